using NewsModel.Documents.FrontMatter;

namespace NewsModel.Documents;

/// <summary>What may prove an edit right without reading the whole text again.</summary>
internal interface IEditProof
{
    /// <summary>Whether the edit is proven to yield the wanted article. If not, it may still be right.</summary>
    /// <param name="utf8">The new text.</param>
    /// <param name="known">What is known of the new text then, and need not be found out again.</param>
    bool Holds(ReadOnlySpan<byte> utf8, out KnownText known);
}

/// <summary>What is known of a text without reading it.</summary>
/// <param name="Read">The result of reading it, or <see langword="null"/>.</param>
/// <param name="Index">What is where in its front matter, or <see langword="null"/>.</param>
internal readonly record struct KnownText(ReadResult<Article>? Read, KeptIndex? Index);
