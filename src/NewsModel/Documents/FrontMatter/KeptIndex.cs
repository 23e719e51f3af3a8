using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.FrontMatter.Vocabularies;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Documents.FrontMatter;

/// <summary>What is where in an edited front matter: the rows before the edit, with those of the lines that it touched in their place.</summary>
/// <remarks>
/// Immutable, so several edits of one document can go by it at once. Rows are of the block scanner, and a map of at least one pair.
/// </remarks>
/// <param name="rows">The rows, which must not change.</param>
/// <param name="yamlStart">Where the line after the opening fence begins.</param>
/// <param name="bodyStart">Where the line after the closing fence begins.</param>
internal sealed class KeptIndex(SyntaxRow[] rows, int yamlStart, int bodyStart)
{
    public SyntaxRow[] Rows => rows;

    public int YamlStart => yamlStart;

    public int BodyStart => bodyStart;

    /// <summary>Puts an index together.</summary>
    /// <param name="source">The text before the edit.</param>
    /// <param name="from">The first row of a pair that is replaced; that of the pair before which others come, if none is.</param>
    /// <param name="to">The row after those that are replaced.</param>
    /// <param name="part">The rows that take their place; their first is the map, and left out.</param>
    /// <param name="shift">How much further the text of those is in the new text than in their own.</param>
    /// <param name="growth">How much longer the new text is.</param>
    /// <returns>The index, or <see langword="null"/> if no pair would be left.</returns>
    public static KeptIndex? Splice(FrontMatterSource source, int from, int to, ReadOnlySpan<SyntaxRow> part, int shift, int growth)
    {
        ReadOnlySpan<SyntaxRow> old = source.Rows;
        ReadOnlySpan<SyntaxRow> between = part.IsEmpty ? part : part[1..];
        SyntaxRow[] rows = GC.AllocateUninitializedArray<SyntaxRow>(old.Length - (to - from) + between.Length);
        if (rows.Length < 2 || old[0].Kind != SyntaxKind.Mapping)
        {
            return null;
        }

        old[..from].CopyTo(rows);
        between.CopyTo(rows.AsSpan(from));
        old[to..].CopyTo(rows.AsSpan(from + between.Length));
        Move(rows.AsSpan(from, between.Length), shift);
        Move(rows.AsSpan(from + between.Length), growth);
        rows[0].Size = rows.Length;
        rows[0].ValueStart = rows[1].KeyStart;
        return new(rows, source.YamlStart, source.BodyStart + growth);
    }

    /// <summary>Whose keys a text seems to have of which this is the index.</summary>
    public FrontMatterVocabulary Recognize(ReadOnlySpan<byte> utf8, string? path)
    {
        SyntaxIndex index = new(SchemaNames.Table, Rows);
        return VocabularyDetection.Recognize(utf8, FrontMatterForm.Yaml, in index, path);
    }

    private static void Move(Span<SyntaxRow> rows, int distance)
    {
        foreach (ref SyntaxRow row in rows)
        {
            // Entries of lists have no key.
            row.KeyStart += row.KeyLength > 0 ? distance : 0;
            row.ValueStart += distance;
        }
    }
}
