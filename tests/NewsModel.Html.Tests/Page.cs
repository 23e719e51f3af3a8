using System.Text;

namespace NewsModel.Html.Tests;

/// <summary>Small pages for tests.</summary>
internal static class Page
{
    public const string Address = "https://www.example.com/news/2024/05/03/bridge";

    public const string Sentences =
        "<p>The old bridge over the river was closed on Friday, after engineers had found cracks in two of its pillars, the city said.</p>"
        + "<p>Drivers will have to take the tunnel, which is twice as long, until the end of the year, and buses go another way.</p>"
        + "<p>Work begins on Monday; the mayor expects it to cost nine million, of which the state pays a third.</p>";

    public static IEnumerable<string?> Authors(HtmlReadResult result) => result.Article.Authors.Select(author => author.Name);

    public static HtmlReadResult Read(string html, string? address = Address) =>
        HtmlArticleReader.Read(Encoding.UTF8.GetBytes(html), address is null ? default(Url?) : address);

    /// <summary>A page with this in its head, and a body of three sentences.</summary>
    public static string With(string head, string body = "<h1>Bridge closed until winter</h1>") =>
        $"<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">{head}</head><body><article>{body}{Sentences}</article></body></html>";

    public static HtmlReadResult ReadWith(string head, string body = "<h1>Bridge closed until winter</h1>") => Read(With(head, body));

    /// <summary>A script of JSON-LD.</summary>
    public static string Ld(string json) => $"<script type=\"application/ld+json\">{json}</script>";
}
