using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Json;
using NewsModel.Formats.Tree;
using NewsModel.Syntax;

namespace NewsModel.Schema;

/// <summary>How the text of a key is best read: most of it is read the same way again and again.</summary>
internal enum TextHabit : byte
{
    /// <summary>Each text is another one.</summary>
    Unique,

    /// <summary>Many articles have the same.</summary>
    Common,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>Often the same as the headline before.</summary>
    Headline,

    /// <summary>Often the same as the address before.</summary>
    Address,
}

/// <summary>A key that takes a text.</summary>
internal sealed class TextKey<T>(string name, RecordKeyKind kind, ScalarRule rule, TextHabit habit, FieldAccess<T, string?> text)
    : RecordKey<T>(name, kind, rule)
    where T : class
{
    private readonly FieldAccess<T, string?> _text = text;
    private readonly TextHabit _habit = habit;

    public override bool IsPresent(T record) => _text.Get(record) is not null;

    public override void Bind(ref ArticleReader reader, in SyntaxRow row, T record, ref ArticleReader.Entries entries) =>
        _text.Set(record, _habit switch
        {
            TextHabit.Unique => reader.Text(in row),
            TextHabit.Common => reader.CommonText(in row),
            TextHabit.Word => reader.Word(in row),
            TextHabit.Headline => reader.Headline(in row),
            _ => reader.Address(in row),
        });

    public override void Write(ref FrontMatterWriter writer, T record, int indent) => writer.WriteText(this, _text.Get(record)!, indent);

    public override void WriteJson(ref JsonWriter writer, T record)
    {
        if (JsonListName is null)
        {
            writer.String(_text.Get(record)!);
        }
        else
        {
            writer.Strings(this, new([_text.Get(record)!]));
        }
    }

    public override ArticleNode? NodeOf(T record) => _text.Get(record) is { } text ? ArticleNode.Of(text, Rule) : null;

    public override ArticleNode? JsonNodeOf(T record)
    {
        ArticleNode? node = NodeOf(record);
        return JsonListName is not null && node is not null ? ArticleNode.List([node]) : node;
    }

    public override bool AreSame(T one, T other) => _text.Get(one) == _text.Get(other);

    public override void Copy(T from, T to) => _text.Set(to, _text.Get(from));

    public override object? ValueOf(T record) => _text.Get(record) is { } text ? IsUrl ? new Url(text) : (object)text : null;

    public override void SetValue(T record, object? value) => _text.Set(record, value is Url url ? url.Text : (string?)value);
}

/// <summary>The key of a sealed payload.</summary>
internal sealed class SecuredKey<T>(string name, FieldAccess<T, SecuredPayload?> payload)
    : RecordKey<T>(name, RecordKeyKind.Text, ScalarRule.Quoted)
    where T : class
{
    public override bool IsSecret => true;

    public override bool IsPresent(T record) => payload.Get(record) is not null;

    public override void Bind(ref ArticleReader reader, in SyntaxRow row, T record, ref ArticleReader.Entries entries) =>
        payload.Set(record, reader.Secured(in row));

    public override void Write(ref FrontMatterWriter writer, T record, int indent) =>
        writer.WriteSecured(this, payload.Get(record).GetValueOrDefault(), indent);

    public override void WriteJson(ref JsonWriter writer, T record) => writer.String(payload.Get(record)!.Value);

    public override ArticleNode? NodeOf(T record) => payload.Get(record) is { } secured ? ArticleNode.Of(secured.Text, Rule) : null;

    public override bool AreSame(T one, T other) => payload.Get(one) == payload.Get(other);

    public override void Copy(T from, T to) => payload.Set(to, payload.Get(from));

    public override object? ValueOf(T record) => payload.Get(record)?.Text;

    public override void SetValue(T record, object? value) =>
        payload.Set(record, value is string text ? new SecuredPayload(text) : (SecuredPayload?)value);
}
