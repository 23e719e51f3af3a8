using System.Text;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>An edit never turns a file into one of another format, whatever its body is.</summary>
public sealed class FormatKeptTests : IDisposable
{
    private static readonly EditOptions Adding = new() { AddFrontMatter = true };

    private static readonly string[] Beginnings =
    [
        "", "\n", "\r\n", " ", "\uFEFF", "{", "{\"", "{}", "{\"a\": 1}", " {\"a\": 1}\n{}", "[", "---", "---\n", "--- \t\r\n", "---\na: 1\n---\n", "\n---\n", "---js\n",
        "+++\n", ";;;\n", "#!", "<html>", "<!DOCTYPE html>", "<?xml?>", "<svg>", "<!-- -->", "\0", "%PDF-", "Read more\n", "Read more\n\n", "Læs også:\n\n",
        "Artikel top billede\n\n", "Title\n\nRead more\n\n", "PK\u0003\u0004", "text", "text\n\n", "\u001F", "é", "...\n", "...",
    ];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("x.md", "hello\n")]
    [InlineData("x.md", "\uFEFFhello\r\n")]
    [InlineData("x", "hello")]
    [InlineData(null, "hello\n")]
    [InlineData(null, "")]
    [InlineData("x.md", "---\ntitle: a\n---\nhello\n")]
    [InlineData("x.json", "---\ntitle: a\n---\nhello\n")]
    [InlineData("x.txt", "---\ntitle: a\n---\nhello\n")]
    [InlineData("x.txt", "Title\n\nLead.\n\nBody.\n")]
    [InlineData("x", "Title\n\nRead more\n\nBody.\n")]
    [InlineData(null, "Title\n\nRead more\n\nBody.\n")]
    [InlineData("x.json", "{\"title\":\"a\"}")]
    [InlineData("x.md", "{\"title\":\"a\"}")]
    [InlineData("x.ndjson", "{\"title\":\"a\"}\n")]
    public void A_hostile_body_or_title_leaves_a_file_in_its_format(string? name, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        ArticleDocument document = name is null ? ArticleDocument.Parse(utf8) : ArticleDocument.Load(_folder.Write(name, utf8));
        Random random = new(text.Length);
        int made = 0;
        for (int i = 0; i < 600; i++)
        {
            string hostile = i < Beginnings.Length ? Beginnings[i]
                : Beginnings[random.Next(Beginnings.Length)] + Beginnings[random.Next(Beginnings.Length)] + (random.Next(2) == 0 ? new string('x', 5000) : "\n");
            Article wanted = random.Next(4) switch
            {
                0 => document.Article with { Title = hostile },
                1 => document.Article with { Title = hostile, Content = hostile },
                _ => document.Article with { Content = hostile },
            };
            if (!document.TryWith(wanted, out ArticleDocument? edited, out ValueList<Diagnostic> refusal, Adding))
            {
                // What has front matter, or may get some, holds every body.
                Assert.False(document.Format is FrontMatterFormat, $"{hostile}: {refusal}");
                continue;
            }

            made++;
            byte[] bytes = edited.ToUtf8Bytes();
            Assert.Equal(document.Format.Name, ArticleSerializer.Default.Detect(bytes, document.Path).Name);
            Assert.Equal(wanted, ArticleSerializer.Default.Parse(bytes, document.Path).Value);
        }

        Assert.True(made >= 20, $"{made} edits were made");
    }

    [Theory]
    [InlineData("{\"a\": 1}")]
    [InlineData("+++\n+++\n")]
    [InlineData("<html>\n")]
    [InlineData("---\n")]
    [InlineData("#!/bin/sh\n")]
    [InlineData("Title\n\nRead more\n\nText\n")]
    public void Empty_front_matter_comes_before_a_body_that_looks_like_something_else(string body)
    {
        ArticleDocument document = ArticleDocument.Load(_folder.Write("x.md", "hello\n"u8.ToArray()));

        Assert.Equal("---\n---\n" + body, document.Edit(a => a with { Content = body }, Adding).ToString());
    }

    [Fact]
    public void A_page_that_would_begin_as_front_matter_in_JSON_is_refused()
    {
        ArticleDocument document = ArticleDocument.Load(_folder.Write("x.txt", "Title\n\nLead.\n\nBody.\n"u8.ToArray()));

        NewsEditException e = Assert.Throws<NewsEditException>(() => document.Edit(a => a with { Title = "{\"a\": 1}" }));

        Assert.Equal(DiagnosticCode.EditChangesFormat, Assert.Single(e.Diagnostics).Code);
        Assert.Contains("'frontmatter'", e.Diagnostics[0].Message, StringComparison.Ordinal);
    }
}
