using System.Text;
using System.Text.Unicode;
using NewsModel.Diagnostics;
using NewsModel.Formats.FrontMatter.Vocabularies;
using NewsModel.Syntax;
using NewsModel.Text;

namespace NewsModel.Formats.FrontMatter;

/// <summary>Reads an article from front matter and body.</summary>
internal static class FrontMatterReader
{
    /// <summary>Reads an article.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="options">The limits.</param>
    /// <param name="vocabulary">Whose keys it has; <see langword="null"/> if the file shows it.</param>
    /// <param name="isSketch">Whether no more is wanted than which keys it has, and its problems.</param>
    public static ReadResult<Article> Read(ReadOnlySpan<byte> utf8, ReadOptions options, FrontMatterVocabulary? vocabulary, bool isSketch = false)
    {
        ReadResult<Article> result = Read(utf8, options, vocabulary, isUntyped: false, isSketch, out FrontMatterIndex index);
        index.Dispose();
        return result;
    }

    /// <summary>Reads an article and hands over the index that was made for it, for whoever wants to edit the text.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="options">The limits.</param>
    /// <param name="vocabulary">Whose keys it has; <see langword="null"/> if the file shows it.</param>
    /// <param name="isUntyped">Whether all keys are wanted as extensions, whatever the vocabulary.</param>
    /// <param name="index">What is where.</param>
    public static ReadResult<Article> Read(
        ReadOnlySpan<byte> utf8, ReadOptions options, FrontMatterVocabulary? vocabulary, bool isUntyped, out FrontMatterIndex index) =>
        Read(utf8, options, vocabulary, isUntyped, isSketch: false, out index);

    private static ReadResult<Article> Read(
        ReadOnlySpan<byte> utf8, ReadOptions options, FrontMatterVocabulary? vocabulary, bool isUntyped, bool isSketch, out FrontMatterIndex index)
    {
        ArticleReader reader = new(utf8, extensionKeys: options.ExtensionKeys, isSketch: isSketch)
        {
            WarnsOfMisspellings = options.WarnOfMisspelledKeys,
        };
        Article article = ReadArticle(
            utf8, options, vocabulary, isUntyped, ref reader, out FrontMatterForm form, out int yamlStart, out int bodyStart);
        index = new(reader.Index, form, yamlStart, bodyStart);
        return new(article, reader.Diagnostics());
    }

    private static Article ReadArticle(
        ReadOnlySpan<byte> utf8,
        ReadOptions options,
        FrontMatterVocabulary? vocabulary,
        bool isUntyped,
        ref ArticleReader reader,
        out FrontMatterForm form,
        out int yamlStart,
        out int bodyStart)
    {
        int bom = Utf8Codec.BomLength(utf8);
        if (!FrontMatterFences.TryOpen(utf8, out form, out yamlStart))
        {
            (yamlStart, bodyStart) = (-1, -1);
            TextKind kind = TextSniffer.KindOf(utf8);
            if (TextSniffer.IsForeign(kind))
            {
                // The text of a file that is not an article is not a body.
                (string what, string toDo) = TextSniffer.Describe(kind);
                reader.Sink.Add(Problems.NotUnderstood(what, toDo), bom);
                return new();
            }

            reader.Sink.Add(IsPath(utf8[bom..]) ? Problems.PathForText(Encoding.UTF8.GetString(utf8[bom..])) : Problems.NoFrontMatter, bom);
            return new() { Content = Body(utf8, bom, ref reader) };
        }

        if (!FrontMatterScanner.TryScan(utf8, form, yamlStart, options, ref reader.Index, ref reader.Sink, out bodyStart))
        {
            reader.Sink.Add(Problems.UnterminatedFrontMatter(FenceOf(form)), bom);
            bodyStart = -1;
            return new() { Content = Body(utf8, bom, ref reader) };
        }

        // The block scanner takes only valid UTF-8; anything that it declined is validated here. The body is validated when it is read.
        reader.Begin(form == FrontMatterForm.Yaml ? !reader.Index.HasDecodedText : Utf8.IsValid(utf8[..bodyStart]));
        reader.HasEmptyNulls = form >= FrontMatterForm.Json;
        string? content = Body(utf8, bodyStart, ref reader);
        if (reader.Index.Count == 0)
        {
            // The input is empty, or it is not JSON, which has been reported.
            return new() { Content = content };
        }

        ref readonly SyntaxRow root = ref reader.Index.Rows[0];
        if (root.Kind == SyntaxKind.Mapping)
        {
            vocabulary ??= VocabularyDetection.Recognize(utf8, form, in reader.Index, options.FilePath);
            return isUntyped ? reader.BindUntyped(content)
                : vocabulary.IsHouse ? reader.BindArticle(0, content)
                : reader.BindWith(vocabulary, content, options.FilePath);
        }

        if (!reader.IsNull(in root))
        {
            reader.Sink.Add(Problems.NotAMapping, root.ValueStart);
        }

        return new() { Content = content };
    }

    private static string FenceOf(FrontMatterForm form) => form switch
    {
        FrontMatterForm.Toml => "a line '+++'",
        FrontMatterForm.SemicolonJson => "a line ';;;'",
        FrontMatterForm.Json => "'}'",
        _ => "a line '---'",
    };

    /// <summary>Whether a text is one line that ends like the name of a file: most likely, someone passed a path as the text.</summary>
    private static bool IsPath(ReadOnlySpan<byte> text)
    {
        const int LongestPath = 512;
        return text.Length is > 3 and <= LongestPath && Utf8.IsValid(text) && text.IndexOfAnyInRange((byte)0, (byte)0x1F) < 0
            && (text.EndsWith(".md"u8) || text.EndsWith(".markdown"u8) || text.EndsWith(".json"u8) || text.EndsWith(".ndjson"u8)
                || text.EndsWith(".jsonl"u8) || text.EndsWith(".txt"u8));
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
            return reader.IsSketch && body.Length > 2 ? ArticleReader.Sketched : Utf8Codec.FromValid(body);
        }

        reader.AddInvalidUtf8(start + Utf8Codec.IndexOfInvalid(body), row: -1);
        return null;
    }
}
