using System.Text;
using NewsModel.Archives;
using NewsModel.Diagnostics;
using NewsModel.Queries;

namespace NewsModel.Aot;

/// <summary>A folder that is read, checked, reported in parts, remembered and edited.</summary>
internal static class ArchiveChecks
{
    public static async Task RunAsync(Transcript transcript)
    {
        string folder = Directory.CreateTempSubdirectory("newsmodel-aot-").FullName;
        string manifest = folder + ".manifest";
        try
        {
            Fill(folder);
            await ReadAsync(transcript, folder);
            await ReportAsync(transcript, folder, manifest);
            await EditAsync(transcript, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            File.Delete(manifest);
        }
    }

    private static void Fill(string folder)
    {
        Directory.CreateDirectory(Path.Join(folder, "sub"));
        for (int i = 0; i < 6; i++)
        {
            Add(folder, $"{(i % 2 == 0 ? "" : "sub/")}{i}.md", $"---\ntitle: \"{i}\"\nheat: {(i == 3 ? "hot" : "1")}\ntopics: [AI]\n---\n");
        }

        Add(folder, "lines.ndjson", "{\"title\":\"a\"}\n{\"title\":\"b\",\"heat\":2}\n");
        Add(folder, "README", "Not an article.\n");
        Add(folder, ".gitignore", "ignored.md\n");
        Add(folder, "ignored.md", "---\ntitle: x\n---\n");
    }

    private static void Add(string folder, string name, string text)
    {
        string path = Path.Join(folder, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    private static async Task ReadAsync(Transcript transcript, string folder)
    {
        transcript.Begin("an archive");
        ArticleQuery query = ArticleQuery.Parse("heat > 0 and topics has AI");
        StringBuilder entries = new();
        await foreach (ArchiveEntry entry in ArticleArchive.Open(folder).ReadAsync())
        {
            string matches = entry.Article is { } article && query.Matches(article) ? ", matches" : "";
            entries.Append(entry.Name).Append(": ").Append(entry.Status).Append(matches).Append('\n');
        }

        transcript.Add("entries", entries.ToString());
    }

    private static async Task ReportAsync(Transcript transcript, string folder, string manifest)
    {
        ArchiveReport whole = await ArticleArchive.Open(folder).ReportAsync();
        transcript.Add("report", Encoding.UTF8.GetString(whole.ToJson()));
        List<ArchiveReport> parts = [];
        for (int i = 0; i < 3; i++)
        {
            ArticleArchive part = ArticleArchive.Open(folder, ArchiveOptions.Default with { Shard = new ArchiveShard(i, 3) });
            parts.Add(ArchiveReport.Parse((await part.ReportAsync()).ToJson()));
        }

        transcript.Add("the parts merge to the whole", ArchiveReport.Merge(parts).ToJson().AsSpan().SequenceEqual(whole.ToJson()));
        Problems problems = new();
        transcript.Add("the same with a new manifest", await ArticleArchive.Open(folder).ReportAsync(manifest, problems) == whole);
        int reused = 0;
        await foreach (ArchiveCheck check in ArticleArchive.Open(folder).CheckAsync(manifest, problems))
        {
            reused += check.IsReused ? 1 : 0;
        }

        transcript.Add("files that the manifest knew", $"{reused}");
        transcript.Add("the same with a manifest", await ArticleArchive.Open(folder).ReportAsync(manifest, problems) == whole);
        transcript.Add("problems of the manifest", [.. problems.All]);
    }

    private static async Task EditAsync(Transcript transcript, string folder)
    {
        using StringWriter diff = new() { NewLine = "\n" };
        ArchiveEditOptions dry = new() { IsDryRun = true, Diff = diff };
        ArchiveEditResult would = await ArticleArchive.Open(folder).EditAsync(static _ => true, static article => article with { Heat = 5 }, dry);
        transcript.Add("what an edit would change", diff.ToString());
        ArchiveEditResult result = await ArticleArchive.Open(folder).EditAsync(static _ => true, static article => article with { Heat = 5 });
        transcript.Add("the edit comes to the same", result == would);
        transcript.Add("edited", $"{result.Changed} changed, {result.Unchanged} unchanged, {result.Skipped} skipped");
        foreach (ArchiveEditRefusal refusal in result.Refused)
        {
            transcript.Add($"refused {refusal.Path}", refusal.Diagnostics);
        }
    }

    private sealed class Problems : IProgress<Diagnostic>
    {
        public List<Diagnostic> All { get; } = [];

        public void Report(Diagnostic value) => All.Add(value);
    }
}
