namespace NewsModel.Html;

/// <summary>Defines the codes of the problems that this package reports, in addition to those of NewsModel: NM16xx.</summary>
public static class HtmlDiagnosticCodes
{
    /// <summary>NM1601: some bytes of the page are not valid in its encoding.</summary>
    public static DiagnosticCode InvalidBytes { get; } = new("NM1601");

    /// <summary>NM1602: tags nest too deep; the deeper ones were ignored.</summary>
    public static DiagnosticCode TooDeep { get; } = new("NM1602");

    /// <summary>NM1603: the JSON-LD in a script is broken; everything before the error was used.</summary>
    public static DiagnosticCode BrokenLinkedData { get; } = new("NM1603");

    /// <summary>NM1604: sources of the page disagree on a value.</summary>
    public static DiagnosticCode SourcesDisagree { get; } = new("NM1604");

    /// <summary>NM1605: the page has no text that reads like an article.</summary>
    public static DiagnosticCode NoBody { get; } = new("NM1605");

    /// <summary>NM1606: the page has no title.</summary>
    public static DiagnosticCode NoTitle { get; } = new("NM1606");

    /// <summary>NM1607: an article cannot be written as a web page.</summary>
    public static DiagnosticCode CannotWrite { get; } = new("NM1607");

    /// <summary>NM1608: the selector of a publisher's rule is not valid CSS.</summary>
    public static DiagnosticCode InvalidSelector { get; } = new("NM1608");

    /// <summary>NM1609: the page states no publication date; the date of the last change was used.</summary>
    public static DiagnosticCode OnlyUpdateStated { get; } = new("NM1609");

    /// <summary>NM1610: reading the page took longer than <see cref="HtmlReadOptions.MaxTime"/>.</summary>
    public static DiagnosticCode TooSlow { get; } = new("NM1610");

    /// <summary>NM1611: the page has neither a title nor text that reads like an article.</summary>
    public static DiagnosticCode NoArticle { get; } = new("NM1611");
}
