using System.Diagnostics;

namespace NewsModel.Tool.Tests;

/// <summary>Folders, patterns, lists of files and what git knows, as every command takes them.</summary>
public sealed class InputTests : IDisposable
{
    private const string Broken = "---\nheat: hot\n---\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_is_read_in_the_order_of_its_paths()
    {
        Write("b.md", "a/z.md", "a/b/c.md", "a-b.md", "a/.hidden.md", ".git/d.md");
        Write("a/README.md", "# Readme\n");

        ToolRun run = await ToolRun.Of("check", "-v", _folder.PathOf("."));

        Assert.Equal(
            "a-b.md: fine\na/b/c.md: fine\na/z.md: fine\nb.md: fine\n4 files: 0 errors, 0 warnings; 1 skipped, not articles\n",
            Relative(run.Output));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_bad_file_does_not_stop_the_run()
    {
        Write("a.md", "c.md");
        Write("b.md", Broken);

        ToolRun run = await ToolRun.Of("check", _folder.PathOf("."), _folder.PathOf("missing.md"));

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("4 files: 1 error, 0 warnings in 1 file; 1 not read\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("newsmodel: missing.md: no such file\n", Relative(run.Error));
    }

    [Theory]
    [InlineData("*.md", "a.md b.md")]
    [InlineData("posts/*.md", "posts/c.md")]
    [InlineData("**/*.md", "a.md b.md posts/2020/d.md posts/c.md")]
    [InlineData("posts/**", "posts/2020/d.md posts/c.md posts/e.txt")]
    [InlineData("?.md", "a.md b.md")]
    [InlineData("p*/**/d.md", "posts/2020/d.md")]
    public async Task Quoted_patterns_are_expanded(string pattern, string files)
    {
        Write("a.md", "b.md", "posts/c.md", "posts/2020/d.md", "posts/e.txt");

        ToolRun run = await ToolRun.Of("check", "-v", _folder.PathOf(pattern));

        Assert.Equal(files, string.Join(' ', Relative(run.Output).Split('\n')[..^2].Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)])));
    }

    [Fact]
    public async Task A_pattern_that_matches_nothing_is_an_error()
    {
        ToolRun run = await ToolRun.Of("check", _folder.PathOf("*.md"));

        Assert.Equal((1, "", "newsmodel: no file matches '*.md'\n"), (run.ExitCode, run.Output, Relative(run.Error)));
    }

    [Fact]
    public async Task Ignored_files_and_other_files_are_skipped()
    {
        Write("a.md", "build/b.md");
        Write(".gitignore", "build/\n");
        Write("package.json", "{\"name\":\"x\",\n\"version\":\"1\"}");
        Write("style.css", "body {}\n");
        Write("page.html", "<!doctype html>\n<html><head><title>T</title></head><body><h1>T</h1><p>x</p></body></html>");

        ToolRun run = await ToolRun.Of("check", _folder.PathOf("."));

        Assert.Contains("\n2 files: 0 errors, ", "\n" + run.Output.Split('\n')[^2], StringComparison.Ordinal);
        Assert.EndsWith("; 2 skipped, not articles", run.Output.Split('\n')[^2], StringComparison.Ordinal);
        Assert.DoesNotContain("b.md", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tar_file_is_read_like_a_folder()
    {
        Write("in/a.md", "in/sub/b.md");
        await System.Formats.Tar.TarFile.CreateFromDirectoryAsync(_folder.PathOf("in"), _folder.PathOf("site.tar"), includeBaseDirectory: false);

        ToolRun check = await ToolRun.Of("check", "-v", "--identical", _folder.PathOf("site.tar"));
        ToolRun list = await ToolRun.Of("list", _folder.PathOf("site.tar"), "--fields", "title", "-o", "csv");
        ToolRun set = await ToolRun.Of("set", _folder.PathOf("site.tar"), "heat=1");

        Assert.Equal(["site.tar/a.md", "site.tar/sub/b.md"], Relative(check.Output).Split('\n')[..2].Select(l => l.Split(':')[0]).Order());
        Assert.Equal(["in/a.md", "in/sub/b.md", "title"], list.Output.TrimEnd('\n').Split('\n').Order());
        Assert.Equal(1, set.ExitCode);
        Assert.Contains("NM3007", set.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_file_can_be_named_like_a_pattern()
    {
        ToolRun run = await ToolRun.Of("check", "-v", _folder.Write("a*.md", "---\ntitle: T\n---\n"));

        Assert.StartsWith("a*.md: fine\n", Relative(run.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paths_can_come_from_a_list()
    {
        Write("a.md", "b c.md");
        string list = _folder.Write("list", $"{_folder.PathOf("a.md")}\r\n\n{_folder.PathOf("b c.md")}");

        ToolRun file = await ToolRun.Of("check", "-v", "--files-from", list);
        ToolRun piped = await ToolRun.WithInput(await File.ReadAllTextAsync(list), "check", "-v", "--files-from", "-");
        ToolRun missing = await ToolRun.Of("check", "--files-from", _folder.PathOf("missing"));

        Assert.Equal("a.md: fine\nb c.md: fine\n2 files: 0 errors, 0 warnings\n", Relative(file.Output));
        Assert.Equal(file.Output, piped.Output);
        Assert.Equal((1, "", "newsmodel: --files-from missing: no such file\n"), (missing.ExitCode, missing.Output, Relative(missing.Error)));
    }

    [UnixFact]
    public async Task Listed_paths_can_end_with_a_null_byte()
    {
        string odd = _folder.PathOf("new\nline.md");
        await File.WriteAllTextAsync(odd, "---\ntitle: T\n---\n");

        ToolRun run = await ToolRun.WithInput($"{odd}\0", "check", "-v", "-0", "--files-from", "-");

        Assert.Equal("new\\nline.md: fine\n1 file: 0 errors, 0 warnings\n", Relative(run.Output));
    }

    [Fact]
    public async Task An_endless_path_is_refused()
    {
        ToolRun run = await ToolRun.WithInput(new EndlessStream(), "check", "--files-from", "-");

        Assert.Equal((1, "newsmodel: a path is longer than 131072 bytes; pass a list with one path per line\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Long_lists_keep_their_order()
    {
        string[] paths = [.. Enumerable.Range(0, 500).Select(i => _folder.Write($"{i * 7919 % 500:000}.md", $"---\ntitle: {i}\n---\n{new string('x', i * 97 % 5000)}"))];

        ToolRun run = await ToolRun.WithInput(string.Join('\n', paths), "check", "-v", "--files-from", "-");

        Assert.Equal(paths.Select(p => $"{p}: fine"), run.Output.Split('\n')[..^2]);
    }

    [Fact]
    public async Task Standard_input_is_read_by_default()
    {
        ToolRun check = await ToolRun.WithPipe(Broken, "check");
        ToolRun show = await ToolRun.WithPipe("---\ntitle: T\n---\n\n", "show");

        Assert.StartsWith("(stdin)(2,7): error NM1202: ", check.Output, StringComparison.Ordinal);
        Assert.Equal("Title      T\n", show.Output);
    }

    [UnixFact]
    public async Task A_terminal_or_closed_input_is_not_waited_for()
    {
        using ToolProcess closed = ToolProcess.StartShell("newsmodel check <&-; echo $?; newsmodel show <&-; echo $?");

        ToolRun run = await closed.Finish();

        Assert.Equal("2\n2\n", run.Output);
        Assert.Contains("There is nothing to read; pass a file or a folder, or pipe one in.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_prints_several_files()
    {
        Write("b/b.md", "---\ntitle: B\n---\n\n");
        string a = _folder.Write("a.md", "---\ntitle: A\n---\n\n");

        ToolRun text = await ToolRun.Of("show", a, _folder.PathOf("b"));
        ToolRun json = await ToolRun.Of("show", "-o", "json", a, _folder.PathOf("b"));

        Assert.Equal("a.md:\nTitle      A\n\nb/b.md:\nTitle      B\n", Relative(text.Output));
        Assert.Equal("[\n  {\n    \"title\": \"A\"\n  },\n  {\n    \"title\": \"B\"\n  }\n]\n", json.Output);
    }

    [Fact]
    public async Task Where_selects_articles()
    {
        Write("hot.md", "---\nheat: 11\npublished: yes\n---\n");
        Write("cold.md", "---\nheat: 3\npublished: yes\n---\n");
        Write("lines.ndjson", "{\"heat\":12,\"quality\":\"x\"}\n{\"heat\":1,\"quality\":\"y\"}\n");

        ToolRun run = await ToolRun.Of("check", "--where", "heat > 10", _folder.PathOf("."));

        Assert.Equal(
            "lines.ndjson(1,22): error NM1202: quality: 'x' is not a whole number; write digits such as 42 or -1.\n"
            + "hot.md(3,12): warning NM1205: published: 'yes' was read as true, as in YAML 1.1; write true.\n"
            + "2 files: 1 error, 1 warning in 2 files\n",
            Relative(run.Output));
    }

    [UnixFact("/usr/bin/git")]
    public async Task Changed_since_selects_files_with_git()
    {
        Write("same.md", "changed.md", "gone.md", "sub/same.md", "sub/changed.md");
        await Git("init -q -b main && git add . && git commit -qm one && git checkout -qb branch");
        Write("changed.md", Broken);
        Write("sub/changed.md", Broken);
        Write("new é.md", Broken);
        Write("ignored.md", Broken);
        Write(".gitignore", "ignored.md\n");
        await Git("rm -q gone.md && git add sub changed.md && git commit -qm two && git checkout -q main && echo >> same.md && git commit -qam three && git checkout -q branch");

        ToolRun all = await ToolRun.Of("check", "-q", "--changed-since", "main", _folder.PathOf("."));
        ToolRun sub = await ToolRun.Of("check", "-q", "--changed-since", "main", _folder.PathOf("sub"));
        ToolRun pattern = await ToolRun.Of("check", "-q", "--changed-since", "main", _folder.PathOf("*.md"));
        ToolRun file = await ToolRun.Of("check", "-v", "--changed-since", "main", _folder.PathOf("same.md"));

        Assert.Equal(["changed.md", "new é.md", "sub/changed.md"], FilesOf(all));
        Assert.Equal(["sub/changed.md"], FilesOf(sub));
        Assert.Equal(["changed.md", "new é.md"], FilesOf(pattern));
        Assert.Equal("0 files: 0 errors, 0 warnings\n", file.Output);

        string[] FilesOf(ToolRun run) => [.. Relative(run.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[..l.IndexOf('(', StringComparison.Ordinal)])];
    }

    [UnixFact("/usr/bin/git")]
    public async Task Changed_since_explains_what_is_missing()
    {
        Write("a.md");
        ToolRun noRepository = await ToolRun.Of("check", "--changed-since", "main", _folder.PathOf("."));
        await Git("init -q -b main && git add . && git commit -qm one");
        ToolRun noRevision = await ToolRun.Of("check", "--changed-since", "origin/main", _folder.PathOf("."));
        ToolRun option = await ToolRun.Of("check", "--changed-since=--output=x", _folder.PathOf("."));
        ToolRun noFolder = await ToolRun.Of("check", "--changed-since", "main", _folder.PathOf("x/y.md"));

        Assert.All([noRepository, noRevision, option, noFolder], run => Assert.Equal((1, ""), (run.ExitCode, run.Output)));
        Assert.EndsWith("is not in a git repository\n", noRepository.Error, StringComparison.Ordinal);
        Assert.Equal("newsmodel: git has no revision 'origin/main' here; fetch it first (in actions/checkout, with fetch-depth: 0)\n", noRevision.Error);
        Assert.StartsWith("newsmodel: git has no revision '--output=x' here", option.Error, StringComparison.Ordinal);
        Assert.Equal("newsmodel: there is no folder 'x'\n", Relative(noFolder.Error));
    }

    [UnixFact]
    public async Task A_missing_git_is_reported()
    {
        string list = _folder.Write("a.md", "---\ntitle: T\n---\n");
        using ToolProcess tool = ToolProcess.StartWith([new("PATH", "/nowhere")], "check", "--changed-since", "main", list);

        ToolRun run = await tool.Finish();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("newsmodel: --changed-since needs git, which could not be started: ", run.Error, StringComparison.Ordinal);
    }

    private void Write(params string[] names)
    {
        // A name and a text, or names.
        bool isText = names is [_, var second] && second.Contains('\n', StringComparison.Ordinal);
        foreach (string name in isText ? names[..1] : names)
        {
            string path = _folder.PathOf(name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, isText ? names[1] : $"---\ntitle: \"{name}\"\n---\n");
        }
    }

    private string Relative(string text) => _folder.Relative(text.Replace("/./", "/", StringComparison.Ordinal));

    private async Task Git(string commands)
    {
        ProcessStartInfo start = new("/bin/sh", ["-ec", $"git {commands}"]) { WorkingDirectory = _folder.PathOf(".") };
        foreach (string name in (string[])["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"])
        {
            start.Environment[name] = "a@example.com";
        }

        using Process git = Process.Start(start)!;
        await git.WaitForExitAsync();
        Assert.Equal(0, git.ExitCode);
    }
}
