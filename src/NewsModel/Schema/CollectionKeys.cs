using NewsModel.Formats;
using NewsModel.Yaml;

namespace NewsModel.Schema;

/// <summary>A key that takes a list of texts.</summary>
internal sealed class TextListKey<T>(string name, Func<T, ValueList<string>> get, Action<T, ValueList<string>> set) : RecordKey<T>(name, RecordKeyKind.TextList, ScalarRule.Text)
    where T : class
{
    public override bool IsPresent(T record) => !get(record).IsEmpty;

    public override void Bind(ref ArticleReader reader, in YamlRow row, T record, ref ArticleReader.Entries entries)
    {
        if (reader.HasShape(in row, YamlKind.Sequence, YamlKind.Scalar, ref entries))
        {
            set(record, reader.Texts(in row));
        }
    }

    public override void Write(ref FrontMatterWriter writer, T record, int indent)
    {
        ValueList<string> texts = get(record);
        if (!texts.IsEmpty)
        {
            writer.WriteTexts(this, texts, indent);
        }
    }

    public override void WriteJson(ref JsonWriter writer, T record) => writer.Strings(this, get(record));

    public override ArticleNode? NodeOf(T record)
    {
        ValueList<string> texts = get(record);
        return texts.IsEmpty ? null : ArticleNode.Of(texts, static text => ArticleNode.Of(text, ScalarRule.Text));
    }

    public override object? ValueOf(T record) => get(record) is { IsEmpty: false } texts ? texts : null;

    public override void SetValue(T record, object? value) => set(record, (ValueList<string>?)value ?? default);
}

/// <summary>A key that takes a map with keys of its own.</summary>
internal sealed class SubrecordKey<T, TValue>(string name, RecordSchema<TValue> schema, Func<T, TValue?> get, Action<T, TValue?> set)
    : RecordKey<T>(name, RecordKeyKind.Record)
    where T : class
    where TValue : class
{
    public override RecordSchema Schema => schema;

    public override bool IsPresent(T record) => get(record) is not null;

    public override void Bind(ref ArticleReader reader, in YamlRow row, T record, ref ArticleReader.Entries entries)
    {
        if (reader.HasShape(in row, YamlKind.Mapping, childKind: null, ref entries))
        {
            set(record, reader.Bind(schema, in row));
        }
    }

    public override void Write(ref FrontMatterWriter writer, T record, int indent)
    {
        if (get(record) is { } value)
        {
            writer.WriteRecord(this, schema, value, indent);
        }
    }

    public override void WriteJson(ref JsonWriter writer, T record) => writer.Record(this, schema, get(record)!);

    public override ArticleNode? NodeOf(T record) => get(record) is { } value ? ArticleNode.Of(schema, value) : null;

    public override ArticleNode? JsonNodeOf(T record) => get(record) is { } value ? JsonTree.Of(schema, value) : null;

    public override object? ValueOf(T record) => get(record);

    public override void SetValue(T record, object? value) => set(record, (TValue?)value);
}

/// <summary>A key that takes a list of maps with keys of their own.</summary>
internal sealed class RecordListKey<T, TEntry>(string name, RecordSchema<TEntry> schema, Func<T, ValueList<TEntry>> get, Action<T, ValueList<TEntry>> set)
    : RecordKey<T>(name, RecordKeyKind.RecordList)
    where T : class
    where TEntry : class
{
    public override RecordSchema Schema => schema;

    public override bool IsPresent(T record) => !get(record).IsEmpty;

    public override void Bind(ref ArticleReader reader, in YamlRow row, T record, ref ArticleReader.Entries entries)
    {
        if (reader.HasShape(in row, YamlKind.Sequence, YamlKind.Mapping, ref entries))
        {
            set(record, reader.BindList(schema, in row));
        }
    }

    public override void Write(ref FrontMatterWriter writer, T record, int indent)
    {
        ValueList<TEntry> list = get(record);
        if (!list.IsEmpty)
        {
            writer.WriteRecords(this, schema, list, indent);
        }
    }

    public override void WriteJson(ref JsonWriter writer, T record) => writer.Records(this, schema, get(record));

    public override ArticleNode? NodeOf(T record)
    {
        ValueList<TEntry> list = get(record);
        return list.IsEmpty ? null : ArticleNode.Of(list, entry => ArticleNode.Of(schema, entry));
    }

    public override ArticleNode? JsonNodeOf(T record)
    {
        ValueList<TEntry> list = get(record);
        return list.IsEmpty ? null : ArticleNode.Of(list, entry => JsonTree.Of(schema, entry));
    }

    public override object? ValueOf(T record) => get(record) is { IsEmpty: false } list ? list : null;

    public override void SetValue(T record, object? value) =>
        set(record, value is IEnumerable<TEntry> entries and not ValueList<TEntry> ? entries.ToValueList() : (ValueList<TEntry>?)value ?? default);
}
