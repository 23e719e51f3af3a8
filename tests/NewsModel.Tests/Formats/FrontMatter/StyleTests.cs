using System.Text;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.FrontMatter;

public class StyleTests
{
    [Theory]
    [InlineData("---\nwebUrl: https://x\n---\n", false, LineEnding.Lf, false)]
    [InlineData("---\nwebUrl: \"https://x\"\n---\n", true, LineEnding.Lf, false)]
    [InlineData("---\nwebUrl: 'https://x'\n---\n", true, LineEnding.Lf, false)]
    [InlineData("---\r\nwebUrl: \"https://x\"\r\n---\r\n", true, LineEnding.CrLf, false)]
    [InlineData("\uFEFF---\r\ntitle: x\r\n---\r\n", false, LineEnding.CrLf, true)]
    [InlineData("---\nprovider:\n  images:\n    - url: \"/x\"\n---\n", true, LineEnding.Lf, false)]
    [InlineData("---\nwebUrl:\nampUrl: \"/x\"\n---\n", true, LineEnding.Lf, false)]
    [InlineData("---\nimages: [{url: \"/x\"}]\n---\n", true, LineEnding.Lf, false)]
    [InlineData("---\n- url: \"/x\"\n---\n", false, LineEnding.Lf, false)]
    [InlineData("---\nsourceUrl: \"\"\nwebUrl: https://x\n---\n", false, LineEnding.Lf, false)]
    [InlineData("---\nsourceUrl: \"a: b\"\nwebUrl: \"https://x\"\n---\n", true, LineEnding.Lf, false)]
    [InlineData("---\nprovider:\n  website:\n    url: \"/x\"\nimages:\n  - url: /x\n---\n", false, LineEnding.Lf, false)]
    [InlineData("---\nwebsite: \"/x\"\nrelated:\n  - title: x\n  - images:\n      - url: \"/x\"\n---\n", true, LineEnding.Lf, false)]
    [InlineData("---\nrelated:\n  - ampUrl: /x\nsourceUrl: \"/x\"\n---\n", false, LineEnding.Lf, false)]
    [InlineData("---\ntitle: x\r\n---\r\n", false, LineEnding.Lf, false)]
    [InlineData("---\rtitle: x\r---\r", false, LineEnding.Lf, false)]
    [InlineData("---\nwebUrl: \"https://x\"\n", false, LineEnding.Lf, false)]
    [InlineData("no front matter", false, LineEnding.Lf, false)]
    [InlineData("", false, LineEnding.Lf, false)]
    [InlineData("\uFEFF", false, LineEnding.Lf, true)]
    public void A_style_is_read_off_a_file(string file, bool quoteUrls, LineEnding lineEnding, bool byteOrderMark) =>
        Assert.Equal(
            new FrontMatterStyle { QuoteUrls = quoteUrls, LineEnding = lineEnding, ByteOrderMark = byteOrderMark },
            FrontMatterStyle.Detect(Encoding.UTF8.GetBytes(file)));

    [Theory]
    [InlineData("")]
    [InlineData("webUrl: https://x\n")]
    [InlineData("webUrl: \"https://x\"\n")]
    [InlineData("related:\n  - webUrl: \"https://x\"\n    title: x\n  - title: y\ntitle: x\nsourceUrl: https://x\n")]
    [InlineData("a: |\n  webUrl: https://x\n\n  b\n# c\n\nampUrl: \"/x\"\n")]
    [InlineData("a: [b,\n  c]\nampUrl: \"/x\"\n")]
    [InlineData("a: \"b\n  c\"\nampUrl: \"/x\"\n")]
    public void A_glance_at_the_first_keys_finds_what_all_keys_show(string keys)
    {
        foreach (string file in (string[])[$"---\n{keys}---\nwebUrl: \"/x\"\n", $"---\n{keys}", $"---\nfirst: 1\n{keys}last: 2\n---\nx: y\nz\n"])
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(file);
            bool expected = FrontMatterStyle.HasQuotedUrls(utf8, yamlStart: 4, "none"u8, out _);
            Assert.Equal(expected, FrontMatterStyle.Detect(utf8).QuoteUrls);
            for (int hint = 0; hint < utf8.Length; hint++)
            {
                Assert.Equal(expected, FrontMatterStyle.HasQuotedUrls(utf8, yamlStart: 4, utf8.AsSpan(hint, 1), out _));
            }
        }
    }

    [Fact]
    public void Urls_follow_the_style_unless_they_need_quotes()
    {
        Article article = new() { WebUrl = "https://x/?a#b", AmpUrl = "a: b", CdnAmpUrl = "", Images = [new() { Url = "/i" }] };

        Assert.Equal("---\nwebUrl: https://x/?a#b\nampUrl: \"a: b\"\ncdnAmpUrl: \"\"\n\nimages:\n  - url: /i\n---\n\n", new FrontMatterFormat().Write(article));
        Assert.Equal(
            "---\r\nwebUrl: \"https://x/?a#b\"\r\nampUrl: \"a: b\"\r\ncdnAmpUrl: \"\"\r\n\r\nimages:\r\n  - url: \"/i\"\r\n---\r\n\r\n",
            new FrontMatterFormat(new() { QuoteUrls = true, LineEnding = LineEnding.CrLf }).Write(article));
    }

    [Fact]
    public void Only_the_escapes_of_the_house_are_written()
    {
        Article article = new() { Title = "\"\\/\n\r\t\b\f\0\u001B\u0085\u2028\u2029\u00A0\u007F\uFEFF😀" };

        Assert.Equal(
            "---\ntitle: \"\\\"\\\\/\\n\\r\\t\\u0008\\u000c\\u0000\\u001b\\u0085\\u2028\\u2029\u00A0\\u007f\\ufeff😀\"\n---\n\n",
            FrontMatterFormat.Default.Write(article));
    }

    [Fact]
    public void The_body_is_written_unchanged_in_every_style()
    {
        FrontMatterFormat format = new(new() { LineEnding = LineEnding.CrLf });

        Assert.Equal("---\r\n---\r\na\nb", format.Write(new() { Content = "a\nb" }));
        Assert.Equal("---\r\n---\r\n", format.Write(new() { Content = "" }));
        Assert.Equal("---\r\n---\r\n\r\n", format.Write(new() { Content = null }));
        Assert.Equal("---\r\n---\r\n\r\n", format.Write(new() { Content = "\n" }));
    }

    [Theory]
    [InlineData("2020-01-02T10:31:00.0000000+00:00", "2020-01-02T10:31:00Z")]
    [InlineData("2020-01-02T10:31:00.0000000+02:00", "2020-01-02T10:31:00+02:00")]
    [InlineData("2020-01-02T10:31:00.0000000-11:30", "2020-01-02T10:31:00-11:30")]
    [InlineData("2020-01-02T10:31:00.1200000+00:00", "2020-01-02T10:31:00.12Z")]
    [InlineData("2020-01-02T10:31:00.0000001+00:00", "2020-01-02T10:31:00.0000001Z")]
    [InlineData("0001-01-01T00:00:00.0000000+00:00", "0001-01-01T00:00:00Z")]
    public void A_date_keeps_its_offset_and_its_fraction(string value, string expected) =>
        Assert.Equal(
            $"---\npublishedDateTime: {expected}\n---\n\n",
            FrontMatterFormat.Default.Write(new() { PublishedDateTime = DateTimeOffset.Parse(value, System.Globalization.CultureInfo.InvariantCulture) }));

    [Theory]
    [InlineData("Benzinga.com", true)]
    [InlineData("Barron's", true)]
    [InlineData("Morningstar%2c Inc.", true)]
    [InlineData("Becker's Hospital Review", true)]
    [InlineData("9to5Mac", true)]
    [InlineData("3sum", true)]
    [InlineData("3D", true)]
    [InlineData("7NEWS", true)]
    [InlineData("24/7 Wall St.", true)]
    [InlineData("AT&T", true)]
    [InlineData("C#", true)]
    [InlineData(".NET", true)]
    [InlineData("a:b", true)]
    [InlineData("x -y ?z", true)]
    [InlineData("2020-01", true)]
    [InlineData("Nope", true)]
    [InlineData("\u00A0x", true)]
    [InlineData("1e", true)]
    [InlineData("No", false)]
    [InlineData("1984", false)]
    [InlineData("1.2.3", false)]
    [InlineData("12:30", false)]
    [InlineData("2020-01-02", false)]
    [InlineData("2001-12-14 21:59:43", false)]
    [InlineData("0x1f", false)]
    [InlineData("1e3", false)]
    [InlineData("a: b", false)]
    [InlineData("a:", false)]
    [InlineData("a #b", false)]
    [InlineData(" a", false)]
    [InlineData("a ", false)]
    [InlineData("-a", false)]
    [InlineData("@a", false)]
    [InlineData("a\tb", false)]
    [InlineData("a\u0085b", false)]
    [InlineData("a\uFEFF", false)]
    [InlineData("", false)]
    [InlineData("~", false)]
    [InlineData("<<", false)]
    public void A_name_is_plain_unless_some_reader_would_misread_it(string name, bool isPlain)
    {
        string text = FrontMatterFormat.Default.Write(new() { Category = name });

        Assert.Equal(isPlain, text == $"---\ncategory: {name}\n---\n\n");
    }
}
