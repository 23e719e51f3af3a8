using NewsModel.Formats;
using NewsModel.Yaml;

namespace NewsModel.Benchmarks;

/// <summary>NewsModel on front-matter files.</summary>
internal static class FrontMatter
{
    private static readonly YamlLimits Limits = ReadOptions.Default.YamlLimits;

    public static ReadResult<Article> Read(byte[] markdown) => FrontMatterFormat.Default.Parse(markdown);

    public static byte[] Write(Article article, FrontMatterFormat format) => format.WriteToUtf8Bytes(article);

    /// <summary>Indexes the front matter without binding it, and gives the number of nodes.</summary>
    public static int Index(byte[] markdown)
    {
        YamlIndex index = new();
        try
        {
            return FrontMatterFences.TryOpen(markdown, out int start) && BlockScanner.TryScan(markdown, start, Limits, ref index, out _)
                ? index.Count
                : throw new InvalidOperationException("The block scanner declined the document.");
        }
        finally
        {
            index.Dispose();
        }
    }
}
