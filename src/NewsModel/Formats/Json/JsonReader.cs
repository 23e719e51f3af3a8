using System.Runtime.CompilerServices;
using NewsModel.Diagnostics;
using NewsModel.Syntax;
using NewsModel.Text;

namespace NewsModel.Formats.Json;

/// <summary>Reads articles and pages from JSON.</summary>
internal static class JsonReader
{
    /// <summary>Binds a whole text that was indexed.</summary>
    public delegate T Binder<out T>(ref ArticleReader reader);

    /// <summary>Reads an article.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="isSketch">Whether no more is wanted than which keys it has, and its problems.</param>
    public static ReadResult<Article> Read(ReadOnlySpan<byte> utf8, ReadOptions options, bool isSketch = false)
    {
        ArticleReader reader = new(utf8, isJson: true, options.ExtensionKeys, isSketch) { WarnsOfMisspellings = options.WarnOfMisspelledKeys };
        try
        {
            Article article = new();
            if (TryScan(utf8, options, ref reader))
            {
                if (reader.IsPage(0, out int values))
                {
                    reader.Sink.Add(Problems.PageOfArticles, reader.Index.Rows[values].KeyStart, values);
                }
                else
                {
                    article = reader.BindArticle(0, content: null);
                }
            }

            return new(article, reader.Diagnostics());
        }
        finally
        {
            reader.Dispose();
        }
    }

    /// <summary>Reads a part of an article on its own; the serializer has seen to it that it is one JSON value.</summary>
    public static T ReadPart<T>(ReadOnlySpan<byte> utf8, Binder<T> bind, out ValueList<Diagnostic> diagnostics)
    {
        ArticleReader reader = new(utf8, isJson: true);
        try
        {
            JsonScanner.TryScan(utf8, start: 0, ReadOptions.Default.SyntaxLimits, ref reader.Index, ref reader.Sink, out bool isValidUtf8);
            reader.Begin(isValidUtf8);
            T value = bind(ref reader);
            diagnostics = reader.Diagnostics();
            return value;
        }
        finally
        {
            reader.Dispose();
        }
    }

    /// <summary>Reads a page. A single article is a page of one.</summary>
    public static ReadResult<ArticlePage> ReadPage(ReadOnlySpan<byte> utf8, ReadOptions options) =>
        ReadPage(utf8, options, out _, out _, style: null);

    /// <param name="utf8">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="starts">Where each article begins.</param>
    /// <param name="isPage">Whether it is a page, and not a single article.</param>
    /// <param name="style">Takes the style of the text, if it is asked for.</param>
    private static ReadResult<ArticlePage> ReadPage(ReadOnlySpan<byte> utf8, ReadOptions options, out int[] starts, out bool isPage,
        StrongBox<JsonStyle>? style)
    {
        starts = [];
        isPage = false;
        ArticleReader reader = new(utf8, isJson: true, options.ExtensionKeys) { WarnsOfMisspellings = options.WarnOfMisspelledKeys };
        try
        {
            ArticlePage page = new();
            if (TryScan(utf8, options, ref reader))
            {
                isPage = reader.IsPage(0, out int values);
                page = isPage
                    ? reader.BindPage(0, values, out starts)
                    : new() { Articles = [reader.BindArticle(0, content: null)] };
            }

            starts = starts.Length == 0 ? [0] : starts;
            style?.Value = JsonStyle.Of(utf8, reader.Index);
            return new(page, reader.Diagnostics());
        }
        finally
        {
            reader.Dispose();
        }
    }

    /// <summary>Reads all articles of a page, or the only one, each with the problems in it or after it.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="page">The page; <see langword="null"/> if the file is not one.</param>
    /// <param name="style">How it is written.</param>
    public static ValueList<ReadResult<Article>> ReadAll(ReadOnlySpan<byte> utf8, ReadOptions options, out ArticlePage? page, out JsonStyle style)
    {
        StrongBox<JsonStyle> found = new();
        ReadResult<ArticlePage> read = ReadPage(utf8, options, out int[] starts, out bool isPage, found);
        page = isPage ? read.Value : null;
        style = found.Value!;
        return PerArticle(read, starts);
    }

    private static ValueList<ReadResult<Article>> PerArticle(ReadResult<ArticlePage> page, int[] starts)
    {
        if (page.Value.Articles.IsEmpty)
        {
            return page.Diagnostics.IsEmpty ? [] : [new(new Article(), page.Diagnostics)];
        }

        List<Diagnostic>[] diagnostics = new List<Diagnostic>[starts.Length];
        int current = 0;
        foreach (Diagnostic diagnostic in page.Diagnostics)
        {
            while (current + 1 < starts.Length && diagnostic.Location?.Offset >= starts[current + 1])
            {
                current++;
            }

            (diagnostics[current] ??= []).Add(diagnostic);
        }

        return [.. page.Value.Articles.Select((article, i) => new ReadResult<Article>(article, diagnostics[i] is null
            ? default
            : [.. diagnostics[i]]))];
    }

    /// <returns>Whether there is an object to bind; it may lack what comes after an error.</returns>
    private static bool TryScan(ReadOnlySpan<byte> utf8, ReadOptions options, ref ArticleReader reader)
    {
        int start = Utf8Codec.BomLength(utf8);
        bool isComplete = JsonScanner.TryScan(utf8, start, options.SyntaxLimits, ref reader.Index, ref reader.Sink, out bool isValidUtf8);
        reader.Begin(isValidUtf8);
        if (reader.Index.Count > 0 && reader.Index.Rows[0].Kind == SyntaxKind.Mapping)
        {
            return true;
        }

        if (isComplete)
        {
            reader.Sink.Add(Problems.NotAnObject, reader.Index.Rows[0].ValueStart);
        }

        return false;
    }
}
