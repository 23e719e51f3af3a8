using NewsModel.Formats;
using NewsModel.Html;

namespace NewsModel.Tool.Input;

/// <summary>All formats that the tool reads.</summary>
internal static class ToolFormats
{
    /// <summary>Web pages, which are read and never written.</summary>
    public static HtmlFormat WebPages { get; } = new();

    /// <summary>Those of the library, and web pages in front of them, which no other format begins like.</summary>
    public static ArticleSerializer Serializer { get; } =
        new([WebPages, .. ArticleSerializer.Default.Formats], fallback: ArticleSerializer.Default.Formats[0]);

    /// <summary>The same, which also reports keys that look like misspelled ones.</summary>
    public static ArticleSerializer SpellChecking { get; } =
        new(Serializer.Formats, ReadOptions.Default with { WarnOfMisspelledKeys = true }, fallback: ArticleSerializer.Default.Formats[0]);
}
