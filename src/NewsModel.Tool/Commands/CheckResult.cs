using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Html;
using NewsModel.Tool.Input;

namespace NewsModel.Tool.Commands;

/// <summary>What is to be said of a file.</summary>
/// <param name="File">Its name.</param>
internal sealed record CheckResult(string File)
{
    /// <summary>Why the file could not be read; <see langword="null"/> when it could.</summary>
    public string? Error { get; private init; }

    /// <summary>All problems, in the order of the file.</summary>
    public ValueList<Diagnostic> Diagnostics { get; private init; }

    /// <summary>
    /// Whether the file is the same when it is written back in its own style; <see langword="null"/> when there was nothing to write.
    /// </summary>
    public bool? IsIdentical { get; private init; }

    /// <summary>Whether the file was read, and its format is never written, so there is nothing to compare.</summary>
    public bool IsReadOnly { get; private init; }

    /// <summary>The first line of the file that differs when it is written back; 0 when none does.</summary>
    public int FirstDifferentLine { get; private init; }

    /// <summary>How many of the problems are errors.</summary>
    public int ErrorCount => Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Checks a file.</summary>
    /// <param name="input">The file.</param>
    public static CheckResult Of(InputFile input)
    {
        if (input.Error is not null)
        {
            return new(input.Name) { Error = input.Error };
        }

        ReadOnlyMemory<byte> bytes = input.Bytes;
        ParsedFile read = input.Parsed;
        ValueList<Diagnostic> diagnostics = read.Diagnostics;
        if (bytes.Length > ReadOptions.Default.MaxInputLength || diagnostics.Any(d => d.Code == DiagnosticCode.NotUnderstood))
        {
            // There is no article to write back.
            return new(input.Name) { Diagnostics = diagnostics };
        }

        if (input.Format is HtmlFormat)
        {
            return new(input.Name) { Diagnostics = diagnostics, IsReadOnly = !read.HasErrors };
        }

        (byte[] written, ValueList<Diagnostic> refusal) = WriteBack(read);
        return Of(input.Name, bytes.Span, written) with { Diagnostics = [.. diagnostics, .. refusal] };
    }

    private static CheckResult Of(string name, ReadOnlySpan<byte> utf8, byte[] written)
    {
        int common = utf8.CommonPrefixLength(written);
        bool isIdentical = common == utf8.Length && common == written.Length;
        return new(name)
        {
            IsIdentical = isIdentical,
            FirstDifferentLine = isIdentical ? 0 : LineOf(common, utf8),
        };
    }

    // No file is known whose article is refused; if there is one, that is a problem to tell and no reason to end the run.
    private static (byte[] Written, ValueList<Diagnostic> Refusal) WriteBack(ParsedFile read)
    {
        try
        {
            return (read.WriteToUtf8Bytes(), default);
        }
        catch (NewsFormatException e)
        {
            return ([], e.Diagnostics);
        }
    }

    /// <summary>The 1-based line of an offset; LF, CRLF and a lone CR each end a line.</summary>
    private static int LineOf(int offset, ReadOnlySpan<byte> utf8)
    {
        int line = 1;
        for (int i = 0; i < offset; i++)
        {
            bool endsLine = utf8[i] == '\n' || (utf8[i] == '\r' && (i + 1 == utf8.Length || utf8[i + 1] != '\n'));
            line += endsLine ? 1 : 0;
        }

        return line;
    }
}
