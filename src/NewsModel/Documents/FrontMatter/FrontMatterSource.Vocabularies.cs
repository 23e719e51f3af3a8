using NewsModel.Formats;
using NewsModel.Schema;

namespace NewsModel.Documents;

/// <content>Texts with the keys of a vocabulary.</content>
internal sealed partial class FrontMatterSource
{
    /// <summary>Reads all keys of a text as extensions, and keeps what was found out about the text.</summary>
    public static FrontMatterSource ReadUntyped(byte[] utf8, ReadOptions options, out ReadResult<Article> result)
    {
        result = FrontMatterReader.Read(utf8, options, FrontMatterVocabulary.News, isUntyped: true, out FrontMatterIndex index);
        return new(utf8, index) { Schema = UntypedArticle.Schema };
    }

    /// <summary>Reads a part of a text as this one was read.</summary>
    public FrontMatterSource ReadPart(byte[] utf8, ReadOptions options, out ReadResult<Article> result) =>
        Schema == UntypedArticle.Schema ? ReadUntyped(utf8, options, out result) : Read(utf8, options, out result);

    /// <summary>The keys that an article has in it.</summary>
    public RecordSchema<Article> Schema { get; private init; } = Article.Schema;

    /// <summary>Whose keys the text seems to have.</summary>
    public FrontMatterVocabulary Recognize(string? path) => VocabularyDetection.Recognize(_utf8, Form, in _index, path);
}
