using System.Text;

namespace NewsModel.Tool.Tests;

/// <summary><c>convert</c> with more than one file.</summary>
public sealed class ConvertFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ConvertFolderTests()
    {
        Write("in/a.md", "---\ntitle: A\n---\n\n");
        Write("in/sub/b.txt.md", "---\ntitle: B\n---\n\n");
        Write("in/README", "No article.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_is_converted_to_a_folder()
    {
        ToolRun run = await ToolRun.Of("convert", _folder.PathOf("in"), "--to", "json", "-o", _folder.PathOf("out"));

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(["a.json", "sub/b.txt.json"], FilesOf("out"));
        Assert.Equal("{\n  \"title\": \"B\"\n}\n", await File.ReadAllTextAsync(_folder.PathOf("out/sub/b.txt.json")));
    }

    [Fact]
    public async Task A_folder_is_converted_to_front_matter_by_default()
    {
        Write("in/c.json", "{\"title\":\"C\"}");

        ToolRun run = await ToolRun.Of("convert", _folder.PathOf("in"), "-o", _folder.PathOf("out"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["a.md", "c.md", "sub/b.txt.md"], FilesOf("out"));
        Assert.Equal("---\ntitle: \"C\"\n---\n\n", await File.ReadAllTextAsync(_folder.PathOf("out/c.md")));
    }

    [Fact]
    public async Task Written_files_are_not_read_again()
    {
        string[] convert = ["convert", _folder.PathOf("in"), "--to", "json", "-o", _folder.PathOf("in/out")];
        await ToolRun.Of(convert);

        ToolRun again = await ToolRun.Of(convert);

        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Equal(["README", "a.md", "out/a.json", "out/sub/b.txt.json", "sub/b.txt.md"], FilesOf("in"));
    }

    [Fact]
    public async Task A_folder_can_be_converted_in_place()
    {
        ToolRun run = await ToolRun.Of("convert", _folder.PathOf("in"), "--to", "frontmatter", "-o", _folder.PathOf("in"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["README", "a.md", "sub/b.txt.md"], FilesOf("in"));
        Assert.Equal("---\ntitle: \"A\"\n---\n\n", await File.ReadAllTextAsync(_folder.PathOf("in/a.md")));
    }

    [Fact]
    public async Task A_folder_is_converted_to_one_stream()
    {
        ToolRun run = await ToolRun.Of("convert", _folder.PathOf("in"), "--to", "ndjson");

        Assert.Equal((0, "{\"title\":\"A\"}\n{\"title\":\"B\"}\n", ""), (run.ExitCode, Encoding.UTF8.GetString(run.Bytes), run.Error));
    }

    [Fact]
    public async Task A_folder_is_converted_to_one_file()
    {
        ToolRun run = await ToolRun.Of("convert", _folder.PathOf("in"), "-o", _folder.PathOf("in/all.ndjson"));
        ToolRun again = await ToolRun.Of("convert", _folder.PathOf("in"), "-o", _folder.PathOf("in/all.ndjson"));

        Assert.Equal((0, "", 0, ""), (run.ExitCode, run.Error, again.ExitCode, again.Error));
        Assert.Equal("{\"title\":\"A\"}\n{\"title\":\"B\"}\n", await File.ReadAllTextAsync(_folder.PathOf("in/all.ndjson")));
        Assert.Equal(["README", "a.md", "all.ndjson", "sub/b.txt.md"], FilesOf("in"));
    }

    [Fact]
    public async Task Several_articles_can_only_be_streamed_as_NDJSON()
    {
        ToolRun run = await ToolRun.Of("convert", _folder.PathOf("in"), "--to", "json");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("newsmodel: only ndjson can hold several articles in one stream; pass --to ndjson, or a folder with -o", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_are_never_written_to_the_same_path()
    {
        Write("in/a.json", "{\"title\":\"other\"}");

        ToolRun run = await ToolRun.Of("convert", _folder.PathOf("in"), "--to", "text", "-o", _folder.PathOf("out"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("newsmodel: in/a.md: would be written to the same file as in/a.json: a.txt; convert it in a separate run\n", _folder.Relative(run.Error), StringComparison.Ordinal);
        Assert.Equal("other\n", await File.ReadAllTextAsync(_folder.PathOf("out/a.txt")));
    }

    [Fact]
    public async Task A_bad_file_does_not_stop_the_run()
    {
        Write("in/0.md", "---\nheat: hot\n---\n");

        ToolRun run = await ToolRun.Of("convert", _folder.PathOf("in"), _folder.PathOf("missing.md"), "--to", "ndjson");

        Assert.Equal((1, "{\"title\":\"A\"}\n{\"title\":\"B\"}\n"), (run.ExitCode, Encoding.UTF8.GetString(run.Bytes)));
        Assert.Equal(
            ["in/0.md(2,7)", "newsmodel", "newsmodel"], _folder.Relative(run.Error).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(": ")[0]));
    }

    [Fact]
    public async Task A_path_that_leads_upwards_is_written_inside_the_folder()
    {
        Write("x.md", "---\ntitle: X\n---\n\n");

        ToolRun run = await ToolRun.WithInput(_folder.PathOf("in/../x.md") + "\n", "convert", "--files-from", "-", "--to", "json", "-o", _folder.PathOf("out"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["x.json"], FilesOf("out"));
    }

    [Theory]
    [InlineData("a.json", "json")]
    [InlineData("a.jsonl", "ndjson")]
    [InlineData("a.md", "frontmatter")]
    [InlineData("a.txt", "text")]
    public async Task The_output_name_decides_the_format(string name, string to)
    {
        await ToolRun.Of("convert", _folder.PathOf("in/a.md"), "-o", _folder.PathOf(name));
        await ToolRun.Of("convert", _folder.PathOf("in/a.md"), "-o", _folder.PathOf("same"), "--to", to);

        Assert.Equal(await File.ReadAllTextAsync(_folder.PathOf("same")), await File.ReadAllTextAsync(_folder.PathOf(name)));
    }

    [Fact]
    public async Task A_stream_of_articles_is_converted_as_it_arrives()
    {
        ToolRun run = await ToolRun.WithInput("{\"title\":\"A\",\"heat\":1}\n\n{\"heat\":\"x\"}\n{\"title\":\"C\",\"heat\":3}\n", "convert", "--from", "ndjson", "--to", "ndjson", "-");

        Assert.Equal((1, "{\"title\":\"A\",\"heat\":1}\n{\"title\":\"C\",\"heat\":3}\n"), (run.ExitCode, Encoding.UTF8.GetString(run.Bytes)));
        Assert.Equal(
            "(stdin)(3,9): error NM1202: heat: 'x' is not a whole number; write digits such as 42 or -1.\nnewsmodel: (stdin)[1]: not converted, because the values with errors would be lost; fix the errors first\n",
            run.Error);
    }

    [Fact]
    public async Task A_stream_of_articles_is_checked_line_by_line()
    {
        using ToolProcess tool = ToolProcess.Start("check", "--from", "ndjson", "-o", "ndjson");
        await tool.Input.WriteAsync("{\"title\":\"A\"}\n");
        await tool.Input.FlushAsync();

        // The answer comes while the input is still open.
        Assert.Equal("{\"file\":\"(stdin)\",\"article\":1,\"diagnostics\":[]}", await tool.Output.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)));
        await tool.Input.WriteAsync("{\"heat\":\"x\"}\n");
        ToolRun run = await tool.Finish();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("{\"file\":\"(stdin)\",\"article\":2,\"diagnostics\":[{\"code\":\"NM1202\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_path_read_produces_a_line_at_once()
    {
        using ToolProcess tool = ToolProcess.Start("convert", "--files-from", "-", "--to", "ndjson");
        await tool.Input.WriteAsync(_folder.PathOf("in/a.md") + "\n");
        await tool.Input.FlushAsync();

        Assert.Equal("{\"title\":\"A\"}", await tool.Output.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)));
        await tool.Input.WriteAsync(_folder.PathOf("in/sub/b.txt.md") + "\n");
        ToolRun run = await tool.Finish();

        Assert.Equal((0, "{\"title\":\"B\"}\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathOf(name))!);
        _folder.Write(name, text);
    }

    private string[] FilesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(_folder.PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_folder.PathOf(folder), f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];
}
