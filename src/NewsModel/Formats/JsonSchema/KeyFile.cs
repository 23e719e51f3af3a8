using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NewsModel.Diagnostics;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Json;
using NewsModel.Schema.JsonSchema;
using NewsModel.Text;

namespace NewsModel.Formats.JsonSchema;

/// <summary>
/// Reads the keys that a JSON Schema describes: <c>type</c>, <c>format</c>, <c>enum</c>, <c>const</c>, <c>items</c>, <c>properties</c>, <c>anyOf</c>,
/// <c>oneOf</c> and references within the file (draft 2020-12, and what earlier drafts have in common with it).
/// </summary>
internal sealed class KeyFile
{
    // References may be mutual; deeper than this, anything goes.
    private const int MaxDepth = 16;

    private static readonly string[] Types = ["string", "integer", "number", "boolean", "array", "object", "null"];

    private readonly SettingsFile _file;

    // References multiply; what is beyond this in one key is left unchecked.
    private const int MaxRules = 1000;

    private int _rulesLeft;

    private KeyFile(SettingsFile file) => _file = file;

    /// <summary>Reads a schema, as far as it can be read.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="diagnostics">What is wrong with it.</param>
    public static ValueList<ExtensionKey> Read(ReadOnlySpan<byte> utf8, out ValueList<Diagnostic> diagnostics)
    {
        using SettingsFile file = SettingsFile.Read(utf8);
        ValueList<ExtensionKey> keys = file.Diagnostics.IsEmpty ? new KeyFile(file).Read() : default;
        diagnostics = file.Diagnostics;
        return keys;
    }

    private ValueList<ExtensionKey> Read()
    {
        if (!_file.Keys.TryGetValue("properties", out ExtensionValue properties) || properties.Kind != ExtensionKind.Map)
        {
            Add("properties", "The schema has no keys; write \"properties\": { … }, with an entry for each key.");
            return default;
        }

        List<ExtensionKey> keys = [];
        foreach ((string name, ExtensionValue schema) in properties.Members)
        {
            // What the model has is typed by the model, whatever a schema of the whole front matter says of it.
            if (Article.Schema.Find(name) is null)
            {
                _rulesLeft = MaxRules;
                ValueRule rule = RuleOf(schema, DiagnosticPath.Key("properties", name), 0);
                rule = schema.Kind == ExtensionKind.Map ? rule.DescribedAs(JsonOf(schema)) : rule;
                keys.Add(new ExtensionKey<ExtensionValue?>(name, rule, value => (rule.FindMisfit("", value) is null, value), static value => value));
            }
        }

        return [.. keys];
    }

    private ValueRule RuleOf(ExtensionValue schema, string path, int depth)
    {
        if (depth > MaxDepth || --_rulesLeft < 0)
        {
            return ValueRule.Any;
        }

        if (schema.Kind != ExtensionKind.Map)
        {
            if (!schema.TryGetBoolean(out _))
            {
                Add(path, "This is not a schema; write a map such as {\"type\": \"string\"}.");
            }

            return ValueRule.Any;
        }

        ExtensionData members = schema.Members;
        if (members.TryGetValue("$ref", out ExtensionValue reference))
        {
            return Follow(reference, path, depth);
        }

        if (members.TryGetValue("const", out ExtensionValue constant) && constant.Kind == ExtensionKind.Scalar)
        {
            return ValueRule.OneOf([constant.TextOrEmpty]);
        }

        if (members.TryGetValue("enum", out ExtensionValue words))
        {
            return words.Kind == ExtensionKind.List && words.Items.All(static word => word.Kind == ExtensionKind.Scalar)
                ? ValueRule.OneOf([.. words.Items.Where(static word => !word.IsNull).Select(static word => word.TextOrEmpty)])
                : ValueRule.Any;
        }

        foreach (string choice in (ReadOnlySpan<string>)["anyOf", "oneOf"])
        {
            if (members.TryGetValue(choice, out ExtensionValue choices) && choices.Items is { IsEmpty: false } schemas)
            {
                string place = DiagnosticPath.Key(path, choice);
                return ValueRule.AnyOf([.. schemas.Select((it, i) => RuleOf(it, DiagnosticPath.Index(place, i), depth + 1))]);
            }
        }

        return OfType(members, path, depth);
    }

    private ValueRule OfType(ExtensionData schema, string path, int depth)
    {
        if (!schema.TryGetValue("type", out ExtensionValue type))
        {
            return schema.ContainsKey("properties") ? OfType("object", schema, path, depth) : ValueRule.Any;
        }

        ValueList<ExtensionValue> names = type.Kind == ExtensionKind.List ? type.Items : [type];
        ImmutableArray<ValueRule>.Builder rules = ImmutableArray.CreateBuilder<ValueRule>();
        foreach (ExtensionValue name in names)
        {
            if (!Types.Contains(name.Text))
            {
                string known = string.Join(", ", Types);
                Add(DiagnosticPath.Key(path, "type"), $"There is no type '{DebuggerSummary.Short(name.Text, "")}'; write one of {known}.");
                return ValueRule.Any;
            }

            if (name.Text != "null")
            {
                rules.Add(OfType(name.Text!, schema, path, depth));
            }
        }

        return rules.Count == 0 ? ValueRule.Any : ValueRule.AnyOf(rules.ToImmutable());
    }

    private ValueRule OfType(string type, ExtensionData schema, string path, int depth) => type switch
    {
        "integer" => ValueRule.WholeNumber,
        "number" => ValueRule.DecimalNumber,
        "boolean" => ValueRule.Boolean,
        "array" => schema.TryGetValue("items", out ExtensionValue items)
            ? OfItems(RuleOf(items, DiagnosticPath.Key(path, "items"), depth + 1))
            : ValueRule.ListOf(ValueRule.Any),
        "object" => ValueRule.MapOf(MembersOf(schema, path, depth)),
        _ => schema.GetValueOrDefault("format").Text switch
        {
            "date" => ValueRule.Date,
            "date-time" => ValueRule.DateTime,
            "uri" or "uri-reference" or "iri" or "iri-reference" => ValueRule.Url,
            _ => ValueRule.Text,
        },
    };

    private static string JsonOf(ExtensionValue value)
    {
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            JsonWriter.Write(value, writer);
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static ValueRule OfItems(ValueRule items) => items == ValueRule.Text ? ValueRule.TextList : ValueRule.ListOf(items);

    private ImmutableArray<(string Key, ValueRule Rule)> MembersOf(ExtensionData schema, string path, int depth)
    {
        ExtensionData properties = schema.GetValueOrDefault("properties").Members;
        string place = DiagnosticPath.Key(path, "properties");
        return [.. properties.Select(pair => (pair.Key, RuleOf(pair.Value, DiagnosticPath.Key(place, pair.Key), depth + 1)))];
    }

    /// <summary>Follows a JSON pointer (RFC 6901) within the file.</summary>
    private ValueRule Follow(ExtensionValue reference, string path, int depth)
    {
        string place = DiagnosticPath.Key(path, "$ref");
        if (reference.Text is not ['#', ..] pointer)
        {
            Add(place, "A reference must point into the same file; write one such as #/$defs/name.");
            return ValueRule.Any;
        }

        ExtensionValue found = ExtensionValue.FromMap(_file.Keys);
        string at = "";
        foreach (string step in pointer.Split('/').Skip(1))
        {
            string key = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            at = DiagnosticPath.Key(at, key);
            if (!found.Members.TryGetValue(key, out found))
            {
                Add(place, $"There is no '{DebuggerSummary.Short(pointer, "")}' in this file; fix the reference.");
                return ValueRule.Any;
            }
        }

        return RuleOf(found, at, depth + 1);
    }

    private void Add(string path, string message) => _file.Add(path, Problems.InvalidKeys(message));
}
