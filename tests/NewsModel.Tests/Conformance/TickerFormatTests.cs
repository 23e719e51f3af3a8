using NewsModel.Testing;

namespace NewsModel.Tests.Conformance;

public class TickerFormatTests : ArticleFormatConformance
{
    protected override ArticleFormat Format => new TickerFormat();

    protected override IEnumerable<byte[]> Samples =>
    [
        "ticker\ntitle:Xiaomi plans to invest\nheat:42\ntopic:AI\ntopic:5G\n\nOver $7B in five years.\n"u8.ToArray(),
        "ticker\r\npublished:2020-01-02T10:31:00.0000000+00:00\r\n"u8.ToArray(),
    ];

    // A ticker has no place for images, related articles and all the rest.
    protected override Article Expected(Article article) => new()
    {
        Title = article.Title,
        Heat = article.Heat,
        PublishedDateTime = article.PublishedDateTime,
        Topics = article.Topics,
        Content = article.Content,
    };
}
