using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using NewsModel.Diagnostics;
using NewsModel.Schema;

namespace NewsModel.Formats;

/// <summary>
/// JSON Schema (draft 2020-12) of the model, made from its rows: for System.Text.Json's exporter, for OpenAPI, and for editors of front matter.
/// </summary>
/// <remarks>
/// <para>
/// The exporter of System.Text.Json cannot look into converters, and so takes an article for a value of any kind. Give it <see cref="Transform"/>:
/// <c>new JsonSchemaExporterOptions { TransformSchemaNode = NewsModelJsonSchema.Transform }</c>.
/// </para>
/// <para>
/// <see cref="Transform"/> and <see cref="Of"/> describe what <see cref="JsonSerializer"/> writes; reading takes a little more, such as numbers in
/// quotes. <see cref="OfFrontMatter(RecordSchema, string, ValueList{ExtensionKey})"/> describes all that may stand in YAML. Each call makes new
/// nodes, which the caller may change. Thread-safe.
/// </para>
/// </remarks>
public static class NewsModelJsonSchema
{
    /// <summary>Gives a type of the model, or a collection of such, its schema, and leaves the schema of every other type as it is.</summary>
    /// <param name="context">Which type it is.</param>
    /// <param name="schema">What the exporter has found out.</param>
    /// <returns>The schema, with <c>null</c> where the exporter has it.</returns>
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

    /// <summary>The schema of a type of the model, or of a collection of such; <see langword="null"/> for every other type.</summary>
    /// <param name="type">The type, nullable or not. <c>null</c> is in the schema of nullable structs alone.</param>
    /// <param name="options">
    /// What the serializer is used with: with them, collections such as <see cref="List{T}"/> and lists of types of others are known too.
    /// </param>
    /// <returns>A node of its own, that the caller may change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is <see langword="null"/>.</exception>
    public static JsonObject? Of(Type type, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Nullable.GetUnderlyingType(type) is { } underlying
            ? RecordJsonSchema.Of(underlying, options) is { } schema ? OrNull(schema) : null
            : RecordJsonSchema.Of(type, options);
    }

    /// <summary>The schema of front matter, by which editors complete and check keys: it finds wrong what reading finds wrong.</summary>
    /// <param name="schema">The keys; of the model's, <c>Article.Schema</c>.</param>
    /// <param name="title">What to call it.</param>
    /// <param name="keys">Your own keys, which come after those of the schema.</param>
    /// <returns>A schema with a definition for each record and each kind of value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is <see langword="null"/>.</exception>
    public static JsonObject OfFrontMatter(RecordSchema schema, string? title = null, ValueList<ExtensionKey> keys = default)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new FrontMatterJsonSchema().Of(schema, title, keys);
    }

    /// <summary>
    /// Reads your own keys, with their types, from a JSON Schema: each entry of its <c>properties</c> that the model does not name. Give them to
    /// <see cref="ReadOptions.ExtensionKeys"/>, and files are checked against them.
    /// </summary>
    /// <param name="utf8">The schema, in JSON or YAML.</param>
    /// <param name="keys">The keys, as far as they could be read.</param>
    /// <param name="diagnostics">What is wrong with the schema, in the order of the file.</param>
    /// <returns>Whether nothing is wrong with it.</returns>
    /// <remarks>
    /// <c>type</c>, <c>format</c> (dates and addresses), <c>enum</c>, <c>const</c>, <c>items</c>, <c>properties</c>, <c>anyOf</c>, <c>oneOf</c> and
    /// <c>$ref</c> within the file count, also deeper down; other keywords, such as <c>required</c> and <c>pattern</c>, are ignored.
    /// </remarks>
    public static bool TryReadKeys(ReadOnlySpan<byte> utf8, out ValueList<ExtensionKey> keys, out ValueList<Diagnostic> diagnostics)
    {
        keys = KeyFile.Read(utf8, out diagnostics);
        return diagnostics.IsEmpty;
    }

    /// <summary>The schema of front matter with the keys of a site, by which editors complete and check keys.</summary>
    /// <remarks>
    /// It has each mapped key at its place, with the shapes and the dates that are read there without a problem. A value under a property's own name
    /// that the site does not map may be anything.
    /// </remarks>
    /// <param name="vocabulary">The keys; of the house's, this is the schema of <c>Article.Schema</c>.</param>
    /// <param name="title">What to call it.</param>
    /// <returns>A schema for one front matter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="vocabulary"/> is <see langword="null"/>.</exception>
    public static JsonObject OfFrontMatter(FrontMatterVocabulary vocabulary, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        return vocabulary.IsHouse ? OfFrontMatter(Article.Schema, title) : FrontMatterJsonSchema.Of(vocabulary, title);
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
