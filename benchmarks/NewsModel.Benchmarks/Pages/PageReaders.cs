using System.Globalization;
using System.Text;
using NewsModel.Html;

namespace NewsModel.Benchmarks.Pages;

/// <summary>The readers of pages that are compared.</summary>
public static class PageReaders
{
    /// <summary>Reads with NewsModel.Html.</summary>
    public static Prediction ReadWithNewsModel(GoldPage page)
    {
        HtmlReadResult result = HtmlArticleReader.Read(page.Html, page.Url is null ? default(Url?) : page.Url);
        string? published = result.PublishedDay is { } day
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : result.Article.PublishedDateTime?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return new(page.Id, result.Article.Title, published, result.Authors, result.Text);
    }

    /// <summary>Reads with SmartReader.</summary>
    public static Prediction ReadWithSmartReader(GoldPage page)
    {
        SmartReader.Article article = SmartReader.Reader.ParseArticle(page.Url ?? "https://example.com/", Encoding.UTF8.GetString(page.Html));
        string? published = article.PublicationDate?.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return new(page.Id, article.Title, published, article.Author is null ? [] : [article.Author], article.TextContent ?? "");
    }
}
