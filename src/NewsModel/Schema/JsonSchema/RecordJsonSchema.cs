using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using NewsModel.Formats;

namespace NewsModel.Schema.JsonSchema;

/// <summary>Creates the schema of the JSON that <see cref="JsonSerializer"/> writes for a type of the model.</summary>
internal static class RecordJsonSchema
{
    private static readonly JsonSchemaExporterOptions ExportingElements = new()
    {
        TransformSchemaNode = NewsModelJsonSchema.Transform,
        TreatNullObliviousAsNonNullable = true,
    };

    private static readonly RecordSchema[] Records =
        [Article.Schema, Related.Schema, Author.Schema, Provider.Schema, Image.Schema, ArticlePage.Schema];

    /// <returns>The schema, or <see langword="null"/> if the type is none of the model's, nor a collection of such.</returns>
    public static JsonObject? Of(Type type, JsonSerializerOptions? options) =>
        Known(type, options)
        ?? (options is not null && options.TryGetTypeInfo(type, out JsonTypeInfo? info) && info.ElementType is { } element
            && Known(Nullable.GetUnderlyingType(element) ?? element, options) is { } item ? CollectionOf(info.Kind, item) : null);

    private static JsonObject? Known(Type type, JsonSerializerOptions? options) =>
        Array.Find(Records, schema => schema.RecordType == type) is { } record ? OfRecord(record)
        : type == typeof(NewsItem) ? new() { ["anyOf"] = new JsonArray(OfRecord(Article.Schema), OfRecord(Related.Schema)) }
        : type == typeof(Url) || type == typeof(ArticleType) || type == typeof(SecuredPayload) ? Typed("string")
        : type == typeof(ExtensionData) ? Typed("object")
        : type == typeof(ExtensionValue) ? []
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)
            && ElementOf(type.GetGenericArguments()[0], options) is { } element
            ? CollectionOf(JsonTypeInfoKind.Enumerable, element)
        : null;

    private static JsonNode? ElementOf(Type element, JsonSerializerOptions? options) =>
        Of(element, options)
        ?? (options is not null ? options.GetJsonSchemaAsNode(element, ExportingElements)
            : element == typeof(string) ? Typed("string")
            : element == typeof(int) ? Typed("integer")
            : null);

    private static JsonObject OfRecord(RecordSchema schema)
    {
        JsonObject record = [];
        if (schema.Description is { } description)
        {
            record["description"] = description;
        }

        record["type"] = "object";
        record["properties"] = PropertiesOf(schema);
        return record;
    }

    private static JsonObject PropertiesOf(RecordSchema schema)
    {
        JsonObject properties = [];
        foreach ((string name, RecordKey key) in schema.JsonMembers)
        {
            JsonObject property = [];
            if (key.Description is { } description)
            {
                property["description"] = description;
            }

            AddValue(property, key);
            properties[name] = property;
        }

        return properties;
    }

    /// <summary>Adds what a key takes. Null is absence, which is stated in some places.</summary>
    private static void AddValue(JsonObject property, RecordKey key)
    {
        if (key.JsonListName is not null || key.Kind is RecordKeyKind.TextList or RecordKeyKind.RecordList)
        {
            property["type"] = new JsonArray("array", "null");
            property["items"] = key.Schema is not { } entry ? Typed("string")
                : key.TextKey is null ? OfRecord(entry)
                : new JsonObject { ["anyOf"] = new JsonArray(Typed("string"), OfRecord(entry)) };
            return;
        }

        string type = key.Kind switch
        {
            RecordKeyKind.Number => "integer",
            RecordKeyKind.Boolean => "boolean",
            RecordKeyKind.Record => "object",
            _ => "string",
        };
        property["type"] = new JsonArray(type, "null");
        if (key.Kind is RecordKeyKind.Number or RecordKeyKind.DateTime)
        {
            property["format"] = key.Kind == RecordKeyKind.Number ? "int32" : "date-time";
        }

        if (key.Schema is { } below)
        {
            property["properties"] = PropertiesOf(below);
        }

        if (!key.Examples.IsEmpty)
        {
            property["examples"] = new JsonArray([.. key.Examples.Select(static example => (JsonNode)example)]);
        }
    }

    private static JsonObject CollectionOf(JsonTypeInfoKind kind, JsonNode element) => kind == JsonTypeInfoKind.Dictionary
        ? new() { ["type"] = "object", ["additionalProperties"] = element }
        : new() { ["type"] = "array", ["items"] = element };

    private static JsonObject Typed(string type) => new() { ["type"] = type };
}
