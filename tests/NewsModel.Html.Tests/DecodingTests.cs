using System.Text;

namespace NewsModel.Html.Tests;

public class DecodingTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public void A_byte_order_mark_takes_precedence()
    {
        byte[] html = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<title>Grüße – 東京</title>")];
        HtmlReadResult result = HtmlArticleReader.Read(html, charset: "utf-8");
        Assert.Equal(("Grüße – 東京", "utf-16"), (result.Article.Title, result.Charset));
    }

    [Theory]
    [InlineData("iso-8859-1", "windows-1252")]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("\"latin1\"", "windows-1252")]
    public void The_callers_charset_overrides_the_pages(string charset, string name)
    {
        HtmlReadResult result = HtmlArticleReader.Read(Windows1252.GetBytes("<meta charset=utf-8><title>Grüße – 5 €</title>"), charset: charset);
        Assert.Equal(("Grüße – 5 €", name), (result.Article.Title, result.Charset));
    }

    [Theory]
    [InlineData("<meta charset='iso-8859-1'>")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>")]
    [InlineData("<!-- <meta charset=utf-8> --><meta charset=latin1>")]
    [InlineData("")]
    public void The_meta_element_counts_and_windows_1252_is_what_is_left(string meta)
    {
        HtmlReadResult result = HtmlArticleReader.Read(Windows1252.GetBytes($"{meta}<title>Grüße – 5 €</title>"));
        Assert.Equal("Grüße – 5 €", result.Article.Title);
    }

    [Fact]
    public void An_old_meta_element_is_not_believed_of_a_page_that_is_valid_utf_8()
    {
        HtmlReadResult result = HtmlArticleReader.Read("<meta charset=gb2312><title>促进航天技术更好惠及人民</title>"u8);
        Assert.Equal(("促进航天技术更好惠及人民", "utf-8"), (result.Article.Title, result.Charset));
    }

    [Fact]
    public void Text_in_gb2312_is_read_as_the_meta_element_says()
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding("gb2312")!;
        HtmlReadResult result = HtmlArticleReader.Read(encoding.GetBytes("<meta charset=gb2312><title>促进航天技术更好惠及人民</title>"));
        Assert.Equal("促进航天技术更好惠及人民", result.Article.Title);
    }

    [Fact]
    public void Invalid_bytes_are_reported()
    {
        byte[] html = [.. "<title>A"u8, 0xFF, .. "</title>"u8];
        HtmlReadResult result = HtmlArticleReader.Read(html, charset: "utf-8");
        Assert.Contains(result.Diagnostics, d => d.Code == HtmlDiagnosticCodes.InvalidBytes);
    }
}
