using System.Text;

namespace NewsModel.Html.Tests;

/// <summary>Evidence leads to the byte where the tag of its element stands, wherever the parser puts the element.</summary>
public class PlacesTests
{
    [Theory]
    [InlineData("<table><tr><b class=byline>By Jane Doe</b><td>x</td></tr></table>")]
    [InlineData("<svg><g><path/></g><title>x</title></svg><p class=byline>By Jane Doe</p>")]
    [InlineData("<b><p>x</b>y</p><p class=byline>By Jane Doe</p>")]
    [InlineData("<div\r\n class=byline>By Jane Doe</div>")]
    [InlineData("<p title='äöü €'>ß</p><p class=byline>By Jane Doe</p>")]
    public void A_byline_is_found_at_its_tag(string line)
    {
        byte[] html = Encoding.UTF8.GetBytes(Page.With("<meta charset=utf-8>", $"<h1>Bridge closed until winter</h1>{line}"));

        HtmlCandidate byline = Assert.Single(HtmlArticleReader.Read(html, Page.Address).Evidence, e => e.Source == "byline .byline");

        string tag = Encoding.UTF8.GetString(html.AsSpan(byline.Location!.Value.Offset));
        Assert.Matches("^<(b|p|div)\\s+class=byline>", tag);
    }

    [Fact]
    public void Each_of_many_elements_that_the_parser_moves_is_found()
    {
        string rows = string.Concat(Enumerable.Range(0, 300).Select(i => $"<tr><i itemprop=author>Jane {(char)('A' + (i % 26))}. Doe</i><td>x</td></tr>"));
        byte[] html = Encoding.UTF8.GetBytes(Page.With("", $"<h1>Bridge closed until winter</h1><table>{rows}</table>"));

        HtmlCandidate[] authors = [.. HtmlArticleReader.Read(html, Page.Address).Evidence.Where(e => e.Source == "itemprop author")];

        Assert.Equal(300, authors.Length);
        Assert.All(authors, author => Assert.StartsWith(
            $"<i itemprop=author>{author.Value}<", Encoding.UTF8.GetString(html.AsSpan(author.Location!.Value.Offset)), StringComparison.Ordinal));
    }

    /// <summary>The parser leaves the texts of scripts where they are.</summary>
    [Theory]
    [InlineData("<script type=application/ld+json>")]
    [InlineData("<script data-a='>' type='application/ld+json'>")]
    [InlineData("<SCRIPT\ntype = \"application/ld+json\" class=\"a>b\"\n>")]
    [InlineData("<script>var a = '<!-- ';</script><script type=application/ld+json>")]
    public void JSON_LD_is_read_behind_any_start_tag(string tag) => Assert.Equal(
        ["Jane Doe"], Page.Authors(Page.ReadWith($$"""{{tag}}{"@type":"NewsArticle","author":"Jane Doe"}</Script >""")));

    [Fact]
    public void JSON_LD_without_an_end_tag_is_read() => Assert.Equal(
        ["Jane Doe"], Page.Authors(Page.Read("""<title>Bridge closed</title><script type=application/ld+json>{"@type":"NewsArticle","author":"Jane Doe"}""")));

    [Fact]
    public void A_rule_may_name_an_attribute_that_nothing_else_reads()
    {
        HtmlReadOptions options = new() { Rules = [new("example.com", HtmlField.Author, "[data-writer=x]")] };
        byte[] html = Encoding.UTF8.GetBytes(Page.With("", "<h1>Bridge closed until winter</h1><p data-writer=x>Jane Doe</p>"));

        Assert.Equal(["Jane Doe"], Page.Authors(HtmlArticleReader.Read(html, Page.Address, options: options)));
    }

    /// <summary>The memory of a page is used again for the next; what was read of it is not touched by that.</summary>
    [Fact]
    public void Pages_are_read_on_many_threads_as_on_one()
    {
        byte[][] pages = [.. Enumerable.Range(1, 60).Select(i => Encoding.UTF8.GetBytes(
            Page.With(Page.Ld($$"""{"@type":"NewsArticle","author":"Jane Doe","keywords":"a{{i}}"}"""),
                $"<h1>Bridge {i} closed until winter</h1>{string.Concat(Enumerable.Repeat(Page.Sentences, i))}")))];
        string[] expected = Array.ConvertAll(pages, Describe);
        string[] read = new string[pages.Length];

        Parallel.For(0, pages.Length * 4, i =>
        {
            string text = Describe(pages[i % pages.Length]);
            read[i % pages.Length] = text;
        });

        Assert.Equal(expected, read);
    }

    private static string Describe(byte[] html)
    {
        HtmlReadResult result = HtmlArticleReader.Read(html, Page.Address);
        return $"{result.Article.Title}\n{result.Article.Content}\n{string.Join('\n', result.Evidence)}\n{string.Join('\n', result.Blocks)}";
    }
}
