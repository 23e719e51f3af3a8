using System.Globalization;
using System.Text;

namespace NewsModel.Benchmarks.Pages;

/// <content>The rival.</content>
public static partial class PageReaders
{
    /// <summary>Reads with SmartReader.</summary>
    public static Prediction ReadWithSmartReader(GoldPage page)
    {
        SmartReader.Article article = new SmartReader.Reader(page.Url ?? "https://example.com/", Encoding.UTF8.GetString(page.Html)).GetArticle();
        string? published = article.PublicationDate?.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return new(page.Id, article.Title, published, article.Author is null ? [] : [article.Author], article.TextContent ?? "");
    }
}
