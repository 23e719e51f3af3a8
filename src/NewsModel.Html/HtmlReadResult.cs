using System.Diagnostics;

namespace NewsModel.Html;

/// <summary>Represents the result of reading a page: the article, all problems, and the evidence.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
[DebuggerDisplay("{Article.Title,nq}")]
public sealed class HtmlReadResult
{
    internal HtmlReadResult(Article article, ValueList<Diagnostic> diagnostics)
    {
        Result = new(article, diagnostics);
    }

    /// <summary>Gets the article. Anything the page does not state is absent.</summary>
    public Article Article => Result.Value;

    /// <summary>Gets all problems, in file order.</summary>
    public ValueList<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Gets whether any problem is an error, such as a page that exceeds a limit.</summary>
    public bool HasErrors => Result.HasErrors;

    /// <summary>Gets the article and its problems, as returned by formats.</summary>
    public ReadResult<Article> Result { get; }

    /// <summary>Gets the day of publication, if the page states a day without a time; otherwise <see langword="null"/>.</summary>
    public DateOnly? PublishedDay { get; internal init; }

    /// <summary>Gets only the words of the body, one line for each block, without markup, pictures and captions.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>Gets every value that was found; within a field, the one that was used comes first.</summary>
    public ValueList<HtmlCandidate> Evidence { get; internal init; }

    /// <summary>Gets the blocks that were taken for the body and the rejected ones next to them, in page order.</summary>
    public ValueList<HtmlBlock> Blocks { get; internal init; }

    /// <summary>Gets the name of the page's encoding, such as <c>utf-8</c>; empty for a document parsed by the caller.</summary>
    public string Charset { get; internal init; } = "";

    /// <summary>Returns the article if there are no errors. Warnings do not count.</summary>
    /// <exception cref="NewsFormatException">There are errors. The exception contains all diagnostics.</exception>
    public Article GetValueOrThrow() => Result.GetValueOrThrow();
}
