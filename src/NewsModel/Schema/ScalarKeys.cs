using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Json;
using NewsModel.Formats.Tree;
using NewsModel.Syntax;

namespace NewsModel.Schema;

/// <summary>A key that takes a number, a Boolean or a date.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
internal abstract class ValueKey<T, TValue>(string name, RecordKeyKind kind, FieldAccess<T, TValue?> field) : RecordKey<T>(name, kind)
    where T : class
    where TValue : struct
{
    public sealed override bool IsPresent(T record) => Get(record) is not null;

    public sealed override ArticleNode? NodeOf(T record) => Get(record) is { } value ? NodeOf(value) : null;

    public sealed override bool AreSame(T one, T other) => EqualityComparer<TValue?>.Default.Equals(Get(one), Get(other));

    public sealed override void Copy(T from, T to) => Set(to, Get(from));

    public sealed override object? ValueOf(T record) => Get(record);

    public sealed override void SetValue(T record, object? value) => Set(record, (TValue?)value);

    protected abstract ArticleNode NodeOf(TValue value);

    protected TValue? Get(T record) => field.Get(record);

    protected void Set(T record, TValue? value) => field.Set(record, value);

    protected TValue Present(T record) => field.Get(record).GetValueOrDefault();
}

/// <summary>A key that takes a whole number.</summary>
internal sealed class NumberKey<T>(string name, FieldAccess<T, int?> field) : ValueKey<T, int>(name, RecordKeyKind.Number, field)
    where T : class
{
    public override void Bind(ref ArticleReader reader, in SyntaxRow row, T record, ref ArticleReader.Entries entries) =>
        Set(record, reader.Integer(in row));

    public override void Write(ref FrontMatterWriter writer, T record, int indent) => writer.WriteInteger(this, Present(record), indent);

    public override void WriteJson(ref JsonWriter writer, T record) => writer.Integer(Present(record));

    protected override ArticleNode NodeOf(int value) => ArticleNode.Of(value);
}

/// <summary>A key that takes a Boolean.</summary>
internal sealed class BooleanKey<T>(string name, FieldAccess<T, bool?> field) : ValueKey<T, bool>(name, RecordKeyKind.Boolean, field)
    where T : class
{
    public override void Bind(ref ArticleReader reader, in SyntaxRow row, T record, ref ArticleReader.Entries entries) =>
        Set(record, reader.Boolean(in row));

    public override void Write(ref FrontMatterWriter writer, T record, int indent) => writer.WriteBoolean(this, Present(record), indent);

    public override void WriteJson(ref JsonWriter writer, T record) => writer.Boolean(Present(record));

    protected override ArticleNode NodeOf(bool value) => ArticleNode.Of(value);
}

/// <summary>A key that takes a date.</summary>
internal sealed class DateTimeKey<T>(string name, FieldAccess<T, DateTimeOffset?> field)
    : ValueKey<T, DateTimeOffset>(name, RecordKeyKind.DateTime, field)
    where T : class
{
    public override void Bind(ref ArticleReader reader, in SyntaxRow row, T record, ref ArticleReader.Entries entries) =>
        Set(record, reader.Date(in row));

    public override void Write(ref FrontMatterWriter writer, T record, int indent) => writer.WriteDate(this, Present(record), indent);

    public override void WriteJson(ref JsonWriter writer, T record) => writer.Date(Present(record));

    protected override ArticleNode NodeOf(DateTimeOffset value) => ArticleNode.Of(value);
}

/// <summary>A key that takes a Boolean, of which the absence is the same as <see langword="false"/>.</summary>
internal sealed class FlagKey<T> : RecordKey<T>
    where T : class
{
    private readonly FieldAccess<T, bool> _field;

    public FlagKey(string name, FieldAccess<T, bool> field)
        : base(name, RecordKeyKind.Boolean)
    {
        _field = field;
        Absence = JsonAbsence.False;
    }

    public override bool IsPresent(T record) => _field.Get(record);

    public override void Bind(ref ArticleReader reader, in SyntaxRow row, T record, ref ArticleReader.Entries entries) =>
        _field.Set(record, reader.Boolean(in row) ?? false);

    public override void Write(ref FrontMatterWriter writer, T record, int indent) => writer.WriteBoolean(this, true, indent);

    public override void WriteJson(ref JsonWriter writer, T record) => writer.Boolean(true);

    public override ArticleNode? NodeOf(T record) => _field.Get(record) ? ArticleNode.Of(true) : null;

    public override bool AreSame(T one, T other) => _field.Get(one) == _field.Get(other);

    public override object? ValueOf(T record) => _field.Get(record) ? true : null;

    public override void SetValue(T record, object? value) => _field.Set(record, (bool?)value ?? false);
}
