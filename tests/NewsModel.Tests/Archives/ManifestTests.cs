using System.Text;
using NewsModel.Archives;
using NewsModel.Formats;

namespace NewsModel.Tests.Archives;

public class ManifestTests
{
    /// <summary>Long enough ago that a file system's clock has gone on.</summary>
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task An_incremental_run_comes_to_what_a_full_run_does_after_any_changes()
    {
        // No two contents may have the same time, or a change cannot be seen.
        int seconds = 0;
        for (int seed = 0; seed < FuzzCases.Count(60); seed++)
        {
            Random random = new(seed);
            using ArchiveFolder folder = ArchiveFolder.Generated(seed, count: 40);
            using TempFolder other = new();
            string manifest = other.At("manifest");
            ArticleArchive archive = ArticleArchive.Open(folder.FullName, new() { MaxDegreeOfParallelism = 1 + seed % 3 });
            for (int run = 0; run < 6; run++)
            {
                if (run % 2 == 1)
                {
                    foreach (string path in Files(folder))
                    {
                        File.SetLastWriteTimeUtc(path, LongAgo.AddSeconds(++seconds));
                    }
                }

                string full = Text(await archive.ReportAsync());
                Assert.True(full == Text(await archive.ReportAsync(manifest)), $"seed {seed}, run {run}");
                Assert.True(full == Text(await archive.ReportAsync(manifest)), $"seed {seed}, run {run}, again");
                Assert.Equal(["manifest"], other.Names);
                for (int i = random.Next(6); i > 0; i--)
                {
                    Change(folder, random);
                }
            }
        }
    }

    [Fact]
    public async Task Only_what_changed_is_read_again()
    {
        using ArchiveFolder folder = new();
        using TempFolder other = new();
        string manifest = other.At("manifest");
        foreach (string name in new[] { "a.md", "b/c.md", "b-d.md", "e.png" })
        {
            folder.Add(name, name == "e.png" ? "\0" : ArchiveFolder.Article(name));
            File.SetLastWriteTimeUtc(folder.At(name), LongAgo);
        }

        ArticleArchive archive = ArticleArchive.Open(folder.FullName);

        Assert.Equal("a.md:read b-d.md:read b/c.md:read e.png:read", await Runs(archive, manifest));
        Assert.Equal("a.md:known b-d.md:known b/c.md:known e.png:known", await Runs(archive, manifest));

        folder.Add("a.md", ArchiveFolder.Article("A.md"));
        folder.Add("f.md", ArchiveFolder.Article("f"));
        File.SetLastWriteTimeUtc(folder.At("b/c.md"), LongAgo.AddDays(1));
        File.Delete(folder.At("e.png"));
        Assert.Equal("a.md:read b-d.md:known b/c.md:known f.md:read", await Runs(archive, manifest));

        // Written to a moment ago: once more in the same moment would not show in its time, so its content is compared.
        folder.Add("a.md", ArchiveFolder.Article("B.md"));
        Assert.Equal("a.md:read b-d.md:known b/c.md:known f.md:known", await Runs(archive, manifest));
    }

    [Fact]
    public async Task Problems_are_the_same_when_they_are_known()
    {
        using ArchiveFolder folder = ArchiveFolder.Generated(seed: 6, count: 200);
        using TempFolder other = new();
        ArticleArchive archive = ArticleArchive.Open(folder.FullName);
        List<Diagnostic> first = await Diagnostics(archive, other.At("m"));

        List<Diagnostic> second = await Diagnostics(archive, other.At("m"));

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_damaged_manifest_is_reported_and_not_trusted()
    {
        using ArchiveFolder folder = ArchiveFolder.Generated(seed: 7, count: 50);
        using TempFolder other = new();
        string manifest = other.At("manifest");
        ArticleArchive archive = ArticleArchive.Open(folder.FullName);
        foreach (string path in Files(folder))
        {
            File.SetLastWriteTimeUtc(path, LongAgo);
        }

        string expected = Text(await archive.ReportAsync(manifest));
        byte[] sound = await File.ReadAllBytesAsync(manifest);
        int told = 0;
        for (int seed = 0; seed < FuzzCases.Count(500); seed++)
        {
            Random random = new(seed);
            byte[] damaged = [.. sound];
            int at = random.Next(23, damaged.Length);
            damaged[at] = (byte)(damaged[at] ^ (1 << random.Next(8)));
            int length = random.Next(4) == 0 ? random.Next(23, damaged.Length) : damaged.Length;
            await File.WriteAllBytesAsync(manifest, damaged[..length]);
            ProblemList problems = new();

            Assert.True(expected == Text(await archive.ReportAsync(manifest, problems)), $"seed {seed}");
            Assert.All(problems.Values, problem => Assert.Equal((DiagnosticCode.ManifestNotUsed, manifest), (problem.Code, problem.File)));
            told += problems.Values.Count;
            Assert.Equal(sound, await File.ReadAllBytesAsync(manifest));
        }

        Assert.True(told >= FuzzCases.Count(500) * 9 / 10, $"{told}");
    }

    [Fact]
    public async Task A_manifest_of_other_options_or_another_version_is_reported_and_rewritten()
    {
        using ArchiveFolder folder = ArchiveFolder.Generated(seed: 10, count: 20);
        using TempFolder other = new();
        string manifest = other.At("manifest");
        await ArticleArchive.Open(folder.FullName).ReportAsync(manifest);
        ArticleSerializer strict = new(ArticleSerializer.Default.Formats, new ReadOptions { MaxNodes = 3 });
        ArticleArchive archive = ArticleArchive.Open(folder.FullName, new() { Serializer = strict });
        ProblemList problems = new();

        Assert.Equal(Text(await archive.ReportAsync()), Text(await archive.ReportAsync(manifest, problems)));
        Assert.StartsWith("The manifest was made with other options", Assert.Single(problems.Values).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(manifest, "{\"newsmodelManifest\":999}\n");
        Assert.Equal(Text(await archive.ReportAsync()), Text(await archive.ReportAsync(manifest, problems)));
        Assert.Equal(2, problems.Values.Count);
        await archive.ReportAsync(manifest, problems);
        Assert.Equal(2, problems.Values.Count);

        PlainTextFormat pages = new([PageProfile.Danish with { ImageMarkers = ["Foto"] }]);
        ArchiveOptions[] others =
        [
            new() { ManifestVersion = "2" },
            .. new ArticleFormat[]
            {
                pages, new PlainTextFormat(), FrontMatterFormat.Any, FrontMatterFormat.Default,
                With(FrontMatterVocabulary.Hugo), With(FrontMatterVocabulary.Hugo.Map("title", "headline")), With(FrontMatterVocabulary.Hugo with { Extras = "params" }),
            }.Select(static format => new ArchiveOptions { Serializer = new([format]) }),
        ];
        foreach (ArchiveOptions options in others)
        {
            await ArticleArchive.Open(folder.FullName, options).ReportAsync(manifest, problems);
        }

        Assert.Equal(10, problems.Values.Count);

        static FrontMatterFormat With(FrontMatterVocabulary vocabulary) => new(FrontMatterStyle.Default with { Vocabulary = vocabulary });
    }

    [Fact]
    public async Task A_file_that_is_not_a_manifest_is_not_overwritten()
    {
        using ArchiveFolder folder = ArchiveFolder.Generated(seed: 12, count: 20);
        using TempFolder other = new();
        string mine = other.Write("mine.json", "{\"my\": \"data\"}"u8.ToArray());
        ArticleArchive archive = ArticleArchive.Open(folder.FullName);
        ProblemList problems = new();

        Assert.Equal(Text(await archive.ReportAsync()), Text(await archive.ReportAsync(mine, problems)));
        Assert.StartsWith("This file is not a manifest", Assert.Single(problems.Values).Message, StringComparison.Ordinal);
        Assert.Equal("{\"my\": \"data\"}", await File.ReadAllTextAsync(mine));
        Assert.Equal(["mine.json"], other.Names);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_leaves_the_manifest_as_it_was()
    {
        using ArchiveFolder folder = ArchiveFolder.Generated(seed: 13, count: 100);
        using TempFolder other = new();
        string manifest = other.At("manifest");
        ArticleArchive archive = ArticleArchive.Open(folder.FullName);
        await archive.ReportAsync(manifest);
        byte[] before = await File.ReadAllBytesAsync(manifest);
        folder.Add("a.md", ArchiveFolder.Article("new"));
        using CancellationTokenSource cancel = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ArchiveCheck check in archive.CheckAsync(manifest, null, cancel.Token))
            {
                await cancel.CancelAsync();
            }
        });

        Assert.Equal(before, await File.ReadAllBytesAsync(manifest));
        Assert.Equal(["manifest"], other.Names);
    }

    private static IEnumerable<string> Files(ArchiveFolder folder) =>
        Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static void Change(ArchiveFolder folder, Random random)
    {
        string[] files = [.. Files(folder)];
        string file = files[random.Next(files.Length)];
        switch (random.Next(6))
        {
            case 0:
                File.Delete(file);
                break;
            case 1:
                File.Move(file, files[random.Next(files.Length)], overwrite: true);
                break;
            case 2:
                File.Move(file, folder.At($"moved{random.Next(5)}.md"), overwrite: true);
                break;
            case 3:
                // The same length.
                File.WriteAllBytes(file, [.. File.ReadAllBytes(file).Reverse()]);
                break;
            case 4:
                File.WriteAllText(file, ArchiveFolder.Article($"{random.Next()}"));
                break;
            default:
                Directory.CreateDirectory(folder.At("c"));
                File.Copy(file, folder.At($"c/copy{random.Next(5)}.md"), overwrite: true);
                break;
        }
    }

    private static async Task<string> Runs(ArticleArchive archive, string manifest)
    {
        List<string> runs = [];
        await foreach (ArchiveCheck check in archive.CheckAsync(manifest))
        {
            runs.Add($"{check.Path}:{(check.IsReused ? "known" : "read")}");
        }

        return string.Join(' ', runs);
    }

    private static async Task<List<Diagnostic>> Diagnostics(ArticleArchive archive, string manifest)
    {
        List<Diagnostic> diagnostics = [];
        await foreach (ArchiveCheck check in archive.CheckAsync(manifest))
        {
            diagnostics.AddRange(check.Diagnostics);
        }

        return diagnostics;
    }

    private static string Text(ArchiveReport report) => Encoding.UTF8.GetString(report.ToJson());

    private sealed class ProblemList : IProgress<Diagnostic>
    {
        public List<Diagnostic> Values { get; } = [];

        public void Report(Diagnostic value) => Values.Add(value);
    }
}
