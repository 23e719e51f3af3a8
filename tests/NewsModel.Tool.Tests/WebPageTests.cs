using System.Text;
using System.Text.Json;

namespace NewsModel.Tool.Tests;

/// <summary>Commands on web pages: these are read like any article, and never written.</summary>
public sealed class WebPageTests : IDisposable
{
    private const string Page =
        """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <title>Bridge closed until winter | Example News</title>
        <meta property="og:site_name" content="Example News">
        <meta property="article:published_time" content="2024-05-03T15:47:42+02:00">
        <meta property="og:title" content="Bridge closed until winter">
        </head>
        <body>
        <nav><a href="/">Home</a></nav>
        <article>
        <h1>Bridge closed until winter</h1>
        <p class="byline">By Jane Doe</p>
        <p>The old bridge over the river was closed on Friday, after engineers had found cracks in two of its pillars, the city said.</p>
        <p>Drivers will have to take the tunnel, which is twice as long, until the end of the year, and buses go another way.</p>
        </article>
        </body>
        </html>

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("page.html")]
    [InlineData("page.txt")]
    [InlineData("page.md")]
    public async Task Show_prints_the_article_of_a_page_with_any_file_name(string name)
    {
        ToolRun run = await ToolRun.Of("show", _folder.Write(name, Page));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        await Verify(run.Output);
    }

    [Fact]
    public async Task Evidence_is_a_table_of_what_the_page_states()
    {
        ToolRun run = await ToolRun.Of("show", _folder.Write("page.html", Page), "--evidence");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        await Verify(run.Output);
    }

    [Fact]
    public async Task Evidence_is_available_as_JSON()
    {
        ToolRun run = await ToolRun.WithInput(Page, "show", "-", "--evidence", "--output", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement author = json.RootElement.EnumerateArray().First(e => e.GetProperty("field").GetString() == "Author");
        Assert.Equal(("By Jane Doe", "byline .byline", 13, 1, true), (
            author.GetProperty("value").GetString(), author.GetProperty("source").GetString(),
            author.GetProperty("line").GetInt32(), author.GetProperty("column").GetInt32(), author.GetProperty("taken").GetBoolean()));
    }

    [Fact]
    public async Task Only_web_pages_have_evidence()
    {
        ToolRun run = await ToolRun.Of("show", _folder.Write("a.md", "---\ntitle: A\n---\n"), "--evidence");

        Assert.Equal(
            (1, "", "newsmodel: a.md: is not a web page, and only web pages have evidence; leave out --evidence\n"),
            (run.ExitCode, run.Output, _folder.Relative(run.Error)));
    }

    [Fact]
    public async Task Check_reads_a_page_but_does_not_compare_it()
    {
        string page = _folder.Write("page.html", Page);
        const string Paragraph = "<p>The old bridge was closed on Friday, after engineers had found cracks in two of its pillars, the city said.</p>";
        string untitled = _folder.Write("untitled.html", $"<!doctype html>\n<article>{Paragraph}{Paragraph}</article>");
        string empty = _folder.Write("empty.html", "<!doctype html>\n<title>Bridge closed until winter</title>");
        string article = _folder.Write("a.md", "---\ntitle: \"A\"\n---\n\n");

        ToolRun run = await ToolRun.Of("check", "--identical", "-v", page, untitled, empty, article);

        Assert.Equal(
            (
                0,
                """
                page.html: read, but never written
                untitled.html(1,1): warning NM1606: title: The page has no title: neither a headline nor a title element; set the title yourself.
                untitled.html: read, but never written
                empty.html(1,1): warning NM1605: content: No text on this page reads like an article, so the article has no body; if scripts load the text, save the page from a browser.
                empty.html: read, but never written
                a.md: identical
                4 files: 1 identical, 0 different, 3 never written, 0 not read; 0 errors, 2 warnings

                """,
                ""),
            (run.ExitCode, _folder.Relative(run.Output), run.Error));
    }

    [Theory]
    [InlineData("show")]
    [InlineData("check")]
    public async Task A_page_without_a_title_and_a_body_is_an_error(string command)
    {
        ToolRun run = await ToolRun.Of(command, _folder.Write("app.html", "<!doctype html>\n<div id=root></div><script src=app.js></script>"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("app.html(1,1): error NM1611: The page has neither a title nor text", _folder.Relative(run.Output + run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_reports_a_page_as_read_only_in_JSON()
    {
        ToolRun run = await ToolRun.Of("check", "--identical", _folder.Write("page.html", Page), "--output", "json");

        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement file = json.RootElement[0];
        Assert.Equal((JsonValueKind.Null, true), (file.GetProperty("identical").ValueKind, file.GetProperty("readOnly").GetBoolean()));
    }

    [Fact]
    public async Task Convert_writes_the_article_of_a_page()
    {
        string output = _folder.PathOf("bridge.md");

        ToolRun run = await ToolRun.Of("convert", _folder.Write("page.html", Page), "--to", "frontmatter", "--output-file", output);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        await Verify(await File.ReadAllTextAsync(output));
    }

    [Fact]
    public async Task Web_pages_are_not_an_output_format()
    {
        ToolRun run = await ToolRun.Of("convert", _folder.Write("a.md", "---\ntitle: A\n---\n"), "--to", "html");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Set_refuses_a_web_page_and_leaves_it_unchanged()
    {
        string page = _folder.Write("page.html", Page);

        ToolRun run = await ToolRun.Of("set", page, "heat=5");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("NM3007", run.Error, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetBytes(Page), await File.ReadAllBytesAsync(page));
    }
}
