using System.Diagnostics;
using NewsModel.Diagnostics;

namespace NewsModel.Formats;

/// <summary>What came of reading a text: a value, and all problems found.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Immutable; thread-safe when <typeparamref name="T"/> is.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed class ReadResult<T>
    where T : class
{
    /// <summary>Makes a result.</summary>
    /// <param name="value">The value, as far as it could be read.</param>
    /// <param name="diagnostics">The problems, in the order of the file.</param>
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
    /// The value. Where there are errors it holds all that could be read, and the fields in error are absent:
    /// check <see cref="HasErrors"/> before writing it over the file that it came from.
    /// </summary>
    public T Value { get; }

    /// <summary>All problems, errors and warnings, in the order of the file.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether one of the problems is an error.</summary>
    public bool HasErrors { get; }

    /// <summary>The value, if there are no errors; warnings do not count.</summary>
    /// <exception cref="NewsFormatException">There are errors. The exception has all diagnostics.</exception>
    public T GetValueOrThrow() => HasErrors ? throw new NewsFormatException(Diagnostics) : Value;

    /// <summary>The same result, with the file named in all diagnostics.</summary>
    internal ReadResult<T> InFile(string path) => Diagnostics.IsEmpty ? this : new(Value, [.. Diagnostics.Select(d => d with { File = path })]);

    private string DebuggerDisplay
    {
        get
        {
            string value = Value switch { Article article => article.DebuggerDisplay, ArticlePage page => page.DebuggerDisplay, _ => typeof(T).Name };
            return Diagnostics.IsEmpty ? value : $"{value}, {DebuggerText.Count(Diagnostics.Count, "diagnostic")}";
        }
    }
}
