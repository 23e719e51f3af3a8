using System.Text.RegularExpressions;
using NewsModel.Documents.Toml;
using NewsModel.Formats;
using NewsModel.Formats.Json;
using NewsModel.Formats.Tree;
using NewsModel.Tests.Toml;

namespace NewsModel.Tests.Laws;

/// <summary>Front matter in TOML keeps to what every format must.</summary>
public class TomlFrontMatterConformanceTests : ArticleFormatConformance
{
    protected override ArticleFormat Format { get; } = new FrontMatterFormat(new() { Syntax = FrontMatterSyntax.Toml });

    /// <summary>What the format writes, and files as Hugo and Zola have them.</summary>
    protected override IEnumerable<byte[]> Samples =>
    [
        .. base.Samples,
        """"
        +++
        title = "Announcing" # the title
        description = 'C:\x'
        date = 2018-05-08T17:24:04-05:00
        publishedDateTime = "2018-05-08 17:24:04 -0500"
        topics = [
            "go", # first
            # none
            "development"
        ]
        aliases = ["/a", '/b',]
        provider.name = "Reuters"

        # A comment
        [extra]
        team = """
        The
        team"""
        point = {x = 1, y = [1, 2]}

          [extra.more]
          a.b = 1
          a.c = 2

        [[images]]
        url = "https://example.com/a.jpg"
        [[images]]
        url = "https://example.com/b.jpg" # b
        width = 0x10

        [[related]]
        title = "One"
        [related.provider]
        name = "AP"

        [[related]]
        title = "Two"
        [[related.images]]
        url = "x"
        +++

        Body

        """"u8.ToArray(),
        "+++\r\ntitle = 'x'\r\n[a.b]\r\nx = 1\r\n[c]\r\n[a.d]\r\ny = [[1, 2], [3]]\r\n+++\r\nBody\r\n"u8.ToArray(),
        "+++\n+++\n"u8.ToArray(),
        "+++\ntopics = [ \"a\", \"b\" ]\n\n[provider]\ndomain = \"d\"\n+++"u8.ToArray(),
    ];

    protected override Article Expected(Article article) => ArticleExtensions.Map(article, Holds);

    protected override bool IsAsWanted(Article wanted, Article found) =>
        TomlProof.AreSame(ArticleNode.Of(Article.Schema, wanted), ArticleNode.Of(Article.Schema, found)) && wanted.Content == found.Content;

    /// <summary>There is no null, and what is no value of TOML, such as <c>yes</c>, is text.</summary>
    private static ExtensionValue? Holds(ExtensionValue value, bool isInList) =>
        value.IsNull ? isInList ? ExtensionValue.FromText("") : default(ExtensionValue?)
        : value.IsText || value.Text!.Contains("inf", StringComparison.Ordinal) || value.Text.Contains("nan", StringComparison.Ordinal) ? value
        : Held(value.Text);

    /// <summary>What a number, a date or a truth value becomes, as Tomlyn reads it.</summary>
    private static ExtensionValue Held(string text)
    {
        string toml = text is "True" or "TRUE" or "False" or "FALSE" ? text.ToLowerInvariant() : text;
        bool isWhole = Regex.IsMatch(toml, "^([-+]?[0-9_]+|0[xob][0-9A-Fa-f_]+)$") && toml != "-0";
        return TomlOracle.Values("x = " + toml) is not { } read ? ExtensionValue.FromText(text)
            : isWhole ? Plain(read[5..^1])
            : Plain(toml.Contains(':', StringComparison.Ordinal) ? toml : toml.Replace("_", "", StringComparison.Ordinal).TrimStart('+'));
    }

    private static ExtensionValue Plain(string text) => FrontMatterFormat.Default.Read($"---\nx: {text}\n---\n").Extensions["x"];
}

/// <summary>Its other style keeps to it, too.</summary>
public class CrLfTomlFrontMatterConformanceTests : TomlFrontMatterConformanceTests
{
    protected override ArticleFormat Format { get; } =
        new FrontMatterFormat(new() { Syntax = FrontMatterSyntax.Toml, LineEnding = LineEnding.CrLf, ByteOrderMark = true });

    protected override int Cases => 300;
}

/// <summary>Front matter in JSON keeps to what every format must.</summary>
public class JsonFrontMatterConformanceTests : ArticleFormatConformance
{
    protected override ArticleFormat Format { get; } =
        new FrontMatterFormat(new() { Syntax = FrontMatterSyntax.Json, JsonFence = JsonFrontMatterFence.Named });

    protected override IEnumerable<byte[]> Samples =>
    [
        .. base.Samples,
        "---json\n{\n  \"title\": \"x\",\n  \"tags\": [\"a\", \"b\"],\n  \"heat\": null\n}\n---\nBody\n"u8.ToArray(),
    ];

    protected override Article Expected(Article article) => ArticleExtensions.Map(article, Holds);

    /// <summary>There are numbers, truth values, null and texts.</summary>
    private static ExtensionValue? Holds(ExtensionValue value, bool isInList) =>
        value.IsNull ? ExtensionValue.Null
        : value.IsText || JsonLiteral.IsNumberOrTruth(value.Text!) ? value
        : ExtensionValue.FromText(value.Text!);
}

/// <summary>An object without a fence, which no reader can tell from JSON where no body follows it.</summary>
public class BareJsonFrontMatterConformanceTests : JsonFrontMatterConformanceTests
{
    protected override ArticleFormat Format { get; } = new FrontMatterFormat(new() { Syntax = FrontMatterSyntax.Json, LineEnding = LineEnding.CrLf });

    protected override IEnumerable<byte[]> Samples =>
    [
        "{\n    \"title\": \"x\",\n    \"tags\": [\"a\", \"b\"]\n}\n\nBody\n"u8.ToArray(),
        "{\"title\": \"x\"}Body"u8.ToArray(),
    ];

    protected override bool IsRecognizable => false;

    protected override int Cases => 300;
}

/// <summary>Members without braces between semicolons.</summary>
public class SemicolonJsonFrontMatterConformanceTests : JsonFrontMatterConformanceTests
{
    protected override ArticleFormat Format { get; } =
        new FrontMatterFormat(new() { Syntax = FrontMatterSyntax.Json, JsonFence = JsonFrontMatterFence.Semicolons });

    protected override IEnumerable<byte[]> Samples =>
    [
        ";;;\n\"title\": \"x\",\n\"tags\": [\"a\"]\n;;;\nBody\n"u8.ToArray(),
        ";;;\n\"title\": \"x\"\n;;;\nBody\n"u8.ToArray(),
        ";;;\n{\"title\": \"x\"}\n;;;\n"u8.ToArray(),
    ];

    protected override int Cases => 300;
}

/// <summary>Articles with other extensions.</summary>
internal static class ArticleExtensions
{
    /// <summary>An article with each single value among the extensions changed; <see langword="null"/> takes it out of its map.</summary>
    public static Article Map(Article article, Func<ExtensionValue, bool, ExtensionValue?> change)
    {
        article = article with { Related = article.Related.Select(r => Item(r, change)).ToValueList() };
        return Item(article, change);
    }

    private static T Item<T>(T item, Func<ExtensionValue, bool, ExtensionValue?> change)
        where T : NewsItem => item with
        {
            Extensions = Data(item.Extensions, change),
            Images = Images(item.Images, change),
            Authors = item.Authors.Select(a => a with { Extensions = Data(a.Extensions, change) }).ToValueList(),
            Provider = item.Provider is { } provider
                ? provider with { Extensions = Data(provider.Extensions, change), Images = Images(provider.Images, change) }
                : null,
        };

    private static ValueList<Image> Images(ValueList<Image> images, Func<ExtensionValue, bool, ExtensionValue?> change) =>
        images.Select(i => i with { Extensions = Data(i.Extensions, change) }).ToValueList();

    private static ExtensionData Data(ExtensionData data, Func<ExtensionValue, bool, ExtensionValue?> change) =>
        [.. data.Select(e => (e.Key, Value: Value(e.Value, isInList: false, change))).Where(e => e.Value is not null).Select(e => new KeyValuePair<string, ExtensionValue>(e.Key, e.Value!.Value))];

    private static ExtensionValue? Value(ExtensionValue value, bool isInList, Func<ExtensionValue, bool, ExtensionValue?> change) => value.Kind switch
    {
        ExtensionKind.Scalar => change(value, isInList),
        ExtensionKind.List => ExtensionValue.FromList([.. value.Items.Select(i => Value(i, isInList: true, change)!.Value)]),
        _ => ExtensionValue.FromMap(Data(value.Members, change)),
    };
}
