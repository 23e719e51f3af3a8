using System.Text;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.PlainText;

public class FormatTests
{
    [Fact]
    public void What_it_is()
    {
        PlainTextFormat format = PlainTextFormat.Default;

        Assert.Equal(("text", "text/plain"), (format.Name, format.MediaType));
        Assert.Equal([".txt", ".text"], format.FileExtensions);
        Assert.Equal(PageProfile.BuiltIn, format.Profiles);
    }

    [Theory]
    [InlineData("T\n\nLæs også:\n\nx", true)]
    [InlineData("T\r\n\r\nLæs også: x", true)]
    [InlineData("\uFEFFMost read", true)]
    [InlineData("T\n\nTop image", true)]
    [InlineData("T\n\nTop image: x", true)]
    [InlineData("----\n\nMost read", true)]
    [InlineData("T\nMost read\nx", false)]
    [InlineData("T\n\nThe most read of all", false)]
    [InlineData("", false)]
    [InlineData("# Markdown\n\ntext", false)]
    [InlineData("---\ntitle: x\n---\n\nMost read\n", false)]
    [InlineData("\uFEFF---\r\n\r\nMost read\r\n", false)]
    [InlineData("{\n\nMost read\n\n}", false)]
    [InlineData(" \n {}\n\nMost read", false)]
    public void It_matches_pages_with_markers(string head, bool matches) => Assert.Equal(matches, PlainTextFormat.Default.Matches(Encoding.UTF8.GetBytes(head)));

    public static TheoryData<Article, string> Written { get; } = new()
    {
        { new(), "" },
        { new() { Title = "T" }, "T\n" },
        { new() { Title = "T", Excerpt = "L", Content = "A\n\nB" }, "T\n\nL\n\nA\n\nB\n" },
        { new() { Title = "T", Content = "A\nb" }, "T\n\n\nA\nb\n" },
        { new() { Title = "T", Content = "A\n\nB" }, "T\n\n\nA\n\nB\n" },
        { new() { Title = "T", Excerpt = "L" }, "T\n\nL\n" },
        { new() { Title = "T", Images = [new() { Title = "Harbour" }], Content = "A\n\nB", Locale = "en" }, "T\n\nArticle top image: Harbour\n\nA\n\nB\n" },
        { new() { Title = "T", Content = "A", Related = [new() { Title = "R" }, new() { Title = "S" }], Locale = "fr" }, "T\n\n\nA\n\nÀ lire aussi :\n\nR\n\nS\n" },
        { new() { Title = "T", Content = "A", Related = [new() { Title = "R" }, new() { Title = "S. T." }, new() { Title = "Most read" }, new() { Title = "U" }], Locale = "de" }, "T\n\n\nA\n\nLesen Sie auch:\n\nR\n\nLesen Sie auch: S. T.\n\nLesen Sie auch: Most read\n\nLesen Sie auch:\n\nU\n" },
        { new() { Title = "T", Content = "A\n\nB", Related = [new() { Title = "R" }, new() { Title = "S" }], Locale = "en" }, "T\n\n\nA\n\nB\n\nRead also:\n\nR\n\nS\n" },
        { new() { Images = [new() { Title = "Top image" }, new() { Title = "Top image: x" }], Content = "A", Locale = "da" }, "Artikel top billede: Top image\n\nArtikel top billede: Top image: x\n\nA\n" },
        { new() { Title = "Top image: x" }, "Top image:\nx\n" },
        { new() { Title = "Read more: all of it" }, "Read more:\nall of it\n" },
        { new() { Title = "Most read", Content = "A" }, "Most\nread\n\n\nA\n" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void What_a_page_can_hold_is_written_and_comes_back(Article article, string page)
    {
        Assert.Equal(page, PlainTextFormat.Default.Write(article));
        Assert.Equal(article, PlainTextFormat.Default.Parse(page).Value);
    }

    public static TheoryData<Article, string, Article> Lossy { get; } = new()
    {
        { new() { Title = " T\n t ", Heat = 5, Locale = "en" }, "T t\n", new() { Title = "T t" } },
        { new() { Title = "T", Excerpt = "L\n\nl ", Content = " A \r\n\r\n\r\n B\rb" }, "T\n\nL\nl\n\nA\n\nB\nb\n", new() { Title = "T", Excerpt = "L\nl", Content = "A\n\nB\nb" } },
        { new() { Excerpt = "L\nl", Content = "A" }, "L l\n\n\nA\n", new() { Title = "L l", Content = "A" } },
        { new() { Content = "A", Related = [new() { Title = "R" }], Locale = "en" }, "A\n\nRead also:\n\nR\n", new() { Title = "A", Related = [new() { Title = "R" }], Locale = "en" } },
        { new() { Content = "A\na" }, "A a\n", new() { Title = "A a" } },
        { new() { Title = "Comments", Content = "Most read\n\nB" }, "Comments.\n\n\nMost\nread\n\nB\n", new() { Title = "Comments.", Content = "Most\nread\n\nB" } },
        { new() { Title = "T", Content = "Topbillede: x" }, "T\n\n\nTopbillede:\nx\n", new() { Title = "T", Content = "Topbillede:\nx" } },
        { new() { Title = "T", Content = "Related:x" }, "T\n\n\nRelated:\nx\n", new() { Title = "T", Content = "Related:\nx" } },
        { new() { Title = "T", Images = [new() { Title = " a\nb", Width = 5 }, new() { Title = " " }, new() { Url = "y" }], Locale = "da-DK" }, "T\n\nArtikel top billede: a b\n", new() { Title = "T", Images = [new() { Title = "a b" }], Locale = "da" } },
        { new() { Title = "T", Related = [new() { Title = "R", Quality = 5 }, new(), new() { Title = "  " }] }, "T\n\nRead also:\n\nR\n", new() { Title = "T", Related = [new() { Title = "R" }], Locale = "en" } },
        { new() { Title = "T", Related = [new() { Title = "R" }], Locale = "da-DK" }, "T\n\nLæs også:\n\nR\n", new() { Title = "T", Related = [new() { Title = "R" }], Locale = "da" } },
        { new() { Title = "T", Related = [new() { Title = "R" }], Locale = "no_NO" }, "T\n\nLes også:\n\nR\n", new() { Title = "T", Related = [new() { Title = "R" }], Locale = "nb" } },
        { new() { Title = "\uFEFFT", Content = "\n" }, "T\n", new() { Title = "T" } },
    };

    [Theory]
    [MemberData(nameof(Lossy))]
    public void What_a_page_cannot_hold_is_left_out_or_altered(Article article, string page, Article read)
    {
        Assert.Equal(page, PlainTextFormat.Default.Write(article));
        Assert.Equal(read, PlainTextFormat.Default.Parse(page).Value);
        Assert.Equal(page, PlainTextFormat.Default.Write(read));
    }

    [Fact]
    public void A_lone_surrogate_is_reported_with_its_path_and_nothing_is_written()
    {
        Article article = new() { Title = "x\uD800", Excerpt = "\uDC00", Content = "😀a\uD83D", Related = [new(), new() { Title = "\uD83Da" }], Images = [new() { Title = "\uD800" }] };

        NewsFormatException exception = Assert.Throws<NewsFormatException>(() => PlainTextFormat.Default.Write(article));

        Assert.Equal(["title", "excerpt", "images[0].title", "related[1].title", "content"], exception.Diagnostics.Select(d => d.Path));
        Assert.All(exception.Diagnostics, d => Assert.Equal(DiagnosticCode.LoneSurrogate, d.Code));
        Assert.Contains("at index 3,", exception.Diagnostics[4].Message, StringComparison.Ordinal);
    }
}
