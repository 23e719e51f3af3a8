using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using NewsModel.Schema;

namespace NewsModel.Formats;

/// <summary>The JSON Schema of the model's types, as <see cref="System.Text.Json.JsonSerializer"/> writes them (JSON Schema, draft 2020-12).</summary>
/// <remarks>
/// The exporter of System.Text.Json cannot look into converters, and so takes an article for a value of any kind. Give it <see cref="Transform"/>:
/// <c>new JsonSchemaExporterOptions { TransformSchemaNode = NewsModelJsonSchema.Transform }</c>. Thread-safe.
/// </remarks>
public static class NewsModelJsonSchema
{
    private const string Type = "type";

    /// <summary>Gives a type of the model its schema, and leaves the schema of every other type as it is.</summary>
    /// <param name="context">Which type it is.</param>
    /// <param name="schema">What the exporter has found out.</param>
    /// <returns>The schema.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is <see langword="null"/>.</exception>
    public static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Of(context.TypeInfo.Type) ?? schema;
    }

    /// <summary>The schema of a type of the model; <see langword="null"/> for every other type.</summary>
    /// <param name="type">The type, nullable or not.</param>
    /// <returns>A node of its own, that the caller may change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is <see langword="null"/>.</exception>
    public static JsonObject? Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Nullable.GetUnderlyingType(type) is { } underlying ? OrNull(Known(underlying)) : Known(type);
    }

    private static JsonObject? Known(Type type) =>
        type == typeof(Article) ? Record(Article.Schema)
        : type == typeof(Related) ? Record(Related.Schema)
        : type == typeof(Provider) ? Record(Provider.Schema)
        : type == typeof(Image) ? Record(Image.Schema)
        : type == typeof(ArticlePage) ? Record(ArticlePage.Schema)
        : type == typeof(Url) || type == typeof(ArticleType) || type == typeof(SecuredPayload) ? Text()
        : type == typeof(ExtensionData) ? new JsonObject { [Type] = "object" }
        : type == typeof(ExtensionValue) ? new JsonObject()
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) && Item(type.GetGenericArguments()[0]) is { } item ? ListOf(item)
        : null;

    private static JsonObject? Item(Type type) => type == typeof(string) ? Text() : type == typeof(int) ? new() { [Type] = "integer" } : Of(type);

    private static JsonObject Record<T>(RecordSchema<T> schema)
        where T : class
    {
        JsonObject properties = [];
        foreach (JsonMember<T> member in schema.Json.Members)
        {
            // Those of the sites that the model does not name may be anything.
            if (member.Key is { } key)
            {
                // Pages state some keys as null, and reading takes null for each.
                properties[member.Name] = OrNull(key.JsonListName is null ? Value(key) : ListOf(Text()));
            }
        }

        return new() { [Type] = "object", ["properties"] = properties };
    }

    private static JsonObject Value(RecordKey key) => key.Kind switch
    {
        RecordKeyKind.Number => new() { [Type] = "integer", ["format"] = "int32" },
        RecordKeyKind.Boolean => new() { [Type] = "boolean" },
        RecordKeyKind.DateTime => new() { [Type] = "string", ["format"] = "date-time" },
        RecordKeyKind.TextList => ListOf(Text()),
        RecordKeyKind.Record => Known(key.Schema!.RecordType)!,
        RecordKeyKind.RecordList => ListOf(Known(key.Schema!.RecordType)!),
        _ => Text(),
    };

    private static JsonObject Text() => new() { [Type] = "string" };

    private static JsonObject ListOf(JsonObject items) => new() { [Type] = "array", ["items"] = items };

    private static JsonObject? OrNull(JsonObject? schema)
    {
        if (schema?[Type] is { } type)
        {
            schema[Type] = new JsonArray(type.GetValue<string>(), "null");
        }

        return schema;
    }
}
