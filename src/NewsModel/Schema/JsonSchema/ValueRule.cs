using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using NewsModel.Diagnostics;

namespace NewsModel.Schema.JsonSchema;

/// <summary>What the value of a key of the user's own has to be, and how JSON Schema says so. Immutable.</summary>
internal sealed class ValueRule
{
    private readonly Func<ExtensionValue, bool> _takes;

    private ValueRule(string expected, Func<ExtensionValue, bool> takes, Action<JsonObject>? describe = null)
    {
        Expected = expected;
        _takes = takes;
        Describe = describe ?? (static _ => { });
    }

    public static ValueRule Any { get; } = new("any value", static _ => true);

    public static ValueRule Text { get; } = new("text", static value => value.Kind == ExtensionKind.Scalar, Types("string", "number", "boolean"));

    public static ValueRule WholeNumber { get; } =
        new("a whole number such as 42", static value => value.TryGetInt64(out _), Types("integer", "string"));

    public static ValueRule DecimalNumber { get; } =
        new("a number such as 9.50", static value => value.TryGetDecimal(out _), Types("number", "string"));

    public static ValueRule Boolean { get; } = new("true or false", static value => value.TryGetBoolean(out _), Types("boolean", "string"));

    public static ValueRule DateTime { get; } =
        new("a date and time such as 2020-01-02T10:31:00Z", static value => value.TryGetDateTimeOffset(out _), Types("string"));

    public static ValueRule Date { get; } = new("a date such as 2020-01-02", static value => value.TryGetDateOnly(out _), Types("string"));

    public static ValueRule Url { get; } = new("a URL", static value => value.Kind == ExtensionKind.Scalar, Types("string"));

    public static ValueRule TextList { get; } = new(
        "a list of strings such as [a, b]",
        static value => RecordExtensions.TryTexts(value, out _),
        Types("array", "string", "number", "boolean"));

    /// <summary>What the value has to be, and an example where one helps.</summary>
    public string Expected { get; }

    /// <summary>Adds what JSON Schema says of it to a node.</summary>
    public Action<JsonObject> Describe { get; private init; }

    /// <summary>What each entry has to be, if a value that fits is a list.</summary>
    public ValueRule? Items { get; private init; }

    /// <summary>What the entries of a map have to be.</summary>
    public ImmutableArray<(string Key, ValueRule Rule)> Members { get; private init; } = [];

    /// <summary>The only words that fit, and the rules of which one is enough; without any, neither counts.</summary>
    private ImmutableArray<string> Words { get; init; } = [];

    private ImmutableArray<ValueRule> Choices { get; init; } = [];

    public static ValueRule Record(RecordSchema schema) =>
        new("a map with the keys that its schema names", value => RecordExtensions.Fits(schema, value), Types("object"));

    public static ValueRule RecordList(RecordSchema schema) => new(
        "a list of maps with the keys that their schema names",
        value => value.Kind == ExtensionKind.List && value.Items.All(item => RecordExtensions.Fits(schema, item)),
        Types("array"));

    /// <summary>A list.</summary>
    /// <param name="items">What each entry has to be.</param>
    public static ValueRule ListOf(ValueRule items) =>
        new(items == Any ? "a list" : $"a list, each entry {items.Expected}", static value => value.Kind == ExtensionKind.List) { Items = items };

    /// <summary>A map.</summary>
    /// <param name="members">What the entries have to be that are named; others may be anything.</param>
    public static ValueRule MapOf(ImmutableArray<(string Key, ValueRule Rule)> members) =>
        new("a map", static value => value.Kind == ExtensionKind.Map) { Members = members };

    /// <summary>One of several words.</summary>
    /// <param name="words">The words.</param>
    public static ValueRule OneOf(ImmutableArray<string> words)
    {
        const int MostShown = 8;
        string shown = string.Join(", ", words.Take(MostShown)) + (words.Length > MostShown ? " and others" : "");
        return new($"one of {shown}", value => value.Kind == ExtensionKind.Scalar && words.Contains(value.Text!)) { Words = words };
    }

    /// <summary>Whatever one of several rules takes.</summary>
    /// <param name="rules">The rules, at least one.</param>
    public static ValueRule AnyOf(ImmutableArray<ValueRule> rules) => rules.Length == 1 ? rules[0] : new(
        string.Join(" or ", rules.Select(static rule => rule.Expected).Distinct()),
        value => rules.Any(rule => rule.FindMisfit("", value) is null))
    { Choices = rules };

    /// <summary>The same rule, described as in a file.</summary>
    /// <param name="source">What the file says, as JSON.</param>
    public ValueRule DescribedAs(string source) => new(Expected, _takes)
    {
        Items = Items,
        Members = Members,
        Words = Words,
        Choices = Choices,
        Describe = node =>
        {
            foreach ((string key, JsonNode? value) in JsonNode.Parse(source)!.AsObject())
            {
                node[key] = value?.DeepClone();
            }
        },
    };

    /// <summary>Appends all that decides which values fit, so two rules with the same text take the same values.</summary>
    /// <param name="text">The destination.</param>
    public void AppendTo(StringBuilder text)
    {
        text.Append('(').Append(Expected).AppendJoin('\0', Words);
        Items?.AppendTo(text);
        foreach (ValueRule choice in Choices)
        {
            choice.AppendTo(text);
        }

        foreach ((string key, ValueRule rule) in Members)
        {
            text.Append('\0').Append(key);
            rule.AppendTo(text);
        }

        text.Append(')');
    }

    /// <summary>The first value that is not what it has to be: its path, and what is expected there. The null value always fits.</summary>
    /// <param name="path">The path of the value.</param>
    /// <param name="value">The value.</param>
    public (string Path, string Expected)? FindMisfit(string path, ExtensionValue value)
    {
        if (value.IsNull)
        {
            return null;
        }

        if (!_takes(value))
        {
            return (path, Expected);
        }

        for (int i = 0; Items is not null && i < value.Items.Count; i++)
        {
            if (Items.FindMisfit(DiagnosticPath.Index(path, i), value.Items[i]) is { } misfit)
            {
                return misfit;
            }
        }

        foreach ((string key, ValueRule rule) in Members)
        {
            if (value.Members.TryGetValue(key, out ExtensionValue member) && rule.FindMisfit(DiagnosticPath.Key(path, key), member) is { } misfit)
            {
                return misfit;
            }
        }

        return null;
    }

    private static Action<JsonObject> Types(params string[] types) => node => node["type"] = new JsonArray([.. types, "null"]);
}
