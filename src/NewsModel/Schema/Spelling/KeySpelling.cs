using System.Numerics;
using NewsModel.Text;

namespace NewsModel.Schema.Spelling;

/// <summary>
/// Finds the key that a misspelled one was meant to be: <c>Title</c>, <c>publishDateTime</c>, <c>topic</c>. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Case, hyphens and underscores do not count. Beyond that, one letter may be missing, added, swapped with the next or another one, and two in names
/// of ten letters and more; in names of up to four letters, two may be swapped and nothing else. The first letter has to be right.
/// </remarks>
internal sealed class KeySpelling
{
    private const int ShortestKey = 4;
    private const int MostEdits = 2;
    private const int ShortName = 4;
    private const int LongName = 10;

    private readonly Name[] _names;
    private readonly int _longest;

    /// <param name="names">The names of the keys.</param>
    public KeySpelling(IEnumerable<string> names)
    {
        _names = [.. names.Select(static name => new Name(name)).Where(static name => name.Folded.Length > 0)];
        _longest = _names.Length == 0 ? -1 : _names.Max(static name => name.Folded.Length) + MostEdits;
    }

    /// <summary>The key that a key of another name was most likely meant to be, or <see langword="null"/>.</summary>
    /// <param name="key">The key. If it is the name of one itself, it is not misspelled.</param>
    public string? Meant(ReadOnlySpan<char> key)
    {
        // Twice as long, to leave room for hyphens; what is longer still is folded no further.
        Span<char> buffer = stackalloc char[2 * (SchemaNames.LongestName + MostEdits)];
        if (key.Length < ShortestKey - 1 || key.Length > buffer.Length)
        {
            return null;
        }

        ReadOnlySpan<char> folded = buffer[..Fold(key, buffer)];
        if (folded.IsEmpty || folded.Length > _longest || OtherWords.Has(folded))
        {
            return null;
        }

        string? meant = null;
        int best = MostEdits + 1;
        uint letters = LettersOf(folded);
        foreach (Name name in _names)
        {
            if (key.SequenceEqual(name.Text))
            {
                return null;
            }

            int edits = Edits(folded, letters, name);
            if (edits < best)
            {
                (meant, best) = (name.Text, edits);
            }
        }

        return meant;
    }

    /// <summary>How many edits lead from a key to a name, or more than may be.</summary>
    private static int Edits(ReadOnlySpan<char> key, uint letters, Name name)
    {
        const int TooMany = MostEdits + 1;
        ReadOnlySpan<char> folded = name.Folded;
        if (key[0] != folded[0])
        {
            return TooMany;
        }

        if (key.SequenceEqual(folded))
        {
            return 0;
        }

        int most = folded.Length >= LongName ? MostEdits : 1;
        bool isShort = folded.Length <= ShortName;
        if (key.Length < ShortestKey || Math.Abs(key.Length - folded.Length) > (isShort ? 0 : most) || (isShort && letters != name.Letters)
            || BitOperations.PopCount(letters ^ name.Letters) > 2 * most)
        {
            return TooMany;
        }

        int edits = EditDistance.Of(key, folded);
        return edits <= most ? edits : TooMany;
    }

    /// <summary>Puts the letters and digits of a key in lower case.</summary>
    /// <returns>How many there are.</returns>
    private static int Fold(ReadOnlySpan<char> key, Span<char> folded)
    {
        int length = 0;
        foreach (char c in key)
        {
            if (c is not ('-' or '_' or ' '))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        return length;
    }

    /// <summary>Which letters occur, a bit for each; letters beyond ASCII share theirs.</summary>
    private static uint LettersOf(ReadOnlySpan<char> folded)
    {
        uint letters = 0;
        foreach (char c in folded)
        {
            letters |= 1u << (c & 31);
        }

        return letters;
    }

    private readonly struct Name
    {
        public Name(string text)
        {
            Text = text;
            char[] folded = new char[text.Length];
            Folded = folded[..Fold(text, folded)];
            Letters = LettersOf(Folded);
        }

        public string Text { get; }

        public char[] Folded { get; }

        public uint Letters { get; }
    }
}
