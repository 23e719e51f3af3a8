using System.Text.Json.Nodes;
using NewsModel.Formats;

namespace NewsModel.Schema;

/// <content>The front matter of other software.</content>
internal sealed partial class FrontMatterJsonSchema
{
    private const string TruthPattern = "^(true|True|TRUE|yes|Yes|YES|on|On|ON|false|False|FALSE|no|No|NO|off|Off|OFF)$";

    private const string YearFirst = "[0-9]{4}[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12][0-9]|3[01])";
    private const string MonthFirst = "(0?[1-9]|1[0-2])[-/.](0?[1-9]|[12][0-9]|3[01])[-/.][0-9]{4}";
    private const string DayFirst = "(0?[1-9]|[12][0-9]|3[01])[-/.](0?[1-9]|1[0-2])[-/.][0-9]{4}";
    private const string Time =
        "([Tt]|[ \\t]+)([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,7})?)?[ \\t]*(Z|z|UTC|GMT|[+-][0-9]{1,2}(:?[0-5][0-9])?)?";

    /// <summary>A key, and the keys of the map that it may hold.</summary>
    private sealed class Place
    {
        public List<JsonObject> Values { get; } = [];

        public Dictionary<string, Place> Below { get; } = new(StringComparer.Ordinal);
    }

    public static JsonObject Of(FrontMatterVocabulary vocabulary, string? title)
    {
        JsonObject root = new() { ["$schema"] = Dialect };
        if (title is not null)
        {
            root["title"] = title;
        }

        Place top = new();
        foreach (VocabularyTable.Entry entry in vocabulary.Table.Entries)
        {
            for (int rank = 0; rank < entry.Names.Length; rank++)
            {
                bool isOnlyOwn = entry.Mapped == 0;
                if (isOnlyOwn || !entry.IsOwnName(rank))
                {
                    At(top, entry.Names[rank].Steps).Values.Add(Value(entry.Key, entry.Names[rank], vocabulary, isOnlyOwn));
                }
            }
        }

        foreach (string key in vocabulary.KnownKeys)
        {
            At(top, [key]);
        }

        root["type"] = Types("object", "null");
        root["properties"] = Properties(top);
        root["additionalProperties"] = true;
        return root;
    }

    private static Place At(Place place, ReadOnlySpan<string> steps)
    {
        foreach (string step in steps)
        {
            if (!place.Below.TryGetValue(step, out Place? below))
            {
                place.Below.Add(step, below = new());
            }

            place = below;
        }

        return place;
    }

    private static JsonObject Properties(Place place)
    {
        JsonObject properties = [];
        foreach ((string key, Place below) in place.Below)
        {
            // A key that may hold one of several properties.
            JsonObject property = below.Values switch
            {
                [] => [],
                [var only] => only,
                var several => new() { ["anyOf"] = new JsonArray([.. several]) },
            };
            if (below.Below.Count > 0)
            {
                property["properties"] = Properties(below);
            }

            properties[key] = property;
        }

        return properties;
    }

    /// <summary>What a key takes without a problem. A value under a property's own name alone may be anything: it is an extension then.</summary>
    private static JsonObject Value(RecordKey key, FrontMatterName name, FrontMatterVocabulary vocabulary, bool isOnlyOwn)
    {
        JsonObject value = [];
        if (key.Description is { } description)
        {
            value["description"] = name.Shape == FrontMatterShape.Opposite ? $"The opposite of this: {description}" : description;
        }

        if (!key.Examples.IsEmpty)
        {
            value["examples"] = Texts(key.Examples.AsSpan());
        }

        if (isOnlyOwn || name.Shape is FrontMatterShape.Known or FrontMatterShape.List)
        {
            return value;
        }

        switch (key.Kind)
        {
            case RecordKeyKind.Boolean:
                value["type"] = Types("boolean", "string", "null");
                value["pattern"] = TruthPattern;
                break;
            case RecordKeyKind.DateTime:
                value["type"] = Types("string", "object", "null");
                value["pattern"] = DatePatternOf(VocabularyValues.Order(name, vocabulary));
                break;
            case RecordKeyKind.Number:
                value["type"] = Types("integer", "string", "null");
                value["pattern"] = IntegerPattern;
                break;
            case RecordKeyKind.TextList:
                value["type"] = Types("array", "string", "number", "boolean", "null");
                value["items"] = new JsonObject { ["type"] = Types("string", "number", "boolean", "object", "null") };
                break;
            case RecordKeyKind.RecordList:
                value["type"] = Types("array", "object", "string", "number", "boolean", "null");
                value["items"] = new JsonObject { ["type"] = Types("string", "number", "boolean", "object") };
                break;
            case RecordKeyKind.Text:
                value["type"] = Types("string", "number", "boolean", "array", "null");
                value["maxItems"] = 1;
                break;
        }

        return value;
    }

    /// <summary>Dates as sites write them, and templates that their software fills in.</summary>
    private static string DatePatternOf(DateOrder order)
    {
        string day = order switch
        {
            DateOrder.MonthFirst => $"({YearFirst}|{MonthFirst})",
            DateOrder.DayFirst => $"({YearFirst}|{DayFirst})",
            _ => YearFirst,
        };
        return $"^{day}({Time})?$|^$|{{{{";
    }
}
