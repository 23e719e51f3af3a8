using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;

namespace NewsModel.Tool.Schema;

/// <summary>
/// The front matter of an article as JSON Schema (draft 2020-12), made of the model: a property that is a key is in it, with the type that it has.
/// What the schema takes is what is read without a problem, as far as types and single values go.
/// </summary>
internal static class ArticleSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private const string Integer = "integer";
    private const string Boolean = "boolean";
    private const string Date = "dateTime";
    private const string Text = "text";

    // Numbers and truth values may stand in quotes; a schema looks at the text of these, and at the value of others.
    private const string IntegerPattern = "^[+-]?[0-9]+$";
    private const string BooleanPattern = "^(true|True|TRUE|false|False|FALSE)$";
    private const string DatePattern =
        "^[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])([Tt]|[ \\t]+)([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?"
        + "[ \\t]*([Zz]|[+-](0?[0-9]|1[0-4])(:[0-5][0-9])?|[+-](0[0-9]|1[0-4])[0-5][0-9])$";

    // The levels below the article, in the order of their definitions.
    private static readonly Type[] Levels = [typeof(Related), typeof(Provider), typeof(Image)];

    /// <summary>Writes the schema.</summary>
    /// <param name="json">The destination.</param>
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Dialect);
        json.WriteString("title", "Front matter of a news article");
        WriteLevel(json, typeof(Article), orNull: true);
        json.WriteStartObject("$defs");
        foreach (Type level in Levels)
        {
            json.WriteStartObject(NameOf(level));
            WriteLevel(json, level, orNull: false);
            json.WriteEndObject();
        }

        WriteScalars(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <param name="json">The destination, within the schema of the level.</param>
    /// <param name="level">The level.</param>
    /// <param name="orNull">Whether nothing may stand for it: front matter can be empty, an entry of a list cannot.</param>
    private static void WriteLevel(Utf8JsonWriter json, Type level, bool orNull)
    {
        json.WriteString("description", ModelDocumentation.Of(level));
        WriteTypes(json, orNull ? ["object", "null"] : ["object"]);
        json.WriteStartObject("properties");
        foreach (PropertyInfo property in PropertiesOf(level))
        {
            if (ModelDocumentation.Of(property) is var (key, meaning))
            {
                json.WriteStartObject(key);
                json.WriteString("description", meaning);
                WriteValue(json, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", true);
    }

    // Said so that a trimmer sees which properties are asked for.
    private static PropertyInfo[] PropertiesOf(Type level) =>
        level == typeof(Article) ? [.. PropertiesOf<NewsItem>(), .. PropertiesOf<Article>()]
        : level == typeof(Related) ? [.. PropertiesOf<NewsItem>(), .. PropertiesOf<Related>()]
        : level == typeof(Provider) ? PropertiesOf<Provider>()
        : PropertiesOf<Image>();

    private static PropertyInfo[] PropertiesOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>() =>
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    /// <summary>Writes what a key takes. Null is absence, for each of them.</summary>
    private static void WriteValue(Utf8JsonWriter json, Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            WriteTypes(json, "array", "null");
            json.WriteStartObject("items");
            WriteItem(json, type.GetGenericArguments()[0]);
            json.WriteEndObject();
        }
        else if (Levels.Contains(type))
        {
            json.WriteStartArray("anyOf");
            json.WriteStartObject();
            WriteReference(json, type);
            json.WriteEndObject();
            json.WriteStartObject();
            WriteTypes(json, "null");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        else
        {
            WriteReference(json, type);
        }

        if (type == typeof(ArticleType))
        {
            WriteExamples(json, [.. KnownTypes()]);
        }
    }

    /// <summary>Writes what an entry of a list is: never null.</summary>
    private static void WriteItem(Utf8JsonWriter json, Type type)
    {
        if (Levels.Contains(type))
        {
            WriteReference(json, type);
        }
        else
        {
            WriteTypes(json, "string", "number", "boolean");
        }
    }

    private static void WriteReference(Utf8JsonWriter json, Type type) => json.WriteString("$ref", $"#/$defs/{NameOf(type)}");

    private static IEnumerable<string> KnownTypes() =>
        from property in typeof(ArticleType).GetProperties(BindingFlags.Public | BindingFlags.Static)
        where property.PropertyType == typeof(ArticleType)
        select ((ArticleType)property.GetValue(null)!).Text;

    /// <summary>Writes what keys of single values take.</summary>
    private static void WriteScalars(Utf8JsonWriter json)
    {
        json.WriteStartObject(Integer);
        WriteTypes(json, "integer", "string", "null");
        json.WriteNumber("minimum", int.MinValue);
        json.WriteNumber("maximum", int.MaxValue);
        json.WriteString("pattern", IntegerPattern);
        json.WriteEndObject();

        json.WriteStartObject(Boolean);
        WriteTypes(json, "boolean", "string", "null");
        json.WriteString("pattern", BooleanPattern);
        json.WriteEndObject();

        json.WriteStartObject(Date);
        WriteTypes(json, "string", "null");
        json.WriteString("pattern", DatePattern);
        WriteExamples(json, "2020-01-02T10:31:00Z", "2021-06-02T09:12:27-07:00");
        json.WriteEndObject();

        // What YAML takes for a number or a truth value is text here; and any text is a URL or a type.
        json.WriteStartObject(Text);
        WriteTypes(json, "string", "number", "boolean", "null");
        json.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        if (types.Length == 1)
        {
            json.WriteString("type", types[0]);
            return;
        }

        json.WriteStartArray("type");
        foreach (string type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }

    private static void WriteExamples(Utf8JsonWriter json, params ReadOnlySpan<string> examples)
    {
        json.WriteStartArray("examples");
        foreach (string example in examples)
        {
            json.WriteStringValue(example);
        }

        json.WriteEndArray();
    }

    private static string NameOf(Type type) =>
        Levels.Contains(type) ? type.Name.ToLowerInvariant()
        : type == typeof(int) ? Integer
        : type == typeof(bool) ? Boolean
        : type == typeof(DateTimeOffset) ? Date
        : Text;
}
