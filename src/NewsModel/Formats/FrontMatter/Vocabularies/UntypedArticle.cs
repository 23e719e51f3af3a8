using NewsModel.Schema;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>A front matter as it stands: all keys are extensions. What a vocabulary makes an article of, and puts one into.</summary>
internal static class UntypedArticle
{
    public static RecordSchema<Article> Schema { get; } = new RecordSchema<Article>.Builder(static () => new(), static article => article with { })
        .Extensions(static it => ref it._extensions)
        .Body("content", static it => it._content, static (it, value) => it._content = Article.ContentOrNull(value))
        .Build();

    /// <summary>Makes one.</summary>
    public static Article Of(ExtensionData keys, string? content) => new() { Extensions = keys, Content = content };
}
