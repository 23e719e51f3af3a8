using System.Security.Cryptography;
using NewsModel.Documents;

namespace NewsModel.Aot;

/// <summary>Every fixture and sample in every form.</summary>
internal static class FileChecks
{
    private static readonly string[] Extensions = [".md", ".txt", ".headers"];

    public static void Run(Transcript transcript, string root)
    {
        foreach (string folder in new[] { "docs/samples", "tests/NewsModel.Tests/Fixtures" })
        {
            string[] paths = [.. Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Where(path => Extensions.Contains(Path.GetExtension(path)) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)];
            foreach (string path in paths)
            {
                byte[] utf8 = File.ReadAllBytes(Path.Combine(root, path));
                transcript.Begin($"{path}, {utf8.Length} bytes");
                ReadAndWrite(transcript, path, utf8);
                EditAndConvert(transcript, path, utf8);
            }
        }
    }

    private static void ReadAndWrite(Transcript transcript, string path, byte[] utf8)
    {
        transcript.Add("form", ArticleSerializer.Default.Detect(utf8, path).Name);
        foreach (ArticleFormat format in ArticleSerializer.Default.Formats)
        {
            ReadResult<Article> result = format.Parse(utf8);
            transcript.Add($"as {format.Name}", Describe(JsonFormat.Default.WriteToUtf8Bytes(result.Value)));
            transcript.Add($"title as {format.Name}", result.Value.Title?.Split('\n')[0] ?? "none");
            transcript.Add($"problems as {format.Name}", result.Diagnostics);

            byte[] written = format.InStyleOf(utf8).WriteToUtf8Bytes(result.Value);
            transcript.Add($"written as {format.Name}", written.AsSpan().SequenceEqual(utf8) ? "the same" : Describe(written));
            transcript.Add($"read again as {format.Name}", format.Read(written) == result.Value);
            transcript.Add($"the document as {format.Name} is lossless", ArticleDocument.Parse(utf8, format).ToUtf8Bytes().AsSpan().SequenceEqual(utf8));
        }
    }

    private static void EditAndConvert(Transcript transcript, string path, byte[] utf8)
    {
        ArticleDocument document = ArticleDocument.Parse(utf8, ArticleSerializer.Default.Detect(utf8, path));
        Article wanted = document.Article with { Title = "Ændret: 5G", Topics = [.. document.Article.Topics, "5G"], Heat = 40 };
        bool isDone = document.TryWith(wanted, out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics);
        transcript.Add("edited", isDone ? edited!.ToUnifiedDiff("article") : Transcript.Describe(diagnostics));

        foreach (ArticleFormat format in ArticleSerializer.Default.Formats)
        {
            ConversionResult conversion = ArticleSerializer.Default.Convert(utf8, format, path);
            transcript.Add($"converted to {format.Name}", Describe(conversion.Utf8.Span));
            transcript.Add($"lost in {format.Name}", conversion.Losses);
        }
    }

    private static string Describe(ReadOnlySpan<byte> utf8) => $"{utf8.Length} bytes, {Convert.ToHexStringLower(SHA256.HashData(utf8))[..16]}";
}
