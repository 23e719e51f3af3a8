using NewsModel.Schema;

namespace NewsModel.Testing;

/// <summary>One text in many places of an article.</summary>
internal static class Texts
{
    public static Article Everywhere(string text) => (Article)Article.Schema.Fill(
        key => key.Kind switch
        {
            RecordKeyKind.Text => text,
            RecordKeyKind.Url => new Url(text),
            RecordKeyKind.TextList => ValueList.Create(text, text),
            _ => null,
        },
        _ => [new("x_text", text), new("x_list", ExtensionValue.FromList(text, ExtensionValue.FromMap([new("x_inner", text)])))]);

    /// <summary>An article with a text as the names of unknown keys; with an underscore, so it is not a key of the model.</summary>
    public static Article InKeys(string text) => (Article)Article.Schema.Fill(
        _ => null,
        _ => [new(text + "_", text), new("x_map", ExtensionValue.FromMap([new(text, 1)]))]);

    /// <summary>An article with another text in the first key that takes any.</summary>
    public static Article AtBeginning(Article article, string text) =>
        Article.Schema.WithValue(article, Article.Schema.Keys.First(static key => key.Kind == RecordKeyKind.Text), text);
}
