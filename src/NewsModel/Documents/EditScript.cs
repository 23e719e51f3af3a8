using NewsModel.Text;

namespace NewsModel.Documents;

/// <summary>Replacements in a text, gathered in any order and made in one go.</summary>
internal sealed class EditScript
{
    private readonly List<Replacement> _replacements = [];

    public bool IsEmpty => _replacements.Count == 0;

    /// <summary>
    /// Replaces a part of the text. At the same place, insertions are in the order they are added, and before what is replaced there.
    /// </summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends; the same for an insertion.</param>
    /// <param name="text">What takes its place.</param>
    /// <param name="path">What it is of the article.</param>
    public void Replace(int start, int end, byte[] text, string path)
    {
        if (start != end || text.Length > 0)
        {
            _replacements.Add(new(start, end, text, path, _replacements.Count));
        }
    }

    /// <summary>Adds the replacements of another script for the same text.</summary>
    public void Add(EditScript other)
    {
        foreach (Replacement replacement in other._replacements)
        {
            _replacements.Add(replacement with { Order = _replacements.Count });
        }
    }

    /// <summary>Whether replacements lie at a position or after it.</summary>
    public bool HasFrom(int position)
    {
        foreach (Replacement replacement in _replacements)
        {
            if (replacement.Start >= position)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stretch of the text in which replacements lie that begin before a position.</summary>
    /// <param name="limit">The position.</param>
    /// <param name="start">Where the first begins.</param>
    /// <param name="oldEnd">Where the last ends.</param>
    /// <param name="newEnd">Where it ends when they are made.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetBounds(int limit, out int start, out int oldEnd, out int newEnd)
    {
        start = int.MaxValue;
        oldEnd = 0;
        int growth = 0;
        foreach (Replacement replacement in _replacements)
        {
            if (replacement.Start < limit)
            {
                start = Math.Min(start, replacement.Start);
                oldEnd = Math.Max(oldEnd, replacement.End);
                growth += replacement.Text.Length - (replacement.End - replacement.Start);
            }
        }

        newEnd = oldEnd + growth;
        return start <= oldEnd;
    }

    /// <summary>Creates the replacements.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="result">The new text.</param>
    /// <param name="changes">What was replaced by what, in the order of the text.</param>
    /// <returns>Whether it could be done: no two of them are about the same part of the text.</returns>
    public bool TryApply(ReadOnlySpan<byte> utf8, out byte[] result, out ValueList<ArticleChange> changes)
    {
        Replacement[] sorted = [.. _replacements];
        Array.Sort(sorted);
        long length = utf8.Length;
        int position = 0;
        foreach (Replacement replacement in sorted)
        {
            if (replacement.Start < position || replacement.End < replacement.Start)
            {
                (result, changes) = ([], default);
                return false;
            }

            length += replacement.Text.Length - (replacement.End - replacement.Start);
            position = replacement.End;
        }

        if (length > Array.MaxLength)
        {
            (result, changes) = ([], default);
            return false;
        }

        result = GC.AllocateUninitializedArray<byte>((int)length);
        ArticleChange[] made = new ArticleChange[sorted.Length];
        LinePlaces places = new();
        int copied = 0;
        int written = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            Replacement replacement = sorted[i];
            utf8[copied..replacement.Start].CopyTo(result.AsSpan(written));
            written += replacement.Start - copied;
            replacement.Text.CopyTo(result.AsSpan(written));
            made[i] = places.Describe(utf8, replacement);
            written += replacement.Text.Length;
            copied = replacement.End;
        }

        utf8[copied..].CopyTo(result.AsSpan(written));
        changes = new(made);
        return true;
    }

    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Text">What takes the place of what is between.</param>
    /// <param name="Path">What it is of the article.</param>
    /// <param name="Order">How many were added before it.</param>
    private readonly record struct Replacement(int Start, int End, byte[] Text, string Path, int Order) : IComparable<Replacement>
    {
        private bool IsInsertion => Start == End;

        public int CompareTo(Replacement other) =>
            Start != other.Start ? Start.CompareTo(other.Start)
            : IsInsertion != other.IsInsertion ? other.IsInsertion.CompareTo(IsInsertion)
            : Order.CompareTo(other.Order);
    }

    /// <summary>Counts lines of the old and the new text, for replacements in the order of the text.</summary>
    private sealed class LinePlaces
    {
        private int _position;
        private int _line = 1;
        private int _shift;

        public ArticleChange Describe(ReadOnlySpan<byte> utf8, Replacement replacement)
        {
            _line += SourceLines.Count(utf8[_position..replacement.Start]);
            _position = replacement.Start;
            ReadOnlySpan<byte> old = utf8[replacement.Start..replacement.End];
            int oldBreaks = SourceLines.Count(old);
            int newBreaks = SourceLines.Count(replacement.Text);

            // What ends within a line touches it; what does not, touches the next one if the other does.
            bool isWhole = IsBreakBefore(utf8, replacement.Start);
            bool oldEndsLine = IsBreakBefore(utf8, replacement.End);
            bool newEndsLine = replacement.Text.Length == 0 ? isWhole : IsBreakBefore(replacement.Text, replacement.Text.Length);
            bool isLast = replacement.End == utf8.Length;
            ArticleChange change = new(
                replacement.Path,
                Utf8Codec.Decode(old),
                Utf8Codec.Decode(replacement.Text),
                new(_line, oldBreaks + (oldEndsLine && (newEndsLine || isLast) ? 0 : 1)),
                new(_line + _shift, newBreaks + (newEndsLine && (oldEndsLine || isLast) ? 0 : 1)));
            _shift += newBreaks - oldBreaks;
            return change;
        }

        private static bool IsBreakBefore(ReadOnlySpan<byte> text, int position) => position == 0 || text[position - 1] is (byte)'\n' or (byte)'\r';
    }
}
