using System.Globalization;
using NewsModel.Diagnostics;
using NewsModel.Schema;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>Values of a site's front matter as those of the model, by the kind of the property.</summary>
internal static class VocabularyValues
{
    /// <summary>Other sites' names for the first key of a record, such as the address of an image.</summary>
    private static readonly string[] AddressNames = ["src", "path", "href", "image", "file"];

    /// <summary>Whether a value says nothing, so its key is only a place for one.</summary>
    public static bool IsEmpty(RecordKey key, ExtensionValue value) => value.IsNull
        || (value.Kind == ExtensionKind.List && value.Items.IsEmpty)
        || (value.Kind == ExtensionKind.Scalar && value.TextOrEmpty.Length == 0 && key.Kind != RecordKeyKind.Text);

    /// <summary>Reads a value as that of a property.</summary>
    /// <param name="entry">The property.</param>
    /// <param name="rank">Which of its property's keys it is under.</param>
    /// <param name="value">The value, which is not empty.</param>
    /// <param name="vocabulary">What its dates are like.</param>
    /// <param name="typed">The value as the property takes it.</param>
    public static bool TryRead(VocabularyTable.Entry entry, int rank, ExtensionValue value, FrontMatterVocabulary vocabulary, out object? typed)
    {
        RecordKey key = entry.Key;
        FrontMatterName name = entry.Names[rank];
        bool isOwnName = entry.IsOwnName(rank);
        typed = key.Kind switch
        {
            RecordKeyKind.Text => One(value, name, isOwnName) is { } text && (name.Shape != FrontMatterShape.Known || key.Examples.Contains(text))
                ? text
                : null,
            RecordKeyKind.Url => One(value, name, isOwnName) is { } url && IsAddress(url) ? new Url(url) : default(Url?),
            RecordKeyKind.Number => value.TryGetInt32(out int number) ? number : null,
            RecordKeyKind.Boolean => TryTruth(value, out bool truth) ? truth != (name.Shape == FrontMatterShape.Opposite) : null,
            RecordKeyKind.DateTime => value.Text is { } date
                && DateForm.TryParse(date, Order(name, vocabulary), Zone(vocabulary), out DateTimeOffset time, out _) ? time : null,
            RecordKeyKind.TextList => Texts(value, name, isOwnName),
            RecordKeyKind.Record =>
                RecordExtensions.TryRecord(key.Schema!, Record(key.Schema!, value, isOwnName), out object? record) ? record : null,
            _ => Records(key, value, isOwnName),
        };
        return typed is not null;
    }

    /// <summary>What is open about a value that was read; <see langword="null"/> if nothing is.</summary>
    public static Problem? Doubt(ExtensionValue value, VocabularyTable.Entry entry, int rank, FrontMatterVocabulary vocabulary)
    {
        if (entry.Key.Kind != RecordKeyKind.DateTime || vocabulary.TimeZone is not null || value.Text is not { } text
            || !DateForm.TryParse(text, Order(entry.Names[rank], vocabulary), TimeZoneInfo.Utc, out DateTimeOffset time, out DateForm form)
            || form.HasOffset)
        {
            return null;
        }

        return form.HasTime ? Problems.DateWithoutOffset(text, time) : Problems.DayWithoutOffset(text);
    }

    /// <summary>Why a value does not fit a property; <see langword="null"/> if that is nothing to speak of.</summary>
    public static Problem? WhyUnread(RecordKey key, FrontMatterName name, ExtensionValue value, FrontMatterVocabulary vocabulary)
    {
        bool isSwitchedOff = value.Text is "false" or "False";
        bool isTemplate = value.Text?.Contains("{{", StringComparison.Ordinal) == true || value.Kind == ExtensionKind.Map;
        bool isForTheSoftware = key.Kind == RecordKeyKind.Url || (isSwitchedOff && key.Kind is not (RecordKeyKind.DateTime or RecordKeyKind.Boolean));
        if (name.Shape is FrontMatterShape.Known or FrontMatterShape.List || isForTheSoftware)
        {
            return null;
        }

        return key.Kind != RecordKeyKind.DateTime ? Problems.KeptAsExtension
            : isTemplate ? null
            : value.Text is { } text && vocabulary.DateOrder == DateOrder.YearFirst && IsOpenDate(text) ? Problems.OpenDate(text)
            : Problems.NoDate(value.Text ?? value.ToString());
    }

    /// <summary>Whether a text is a date that begins with the month or with the day.</summary>
    private static bool IsOpenDate(string text) =>
        DateForm.TryParse(text, DateOrder.MonthFirst, TimeZoneInfo.Utc, out _, out _)
        || DateForm.TryParse(text, DateOrder.DayFirst, TimeZoneInfo.Utc, out _, out _);

    /// <summary>What comes first in a date under a key.</summary>
    public static DateOrder Order(FrontMatterName name, FrontMatterVocabulary vocabulary) =>
        name.Shape == FrontMatterShape.MonthFirst ? DateOrder.MonthFirst : vocabulary.DateOrder;

    /// <summary>Where dates hold that do not say it.</summary>
    public static TimeZoneInfo Zone(FrontMatterVocabulary vocabulary) => vocabulary.TimeZone ?? TimeZoneInfo.Utc;

    /// <summary>Whether a text can be an address: no template, no pattern and no sentence.</summary>
    public static bool IsAddress(string text) => text.Length > 0 && text is not ("false" or "true" or "False" or "True")
        && !text.AsSpan().ContainsAny(" \t\r\n")
        && !text.Contains("{{", StringComparison.Ordinal) && !text.Contains("/:", StringComparison.Ordinal) && !text.StartsWith(':');

    /// <summary>Reads a Boolean, in quotes or as YAML 1.1 has them, too.</summary>
    public static bool TryTruth(ExtensionValue value, out bool truth)
    {
        truth = value.Text is "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON";
        return truth || value.Text is "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF";
    }

    /// <summary>The entries of a list in one text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shape">How the site writes it.</param>
    public static string[] Split(string text, FrontMatterShape shape)
    {
        const StringSplitOptions Options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        return text.Contains(',', StringComparison.Ordinal) ? text.Split(',', Options)
            : shape == FrontMatterShape.Words ? text.Split((char[]?)null, Options)
            : text.Trim() is { Length: > 0 } one ? [one] : [];
    }

    /// <summary>The text of an entry of a list of texts; <see langword="null"/> if it is none. Docusaurus's tags may be maps with a label.</summary>
    public static string? EntryText(ExtensionValue value) => value.Kind switch
    {
        ExtensionKind.Scalar => value.IsNull ? null : value.TextOrEmpty,
        ExtensionKind.Map when value.Members.TryGetValue("label", out ExtensionValue label) => label.Text,
        _ => null,
    };

    /// <summary>A map of a site, or a text, as the map that the model has for the record.</summary>
    public static ExtensionValue Record(RecordSchema schema, ExtensionValue value, bool isOwnName)
    {
        string first = schema.Keys[0].Name;
        bool isAddress = schema.Keys[0].IsUrl;
        if (value.Kind == ExtensionKind.Scalar)
        {
            return isOwnName || value.IsNull || (isAddress && !IsAddress(value.TextOrEmpty)) || value.TextOrEmpty.Length == 0
                ? default
                : ExtensionValue.FromMap([new(first, value)]);
        }

        if (value.Kind != ExtensionKind.Map || value.Members.ContainsKey(first))
        {
            return value;
        }

        foreach (string name in isAddress ? AddressNames : [])
        {
            if (value.Members.TryGetValue(name, out ExtensionValue address) && address.Kind == ExtensionKind.Scalar)
            {
                return ExtensionValue.FromMap([.. value.Members.Select(pair => pair.Key == name ? new(first, pair.Value) : pair)]);
            }
        }

        return isOwnName ? value : default;
    }

    /// <summary>The name that a map of a site has for the first key of a record.</summary>
    public static string FirstName(RecordSchema schema, ExtensionData map)
    {
        string first = schema.Keys[0].Name;
        return map.ContainsKey(first) || !schema.Keys[0].IsUrl ? first : AddressNames.FirstOrDefault(map.ContainsKey) ?? first;
    }

    private static string? One(ExtensionValue value, FrontMatterName name, bool isOwnName) =>
        value.Kind == ExtensionKind.Scalar ? value.Text
        : value is { Kind: ExtensionKind.List, Items: [{ IsNull: false } only] } && (name.Shape == FrontMatterShape.List || !isOwnName) ? only.Text
        : null;

    private static ValueList<string>? Texts(ExtensionValue value, FrontMatterName name, bool isOwnName)
    {
        if (value.Kind == ExtensionKind.Scalar)
        {
            bool isList = !isOwnName && value.Text is not ("false" or "False");
            return isList && Split(value.TextOrEmpty, name.Shape) is { Length: > 0 } split ? new(split) : null;
        }

        List<string> texts = new(value.Items.Count);
        foreach (ExtensionValue item in value.Items)
        {
            if (EntryText(item) is { } text)
            {
                texts.Add(text);
            }
            else if (!item.IsNull)
            {
                return null;
            }
        }

        return texts.Count > 0 ? [.. texts] : null;
    }

    private static object? Records(RecordKey key, ExtensionValue value, bool isOwnName)
    {
        ValueList<ExtensionValue> items = value.Kind == ExtensionKind.List ? value.Items : isOwnName ? default : [value];
        ExtensionValue[] records = new ExtensionValue[items.Count];
        for (int i = 0; i < records.Length; i++)
        {
            records[i] = Record(key.Schema!, items[i], isOwnName);
            if (records[i].Kind != ExtensionKind.Map)
            {
                return null;
            }
        }

        return records.Length > 0 ? key.TryRecords(ExtensionValue.FromList(records)) : null;
    }
}
