using System.Text;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.PlainText;

/// <summary>What each block of a page is, and why.</summary>
public class BlockTests
{
    private const string Running = "Det er en hel sætning. Det er en til.";

    private static readonly string Long = string.Concat(Enumerable.Repeat("langt ", 34)) + "slut";

    public static TheoryData<string, string> Pages { get; } = new()
    {
        // The page, with | for a blank line; its blocks with role, rule and lines.
        { "", "" },
        { "\uFEFF", "" },
        { " \n\t\n\u00A0\n", "" },
        { "T", "Title FirstBlock 1+1" },
        { "\uFEFFT\n", "Title FirstBlock 1+1" },
        { "T|L", "Title FirstBlock 1+1; Lead AfterTitle 3+1" },
        { "T||B", "Title FirstBlock 1+1; Body Otherwise 5+1" },
        { "T||B|C", "Title FirstBlock 1+1; Body Otherwise 5+1; Body Otherwise 7+1" },
        { "T||L||B", "Title FirstBlock 1+1; Lead AfterTitle 5+1; Body Otherwise 9+1" },
        { "T|L|B", "Title FirstBlock 1+1; Lead AfterTitle 3+1; Body Otherwise 5+1" },
        { "T\nT|L\nL|B\nB", "Title FirstBlock 1+2; Lead AfterTitle 4+2; Body Otherwise 7+2" },
        { "T|L|Topbillede", "Title FirstBlock 1+1; Lead BeforeImageMarker 3+1; ImageMarker Marker 5+1" },
        { "T|L|B|Topbillede|B", "Title FirstBlock 1+1; Lead BeforeImageMarker 3+1; Body Otherwise 5+1; ImageMarker Marker 7+1; Body Otherwise 9+1" },
        { "T|Topbillede|B|B", "Title FirstBlock 1+1; ImageMarker Marker 3+1; Body Otherwise 5+1; Body Otherwise 7+1" },
        { "T|Topbillede|Topbillede|B", "Title FirstBlock 1+1; ImageMarker Marker 3+1; ImageMarker Marker 5+1; Body Otherwise 7+1" },
        { "Topbillede|B", "ImageMarker Marker 1+1; Body Otherwise 3+1" },
        { "Topbillede|B|Hovedbillede|B", "ImageMarker Marker 1+1; Body Otherwise 3+1; ImageMarker Marker 5+1; Body Otherwise 7+1" },
        { "Mest læste|T", "FurnitureMarker Marker 1+1; Furniture AfterFurnitureMarker 3+1" },
        { "T|L|Læs også:|R|Topbillede|B", "Title FirstBlock 1+1; Lead AfterTitle 3+1; RelatedMarker Marker 5+1; RelatedTitle AfterRelatedMarker 7+1; ImageMarker Marker 9+1; Body Otherwise 11+1" },
        { "T|L|Læs også:|R|R", "Title FirstBlock 1+1; Lead AfterTitle 3+1; RelatedMarker Marker 5+1; RelatedTitle AfterRelatedMarker 7+1; RelatedTitle AfterRelatedMarker 9+1" },
        { "T|L|Læs også: R|B", "Title FirstBlock 1+1; Lead AfterTitle 3+1; RelatedMarker MarkerWithTitle 5+1; Body Otherwise 7+1" },
        { "T|Læs også: R|B|B", "Title FirstBlock 1+1; RelatedMarker MarkerWithTitle 3+1; Body Otherwise 5+1; Body Otherwise 7+1" },
        { "T|Læs også R|B", "Title FirstBlock 1+1; Lead AfterTitle 3+1; Body Otherwise 5+1" },
        { "T|L|Læs også:|R|" + Running + "|B|Læs mere|R", "Title FirstBlock 1+1; Lead AfterTitle 3+1; RelatedMarker Marker 5+1; RelatedTitle AfterRelatedMarker 7+1; Body RunningText 9+1; Body Otherwise 11+1; RelatedMarker Marker 13+1; RelatedTitle AfterRelatedMarker 15+1" },
        { "T|Læs også:|" + Running + "|" + Long, "Title FirstBlock 1+1; RelatedMarker Marker 3+1; RelatedTitle AfterRelatedMarker 5+1; Body RunningText 7+1" },
        { "T|Læs også:|R\nR|R\nR", "Title FirstBlock 1+1; RelatedMarker Marker 3+1; RelatedTitle AfterRelatedMarker 5+2; Body RunningText 8+2" },
        { "T|Læs også:|Læs mere:|Mest læste|Læs også:|R", "Title FirstBlock 1+1; RelatedMarker Marker 3+1; RelatedMarker Marker 5+1; FurnitureMarker Marker 7+1; Furniture AfterFurnitureMarker 9+1; Furniture AfterFurnitureMarker 11+1" },
        { "T|L|Topbillede: x|B", "Title FirstBlock 1+1; Lead BeforeImageMarker 3+1; ImageMarker MarkerWithTitle 5+1; Body Otherwise 7+1" },
        { "T|Topbillede : x|Hovedbillede|B", "Title FirstBlock 1+1; ImageMarker MarkerWithTitle 3+1; ImageMarker Marker 5+1; Body Otherwise 7+1" },
        { "Topbillede:x", "ImageMarker MarkerWithTitle 1+1" },
        { "T|L|Læs også:|R|Topbillede: x|B", "Title FirstBlock 1+1; Lead AfterTitle 3+1; RelatedMarker Marker 5+1; RelatedTitle AfterRelatedMarker 7+1; ImageMarker MarkerWithTitle 9+1; Body Otherwise 11+1" },
        { "T|L|Topbillede:\nx|Mest læste: x|Mest læste", "Title FirstBlock 1+1; Lead AfterTitle 3+1; Body Otherwise 5+2; Body Otherwise 8+1; FurnitureMarker Marker 10+1" },
        { "T|By Jane Doe|3 May 2024|B", "Title FirstBlock 1+1; Byline Names 3+1; Date Day 5+1; Body Otherwise 7+1" },
        { "T|L|Af Jane Hansen og Åse de Vries|Opdateret: 3. maj 2024 kl. 10.15|Publiceret 2. maj 2024|B", "Title FirstBlock 1+1; Lead AfterTitle 3+1; Byline Names 5+1; Date Day 7+1; Date Day 9+1; Body Otherwise 11+1" },
        { "T|By Jane Doe|L|B|Topbillede|3 May 2024", "Title FirstBlock 1+1; Byline Names 3+1; Lead BeforeImageMarker 5+1; Body Otherwise 7+1; ImageMarker Marker 9+1; Body Otherwise 11+1" },
        { "T|Topbillede|By Jane Doe|By John Roe|By Max Moe", "Title FirstBlock 1+1; ImageMarker Marker 3+1; Byline Names 5+1; Body Otherwise 7+1; Body Otherwise 9+1" },
        { "T|B. C.||B|By Jane Doe", "Title FirstBlock 1+1; Lead AfterTitle 3+1; Body Otherwise 7+1; Body Otherwise 9+1" },
        { "T|Læs også:|By Jane Doe", "Title FirstBlock 1+1; RelatedMarker Marker 3+1; RelatedTitle AfterRelatedMarker 5+1" },
        { "T|By 2030|By handling it|By Jane Doe, staff|By Jane Doe\nJohn Roe|May 2024|3 May 2024.|On 3 May 2024 we met", "Title FirstBlock 1+1; Lead AfterTitle 3+1; Body Otherwise 5+1; Body Otherwise 7+1; Body Otherwise 9+2; Body Otherwise 12+1; Body Otherwise 14+1; Body Otherwise 16+1" },
        { "T|Læs også:\nR", "Title FirstBlock 1+1; Lead AfterTitle 3+2" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Roles_rules_and_lines(string page, string blocks)
    {
        foreach (string lineBreak in (string[])["\n", "\r\n", "\r"])
        {
            string text = page.Replace("|", "\n \t\u00A0\n", StringComparison.Ordinal).Replace("\n", lineBreak, StringComparison.Ordinal);

            PlainTextDocument document = PlainTextDocument.Parse(text);

            Assert.Equal(blocks, string.Join("; ", document.Blocks.Select(b => $"{b.Role} {b.Rule} {b.Lines.Start}+{b.Lines.Count}")));
            Assert.Equal(text, document.ToString());
        }
    }

    [Fact]
    public void White_space_around_a_block_and_after_its_lines_is_not_text()
    {
        PlainTextDocument document = PlainTextDocument.Parse("\uFEFF \tTitle \u00A0\r\n\r\n    One  \r\n\t  two\u202F\r\n\0three\u0001\r\n \r\n\r\n\u3000End");

        Assert.Equal(["Title", "One\n\t  two\n\0three\u0001", "End"], document.Blocks.Select(b => b.Text));
        Assert.Equal(new() { Title = "Title", Excerpt = "One\n\t  two\n\0three\u0001", Content = "End" }, document.Article);
    }

    [Fact]
    public void A_title_of_several_lines_is_one_of_several_words()
    {
        Article article = PlainTextFormat.Default.Read("A\n  title\n\nLæs også:\n\nOne \n  more");

        Assert.Equal(new() { Title = "A title", Related = [new() { Title = "One more" }], Locale = "da" }, article);
    }

    [Fact]
    public void Related_titles_come_in_their_order_wherever_they_stand()
    {
        Article article = PlainTextFormat.Default.Read("T\n\nLæs også: A: b\n\nB1\n\nLÆS OGSÅ\n\nC\n\nD\n\nB2. Mere.\n\nSe også :E\n\nMest læst:\n\nF");

        Assert.Equal(["A: b", "C", "D", "E"], article.Related.Select(r => r.Title));
        Assert.Equal("B1\n\nB2. Mere.", article.Content);
        Assert.Null(article.Excerpt);
    }

    [Fact]
    public void An_image_has_what_follows_its_marker_as_its_title() =>
        Assert.Equal(
            [new() { Title = "Havnen  ved daggry: 1" }, new() { Title = "2" }],
            PlainTextFormat.Default.Read("T\n\n ARTIKEL  top billede :Havnen  ved daggry: 1 \n\nTopbillede:\u00A02\n\nB").Images);

    [Theory]
    [InlineData("Artikel top billede")]
    [InlineData(" ARTIKEL  top billede :")]
    [InlineData("Topbillede:\u00A0")]
    public void A_bare_image_marker_is_not_an_image(string marker) =>
        Assert.Equal(new() { Title = "T", Excerpt = "L", Content = "B", Locale = "da" }, PlainTextFormat.Default.Read($"T\n\nL\n\n{marker}\n\nB"));

    [Fact]
    public void Without_markers_there_is_no_locale()
    {
        PlainTextDocument document = PlainTextDocument.Parse("T\n\nL\n\nB1\n\nB2");

        Assert.Null(document.Profile);
        Assert.Equal(new() { Title = "T", Excerpt = "L", Content = "B1\n\nB2" }, document.Article);
    }

    [Theory]
    [InlineData("a\xFF\n\nL\n\nB\n\nRead also:\n\nR", "title", 1)]
    [InlineData("T\n\nL\xFF\n\nB\n\nRead also:\n\nR", "excerpt", 4)]
    [InlineData("T\n\nL\n\nB\n\n\xC3\n\nRead also:\n\nR", "content", 9)]
    [InlineData("T\n\nL\n\nB\n\nRead also:\n\n\xED\xA0\x80", "related[0].title", 21)]
    [InlineData("T\n\nL\n\nB\n\nRead also:\n\nR\n\nMost read\n\n \xFF", "", 36)]
    public void Invalid_UTF8_is_absent_and_reported(string latin1, string path, int offset)
    {
        byte[] page = Encoding.Latin1.GetBytes(latin1);

        PlainTextDocument document = PlainTextDocument.Parse(page);

        Diagnostic diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal((DiagnosticCode.InvalidUtf8, DiagnosticSeverity.Error, path, offset), (diagnostic.Code, diagnostic.Severity, diagnostic.Path, diagnostic.Location!.Value.Offset));
        Assert.Equal(
            new()
            {
                Title = path == "title" ? null : "T",
                Excerpt = path == "excerpt" ? null : "L",
                Content = path == "content" ? null : "B",
                Related = [new() { Title = path == "related[0].title" ? null : "R" }],
                Locale = "en",
            },
            document.Article);
        Assert.Equal(page, document.ToUtf8Bytes());
    }

    [Fact]
    public void A_page_beyond_the_limits_is_read_in_part_or_not_at_all()
    {
        PlainTextDocument some = PlainTextDocument.Parse("T\n\nL\n\nB\n\nC", options: new() { MaxNodes = 3 });
        PlainTextDocument none = PlainTextDocument.Parse("T\n\nL\n\nB\n\nC", options: new() { MaxInputLength = 3 });

        Assert.Equal(new() { Title = "T", Excerpt = "L", Content = "B" }, some.Article);
        Assert.Equal((DiagnosticCode.TooManyNodes, 9), (Assert.Single(some.Diagnostics).Code, some.Diagnostics[0].Location!.Value.Offset));
        Assert.Equal(3, some.Blocks.Count);
        Assert.Equal("T\n\nL\n\nB\n\nC", some.ToString());
        Assert.Equal((new Article(), DiagnosticCode.InputTooLong, 0), (none.Article, Assert.Single(none.Diagnostics).Code, none.Blocks.Count));
        Assert.Equal("T\n\nL\n\nB\n\nC", none.ToString());
    }

    [Fact]
    public void Pages_of_millions_of_marks_and_blanks_are_read()
    {
        string[] pages =
        [
            new string(' ', 8_000_000), new string('\n', 8_000_000), string.Concat(Enumerable.Repeat(":\n\n", 2_000_000)), "x" + new string('\u00A0', 4_000_000) + "x",
            new string(':', 8_000_000), string.Concat(Enumerable.Repeat("Read also: x\n\n", 500_000)), string.Concat(Enumerable.Repeat("a \n", 2_000_000)),
        ];

        // If the time grew faster than the page, this would take hours.
        Assert.All(pages, page => Assert.NotNull(PlainTextFormat.Default.Parse(page).Value));
    }
}
