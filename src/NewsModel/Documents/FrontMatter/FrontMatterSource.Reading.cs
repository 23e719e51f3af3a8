using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.FrontMatter.Vocabularies;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Documents.FrontMatter;

/// <content>How one comes about.</content>
internal sealed partial class FrontMatterSource
{
    /// <summary>Reads the article of a text, and keeps what was found out about the text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="vocabulary">Whose keys it has; <see langword="null"/> if it shows that.</param>
    /// <param name="result">The article.</param>
    public static FrontMatterSource Read(byte[] utf8, ReadOptions options, FrontMatterVocabulary? vocabulary, out ReadResult<Article> result)
    {
        result = FrontMatterReader.Read(utf8, options, vocabulary, isUntyped: false, out FrontMatterIndex index);
        return new(utf8, index);
    }

    /// <summary>The text of an edited document, of which that is known.</summary>
    public static FrontMatterSource Of(byte[] utf8, KeptIndex kept) =>
        new(utf8, new(new(SchemaNames.Table, kept.Rows), FrontMatterForm.Yaml, kept.YamlStart, kept.BodyStart));

    /// <summary>Finds out what is where, and no more. A text that is too long is not looked at.</summary>
    public static FrontMatterSource Scan(byte[] utf8, ReadOptions options)
    {
        SyntaxIndex yaml = new(SchemaNames.Table);
        DiagnosticSink ignored = default;
        int bodyStart = -1;
        int yamlStart = -1;
        FrontMatterForm form = FrontMatterForm.Yaml;
        bool isOpen = utf8.Length <= options.MaxInputLength && FrontMatterFences.TryOpen(utf8, out form, out yamlStart);
        bool isClosed = isOpen && FrontMatterScanner.TryScan(utf8, form, yamlStart, options, ref yaml, ref ignored, out bodyStart);
        return new(utf8, new(yaml, form, isOpen ? yamlStart : -1, isClosed ? bodyStart : -1));
    }

    /// <summary>Reads all keys of a text as extensions, and keeps what was found out about the text.</summary>
    public static FrontMatterSource ReadUntyped(byte[] utf8, ReadOptions options, out ReadResult<Article> result)
    {
        result = FrontMatterReader.Read(utf8, options, FrontMatterVocabulary.News, isUntyped: true, out FrontMatterIndex index);
        return new(utf8, index) { Schema = UntypedArticle.Schema };
    }

    /// <summary>Reads a part of a text as this one was read.</summary>
    public FrontMatterSource ReadPart(byte[] utf8, ReadOptions options, out ReadResult<Article> result) =>
        Schema == UntypedArticle.Schema ? ReadUntyped(utf8, options, out result) : Read(utf8, options, FrontMatterVocabulary.News, out result);

    /// <summary>The keys that an article has in it.</summary>
    public RecordSchema<Article> Schema { get; private init; } = Article.Schema;

    /// <summary>Whose keys the text seems to have.</summary>
    public FrontMatterVocabulary Recognize(string? path) => VocabularyDetection.Recognize(_utf8, Form, in _index, path);
}
