using System.Text;
using NewsModel.Documents;
using NewsModel.Tool.Input;

namespace NewsModel.Tool.Tests;

/// <summary>Commands on a folder in which not everything is an article.</summary>
public sealed class NotAnArticleTests : IDisposable
{
    private const string Article = "---\ntitle: \"A\"\n---\n\n";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string> Others { get; } = new()
    {
        // Name, file as Latin-1, code of the refusal.
        { "i.png", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "NM3007" },
        { "true", "\u007FELF\u0002\u0001\u0001\0", "NM3007" },
        { "run.sh", "#!/bin/sh\necho\n", "NM3007" },
        { "a.html", "<!DOCTYPE html>\n<html>\n</html>\n", "NM3007" },
        { "a.css", "body { color: red }\n", "NM3009" },
        { "config.yaml", "a: 1\n", "NM3007" },
        { "k8s.yml", "---\na: 1\n---\nb: 2\n", "NM3007" },
        { "toml.md", "---toml\ntitle = 'a'\n---\nText\n", "NM3008" },
        { "js.md", "---js\n{ title: 'a' }\n---\nText\n", "NM3008" },
        { "utf16.txt", "\u00FF\u00FEa\0b\0", "NM3007" },
        { "empty", "", "NM3009" },
        { "a.gz", "\u001F\u008B\u0008\u0001\u0001\u0001", "NM3007" },
        { "LICENSE", "MIT License\n\nText\n", "NM3009" },
        { "README.md", "# Readme\n", "NM3009" },
        { "a.csv", "a,b\n1,2\n", "NM3009" },
        { "package.json", "{\"name\":\"a\",\"type\":\"module\"}", "NM3007" },
        { "page.txt", "MIT License\n\nText\n", "NM3006" },
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Set_changes_only_articles()
    {
        Dictionary<string, byte[]> files = [];
        foreach (object[] row in Others)
        {
            string path = _folder.PathOf((string)row[0]);
            files[path] = Encoding.Latin1.GetBytes((string)row[1]);
            await File.WriteAllBytesAsync(path, files[path]);
        }

        string article = _folder.Write("z.md", Article);

        ToolRun run = await ToolRun.Of(["set", .. files.Keys, article, "heat=5"]);

        Assert.Equal((1, "z.md: 1 change\n"), (run.ExitCode, _folder.Relative(run.Output)));
        string[] lines = _folder.Relative(run.Error).TrimEnd('\n').Split('\n');
        Assert.Equal(Others.Select(row => $"{row[0]}: {row[2]}"), lines.Select(CodeOf));
        Assert.All(files, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));

        static string CodeOf(string line) => line[..line.IndexOfAny([':', '('])] + ": " + line[(line.IndexOf(" error ", StringComparison.Ordinal) + 7)..][..6];
    }

    [Fact]
    public async Task Front_matter_is_added_on_request()
    {
        string path = _folder.Write("a.md", "Text.\n");
        string page = _folder.Write("a.html", "<html>\n");

        ToolRun run = await ToolRun.Of("set", "--add-front-matter", path, page, "heat=5");

        Assert.Equal((1, "a.md: 1 change\n"), (run.ExitCode, _folder.Relative(run.Output)));
        Assert.StartsWith("a.html: error NM3007: ", _folder.Relative(run.Error), StringComparison.Ordinal);
        Assert.Equal("---\nheat: 5\n---\nText.\n", await File.ReadAllTextAsync(path));
        Assert.Equal("<html>\n", await File.ReadAllTextAsync(page));
    }

    [Fact]
    public async Task Standard_input_is_taken_as_an_article()
    {
        ToolRun run = await ToolRun.WithInput("Text.\n", "set", "-", "heat=5");

        Assert.Equal((0, "---\nheat: 5\n---\nText.\n", ""), (run.ExitCode, Encoding.UTF8.GetString(run.Bytes), run.Error));
    }

    [Fact]
    public async Task Messages_do_not_mention_options_of_the_library()
    {
        string[] paths =
        [
            _folder.Write("nodes.md", "---\nx:\n" + string.Concat(Enumerable.Repeat("  - a\n", 1_000_001)) + "---\n"),
            _folder.Write("aliases.md", "---\na: &a x\nb: [" + string.Concat(Enumerable.Repeat("*a,", 1001)) + "]\n---\n"),
            _folder.PathOf("long.md"),
        ];
        await using (FileStream file = File.Create(paths[2]))
        {
            file.SetLength((64 * 1024 * 1024) + 1);
        }

        string[][] commands =
            [["check", .. paths], ["check", "-o", "json", .. paths], ["set", .. paths, "heat=1"], ["show", paths[0]], ["show", paths[1]], ["show", paths[2]]];
        foreach (string[] command in commands)
        {
            ToolRun run = await ToolRun.Of(command);

            Assert.Equal(1, run.ExitCode);
            Assert.Matches("NM1301|NM1303|NM1304|NM3004", run.Output + run.Error);
            Assert.DoesNotContain("ReadOptions", run.Output + run.Error, StringComparison.Ordinal);
        }

        Assert.Equal("was changed by another program, so it was not saved; run the command again", FileError.Describe(new FileChangedException("SaveMode.Overwrite", "a.md")));
    }

    [Fact]
    public async Task Ctrl_C_keeps_files_that_are_done()
    {
        string done = _folder.Write("done.md", Article);
        string toCome = _folder.Write("to-come.md", Article);
        using CancellationTokenSource cancellation = new();
        using CancellingWriter output = new(cancellation);
        ToolConsole console = new(Stream.Null, output, TextWriter.Null) { OutputBytes = Stream.Null };

        int exitCode = await ToolApplication.RunAsync(["set", done, toCome, "heat=2"], console, cancellation.Token);

        Assert.Equal(130, exitCode);
        Assert.Equal("---\ntitle: \"A\"\nheat: 2\n---\n\n", await File.ReadAllTextAsync(done));
        Assert.Equal(Article, await File.ReadAllTextAsync(toCome));
    }

    /// <summary>Presses Ctrl-C as soon as something is written.</summary>
    private sealed class CancellingWriter(CancellationTokenSource cancellation) : StringWriter
    {
        public override void Write(string? value) => cancellation.Cancel();
    }
}
