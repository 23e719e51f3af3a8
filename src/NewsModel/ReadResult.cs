using System.Diagnostics;
using NewsModel.Text;

namespace NewsModel;

/// <summary>Represents the result of reading a text: a value, and all problems found.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Immutable; thread-safe if <typeparamref name="T"/> is.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed class ReadResult<T>
    where T : class
{
    /// <summary>Creates a result.</summary>
    /// <param name="value">The value, as far as it could be read.</param>
    /// <param name="diagnostics">The problems, in file order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public ReadResult(T value, ValueList<Diagnostic> diagnostics = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        Diagnostics = diagnostics;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        }
    }

    /// <summary>
    /// Gets the value. If there are errors, it holds everything that could be read, and the fields in error are absent:
    /// check <see cref="HasErrors"/> before overwriting the original file.
    /// </summary>
    public T Value { get; }

    /// <summary>Gets all problems, errors and warnings, in file order.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>Gets whether any problem is an error.</summary>
    public bool HasErrors { get; }

    /// <summary>Returns the value if there are no errors. Warnings do not count.</summary>
    /// <exception cref="NewsFormatException">There are errors. The exception contains all diagnostics.</exception>
    public T GetValueOrThrow() => HasErrors ? throw new NewsFormatException(Diagnostics) : Value;

    /// <summary>The same result, with the file named in all diagnostics.</summary>
    internal ReadResult<T> InFile(string path) => Diagnostics.IsEmpty ? this : new(Value, [.. Diagnostics.Select(d => d with { File = path })]);

    private string DebuggerDisplay
    {
        get
        {
            string value = Value switch { Article article => article.DebuggerDisplay, ArticlePage page => page.DebuggerDisplay, _ => typeof(T).Name };
            return Diagnostics.IsEmpty ? value : $"{value}, {DebuggerSummary.Count(Diagnostics.Count, "diagnostic")}";
        }
    }
}
