using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Json;
using NewsModel.Formats.Tree;
using NewsModel.Syntax;

namespace NewsModel.Schema;

/// <summary>A key that takes a list of strings.</summary>
internal sealed class TextListKey<T>(string name, FieldAccess<T, ValueList<string>> field)
    : RecordKey<T>(name, RecordKeyKind.TextList, ScalarRule.Text)
    where T : class
{
    public override bool IsPresent(T record) => !field.Get(record).IsEmpty;

    public override void Bind(ref ArticleReader reader, in SyntaxRow row, T record, ref ArticleReader.Entries entries)
    {
        if (reader.HasShape(in row, SyntaxKind.Sequence, SyntaxKind.Scalar, ref entries))
        {
            field.Set(record, reader.Texts(in row));
        }
    }

    public override void Write(ref FrontMatterWriter writer, T record, int indent) =>
        writer.WriteTexts(this, field.Get(record), indent);

    public override void WriteJson(ref JsonWriter writer, T record) => writer.Strings(this, field.Get(record));

    public override ArticleNode? NodeOf(T record)
    {
        ValueList<string> texts = field.Get(record);
        return texts.IsEmpty ? null : ArticleNode.Of(texts, static text => ArticleNode.Of(text, ScalarRule.Text));
    }

    public override bool AreSame(T one, T other) => field.Get(one) == field.Get(other);

    public override void Copy(T from, T to) => field.Set(to, field.Get(from));

    public override int CountOf(T record) => field.Get(record).Count;

    public override void Splice(T record, int first, T middle, int last) =>
        field.Set(record, field.Get(record).Splice(first, field.Get(middle), last));

    public override object? ValueOf(T record) => field.Get(record) is { IsEmpty: false } texts ? texts : null;

    public override void SetValue(T record, object? value) => field.Set(record, value switch
    {
        null => default,
        ValueList<string> list => list,
        _ => ((IEnumerable<string>)value).ToValueList(),
    });
}

/// <summary>A key that takes a map with keys of its own.</summary>
internal sealed class SubrecordKey<T, TValue>(string name, RecordSchema<TValue> schema, FieldAccess<T, TValue?> field)
    : RecordKey<T>(name, RecordKeyKind.Record)
    where T : class
    where TValue : class
{
    public override RecordSchema Schema => schema;

    public override bool IsPresent(T record) => field.Get(record) is not null;

    public override void Bind(ref ArticleReader reader, in SyntaxRow row, T record, ref ArticleReader.Entries entries)
    {
        if (reader.HasShape(in row, SyntaxKind.Mapping, childKind: null, ref entries))
        {
            field.Set(record, reader.Bind(schema, in row));
        }
    }

    public override void Write(ref FrontMatterWriter writer, T record, int indent) =>
        writer.WriteRecord(this, schema, field.Get(record)!, indent);

    public override void WriteJson(ref JsonWriter writer, T record) => writer.Record(this, schema, field.Get(record)!);

    public override ArticleNode? NodeOf(T record) => field.Get(record) is { } value ? ArticleNode.Of(schema, value) : null;

    public override ArticleNode? JsonNodeOf(T record) => field.Get(record) is { } value ? JsonTree.Of(schema, value) : null;

    public override bool AreSame(T one, T other) => Equals(field.Get(one), field.Get(other));

    public override object? ValueOf(T record) => field.Get(record);

    public override void SetValue(T record, object? value) => field.Set(record, (TValue?)value);
}

/// <summary>A key that takes a list of maps with keys of their own.</summary>
/// <param name="name">The name of the key.</param>
/// <param name="schema">The keys of each map.</param>
/// <param name="field">The value.</param>
/// <param name="textKey">The key of a map that is written as a text if it has nothing else; <see langword="null"/> if all are maps.</param>
internal sealed class RecordListKey<T, TEntry>(
    string name, RecordSchema<TEntry> schema, FieldAccess<T, ValueList<TEntry>> field, RecordKey<TEntry>? textKey = null)
    : RecordKey<T>(name, RecordKeyKind.RecordList)
    where T : class
    where TEntry : class
{
    public override RecordSchema Schema => schema;

    public override RecordKey? TextKey => textKey;

    public override bool IsPresent(T record) => !field.Get(record).IsEmpty;

    public override void Bind(ref ArticleReader reader, in SyntaxRow row, T record, ref ArticleReader.Entries entries)
    {
        if (textKey is not null)
        {
            if (reader.HasShapeOfTextsOrMaps(in row, ref entries))
            {
                field.Set(record, reader.BindTextsOrMaps(schema, textKey, in row));
            }
        }
        else if (reader.HasShape(in row, SyntaxKind.Sequence, SyntaxKind.Mapping, ref entries))
        {
            field.Set(record, reader.BindList(schema, in row));
        }
    }

    public override void Write(ref FrontMatterWriter writer, T record, int indent) =>
        writer.WriteRecords(this, schema, field.Get(record), indent, textKey);

    public override void WriteJson(ref JsonWriter writer, T record) => writer.Records(this, schema, field.Get(record), textKey);

    public override ArticleNode? NodeOf(T record) => NodeOf(field.Get(record), entry => ArticleNode.Of(schema, entry));

    public override ArticleNode? JsonNodeOf(T record) => NodeOf(field.Get(record), entry => JsonTree.Of(schema, entry));

    public override bool AreSame(T one, T other) => field.Get(one) == field.Get(other);

    public override void Copy(T from, T to) => field.Set(to, field.Get(from));

    public override int CountOf(T record) => field.Get(record).Count;

    public override void Splice(T record, int first, T middle, int last) =>
        field.Set(record, field.Get(record).Splice(first, field.Get(middle), last));

    public override object? ValueOf(T record) => field.Get(record) is { IsEmpty: false } list ? list : null;

    internal override object? TryRecords(ExtensionValue value) =>
        RecordExtensions.TryRecords(schema, value, textKey, out ValueList<TEntry> records) ? records : null;

    public override void SetValue(T record, object? value) => field.Set(record, value switch
    {
        null => default,
        ValueList<TEntry> list => list,
        _ => ((IEnumerable<object>)value).Cast<TEntry>().ToValueList(),
    });

    private ArticleNode? NodeOf(ValueList<TEntry> list, Func<TEntry, ArticleNode> mapOf) =>
        list.IsEmpty ? null
        : textKey is null ? ArticleNode.Of(list, mapOf)
        : ArticleNode.OfTextsOrMaps(
            list, entry => schema.OnlyText(entry, textKey) is { } text ? ArticleNode.Of(text, textKey.Rule, () => mapOf(entry)) : mapOf(entry));
}
