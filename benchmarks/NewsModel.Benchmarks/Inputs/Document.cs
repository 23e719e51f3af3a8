using NewsModel.Documents;
using NewsModel.Formats;

namespace NewsModel.Benchmarks;

/// <summary>One article in every form that a contestant takes, proven to be the same article in all of them.</summary>
internal sealed class Document
{
    /// <exception cref="InvalidOperationException">The contestants read different articles.</exception>
    public Document(byte[] markdown)
    {
        Markdown = markdown;
        Dto = YamlRival.Read(markdown);
        Json = JsonRival.WriteToArray(Dto);
        IndentedJson = JsonRival.WriteIndentedToArray(Dto);
        EscapedJsonLength = JsonRival.WriteEscaped(Dto);
        Article = FrontMatter.Read(markdown).GetValueOrThrow();
        Toml = FrontMatter.Toml.WriteToUtf8Bytes(Article);
        Hugo = FrontMatter.Hugo.WriteToUtf8Bytes(Article);
        Format = new(FrontMatterStyle.Detect(markdown));
        Read = ArticleDocument.Parse(markdown);
        _ = Read.Article;
        Edited = Read.Edit(static article => article with { Excerpt = "Another excerpt" });
        Digest expected = Digest.Of(Article);
        RequireSame(expected, Digest.Of(Dto));
        RequireSame(expected, Digest.Of(FrontMatter.Read(Toml).GetValueOrThrow()));
        RequireSame(expected, Digest.Of(FrontMatter.Hugo.Read(Hugo)));
        RequireSame(expected, Digest.Of(TomlRival.Read(Toml)));
        RequireSame(expected, Digest.Of(TomlRival.ReadGenerated(Toml)));
        RequireSame(expected, Digest.Of(JsonRival.Read(Json)));
        RequireSame(expected, Digest.Of(JsonForm.Read(Json).GetValueOrThrow()));
    }

    public byte[] Markdown { get; }

    /// <summary>The same with front matter in TOML.</summary>
    public byte[] Toml { get; }

    /// <summary>The same with the keys of Hugo.</summary>
    public byte[] Hugo { get; }

    public byte[] Json { get; }

    public byte[] IndentedJson { get; }

    public int EscapedJsonLength { get; }

    public Article Article { get; }

    public ArticleDto Dto { get; }

    /// <summary>The document, its article read.</summary>
    public ArticleDocument Read { get; }

    /// <summary>The same with another excerpt.</summary>
    public ArticleDocument Edited { get; }

    /// <summary>Writes in the style of the file.</summary>
    public FrontMatterFormat Format { get; }

    private static void RequireSame(Digest expected, Digest actual)
    {
        if (actual != expected)
        {
            throw new InvalidOperationException($"The contestants read different articles: {expected} and {actual}.");
        }
    }

    /// <summary>What shows that an article was read to its end.</summary>
    private sealed record Digest(string? Title, string? WebUrl, int RelatedCount, string? LastRelatedTitle, string? Secured)
    {
        public static Digest Of(Article article)
        {
            ReadOnlySpan<Related> related = article.Related.AsSpan();
            return new(article.Title, article.WebUrl?.Text, related.Length, related.IsEmpty ? null : related[^1].Title, article.Secured?.Text);
        }

        public static Digest Of(TomlArticleDto article) =>
            new(article.Title, article.WebUrl, article.Related?.Count ?? 0, article.Related?[^1].Title, article.Secured);

        public static Digest Of(ArticleDto article) =>
            new(article.Title, article.WebUrl, article.Related?.Count ?? 0, article.Related?[^1].Title, article.Secured);
    }
}
