using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NewsModel.DependencyInjection;
using NewsModel.Documents;
using NewsModel.Formats;
using NewsModel.Schema;

namespace NewsModel.Tests.Model;

/// <summary>What the debugger shows beside a value.</summary>
public partial class DebuggerDisplayTests
{
    private const string Payload = "c2VjcmV0;AAAAAAAAAAAAAAAAAAAAAA==";

    private static readonly Article Full = new()
    {
        Title = "Xiaomi Plans To Invest Over $7B In 5G, Artificial Internet Of Things",
        Secured = new SecuredPayload(Payload),
        Related = [new() { Title = "Stocks" }],
    };

    private static readonly Diagnostic Hot = FrontMatterFormat.Default.Parse("---\nheat: hot\n---\n").Diagnostics[0];

    /// <summary>A value of each type, an odd one of some, and its text.</summary>
    private static readonly (object Value, string Text)[] Shown =
    [
        (Full, "Xiaomi Plans To Invest Over $7B In 5G, Artificial Internet O…"),
        (new Article { Title = "One\r\nTwo" }, "One…"),
        (new Article { Title = new string('a', 59) + "😀" }, new string('a', 59) + "…"),
        (new Article { WebUrl = "https://example.com" }, "https://example.com"),
        (new Article(), "(no title)"),
        (new Related { Title = "Stocks" }, "Stocks"),
        (new Related { SourceUrl = "a" }, "a"),
        (new Related(), "(no title)"),
        (new Author { Name = "Jane Doe", Url = "https://example.com" }, "Jane Doe"),
        (new Author { Url = "https://example.com" }, "https://example.com"),
        (new Author(), "(no name)"),
        (new Provider { Name = "Reuters", Domain = "reuters.com" }, "Reuters"),
        (new Provider { Domain = "reuters.com" }, "reuters.com"),
        (new Provider(), "(no name)"),
        (new Image { Url = "/a.png", Width = 400, Height = 300 }, "/a.png 400x300"),
        (new Image { Url = "/a.png", Width = 400 }, "/a.png"),
        (new Image { Title = "Lei Jun" }, "Lei Jun"),
        (new Image(), "(no address)"),
        (new ArticlePage { Page = 2, Articles = [Full] }, "page 2, 1 article"),
        (new ArticlePage(), "0 articles"),
        (new Url("https://example.com/a b"), "https://example.com/a b"),
        (default(Url), ""),
        (ArticleType.Video, "video"),
        (default(ArticleType), ""),
        (Full.Secured!.Value, "SecuredPayload (33 characters)"),
        (default(SecuredPayload), "SecuredPayload (0 characters)"),
        (Full.Related, "Count = 1"),
        (default(ValueList<string>), "Count = 0"),
        (ExtensionData.Create(new("a", 1), new("b", "x")), "a, b"),
        (ExtensionData.Create(new("a", 1), new("b", 1), new("c", 1), new("d", 1), new("e", 1), new("f", 1)), "a, b, c, d, e, …"),
        (default(ExtensionData), "(no keys)"),
        (ExtensionValue.FromText("Free"), "Free"),
        (ExtensionValue.FromText("42"), "\"42\""),
        (ExtensionValue.FromDouble(9.5), "9.5"),
        (ExtensionValue.FromList(1, 2), "list of 2 values"),
        (ExtensionValue.FromMap([new("a", 1)]), "map of 1 key"),
        (default(ExtensionValue), "(null)"),
        (Hot, "(2,7): error NM1202: heat: 'hot' is not a whole number; write digits such as 42 or -1."),
        (DiagnosticCode.MissingTitle, "NM1401"),
        (default(DiagnosticCode), ""),
        (new SourceLocation(10, 2, 7), "(2,7)"),
        (new LineRange(3, 2), "line 3, 2 in all"),
        (new DiagnosticCollector(), "0 problems"),
        (ReadOptions.Default, "ReadOptions { MaxInputLength = 67108864, MaxDepth = 64, MaxNodes = 1000000, MaxAliasExpansions = 1000, ExtensionKeys = [], WarnOfMisspelledKeys = False, FilePath =  }"),
        (FrontMatterStyle.Default, "FrontMatterStyle { Syntax = Yaml, JsonFence = None, Vocabulary = news, QuoteUrls = False, LineEnding = Lf, ByteOrderMark = False }"),
        (
            JsonStyle.Default,
            "JsonStyle { Indented = False, LineEnding = Lf, ByteOrderMark = False, FinalLineBreak = False, Nulls = None, NoContent = , ExtraMembers = True }"),
        (FrontMatterFormat.Default, "frontmatter"),
        (JsonFormat.Default, "json"),
        (JsonLinesFormat.Default, "ndjson"),
        (PlainTextFormat.Default, "text"),
        (new ArticleSerializer([JsonFormat.Default, FrontMatterFormat.Default]), "json, frontmatter"),
        (new ReadResult<Article>(Full), "Xiaomi Plans To Invest Over $7B In 5G, Artificial Internet O…"),
        (new ReadResult<Article>(new(), [Hot]), "(no title), 1 diagnostic"),
        (new ReadResult<ArticlePage>(new() { Articles = [Full, Full] }, [Hot, Hot]), "2 articles, 2 diagnostics"),
        (new ReadResult<string>("a"), "String"),
        (ArticleSerializer.Default.Convert(Full, JsonFormat.Default), "json, 157 bytes, 0 losses"),
        (ArticleDocument.Parse("---\nheat: 1\n---\n"u8), "16 bytes, 0 changes"),
        (ArticleDocument.Parse("---\nheat: 1\n---\n"u8).Edit(a => a with { Heat = 2 }).Changes[0], "(2): heat: '1' becomes '2'"),
        (new ArticleEdit([1, 2], ReadOptions.Default, new ReadResult<Article>(Full), new()), "2 bytes, 0 replacements, 0 refusals"),
        (JsonFormat.Default.ParseAll("{}"u8), "json, 1 articles"),
        (PageProfile.BuiltIn[0], $"{PageProfile.BuiltIn[0].Locale}"),
        (PlainTextDocument.Parse("Title\n\nLead\n"), "2 blocks, Title"),
        (PlainTextDocument.Parse("Title\n\nLead\n").Blocks[0], "1: Title Title"),
        (new NewsModelOptions { Pages = [] }, "0 page profiles"),
        (Builder(), "1 formats added"),
        (Provider.Schema, "Provider: 3 keys"),
        (ExtensionKey.WholeNumber("length"), "length: a whole number such as 42"),
        (new EditOptions { AddFrontMatter = true }, "EditOptions { AddFrontMatter = True, AddDate = False }"),
        (FrontMatterVocabulary.Hugo, $"hugo, {FrontMatterVocabulary.Hugo.Mappings.Count} mappings"),
        (new FrontMatterMapping("topics", "tags", "keywords"), "topics: [tags, keywords]"),
        (new FrontMatterName("draft", FrontMatterShape.Opposite), "draft: Opposite"),
        (new RecordSchema<Provider>.Builder(() => new(), it => it).Text("name", it => it.Name, (_, _) => { }), "1 key"),
        .. ShownOfArchives(),
    ];

    [Fact]
    public void Each_value_is_shown_as_its_text() =>
        Assert.All(Shown, shown => Assert.Equal(shown.Text, TextOf(shown.Value)));

    [Fact]
    public void The_values_of_every_public_type_are_shown()
    {
        IEnumerable<Type> types = typeof(Article).Assembly.GetExportedTypes().Where(type =>
            !type.IsEnum && !type.IsInterface && !type.IsAbstract
            && !typeof(Exception).IsAssignableFrom(type) && !typeof(JsonConverter).IsAssignableFrom(type) && !typeof(JsonSerializerContext).IsAssignableFrom(type));

        Assert.Equal(
            types.Select(type => type.Name).Order(StringComparer.Ordinal),
            Shown.Select(shown => shown.Value.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_payload_is_never_shown()
    {
        ArticleDocument document = ArticleDocument.Parse("---\nheat: 1\n---\n"u8).Edit(article => article with { Secured = new SecuredPayload(Payload) });
        object[] holders =
        [
            .. Shown.Select(shown => shown.Value), document, document.Changes[0], document.Article, new ReadResult<Article>(document.Article),
            new ArticlePage { Articles = [document.Article] },
        ];

        Assert.All(holders, value => Assert.DoesNotContain(Payload[..8], TextOf(value), StringComparison.Ordinal));
    }

    [Fact]
    public void To_show_a_document_does_not_read_it()
    {
        ArticleDocument document = ArticleDocument.Parse("---\nheat: 1\n---\n"u8);
        FieldInfo read = typeof(ArticleDocument).GetField("_read", BindingFlags.Instance | BindingFlags.NonPublic)!;

        _ = TextOf(document);
        Assert.Null(read.GetValue(document));
        _ = document.Article;
        Assert.NotNull(read.GetValue(document));
    }

    private static NewsModelBuilder Builder()
    {
        NewsModelBuilder? builder = null;
        new ServiceCollection().AddNewsModel(b => builder = b.AddFormat(new ToyFormat()));
        return builder!;
    }

    /// <summary>What the debugger makes of the attribute, as far as the library's use expressions: members of members, calls without arguments.</summary>
    private static string TextOf(object value)
    {
        DebuggerDisplayAttribute display = value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>(inherit: true)
            ?? throw new InvalidOperationException($"{value.GetType()} has no {nameof(DebuggerDisplayAttribute)}.");
        return Expression().Replace(display.Value, match =>
        {
            object? result = match.Groups["path"].Value.Split('.').Aggregate((object?)value, (owner, name) => owner is null ? null : Get(owner, name));
            return result is string text && !match.Value.EndsWith(",nq}", StringComparison.Ordinal) ? $"\"{text}\""
                : result is null ? "null"
                : Convert.ToString(result, CultureInfo.InvariantCulture)!;
        });
    }

    private static object? Get(object owner, string name)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return name.EndsWith("()", StringComparison.Ordinal) ? owner.GetType().GetMethod(name[..^2], Any, [])!.Invoke(owner, [])
            : owner.GetType().GetProperty(name, Any) is { } property ? property.GetValue(owner)
            : owner.GetType().GetField(name, Any)!.GetValue(owner);
    }

    [GeneratedRegex(@"\{(?<path>[\w.()]+)(,nq)?\}")]
    private static partial Regex Expression();
}
