using System.Text;
using NewsModel.Toml;

namespace NewsModel.Documents.Toml;

/// <summary>
/// What is between the entries of a list in brackets: white space, comments and commas, each of them part of the entry that it belongs to.
/// </summary>
internal sealed class TomlGaps
{
    private readonly string[] _leads;
    private readonly string[] _tails;
    private readonly string _open;
    private readonly string _close;
    private readonly string _end;

    /// <param name="utf8">The file.</param>
    /// <param name="start">Where the opening bracket is.</param>
    /// <param name="end">Where the text after the closing bracket begins.</param>
    /// <param name="entries">Where the entries are.</param>
    public TomlGaps(byte[] utf8, int start, int end, TomlPlace[] entries)
    {
        _open = Encoding.UTF8.GetString(utf8.AsSpan(start, 1));
        _close = Encoding.UTF8.GetString(utf8.AsSpan(end - 1, 1));
        _leads = new string[entries.Length];
        _tails = new string[entries.Length];
        int position = start + 1;
        for (int i = 0; i < entries.Length; i++)
        {
            _leads[i] = Encoding.UTF8.GetString(utf8.AsSpan(position, entries[i].Start - position));
            int next = i + 1 < entries.Length ? entries[i + 1].Start : end - 1;
            string gap = Encoding.UTF8.GetString(utf8.AsSpan(entries[i].End, next - entries[i].End));
            _tails[i] = gap[..TailLength(gap)];
            position = entries[i].End + Encoding.UTF8.GetByteCount(_tails[i]);
        }

        _end = Encoding.UTF8.GetString(utf8.AsSpan(position, end - 1 - position));
    }

    /// <summary>The text of the list with these entries, in brackets.</summary>
    public string Fill(List<TomlPiece> pieces)
    {
        StringBuilder text = new(_open);
        bool endsWithComma = CommaAt(_tails[^1]) >= 0;
        HashSet<int> used = [.. pieces.Select(p => p.Old)];
        string first = White(_leads[0]);
        string between = _leads.Length > 1 ? White(_leads[1]) : first.Contains('\n', StringComparison.Ordinal) ? first : " ";
        int passed = 0;
        for (int j = 0; j < pieces.Count; j++)
        {
            int old = pieces[j].Old;
            if (old >= passed)
            {
                AppendLeftComments(text, passed, old, used);
                passed = old + 1;
            }

            string lead = old >= 0 ? Comments(_leads[old]) : "";
            text.Append(lead).Append(old >= 0 && lead.Length > 0 ? White(_leads[old]) : j == 0 ? first : old > 0 ? White(_leads[old]) : between);
            text.Append(pieces[j].Text);
            string tail = old >= 0 ? _tails[old] : "";
            bool hasComma = j + 1 < pieces.Count || endsWithComma;
            text.Append(hasComma ? WithComma(tail) : WithoutComma(tail));
        }

        AppendLeftComments(text, passed, _leads.Length, used);
        return text.Append(_end).Append(_close).ToString();
    }

    /// <summary>The comments above entries that go: these stay.</summary>
    private void AppendLeftComments(StringBuilder text, int from, int to, HashSet<int> used)
    {
        for (int i = from; i < to; i++)
        {
            text.Append(used.Contains(i) ? "" : Comments(_leads[i]));
        }
    }

    /// <summary>What belongs to an entry of the text after it: up to the comma, and the comment on the line of that.</summary>
    private static int TailLength(string gap)
    {
        int comma = CommaAt(gap);
        int end = comma + 1;
        int next = end;
        while (next < gap.Length && gap[next] is ' ' or '\t')
        {
            next++;
        }

        if (next < gap.Length && gap[next] == '#')
        {
            int lineEnd = gap.AsSpan(next).IndexOfAny('\r', '\n');
            end = lineEnd < 0 ? gap.Length : next + lineEnd;
        }

        return end;
    }

    /// <summary>The position of the comma, not counting those in comments; -1 if there is none.</summary>
    private static int CommaAt(string gap)
    {
        for (int i = 0; i < gap.Length; i++)
        {
            if (gap[i] == ',')
            {
                return i;
            }

            if (gap[i] == '#')
            {
                int lineEnd = gap.IndexOf('\n', i);
                i = lineEnd < 0 ? gap.Length : lineEnd;
            }
        }

        return -1;
    }

    private static string WithComma(string tail) => CommaAt(tail) >= 0 ? tail : "," + tail;

    private static string WithoutComma(string tail) => CommaAt(tail) is >= 0 and int comma ? tail.Remove(comma, 1) : tail;

    /// <summary>The lines with comments before an entry.</summary>
    private static string Comments(string lead)
    {
        int comment = lead.LastIndexOf('#');
        if (comment < 0)
        {
            return "";
        }

        int lineEnd = lead.AsSpan(comment).IndexOfAny('\r', '\n');
        return lineEnd < 0 ? lead : lead[..(comment + lineEnd)];
    }

    /// <summary>The white space right before an entry, from the end of the line with the last comment on.</summary>
    private static string White(string lead) => lead[Comments(lead).Length..];
}
