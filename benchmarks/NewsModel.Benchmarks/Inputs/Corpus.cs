namespace NewsModel.Benchmarks;

/// <summary>Real files, where the environment variable <c>NEWSMODEL_CORPUS</c> names a folder of them.</summary>
internal static class Corpus
{
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("NEWSMODEL_CORPUS") is { Length: > 0 } folder ? folder : null;

    public static IEnumerable<byte[]> Files(string kind, int most)
    {
        string folder = Path.Combine(Folder ?? throw new InvalidOperationException("NEWSMODEL_CORPUS is not set."), kind);
        return Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Take(most).Select(File.ReadAllBytes);
    }
}
