using System.Text.Json.Nodes;

namespace NewsModel.Schema.JsonSchema;

/// <summary>
/// Creates the schema of front matter: what it takes is what is read without a problem, as far as types and single values go.
/// </summary>
internal sealed partial class FrontMatterJsonSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private const string Integer = "integer";
    private const string Boolean = "boolean";
    private const string Date = "dateTime";
    private const string Text = "text";

    // Numbers and Booleans may be in quotes; a schema looks at the text of these, and at the value of others.
    private const string IntegerPattern = "^[+-]?[0-9]+$";
    private const string BooleanPattern = "^(true|True|TRUE|false|False|FALSE)$";
    private const string DatePattern =
        "^[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])([Tt]|[ \\t]+)([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?"
        + "[ \\t]*([Zz]|[+-](0?[0-9]|1[0-4])(:[0-5][0-9])?|[+-](0[0-9]|1[0-4])[0-5][0-9])$";

    /// <summary>The definitions so far: records, in the order they were met.</summary>
    private readonly JsonObject _definitions = [];

    public JsonObject Of(RecordSchema schema, string? title, ValueList<ExtensionKey> keys)
    {
        JsonObject root = new() { ["$schema"] = Dialect };
        if (title is not null)
        {
            root["title"] = title;
        }

        // Front matter can be empty; an entry of a list cannot.
        AddRecord(root, schema, "object", "null");
        AddKeys(root, keys);
        AddScalars();
        root["$defs"] = _definitions;
        return root;
    }

    private static void AddKeys(JsonObject root, ValueList<ExtensionKey> keys)
    {
        foreach (ExtensionKey key in keys)
        {
            JsonObject property = [];
            key.Rule.Describe(property);
            root["properties"]![key.Name] = property;
        }
    }

    private void AddRecord(JsonObject node, RecordSchema schema, params ReadOnlySpan<string> types)
    {
        if (schema.Description is { } description)
        {
            node["description"] = description;
        }

        node["type"] = Types(types);
        JsonObject properties = [];
        foreach (RecordKey key in schema.Keys)
        {
            properties[key.Name] = Property(key);
        }

        node["properties"] = properties;
        node["additionalProperties"] = true;
    }

    /// <summary>What a key takes. Null is absence, for each of them.</summary>
    private JsonObject Property(RecordKey key)
    {
        JsonObject property = [];
        if (key.Description is { } description)
        {
            property["description"] = description;
        }

        switch (key.Kind)
        {
            case RecordKeyKind.TextList:
                property["type"] = Types("array", "null");
                property["items"] = OneText();
                break;
            case RecordKeyKind.RecordList when key.TextKey is not null:
                string map = Define(key.Schema!);
                AddChoice(property, "array", new() { ["items"] = MapOr(map, OneText()) }, MapOr(map, Reference(Text)));
                break;
            case RecordKeyKind.RecordList:
                property["type"] = Types("array", "null");
                property["items"] = Reference(Define(key.Schema!));
                break;
            case RecordKeyKind.Record:
                property["anyOf"] = new JsonArray(Reference(Define(key.Schema!)), new JsonObject { ["type"] = "null" });
                break;
            default:
                property["$ref"] = PathOf(NameOf(key.Kind));
                break;
        }

        if (!key.Examples.IsEmpty)
        {
            property["examples"] = Texts(key.Examples.AsSpan());
        }

        return property;
    }

    /// <summary>Defines a record, unless that was done; the name of the definition.</summary>
    private string Define(RecordSchema schema)
    {
        string name = char.ToLowerInvariant(schema.RecordType.Name[0]) + schema.RecordType.Name[1..];
        if (!_definitions.ContainsKey(name))
        {
            JsonObject definition = [];
            _definitions[name] = definition;
            AddRecord(definition, schema, "object");
        }

        return name;
    }

    /// <summary>Defines what keys of single values take.</summary>
    private void AddScalars()
    {
        _definitions[Integer] = new JsonObject
        {
            ["type"] = Types("integer", "string", "null"),
            ["minimum"] = int.MinValue,
            ["maximum"] = int.MaxValue,
            ["pattern"] = IntegerPattern,
        };
        _definitions[Boolean] = new JsonObject { ["type"] = Types("boolean", "string", "null"), ["pattern"] = BooleanPattern };
        _definitions[Date] = new JsonObject
        {
            ["type"] = Types("string", "null"),
            ["pattern"] = DatePattern,
            ["examples"] = Texts("2020-01-02T10:31:00Z", "2021-06-02T09:12:27-07:00"),
        };

        // What YAML takes for a number or a Boolean is text here; and any text is a URL or a type.
        _definitions[Text] = new JsonObject { ["type"] = Types("string", "number", "boolean", "null") };
    }

    private static JsonObject MapOr(string map, JsonObject other)
    {
        JsonObject node = [];
        AddChoice(node, "object", Reference(map), other);
        return node;
    }

    /// <summary>Adds a choice by type. Of <c>anyOf</c>, a validator could only say that nothing fits, and not what is wrong where.</summary>
    private static void AddChoice(JsonObject node, string type, JsonObject then, JsonObject otherwise)
    {
        node["if"] = new JsonObject { ["type"] = type };
        node["then"] = then;
        node["else"] = otherwise;
    }

    /// <summary>A text in a list, where null is none.</summary>
    private static JsonObject OneText() => new() { ["type"] = Types("string", "number", "boolean") };

    private static JsonObject Reference(string name) => new() { ["$ref"] = PathOf(name) };

    private static string PathOf(string name) => $"#/$defs/{name}";

    private static JsonNode Types(params ReadOnlySpan<string> types) => types.Length == 1 ? types[0] : Texts(types);

    private static JsonArray Texts(params ReadOnlySpan<string> texts)
    {
        JsonArray array = [];
        foreach (string text in texts)
        {
            array.Add((JsonNode)text);
        }

        return array;
    }

    private static string NameOf(RecordKeyKind kind) => kind switch
    {
        RecordKeyKind.Number => Integer,
        RecordKeyKind.Boolean => Boolean,
        RecordKeyKind.DateTime => Date,
        _ => Text,
    };
}
