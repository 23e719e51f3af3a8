using System.Buffers;
using System.Diagnostics;
using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Formats.FrontMatter.Vocabularies;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Formats;

/// <content>
/// Front matter with the keys of a vocabulary, bound straight from its rows. It finds what <see cref="VocabularyReading"/> finds among the unchanged
/// keys; that remains the way for rare cases: maps that hold properties, JSON, and text with errors.
/// </content>
internal ref partial struct ArticleReader
{
    /// <summary>More keys that may hold a property than this are a file that nobody writes.</summary>
    private const int MostCandidates = 64;

    /// <summary>A key that may hold a property.</summary>
    private struct Candidate
    {
        /// <summary>Its row.</summary>
        public int Row;

        /// <summary>Which of the known keys it is.</summary>
        public int Known;

        /// <summary>The property that was read from it, or <see cref="VocabularyPlace.Nothing"/>, and how much the key is preferred for it.</summary>
        public VocabularyTable.Use Taken;

        /// <summary>Whether it says nothing.</summary>
        public bool IsEmpty;

        /// <summary>Whether the key is not an extension.</summary>
        public readonly bool IsHidden => IsEmpty || Taken.Entry != VocabularyPlace.Nothing;
    }

    /// <summary>Binds the whole front matter as a vocabulary has it, if there is nothing rare in it.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="path">The path of the file; <see langword="null"/> if it has none.</param>
    /// <returns>The article without its body; <see langword="null"/> if it takes the other way, and then nothing was reported.</returns>
    private Article? BindDirectly(FrontMatterVocabulary vocabulary, string? path)
    {
        if (!_isValidUtf8 || HasEmptyNulls || !Sink.IsEmpty)
        {
            return null;
        }

        _isRare = false;
        bool warnsOfMisspellings = WarnsOfMisspellings;
        WarnsOfMisspellings = false;
        Span<Candidate> room = stackalloc Candidate[MostCandidates];
        Span<Candidate> candidates = room[..Collect(vocabulary.Table, room)];
        Article article = new();
        if (!_isRare)
        {
            Choose(vocabulary, candidates, article);
            Report(vocabulary, candidates, article);
        }

        WarnsOfMisspellings = warnsOfMisspellings;
        if (_isRare)
        {
            Sink.Truncate(0);
            return null;
        }

        VocabularyReading.TryAddDateOfFileName(vocabulary, article, path);
        article._extensions = VocabularyExtras.Lift(vocabulary, Others(candidates));
        return article;
    }

    /// <summary>Finds the keys that may hold a property.</summary>
    /// <returns>How many there are.</returns>
    private int Collect(VocabularyTable table, scoped Span<Candidate> room)
    {
        int count = 0;
        int end = _rows[0].Size;
        for (int row = 1; row < end; row += _rows[row].Size)
        {
            ref readonly SyntaxRow current = ref _rows[row];
            if ((current.NameId != 0 ? table.Find(current.NameId) : KnownKey(table, row)) is not { } key)
            {
                continue;
            }

            // The same key twice, in any case, is an error or a matter of preference.
            for (int i = 0; i < count; i++)
            {
                _isRare |= room[i].Known == key.Number;
            }

            _isRare |= count == room.Length || (key.Below is not null && current.Kind == SyntaxKind.Mapping);
            if (_isRare)
            {
                break;
            }

            if (key.Uses.Count > 0)
            {
                room[count++] = new() { Row = row, Known = key.Number, Taken = new(VocabularyPlace.Nothing, 0) };
            }
        }

        return count;
    }

    /// <summary>What a vocabulary knows of a key that has no number.</summary>
    private readonly VocabularyTable.Key? KnownKey(VocabularyTable table, int row)
    {
        const int MostCharacters = 64;
        ref readonly SyntaxRow current = ref _rows[row];
        if (current.KeyStyle == SyntaxStyle.Plain && current.KeyLength <= MostCharacters && !Index.HasDecodedText)
        {
            Span<char> key = stackalloc char[MostCharacters];
            if (Ascii.ToUtf16(_utf8.Slice(current.KeyStart, current.KeyLength), key, out int length) == OperationStatus.Done)
            {
                return table.Find(key[..length]);
            }
        }

        return table.Find(Index.Key(_utf8, row));
    }

    /// <summary>Sets each property to the value of the most preferred key whose value fits.</summary>
    private void Choose(FrontMatterVocabulary vocabulary, scoped Span<Candidate> candidates, Article article)
    {
        const int MostUses = 4 * MostCandidates;
        VocabularyTable table = vocabulary.Table;
        Span<(VocabularyTable.Use Use, int Candidate)> room = stackalloc (VocabularyTable.Use, int)[MostUses];
        int count = 0;
        for (int i = 0; i < candidates.Length; i++)
        {
            foreach (VocabularyTable.Use use in table.Known[candidates[i].Known].Uses)
            {
                if (count == room.Length)
                {
                    _isRare = true;
                    return;
                }

                // There are a few, and most are in order already.
                int position = count++;
                for (; position > 0 && room[position - 1].Use.IsAfter(use); position--)
                {
                    room[position] = room[position - 1];
                }

                room[position] = (use, i);
            }
        }

        int entry = VocabularyPlace.Nothing;
        bool hasValue = false;
        foreach ((VocabularyTable.Use use, int number) in room[..count])
        {
            hasValue &= use.Entry == entry;
            entry = use.Entry;
            ref Candidate candidate = ref candidates[number];
            if (hasValue || candidate.IsHidden)
            {
                continue;
            }

            VocabularyTable.Entry it = table.Entries[entry];
            candidate.IsEmpty = IsEmpty(it.Key, in _rows[candidate.Row]);
            if (!candidate.IsEmpty && TryBind(vocabulary, it, use.Rank, in _rows[candidate.Row], article))
            {
                candidate.Taken = use;
                hasValue = true;
            }
        }
    }

    /// <summary>As <see cref="VocabularyValues.IsEmpty"/>.</summary>
    private readonly bool IsEmpty(RecordKey key, in SyntaxRow row) => row.Kind switch
    {
        SyntaxKind.Scalar => IsNull(in row) || (key.Kind != RecordKeyKind.Text && IsEmptyText(in row)),
        SyntaxKind.Sequence => row.Size == 1,
        _ => false,
    };

    private readonly bool IsEmptyText(in SyntaxRow row) =>
        Index.HasDecodedText ? Index.Text(_utf8, NumberOf(in row)).Length == 0 : ScalarDecoder.Content(_utf8, in row).IsEmpty;

    /// <summary>Tells what is open about the values that were read, and why others were not.</summary>
    private void Report(FrontMatterVocabulary vocabulary, scoped Span<Candidate> candidates, Article article)
    {
        VocabularyTable table = vocabulary.Table;
        foreach (ref readonly Candidate candidate in candidates)
        {
            ref readonly SyntaxRow row = ref _rows[candidate.Row];
            Problem? problem = null;
            if (candidate.IsEmpty)
            {
                continue;
            }

            if (candidate.Taken.Entry == VocabularyPlace.Nothing)
            {
                problem = WhyUnread(vocabulary, candidates, in candidate, article);
            }
            else if (table.Entries[candidate.Taken.Entry] is { Key.Kind: RecordKeyKind.DateTime } dated && !TryUtc(in row, out _))
            {
                problem = VocabularyValues.Doubt(Extension(candidate.Row), dated, candidate.Taken.Rank, vocabulary);
            }

            if (problem is { } found)
            {
                Sink.Add(found, row.ValueStart, candidate.Row);
            }
        }
    }

    /// <summary>Why a key that may hold a property does not; <see langword="null"/> if that is nothing to speak of.</summary>
    private Problem? WhyUnread(FrontMatterVocabulary vocabulary, scoped Span<Candidate> candidates, scoped in Candidate candidate, Article article)
    {
        VocabularyTable table = vocabulary.Table;
        List<VocabularyTable.Use> uses = table.Known[candidate.Known].Uses;
        ExtensionValue value = Extension(candidate.Row);
        foreach (VocabularyTable.Use use in uses)
        {
            VocabularyTable.Entry entry = table.Entries[use.Entry];
            if (VocabularyValues.TryRead(entry, use.Rank, value, vocabulary, out object? typed))
            {
                return Equals(typed, entry.Key.ValueOf(article)) ? null
                    : Problems.SecondKey(Index.Key(_utf8, candidate.Row), Index.Key(_utf8, SourceOf(candidates, use.Entry)), entry.Key.Name);
            }
        }

        VocabularyTable.Entry unread = table.Entries[uses[0].Entry];
        return unread.IsOwnName(uses[0].Rank) ? null : VocabularyValues.WhyUnread(unread.Key, unread.Names[uses[0].Rank], value, vocabulary);
    }

    /// <summary>The row that a property was read from.</summary>
    private static int SourceOf(Span<Candidate> candidates, int entry)
    {
        foreach (ref readonly Candidate candidate in candidates)
        {
            if (candidate.Taken.Entry == entry)
            {
                return candidate.Row;
            }
        }

        throw new UnreachableException("A value that fits is not read only where another one was.");
    }

    /// <summary>The keys that no property was read from.</summary>
    private ExtensionData Others(scoped Span<Candidate> candidates)
    {
        Entries entries = new();
        int next = 0;
        int end = _rows[0].Size;
        for (int row = 1; row < end; row += _rows[row].Size)
        {
            bool isCandidate = next < candidates.Length && candidates[next].Row == row;
            if (!isCandidate || !candidates[next].IsHidden)
            {
                AddExtension(row, ref entries);
            }

            next += isCandidate ? 1 : 0;
        }

        return entries.ToExtensionData();
    }
}
