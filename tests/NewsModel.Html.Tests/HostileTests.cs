using System.Diagnostics;
using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Html.Tests;

/// <summary>Pages that are made to hurt: they take time in proportion to their length, and raise nothing but diagnostics.</summary>
public class HostileTests
{
    private const int Small = 150_000;

    public static TheoryData<string> Repeated => new(
        "<div>", "<div><p>", "<span>", "<b>", "<b id=1><p>", "<a><b>x</a>", "<table><tr><td>", "<table>x", "<ul><li>", "<blockquote>", "<i>x",
        "<font color=1><p>x",
        "<select><option>", "<!--", "<script>", "<style>x", "</p>", "</div>x", "<p a=1 a=2>", "&amp", "&#x;", "<a href='", "<svg><title>",
        "<template>", "<form><form>", "<h1>x", "<button><p>",
        "<time datetime=2024>1 May ", "<ol><li>x</li></ol>", "<li>x", "<td>x<tr>", "<p>By ", "<br>x<br><br>", "[", "\\*_", "<pre>x",
            "<img src=a.jpg>", "<article>" + "<p>A sentence, one of many; it is long enough to count.</p>",
        "<script type=application/ld+json>{\"@graph\":[{</script>", "<meta name=author content=A>", "<link rel=canonical href=x>");

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Time_grows_with_the_length_and_no_faster(string unit)
    {
        TimeOf(unit, Small / 10);
        double one = TimeOf(unit, Small);
        double four = TimeOf(unit, Small * 4);
        // Quadratic time would be 16; what is short is disturbed too easily to be compared.
        Assert.True(four < Math.Max(one * 10, 3_000), $"{unit}: {one:F0} ms, then {four:F0} ms for four times as much");
    }

    [Fact]
    public void A_million_attributes_are_read()
    {
        StringBuilder html = new("<p ");
        for (int i = 0; i < 1_000_000; i++)
        {
            html.Append('a').Append(i).Append("=1 ");
        }

        html.Append('>').Append(Page.Sentences);
        Assert.Contains("bridge", Page.Read(html.ToString()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_megabytes_of_nested_tags_are_read_and_their_text_is_kept()
    {
        string html = string.Concat(Enumerable.Repeat("<div>", 2_000_000)) + Page.Sentences;
        HtmlReadResult result = HtmlArticleReader.Read(Encoding.UTF8.GetBytes(html),
            options: new() { Limits = ReadOptions.Default with { MaxNodes = 10_000_000 } });
        Assert.Contains(result.Diagnostics, d => d.Code == HtmlDiagnosticCodes.TooDeep);
        Assert.Contains("bridge", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("[{\"@type\":\"NewsArticle\",\"author\":")]
    public void Deep_JSON_LD_is_cut_off(string unit)
    {
        HtmlReadResult result = Page.ReadWith(Page.Ld(string.Concat(Enumerable.Repeat(unit, 100_000))));
        Assert.Contains(result.Diagnostics, d => d.Code == HtmlDiagnosticCodes.BrokenJsonLd);
        Assert.Equal("Bridge closed until winter", result.Article.Title);
    }

    [Fact]
    public void More_than_the_limits_is_refused()
    {
        byte[] html = Encoding.UTF8.GetBytes(Page.With(""));
        HtmlReadResult long1 = HtmlArticleReader.Read(html, options: new() { Limits = ReadOptions.Default with { MaxInputLength = 100 } });
        HtmlReadResult many = HtmlArticleReader.Read(html, options: new() { Limits = ReadOptions.Default with { MaxNodes = 5 } });
        Assert.Equal(DiagnosticCode.InputTooLong, Assert.Single(long1.Diagnostics).Code);
        Assert.Equal(DiagnosticCode.TooManyNodes, Assert.Single(many.Diagnostics).Code);
        Assert.True(long1.HasErrors && many.HasErrors);
        Assert.Throws<NewsFormatException>(() => many.GetValueOrThrow());
    }

    [Fact]
    public void Every_prefix_of_a_page_is_read()
    {
        byte[] html = Encoding.UTF8.GetBytes(Sample);
        for (int length = 0; length <= html.Length; length++)
        {
            Assert.False(HtmlArticleReader.Read(html.AsSpan(0, length), Page.Address).HasErrors);
        }
    }

    [Fact]
    public void Damaged_pages_are_read_and_their_articles_can_be_written()
    {
        Random random = new(17);
        byte[] page = Encoding.UTF8.GetBytes(Sample);
        ReadOnlySpan<byte> nasty = "<>/\"'=&;{}[]!-\0\r\n\\"u8;
        for (int i = 0; i < 2_000; i++)
        {
            byte[] html = [.. page];
            for (int damage = random.Next(1, 12); damage > 0; damage--)
            {
                html[random.Next(html.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : nasty[random.Next(nasty.Length)];
            }

            HtmlReadResult result = HtmlArticleReader.Read(html, Page.Address);
            Assert.False(result.HasErrors);
            byte[] written = new FrontMatterFormat().WriteToUtf8Bytes(result.Article);
            Assert.Equal(result.Article, new FrontMatterFormat().Read(written));
        }
    }

    private static string Sample => Page.With(
        Page.Ld("""{"@type":["NewsArticle"],"headline":"Bridge closed until winter","datePublished":"2024-05-03T15:47:42+02:00","author":[{"@type":"Person","name":"Jane Doe"}]}""")
        + "<meta property=\"og:title\" content=\"Bridge closed until winter\"><link rel=canonical href=\"/news/bridge\">",
        "<h1>Bridge closed until winter</h1><p class=byline>By <a rel=author href=/jane>Jane Doe</a></p><time datetime=2024-05-03>3 May 2024</time>"
        + "<figure><img src=/a.jpg><figcaption>The bridge</figcaption></figure><ul><li>One<li>Two</ul><table><tr><th>a<th>b<tr><td>1<td>2</table>");

    private static double TimeOf(string unit, int length)
    {
        byte[] html = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, length / unit.Length)));
        double best = double.MaxValue;
        for (int turn = 0; turn < 2; turn++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            HtmlArticleReader.Read(html, Page.Address);
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }
}
