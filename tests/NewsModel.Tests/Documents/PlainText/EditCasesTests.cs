using System.Text;
using NewsModel.Documents;
using NewsModel.Documents.PlainText;

namespace NewsModel.Tests.Documents.PlainText;

/// <summary>Edits of pages, one by one: the bytes before and after.</summary>
public class EditCasesTests
{
    public static TheoryData<string, Func<Article, Article>, string> Cases { get; } = new()
    {
        { "T\n\nL\n\nB", a => a with { Title = "New" }, "New\n\nL\n\nB" },
        { "\uFEFF  T \r\n\t\r\nL\r\n\r\nB", a => a with { Title = "New" }, "\uFEFF  New \r\n\t\r\nL\r\n\r\nB" },
        { "T\n\nL\n\nB", a => a with { Title = "Læs også: x" }, "Læs også:\nx\n\nL\n\nB" },
        { "T\r\rL \r\rB\r", a => a with { Excerpt = "x\ny" }, "T\r\rx\ry \r\rB\r" },
        { "T\n\n\nB\n", a => a with { Excerpt = "x" }, "T\n\nx\n\n\nB\n" },
        { "T\n\nL\n\n\nB", a => a with { Excerpt = null }, "T\n\n\nB" },
        { "T\n\nL\n\nB\n", a => a with { Content = "B\n\nC" }, "T\n\nL\n\nB\n\nC\n" },
        { "T\n\nL\n\n    B  ", a => a with { Content = "B\n\nC" }, "T\n\nL\n\n    B  \n\n    C" },
        { "T\r\n\r\nL\r\n\r\n A\r\n \r\n B\r\n", a => a with { Content = "A\n\nx\ny\n\nB" }, "T\r\n\r\nL\r\n\r\n A\r\n\r\n x\r\ny\r\n \r\n B\r\n" },
        { "T\n\nL\n\nA\n\n\nB\n\nC\n", a => a with { Content = "A\n\nC" }, "T\n\nL\n\nA\n\n\nC\n" },
        { "T\n\nL\n\nA\n\nB\n\n\nC\n", a => a with { Content = "A" }, "T\n\nL\n\nA\n" },
        { "T\n\nL\n\nA\n\nB", a => a with { Content = "B\n\nA" }, "T\n\nL\n\nB\n\nA" },
        { "T\n\nL\n\nB\n", a => a with { Content = null, Excerpt = null }, "T\n" },
        { "", a => new() { Title = "T", Excerpt = "L", Content = "A\n\nB" }, "T\n\nL\n\nA\n\nB\n" },
        { "\uFEFF", a => new() { Title = "T", Related = [new() { Title = "R" }], Locale = "en" }, "\uFEFFT\n\nRead also:\n\nR\n" },
        { "T\n\nL\n\nB\n", a => a with { Images = [new() { Title = "x" }], Locale = "da" }, "T\n\nL\n\nArtikel top billede: x\n\nB\n" },
        { "T\n\nL\n\nTopbillede :  x\n\nB\n", a => a with { Images = [new() { Title = "y" }] }, "T\n\nL\n\nTopbillede :  y\n\nB\n" },
        { "T\n\nL\n\nTopbillede: y\n\nB\n\nLæs også: x\n", a => a with { Images = default }, "T\n\nL\n\nB\n\nLæs også: x\n" },
        { "T\n\nL\n\nB\n\nLæs også:\n\nx\n\ny\n", a => a with { Related = [a.Related[0], new() { Title = "z" }, a.Related[1]] }, "T\n\nL\n\nB\n\nLæs også:\n\nx\n\nz\n\ny\n" },
        { "T\n\nL\n\nB\n\nLæs også:\n\nx\n\ny\n", a => a with { Related = [new() { Title = "z" }, .. a.Related] }, "T\n\nL\n\nB\n\nLæs også:\n\nz\n\nx\n\ny\n" },
        { "T\n\nL\n\nB\n\nLæs også :  x\n", a => a with { Related = [new() { Title = "y" }] }, "T\n\nL\n\nB\n\nLæs også :  y\n" },
        { "T\n\nL\n\nB\n\nLæs også :  x\n", a => a with { Related = [.. a.Related, new() { Title = "y" }] }, "T\n\nL\n\nB\n\nLæs også :  x\n\nLæs også :  y\n" },
        { "T\n\nL\n\nB\n\nLæs også:\n\nx\n\nMest læste\n\n  z\n", a => a with { Related = default }, "T\n\nL\n\nB\n\nMest læste\n\n  z\n" },
        { "T\n\nL\n\nB\n\nLæs også:\n\nx\n", a => a with { Related = default }, "T\n\nL\n\nB\n\nLæs også:\n" },
        { "T\n\nL\n\nB\n\nLæs også: x\n", a => a with { Related = default }, "T\n\nL\n\nB\n\nLæs også:\n" },
        { "T\n\nL\n\nB\n\nLæs også: x\n", a => a with { Related = default, Locale = null }, "T\n\nL\n\nB\n" },
        { "T\n\nL\n\nB\n\nLæs også:\n", a => a with { Related = [new() { Title = "x" }] }, "T\n\nL\n\nB\n\nLæs også:\n\nx\n" },
        { "T\n\nL\n\nB\n\nMest læste\n\n  z\n", a => a with { Related = [new() { Title = "x" }] }, "T\n\nL\n\nB\n\nLæs også:\n\nx\n\nMest læste\n\n  z\n" },
        { "T\n\nL\n\nB\n\nLæs også:\n\nx\n", a => a with { Related = [.. a.Related, new() { Title = "Y. Z." }] }, "T\n\nL\n\nB\n\nLæs også:\n\nx\n\nLæs også:\n\nY. Z.\n" },
        { "T\n\nL\n\nA\n\nB\n\nLæs også:\n\nx\n\ny\n", a => a with { Excerpt = null }, "T\n\n\nA\n\nB\n\nLæs også:\n\nx\n\ny\n" },

        // What stands first.
        { "  Læs også: x\n", a => a with { Related = [.. a.Related, new() { Title = "y" }] }, "  Læs også: x\n\n  Læs også: y\n" },
        { "Topbillede\n\nA\n\nB\n", a => a with { Title = "T" }, "T\n\nTopbillede\n\nA\n\nB\n" },
        { "Topbillede\n", a => a with { Images = [new() { Title = "x" }] }, "Topbillede: x\n" },
        { "Topbillede: x\n", a => a with { Images = default }, "Topbillede\n" },
        { "Topbillede: x\n", a => a with { Images = default, Locale = null }, "" },
        { "Læs også: x\n", a => a with { Title = "T" }, "T\n\nLæs også: x\n" },
        { "Læs også: x\n", a => a with { Related = default }, "Læs også:\n" },
        { "Læs også:\n\nx\n", a => a with { Related = [new() { Title = "y" }, .. a.Related] }, "Læs også:\n\ny\n\nx\n" },
        { "T\n\nL\n\nB\n", a => a with { Title = null, Excerpt = null, Content = null }, "" },
        { "T\n\nL\n\nB\n\nMest læste\n\n  z\n", a => a with { Title = null, Excerpt = null, Content = null }, "Mest læste\n\n  z\n" },

        // Blank lines that tell the lead from the body.
        { "Læs også:\n\nx\n", a => a with { Title = "T", Content = "A\n\nB" }, "T\n\n\nA\n\nB\n\nLæs også:\n\nx\n" },
        { "Læs også:\n\nx\n", a => a with { Title = "T", Excerpt = "L", Content = "A\n\nB" }, "T\n\nL\n\nA\n\nB\n\nLæs også:\n\nx\n" },
        { "T\n", a => a with { Content = "A\n\nB" }, "T\n\n\nA\n\nB\n" },
        { "T\n\nL\n", a => a with { Excerpt = null, Content = "A\n\nB" }, "T\n\n\nA\n\nB\n" },
        { "T\n\n\nA\n\nB\n", a => a with { Excerpt = "L\nM" }, "T\n\nL\nM\n\n\nA\n\nB\n" },
        { "T\n\n\n\nA\n\nB\n", a => a with { Excerpt = "A", Content = "B" }, "T\n\nA\n\n\n\nB\n" },
        { "T\n\n\nL\n\n\n\nA\n\n\nB\n", a => a with { Content = null }, "T\n\nL\n" },
        { "T\n\n\nL\n\n\n\nA\n\n\nB\n", a => a with { Content = "B" }, "T\n\n\nL\n\n\n\nB\n" },
        { "T\n\n\nA\n", a => a with { Excerpt = "A", Content = null }, "T\n\nA\n" },
        { "T\n\n\nL\n\n\n\nMest læste\n\n  z\n", a => a with { Content = "A" }, "T\n\n\nL\n\n\nA\n\n\n\nMest læste\n\n  z\n" },
        { "T\n\n\nL\n\n\n\nA\n", a => a with { Content = "X\n\nA" }, "T\n\n\nL\n\n\nX\n\n\n\nA\n" },

        // Images.
        { "T\n\nL\n\nTopbillede\n\nA\n", a => a with { Excerpt = null }, "T\n\nTopbillede\n\nA\n" },
        { "T\n\nL\n\nTopbillede\n", a => a with { Content = "C" }, "T\n\nL\n\nTopbillede\n\nC\n" },
        { "T\n\nL\n\nTopbillede: x\n\nB\n", a => a with { Images = [new() { Title = "y" }, .. a.Images] }, "T\n\nL\n\nTopbillede: y\n\nTopbillede: x\n\nB\n" },
        { "T\n\nL\n\nTopbillede: x\n\nHovedbillede: y\n\nB\n", a => a with { Images = [a.Images[1]] }, "T\n\nL\n\nHovedbillede: y\n\nB\n" },
        { "T\n\nL\n\nTopbillede: x\n\nHovedbillede: y\n\nB\n", a => a with { Images = [a.Images[1], a.Images[0]] }, "T\n\nL\n\nHovedbillede: y\n\nHovedbillede: x\n\nB\n" },
        { "T\n\nL\n\nTopbillede\n\nB\n\nLæs også:\n\nx\n", a => a with { Related = default }, "T\n\nL\n\nTopbillede\n\nB\n" },
        { "T\n\nL\n\nTopbillede: y\n\nB\n\nLæs også:\n\nx\n", a => a with { Related = default, Images = default }, "T\n\nL\n\nTopbillede\n\nB\n" },
        { "T\n\nL\n\nTopbillede: x\n\nB\n\nMest læste\n\n  z\n", a => a with { Images = default }, "T\n\nL\n\nB\n\nMest læste\n\n  z\n" },
        { "T\n\nL\n\nTopbillede: x\n\nHovedbillede: y\n\nB\n", a => a with { Images = default }, "T\n\nL\n\nHovedbillede\n\nB\n" },

        // Bylines and dates.
        { "T\n\nL\n\nB\n", a => a with { Authors = ["Jane Doe", "John Roe"], PublishedDateTime = At(2) }, "T\n\nL\n\nBy Jane Doe, John Roe\n\nPublished: 2024-05-03T10:15:00+02:00\n\nB\n" },
        { "T\n\nL\n\n Af: Jane Doe og John Roe \n\nB\n", a => a with { Authors = ["Max Moe"] }, "T\n\nL\n\n Af: Max Moe \n\nB\n" },
        { "T\n\nL\n\nOpdateret: 3. maj 2024 kl. 10.15\n\nB\n", a => a with { UpdatedDateTime = At(1) }, "T\n\nL\n\nOpdateret: 2024-05-03T10:15:00+01:00\n\nB\n" },
        { "T\n\nL\n\nOpdateret: 3. maj 2024 kl. 10.15\n\nB\n", a => a with { PublishedDateTime = At(0), Locale = null }, "T\n\nL\n\nPublished: 2024-05-03T10:15:00Z\n\nOpdateret: 3. maj 2024 kl. 10.15\n\nB\n" },
        { "T\n\nL\n\nBy Jane Doe\n\n3 May 2024\n\nB\n", a => a with { Authors = default, PublishedDateTime = null }, "T\n\nL\n\nB\n" },
        { "T\n\nBy Jane Doe\n\nB\n", a => a with { Authors = default }, "T\n\n\nB\n" },
        { "T\n\n\nB\n\nMest læste\n\n  z\n", a => a with { Authors = ["Jane Doe"] }, "T\n\nAf Jane Doe\n\n\nB\n\nMest læste\n\n  z\n" },
        { "T\n\n3 May 2024\n\nB\n", a => a with { Title = "New", Excerpt = "L" }, "New\n\nL\n\n3 May 2024\n\nB\n" },

        // Bare image markers.
        { "T\n\nL\n\n  Topbillede \n\nB\n", a => a with { Title = "New", Excerpt = null, Content = "C" }, "New\n\n  Topbillede \n\nC\n" },
        { "T\n\nL\n\n  Topbillede \n\nB\n", a => a with { Images = [new() { Title = "x" }] }, "T\n\nL\n\n  Topbillede: x \n\nB\n" },
        { "T\n\nL\n\nTopbillede:\n\nB\n", a => a with { Images = [new() { Title = "x" }, new() { Title = "y" }] }, "T\n\nL\n\nTopbillede: x\n\nArtikel top billede: y\n\nB\n" },
        { "T\n\nL\n\nTopbillede\n\nHovedbillede\n\nB\n", a => a with { Images = [new() { Title = "x" }] }, "T\n\nL\n\nTopbillede: x\n\nHovedbillede\n\nB\n" },
        { "T\n\nL\n\nTopbillede\n\nHovedbillede: x\n\nB\n", a => a with { Images = [.. a.Images, new() { Title = "y" }] }, "T\n\nL\n\nTopbillede\n\nHovedbillede: x\n\nHovedbillede: y\n\nB\n" },
        { "T\n\nL\n\nTopbillede\n\nHovedbillede: x\n\nB\n", a => a with { Images = default }, "T\n\nL\n\nTopbillede\n\nB\n" },
        { "T\n\nL\n\nTopbillede\n", a => a with { Related = [new() { Title = "x" }] }, "T\n\nL\n\nTopbillede\n\nLæs også:\n\nx\n" },

        // Related titles that would be taken for the body.
        { "T\n\nL\n\nB\n\nLæs også:\n\nx\n\ny\n", a => a with { Related = [new() { Title = "Y. Z." }, a.Related[1]] }, "T\n\nL\n\nB\n\nLæs også:\n\nY. Z.\n\ny\n" },
        { "T\n\nL\n\nB\n\nLæs også:\n\nx\n\ny\n", a => a with { Related = [a.Related[0], new() { Title = "Y. Z." }] }, "T\n\nL\n\nB\n\nLæs også:\n\nx\n\nLæs også:\n\nY. Z.\n" },
        { "T\n\nL\n\nB\n\nLæs også:\n\nX. Y.\n", a => a with { Related = [new() { Title = "z" }, .. a.Related] }, "T\n\nL\n\nB\n\nLæs også:\n\nz\n\nLæs også:\n\nX. Y.\n" },
        { "T\n\nL\n\nB\n\nLæs også:\n\nX. Y.\n", a => a with { Related = [new() { Title = "z" }, new() { Title = "w" }, .. a.Related] }, "T\n\nL\n\nB\n\nLæs også:\n\nz\n\nw\n\nLæs også:\n\nX. Y.\n" },

        // Several lists of related titles.
        { "T\n\nL\n\nB\n\nLæs også:\n\nx\n\nLæs også:\n\ny\n", a => a with { Related = [a.Related[0]] }, "T\n\nL\n\nB\n\nLæs også:\n\nx\n" },
        { "T\n\nL\n\nB\n\nLæs også:\n\nx\n\nLæs også:\n\ny\n", a => a with { Related = [a.Related[1]] }, "T\n\nL\n\nB\n\nLæs også:\n\ny\n" },
        { "T\n\nL\n\nB\n\nLæs også:\n\nx\n\ny\n", a => a with { Related = [a.Related[1], a.Related[0]] }, "T\n\nL\n\nB\n\nLæs også:\n\ny\n\nx\n" },
        { "B\n\nRead also: x\n", a => a with { Related = [new() { Title = "z" }, .. a.Related] }, "B\n\nRead also: z\n\nRead also: x\n" },
        { "T\n\nL\n\nB\n", a => a with { Related = [new() { Title = "z" }], Locale = "sv" }, "T\n\nL\n\nB\n\nLäs också:\n\nz\n" },
        { "T\n\nL\n\nB\n\nMest læste\n\n  z\n", a => a with { Content = "B\n\nC" }, "T\n\nL\n\nB\n\nC\n\nMest læste\n\n  z\n" },
    };

    private static DateTimeOffset At(int offset) => new(2024, 5, 3, 10, 15, 0, TimeSpan.FromHours(offset));

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_edit_touches_what_it_is_about(string page, Func<Article, Article> change, string expected)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(page);
        ReadResult<Article> old = PlainTextFormat.Default.Parse(utf8);
        Article wanted = change(old.Value);
        EditScript script = new();

        Assert.Empty(PlainTextEditor.Plan(utf8, PlainTextFormat.Default, ReadOptions.Default, old, wanted, script));
        Assert.True(script.TryApply(utf8, out byte[] edited, out _));

        Assert.Equal(expected, Encoding.UTF8.GetString(edited));
        Assert.Equal(wanted, PlainTextFormat.Default.Parse(edited).Value);
    }

    [Fact]
    public void Changes_name_what_they_change()
    {
        byte[] page = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Repository.Fixture("xiaomi-danish-page.txt")).Replace("Artikel top billede", "Artikel top billede: x", StringComparison.Ordinal));
        ReadResult<Article> old = PlainTextFormat.Default.Parse(page);
        Article wanted = old.Value with { Title = "Ny titel", Excerpt = "Ny", Content = old.Value.Content + "\n\nSlut.", Related = [new() { Title = "Ny" }, .. old.Value.Related], Images = default };
        EditScript script = new();

        PlainTextEditor.Plan(page, PlainTextFormat.Default, ReadOptions.Default, old, wanted, script);
        Assert.True(script.TryApply(page, out byte[] edited, out ValueList<ArticleChange> changes));

        Assert.Equal(wanted, PlainTextFormat.Default.Read(edited));
        Assert.Equal(["title", "excerpt", "images[0]", "content", "related[0]"], changes.Select(c => c.Path));
        Assert.Equal([new(1, 1), new(3, 1), new(5, 2), new(20, 0), new(22, 0)], changes.Select(c => c.OldLines));
    }

    [Theory]
    [InlineData("Læs også:\n\nx\n", "title title content content related[0].title")]
    [InlineData("T\n\n\nA\n\nB\n\nLæs også: x\n", "title content related[0].title")]
    [InlineData("T\n\nL\n\nTopbillede: y\n\nA\n\nC\n\nLæs også: x\n", "title title excerpt images[0] content related[0].title")]
    public void Changes_name_the_part_of_the_article_of_each_block(string page, string paths)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(page);
        ReadResult<Article> old = PlainTextFormat.Default.Parse(utf8);
        EditScript script = new();

        PlainTextEditor.Plan(utf8, PlainTextFormat.Default, ReadOptions.Default, old, new() { Title = "New", Content = "A\n\nD", Related = [new() { Title = "y" }], Locale = "da" }, script);
        Assert.True(script.TryApply(utf8, out _, out ValueList<ArticleChange> changes));

        Assert.Equal(paths, string.Join(' ', changes.Select(c => c.Path)));
    }

    public static TheoryData<string, Func<Article, Article>, string> Paths { get; } = new()
    {
        { "Topbillede\n", a => a with { Images = [new() { Title = "x" }] }, "images[0]" },
        { "Topbillede: x\n", a => a with { Images = [new() { Title = "y" }] }, "images[0].title" },
        { "Topbillede: x\n", a => a with { Images = default }, "images" },
        { "T\n\nL\n\nTopbillede: x\n\nHovedbillede: y\n\nB\n", a => a with { Images = [a.Images[1], a.Images[0]] }, "images[0] images[1]" },
        { "T\n\nL\n\nB\n\nLæs også:\n\nx\n\ny\n", a => a with { Related = [a.Related[1], a.Related[0]] }, "related[0] related[1]" },
        { "T\n\nL\n\nB\n\nLæs også:\n\nx\n\nLæs også:\n\ny\n", a => a with { Related = [a.Related[0]] }, "related related[1]" },
        { "T\n\nL\n\nB\n\nLæs også:\n\nx\n\nLæs også:\n\ny\n", a => a with { Related = [a.Related[1]] }, "related related[0]" },
        { "T\n\nL\n\nB\n", a => a with { Related = [new() { Title = "z" }], Locale = "sv" }, "related related" },
        { "Læs også: x\n", a => a with { Related = default }, "related" },
        { "T\n\n\nA\n", a => a with { Excerpt = "A", Content = null }, "excerpt content" },
    };

    /// <summary>Old positions of what goes, new ones of what comes; markers are of the list.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Changes_identify_each_entry(string page, Func<Article, Article> change, string paths) =>
        Assert.Equal(paths, string.Join(' ', ArticleDocument.Parse(page, PlainTextFormat.Default).Edit(change).Changes.Select(c => c.Path)));

    [Fact]
    public void A_page_that_was_not_read_to_its_end_is_not_edited()
    {
        byte[] page = "a\n\nb\n\nc"u8.ToArray();
        ReadOptions options = new() { MaxNodes = 2 };
        ReadResult<Article> old = PlainTextFormat.Default.Parse(page, options);
        EditScript script = new();

        ValueList<Diagnostic> refusals = PlainTextEditor.Plan(page, PlainTextFormat.Default, options, old, old.Value with { Title = "x" }, script);

        Assert.Equal("(5,1): error NM3004: The file has an error (NM1303) that makes its structure unclear, so nothing was changed; fix that first.", Assert.Single(refusals).ToString());
        Assert.True(script.IsEmpty);
    }

    [Fact]
    public void Values_without_a_place_are_refused_with_their_paths()
    {
        byte[] page = Repository.Fixture("xiaomi-danish-page.txt");
        ReadResult<Article> old = PlainTextFormat.Default.Parse(page);
        Article wanted = old.Value with
        {
            Heat = 5,
            Topics = ["AI"],
            Extensions = [new("price", 1)],
            Images = [new() { Title = "x", Width = 1 }, new() { Title = " " }, new() { Url = "x" }],
            Related = [old.Value.Related[0] with { WebUrl = "https://example.com" }, new() { Title = " " }, old.Value.Related[1]],
        };
        EditScript script = new();

        ValueList<Diagnostic> refusals = PlainTextEditor.Plan(page, PlainTextFormat.Default, ReadOptions.Default, old, wanted, script);

        Assert.Equal(
            ["heat", "topics", "price", "images[0].width", "images[1].title", "images[2].url", "images[2].title", "related[0].webUrl", "related[1].title"],
            refusals.Select(d => d.Path));
        Assert.All(refusals, d => Assert.Equal(DiagnosticCode.NotRepresentableInText, d.Code));
        Assert.Equal("error NM3006: heat: Plain text cannot hold this value, so nothing was changed; leave it out, or use another format.", refusals[0].ToString());
        Assert.True(script.IsEmpty);
        Assert.Equal("locale", Assert.Single(PlainTextEditor.Plan(page, PlainTextFormat.Default, ReadOptions.Default, old, old.Value with { Locale = "en" }, script)).Path);
    }
}
