using NewsModel.Formats;
using NewsModel.Formats.FrontMatter.Vocabularies;

namespace NewsModel.Documents.FrontMatter;

/// <summary>
/// Proves an edit of a text whose vocabulary was found out from its keys: the new keys must show the same one, or the text would give another article
/// when it is read again.
/// </summary>
/// <param name="proof">What proves the edit in the vocabulary.</param>
/// <param name="vocabulary">The vocabulary of the old text.</param>
/// <param name="options">The limits, and the path of the file.</param>
internal sealed class RecognizedProof(IEditProof proof, FrontMatterVocabulary vocabulary, ReadOptions options) : IEditProof
{
    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> utf8, out KnownText known)
    {
        if (!proof.Holds(utf8, out known))
        {
            return false;
        }

        FrontMatterVocabulary found = known.Index is { } index
            ? index.Recognize(utf8, options.FilePath)
            : VocabularyDetection.Recognize(utf8, options);
        return ReferenceEquals(found, vocabulary);
    }
}
