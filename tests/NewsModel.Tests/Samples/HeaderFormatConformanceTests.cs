using CustomFormat;

namespace NewsModel.Tests.Samples;

/// <summary>The sample of a format of one's own keeps to what every format must.</summary>
public class HeaderFormatConformanceTests : ArticleFormatConformance
{
    protected override ArticleFormat Format { get; } = new HeaderFormat();

    /// <summary>An article without any of its headers is written as a body alone.</summary>
    protected override bool IsRecognizable => false;

    protected override Article Expected(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new()
        {
            Title = article.Title,
            Excerpt = article.Excerpt,
            PublishedDateTime = article.PublishedDateTime,
            WebUrl = article.WebUrl,
            Topics = [.. article.Topics.Where(topic => topic.Length > 0)],
            Content = article.Content,
        };
    }
}
