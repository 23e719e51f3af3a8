using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using NewsModel.Formats;
using NewsModel.Formats.Json;
using NewsModel.Schema;

namespace NewsModel.Tests.Formats.Json;

/// <summary>What System.Text.Json's exporter says of the model.</summary>
public class NewsModelJsonSchemaTests
{
    private static readonly JsonSchemaExporterOptions Options = new() { TransformSchemaNode = NewsModelJsonSchema.Transform };

    [Fact]
    public void Alone_the_exporter_knows_nothing_of_an_article() =>
        Assert.Equal("true", JsonSerializerOptions.Default.GetJsonSchemaAsNode(typeof(Article)).ToJsonString());

    [Fact]
    public void A_type_that_holds_articles_has_their_schema()
    {
        JsonNode schema = JsonSerializerOptions.Default.GetJsonSchemaAsNode(typeof(Feed), Options);

        Assert.Equal("integer", (string?)schema["properties"]!["Count"]!["type"]);
        JsonNode article = schema["properties"]!["Articles"]!["items"]!;
        Assert.Equal("""{"description":"The headline.","type":["string","null"]}""", article["properties"]!["title"]!.ToJsonString());
        Assert.Equal("""{"description":"The section of the site, such as news.","type":["array","null"],"items":{"type":"string"}}""", article["properties"]!["categories"]!.ToJsonString());
        Assert.Equal("""{"description":"When it was published.","type":["string","null"],"format":"date-time"}""", article["properties"]!["publishedDateTime"]!.ToJsonString());
        JsonNode quality = article["properties"]!["related"]!["items"]!["properties"]!["quality"]!;
        Assert.Equal(("""["integer","null"]""", "int32"), (quality["type"]!.ToJsonString(), (string?)quality["format"]));
        JsonNode isCached = article["properties"]!["provider"]!["properties"]!["images"]!["items"]!["properties"]!["isCached"]!;
        Assert.Equal("""{"description":"Whether the site holds a copy.","type":["boolean","null"]}""", isCached.ToJsonString());
        Assert.Equal("""{"type":"string"}""", schema["properties"]!["Home"]!.ToJsonString());
        Assert.Equal("""["string","null"]""", schema["properties"]!["Logo"]!["type"]!.ToJsonString());
    }

    [Fact]
    public void Every_key_that_is_written_is_in_the_schema_with_its_type()
    {
        ArticleGenerator generator = new(seed: 7_408);
        for (int i = 0; i < 200; i++)
        {
            using JsonDocument written = JsonDocument.Parse(JsonSerializer.Serialize(generator.Article()));
            AssertFits(written.RootElement, NewsModelJsonSchema.Of(typeof(Article))!, Article.Schema, "");
        }
    }

    [Fact]
    public void Other_types_have_none()
    {
        Assert.Null(NewsModelJsonSchema.Of(typeof(string)));
        Assert.Null(NewsModelJsonSchema.Of(typeof(Feed)));
        Assert.Null(NewsModelJsonSchema.Of(typeof(ValueList<Feed>)));
        Assert.Equal("{}", NewsModelJsonSchema.Of(typeof(ExtensionValue))!.ToJsonString());
        Assert.Throws<ArgumentNullException>(() => NewsModelJsonSchema.Of(null!));
    }

    private static void AssertFits(JsonElement value, JsonNode schema, RecordSchema record, string path)
    {
        foreach (JsonProperty member in value.EnumerateObject())
        {
            RecordKey? key = record.Keys.FirstOrDefault(key => key.JsonName == member.Name) ?? (record.Body?.Name == member.Name ? record.Body : null);
            if (key is null)
            {
                continue;
            }

            JsonNode? found = schema["properties"]![member.Name];
            Assert.True(found is not null, $"{path}.{member.Name} is in no schema.");
            Assert.Contains(TypeOf(member.Value), found["type"]!.AsArray().Select(type => (string?)type));
            if (key.Schema is { } below && member.Value.ValueKind != JsonValueKind.Null)
            {
                IEnumerable<JsonElement> records = member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray() : [member.Value];
                JsonNode inner = member.Value.ValueKind == JsonValueKind.Array ? found["items"]! : found;
                foreach (JsonElement element in records)
                {
                    if (key.TextKey is not null)
                    {
                        JsonNode[] either = [.. inner["anyOf"]!.AsArray()!];
                        Assert.Equal(["string", "object"], either.Select(one => (string?)one["type"]));
                        if (element.ValueKind == JsonValueKind.Object)
                        {
                            AssertFits(element, either[1], below, $"{path}.{member.Name}");
                        }

                        continue;
                    }

                    AssertFits(element, inner, below, $"{path}.{member.Name}");
                }
            }
        }
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.Number => "integer",
        JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "string",
    };

    private sealed record Feed(int Count, ValueList<Article> Articles, Url Home, Url? Logo);
}
