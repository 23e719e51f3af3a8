namespace NewsModel.Html.Tests;

public class BodyTests
{
    [Fact]
    public void Blocks_become_Markdown()
    {
        HtmlReadResult result = Page.ReadWith(
            "",
            """
            <h1>Bridge closed until winter</h1>
            <p>The <b>old bridge </b>is <i>closed</i>, <a href="/city">the city</a> said; see <code>a*b</code> and * and 1.</p>
            <h2>Ways around</h2><ul><li>Take the tunnel, which is longer, or</li>
            <li>go by train:<ol><li>line 1, every hour</li><li>line 2, at night</li></ol></li></ul>
            <blockquote><p>It was time, and everybody knew it.</p></blockquote><pre>a
              b</pre><table><tr><th>Way</th><th>Time</th></tr><tr><td>Tunnel</td><td>20 | 30</td></tr></table>
            <figure><img src="/bridge.jpg" alt="x"><figcaption>The bridge in 1950</figcaption></figure>
            <p># 1. not a heading, but a sentence<br>of two lines</p>
            """);
        Assert.StartsWith(
            """
            The **old bridge** is *closed*, [the city](https://www.example.com/city) said; see `a*b` and \* and 1.

            ## Ways around

            - Take the tunnel, which is longer, or
            - go by train:
               1. line 1, every hour
               2. line 2, at night

            > It was time, and everybody knew it.

            ```
            a
              b
            ```

            | Way | Time |
            | --- | --- |
            | Tunnel | 20 \| 30 |

            ![The bridge in 1950](https://www.example.com/bridge.jpg)

            \# 1. not a heading, but a sentence
            """.ReplaceLineEndings("\n").Replace("              b", "  b", StringComparison.Ordinal),
            result.Article.Content!.Replace("  \nof two lines", "\nof two lines", StringComparison.Ordinal)
                .Replace("              b", "  b", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<nav><a href=/a>Home</a> OUT of the way</nav>")]
    [InlineData("<div class='related-articles'><h3>OUT</h3><a href=/a>Another story about the river</a></div>")]
    [InlineData("<div id=cookie-banner>OUT: we value your privacy, and so do our 845 partners.</div>")]
    [InlineData("<aside>OUT: something else, which has nothing to do with it.</aside>")]
    [InlineData("<div class=social-share>OUT <a href=x>Share</a></div>")]
    [InlineData("<p>Read more: <a href=/b>OUT, another story about the river and its bridges</a></p>")]
    [InlineData("<div hidden>OUT of sight, out of mind, as they say.</div>")]
    [InlineData("<div class=newsletter-signup>OUT: get our newsletter, every day, for free.</div>")]
    [InlineData("<ul><li><a href=/a>OUT and about</a></li><li><a href=/b>OUT again today</a></li></ul>")]
    [InlineData("<div class=comments><p>OUT: I have always said so, and nobody listened, did they?</p></div>")]
    public void Furniture_is_left_out(string furniture)
    {
        string text = Page.Read(Page.With("").Replace("</article>", furniture + "</article>", StringComparison.Ordinal)).Text;
        Assert.DoesNotContain("OUT", text, StringComparison.Ordinal);
        Assert.Contains("nine million", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("layout-with-sidebar")]
    [InlineData("has-comments widget-area")]
    [InlineData("promo")]
    public void The_element_of_the_article_is_not_furniture_whatever_its_class(string name) =>
        Assert.Contains("nine million", Page.Read($"<title>Bridge</title><div class='{name}'>{Page.Sentences}</div>").Text, StringComparison.Ordinal);

    [Fact]
    public void Links_to_other_articles_become_related()
    {
        HtmlReadResult result = Page.ReadWith("", "<p>Read more: <a href='/b'>Another story about the river and its bridges</a></p>");
        Related related = Assert.Single(result.Article.Related);
        Assert.Equal(("Another story about the river and its bridges", new Url("https://www.example.com/b")), (related.Title, related.WebUrl));
    }

    [Fact]
    public void Containers_that_split_an_article_are_joined()
    {
        HtmlReadResult result = Page.Read(
            $"<title>x</title><main><div class=article-body>{Page.Sentences}</div><div class=ad>Buy this</div>"
            + $"<div class=article-body>{Page.Sentences.Replace("bridge", "tunnel", StringComparison.Ordinal)}</div></main>");
        Assert.Contains("old bridge", result.Text, StringComparison.Ordinal);
        Assert.Contains("old tunnel", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Buy", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_story_of_an_endless_page_is_not_this_one()
    {
        string next = string.Concat(Enumerable.Repeat(Page.Sentences.Replace("bridge", "tunnel", StringComparison.Ordinal), 5));
        HtmlReadResult result = Page.Read(Page.With("")
            .Replace("</body>", $"<article><h1>Next</h1>{next}</article></body>", StringComparison.Ordinal));
        Assert.DoesNotContain("old tunnel", result.Text, StringComparison.Ordinal);
        Assert.Contains("old bridge", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lead_in_front_of_the_body_belongs_to_it()
    {
        const string Lead = "After cracks were found, drivers must find another way until winter.";
        HtmlReadResult result = Page.Read($"<h1>Bridge closed</h1><p class=standfirst>{Lead}</p><div class=article-body>{Page.Sentences}</div>");
        Assert.StartsWith(Lead, result.Text, StringComparison.Ordinal);
        Assert.Equal(HtmlBlockRole.Lead, result.Blocks.First(b => b.IsInBody).Role);
    }

    [Fact]
    public void The_text_of_the_data_is_used_if_the_page_shows_less_than_half()
    {
        string text = string.Concat(Enumerable.Repeat("A sentence that scripts would have loaded. ", 20));
        string data = Page.Ld($$"""{"@type":"NewsArticle","articleBody":"{{text}}"}""");
        HtmlReadResult result = Page.Read($"<title>x</title>{data}<p>Loading, please wait.</p>");
        Assert.Equal(text.Trim(), result.Text);
    }

    [Fact]
    public void The_text_of_the_data_keeps_its_paragraphs_and_is_not_markup()
    {
        string first = string.Concat(Enumerable.Repeat("A sentence that scripts would have loaded. ", 1000)).Trim();
        string json = $$"""{"@type":"NewsArticle","articleBody":"<p>{{first}}</p><p># Two [b] &amp; <b>c</b></p>\n\n* 3 < 4"}""";
        HtmlReadResult result = Page.Read($"<title>x</title>{Page.Ld(json)}<p>Loading, please wait.</p>");
        Assert.Equal($"{first}\n# Two [b] & c\n* 3 < 4", result.Text);
        Assert.Equal($"{first}\n\n\\# Two \\[b\\] & c\n\n\\* 3 \\< 4\n", result.Article.Content);
    }

    [Fact]
    public void A_page_without_text_has_no_body_and_is_reported()
    {
        HtmlReadResult result = Page.Read("<title>x</title>");
        Assert.Null(result.Article.Content);
        Assert.Contains(result.Diagnostics, d => d.Code == HtmlDiagnosticCodes.NoBody);
    }
}
