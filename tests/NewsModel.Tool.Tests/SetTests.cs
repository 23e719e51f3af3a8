using System.Text;

namespace NewsModel.Tool.Tests;

public sealed class SetTests : IDisposable
{
    private const string Small = "---\ntitle: \"A\"\nheat: 1\n---\n\n";

    private const string WithTopics = "---\nheat: 1\n\ntopics:\n  - AI\n  - 5G\n---\n\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Setting_a_key_changes_one_line_of_the_sample()
    {
        string before = await File.ReadAllTextAsync(ToolRun.Sample);
        string path = _folder.Write("a.md", before);

        ToolRun run = await ToolRun.Of("set", path, "heat=40");

        Assert.Equal((0, "a.md: 1 change\n", ""), (run.ExitCode, _folder.Relative(run.Output), run.Error));
        Assert.Equal(before.Replace("heat: -1\n", "heat: 40\n", StringComparison.Ordinal), await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Each_assignment_counts_as_one_change()
    {
        string before = await File.ReadAllTextAsync(ToolRun.Sample);
        string path = _folder.Write("a.md", before);

        ToolRun run = await ToolRun.Of("set", "topics+=5G", path, "related[1].images[0].width=800");

        Assert.Equal((0, "a.md: 2 changes\n", ""), (run.ExitCode, _folder.Relative(run.Output), run.Error));
        string expected = before.Replace("  - AI\n", "  - AI\n  - 5G\n", StringComparison.Ordinal)
            .Replace("width: 700\n        height: 467", "width: 800\n        height: 467", StringComparison.Ordinal);
        Assert.Equal(expected, await File.ReadAllTextAsync(path));
    }

    [Theory]
    [InlineData("[go, hugo]", "[go, hugo, new]")]
    [InlineData("[\"go\", \"hugo\"]", "[\"go\", \"hugo\", \"new\"]")]
    [InlineData("['go', \"5\"] # c", "['go', \"5\", 'new'] # c")]
    [InlineData("\n  - 'go'\n  - 5", "\n  - 'go'\n  - 5\n  - 'new'")]
    public async Task An_added_tag_looks_like_its_neighbours(string tags, string expected)
    {
        string path = _folder.Write("a.md", $"---\ntags: {tags}\n---\n\n");

        ToolRun run = await ToolRun.Of("set", path, "tags+=new");

        Assert.Equal((0, "a.md: 1 change\n", ""), (run.ExitCode, _folder.Relative(run.Output), run.Error));
        Assert.Equal($"---\ntags: {expected}\n---\n\n", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Assignments_apply_in_order()
    {
        string path = _folder.Write("a.md", WithTopics);

        ToolRun run = await ToolRun.Of("set", path, "heat=3", "topics+=A", "heat=", "topics+=B", "topics-=A", "heat=2");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("---\nheat: 2\n\ntopics:\n  - AI\n  - 5G\n  - B\n---\n\n", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Setting_an_existing_value_does_not_write_the_file()
    {
        string path = _folder.Write("a.md", "---\n# odd\nheat:   1\ntopics: [AI]\n---\n\n");
        DateTime written = new(2020, 1, 2, 10, 31, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, written);

        ToolRun run = await ToolRun.Of("set", path, "heat=1", "topics+=AI", "title=", "provider.name=");

        Assert.Equal((0, "a.md: no change\n", ""), (run.ExitCode, _folder.Relative(run.Output), run.Error));
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public async Task A_bad_file_does_not_stop_the_others()
    {
        string[] paths =
        [
            _folder.Write("first.md", WithTopics),
            _folder.PathOf("missing.md"),
            _folder.Write("other.md", Small),
            Directory.CreateDirectory(_folder.PathOf("folder")).FullName,
            _folder.Write("last.md", WithTopics),
        ];

        ToolRun run = await ToolRun.Of(["set", .. paths, "heat=2", "topics-=AI"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("first.md: 2 changes\nlast.md: 2 changes\n", _folder.Relative(run.Output));
        Assert.Equal(
            "newsmodel: missing.md: no such file\nnewsmodel: other.md: topics: there is no 'AI' to remove.\n",
            _folder.Relative(run.Error));
        Assert.Equal("---\nheat: 2\n\ntopics:\n  - 5G\n---\n\n", await File.ReadAllTextAsync(paths[0]));
        Assert.Equal(Small, await File.ReadAllTextAsync(paths[2]));
        Assert.Equal("---\nheat: 2\n\ntopics:\n  - 5G\n---\n\n", await File.ReadAllTextAsync(paths[4]));
    }

    [Fact]
    public async Task All_invalid_usage_is_reported_before_any_file_is_touched()
    {
        string path = _folder.Write("a.md", Small);

        ToolRun run = await ToolRun.Of("set", path, "heat=2", "quality=hot", "title+=x");

        Assert.Equal(
            (2, "", "newsmodel: quality: 'hot' is not a whole number; write digits such as 42 or -1.\n"
                + "newsmodel: title: this key takes a single value; write title=VALUE.\nnewsmodel: 'newsmodel set --help' shows how to use it.\n"),
            (run.ExitCode, run.Output, run.Error));
        Assert.Equal(Small, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task An_assignment_that_is_also_a_file_name_is_refused()
    {
        const string Name = "newsmodel-set-test=a.md";
        string path = _folder.Write("a.md", Small);
        await File.WriteAllTextAsync(Name, Small);
        try
        {
            ToolRun run = await ToolRun.Of("set", path, Name);

            Assert.Equal(
                (2, "", $"newsmodel: {Name}: there is also a file with this name; write ./{Name} for the file, or the key as [\"KEY\"].\n"
                    + "newsmodel: 'newsmodel set --help' shows how to use it.\n"),
                (run.ExitCode, run.Output, run.Error));
        }
        finally
        {
            File.Delete(Name);
        }
    }

    [Fact]
    public async Task A_refused_edit_is_reported_with_its_location_and_writes_nothing()
    {
        string path = _folder.Write("a.md", Small);

        ToolRun run = await ToolRun.Of("set", path, "title=" + (char)0xD800);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("a.md", _folder.Relative(run.Error), StringComparison.Ordinal);
        Assert.Contains($": error {DiagnosticCode.LoneSurrogate.Id}: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(Small, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Existing_problems_are_not_reported()
    {
        string warned = _folder.Write("warned.md", "---\nheat: 1\npublished: yes\n---\n\n");
        string broken = _folder.Write("broken.md", Texts.Broken);

        ToolRun run = await ToolRun.Of("set", warned, broken, "heat=3");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("broken.md: no change\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(Texts.Broken, await File.ReadAllTextAsync(broken));
    }

    [Fact]
    public async Task Standard_input_is_edited_to_standard_output()
    {
        ToolRun run = await ToolRun.WithInput(Small, "set", "-", "heat=2");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal("---\ntitle: \"A\"\nheat: 2\n---\n\n", Encoding.UTF8.GetString(run.Bytes));
    }

    [Fact]
    public async Task Unchanged_standard_input_is_written_byte_for_byte()
    {
        byte[] input = [0xEF, 0xBB, 0xBF, .. "---\r\nheat: 1 # warm\r\n---\r\nbody \e[31m "u8, 0xFF, 0xED, 0xA0, 0x80];

        ToolRun run = await ToolRun.WithInput(new MemoryStream(input), "set", "heat=1", "-");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(input, run.Bytes);
    }

    [Fact]
    public async Task A_refused_edit_of_standard_input_prints_nothing()
    {
        ToolRun run = await ToolRun.WithInput(Small, "set", "-", "topics-=AI");

        Assert.Equal((1, "", "newsmodel: (stdin): topics: there is no 'AI' to remove.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Empty(run.Bytes);
    }

    [Fact]
    public async Task A_dry_run_prints_a_diff_of_each_file_and_writes_none()
    {
        string first = _folder.Write("first.md", Small);
        string same = _folder.Write("same.md", "---\nheat: 2\n---\n\n");
        string last = _folder.Write("last.md", "---\nheat: 3\n---\n\nA body\r\nwithout an end");
        string root = Path.GetDirectoryName(first)![(Path.GetPathRoot(first)!.Length)..].Replace('\\', '/');

        ToolRun run = await ToolRun.Of("set", "--dry-run", first, same, last, "heat=2");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "--- a/first.md\n+++ b/first.md\n@@ -1,5 +1,5 @@\n ---\n title: \"A\"\n-heat: 1\n+heat: 2\n ---\n \n"
            + "--- a/last.md\n+++ b/last.md\n@@ -1,5 +1,5 @@\n ---\n-heat: 3\n+heat: 2\n ---\n \n A body\r\n",
            run.Output.Replace($"/{root}/", "/", StringComparison.Ordinal));
        Assert.Equal(Small, await File.ReadAllTextAsync(first));
    }

    [Fact]
    public async Task A_dry_run_of_standard_input_prints_a_diff()
    {
        ToolRun run = await ToolRun.WithInput(Small, "set", "-n", "-", "heat=2");

        Assert.Equal(
            (0, "--- a/stdin\n+++ b/stdin\n@@ -1,5 +1,5 @@\n ---\n title: \"A\"\n-heat: 1\n+heat: 2\n ---\n \n", ""),
            (run.ExitCode, run.Output, run.Error));
        Assert.Empty(run.Bytes);
    }

    [Fact]
    public async Task A_diff_keeps_line_endings()
    {
        ToolRun run = await ToolRun.WithInput("---\r\nheat: 1\r\n---\r\n\r\n", "set", "-n", "-", "heat=2");

        Assert.Equal("--- a/stdin\n+++ b/stdin\n@@ -1,4 +1,4 @@\n ---\r\n-heat: 1\r\n+heat: 2\r\n ---\r\n \r\n", run.Output);
    }

    [Fact]
    public async Task A_diff_is_escaped_on_a_terminal_and_exact_elsewhere()
    {
        const string Hostile = "---\nheat: 1\n---\n\e[2J\r\n";
        const string Hunk = "--- a/stdin\n+++ b/stdin\n@@ -1,4 +1,4 @@\n ---\n-heat: 1\n+heat: 2\n ---\n ";

        ToolRun onTerminal = await ToolRun.OnTerminal(80, Hostile, "set", "-n", "-", "heat=2");
        ToolRun toFile = await ToolRun.WithInput(Hostile, "set", "-n", "-", "heat=2");

        Assert.Equal(Hunk + "\\u001b[2J\\r\n", onTerminal.Output);
        Assert.Equal(Hunk + "\e[2J\r\n", toFile.Output);
    }

    [Fact]
    public async Task Edited_standard_input_is_escaped_on_a_terminal()
    {
        ToolRun run = await ToolRun.OnTerminal(80, "---\nheat: 1\n---\n\e[2J\n", "set", "-", "heat=2");

        Assert.Equal("---\nheat: 2\n---\n\\u001b[2J\n", run.Output);
        Assert.Empty(run.Bytes);
    }

    [Fact]
    public async Task File_names_in_a_diff_are_relative()
    {
        string path = _folder.Write("a b.md", Small);
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, path);

        ToolRun run = await ToolRun.Of("set", "-n", Path.Combine(".", relative), "heat=2");

        Assert.StartsWith($"--- a/{relative.Replace('\\', '/')}\t\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_leaves_the_file_unchanged()
    {
        string path = _folder.Write("a.md", Small);

        ToolRun run = await ToolRun.Cancelled("set", path, "heat=2");

        Assert.Equal((130, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(Small, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Endless_input_is_refused()
    {
        ToolRun run = await ToolRun.WithInput(new EndlessStream(), "set", "-", "heat=2");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Empty(run.Bytes);
    }

    [Fact]
    public async Task A_file_name_is_printed_safely()
    {
        ToolRun run = await ToolRun.Of("set", _folder.PathOf("a\e[31m\n.md"), "heat=2");

        Assert.Equal((1, "", "newsmodel: a\\u001b[31m\\n.md: no such file\n"), (run.ExitCode, run.Output, _folder.Relative(run.Error)));
    }
}
