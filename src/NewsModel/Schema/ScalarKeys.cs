using NewsModel.Formats;
using NewsModel.Yaml;

namespace NewsModel.Schema;

/// <summary>A key that takes a whole number.</summary>
internal sealed class NumberKey<T>(string name, Func<T, int?> get, Action<T, int?> set) : RecordKey<T>(name, RecordKeyKind.Number)
    where T : class
{
    public override bool IsPresent(T record) => get(record) is not null;

    public override void Bind(ref ArticleReader reader, in YamlRow row, T record, ref ArticleReader.Entries entries) => set(record, reader.Integer(in row));

    public override void Write(ref FrontMatterWriter writer, T record, int indent)
    {
        if (get(record) is { } number)
        {
            writer.WriteInteger(this, number, indent);
        }
    }

    public override void WriteJson(ref JsonWriter writer, T record) => writer.Integer(get(record)!.Value);

    public override ArticleNode? NodeOf(T record) => get(record) is { } number ? ArticleNode.Of(number) : null;

    public override object? ValueOf(T record) => get(record);

    public override void SetValue(T record, object? value) => set(record, (int?)value);
}

/// <summary>A key that takes a truth value.</summary>
internal sealed class BooleanKey<T>(string name, Func<T, bool?> get, Action<T, bool?> set) : RecordKey<T>(name, RecordKeyKind.Boolean)
    where T : class
{
    public override bool IsPresent(T record) => get(record) is not null;

    public override void Bind(ref ArticleReader reader, in YamlRow row, T record, ref ArticleReader.Entries entries) => set(record, reader.Boolean(in row));

    public override void Write(ref FrontMatterWriter writer, T record, int indent)
    {
        if (get(record) is { } truth)
        {
            writer.WriteBoolean(this, truth, indent);
        }
    }

    public override void WriteJson(ref JsonWriter writer, T record) => writer.Boolean(get(record)!.Value);

    public override ArticleNode? NodeOf(T record) => get(record) is { } truth ? ArticleNode.Of(truth) : null;

    public override object? ValueOf(T record) => get(record);

    public override void SetValue(T record, object? value) => set(record, (bool?)value);
}

/// <summary>A key that takes a date.</summary>
internal sealed class DateTimeKey<T>(string name, Func<T, DateTimeOffset?> get, Action<T, DateTimeOffset?> set) : RecordKey<T>(name, RecordKeyKind.DateTime)
    where T : class
{
    public override bool IsPresent(T record) => get(record) is not null;

    public override void Bind(ref ArticleReader reader, in YamlRow row, T record, ref ArticleReader.Entries entries) => set(record, reader.Date(in row));

    public override void Write(ref FrontMatterWriter writer, T record, int indent)
    {
        if (get(record) is { } date)
        {
            writer.WriteDate(this, date, indent);
        }
    }

    public override void WriteJson(ref JsonWriter writer, T record) => writer.Date(get(record)!.Value);

    public override ArticleNode? NodeOf(T record) => get(record) is { } date ? ArticleNode.Of(date) : null;

    public override object? ValueOf(T record) => get(record);

    public override void SetValue(T record, object? value) => set(record, (DateTimeOffset?)value);
}
