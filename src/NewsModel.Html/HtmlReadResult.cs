using System.Diagnostics;
using NewsModel.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Html;

/// <summary>What came of reading a page: the article, all problems, and the evidence.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
[DebuggerDisplay("{Article.Title,nq}")]
public sealed class HtmlReadResult
{
    internal HtmlReadResult(Article article, ValueList<Diagnostic> diagnostics)
    {
        Result = new(article, diagnostics);
    }

    /// <summary>The article as far as the page states it; what it does not state is absent.</summary>
    public Article Article => Result.Value;

    /// <summary>All problems, in the order of the file.</summary>
    public ValueList<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Whether one of the problems is an error, such as a page that exceeds a limit.</summary>
    public bool HasErrors => Result.HasErrors;

    /// <summary>The article and its problems, as formats give them.</summary>
    public ReadResult<Article> Result { get; }

    /// <summary>The day on which it was published, where the page states a day and no time; <see langword="null"/> otherwise.</summary>
    public DateOnly? PublishedDay { get; internal init; }

    /// <summary>The words of the body alone, a line for each block, without marks, pictures and captions.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>Every value that was found, the one that was taken first within a field.</summary>
    public ValueList<HtmlCandidate> Evidence { get; internal init; }

    /// <summary>The blocks of the page that were taken for the body, and those next to them that were not, in the order of the page.</summary>
    public ValueList<HtmlBlock> Blocks { get; internal init; }

    /// <summary>The name of the encoding that the page was decoded with, such as <c>utf-8</c>; empty for a document that the caller parsed.</summary>
    public string Charset { get; internal init; } = "";

    /// <summary>The article, if there are no errors; warnings do not count.</summary>
    /// <exception cref="NewsFormatException">There are errors. The exception has all diagnostics.</exception>
    public Article GetValueOrThrow() => Result.GetValueOrThrow();
}
