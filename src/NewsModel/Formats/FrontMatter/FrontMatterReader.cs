using System.Text;
using System.Text.Unicode;
using NewsModel.Diagnostics;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>Reads an article from front matter and body.</summary>
internal static class FrontMatterReader
{
    public static ReadResult<Article> Read(ReadOnlySpan<byte> utf8, ReadOptions options)
    {
        ArticleReader reader = new(utf8);
        try
        {
            Article article = ReadArticle(utf8, options, ref reader);
            return new(article, reader.Diagnostics());
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static Article ReadArticle(ReadOnlySpan<byte> utf8, ReadOptions options, ref ArticleReader reader)
    {
        int bom = Utf8Text.BomLength(utf8);
        if (!FrontMatterFences.TryOpen(utf8, out int yamlStart))
        {
            reader.Sink.Add(Problems.NoFrontMatter, bom);
            return new() { Content = Body(utf8, bom, ref reader) };
        }

        if (!FrontMatterScanner.TryScan(utf8, yamlStart, options, ref reader.Index, ref reader.Sink, out int bodyStart))
        {
            reader.Sink.Add(Problems.UnterminatedFrontMatter, bom);
            return new() { Content = Body(utf8, bom, ref reader) };
        }

        // The block scanner takes only valid UTF-8; for what it declined, that is still to be seen.
        reader.Begin(isValidUtf8: !reader.Index.HasDecodedText);
        string? content = Body(utf8, bodyStart, ref reader);
        ref readonly YamlRow root = ref reader.Index.Rows[0];
        if (root.Kind == YamlKind.Mapping)
        {
            return reader.BindArticle(0, content);
        }

        if (!reader.IsNull(0))
        {
            reader.Sink.Add(Problems.NotAMapping, root.ValueStart);
        }

        return new() { Content = content };
    }

    private static string? Body(ReadOnlySpan<byte> utf8, int start, ref ArticleReader reader)
    {
        ReadOnlySpan<byte> body = utf8[start..];
        if (body is [(byte)'\n'] or [(byte)'\r', (byte)'\n'])
        {
            return null;
        }

        if (Utf8.IsValid(body))
        {
            return Utf8Text.FromValid(body);
        }

        reader.AddInvalidUtf8(start + Utf8Text.IndexOfInvalid(body), row: -1);
        return null;
    }
}
