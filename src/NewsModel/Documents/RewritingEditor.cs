using NewsModel.Diagnostics;

namespace NewsModel.Documents;

/// <summary>
/// Edits the text of a format that has no editor of its own: a text that is exactly what the format writes is rewritten, and the lines that
/// differ are replaced. Any other text is refused, since what it holds besides the article would be lost.
/// </summary>
internal static class RewritingEditor
{
    /// <returns>Why it cannot be done; empty if it can.</returns>
    public static ValueList<Diagnostic> Plan(byte[] utf8, ArticleFormat format, ReadResult<Article> old, Article wanted, EditScript script)
    {
        foreach (Diagnostic diagnostic in old.Diagnostics)
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                Problem problem = Problems.BrokenText(diagnostic.Code);
                return [new(problem.Code, problem.Severity, problem.Message) { Location = diagnostic.Location }];
            }
        }

        try
        {
            if (!utf8.AsSpan().SequenceEqual(format.WriteToUtf8Bytes(old.Value)))
            {
                Problem problem = Problems.NotInOwnStyle(format.Name);
                return [new(problem.Code, problem.Severity, problem.Message)];
            }

            ReplaceLines(utf8, format.WriteToUtf8Bytes(KeptQuotes.In(wanted, old.Value)), script);
            return default;
        }
        catch (NewsFormatException exception)
        {
            return exception.Diagnostics;
        }
    }

    private static void ReplaceLines(byte[] old, byte[] wanted, EditScript script)
    {
        int[] oldLines = LineStarts(old);
        int[] newLines = LineStarts(wanted);
        List<(int Old, int New)> matches = SequenceDiff.Match(
            oldLines.Length - 1, newLines.Length - 1, (o, n) => Line(old, oldLines, o).SequenceEqual(Line(wanted, newLines, n)));
        matches.Add((oldLines.Length - 1, newLines.Length - 1));
        (int Old, int New) position = (0, 0);
        foreach ((int Old, int New) match in matches)
        {
            script.Replace(oldLines[position.Old], oldLines[match.Old], wanted[newLines[position.New]..newLines[match.New]], path: "");
            position = (match.Old + 1, match.New + 1);
        }
    }

    private static ReadOnlySpan<byte> Line(byte[] utf8, int[] starts, int line) => utf8.AsSpan(starts[line]..starts[line + 1]);

    /// <summary>Where each line begins, and the end of the text.</summary>
    private static int[] LineStarts(byte[] utf8)
    {
        List<int> starts = [];
        for (int start = 0; start < utf8.Length; start = SourceLines.Next(utf8, start))
        {
            starts.Add(start);
        }

        return [.. starts, utf8.Length];
    }
}
