using System.Diagnostics;
using NewsModel.Schema;
using NewsModel.Schema.JsonSchema;

namespace NewsModel;

/// <summary>Represents a key of your own and the type of its value: <c>ExtensionKey.WholeNumber("length")</c>.</summary>
/// <remarks>
/// <para>
/// Every key that the model does not know is kept in <see cref="NewsItem.Extensions"/>. An extension key gets and sets one of them as a .NET
/// value: <c>article.Get(Length)</c>, <c>article.With(Length, 12)</c>. A value of another type stays in the file and in the extensions;
/// register the key in <see cref="ReadOptions.ExtensionKeys"/> to have such values reported with their location.
/// </para>
/// <para>Compared by reference. Immutable and thread-safe.</para>
/// </remarks>
public abstract class ExtensionKey
{
    private protected ExtensionKey(string name, ValueRule rule)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Rule = rule;
    }

    /// <summary>Gets the key in the file, compared character for character.</summary>
    public string Name { get; }

    /// <summary>Gets a description of the expected value: <c>a whole number such as 42</c>.</summary>
    public string Expected => Rule.Expected;

    /// <summary>What the value has to be.</summary>
    internal ValueRule Rule { get; }

    /// <summary>Creates a key whose value is text.</summary>
    /// <param name="name">The key in the file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static ExtensionKey<string?> Text(string name) => new(
        name,
        ValueRule.Text,
        static value => (value.Kind == ExtensionKind.Scalar, value.Text),
        static text => text is null ? default(ExtensionValue?) : ExtensionValue.FromText(text));

    /// <summary>Creates a key whose value is a 64-bit whole number.</summary>
    /// <inheritdoc cref="Text"/>
    public static ExtensionKey<long?> WholeNumber(string name) => new(
        name,
        ValueRule.WholeNumber,
        static value => (value.TryGetInt64(out long number), number),
        static number => Optional(number, ExtensionValue.FromInt64));

    /// <summary>Creates a key whose value is a decimal number that keeps all its digits, such as a price.</summary>
    /// <inheritdoc cref="Text"/>
    public static ExtensionKey<decimal?> DecimalNumber(string name) => new(
        name,
        ValueRule.DecimalNumber,
        static value => (value.TryGetDecimal(out decimal number), number),
        static number => Optional(number, ExtensionValue.FromDecimal));

    /// <summary>Creates a key whose value is a Boolean.</summary>
    /// <inheritdoc cref="Text"/>
    public static ExtensionKey<bool?> Boolean(string name) => new(
        name,
        ValueRule.Boolean,
        static value => (value.TryGetBoolean(out bool truth), truth),
        static truth => Optional(truth, ExtensionValue.FromBoolean));

    /// <summary>Creates a key whose value is a date and time. Without an offset it is read as UTC, without a time as midnight.</summary>
    /// <inheritdoc cref="Text"/>
    public static ExtensionKey<DateTimeOffset?> DateTime(string name) => new(
        name,
        ValueRule.DateTime,
        static value => (value.TryGetDateTimeOffset(out DateTimeOffset date), date),
        static date => Optional(date, ExtensionValue.FromDateTimeOffset));

    /// <summary>Creates a key whose value is a date.</summary>
    /// <inheritdoc cref="Text"/>
    public static ExtensionKey<DateOnly?> Date(string name) => new(
        name,
        ValueRule.Date,
        static value => (value.TryGetDateOnly(out DateOnly date), date),
        static date => Optional(date, ExtensionValue.FromDateOnly));

    /// <summary>Creates a key whose value is a URL.</summary>
    /// <inheritdoc cref="Text"/>
    public static ExtensionKey<Url?> Url(string name) => new(
        name,
        ValueRule.Url,
        static value => (value.Kind == ExtensionKind.Scalar, NewsModel.Url.OrNull(value.Text)),
        static url => Optional(url, static it => ExtensionValue.FromText(it.Text)));

    /// <summary>Creates a key whose value is a list of strings. A single string is read as a list of one; an absent key is an empty list.</summary>
    /// <inheritdoc cref="Text"/>
    public static ExtensionKey<ValueList<string>> TextList(string name) => new(
        name,
        ValueRule.TextList,
        static value => (RecordExtensions.TryTexts(value, out ValueList<string> texts), texts),
        static texts => texts.IsEmpty ? default(ExtensionValue?) : RecordExtensions.Of(texts));

    /// <summary>Creates a key whose value is a map with the keys of a schema.</summary>
    /// <typeparam name="TRecord">The type of the record.</typeparam>
    /// <param name="name">The key in the file.</param>
    /// <param name="schema">The keys of the map.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static ExtensionKey<TRecord?> Record<TRecord>(string name, RecordSchema<TRecord> schema)
        where TRecord : class
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new(
            name,
            ValueRule.Record(schema),
            value => (RecordExtensions.TryRecord(schema, value, out TRecord? record), record),
            record => record is null ? default(ExtensionValue?) : RecordExtensions.Of(schema, record));
    }

    /// <summary>Creates a key whose value is a list of maps with the keys of a schema. An absent key is an empty list.</summary>
    /// <inheritdoc cref="Record"/>
    public static ExtensionKey<ValueList<TRecord>> RecordList<TRecord>(string name, RecordSchema<TRecord> schema)
        where TRecord : class
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new(
            name,
            ValueRule.RecordList(schema),
            value => (RecordExtensions.TryRecords(schema, value, out ValueList<TRecord> records), records),
            records => records.IsEmpty ? default(ExtensionValue?) : RecordExtensions.Of(schema, records));
    }

    /// <summary>Returns whether a value is of the key's type, or null, which means absence.</summary>
    /// <param name="value">The value.</param>
    public bool Fits(ExtensionValue value) => Rule.FindMisfit("", value) is null;

    private static ExtensionValue? Optional<T>(T? value, Func<T, ExtensionValue> make)
        where T : struct =>
        value is { } present ? make(present) : default(ExtensionValue?);
}

/// <summary>Represents a key of your own and the type of its value. Create one with the methods of <see cref="ExtensionKey"/>.</summary>
/// <typeparam name="T">The value: nullable, or a list. <see langword="null"/> or the empty list means that the key is absent.</typeparam>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
[DebuggerDisplay("{Name,nq}: {Expected,nq}")]
public sealed class ExtensionKey<T> : ExtensionKey
{
    private readonly Func<ExtensionValue, (bool Fits, T? Value)> _read;
    private readonly Func<T, ExtensionValue?> _write;

    internal ExtensionKey(string name, ValueRule rule, Func<ExtensionValue, (bool Fits, T? Value)> read, Func<T, ExtensionValue?> write)
        : base(name, rule) => (_read, _write) = (read, write);

    /// <summary>Reads a value; the null value is absence, which every key takes.</summary>
    internal bool TryRead(ExtensionValue value, out T result)
    {
        (bool fits, T? read) = value.IsNull ? (true, default) : _read(value);
        result = fits ? read! : default!;
        return fits;
    }

    /// <summary>Reads the value of extensions.</summary>
    /// <exception cref="FormatException">The value is of another type.</exception>
    internal T ReadFrom(ExtensionData extensions) =>
        TryRead(extensions.GetValueOrDefault(Name), out T value)
            ? value
            : throw new FormatException($"The value of '{Name}' is not {Expected}; use TryGet for files that may hold other values.");

    /// <summary>A copy of extensions with another value; without the key, if the value is absence.</summary>
    internal ExtensionData WriteTo(ExtensionData extensions, T value) =>
        _write(value) is { } written ? extensions.Set(Name, written) : extensions.Remove(Name);
}
