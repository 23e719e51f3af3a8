using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Documents;
using NewsModel.Formats;

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
        { "T\n\nL\n\nB\n", a => a with { Images = [new() { Title = "Topbillede" }], Locale = "da" }, "T\n\nL\n\nTopbillede\n\nB\n" },
        { "T\n\nL\n\nTopbillede\n\nB\n", a => a with { Images = [new() { Title = "Hovedbillede" }] }, "T\n\nL\n\nHovedbillede\n\nB\n" },
        { "T\n\nL\n\nTopbillede\n\nB\n\nLæs også: x\n", a => a with { Images = default }, "T\n\nL\n\nB\n\nLæs også: x\n" },
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
    };

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
    public void Changes_tell_what_they_are_of()
    {
        byte[] page = Repository.Fixture("xiaomi-danish-page.txt");
        ReadResult<Article> old = PlainTextFormat.Default.Parse(page);
        Article wanted = old.Value with { Title = "Ny titel", Excerpt = "Ny", Content = old.Value.Content + "\n\nSlut.", Related = [new() { Title = "Ny" }, .. old.Value.Related], Images = default };
        EditScript script = new();

        PlainTextEditor.Plan(page, PlainTextFormat.Default, ReadOptions.Default, old, wanted, script);
        Assert.True(script.TryApply(page, out byte[] edited, out ValueList<ArticleChange> changes));

        Assert.Equal(wanted, PlainTextFormat.Default.Read(edited));
        Assert.Equal(["title", "excerpt", "images[0]", "content", "related[0]"], changes.Select(c => c.Path));
        Assert.Equal([new(1, 1), new(3, 1), new(5, 2), new(20, 0), new(22, 0)], changes.Select(c => c.OldLines));
    }

    [Fact]
    public void A_page_that_was_not_read_to_its_end_is_not_edited()
    {
        byte[] page = "a\n\nb\n\nc"u8.ToArray();
        ReadOptions options = new() { MaxNodes = 2 };
        ReadResult<Article> old = PlainTextFormat.Default.Parse(page, options);
        EditScript script = new();

        ValueList<Diagnostic> refusals = PlainTextEditor.Plan(page, PlainTextFormat.Default, options, old, old.Value with { Title = "x" }, script);

        Assert.Equal("(5,1): error NM3004: There is an error (NM1303) that leaves open what stands where, so that the text is not edited; correct that first.", Assert.Single(refusals).ToString());
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
            Images = [new() { Title = "Artikel top billede", Width = 1 }, new() { Title = "Noget andet" }, new() { Url = "x" }],
            Related = [old.Value.Related[0] with { WebUrl = "https://example.com" }, new() { Title = " " }, old.Value.Related[1]],
        };
        EditScript script = new();

        ValueList<Diagnostic> refusals = PlainTextEditor.Plan(page, PlainTextFormat.Default, ReadOptions.Default, old, wanted, script);

        Assert.Equal(
            ["heat", "topics", "price", "images[0].width", "images[1].title", "images[2].url", "images[2].title", "related[0].webUrl", "related[1].title"],
            refusals.Select(d => d.Path));
        Assert.All(refusals, d => Assert.Equal(DiagnosticCode.NoPlaceInText, d.Code));
        Assert.Equal("error NM3006: heat: Plain text has no place for this value, so that nothing was changed; leave it out, or use another format.", refusals[0].ToString());
        Assert.True(script.IsEmpty);
        Assert.Equal("locale", Assert.Single(PlainTextEditor.Plan(page, PlainTextFormat.Default, ReadOptions.Default, old, old.Value with { Locale = "en" }, script)).Path);
    }
}
