using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.Json;

/// <summary>The JSON Schema of a type of the model, wherever the exporter meets one.</summary>
public class NewsModelJsonSchemaShapeTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private static readonly JsonSchemaExporterOptions Exporting = new() { TransformSchemaNode = NewsModelJsonSchema.Transform };

    [Fact]
    public async Task Article_is_as_approved() =>
        await Verify(Export(typeof(Article)).ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n");

    [Fact]
    public void A_type_of_a_users_own_has_those_of_the_model_within()
    {
        JsonNode properties = Export(typeof(Holder))["properties"]!;

        Assert.Equal("object", properties["must"]!["type"]!.GetValue<string>());
        Assert.Equal("""["object","null"]""", properties["may"]!["type"]!.ToJsonString());
        Assert.Equal("integer", (string?)properties["must"]!["properties"]!["heat"]!["type"]![0]);
        Assert.Equal("""{"type":"string"}""", properties["url"]!.ToJsonString());
        Assert.Equal("""{"type":["string","null"]}""", properties["maybeUrl"]!.ToJsonString());
        Assert.Equal("""{"type":"object"}""", properties["extensions"]!.ToJsonString());
        Assert.Equal("{}", properties["value"]!.ToJsonString());
        Assert.Equal("array", (string?)properties["articles"]!["type"]);
        Assert.Equal("object", (string?)properties["articles"]!["items"]!["type"]);
        Assert.Equal("string", (string?)properties["texts"]!["items"]!["type"]);
        Assert.Equal("""{"type":"object","properties":{"name":{"type":"string"}},"required":["name"]}""", Compact(properties["others"]!["items"]!));
        Assert.Equal("""{"type":["object","null"],"additionalProperties":{"type":"string"}}""", Compact(properties["byName"]!));
    }

    [Theory]
    [InlineData(typeof(List<Article>))]
    [InlineData(typeof(Article[]))]
    [InlineData(typeof(IAsyncEnumerable<Article>))]
    [InlineData(typeof(ValueList<Article>))]
    public void A_collection_of_articles_shows_what_they_are(Type type)
    {
        Assert.Equal(Compact(NewsModelJsonSchema.Of(typeof(Article))!), Compact(Export(type)["items"]!));
        Assert.Equal("array", (string?)NewsModelJsonSchema.Of(type, Options)!["type"]);
    }

    [Fact]
    public void A_list_of_lists_shows_what_they_are() =>
        Assert.Equal(Compact(Export(typeof(List<Url>))), Compact(Export(typeof(List<List<Url>>))["items"]!));

    [Fact]
    public void Types_outside_the_model_are_left_alone()
    {
        Assert.Null(NewsModelJsonSchema.Of(typeof(string), Options));
        Assert.Null(NewsModelJsonSchema.Of(typeof(Holder), Options));
        Assert.Equal(Options.GetJsonSchemaAsNode(typeof(Other)).ToJsonString(), Export(typeof(Other)).ToJsonString());
    }

    [Fact]
    public void An_item_is_an_article_or_a_related_one()
    {
        JsonNode item = NewsModelJsonSchema.Of(typeof(NewsItem))!;

        Assert.Equal(2, item["anyOf"]!.AsArray().Count);
        Assert.NotNull(item["anyOf"]![0]!["properties"]!["heat"]);
        Assert.Null(item["anyOf"]![1]!["properties"]!["heat"]);
    }

    /// <summary>All that is written is in the schema, and is what it says; the schema has nothing that is never written.</summary>
    [Fact]
    public void What_the_serializer_writes_is_as_it_says()
    {
        JsonNode schema = Export(typeof(ArticlePage));
        HashSet<string> seen = [];
        for (int seed = 0; seed < 300; seed++)
        {
            Article article = new ArticleGenerator(seed).Article();
            ArticlePage page = new() { Page = seed % 3 == 0 ? null : seed, NextPage = seed % 2 == 0 ? null : seed, Articles = [article] };
            AssertIs(JsonSerializer.SerializeToNode(page, Options), schema, "$", seen);
        }

        HashSet<string> declared = [];
        Collect(schema, "$", declared);
        Assert.Equal(declared.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    private static string Compact(JsonNode node) => node.ToJsonString();

    private static JsonNode Export(Type type) => Options.GetJsonSchemaAsNode(type, Exporting);

    private static void AssertIs(JsonNode? value, JsonNode schema, string path, HashSet<string> seen)
    {
        if (schema["anyOf"] is JsonArray either)
        {
            JsonNode? one = either.FirstOrDefault(one => (string?)one!["type"] == TypeOf(value));
            Assert.True(one is not null, $"{path} is {TypeOf(value)}");
            AssertIs(value, one, $"{path}<{TypeOf(value)}>", seen);
            return;
        }

        seen.Add(path);
        string[] types = schema["type"] is JsonArray several ? [.. several.Select(type => (string)type!)] : [(string)schema["type"]!];
        Assert.True(types.Contains(TypeOf(value)), $"{path} is {TypeOf(value)}");
        if (value is JsonObject map)
        {
            foreach ((string name, JsonNode? member) in map)
            {
                if (schema["properties"]?[name] is { } property)
                {
                    AssertIs(member, property, $"{path}.{name}", seen);
                }
            }
        }
        else if (value is JsonArray list)
        {
            Assert.All(list, item => AssertIs(item, schema["items"]!, $"{path}[]", seen));
        }
        else if ((string?)schema["format"] == "date-time" && value is not null)
        {
            Assert.True(value.AsValue().TryGetValue(out DateTimeOffset _), path);
        }
    }

    private static void Collect(JsonNode schema, string path, HashSet<string> paths)
    {
        if (schema["anyOf"] is JsonArray either)
        {
            Assert.All(either, one => Collect(one!, $"{path}<{one!["type"]}>", paths));
            return;
        }

        paths.Add(path);
        foreach ((string name, JsonNode? property) in schema["properties"]?.AsObject() ?? [])
        {
            Collect(property!, $"{path}.{name}", paths);
        }

        if (schema["items"] is { } items)
        {
            Collect(items, $"{path}[]", paths);
        }
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        _ => "boolean",
    };

    private sealed record Other(string Name);

    private sealed record Holder(
        Article Must,
        Article? May,
        Url Url,
        Url? MaybeUrl,
        ExtensionData Extensions,
        ExtensionValue Value,
        ValueList<Article> Articles,
        ValueList<string> Texts,
        ValueList<Other> Others,
        Dictionary<string, Url>? ByName);
}
