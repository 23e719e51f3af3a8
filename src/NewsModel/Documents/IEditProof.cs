using NewsModel.Formats;

namespace NewsModel.Documents;

/// <summary>What may prove an edit right without reading the whole text again.</summary>
internal interface IEditProof
{
    /// <summary>Whether the edit is proven to give the wanted article. If not, it may still be right.</summary>
    /// <param name="utf8">The new text.</param>
    /// <param name="read">What reading the new text would give, if that is known too.</param>
    bool Holds(ReadOnlySpan<byte> utf8, out ReadResult<Article>? read);
}
