using System.Text;
using NewsModel.Archives;
using static NewsModel.Tests.Archives.ArchiveFolder;

namespace NewsModel.Tests.Archives;

/// <summary>What a folder may hold beside ordinary files. A run takes all of it, and waits for none.</summary>
public class OddFileTests
{
    [UnixFact]
    public async Task Links_lead_to_files_below_the_root_only()
    {
        using ArchiveFolder outside = new();
        outside.Add("secret.md", Article("secret"));
        using ArchiveFolder folder = new();
        folder.Add("a.md", Article("a")).Add("sub/b.md", Article("b"));
        File.CreateSymbolicLink(folder.At("inside.md"), "sub/b.md");
        File.CreateSymbolicLink(folder.At("outside.md"), outside.At("secret.md"));
        File.CreateSymbolicLink(folder.At("up.md"), $"sub/../../{Path.GetFileName(outside.FullName)}/secret.md");
        File.CreateSymbolicLink(folder.At("broken.md"), "nowhere.md");
        File.CreateSymbolicLink(folder.At("circle.md"), "circle.md");
        Directory.CreateSymbolicLink(folder.At("sub/loop"), "..");
        Directory.CreateSymbolicLink(folder.At("other"), outside.FullName);

        Assert.Equal(
            [
                "a.md: frontmatter", "broken.md: NM4003", "circle.md: NM4003", "inside.md: frontmatter", "other: LinkToFolder", "outside.md: LinkOutside",
                "sub/b.md: frontmatter", "sub/loop: LinkToFolder", "up.md: LinkOutside",
            ],
            await folder.Entries());
        Assert.Equal(
            ["other/secret.md: LinkOutside", "outside.md: LinkOutside"],
            await Entries(ArticleArchive.OfFiles(folder.FullName, ["outside.md", "other/secret.md"])));
        File.CreateSymbolicLink(outside.At("root"), folder.FullName);
        Assert.Contains("inside.md: frontmatter", await Entries(ArticleArchive.Open(outside.At("root"))));
    }

    [UnixFact]
    public async Task Pipes_and_devices_are_not_opened()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", Article("a"));
        folder.Run("mkfifo", "pipe.md");
        File.CreateSymbolicLink(folder.At("to-pipe.md"), "pipe.md");
        Task<string[]> entries = folder.Entries();

        Assert.Same(entries, await Task.WhenAny(entries, Task.Delay(TimeSpan.FromSeconds(30))));
        Assert.Equal(["a.md: frontmatter", "pipe.md: Empty", "to-pipe.md: Empty"], await entries);
        Assert.Equal(["pipe.md: Empty"], await Entries(ArticleArchive.OfFiles(folder.FullName, ["pipe.md"])));
        Assert.Equal(["pipe.md: Empty"], await Entries(ArticleArchive.Open(folder.At("pipe.md"))));
        Assert.Equal(["zero: Empty"], await Entries(ArticleArchive.Open("/dev/zero")));
    }

    [UnixFact]
    public async Task Names_may_hold_anything()
    {
        using ArchiveFolder folder = new();
        folder.Add("line\nbreak.md", Article("x")).Add("tab\t\"quote\".md", Article("x")).Add("back\\slash.md", Article("x")).Add(" .md", Article("x"));
        folder.Run("sh", "-c", "printf 'x' > \"$(printf 'bad\\377.md')\"");

        string[] entries = await folder.Entries();
        ArchiveEntry unreadable = Assert.Single(await ArchiveReadTests.All(ArticleArchive.Open(folder.FullName)), static entry => entry.Problem is not null);
        ArchiveReport report = await ArticleArchive.Open(folder.FullName).ReportAsync();

        folder.Run("sh", "-c", "rm -f bad*");
        Assert.Equal("error NM4004: The file name is not UTF-8, so the file cannot be opened; rename it.", unreadable.Problem!.ToString(""));
        Assert.Equal(
            [" .md: frontmatter", "back\\slash.md: frontmatter", "bad\uFFFD.md: NM4004", "line\nbreak.md: frontmatter", "tab\t\"quote\".md: frontmatter"],
            entries);
        Assert.Equal((5L, 4L, 1L), (report.Entries, report.Articles, report.Unreadable));
        Assert.Equal(report, ArchiveReport.Parse(report.ToJson()));
    }

    [UnixFact]
    public async Task What_may_not_be_read_is_an_entry_with_a_problem()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", Article("a")).Add("b.md", Article("b")).Add("c/d.md", Article("d"));
        folder.Run("chmod", "0", "b.md", "c");
        try
        {
            string[] entries = await folder.Entries();

            // The superuser may read everything.
            Assert.Equal(
                Environment.IsPrivilegedProcess
                    ? ["a.md: frontmatter", "b.md: frontmatter", "c/d.md: frontmatter"]
                    : ["a.md: frontmatter", "b.md: NM4001", "c: NM4001"],
                entries);
        }
        finally
        {
            folder.Run("chmod", "700", "c");
        }
    }

    [Fact]
    public async Task A_folder_that_vanishes_is_an_entry_with_a_problem()
    {
        ArchiveFolder folder = Generated(seed: 1, count: 20);
        ArticleArchive archive = ArticleArchive.Open(folder.FullName);
        folder.Dispose();

        Assert.Equal([$"{Path.GetFileName(folder.FullName)}: NM4002"], await Entries(archive));
    }

    [Fact]
    public async Task Folders_that_vanish_during_a_run_do_not_end_it()
    {
        using ArchiveFolder folder = new();
        for (int i = 0; i < 3000; i++)
        {
            folder.Add($"{i % 100:00}/{i}.md", Article("x"));
        }

        int count = 0;
        await foreach (ArchiveEntry entry in ArticleArchive.Open(folder.FullName, new() { MaxDegreeOfParallelism = 1 }).ReadAsync())
        {
            if (++count == 1)
            {
                Directory.Delete(folder.At("50"), recursive: true);
                Directory.Delete(folder.At("99"), recursive: true);
            }

            Assert.True(entry.Status == ArchiveEntryStatus.Article || entry.Problem?.Code.Id == "NM4002", entry.Problem?.ToString());
        }

        Assert.InRange(count, 2900, 3000);
    }

    [Fact]
    public async Task A_deep_folder_and_a_long_name_are_read()
    {
        using ArchiveFolder folder = new();
        string deep = string.Concat(Enumerable.Repeat("d/", 500)) + "a.md";
        folder.Add(deep, Article("x")).Add(new string('n', 200) + ".md", Article("x"));

        Assert.Equal(2, (await folder.Entries()).Length);
        Assert.Equal(2, (await folder.Entries(new() { Order = ArchiveOrder.AsTheyCome })).Length);
    }

    [Fact]
    public async Task Random_bytes_under_any_name_end_no_run()
    {
        using ArchiveFolder folder = new();
        Random random = new(11);
        string[] names = ["a.md", "a.json", "a.ndjson", "a.txt", "a.gz", "a.tar", "a.tar.gz", "a.yaml", "a", ".gitignore", ".ignore"];
        for (int i = 0; i < FuzzCases.Count(3000); i++)
        {
            byte[] bytes = new byte[random.Next(2000)];
            random.NextBytes(bytes);
            "{\"-"u8[..random.Next(4)].CopyTo(bytes.AsSpan(0, Math.Min(3, bytes.Length)) is { Length: 3 } head ? head : new byte[3]);
            string name = names[random.Next(names.Length)];
            folder.Add($"{i}/{name}", bytes);
        }

        ArchiveReport report = await ArticleArchive.Open(folder.FullName, new() { OpenArchives = true }).ReportAsync();

        Assert.True(report.Entries > 0, Encoding.UTF8.GetString(report.ToJson()));
    }
}
