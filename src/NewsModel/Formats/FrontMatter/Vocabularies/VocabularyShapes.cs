using NewsModel.Schema;
using NewsModel.Text;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>
/// Values of the model as those of a site's front matter: in the shape of the value that was there, or else as the vocabulary has it.
/// </summary>
internal static class VocabularyShapes
{
    /// <summary>Writes a value.</summary>
    /// <param name="key">The property.</param>
    /// <param name="name">The key.</param>
    /// <param name="typed">The value.</param>
    /// <param name="old">The value that was there; null if there was none.</param>
    /// <param name="vocabulary">What its dates are like.</param>
    public static ExtensionValue Of(RecordKey key, FrontMatterName name, object typed, ExtensionValue old, FrontMatterVocabulary vocabulary)
    {
        ExtensionValue written = typed switch
        {
            DateTimeOffset date => Date(date, name, old, vocabulary),
            bool truth => LikeQuotes(old, truth != (name.Shape == FrontMatterShape.Opposite) ? "true" : "false"),
            int number => LikeQuotes(old, ExtensionValue.FromInt64(number).TextOrEmpty),
            string text => ExtensionValue.FromText(text),
            Url url => ExtensionValue.FromText(url.Text),
            ValueList<string> texts => Texts(texts, name, old),
            System.Collections.IEnumerable records when key.Kind == RecordKeyKind.RecordList => Records(key, [.. records.Cast<object>()], name, old),
            _ => RecordExtensions.Of(key.Schema!, typed),
        };
        bool isListOfOne = key.Kind is RecordKeyKind.Text or RecordKeyKind.Url
            && (old.Kind == ExtensionKind.List || (old.IsNull && name.Shape == FrontMatterShape.List));
        return isListOfOne ? ExtensionValue.FromList(written) : written;
    }

    private static ExtensionValue Date(DateTimeOffset date, FrontMatterName name, ExtensionValue old, FrontMatterVocabulary vocabulary)
    {
        DateOrder order = VocabularyValues.Order(name, vocabulary);
        TimeZoneInfo zone = VocabularyValues.Zone(vocabulary);
        bool hasForm = old.Text is { } text && DateForm.TryParse(text, order, zone, out _, out DateForm form) ? true : Set(out form);
        if (!hasForm)
        {
            form = name.Shape == FrontMatterShape.MonthFirst ? DateForm.MonthFirst : DateForm.Rfc3339;
        }

        return LikeQuotes(old, form.Format(date, zone));

        static bool Set(out DateForm form)
        {
            form = default;
            return false;
        }
    }

    private static ExtensionValue Texts(ValueList<string> texts, FrontMatterName name, ExtensionValue old)
    {
        bool wasText = old is { Kind: ExtensionKind.Scalar, IsNull: false };
        FrontMatterShape shape = !wasText ? (name.Shape == FrontMatterShape.One ? FrontMatterShape.One : FrontMatterShape.Natural)
            : old.TextOrEmpty.Contains(',', StringComparison.Ordinal) ? FrontMatterShape.Commas
            : name.Shape is FrontMatterShape.Words ? FrontMatterShape.Words
            : FrontMatterShape.One;
        if (wasText || old.IsNull)
        {
            string? joined = shape switch
            {
                FrontMatterShape.Words => string.Join(' ', texts),
                FrontMatterShape.Commas => string.Join(wasText && !old.TextOrEmpty.Contains(", ", StringComparison.Ordinal) ? "," : ", ", texts),
                FrontMatterShape.One when texts.Count == 1 => texts[0],
                _ => null,
            };

            // A blank or a comma in an entry would cut it in two.
            if (joined is not null && VocabularyValues.Split(joined, name.Shape).AsSpan().SequenceEqual(texts.AsSpan()))
            {
                return ExtensionValue.FromText(joined);
            }
        }

        Dictionary<string, ExtensionValue> before = new(StringComparer.Ordinal);
        foreach (ExtensionValue item in old.Items)
        {
            if (VocabularyValues.EntryText(item) is { } text)
            {
                before.TryAdd(text, item);
            }
        }

        return ExtensionValue.FromList([.. texts.Select(text => before.GetValueOrDefault(text, ExtensionValue.FromText(text)))]);
    }

    private static ExtensionValue Records(RecordKey key, object[] records, FrontMatterName name, ExtensionValue old)
    {
        bool wasOne = old.Kind != ExtensionKind.List && !old.IsNull;
        ValueList<ExtensionValue> before = old.Kind == ExtensionKind.List ? old.Items : wasOne ? [old] : default;
        object?[] readBefore = [.. before.Select(item =>
            VocabularyValues.Record(key.Schema!, item, isOwnName: false) is var map && RecordExtensions.TryRecord(key.Schema!, map, out object? it)
                ? it
                : null)];
        ExtensionValue[] items = new ExtensionValue[records.Length];
        for (int i = 0; i < records.Length; i++)
        {
            int same = Array.IndexOf(readBefore, records[i]);
            items[i] = same >= 0 ? before[same] : Record(key.Schema!, records[i], before.IsEmpty ? default : before[Math.Min(i, before.Count - 1)]);
        }

        return items.Length == 1 && (wasOne || (old.IsNull && name.Shape == FrontMatterShape.One)) ? items[0] : ExtensionValue.FromList(items);
    }

    /// <summary>A record: as a text if it has nothing else and the one before was no map; as a map with the names of the one before.</summary>
    private static ExtensionValue Record(RecordSchema schema, object record, ExtensionValue before)
    {
        ExtensionValue map = RecordExtensions.Of(schema, record);
        string first = schema.Keys[0].Name;
        if (map.Members is [{ } only] && only.Key == first && before.Kind != ExtensionKind.Map)
        {
            return only.Value;
        }

        string name = VocabularyValues.FirstName(schema, before.Members);
        return name == first ? map : ExtensionValue.FromMap([.. map.Members.Select(pair => pair.Key == first ? new(name, pair.Value) : pair)]);
    }

    /// <summary>A number, a Boolean or a date, in quotes if the value before had some.</summary>
    private static ExtensionValue LikeQuotes(ExtensionValue old, string text) =>
        old is { Kind: ExtensionKind.Scalar, IsNull: false, IsQuoted: true } ? ExtensionValue.FromQuoted(text) : ExtensionValue.FromPlain(text);
}
