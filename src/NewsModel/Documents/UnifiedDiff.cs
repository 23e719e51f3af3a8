using System.Globalization;
using System.Text;
using NewsModel.Text;

namespace NewsModel.Documents;

/// <summary>The difference of two texts in the unified format of <c>diff -u</c>, which <c>patch</c> and <c>git apply</c> take.</summary>
/// <remarks>A line ends at LF alone, as it does for these programs, so the CR of a CRLF is part of its line.</remarks>
internal sealed class UnifiedDiff
{
    private const int ContextLines = 3;

    private readonly ReadOnlyMemory<byte>[] _old;
    private readonly ReadOnlyMemory<byte>[] _new;
    private readonly StringBuilder _text = new();

    private UnifiedDiff(ReadOnlyMemory<byte> oldUtf8, ReadOnlyMemory<byte> newUtf8)
    {
        _old = SplitLines(oldUtf8);
        _new = SplitLines(newUtf8);
    }

    /// <summary>Gives the difference; the empty string if there is none.</summary>
    /// <param name="oldUtf8">The text before.</param>
    /// <param name="newUtf8">The text after.</param>
    /// <param name="name">The name of the file, with <c>/</c> between folders.</param>
    public static string Of(ReadOnlyMemory<byte> oldUtf8, ReadOnlyMemory<byte> newUtf8, string name) =>
        oldUtf8.Span.SequenceEqual(newUtf8.Span) ? "" : new UnifiedDiff(oldUtf8, newUtf8).Write(name);

    private string Write(string name)
    {
        _text.Append("--- ").Append(FileName("a/" + name)).Append('\n');
        _text.Append("+++ ").Append(FileName("b/" + name)).Append('\n');
        List<Change> changes = FindChanges();
        for (int first = 0, next; first < changes.Count; first = next)
        {
            next = first + 1;
            while (next < changes.Count && changes[next].OldStart - changes[next - 1].OldEnd <= 2 * ContextLines)
            {
                next++;
            }

            WriteHunk(changes[first..next]);
        }

        return _text.ToString();
    }

    private List<Change> FindChanges()
    {
        List<(int Old, int New)> matches = SequenceDiff.Match(_old.Length, _new.Length, (o, n) => _old[o].Span.SequenceEqual(_new[n].Span));
        matches.Add((_old.Length, _new.Length));
        List<Change> changes = [];
        (int Old, int New) position = (0, 0);
        foreach ((int Old, int New) match in matches)
        {
            if (match != position)
            {
                changes.Add(new(position.Old, match.Old, position.New, match.New));
            }

            position = (match.Old + 1, match.New + 1);
        }

        return changes;
    }

    /// <summary>Writes changes that are close together, with the lines around and between them.</summary>
    private void WriteHunk(List<Change> changes)
    {
        Change first = changes[0];
        Change last = changes[^1];
        int before = Math.Min(ContextLines, first.OldStart);
        int after = Math.Min(ContextLines, _old.Length - last.OldEnd);

        _text.Append("@@ -");
        AppendRange(first.OldStart - before, last.OldEnd + after);
        _text.Append(" +");
        AppendRange(first.NewStart - before, last.NewEnd + after);
        _text.Append(" @@\n");

        int position = first.OldStart - before;
        foreach (Change change in changes)
        {
            AppendLines(' ', _old.AsSpan(position..change.OldStart));
            AppendLines('-', _old.AsSpan(change.OldStart..change.OldEnd));
            AppendLines('+', _new.AsSpan(change.NewStart..change.NewEnd));
            position = change.OldEnd;
        }

        AppendLines(' ', _old.AsSpan(position, after));
    }

    // Of no lines, the one before them counts; of one, the count goes without saying.
    private void AppendRange(int start, int end)
    {
        int count = end - start;
        _text.Append(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)}");
        if (count != 1)
        {
            _text.Append(CultureInfo.InvariantCulture, $",{count}");
        }
    }

    private void AppendLines(char sign, ReadOnlySpan<ReadOnlyMemory<byte>> lines)
    {
        foreach (ReadOnlyMemory<byte> line in lines)
        {
            _text.Append(sign).Append(Utf8Codec.Decode(line.Span));
            if (line.Span[^1] != '\n')
            {
                _text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    /// <summary>Lines with their LF; the last may have none.</summary>
    private static ReadOnlyMemory<byte>[] SplitLines(ReadOnlyMemory<byte> utf8)
    {
        List<ReadOnlyMemory<byte>> lines = [];
        while (!utf8.IsEmpty)
        {
            int length = utf8.Span.IndexOf((byte)'\n') + 1;
            length = length == 0 ? utf8.Length : length;
            lines.Add(utf8[..length]);
            utf8 = utf8[length..];
        }

        return [.. lines];
    }

    /// <summary>A name as git writes it: in quotes where it would not be read back, and with a tab at its end where it holds a space.</summary>
    private static string FileName(string name)
    {
        if (name.IndexOfAny(['"', '\\']) < 0 && !name.Any(char.IsControl))
        {
            return name.Contains(' ', StringComparison.Ordinal) ? name + "\t" : name;
        }

        StringBuilder quoted = new("\"");
        foreach (char c in name)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                < ' ' or '\x7F' => quoted.Append('\\').Append(Convert.ToString(c, toBase: 8).PadLeft(3, '0')),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Lines of the old text that were replaced by lines of the new one; the ends are the lines after the last.</summary>
    private readonly record struct Change(int OldStart, int OldEnd, int NewStart, int NewEnd);
}
