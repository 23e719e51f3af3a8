namespace NewsModel.Tool.Tests;

/// <summary><c>set</c> with folders.</summary>
public sealed class SetFolderTests : IDisposable
{
    private const string NoArticle = "# Readme\n";

    private readonly TemporaryFolder _folder = new();

    public SetFolderTests()
    {
        _folder.Write("a.md", "---\nheat: 1\n---\n");
        _folder.Write("b.md", "---\nheat: 5\n---\n");
        _folder.Write("c.md", "---\nheat: 9\n---\n");
        _folder.Write("README.md", NoArticle);
        _folder.Write("page.html", "<html>\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Articles_in_a_folder_are_changed_and_other_files_skipped()
    {
        ToolRun run = await ToolRun.Of("set", _folder.PathOf("."), "heat=5");

        Assert.Equal(
            (0, "a.md: 1 change\nc.md: 1 change\n2 files changed, 1 unchanged; 2 skipped, not articles\n", ""),
            (run.ExitCode, _folder.Relative(run.Output.Replace("/./", "/", StringComparison.Ordinal)), run.Error));
        Assert.Equal(["---\nheat: 5\n---\n", "---\nheat: 5\n---\n", "---\nheat: 5\n---\n", NoArticle], Texts());
    }

    [Fact]
    public async Task Where_selects_the_files_to_change()
    {
        ToolRun run = await ToolRun.Of("set", _folder.PathOf("."), "heat=0", "--where", "heat > 4 and heat < 9");

        Assert.Equal((0, "1 file changed, 0 unchanged; 2 skipped, not articles"), (run.ExitCode, run.Output.Split('\n')[^2]));
        Assert.Equal(["---\nheat: 1\n---\n", "---\nheat: 0\n---\n", "---\nheat: 9\n---\n", NoArticle], Texts());
    }

    [Fact]
    public async Task A_dry_run_prints_one_diff()
    {
        ToolRun run = await ToolRun.Of("set", "-n", _folder.PathOf("."), "heat=5");

        string[] lines = run.Output.Split('\n');
        Assert.Equal((0, 2), (run.ExitCode, lines.Count(l => l.StartsWith("+++ b/", StringComparison.Ordinal))));
        Assert.Equal(["---\nheat: 1\n---\n", "---\nheat: 5\n---\n", "---\nheat: 9\n---\n", NoArticle], Texts());
    }

    [Fact]
    public async Task A_refused_file_does_not_stop_the_run()
    {
        _folder.Write("b.md", "---\nheat: 5\n---\n---\nheat: [\n---\n");
        _folder.Write("a.md", "---\nheat: [\n---\n");

        ToolRun run = await ToolRun.Of("set", _folder.PathOf("."), "heat=7");

        Assert.Equal((1, "2 files changed, 0 unchanged, 1 failed; 2 skipped, not articles"), (run.ExitCode, run.Output.Split('\n')[^2]));
        Assert.StartsWith("a.md(", _folder.Relative(run.Error.Replace("/./", "/", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_can_come_from_a_list_or_a_pattern()
    {
        ToolRun list = await ToolRun.WithInput(_folder.PathOf("a.md") + "\n", "set", "heat=3", "--files-from", "-");
        ToolRun pattern = await ToolRun.Of("set", _folder.PathOf("[bc].md").Replace("[bc]", "?", StringComparison.Ordinal), "heat=4", "--where", "heat > 3");

        Assert.Equal((0, "a.md: 1 change\n"), (list.ExitCode, _folder.Relative(list.Output)));
        Assert.Equal((0, "2 files changed, 0 unchanged"), (pattern.ExitCode, pattern.Output.Split('\n')[^2]));
        Assert.Equal(["---\nheat: 3\n---\n", "---\nheat: 4\n---\n", "---\nheat: 4\n---\n", NoArticle], Texts());
    }

    [Fact]
    public async Task Folders_and_files_are_one_edit_and_each_file_is_changed_once()
    {
        Directory.CreateDirectory(_folder.PathOf("sub"));
        _folder.Write("sub/d.md", "---\ntopics: [AI, 5G, Cars]\n---\n");
        _folder.Write("a.md", "---\ntopics: [AI, 5G, Cars]\n---\n");

        ToolRun run = await ToolRun.Of(
            "set", _folder.PathOf("a.md"), _folder.PathOf("sub"), _folder.PathOf("sub/d.md"), _folder.PathOf("a.md"), "topics[0]=");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("a.md: 1 change\nsub/d.md: 1 change\n", _folder.Relative(run.Output));
        Assert.Equal("---\ntopics: [5G, Cars]\n---\n", await File.ReadAllTextAsync(_folder.PathOf("a.md")));
        Assert.Equal("---\ntopics: [5G, Cars]\n---\n", await File.ReadAllTextAsync(_folder.PathOf("sub/d.md")));
    }

    [Fact]
    public async Task A_change_that_does_not_fit_a_file_fails_for_that_file()
    {
        _folder.Write("b.md", "---\ntopics: [AI]\n---\n");

        ToolRun run = await ToolRun.Of("set", _folder.PathOf("."), "images[1].url=https://a.b/");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, run.Error.Split(": images[1]: there is no such entry").Length - 1);
        Assert.EndsWith("0 files changed, 0 unchanged, 3 failed; 2 skipped, not articles\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("---\nheat: 1\n---\n", Texts()[0]);
    }

    [Fact]
    public async Task A_journal_of_another_edit_blocks_this_one()
    {
        string journal = _folder.Write(".newsmodel-edit.journal", "{\"newsmodelJournal\":1,\"edit\":\"set heat=9\"}\n[\"a.md\",\"0\",\"1\"]\n");

        ToolRun run = await ToolRun.Of("set", _folder.PathOf("."), "heat=5");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"newsmodel: The journal '{journal}' belongs to the edit 'set heat=9', which was interrupted. "
            + "Run that edit again to complete it, or delete the journal to abandon it.\n",
            run.Error);
        Assert.Equal("---\nheat: 1\n---\n", Texts()[0]);
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.md", "b.md")]
    [InlineData("?.md")]
    [InlineData(".", "--where", "heat < 9")]
    [InlineData(".", "--add-front-matter")]
    public async Task Only_the_same_command_resumes_an_interrupted_edit(params string[] other)
    {
        string folder = _folder.PathOf(".");
        string journal = _folder.Write(
            ".newsmodel-edit.journal", $"{{\"newsmodelJournal\":1,\"edit\":\"set {folder} heat=9\"}}\n[\"a.md\",\"0\",\"1\"]\n");

        ToolRun run = await ToolRun.Of(["set", "heat=9", .. other.Select(arg => arg[0] is '-' or 'h' ? arg : _folder.PathOf(arg))]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"newsmodel: The journal '{journal}' belongs to the edit 'set {folder} heat=9', ", run.Error, StringComparison.Ordinal);

        // What the journal says of a.md is not what it holds, so somebody else has changed it.
        ToolRun same = await ToolRun.Of("set", folder, "heat=9");
        Assert.Contains("a.md: error NM4007: ", same.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 file changed, 1 unchanged, 1 failed; 2 skipped, not articles\n", same.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(journal));
    }

    [Fact]
    public async Task A_complete_run_leaves_no_journal()
    {
        await ToolRun.Of("set", _folder.PathOf("."), "heat=5");
        await ToolRun.Of("set", _folder.PathOf("a.md"), _folder.PathOf("b.md"), "heat=6");

        Assert.Equal(
            ["README.md", "a.md", "b.md", "c.md", "page.html"],
            Directory.EnumerateFiles(_folder.PathOf(".")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private string[] Texts() => [.. new[] { "a.md", "b.md", "c.md", "README.md" }.Select(name => File.ReadAllText(_folder.PathOf(name)))];
}
