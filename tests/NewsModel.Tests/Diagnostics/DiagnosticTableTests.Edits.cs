using System.Reflection;
using System.Text;
using NewsModel.Documents;

namespace NewsModel.Tests.Diagnostics;

/// <content>The codes of edits and conversions.</content>
public partial class DiagnosticTableTests
{
    public static TheoryData<string, string, string> Editing { get; } = new()
    {
        // Code, text with a caret-free marker « before the place, path: each edit sets the heat to 5 and removes all else but the keys t and u.
        { "NM3007", "<html>\n", "" },
        { "NM3007", "#!/bin/sh\n", "" },
        { "NM3008", "---js\n---\n", "" },
        { "NM3004", "+++\na = «x\n+++\n", "" },
        { "NM3004", "+++\n[a]\n[«a]\n+++\n", "" },
        { "NM3004", "---json\n{\"a\": «x}\n---\n", "" },
        { "NM3004", "---json\n«[]\n---\n", "" },
        { "NM3008", "\n---\ntitle: a\n---\n", "" },
        { "NM3010", "---\n«title: a\ntitle: b\n---\n", "title" },
        { "NM3002", "---\nt: &a 1\nheat: «*a\n---\n", "heat" },
        { "NM3002", "---\n«topics: &a [x]\n---\n", "topics" },
        { "NM3002", "---\nu: &a\n  «heat: 1\n<<: *a\n---\n", "heat" },
        { "NM3002", "---\n\u0020 t: &a {«heat: 1}\n  <<: *a\n---\n", "heat" },
        { "NM3003", "---\n{«title: a, # why\n t: b}\n---\n", "title" },
        { "NM3003", "---\nheat: «{{ x }}\n---\n", "heat" },
        { "NM3004", "---\ntitle: «@x\n---\n", "" },
        { "NM3004", "«---\ntitle: x\n", "" },
        { "NM3004", "---\n«- a\n---\n", "" },
        { "NM3004", "---\n«~\n---\n", "" },
        { "NM3004", "---\ntitle: x\n«--- y\n---\n", "" },
    };

    [Theory]
    [MemberData(nameof(Editing))]
    public void Editing_reports_code_location_and_path(string code, string marked, string path)
    {
        int at = marked.IndexOf('«', StringComparison.Ordinal);
        string text = at < 0 ? marked : marked.Remove(at, 1);
        ArticleDocument document = ArticleDocument.Parse(text);
        Article wanted = new() { Heat = 5, Content = document.Article.Content, Extensions = [.. document.Article.Extensions.Where(e => e.Key is "t" or "u")] };

        Assert.False(document.TryWith(wanted, out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics));

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Null(edited);
        Assert.Equal((code, DiagnosticSeverity.Error, path), (diagnostic.Code.Id, diagnostic.Severity, diagnostic.Path));
        Assert.Equal(at < 0 ? null : Encoding.UTF8.GetByteCount(text[..at]), diagnostic.Location?.Offset);
        Assert.Equal(text, document.ToString());
        Assert.Equal(diagnostics, Assert.Throws<NewsEditException>(() => document.With(wanted)).Diagnostics);
    }

    public static TheoryData<string, string, string> Converting { get; } = new()
    {
        // Code, text to convert to a format that holds the title in capitals and nothing else, path.
        { "NM2101", "---\nheat: 5\n---\n\n", "heat" },
        { "NM2101", "---\nrelated:\n  - title: a\n---\n\n", "related" },
        { "NM2101", "---\n---\nbody", "content" },
        { "NM2102", "---\ntitle: a\n---\n\n", "title" },
    };

    [Theory]
    [MemberData(nameof(Converting))]
    public void Converting_reports_code_and_path(string code, string text, string path)
    {
        ToyFormat format = new() { Holds = a => new() { Title = a.Title?.ToUpperInvariant() } };

        Diagnostic diagnostic = Assert.Single(ArticleSerializer.Default.Convert(Encoding.UTF8.GetBytes(text), format).Losses);

        Assert.Equal((code, DiagnosticSeverity.Warning, path, null), (diagnostic.Code.Id, diagnostic.Severity, diagnostic.Path, diagnostic.Location));
    }

    [Fact]
    public void Editing_without_an_editor_reports_text_in_another_style()
    {
        ArticleDocument document = ArticleDocument.Parse("toy:\n---\ntitle: x # why\n---\n", new ToyFormat());

        Assert.False(document.TryWith(new() { Heat = 5 }, out _, out ValueList<Diagnostic> diagnostics));

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("NM3005", DiagnosticSeverity.Error, "", null), (diagnostic.Code.Id, diagnostic.Severity, diagnostic.Path, diagnostic.Location));
    }

    public static TheoryData<string, string, Func<Article, Article>, string, string> EditingPages { get; } = new()
    {
        { "NM3025", "T\n\nL\n\nA\n", a => a with { Title = null }, "title", "The first block of a page is its title, so without a title the next block would take its place; give the article a title." },
        { "NM3025", "T\n\nTopbillede: x\n\nA\n\nMest l\u00E6ste\n", a => a with { Images = default, Title = "" }, "title", "The first block of a page is its title, so without a title the next block would take its place; give the article a title." },
        { "NM3026", "T\n\nL\n\nA\n", a => a with { Related = [new() { Title = "x" }] }, "locale", "A page gets its locale from its markers, which would make it 'en'; set that locale too." },
        { "NM3026", "T\n\nL\n\nTopbillede: x\n\nA\n", a => a with { Images = default, Locale = "en" }, "locale", "A page gets its locale from its markers, which would make it 'da'; set that locale too." },
        { "NM3027", "T\n\nL\n\nA\n", a => a with { Content = "A\n\n\nB\n" }, "content", "A page cannot keep white space around this value or at the ends of its lines, or more than one blank line in a row; leave it out." },
        { "NM3027", "T\n\nL\n\nA\n", a => a with { Title = "x\ny" }, "title", "A page cannot keep white space around this value or at the ends of its lines, or more than one blank line in a row; leave it out." },
        { "NM3028", "T\n\nL\n\nA\n", a => a with { Content = "A\n\nTopbillede", Locale = a.Locale }, "content", "On this page the value would be read as another part of the article, such as a marker, the lead or a related title; reword it, or make this change by hand." },
        { "NM3028", "x\n\n\n\nRelaterade artiklar\n\nt\n\nMer i \u00E4mnet\n\nm\n\nArtiklens topbillede", a => a with { Related = [.. a.Related.Skip(1)] }, "content", "On this page the value would be read as another part of the article, such as a marker, the lead or a related title; reword it, or make this change by hand." },
    };

    [Theory]
    [MemberData(nameof(EditingPages))]
    public void Editing_a_page_reports_code_path_and_what_to_do(string code, string page, Func<Article, Article> change, string path, string message)
    {
        ArticleDocument document = ArticleDocument.Parse(page, PlainTextFormat.Default);

        Assert.False(document.TryWith(change(document.Article), out _, out ValueList<Diagnostic> diagnostics));

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal((code, DiagnosticSeverity.Error, path, message, null), (diagnostic.Code.Id, diagnostic.Severity, diagnostic.Path, diagnostic.Message, diagnostic.Location));
    }

    [Fact]
    public void Editing_reports_that_the_edited_text_would_not_be_the_wanted_article()
    {
        const string Text = "---\nheat: 1\n---\n";
        ArticleDocument document = ArticleDocument.Parse(Text, new ReadOptions { MaxInputLength = Text.Length });

        Assert.False(document.TryWith(document.Article with { Heat = 10 }, out _, out ValueList<Diagnostic> diagnostics));

        Assert.Equal(["NM3001", "NM1301"], diagnostics.Select(d => d.Code.Id));
        Assert.Equal("content", diagnostics[0].Path);
    }

    [Fact]
    public void Editing_reports_a_file_without_front_matter()
    {
        using TempFolder folder = new();
        ArticleDocument document = ArticleDocument.Load(folder.Write("LICENSE", "MIT\n"u8.ToArray()));

        Assert.False(document.TryWith(new() { Heat = 5 }, out _, out ValueList<Diagnostic> diagnostics));

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("NM3009", DiagnosticSeverity.Error, "", null), (diagnostic.Code.Id, diagnostic.Severity, diagnostic.Path, diagnostic.Location));
    }

    [Fact]
    public void Editing_reports_that_the_edited_text_would_be_in_another_format()
    {
        ArticleDocument document = ArticleDocument.Parse("Title\n\nRead more\n\nText\n");

        Assert.False(document.TryWith(document.Article with { Title = "{\"a\": 1}" }, out _, out ValueList<Diagnostic> diagnostics));

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("NM3011", DiagnosticSeverity.Error, "", null), (diagnostic.Code.Id, diagnostic.Severity, diagnostic.Path, diagnostic.Location));
    }
}
