using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using NewsModel.Formats.JsonSchema;
using NewsModel.Schema;
using NewsModel.Schema.JsonSchema;

namespace NewsModel.Formats;

/// <summary>
/// Creates JSON Schemas (draft 2020-12) of the model: for the exporter of System.Text.Json, for OpenAPI, and for editors of front matter.
/// </summary>
/// <remarks>
/// <para>
/// The exporter of System.Text.Json cannot see into converters and takes an article for a value of any kind. Pass it <see cref="Transform"/>:
/// <c>new JsonSchemaExporterOptions { TransformSchemaNode = NewsModelJsonSchema.Transform }</c>.
/// </para>
/// <para>
/// <see cref="Transform"/> and <see cref="Of"/> describe what <see cref="JsonSerializer"/> writes; reading accepts a little more, such as quoted
/// numbers. <see cref="OfFrontMatter(RecordSchema, string, ValueList{ExtensionKey})"/> describes everything allowed in YAML. Each call returns new
/// nodes, which the caller may change. Thread-safe.
/// </para>
/// </remarks>
public static class NewsModelJsonSchema
{
    /// <summary>Replaces the schema of a type of the model, or of a collection of them, and keeps the schema of any other type.</summary>
    /// <param name="context">The exporter's context, with the type.</param>
    /// <param name="schema">The schema from the exporter.</param>
    /// <returns>The schema, which allows <c>null</c> where the exporter does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is <see langword="null"/>.</exception>
    public static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (Of(type, context.TypeInfo.Options) is not { } ours)
        {
            return schema;
        }

        bool takesNull = !type.IsValueType || type != context.TypeInfo.Type;
        return takesNull && context.PropertyInfo is not { IsGetNullable: false } ? OrNull(ours) : ours;
    }

    /// <summary>Returns the schema of a type of the model, or of a collection of them; <see langword="null"/> for any other type.</summary>
    /// <param name="type">The type, nullable or not. Only the schema of a nullable struct allows <c>null</c>.</param>
    /// <param name="options">
    /// The serializer's options. With them, collections such as <see cref="List{T}"/> and lists of your own types are known too.
    /// </param>
    /// <returns>A new node, which the caller may change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is <see langword="null"/>.</exception>
    public static JsonObject? Of(Type type, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Nullable.GetUnderlyingType(type) is { } underlying
            ? RecordJsonSchema.Of(underlying, options) is { } schema ? OrNull(schema) : null
            : RecordJsonSchema.Of(type, options);
    }

    /// <summary>Returns the schema of front matter, for editors. It rejects exactly what reading reports as an error.</summary>
    /// <param name="schema">The keys; for those of the model, <c>Article.Schema</c>.</param>
    /// <param name="title">The title of the schema.</param>
    /// <param name="keys">Your own keys, which come after those of the schema.</param>
    /// <returns>A schema with a definition for each record and each kind of value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is <see langword="null"/>.</exception>
    public static JsonObject OfFrontMatter(RecordSchema schema, string? title = null, ValueList<ExtensionKey> keys = default)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new FrontMatterJsonSchema().Of(schema, title, keys);
    }

    /// <summary>
    /// Reads your own keys, with their types, from a JSON Schema: each entry of its <c>properties</c> outside the model. Pass them to
    /// <see cref="ReadOptions.ExtensionKeys"/> to check files against them.
    /// </summary>
    /// <param name="utf8">The schema, in JSON or YAML.</param>
    /// <param name="keys">The keys, as far as they could be read.</param>
    /// <param name="diagnostics">What is wrong with the schema, in file order.</param>
    /// <returns>Whether nothing is wrong with it.</returns>
    /// <remarks>
    /// <c>type</c>, <c>format</c> (dates and URLs), <c>enum</c>, <c>const</c>, <c>items</c>, <c>properties</c>, <c>anyOf</c>, <c>oneOf</c> and
    /// <c>$ref</c> within the file are supported at any depth; other keywords, such as <c>required</c> and <c>pattern</c>, are ignored.
    /// </remarks>
    public static bool TryReadKeys(ReadOnlySpan<byte> utf8, out ValueList<ExtensionKey> keys, out ValueList<Diagnostic> diagnostics)
    {
        keys = KeyFile.Read(utf8, out diagnostics);
        return diagnostics.IsEmpty;
    }

    /// <summary>Returns the schema of front matter with the keys of a site, for completion and validation in editors.</summary>
    /// <remarks>
    /// Each mapped key is in its place, with the shapes and dates that are read there without a problem. A value under a property's own name that the
    /// site does not map may be anything.
    /// </remarks>
    /// <param name="vocabulary">The keys; for those of the house, the result is the schema of <c>Article.Schema</c>.</param>
    /// <param name="title">The title of the schema.</param>
    /// <param name="keys">Your own keys, which come after those of the vocabulary.</param>
    /// <returns>A schema of front matter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="vocabulary"/> is <see langword="null"/>.</exception>
    public static JsonObject OfFrontMatter(FrontMatterVocabulary vocabulary, string? title = null, ValueList<ExtensionKey> keys = default)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        return vocabulary.IsHouse ? OfFrontMatter(Article.Schema, title, keys) : FrontMatterJsonSchema.Of(vocabulary, title, keys);
    }

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is { } type)
        {
            schema["type"] = new JsonArray(type.DeepClone(), "null");
        }

        return schema;
    }
}
