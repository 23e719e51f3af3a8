using NewsModel.Archives;
using NewsModel.Archives.Ignoring;
using static NewsModel.Tests.Archives.ArchiveFolder;

namespace NewsModel.Tests.Archives;

/// <summary>Ignore files mean what they mean to git, which is asked itself.</summary>
public class IgnoreTests
{
    private static readonly string[] Names = ["a", "b", "ab", "foo", "a.md", "b.md", "foo.md", "a b.md", "x]y.md", "!n.md", "#h.md", "A.md", "é.md", "b ", "-.md"];

    private static readonly string[] Patterns =
    [
        "a", "*", "*.md", "/a", "/*.md", "a/", "*/", "**", "**/", "**/a", "a/**", "a/**/b.md", "**/foo/**", "foo/*", "/foo/*.md", "!a", "!*.md", "!/a", "!foo/", "!**/b.md",
        "[ab].md", "[!a].md", "[^a]*.md", "[a-f]*", "[[:alpha:]].md", "[]x]*", "[a", "a[", "?.md", "??", "\\a", "\\!n.md", "\\#h.md", "#h.md", "!n.md", "a\\ b.md", "a b.md ", "b\\ ", "",
        " ", "a/b", "a/*/b.md", "*/a.md", "**/*.md", "foo/**/", "/**", "a**", "a**/b.md", "x]y.md", "x\\]y.md", "é.md", "[é].md", "a.md\r", "/", "//a", "a//", "\\", "a\\", "*a*b*",
        "[z-a].md", "[a-]*", "[!-]*.md", "foo.md/", "./a", "../a", "a/.",
    ];

    [Fact]
    public async Task Random_ignore_files_mean_the_same_as_to_git()
    {
        int differing = 0;
        int ignored = 0;
        for (int seed = 0; seed < FuzzCases.Count(300); seed++)
        {
            using ArchiveFolder folder = new();
            Random random = new(seed);
            for (int i = 0; i < 40; i++)
            {
                string path = string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Names[random.Next(Names.Length)]));
                AddUnlessTaken(folder, path);
            }

            string[] folders = [.. Directory.EnumerateDirectories(folder.FullName, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal), folder.FullName];
            for (int i = 0; i < 3; i++)
            {
                string lines = string.Join('\n', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Patterns[random.Next(Patterns.Length)]));
                await File.WriteAllTextAsync(Path.Join(folders[random.Next(folders.Length)], ".gitignore"), lines + (i == 0 ? "" : "\n"));
            }

            folder.Run("git", "init", "-q");
            string[] git = [.. folder.Run("git", "-c", "core.quotePath=false", "-c", "core.excludesFile=/dev/null", "ls-files", "-z", "--others", "--exclude-standard")
                .Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(static path => !path.EndsWith(".gitignore", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

            string[] own = [.. (await ArchiveReadTests.All(ArticleArchive.Open(folder.FullName))).Select(static entry => entry.Path)];

            differing += git.AsSpan().SequenceEqual(own) ? 0 : 1;
            ignored += own.Length < 20 ? 1 : 0;
            Assert.True(
                differing == 0,
                $"seed {seed}: git has {string.Join(" | ", git.Except(own))}, we have {string.Join(" | ", own.Except(git))}\n"
                    + string.Join('\n', Directory.EnumerateFiles(folder.FullName, ".gitignore", SearchOption.AllDirectories)
                        .Where(static path => !path.Contains("/.git/", StringComparison.Ordinal)).Select(path => $"{path}:\n{File.ReadAllText(path)}")));
        }

        Assert.NotEqual(0, ignored);
    }

    [Fact]
    public async Task Ignore_files_above_the_root_count_in_a_git_repository()
    {
        using ArchiveFolder folder = new();
        folder.Add(".gitignore", "/site/drafts\n*.bak.md\n").Add("site/drafts/a.md", Article("a")).Add("site/posts/b.md", Article("b")).Add("site/posts/c.bak.md", Article("c"));
        ArticleArchive site = ArticleArchive.Open(folder.At("site"));
        string[] without = await Entries(site);
        folder.Run("git", "init", "-q");
        folder.Add(".git/info/exclude", "x.md\n").Add("site/x.md", Article("x"));

        Assert.Equal(3, without.Length);
        Assert.Equal(["posts/b.md: frontmatter"], await Entries(site));
        Assert.Equal(4, (await Entries(ArticleArchive.Open(folder.At("site"), new() { UseIgnoreFiles = false }))).Length);
    }

    [Fact]
    public async Task An_ignore_file_overrides_gitignore()
    {
        using ArchiveFolder folder = new();
        folder.Add(".gitignore", "a.md\n").Add(".ignore", "!a.md\nb.md\n").Add("a.md", Article("a")).Add("b.md", Article("b")).Add("sub/.gitignore", "!b.md\n").Add("sub/b.md", Article("b"));

        Assert.Equal(["a.md: frontmatter"], await folder.Entries());
    }

    [Fact]
    public async Task A_pattern_takes_no_longer_than_its_length_times_that_of_the_path()
    {
        string stars = string.Concat(Enumerable.Repeat("*a", 200)) + "b";
        string folders = string.Concat(Enumerable.Repeat("**/a/", 200)) + "b";
        string name = new('a', 10_000);
        string path = string.Concat(Enumerable.Repeat("a/", 5_000)) + "c";
        Task<bool> matching = Task.Run(() => Glob.OfPattern(stars).Matches(name, isFolder: false) || Glob.OfPattern(folders).Matches(path, isFolder: false));

        Assert.False(await matching.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private static void AddUnlessTaken(ArchiveFolder folder, string path)
    {
        string[] parts = path.Split('/');
        for (int i = 1; i <= parts.Length; i++)
        {
            string full = folder.At(string.Join('/', parts[..i]));
            if (i < parts.Length ? File.Exists(full) : Path.Exists(full))
            {
                return;
            }
        }

        folder.Add(path, Article(path.Replace('"', '\'')));
    }
}
