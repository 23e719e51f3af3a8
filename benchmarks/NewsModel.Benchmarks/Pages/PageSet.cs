using System.IO.Compression;
using System.Text.Json;

namespace NewsModel.Benchmarks.Pages;

/// <summary>A folder of pages with known answers: <c>gold.ndjson</c> and <c>pages/ID.html.gz</c>.</summary>
public sealed record PageSet(string Name, IReadOnlyList<GoldPage> Pages)
{
    /// <summary>Reads all sets in a folder, or the folder itself where it is a set.</summary>
    public static List<PageSet> ReadAll(string folder)
    {
        IEnumerable<string> folders = File.Exists(Path.Combine(folder, "gold.ndjson"))
            ? [folder]
            : Directory.GetDirectories(folder).Where(f => File.Exists(Path.Combine(f, "gold.ndjson"))).Order(StringComparer.Ordinal);
        return [.. folders.Select(Read)];
    }

    private static PageSet Read(string folder) => new(
        Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)),
        [.. File.ReadLines(Path.Combine(folder, "gold.ndjson")).Where(line => line.Length > 0).Select(line => ReadPage(line, folder))]);

    private static GoldPage ReadPage(string line, string folder)
    {
        using JsonDocument gold = JsonDocument.Parse(line);
        JsonElement root = gold.RootElement;
        string id = root.GetProperty("id").GetString()!;
        using FileStream file = File.OpenRead(Path.Combine(folder, "pages", $"{id}.html.gz"));
        using GZipStream zip = new(file, CompressionMode.Decompress);
        using MemoryStream html = new();
        zip.CopyTo(html);
        return new(id, html.ToArray())
        {
            Url = TextOf(root, "url"),
            Title = TextOf(root, "title"),
            Published = TextOf(root, "published"),
            Authors = root.TryGetProperty("authors", out JsonElement authors) ? [.. authors.EnumerateArray().Select(a => a.GetString()!)] : [],
            Body = TextOf(root, "body"),
        };
    }

    private static string? TextOf(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
