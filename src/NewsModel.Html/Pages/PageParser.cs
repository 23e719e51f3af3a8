using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace NewsModel.Html.Pages;

/// <summary>Parses pages with what is needed of them, and no more.</summary>
internal static class PageParser
{
    /// <summary>Parses a page.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions
    {
        IsKeepingSourceReferences = true,
        SkipComments = true,
        SkipRawText = true,
        ShouldEmitAttribute = Wanted,
    }).ParseDocument(html);

    // Handlers of events, and data for scripts but for the places where pictures wait to be loaded.
    private static bool Wanted(ref StructHtmlToken token, ReadOnlyMemory<char> name)
    {
        ReadOnlySpan<char> text = name.Span;
        return !text.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            && (!text.StartsWith("data-", StringComparison.OrdinalIgnoreCase) || text is "data-src" or "data-original" or "data-lazy-src");
    }
}
