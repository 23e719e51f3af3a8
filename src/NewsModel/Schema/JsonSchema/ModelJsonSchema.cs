using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace NewsModel.Schema;

/// <summary>
/// JSON Schema (draft 2020-12) of the model, made from the rows of its schemas: for editors, for OpenAPI, for <see cref="JsonSchemaExporter"/>.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="OfFrontMatter"/> describes what may stand in YAML. The other two describe JSON as <c>JsonSerializer</c> writes it; reading takes a
/// little more, such as numbers in quotes. Without them the serializer's schema of an <see cref="Article"/> is <c>{}</c>, since it knows nothing of
/// what converters write.
/// </para>
/// <para>Each call makes new nodes, which the caller may change. Thread-safe.</para>
/// </remarks>
public static class ModelJsonSchema
{
    /// <summary>The schema of front matter, by which editors complete and check keys: it finds wrong what reading finds wrong.</summary>
    /// <param name="schema">The keys: of the model's, <c>Article.Schema</c>.</param>
    /// <param name="title">What to call it.</param>
    /// <returns>A schema with a definition for each record and each kind of value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is <see langword="null"/>.</exception>
    public static JsonObject OfFrontMatter(RecordSchema schema, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new FrontMatterJsonSchema().Of(schema, title);
    }

    /// <summary>The schema of a type of the model, or of a collection of such, as the serializer writes it.</summary>
    /// <remarks>That a value may be <c>null</c> as a whole is not in it.</remarks>
    /// <param name="type">The type and its options, as OpenAPI's schema transformers have them in <c>context.JsonTypeInfo</c>.</param>
    /// <returns>A schema without references, or <see langword="null"/> if the type is none of the model's.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is <see langword="null"/>.</exception>
    public static JsonObject? Of(JsonTypeInfo type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return RecordJsonSchema.Of(type);
    }

    /// <summary>
    /// Puts the schema of a type of the model in the place of the exporter's, with <c>null</c> where the exporter has it. To be given as
    /// <see cref="JsonSchemaExporterOptions.TransformSchemaNode"/>.
    /// </summary>
    /// <param name="context">Which type it is, and of which property.</param>
    /// <param name="schema">The exporter's schema, which is returned for all other types.</param>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is <see langword="null"/>.</exception>
    public static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (Of(context.TypeInfo) is not { } ours)
        {
            return schema;
        }

        Type type = context.TypeInfo.Type;
        bool takesNull = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
        if (takesNull && context.PropertyInfo is not { IsGetNullable: false } && ours["type"] is { } name)
        {
            ours["type"] = new JsonArray(name.DeepClone(), "null");
        }

        return ours;
    }
}
