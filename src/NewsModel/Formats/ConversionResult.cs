using System.Diagnostics;
using System.Text;
using NewsModel.Diagnostics;

namespace NewsModel.Formats;

/// <summary>An article written in a format, and what that format could not hold of it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
[DebuggerDisplay("{Format.Name,nq}, {Utf8.Length} bytes, {Losses.Count} losses")]
public sealed class ConversionResult
{
    internal ConversionResult(Article article, ArticleFormat format, byte[] utf8, ValueList<Diagnostic> diagnostics, ValueList<Diagnostic> losses)
    {
        Article = article;
        Format = format;
        Utf8 = utf8;
        Diagnostics = diagnostics;
        Losses = losses;
    }

    /// <summary>The article that was written.</summary>
    public Article Article { get; }

    /// <summary>The format that it was written in.</summary>
    public ArticleFormat Format { get; }

    /// <summary>The bytes of the file.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The problems of reading the source, in its order; empty where an article was given.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// Each field that reading the result does not give back as it was, as a warning with its path: found by reading it, so that nothing is missed,
    /// unless
    /// the format <see cref="ArticleFormat.HoldsAll"/>. Where a list or a map is lost with all that it holds, it is one.
    /// </summary>
    public ValueList<Diagnostic> Losses { get; }

    /// <summary>The text of the file, <see cref="Utf8"/> decoded.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Whether reading the source gave an error, so that the article lacks something that the source holds.</summary>
    public bool HasErrors
    {
        get
        {
            foreach (Diagnostic diagnostic in Diagnostics)
            {
                if (diagnostic.Severity == DiagnosticSeverity.Error)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
