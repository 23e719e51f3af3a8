using System.Globalization;
using NewsModel.Html.Collecting;

namespace NewsModel.Html.Evidence;

/// <summary>All problems with their messages.</summary>
internal static class HtmlProblems
{
    private const int LongestQuote = 60;

    public static HtmlProblem NoBody { get; } = new(HtmlDiagnosticCodes.NoBody, DiagnosticSeverity.Warning,
        "No text on this page reads like an article, so the article has no body; "
        + "if scripts load the text, save the page from a browser.",
        0,
        "content");

    public static HtmlProblem NoTitle { get; } = new(HtmlDiagnosticCodes.NoTitle, DiagnosticSeverity.Warning,
        "The page has no title: neither a headline nor a title element; set the title yourself.", 0, "title");

    public static HtmlProblem NoArticle { get; } = new(HtmlDiagnosticCodes.NoArticle, DiagnosticSeverity.Error,
        "The page has neither a title nor text that reads like an article, so there is nothing to read; "
        + "if scripts load them, save the page from a browser.",
        0);

    public static HtmlProblem TooLong(int limit) => new(DiagnosticCode.InputTooLong, DiagnosticSeverity.Error,
        string.Create(CultureInfo.InvariantCulture,
            $"The page is longer than the limit of {limit:N0} bytes; raise the limit if you trust it."), 0);

    public static HtmlProblem TooManyNodes(int limit) => new(DiagnosticCode.TooManyNodes, DiagnosticSeverity.Error,
        string.Create(CultureInfo.InvariantCulture,
            $"The page has more than {limit:N0} elements and text nodes; raise the limit if you trust it."), 0);

    public static HtmlProblem InvalidBytes(string charset) => new(HtmlDiagnosticCodes.InvalidBytes, DiagnosticSeverity.Warning,
        $"Some bytes are not valid {charset} and were read as U+FFFD; pass the charset that the page was served with.", 0);

    public static HtmlProblem TooSlow(TimeSpan limit) => new(HtmlDiagnosticCodes.TooSlow, DiagnosticSeverity.Error,
        string.Create(CultureInfo.InvariantCulture,
            $"Reading the page took longer than {limit.TotalSeconds:0.###} s; raise the limit if you trust it."), 0);

    public static HtmlProblem TooDeep(int index, int limit) => new(HtmlDiagnosticCodes.TooDeep, DiagnosticSeverity.Warning,
        string.Create(CultureInfo.InvariantCulture,
            $"Tags nest deeper than {limit} levels from here on; the deeper tags were ignored, but their text was kept."), index);

    public static HtmlProblem BrokenJsonLd(int index) => new(HtmlDiagnosticCodes.BrokenLinkedData, DiagnosticSeverity.Warning,
        "The JSON-LD in this script is broken; everything before the error was used.", index);

    public static HtmlProblem DateWithoutTime(string text, int index, string path) => new(DiagnosticCode.DateWithoutTime, DiagnosticSeverity.Warning,
        $"The page states the day '{Quote(text)}' without a time, so it was read as midnight UTC.", index, path);

    public static HtmlProblem OnlyUpdateStated(string text, int index) => new(HtmlDiagnosticCodes.OnlyUpdateStated, DiagnosticSeverity.Warning,
        $"The page states when it was changed ('{Quote(text)}') but not when it was published, so that date was used as the publication date.",
        index, "publishedDateTime");

    public static HtmlProblem Disagree(string path, string taken, string source, string other, string otherSource, int index) =>
        new(HtmlDiagnosticCodes.SourcesDisagree, DiagnosticSeverity.Warning,
            $"'{Quote(taken)}' ({source}) was used, although {otherSource} states '{Quote(other)}'; check the page if it matters.", index, path);

    public static HtmlProblem InvalidSelector(PublisherRule rule) => new(HtmlDiagnosticCodes.InvalidSelector, DiagnosticSeverity.Warning,
        $"The rule for {rule.Host} has '{Quote(rule.Selector)}', which is not a valid CSS selector; fix the rule.", 0);

    public static NewsFormatException CannotWrite() => new(ValueList.Create(new Diagnostic(HtmlDiagnosticCodes.CannotWrite, DiagnosticSeverity.Error,
        "Articles can be read from web pages but not written as web pages; use another format, such as frontmatter or json.")));

    /// <summary>A result for a page that was not read.</summary>
    public static HtmlReadResult Refusal(HtmlProblem problem) =>
        new(new Article(), [new Diagnostic(problem.Code, problem.Severity, problem.Message) { Location = new SourceLocation(0, 1, 1) }]);

    private static string Quote(string text) => text.Length > LongestQuote ? $"{PageStrings.Cut(text, LongestQuote)}…" : text;
}
