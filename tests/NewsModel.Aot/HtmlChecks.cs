using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NewsModel.Html;

namespace NewsModel.Aot;

/// <summary>Web pages: the parser, the collectors, a publisher's rule with its selector, and the format among the services.</summary>
internal static class HtmlChecks
{
    private const string Page =
        """
        <!doctype html><html lang="en-GB"><head><meta charset="windows-1252"><title>Bridge closed | Example News</title>
        <meta property="og:site_name" content="Example News"><link rel="alternate" hreflang="de" href="/de/bruecke">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closed","datePublished":"2024-05-03T15:47:42+02:00"}</script></head>
        <body><h1>Bridge closed</h1><p class="byline">By Jane Doe on 3 May 2024</p>
        <p>The <b>old bridge</b> over the river was closed on Friday, after engineers had found cracks in two of its <a href="/p">pillars</a>, the city said.</p>
        <ul><li>Take the tunnel, which is longer</li><li>or go by train, every hour</li></ul></body></html>
        """;

    public static void Run(Transcript transcript)
    {
        transcript.Begin("Web pages");
        HtmlReadOptions options = new() { Rules = [new("example.com", HtmlField.Category, "p.byline")], MaxTime = TimeSpan.FromMinutes(1) };
        HtmlReadResult result = HtmlArticleReader.Read(Encoding.UTF8.GetBytes(Page), "https://www.example.com/news/1", options: options);
        transcript.Add("evidence", string.Join('\n', result.Evidence));
        transcript.Add("problems", result.Diagnostics);
        transcript.Add("blocks", string.Join('\n', result.Blocks));
        transcript.Add("charset", result.Charset);
        transcript.Add("as front matter", new FrontMatterFormat().Write(result.Article));

        using ServiceProvider services = new ServiceCollection().AddNewsModel(news => news.AddHtml()).BuildServiceProvider();
        IArticleSerializer serializer = services.GetRequiredService<IArticleSerializer>();
        transcript.Add("detected as", serializer.Detect(Encoding.UTF8.GetBytes(Page)).Name);
        transcript.Add("authors by a service", serializer.Parse(Encoding.UTF8.GetBytes(Page)).Value.Authors[0].Name!);
    }
}
