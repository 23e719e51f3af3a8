using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace NewsModel.Schema;

/// <summary>Makes the schema of what <see cref="JsonSerializer"/> writes for a type of the model.</summary>
internal static class RecordJsonSchema
{
    private static readonly JsonSchemaExporterOptions ExportingElements = new()
    {
        TransformSchemaNode = ModelJsonSchema.Transform,
        TreatNullObliviousAsNonNullable = true,
    };

    private static readonly RecordSchema[] Records = [Article.Schema, Related.Schema, Provider.Schema, Image.Schema, ArticlePage.Schema];

    /// <returns>The schema, or <see langword="null"/> if the type is none of the model's, nor a collection of such.</returns>
    public static JsonObject? Of(JsonTypeInfo type) =>
        Of(Nullable.GetUnderlyingType(type.Type) ?? type.Type, type.Options)
        ?? (type.ElementType is { } element && Of(Nullable.GetUnderlyingType(element) ?? element, type.Options) is { } item
            ? CollectionOf(type.Kind, item)
            : null);

    private static JsonObject? Of(Type type, JsonSerializerOptions options) =>
        Array.Find(Records, schema => schema.RecordType == type) is { } record ? OfRecord(record)
        : type == typeof(NewsItem) ? new() { ["anyOf"] = new JsonArray(OfRecord(Article.Schema), OfRecord(Related.Schema)) }
        : type == typeof(Url) || type == typeof(ArticleType) || type == typeof(SecuredPayload) ? Typed("string")
        : type == typeof(ExtensionData) ? Typed("object")
        : type == typeof(ExtensionValue) ? []
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)
            ? CollectionOf(JsonTypeInfoKind.Enumerable, ElementOf(type.GetGenericArguments()[0], options))
        : null;

    private static JsonNode ElementOf(Type element, JsonSerializerOptions options) =>
        Of(element, options) ?? options.GetJsonSchemaAsNode(element, ExportingElements);

    private static JsonObject OfRecord(RecordSchema schema)
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

        JsonObject record = Typed("object");
        if (schema.Description is { } meaning)
        {
            record.Insert(0, "description", meaning);
        }

        record["properties"] = properties;
        return record;
    }

    /// <summary>Adds what a key takes; null is absence, for each of them.</summary>
    private static void AddValue(JsonObject property, RecordKey key)
    {
        bool isList = key.JsonListName is not null || key.Kind is RecordKeyKind.TextList or RecordKeyKind.RecordList;
        property["type"] = new JsonArray(isList ? "array" : TypeOf(key.Kind), "null");
        if (isList)
        {
            property["items"] = key.Schema is { } below ? OfRecord(below) : Typed("string");
        }
        else if (key.Kind == RecordKeyKind.Record)
        {
            property["properties"] = OfRecord(key.Schema!)["properties"]!.DeepClone();
        }
        else if (key.Kind == RecordKeyKind.DateTime)
        {
            property["format"] = "date-time";
        }
        else if (key.Kind == RecordKeyKind.Number)
        {
            property["format"] = "int32";
        }

        if (!key.Examples.IsEmpty)
        {
            property["examples"] = new JsonArray([.. key.Examples.Select(static example => (JsonNode)example)]);
        }
    }

    private static string TypeOf(RecordKeyKind kind) => kind switch
    {
        RecordKeyKind.Number => "integer",
        RecordKeyKind.Boolean => "boolean",
        RecordKeyKind.Record => "object",
        _ => "string",
    };

    private static JsonObject CollectionOf(JsonTypeInfoKind kind, JsonNode element) => kind == JsonTypeInfoKind.Dictionary
        ? new() { ["type"] = "object", ["additionalProperties"] = element }
        : new() { ["type"] = "array", ["items"] = element };

    private static JsonObject Typed(string type) => new() { ["type"] = type };
}
