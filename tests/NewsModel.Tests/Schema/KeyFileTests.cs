using System.Text;
using System.Text.Json.Nodes;
using NewsModel.Formats;

namespace NewsModel.Tests.Schema;

/// <summary>Keys of the user's own that a JSON Schema describes.</summary>
public class KeyFileTests
{
    private const string Course = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "properties": {
            "title": { "type": "integer" },
            "price": { "type": "string", "description": "What it costs \u00e9\ud83d\ude00" },
            "seats": { "type": "integer", "minimum": 1 },
            "rate": { "type": ["number", "null"] },
            "open": { "type": "boolean" },
            "day": { "type": "string", "format": "date" },
            "at": { "type": "string", "format": "date-time" },
            "home": { "type": "string", "format": "uri" },
            "levels": { "type": "array", "items": { "type": "string" } },
            "level": { "enum": ["Beginner", "Expert", 3] },
            "kind": { "const": "course" },
            "sizes": { "type": "array", "items": { "$ref": "#/$defs/si~1ze" } },
            "either": { "anyOf": [{ "type": "integer" }, { "type": "array" }] },
            "ratings": { "properties": { "count": { "type": "integer" }, "by": { "type": "object", "properties": { "age": { "type": "integer" } } } } },
            "free": true
          },
          "$defs": { "si/ze": { "type": "integer" } }
        }
        """;

    private static ValueList<ExtensionKey> Keys
    {
        get
        {
            Assert.True(NewsModelJsonSchema.TryReadKeys(Encoding.UTF8.GetBytes(Course), out ValueList<ExtensionKey> keys, out ValueList<Diagnostic> diagnostics), diagnostics.ToString());
            return keys;
        }
    }

    [Fact]
    public void Every_property_that_the_model_does_not_have_is_a_key() => Assert.Equal(
        [
            "price: text", "seats: a whole number such as 42", "rate: a number such as 9.50", "open: true or false", "day: a date such as 2020-01-02",
            "at: a date and time such as 2020-01-02T10:31:00Z", "home: a URL", "levels: a list of strings such as [a, b]", "level: one of Beginner, Expert, 3",
            "kind: one of course", "sizes: a list, each entry a whole number such as 42", "either: a whole number such as 42 or a list", "ratings: a map", "free: any value",
        ],
        Keys.Select(static key => $"{key.Name}: {key.Expected}"));

    public static TheoryData<string, int, int, string> Misfits => new()
    {
        { "seats: many", 3, 8, "seats: The value of 'seats' is not a whole number such as 42" },
        { "rate: free", 3, 7, "rate: The value of 'rate' is not a number such as 9.50" },
        { "open: yes", 3, 7, "open: The value of 'open' is not true or false" },
        { "day: soon", 3, 6, "day: The value of 'day' is not a date such as 2020-01-02" },
        { "at: 2020", 3, 5, "at: The value of 'at' is not a date and time such as 2020-01-02T10:31:00Z" },
        { "home: [a]", 3, 7, "home: The value of 'home' is not a URL" },
        { "price: {a: 1}", 3, 8, "price: The value of 'price' is not text" },
        { "levels: [a, [b]]", 3, 9, "levels: The value of 'levels' is not a list of strings such as [a, b]" },
        { "level: beginner", 3, 8, "level: The value of 'level' is not one of Beginner, Expert, 3" },
        { "kind: talk", 3, 7, "kind: The value of 'kind' is not one of course" },
        { "sizes:\n  - 1\n  - é\n", 5, 5, "sizes[1]: The value of 'sizes[1]' is not a whole number such as 42" },
        { "either: {a: 1}", 3, 9, "either: The value of 'either' is not a whole number such as 42 or a list" },
        { "ratings: [a]", 3, 10, "ratings: The value of 'ratings' is not a map" },
        { "ratings:\n  count: 3\n  by: {name: x, age: old}", 5, 22, "ratings.by.age: The value of 'ratings.by.age' is not a whole number such as 42" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void A_value_that_does_not_fit_is_reported_where_it_is(string line, int row, int column, string message)
    {
        ReadOptions options = ReadOptions.Default with { ExtensionKeys = Keys };
        string file = $"---\ntitle: é\n{line}\n---\n";

        ReadResult<Article> result = FrontMatterFormat.Default.Parse(file, options);

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal($"({row},{column}): error NM1215: {message}, so it was kept as an extension; correct the value.", diagnostic.ToString());
        Assert.Equal(FrontMatterFormat.Default.Parse(file).Value, result.Value);
    }

    [Theory]
    [InlineData("price: 42\nseats: \"3\"\nrate: 1.5\nopen: false\nday: 2020-01-02\nat: 2020-01-02\nhome: /a\nlevels: a\nlevel: 3\nkind: course\nsizes: []\neither: []\nratings: {}\nfree: {a: [1]}")]
    [InlineData("seats:\nrate: null\nopen: ~\nday: null\nlevels:\nlevel:\nsizes:\neither:\nratings:")]
    public void A_value_that_fits_or_is_null_is_not_reported(string lines) =>
        Assert.Empty(FrontMatterFormat.Default.Parse($"---\n{lines}\n---\n", ReadOptions.Default with { ExtensionKeys = Keys }).Diagnostics);

    [Fact]
    public void A_schema_may_be_YAML()
    {
        byte[] yaml = "properties:\n  seats: {type: integer}\n"u8.ToArray();

        Assert.True(NewsModelJsonSchema.TryReadKeys(yaml, out ValueList<ExtensionKey> keys, out _));
        Assert.True(NewsModelJsonSchema.TryReadKeys([.. "\uFEFF---\n"u8, .. yaml], out ValueList<ExtensionKey> fenced, out _));

        Assert.Equal("seats", Assert.Single(keys).Name);
        Assert.Equal("seats", Assert.Single(fenced).Name);
    }

    [Theory]
    [InlineData("", 1, "properties: The schema has no keys; write \"properties\": { … }, with an entry for each key.")]
    [InlineData("{\n  \"properties\": [1]\n}", 2, "properties: The schema has no keys; write \"properties\": { … }, with an entry for each key.")]
    [InlineData("{\n  \"properties\": {\n    \"a\": {\"type\": \"text\"}\n  }\n}", 3, "properties.a.type: There is no type 'text'; write one of string, integer, number, boolean, array, object, null.")]
    [InlineData("{\n  \"properties\": {\n    \"a\": 5\n  }\n}", 3, "properties.a: This is not a schema; write a map such as {\"type\": \"string\"}.")]
    [InlineData("properties:\n  a:\n    items: {$ref: other.json}\n    type: array\n", 3, "properties.a.items[\"$ref\"]: A reference must point into the same file; write one such as #/$defs/name.")]
    [InlineData("properties:\n  a: {$ref: \"#/x\"}\n", 2, "properties.a[\"$ref\"]: There is no '#/x' in this file; fix the reference.")]
    public void An_error_in_the_schema_has_a_place_and_advice(string schema, int line, string message)
    {
        Assert.False(NewsModelJsonSchema.TryReadKeys(Encoding.UTF8.GetBytes(schema), out _, out ValueList<Diagnostic> diagnostics));

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal((DiagnosticCode.InvalidKeys, line), (diagnostic.Code, diagnostic.Location!.Value.Line));
        Assert.Equal(message, $"{diagnostic.Path}: {diagnostic.Message}");
    }

    [Fact]
    public void A_schema_that_is_broken_is_told_as_such()
    {
        Assert.False(NewsModelJsonSchema.TryReadKeys("{\"properties\": "u8, out ValueList<ExtensionKey> keys, out ValueList<Diagnostic> diagnostics));

        Assert.True(keys.IsEmpty);
        Assert.Equal(DiagnosticSeverity.Error, diagnostics[0].Severity);
    }

    [Fact]
    public void References_that_go_round_or_multiply_end()
    {
        StringBuilder schema = new("{\"properties\":{\"a\":{\"$ref\":\"#/$defs/d0\"},\"b\":{\"$ref\":\"#/$defs/self\"}},\"$defs\":{\"self\":{\"items\":{\"$ref\":\"#/$defs/self\"},\"type\":\"array\"}");
        for (int i = 0; i < 30; i++)
        {
            schema.Append($",\"d{i}\":{{\"anyOf\":[").AppendJoin(',', Enumerable.Repeat($"{{\"$ref\":\"#/$defs/d{i + 1}\"}}", 10)).Append("]}");
        }

        schema.Append(",\"d30\":{\"type\":\"integer\"}}}");

        Assert.True(NewsModelJsonSchema.TryReadKeys(Encoding.UTF8.GetBytes(schema.ToString()), out ValueList<ExtensionKey> keys, out _));
        Assert.Equal(["a", "b"], keys.Select(static key => key.Name));
        Assert.False(keys[1].Fits("text"));
    }

    [Fact]
    public void The_schema_of_front_matter_has_the_keys_as_they_were_described()
    {
        ValueList<ExtensionKey> keys = [.. Keys, ExtensionKey.Boolean("mine")];
        JsonNode properties = NewsModelJsonSchema.OfFrontMatter(Article.Schema, keys: keys)["properties"]!;

        Assert.Equal("""{"type":"string","description":"What it costs é😀"}""", properties["price"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal));
        Assert.Equal("1", properties["seats"]!["minimum"]!.ToJsonString());
        Assert.Equal("""{"type":["boolean","string","null"]}""", properties["mine"]!.ToJsonString());
        Assert.NotNull(properties["title"]!["$ref"]);
    }
}
