using System.Diagnostics;
using System.Text;
using NewsModel.Archives;

namespace NewsModel.Tests.Archives;

/// <summary>A folder with files of any kind, deleted at the end of the test.</summary>
internal sealed class ArchiveFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public string FullName => _folder.FullName;

    public static string Article(string title, int heat = 1) => $"---\ntitle: \"{title}\"\nheat: {heat}\ntopics:\n  - AI\n---\n\nText.\n";

    public ArchiveFolder Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public ArchiveFolder Add(string path, byte[] bytes)
    {
        string full = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public string At(string path) => _folder.At(path.Split('/'));

    /// <summary>Runs a program in the folder and gives what it prints.</summary>
    public string Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = FullName };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0 or 1, errors.GetAwaiter().GetResult());
        return output;
    }

    /// <summary>The names of all entries, each with what came of it. A check, which looks at files another way, comes to the same.</summary>
    public static async Task<string[]> Entries(ArticleArchive archive)
    {
        string[] entries = await ReadEntries(archive);
        string[] checks = await Checks(archive);
        Assert.Equal(entries.Order(StringComparer.Ordinal), checks.Order(StringComparer.Ordinal));
        if (archive.Options.Order != ArchiveOrder.AsTheyCome)
        {
            Assert.Equal(entries, checks);
        }

        return entries;
    }

    private static async Task<string[]> Checks(ArticleArchive archive)
    {
        List<string> entries = [];
        await foreach (ArchiveCheck check in archive.CheckAsync())
        {
            string name = check.Number == 0 ? check.Path : $"{check.Path}#{check.Number}";
            string what = check.Status switch
            {
                ArchiveEntryStatus.Article => check.FormatName ?? "too long",
                ArchiveEntryStatus.Skipped => check.SkipReason.ToString(),
                _ => check.Diagnostics[0].Code.Id,
            };
            entries.Add($"{name}: {what}{(check is { HasErrors: true, Status: ArchiveEntryStatus.Article } ? " with errors" : "")}");
        }

        return [.. entries];
    }

    private static async Task<string[]> ReadEntries(ArticleArchive archive)
    {
        List<string> entries = [];
        await foreach (ArchiveEntry entry in archive.ReadAsync())
        {
            string what = entry.Status switch
            {
                ArchiveEntryStatus.Article => entry.Format?.Name ?? "too long",
                ArchiveEntryStatus.Skipped => entry.SkipReason.ToString(),
                _ => entry.Problem!.Code.Id,
            };
            entries.Add($"{entry.Name}: {what}{(entry is { HasErrors: true, Status: ArchiveEntryStatus.Article } ? " with errors" : "")}");
        }

        return [.. entries];
    }

    public Task<string[]> Entries(ArchiveOptions? options = null) => Entries(ArticleArchive.Open(FullName, options));

    /// <summary>Articles that a generator makes, in several formats and folders, some of them damaged, beside other files.</summary>
    public static ArchiveFolder Generated(int seed, int count)
    {
        ArchiveFolder folder = new();
        Random random = new(seed);
        ArticleGenerator generator = new(seed);
        Mutator mutator = new(seed);
        for (int i = 0; i < count; i++)
        {
            Article article = generator.Article();
            string name = $"{(char)('a' + random.Next(4))}{(random.Next(3) == 0 ? "/" : "-")}{i}";
            (byte[] bytes, string extension) = random.Next(4) switch
            {
                0 => (JsonFormat.Default.WriteToUtf8Bytes(article), ".json"),
                1 => ([.. JsonLinesFormat.Default.WriteToUtf8Bytes(article), .. JsonLinesFormat.Default.WriteToUtf8Bytes(generator.Article())], ".ndjson"),
                2 => (Encoding.UTF8.GetBytes("# Only text\n"), ".md"),
                _ => (FrontMatterFormat.Default.WriteToUtf8Bytes(article), ".md"),
            };
            folder.Add(name + extension, random.Next(3) == 0 ? mutator.Mutate(bytes) : bytes);
        }

        return folder;
    }

    public void Dispose() => _folder.Dispose();
}
