using System.Text;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>What is no article is not touched.</summary>
public sealed class NotAnArticleTests : IDisposable
{
    private static readonly EditOptions Adding = new() { AddFrontMatter = true };

    private readonly TempFolder _folder = new();

    public static TheoryData<string, string, string> Refused { get; } = new()
    {
        // Name, file as Latin-1, code: whatever the edit is asked to do.
        { "i.png", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "NM3007" },
        { "i.md", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "NM3007" },
        { "true", "\u007FELF\u0002\u0001\u0001\0", "NM3007" },
        { "a.gz", "\u001F\u008B\u0008\u0001\u0001\u0001", "NM3007" },
        { "run.sh", "#!/bin/sh\necho\n", "NM3007" },
        { "a.html", "<!-- a -->\n<!DOCTYPE html>\n<html>\n\nRead more\n\n</html>\n", "NM3007" },
        { "a.md", "<html>", "NM3007" },
        { "a.txt", "<html>", "NM3007" },
        { "feed.xml", "<?xml version='1.0'?><rss/>", "NM3007" },
        { "a.txt", "\u00FF\u00FEa\0b\0", "NM3007" },
        { "a.md", "caf\u00E9\n", "NM3007" },
        { "a.yml", "---\na: 1\n---\nb: 2\n", "NM3007" },
        { "a.yaml", "a: 1\n", "NM3007" },
        { "a.YAML", "---\ntitle: a\n---\n", "NM3007" },
        { "hugo.md", "+++\ntitle = a\n+++\nText\n", "NM3004" },
        { "a.md", "---js\n{ title: 'a' }\n---\nText\n", "NM3008" },
        { "a.json", "{\n\"title\": \"a\"\n}\nText\n", "NM3008" },
        { "a.md", "---toml\ntitle = 'a'\n---\nText\n", "NM3008" },
        { "a.md", "\n\n---\ntitle: a\n---\nText\n", "NM3008" },
        { "package.json", "{\"name\":\"a\",\"type\":\"module\",\"version\":\"1\"}", "NM3007" },
        { "a.json", "[1]", "NM3004" },
        { "k8s", "---\na: 1\n", "NM3004" },
    };

    public static TheoryData<string, string> WithoutFrontMatter { get; } = new()
    {
        { "LICENSE", "MIT License\n\nText\n" },
        { "README.md", "# Readme\n" },
        { "a.markdown", "Text\n" },
        { "a.css", "body { color: red }\n" },
        { "a.csv", "a,b\n1,2\n" },
        { "empty", "" },
        { "empty.md", "" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_is_refused_whatever_is_asked_for(string name, string latin1, string code)
    {
        byte[] file = Encoding.Latin1.GetBytes(latin1);
        ArticleDocument document = ArticleDocument.Load(_folder.Write(name, file));
        Func<Article, Article>[] edits = [a => a with { Heat = 5 }, a => a with { Heat = 5, Content = "text" }, a => a with { Extensions = [new("x", 1)] }];
        foreach (Func<Article, Article> edit in edits)
        {
            NewsEditException e = Assert.Throws<NewsEditException>(() => document.Edit(edit, Adding).Save());
            Assert.Equal(code, Assert.Single(e.Diagnostics).Code.Id);
            Assert.Throws<NewsEditException>(() => document.Edit(edit).Save());
        }

        Assert.Equal(file, File.ReadAllBytes(_folder.At(name)));
    }

    [Theory]
    [InlineData("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "frontmatter json ndjson text")]
    [InlineData("<!DOCTYPE html>\n<html>\n", "frontmatter json ndjson text")]
    [InlineData("#!/bin/sh\n", "frontmatter json ndjson text")]
    [InlineData("\u00FF\u00FEa\0b\0", "frontmatter json ndjson text")]
    [InlineData("caf\u00E9\n", "frontmatter json ndjson")]
    [InlineData("+++\ntitle = 'a'\n+++\n", "json ndjson")]
    [InlineData("---js\n{}\n---\n", "frontmatter json ndjson")]
    [InlineData("\n---\ntitle: a\n---\n", "frontmatter json ndjson")]
    public void The_format_that_a_caller_passes_changes_nothing(string latin1, string formats)
    {
        byte[] file = Encoding.Latin1.GetBytes(latin1);
        string path = _folder.Write("a", file);
        foreach (string name in formats.Split(' '))
        {
            Assert.True(ArticleSerializer.Default.TryGetFormat(name, out ArticleFormat? format));

            Assert.Throws<NewsEditException>(() => ArticleDocument.Load(path, format).Edit(a => a with { Title = "new" }, Adding).Save());
            Assert.Throws<NewsEditException>(() => ArticleDocument.Parse(file, format).Edit(a => a with { Title = "new" }));
        }

        Assert.Equal(file, File.ReadAllBytes(path));
    }

    [Theory]
    [MemberData(nameof(WithoutFrontMatter))]
    public void A_file_without_front_matter_gets_some_only_when_asked(string name, string text)
    {
        string path = _folder.Write(name, Encoding.UTF8.GetBytes(text));
        ArticleDocument document = ArticleDocument.Load(path);
        Article wanted = document.Article with { Heat = 5 };

        NewsEditException e = Assert.Throws<NewsEditException>(() => document.With(wanted));
        Assert.Equal(DiagnosticCode.NoFrontMatterToEdit, Assert.Single(e.Diagnostics).Code);
        Assert.Throws<NewsEditException>(() => document.With(document.Article with { Content = "other" }, EditOptions.Default));
        Assert.Throws<NewsEditException>(() => ArticleDocument.Load(path, FrontMatterFormat.Default).With(wanted));
        Assert.False(document.TryWith(wanted, out _, out _));

        Assert.True(document.TryWith(wanted, out ArticleDocument? asked, out _, Adding));
        Assert.Equal(text, File.ReadAllText(path));
        asked.Save();
        Assert.StartsWith("---\nheat: 5\n---\n", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.EndsWith(text, File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal(6, ArticleDocument.Load(path).Edit(a => a with { Heat = 6 }).Save().Article.Heat);
    }

    [Fact]
    public void The_text_of_a_program_is_an_article()
    {
        Assert.Equal("---\nheat: 5\n---\nhello", ArticleDocument.Parse("hello").Edit(a => a with { Heat = 5 }).ToString());
        Assert.Equal("other", ArticleDocument.Parse("hello").Edit(a => a with { Content = "other" }).ToString());
    }

    [Fact]
    public void The_text_of_a_program_is_refused_if_it_is_something_else()
    {
        Assert.Throws<NewsEditException>(() => ArticleDocument.Parse("<html>").Edit(a => a with { Heat = 5 }));
        Assert.Throws<NewsEditException>(() => ArticleDocument.Parse("---js\n---\n").Edit(a => a with { Heat = 5 }));
    }

    [Theory]
    [InlineData("{\"title\":null}")]
    [InlineData("{\"title\":\"a\",\"x\":1}")]
    [InlineData("{\"x\":1,\"heat\":\"hot\"}")]
    public void JSON_with_a_key_of_the_model_is_an_article(string json)
    {
        ArticleDocument document = ArticleDocument.Load(_folder.Write("a.json", Encoding.UTF8.GetBytes(json)));

        Assert.Equal(5, document.Edit(a => a with { Heat = 5 }).Save().Article.Heat);
    }
}
