using NewsModel.Formats.FrontMatter.Vocabularies;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Text;

namespace NewsModel.Formats;

/// <content>
/// Values of a site's front matter, bound from their rows where they are as the house has them; <see cref="VocabularyValues"/> reads all others.
/// </content>
internal ref partial struct ArticleReader
{
    /// <summary>Reads a value as that of a property, if it fits; the same values fit as for <see cref="VocabularyValues.TryRead"/>.</summary>
    /// <param name="vocabulary">What its dates are like.</param>
    /// <param name="entry">The property.</param>
    /// <param name="rank">Which of its property's keys it is under.</param>
    /// <param name="row">The row, which is not empty.</param>
    /// <param name="article">Takes the value; nobody else has seen it.</param>
    private bool TryBind(FrontMatterVocabulary vocabulary, VocabularyTable.Entry entry, int rank, in SyntaxRow row, Article article)
    {
        RecordKey<Article> key = entry.Key;
        FrontMatterName name = entry.Names[rank];
        bool isOwnName = entry.IsOwnName(rank);
        switch (key.Kind)
        {
            case RecordKeyKind.Text or RecordKeyKind.Url:
                return TryBindText(key, name, isOwnName, in row, article);
            case RecordKeyKind.Boolean when row.IsVerbatim && TryTruth(in row, out bool truth):
                key.SetValue(article, truth != (name.Shape == FrontMatterShape.Opposite));
                return true;
            case RecordKeyKind.Number when row.IsVerbatim && TryParseShort(ScalarDecoder.Content(_utf8, in row), out int number):
                key.SetValue(article, number);
                return true;
            case RecordKeyKind.DateTime when TryUtc(in row, out DateTimeOffset date):
                key.SetValue(article, date);
                return true;
            case RecordKeyKind.TextList or RecordKeyKind.Record or RecordKeyKind.RecordList
                when StandsAsInHouse(key, isOwnName, in row) && TryBindAsInHouse(key, in row, article):
                return true;
            default:
                if (!VocabularyValues.TryRead(entry, rank, Extension(NumberOf(in row)), vocabulary, out object? typed))
                {
                    return false;
                }

                key.SetValue(article, typed);
                return true;
        }
    }

    /// <summary>Reads a text, or the only one of a list.</summary>
    private bool TryBindText(RecordKey<Article> key, FrontMatterName name, bool isOwnName, in SyntaxRow row, Article article)
    {
        bool isOnly = row is { Kind: SyntaxKind.Sequence, Size: 2 } && (name.Shape == FrontMatterShape.List || !isOwnName);
        ref readonly SyntaxRow text = ref row;
        if (isOnly)
        {
            text = ref _rows[NumberOf(in row) + 1];
        }

        if (text.Kind != SyntaxKind.Scalar || (isOnly && IsNull(in text)))
        {
            return false;
        }

        if (key.IsUrl || name.Shape == FrontMatterShape.Known)
        {
            string? found = Text(in text);
            bool fits = found is not null && (!key.IsUrl || VocabularyValues.IsAddress(found))
                && (name.Shape != FrontMatterShape.Known || key.Examples.Contains(found));
            if (fits)
            {
                key.SetValue(article, found);
            }

            return fits;
        }

        Entries none = new();
        key.Bind(ref this, in text, article, ref none);
        return true;
    }

    private readonly bool TryTruth(in SyntaxRow row, out bool truth)
    {
        ReadOnlySpan<byte> text = ScalarDecoder.Content(_utf8, in row);
        truth = text.SequenceEqual("true"u8);
        return truth || text.SequenceEqual("false"u8);
    }

    /// <summary>Reads the form that most dates have, and of which nothing is open: <c>2020-01-02T10:31:00Z</c>.</summary>
    private readonly bool TryUtc(in SyntaxRow row, out DateTimeOffset date)
    {
        const int Length = 20;
        date = default;
        return row.IsVerbatim && ScalarDecoder.Content(_utf8, in row) is { Length: Length } text && text[^1] == 'Z' && text[10] == 'T'
            && Rfc3339.TryParse(text, out date) == Rfc3339Result.Exact;
    }

    /// <summary>Whether a list or a map is written as the house writes it, so a site's ways to write it do not come in.</summary>
    private readonly bool StandsAsInHouse(RecordKey key, bool isOwnName, in SyntaxRow row)
    {
        if (key.Kind == RecordKeyKind.Record)
        {
            return isOwnName && IsMapAsInHouse(key.Schema!, isOwnName, in row);
        }

        int list = NumberOf(in row);
        int end = list + row.Size;
        bool fits = row.Kind == SyntaxKind.Sequence;
        for (int child = list + 1; fits && child < end; child += _rows[child].Size)
        {
            ref readonly SyntaxRow entry = ref _rows[child];
            bool isText = entry.Kind == SyntaxKind.Scalar && !IsNull(in entry);
            fits = key.Kind == RecordKeyKind.TextList ? isText
                : IsMapAsInHouse(key.Schema!, isOwnName, in entry)
                    || (isText && key.TextKey is { IsUrl: false } && !isOwnName && !IsEmptyText(in entry));
        }

        return fits;
    }

    /// <summary>Whether a map has the first key of its record, or needs none.</summary>
    private readonly bool IsMapAsInHouse(RecordSchema schema, bool isOwnName, in SyntaxRow row)
    {
        if (row.Kind != SyntaxKind.Mapping || (isOwnName && !schema.Keys[0].IsUrl))
        {
            return row.Kind == SyntaxKind.Mapping;
        }

        byte first = SchemaNames.NumberOf(schema.Keys[0].Name);
        int map = NumberOf(in row);
        int end = map + row.Size;
        for (int child = map + 1; child < end; child += _rows[child].Size)
        {
            if (_rows[child].NameId == first)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Binds a list or a map as the house has it; with a problem, it is read otherwise.</summary>
    private bool TryBindAsInHouse(RecordKey<Article> key, in SyntaxRow row, Article article)
    {
        int problems = Sink.Count;
        Entries none = new();
        key.Bind(ref this, in row, article, ref none);
        if (Sink.Count == problems && !none.HasExtensions && key.IsPresent(article))
        {
            return true;
        }

        Sink.Truncate(problems);
        key.SetValue(article, null);
        return false;
    }

    /// <summary>A value as that of an extension. One with a problem, such as a key that occurs twice in it, is rare.</summary>
    private ExtensionValue Extension(int row)
    {
        int problems = Sink.Count;
        bool isWhole = TryExtension(row, out ExtensionValue value);
        _isRare |= !isWhole || Sink.Count != problems;
        return value;
    }
}
