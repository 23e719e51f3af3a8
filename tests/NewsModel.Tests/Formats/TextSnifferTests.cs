using System.Text;
using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Testing;

namespace NewsModel.Tests.Formats;

/// <summary>What is told from the beginning of a file, which formats, documents and the tool go by.</summary>
public class TextSnifferTests
{
    public static TheoryData<string, string> Kinds { get; } = new()
    {
        // Kind, beginning as Latin-1.
        { "Plain", "" },
        { "Plain", "\n \n" },
        { "Plain", "# Markdown\n" },
        { "Plain", "Title\n\nText\n" },
        { "Plain", "--- and so on\n" },
        { "Plain", "---- \n" },
        { "Plain", "--- js\n" },
        { "Plain", "---jsx\n" },
        { "Plain", "++++\n" },
        { "Plain", "text\n+++\n" },
        { "Plain", "+++ a\n" },
        { "Plain", "text #!/bin/sh\n" },
        { "Plain", "<p align=\"center\">Markdown</p>\n" },
        { "Plain", "<header>\n" },
        { "Plain", "<html-import>\n" },
        { "Plain", "<svg:g>\n" },
        { "Plain", "text <html>\n" },
        { "Plain", "<!-- never closed <html>" },
        { "Plain", "{\"a\": 1}" },
        { "Plain", "caf\u00E9\n" },
        { "FrontMatter", "---\ntitle: a\n---\n" },
        { "FrontMatter", "\u00EF\u00BB\u00BF--- \t\r\n" },
        { "FrontMatter", "---" },
        { "LateFrontMatter", "\n---\ntitle: a\n---\n" },
        { "LateFrontMatter", "\u00EF\u00BB\u00BF \t\r\n\r\n---\r\n" },
        { "Plain", "\n ---\n" },
        { "TomlFrontMatter", "+++\ntitle = 'a'\n+++\n" },
        { "TomlFrontMatter", "\u00EF\u00BB\u00BF+++ \r\n" },
        { "JsonFrontMatter", ";;;\n\"title\": \"a\"\n;;;\n" },
        { "NamedFrontMatter", "---js\n{}\n---\n" },
        { "JsonFrontMatter", "---json\r\n" },
        { "NamedFrontMatter", "---json5\r\n" },
        { "NamedFrontMatter", "---toml \n" },
        { "NamedFrontMatter", "---yaml" },
        { "Script", "#!/bin/sh\n" },
        { "Script", "#!/usr/bin/env node\n<html>" },
        { "Script", "<?php echo 1;" },
        { "Html", "<!DOCTYPE html>\n<html>" },
        { "Html", "<!doctype HTML PUBLIC>" },
        { "Html", "\r\n\t <HTML lang=\"en\">" },
        { "Html", "\u00EF\u00BB\u00BF<!-- a --> <!-- b -->\n<html>" },
        { "Html", "<head>" },
        { "Html", "<body\nclass=x>" },
        { "Xml", "<?xml version=\"1.0\"?><html>" },
        { "Xml", "<rss version=\"2.0\">" },
        { "Xml", "<svg/>" },
        { "Xml", "<!DOCTYPE svg>" },
        { "Utf16", "\u00FF\u00FEa\0" },
        { "Utf16", "\u00FE\u00FF\0a" },
        { "Binary", "\u0089PNG\r\n\u001A\n\0\0" },
        { "Binary", "\u007FELF\u0002\u0001\u0001\0" },
        { "Binary", "\u001F\u008B\u0008" },
        { "Binary", "\u00FF\u00D8\u00FF\u00E0" },
        { "Binary", "%PDF-1.7\n" },
        { "Binary", "PK\u0003\u0004" },
        { "Binary", "text \0 text" },
        { "Binary", "---\n\0\n---\n" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_is_recognized_by_its_start(string kind, string latin1) =>
        Assert.Equal(kind, TextSniffer.KindOf(Encoding.Latin1.GetBytes(latin1)).ToString());

    [Fact]
    public void Each_kind_is_recognized_in_some_file() =>
        Assert.Equal(Enum.GetNames<TextKind>().Order(), Kinds.Select(row => (string)row[0]).Distinct().Order());

    [Fact]
    public void No_more_than_the_beginning_is_looked_at()
    {
        byte[] text = new byte[10_000];
        text.AsSpan().Fill((byte)'a');
        text[^1] = 0;

        Assert.Equal(TextKind.Plain, TextSniffer.KindOf(text));
        Assert.Equal(TextKind.Binary, TextSniffer.KindOf(text.AsSpan(9000)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_foreign_is_an_error_and_no_body(string kind, string latin1)
    {
        byte[] utf8 = Encoding.Latin1.GetBytes(latin1);
        bool isForeign = kind is not ("Plain" or "FrontMatter" or "TomlFrontMatter" or "JsonFrontMatter" or "LateFrontMatter") && !latin1.StartsWith("---\n", StringComparison.Ordinal);

        foreach (string? path in new[] { null, "a.md", "a.txt", "a.html", "a" })
        {
            ReadResult<Article> read = ArticleSerializer.Default.Parse(utf8, path);

            Assert.Equal(isForeign, read.Diagnostics.Any(d => d.Code == DiagnosticCode.UnrecognizedContent));
            Assert.True(!isForeign || (read.Value == new Article() && read.Diagnostics.Count == 1), $"{path}: {read.Diagnostics}");
        }
    }

    [Fact]
    public void An_HTML_page_with_a_marker_is_not_a_scraped_page()
    {
        byte[] html = "<html>\n\nRead more\n\n</html>\n"u8.ToArray();
        byte[] page = "Title\n\nRead more\n\nText\n"u8.ToArray();

        Assert.True(PlainTextFormat.Default.Matches(page));
        Assert.False(PlainTextFormat.Default.Matches(html));
        Assert.False(PlainTextFormat.Default.Matches([.. "+++\n"u8, .. page]));
        Assert.All(ArticleSerializer.Default.Formats, format => Assert.False(format.Matches(html)));
        Assert.Same(FrontMatterFormat.Any, ArticleSerializer.Default.Detect(html, "a.txt"));
    }

    [Fact]
    public void A_format_for_HTML_takes_it()
    {
        ToyFormat toy = new();
        ArticleSerializer serializer = new([.. ArticleSerializer.Default.Formats, toy], fallback: toy);

        Assert.Same(toy, serializer.Detect("<html>"u8, "a.txt"));
    }
}
