using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsModel.Html.Decoding;
using NewsModel.Html.Evidence;
using NewsModel.Html.Pages;

namespace NewsModel.Html;

/// <summary>Reads a web page as an article. It never fetches anything, and never throws for any input.</summary>
/// <remarks>Stateless and thread-safe.</remarks>
public static class HtmlArticleReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="html">The bytes of the page.</param>
    /// <param name="pageUrl">The address the page came from. It resolves relative links and helps to tell the article from teasers.</param>
    /// <param name="charset">The charset from the <c>Content-Type</c> header; <see langword="null"/> if unknown.</param>
    /// <param name="options">Limits and rules, or <see langword="null"/> for <see cref="HtmlReadOptions.Default"/>.</param>
    public static HtmlReadResult Read(ReadOnlySpan<byte> html, Url? pageUrl = null, string? charset = null, HtmlReadOptions? options = null)
    {
        options ??= HtmlReadOptions.Default;
        if (html.Length > options.Limits.MaxInputLength)
        {
            return HtmlProblems.Refusal(HtmlProblems.TooLong(options.Limits.MaxInputLength));
        }

        ReadClock clock = ReadClock.Start(options.MaxTime);
        using DecodedPage page = PageDecoder.Decode(html, charset);
        ReadOnlyMemory<char> text = NestingGuard.Apply(page.Text, options.MaxDepth, out int firstTooDeep, out long elements);
        if (elements > options.Limits.MaxNodes)
        {
            return HtmlProblems.Refusal(HtmlProblems.TooManyNodes(options.Limits.MaxNodes));
        }

        List<HtmlProblem> problems = [];
        if (page.HasInvalidBytes)
        {
            problems.Add(HtmlProblems.InvalidBytes(page.Encoding.WebName));
        }

        if (firstTooDeep >= 0)
        {
            problems.Add(HtmlProblems.TooDeep(firstTooDeep, options.MaxDepth));
        }

        using IHtmlDocument? document = PageParser.Parse(text, elements, options.Rules.Count > 0, clock, out ElementPlaces places);
        return document is null
            ? HtmlProblems.Refusal(HtmlProblems.TooSlow(options.MaxTime))
            : Read(document, page, places, pageUrl, options, problems, clock);
    }

    /// <summary>Reads a parsed document, which is not modified.</summary>
    /// <param name="document">The document. The locations of its elements are unknown.</param>
    /// <param name="pageUrl">The address the page came from; <see langword="null"/> for that of the document.</param>
    /// <param name="options">Limits and rules, or <see langword="null"/> for <see cref="HtmlReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public static HtmlReadResult Read(IDocument document, Url? pageUrl = null, HtmlReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (pageUrl is null && document.DocumentUri?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true)
        {
            pageUrl = document.DocumentUri;
        }

        options ??= HtmlReadOptions.Default;
        return Read(document, page: null, places: null, pageUrl, options, [], ReadClock.Start(options.MaxTime));
    }

    private static HtmlReadResult Read(
        IDocument document,
        DecodedPage? page,
        ElementPlaces? places,
        Url? pageUrl,
        HtmlReadOptions options,
        List<HtmlProblem> problems,
        ReadClock clock)
    {
        using PageTree tree = PageTree.Build(document, places, options.Limits.MaxNodes, out bool isCut);
        if (isCut)
        {
            return HtmlProblems.Refusal(HtmlProblems.TooManyNodes(options.Limits.MaxNodes));
        }

        HtmlReadResult? result = new PageReading(document, tree, page, pageUrl, options, problems).Read(clock);
        return result ?? HtmlProblems.Refusal(HtmlProblems.TooSlow(options.MaxTime));
    }
}
