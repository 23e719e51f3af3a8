using System.Text.Json;

namespace NewsModel.Tool.Tests;

public sealed class SchemaTests
{
    /// <summary>What fails this is written anew by <c>newsmodel schema > docs/schema/article.schema.json</c>.</summary>
    [Fact]
    public async Task The_schema_in_the_repository_matches_the_model()
    {
        ToolRun run = await ToolRun.Of("schema");

        Assert.Equal((0, "", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", "article.schema.json"))), (run.ExitCode, run.Error, run.Output));
    }

    [Theory]
    [InlineData("title", "{\"description\":\"The headline.\",\"$ref\":\"#/$defs/text\"}")]
    [InlineData("heat", "{\"description\":\"The aggregator's score of current interest; -1 if it has none.\",\"$ref\":\"#/$defs/integer\"}")]
    [InlineData("published", "{\"description\":\"Whether the site shows it.\",\"$ref\":\"#/$defs/boolean\"}")]
    [InlineData("publishedDateTime", "{\"description\":\"When it was published.\",\"$ref\":\"#/$defs/dateTime\"}")]
    [InlineData("ampUrl", "{\"description\":\"The AMP page; the older name of ampWebUrl.\",\"$ref\":\"#/$defs/text\"}")]
    [InlineData("provider", "{\"description\":\"Who published it.\",\"anyOf\":[{\"$ref\":\"#/$defs/provider\"},{\"type\":\"null\"}]}")]
    [InlineData("topics", "{\"description\":\"What the article is about.\",\"type\":[\"array\",\"null\"],\"items\":{\"type\":[\"string\",\"number\",\"boolean\"]}}")]
    [InlineData("related", "{\"description\":\"Other items on the same story.\",\"type\":[\"array\",\"null\"],\"items\":{\"$ref\":\"#/$defs/related\"}}")]
    [InlineData(
        "type",
        "{\"description\":\"Article, video and so on.\",\"$ref\":\"#/$defs/text\","
        + "\"examples\":[\"article\",\"book\",\"collection\",\"course\",\"download\",\"video\",\"webinar\"]}")]
    public async Task A_key_has_a_description_and_a_type(string key, string schema)
    {
        ToolRun run = await ToolRun.Of("schema");
        using JsonDocument parsed = JsonDocument.Parse(run.Output);

        Assert.Equal(schema, JsonSerializer.Serialize(parsed.RootElement.GetProperty("properties").GetProperty(key), Compact));
    }

    [Theory]
    [InlineData("hugo", "draft", "boolean")]
    [InlineData("hugo", "date", "string")]
    [InlineData("jekyll", "tags", "array")]
    [InlineData("docusaurus", "last_update.date", "string")]
    [InlineData("zola", "taxonomies.tags", "array")]
    [InlineData("zola", "extra.lang", "string")]
    [InlineData("zola", "weight", null)]
    [InlineData("common", "ms.date", "string")]
    public async Task Each_kind_of_site_has_its_own_schema(string style, string key, string? type)
    {
        ToolRun run = await ToolRun.Of("schema", "--style", style);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument parsed = JsonDocument.Parse(run.Output);

        JsonElement property = parsed.RootElement;
        foreach (string step in key == "ms.date" ? [key] : key.Split('.'))
        {
            property = property.GetProperty("properties").GetProperty(step);
        }

        Assert.Equal($"Front matter of {style}", parsed.RootElement.GetProperty("title").GetString());
        Assert.True(type is null ? property.GetRawText() == "{}" : property.GetProperty("type").EnumerateArray().Any(it => it.ValueEquals(type)), property.ToString());
    }

    [Fact]
    public async Task The_news_schema_is_the_default()
    {
        ToolRun run = await ToolRun.Of("schema", "--vocabulary", "news");

        Assert.Equal((0, (await ToolRun.Of("schema")).Output), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("content")]
    [InlineData("extensions")]
    [InlineData("link")]
    public async Task Unknown_keys_are_not_in_the_schema(string name)
    {
        ToolRun run = await ToolRun.Of("schema");
        using JsonDocument parsed = JsonDocument.Parse(run.Output);

        Assert.False(parsed.RootElement.GetProperty("properties").TryGetProperty(name, out _));
    }

    private static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
