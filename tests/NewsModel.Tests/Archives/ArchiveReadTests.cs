using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using NewsModel.Archives;
using static NewsModel.Tests.Archives.ArchiveFolder;

namespace NewsModel.Tests.Archives;

public class ArchiveReadTests
{
    [Fact]
    public async Task Other_files_are_skipped_with_a_reason()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", Article("A")).Add("b.json", "{\"title\":\"B\"}").Add("c.md", "# Readme\n").Add("d.png", [0x89, 0x50, 0, 1])
            .Add("e.sh", "#!/bin/sh\necho hi\n").Add("f.yml", "---\ntitle: x\n---\n").Add("g.json", "{\"name\":\"package\",\"type\":\"module\"}")
            .Add("h.html", "<!doctype html><p>x").Add("i.xml", "<?xml version='1.0'?><a/>").Add("j.md", "").Add("k.txt", "User-agent: *\n")
            .Add("l.md", "\n---\ntitle: late\n---\n").Add("m.json", "{ // comment\n \"compilerOptions\": {} }").Add("n.css", "a { color: red }")
            .Add("o.json", "{\"title\":\"cut").Add("p.txt", [0xFF, 0xFE, 0x41, 0]).Add("q.cs", "// see\n\nRelated:\n\nx\n").Add(".hidden.md", Article("x"))
            .Add("r/.git/x.md", Article("x"));

        Assert.Equal(
            [
                "a.md: frontmatter", "b.json: json", "c.md: Text", "d.png: Binary", "e.sh: Script", "f.yml: Yaml", "g.json: Json", "h.html: Html", "i.xml: Xml",
                "j.md: Empty", "k.txt: Text", "l.md: frontmatter", "m.json: Text", "n.css: Text", "o.json: json with errors", "p.txt: Utf16",
                "q.cs: Text",
            ],
            await folder.Entries());
    }

    [Fact]
    public async Task Paths_are_in_the_order_of_their_code_units_with_slashes()
    {
        using ArchiveFolder folder = new();
        foreach (string path in new[] { "a/z.md", "a-b.md", "a.md", "a/b/c.md", "a/b-c.md", "B.md", "é.md", "a0.md", "😀.md", "\uFFFD.md", "a/b.md" })
        {
            folder.Add(path, Article(path));
        }

        string[] names = [.. (await folder.Entries()).Select(static entry => entry[..entry.LastIndexOf(':')])];

        Assert.Equal(11, names.Length);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Theory]
    [InlineData(ArchiveOrder.Path, 1)]
    [InlineData(ArchiveOrder.Path, 7)]
    [InlineData(ArchiveOrder.AsListed, 2)]
    [InlineData(ArchiveOrder.AsTheyCome, 1)]
    [InlineData(ArchiveOrder.AsTheyCome, 3)]
    public async Task All_ways_of_reading_have_the_same_entries(ArchiveOrder order, int degree)
    {
        using ArchiveFolder folder = Generated(seed: 3, count: 300);
        string[] expected = await folder.Entries();

        string[] entries = await folder.Entries(new() { Order = order, MaxDegreeOfParallelism = degree });

        Assert.Equal(expected, order != ArchiveOrder.AsTheyCome ? entries : entries.Order(StringComparer.Ordinal).Order(new ByPath()));
        Assert.True(expected.Length > 250);
    }

    [Fact]
    public async Task A_page_and_lines_of_JSON_are_an_entry_for_each_article()
    {
        using ArchiveFolder folder = new();
        folder.Add("page.json", "{\"value\":[{\"title\":\"a\"},{\"title\":\"b\"}],\"page\":1}")
            .Add("lines.ndjson", "{\"title\":\"a\"}\n\n{\"title\":\"b\",\"heat\":\"x\"}\n{\"level\":\"info\"}\n{\"title\":");

        string[] page = await folder.Entries();

        Assert.Equal(
            ["lines.ndjson#1: ndjson", "lines.ndjson#3: ndjson with errors", "lines.ndjson#4: Json", "lines.ndjson#5: ndjson with errors", "page.json#1: json", "page.json#2: json"],
            page);
    }

    [Fact]
    public async Task Diagnostics_of_lines_have_their_place_in_the_file()
    {
        using ArchiveFolder folder = new();
        folder.Add("lines.ndjson", "{\"title\":\"a\"}\n{\"heat\":\"x\"}\n");

        ArchiveEntry second = (await All(ArticleArchive.Open(folder.FullName)))[1];

        Assert.Equal("lines.ndjson(2,9): error NM1202: heat: 'x' is not a whole number; write digits such as 42 or -1.", Assert.Single(second.Diagnostics).ToString());
    }

    [Fact]
    public async Task A_file_that_is_opened_itself_is_read_whatever_it_is()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.png", [0x89, 0x50, 0, 1]).Add("b.md", "# Text\n").Add("c.json", "{\"name\":1}");

        Assert.Equal(["a.png: frontmatter with errors"], await Entries(ArticleArchive.Open(folder.At("a.png"))));
        Assert.Equal(["b.md: frontmatter"], await Entries(ArticleArchive.Open(folder.At("b.md"))));
        Assert.Equal(["c.json: json"], await Entries(ArticleArchive.Open(folder.At("c.json"))));
        Assert.Throws<FileNotFoundException>(() => ArticleArchive.Open(folder.At("none")));
    }

    [Fact]
    public async Task Several_folders_are_one_archive()
    {
        using ArchiveFolder folder = new();
        folder.Add("b/x.md", Article("x")).Add("a/x.md", Article("x")).Add("c.md", Article("c"));
        string at = folder.FullName.Replace('\\', '/');

        string[] entries = await Entries(ArticleArchive.OfAll([at + "/b", at + "/a/", at + "/c.md"], new() { Exclude = ["nothing"] }));

        Assert.Equal([$"{at}/c.md: frontmatter", $"{at}/a/x.md: frontmatter", $"{at}/b/x.md: frontmatter"], entries.Order(new ByFolder()));
        Assert.Equal(entries.Order(StringComparer.Ordinal).ToHashSet(), entries.ToHashSet());
    }

    [Fact]
    public async Task Globs_take_and_leave_out()
    {
        using ArchiveFolder folder = new();
        foreach (string path in new[] { "a.md", "posts/a.md", "posts/2020/b.md", "posts/2020/b.json", "drafts/c.md", "posts/drafts/d.md" })
        {
            folder.Add(path, path.EndsWith("json", StringComparison.Ordinal) ? "{\"title\":\"x\"}" : Article("x"));
        }

        Assert.Equal(
            ["posts/2020/b.md: frontmatter", "posts/a.md: frontmatter"],
            await folder.Entries(new() { Include = ["posts/**/*.md"], Exclude = ["drafts"] }));
        Assert.Equal(["posts/2020/b.json: json", "posts/2020/b.md: frontmatter"], await folder.Entries(new() { Include = ["./posts/2020/"] }));
        Assert.Equal(["posts/2020/b.json: json"], await folder.Entries(new() { Include = ["*.json"] }));
    }

    [Fact]
    public async Task A_list_has_its_files_and_reports_the_others()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", Article("a")).Add("b/c.md", Article("c")).Add("x.png", [0, 1]);
        ArticleArchive archive = ArticleArchive.OfFiles(folder.FullName, ["x.png", "b/c.md", "./a.md", "gone.md", "../out.md", "b", "", folder.At("a.md")]);

        Assert.Equal(
            [": NM4004", "../out.md: NM4004", "a.md: frontmatter", "a.md: frontmatter", "b: Folder", "b/c.md: frontmatter", "gone.md: NM4002", "x.png: Binary"],
            await Entries(archive));
    }

    [Fact]
    public async Task Tar_and_gzip_files_have_the_entries_of_their_folder()
    {
        using ArchiveFolder folder = Generated(seed: 8, count: 60);
        string[] expected = [.. (await folder.Entries()).Order(StringComparer.Ordinal)];
        using ArchiveFolder packed = new();
        TarFile.CreateFromDirectory(folder.FullName, packed.At("all.tar"), includeBaseDirectory: false);
        packed.Add("all.tar.gz", Gzip(await File.ReadAllBytesAsync(packed.At("all.tar"))));
        packed.Add("lines.ndjson.gz", Gzip("{\"title\":\"a\"}\n{\"title\":\"b\"}\n"u8.ToArray()));

        Assert.Equal(expected, (await Entries(ArticleArchive.Open(packed.At("all.tar")))).Order(StringComparer.Ordinal));
        Assert.Equal(expected, (await Entries(ArticleArchive.Open(packed.At("all.tar.gz")))).Order(StringComparer.Ordinal));
        Assert.Equal(["lines.ndjson.gz#1: ndjson", "lines.ndjson.gz#2: ndjson"], await Entries(ArticleArchive.Open(packed.At("lines.ndjson.gz"))));
        Assert.Equal(["all.tar: Binary", "all.tar.gz: Binary", "lines.ndjson.gz: Binary"], await packed.Entries());
        Assert.Equal(2 * expected.Length + 2, (await packed.Entries(new() { OpenArchives = true })).Length);
    }

    [Fact]
    public async Task A_damaged_archive_has_the_entries_before_the_damage_and_a_problem()
    {
        using ArchiveFolder folder = Generated(seed: 9, count: 200);
        using ArchiveFolder packed = new();
        TarFile.CreateFromDirectory(folder.FullName, packed.At("all.tar"), includeBaseDirectory: false);
        byte[] gzip = Gzip(await File.ReadAllBytesAsync(packed.At("all.tar")));
        packed.Add("cut.tar.gz", gzip[..(gzip.Length / 2)]).Add("no.tar", "This is no archive, but text that is longer than a head of one.\n" + new string('x', 1000));

        string[] cut = await Entries(ArticleArchive.Open(packed.At("cut.tar.gz")));

        Assert.InRange(cut.Length, 10, 400);
        Assert.EndsWith(": NM4005", cut[^1], StringComparison.Ordinal);
        Assert.Equal(["no.tar: NM4005"], await Entries(ArticleArchive.Open(packed.At("no.tar"))));
    }

    [Fact]
    public async Task A_gzip_file_is_read_to_its_end_or_reported_as_truncated()
    {
        using ArchiveFolder folder = new();
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 300).Select(static i => $"{{\"title\":\"{i} {new Random(i).NextDouble()}\"}}\n")));
        byte[] gzip = Gzip(lines);
        for (int length = 0; length <= gzip.Length; length += length > 40 && length < gzip.Length - 40 ? 37 : 1)
        {
            folder.Add("a.ndjson.gz", gzip[..length]);

            string[] entries = await Entries(ArticleArchive.Open(folder.At("a.ndjson.gz")));

            Assert.True(length == gzip.Length ? entries.Length == 300 : entries[^1] == (length == 0 ? "a.ndjson.gz: Empty" : "a.ndjson.gz: NM4005"), $"{length}: {entries[^1]}");
        }

        folder.Add("a.ndjson.gz", [.. gzip, .. gzip]).Add("b.ndjson.gz", [.. gzip, 0]).Add("c.md.gz", Gzip(Encoding.UTF8.GetBytes(Article("c"))));
        Assert.Equal(600, (await Entries(ArticleArchive.Open(folder.At("a.ndjson.gz")))).Length);
        Assert.Equal("b.ndjson.gz: NM4005", (await Entries(ArticleArchive.Open(folder.At("b.ndjson.gz"))))[^1]);
        Assert.Equal(["c.md.gz: frontmatter"], await Entries(ArticleArchive.Open(folder.At("c.md.gz"))));
    }

    [Fact]
    public async Task A_tar_file_cut_between_two_entries_is_reported()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", Article("a")).Add("b.md", Article("b"));
        using ArchiveFolder packed = new();
        TarFile.CreateFromDirectory(folder.FullName, packed.At("all.tar"), includeBaseDirectory: false);
        byte[] tar = await File.ReadAllBytesAsync(packed.At("all.tar"));
        int told = 0;
        for (int length = 512; length < tar.Length - 512; length += 512)
        {
            packed.Add("cut.tar", tar[..length]);

            string[] entries = await Entries(ArticleArchive.Open(packed.At("cut.tar")));

            told += entries is [.., "cut.tar: NM4005"] ? 1 : 0;
            Assert.True(entries is [.., "cut.tar: NM4005"] || entries.Length == 2, string.Join(", ", entries));
        }

        Assert.NotEqual(0, told);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_not_read()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", Article(new string('x', 5000)));
        ArticleSerializer serializer = new(ArticleSerializer.Default.Formats, new ReadOptions { MaxInputLength = 1000 });

        ArchiveEntry entry = Assert.Single(await All(ArticleArchive.Open(folder.FullName, new() { Serializer = serializer })));

        Assert.Equal("a.md(1,1): error NM1301", Assert.Single(entry.Diagnostics).ToString()[..23]);
    }

    [Fact]
    public async Task A_document_of_an_entry_is_that_of_its_file()
    {
        using ArchiveFolder folder = new();
        folder.Add("a/b.md", Article("x"));
        ArchiveEntry entry = Assert.Single(await All(ArticleArchive.Open(folder.FullName)));

        Assert.Equal(folder.At("a/b.md"), entry.LoadDocument().Path);
        Assert.Equal(entry.Article, entry.LoadDocument().Article);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_or_left_ends()
    {
        using ArchiveFolder folder = Generated(seed: 4, count: 300);
        ArticleArchive archive = ArticleArchive.Open(folder.FullName);
        using CancellationTokenSource cancel = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ArchiveEntry entry in archive.ReadAsync(cancel.Token))
            {
                await cancel.CancelAsync();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.ReportAsync(cancel.Token));
        await foreach (ArchiveEntry entry in archive.ReadAsync())
        {
            Assert.NotNull(entry);
            break;
        }
    }

    [Fact]
    public async Task Progress_ends_with_all_entries()
    {
        using ArchiveFolder folder = Generated(seed: 5, count: 100);
        ProgressList progress = new();
        ArticleArchive archive = ArticleArchive.Open(folder.FullName, new() { Progress = progress });

        ArchiveReport report = await archive.ReportAsync();
        int ofReport = progress.Values.Count;
        await All(archive);

        Assert.Equal(new ArchiveProgress(report.Entries, report.Bytes, report.Failed), progress.Values[ofReport - 1]);
        Assert.Equal(new ArchiveProgress(report.Entries, report.Bytes, report.Failed), progress.Values[^1]);
    }

    internal static async Task<List<ArchiveEntry>> All(ArticleArchive archive)
    {
        List<ArchiveEntry> entries = [];
        await foreach (ArchiveEntry entry in archive.ReadAsync())
        {
            entries.Add(entry);
        }

        return entries;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>Compares entries by their paths alone; a stable sort leaves those of one file in the order they have.</summary>
    private sealed class ByPath : IComparer<string>
    {
        public int Compare(string? x, string? y)
        {
            (string xPath, int xNumber) = Parts(x!);
            (string yPath, int yNumber) = Parts(y!);
            return string.CompareOrdinal(xPath, yPath) is not 0 and var order ? order : xNumber.CompareTo(yNumber);
        }

        private static (string Path, int Number) Parts(string entry)
        {
            string name = entry[..entry.LastIndexOf(':')];
            int number = name.LastIndexOf('#');
            return number < 0 ? (name, 0) : (name[..number], int.Parse(name[(number + 1)..], System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private sealed class ByFolder : IComparer<string>
    {
        public int Compare(string? x, string? y) => x!.Split('/').Length.CompareTo(y!.Split('/').Length) is not 0 and var order ? order : string.CompareOrdinal(x, y);
    }

    private sealed class ProgressList : IProgress<ArchiveProgress>
    {
        public List<ArchiveProgress> Values { get; } = [];

        public void Report(ArchiveProgress value) => Values.Add(value);
    }
}
