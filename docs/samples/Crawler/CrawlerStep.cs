using NewsModel;
using NewsModel.Documents;
using NewsModel.Html;

namespace Crawler;

/// <summary>A step of a crawler: a page becomes a file in a folder, and the file is edited when the page has changed.</summary>
internal static class CrawlerStep
{
    /// <summary>Fetches a page and saves its article.</summary>
    /// <param name="client">What fetches it.</param>
    /// <param name="address">The address of the page.</param>
    /// <param name="folder">The folder of the files.</param>
    /// <returns>What was done, in a line.</returns>
    public static async Task<string> RunAsync(HttpClient client, Uri address, string folder)
    {
        using HttpResponseMessage response = await client.GetAsync(address);
        response.EnsureSuccessStatusCode();
        byte[] html = await response.Content.ReadAsByteArrayAsync();
        HtmlReadResult page = HtmlArticleReader.Read(html, address.AbsoluteUri, response.Content.Headers.ContentType?.CharSet);
        Article article = page.GetValueOrThrow();

        string path = Path.Combine(folder, $"{Path.GetFileName(address.AbsolutePath)}.md");
        if (!File.Exists(path))
        {
            await File.WriteAllBytesAsync(path, FrontMatterFormat.Default.WriteToUtf8Bytes(article));
            return $"new: {article.Title}";
        }

        ArticleDocument document = ArticleDocument.Load(path);
        ArticleDocument edited = document.With(article);
        if (edited.Changes.Count == 0)
        {
            return $"unchanged: {article.Title}";
        }

        edited.Save();
        return $"changed {string.Join(", ", edited.Changes.Select(c => c.Path))}: {article.Title}";
    }
}
