using System.Globalization;
using NewsModel.Html;

namespace NewsModel.Benchmarks.Pages;

/// <summary>The readers of pages that are compared.</summary>
public static partial class PageReaders
{
    /// <summary>Reads with NewsModel.Html.</summary>
    public static Prediction ReadWithNewsModel(GoldPage page)
    {
        HtmlReadResult result = HtmlArticleReader.Read(page.Html, page.Url is null ? default(Url?) : page.Url);
        string? published = result.PublishedDay is { } day
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : result.Article.PublishedDateTime?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return new(page.Id, result.Article.Title, published, [.. result.Article.Authors.Select(static author => author.Name!)], result.Text);
    }
}
