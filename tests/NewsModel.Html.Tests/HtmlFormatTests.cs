using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace NewsModel.Html.Tests;

public class HtmlFormatTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><p>x", true)]
    [InlineData("\uFEFF \n<html lang=en>", true)]
    [InlineData("<!-- a --><?xml version=\"1.0\"?><!doctype HTML PUBLIC>", true)]
    [InlineData("<meta charset=utf-8>", true)]
    [InlineData("<head>", true)]
    [InlineData("<header>", false)]
    [InlineData("<p>A Markdown file may begin so.</p>", false)]
    [InlineData("---\ntitle: <html>\n---\n", false)]
    [InlineData("<!-- no end", false)]
    [InlineData("", false)]
    public void Detects_pages_by_how_they_begin(string head, bool isPage) =>
        Assert.Equal(isPage, new HtmlFormat().Matches(Encoding.UTF8.GetBytes(head)));

    [Fact]
    public void AddHtml_registers_the_format_and_pages_are_detected_and_converted()
    {
        using ServiceProvider services = new ServiceCollection().AddNewsModel(news => news.AddHtml()).BuildServiceProvider();
        IArticleSerializer serializer = services.GetRequiredService<IArticleSerializer>();
        byte[] page = Encoding.UTF8.GetBytes(Page.With(""));
        Assert.Equal("html", serializer.Detect(page).Name);
        ConversionResult result = serializer.Convert(page, FrontMatterFormat.Default);
        Assert.StartsWith("---\ntitle: \"Bridge closed until winter\"", Encoding.UTF8.GetString(result.Utf8.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_is_refused_with_a_code()
    {
        NewsFormatException exception = Assert.Throws<NewsFormatException>(() => new HtmlFormat().Write(new Article { Title = "x" }));
        Assert.Equal(HtmlDiagnosticCodes.CannotWrite, Assert.Single(exception.Diagnostics).Code);
    }

    [Fact]
    public void A_parsed_document_yields_the_same_article_and_is_not_changed()
    {
        string html = Page.With(Page.Ld("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-03T15:47:42Z\"}"));
        using IHtmlDocument document = new HtmlParser().ParseDocument(html);
        string before = document.DocumentElement.OuterHtml;
        Assert.Equal(Page.Read(html).Article, HtmlArticleReader.Read(document, Page.Address).Article);
        Assert.Equal(before, document.DocumentElement.OuterHtml);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Evidence_shows_where_each_value_was(string lineBreak)
    {
        string html = $"<!doctype html>{lineBreak}<!-- ü -->{lineBreak} <title>Grüße</title>{lineBreak}<h1>Grüße</h1>{Page.Sentences}";
        HtmlReadResult result = Page.Read(html);
        HtmlCandidate title = Assert.Single(result.Evidence, e => e.Source == "title");
        HtmlCandidate headline = Assert.Single(result.Evidence, e => e.Source == "h1");
        byte[] utf8 = Encoding.UTF8.GetBytes(html);
        Assert.Equal((3, 2), (title.Location!.Value.Line, title.Location.Value.Column));
        Assert.StartsWith("<title>", Encoding.UTF8.GetString(utf8.AsSpan(title.Location.Value.Offset)), StringComparison.Ordinal);
        Assert.StartsWith("<h1>", Encoding.UTF8.GetString(utf8.AsSpan(headline.Location!.Value.Offset)), StringComparison.Ordinal);
        Assert.True(headline.IsTaken);
        Assert.NotEqual("", headline.Rule);
    }

    [Fact]
    public void Publisher_rules_take_precedence_but_only_for_their_hosts()
    {
        HtmlReadOptions options = new()
        {
            Rules =
            [
                new("example.com", HtmlField.Title, "h2.real"),
                new("example.com", HtmlField.Author, ".writer b"),
                new("other.com", HtmlField.Title, "h3"),
                new("example.com", HtmlField.Published, "[[") { ValidFrom = new(2024, 1, 1) },
            ],
        };
        string html = Page.With("",
            "<h1>Bridge closed until winter</h1><h2 class=real>The real one</h2><h3>No</h3><p class=writer>x <b>Jane Doe</b></p>");
        HtmlReadResult result = HtmlArticleReader.Read(Encoding.UTF8.GetBytes(html), Page.Address, options: options);
        Assert.Equal("The real one", result.Article.Title);
        Assert.Equal(["Jane Doe"], Page.Authors(result));
        Assert.Contains(result.Diagnostics, d => d.Code == HtmlDiagnosticCodes.InvalidSelector);
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"A \ud83d bridge","author":"\udc00Jane \ud83d","articleBody":"BODY \ud83d BODY"}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"A \u0000 bridge \u0085\u2028","keywords":["\u0000","\ufffe","a\ud83d"],"description":"\u001b[2J"}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"A &#xD83D; bridge &#0;","author":"&#xDC00;","url":"http://\ud83d/ x"}""")]
    public void Halves_of_characters_and_control_characters_of_JSON_do_no_harm(string json)
    {
        string body = string.Concat(Enumerable.Repeat("A sentence that scripts would have loaded. ", 20));
        Article article = Page.Read($"<title>x</title>{Page.Ld(json.Replace("BODY", body, StringComparison.Ordinal))}<p>Loading.</p>").Article;
        foreach (ArticleFormat format in (ArticleFormat[])[new FrontMatterFormat(), new JsonFormat()])
        {
            Assert.Equal(article, format.Read(format.WriteToUtf8Bytes(article)));
        }
    }

    [Fact]
    public void An_article_of_a_page_is_written_and_read_back_in_every_format()
    {
        Article article = Page.ReadWith("<meta name=robots content=all><meta name=author content='Jane Doe'>",
            "<h1>Bridge: closed</h1><p>- One # two <b>* three</b>, and more.</p>").Article;
        foreach (ArticleFormat format in (ArticleFormat[])[new FrontMatterFormat(), new JsonFormat()])
        {
            Assert.Equal(article, format.Read(format.WriteToUtf8Bytes(article)));
        }
    }
}
