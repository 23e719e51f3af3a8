using NewsModel.Archives;
using NewsModel.Html;
using NewsModel.Tool.Input;

namespace NewsModel.Tool.Checking;

/// <summary>What to report of a file.</summary>
/// <param name="File">Its name.</param>
internal sealed record CheckResult(string File)
{
    /// <summary>Why the file could not be read; <see langword="null"/> when it could.</summary>
    public string? Error { get; private init; }

    /// <summary>Which article of a stream it is, from 1; 0 for a file of its own.</summary>
    public long Number { get; private init; }

    /// <summary>All problems, in the order of the file.</summary>
    public ValueList<Diagnostic> Diagnostics { get; private init; }

    /// <summary>What became of the file.</summary>
    public CheckVerdict Verdict { get; private init; }

    /// <summary>The first line of the file that differs when it is written back; 0 when none does.</summary>
    public int FirstDifferentLine { get; private init; }

    /// <summary>How many of the problems are errors.</summary>
    public int ErrorCount => Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>How many of the problems are warnings.</summary>
    public int WarningCount => Diagnostics.Count - ErrorCount;

    /// <summary>A file that could not be read.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="error">Why not.</param>
    public static CheckResult Unreadable(string file, string error) => new(file) { Error = error };

    /// <summary>What is known of a file without its articles.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="checks">What is known of each article in it; at least one.</param>
    public static CheckResult Of(string file, List<ArchiveCheck> checks)
    {
        ValueList<Diagnostic> diagnostics = checks is [var only] ? only.Diagnostics : [.. checks.SelectMany(c => c.Diagnostics)];
        return new(file)
        {
            Diagnostics = diagnostics,
            Verdict = VerdictOf(checks[0].FormatName == ToolFormats.WebPages.Name, checks.Count, checks[0].HasErrors, diagnostics),
        };
    }

    /// <summary>Checks a file.</summary>
    /// <param name="input">The file and its articles.</param>
    /// <param name="identical">Whether to write it back and compare; it is compared as a whole, whichever of its articles were asked for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static CheckResult Of(CommandInput input, bool identical, CancellationToken cancellationToken)
    {
        string name = input.File.Name;
        if (input.File.Error is not null)
        {
            return Unreadable(name, input.File.Error);
        }

        ValueList<Diagnostic> diagnostics = [.. input.Articles.SelectMany(r => r.Diagnostics)];
        CheckVerdict verdict = VerdictOf(input.Format is HtmlFormat, input.Articles.Count, input.Articles.Any(a => a.HasErrors), diagnostics);
        if (!identical || verdict != CheckVerdict.Read || input.Number > 0)
        {
            return new(name) { Diagnostics = diagnostics, Verdict = verdict, Number = input.Number };
        }

        InputFile file = input.LoadFile();
        if (file.Error is not null)
        {
            // It is in a tar file, or gone by now.
            return new(name) { Diagnostics = diagnostics, Verdict = verdict };
        }

        cancellationToken.ThrowIfCancellationRequested();
        (byte[] written, ValueList<Diagnostic> refusal) = WriteBack(file.Parsed);
        return Of(name, file.Bytes.Span, written) with { Diagnostics = [.. diagnostics, .. refusal] };
    }

    private static CheckVerdict VerdictOf(bool isWebPage, int articles, bool hasErrors, ValueList<Diagnostic> diagnostics) =>
        diagnostics.Any(d => d.Code == DiagnosticCode.UnrecognizedContent || (d.Code == DiagnosticCode.InputTooLong && articles == 1))
            ? CheckVerdict.NotRead
        : !isWebPage ? CheckVerdict.Read
        : hasErrors ? CheckVerdict.NotRead : CheckVerdict.NeverWritten;

    private static CheckResult Of(string name, ReadOnlySpan<byte> utf8, byte[] written)
    {
        int common = utf8.CommonPrefixLength(written);
        bool isIdentical = common == utf8.Length && common == written.Length;
        return new(name)
        {
            Verdict = isIdentical ? CheckVerdict.Identical : CheckVerdict.Different,
            FirstDifferentLine = isIdentical ? 0 : LineOf(common, utf8),
        };
    }

    // No file is known whose article is refused; if there is one, it is reported and does not end the run.
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
