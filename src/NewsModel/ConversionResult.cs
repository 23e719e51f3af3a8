using System.Diagnostics;
using System.Text;

namespace NewsModel;

/// <summary>Represents an article written in a format, and what that format could not hold.</summary>
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

    /// <summary>Gets the article that was written.</summary>
    public Article Article { get; }

    /// <summary>Gets the format it was written in.</summary>
    public ArticleFormat Format { get; }

    /// <summary>Gets the bytes of the file.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Gets the problems found in the source, in order; empty if the source was an <see cref="Article"/>.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// Gets a warning with a path for each field that does not read back unchanged. The result is read back to find them all, unless the format
    /// <see cref="ArticleFormat.HoldsAll"/>. A list or a map that is lost completely counts once.
    /// </summary>
    public ValueList<Diagnostic> Losses { get; }

    /// <summary>Returns the text of the file: <see cref="Utf8"/>, decoded.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Gets whether reading the source caused an error, so the article lacks something that is in the source.</summary>
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
