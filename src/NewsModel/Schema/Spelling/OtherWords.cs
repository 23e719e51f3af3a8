using System.Collections.Frozen;

namespace NewsModel.Schema.Spelling;

/// <summary>
/// Words that look like misspelled keys and mean something else in the front matter of other sites, so they are never taken for a mistake.
/// </summary>
internal static class OtherWords
{
    // In lower case, without hyphens and underscores. Only those near some key have an effect; the most frequent others are here for the keys to
    // come.
    private static readonly FrozenSet<string> Words = new[]
    {
        "appurl", "author", "date", "dates", "except", "image", "local", "locals", "locate", "located", "provide", "provided", "provides",
        "publish", "publisher", "publishers", "publishes", "relate", "relates", "relation", "secure", "secures", "tag", "tags", "tile", "tiles",
        "titled",
        "updated", "quantity", "qualify", "imager", "topical",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> word) => Spans.Contains(word);
}
