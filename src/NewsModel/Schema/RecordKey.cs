using System.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Json;
using NewsModel.Formats.Tree;
using NewsModel.Syntax;
using NewsModel.Yaml;

namespace NewsModel.Schema;

/// <summary>Represents a key of a record: its name, its type, and how the formats write it. One row of a <see cref="RecordSchema"/>.</summary>
/// <remarks>Immutable and thread-safe. Keys are compared by reference: each schema has its own.</remarks>
[DebuggerDisplay("{Name,nq}: {Kind}")]
public abstract class RecordKey
{
    /// <summary>The key at the beginning of a line of front matter.</summary>
    internal readonly YamlKey Line;

    private protected RecordKey(string name, RecordKeyKind kind, ScalarRule rule = ScalarRule.Typed)
    {
        Name = name;
        Kind = kind;
        Rule = rule;
        Line = new(name);
    }

    /// <summary>Gets the name of the key in front matter, such as <c>publishedDateTime</c>.</summary>
    public string Name { get; }

    /// <summary>Gets what the value means, in a sentence or two; <see langword="null"/> if the schema does not say.</summary>
    public string? Description { get; internal set; }

    /// <summary>Gets common values of a key that accepts any text; may be empty.</summary>
    public ValueList<string> Examples { get; internal set; }

    /// <summary>Gets the type of the value.</summary>
    public RecordKeyKind Kind { get; }

    /// <summary>Gets the keys of the map, or of each map in the list; <see langword="null"/> for all other kinds.</summary>
    public virtual RecordSchema? Schema => null;

    /// <summary>
    /// Gets the key whose value a plain string stands for, in a list of maps that may contain strings. An entry with only this key is written as a
    /// string, and a single string or map is read as a list of one. <see langword="null"/> for all other keys.
    /// </summary>
    public virtual RecordKey? TextKey => null;

    /// <summary>Gets the 0-based position of the key in its record, in the order in which keys are written.</summary>
    public int Position { get; internal set; } = -1;

    /// <summary>Whether the house sets the key apart with a blank line before it.</summary>
    internal bool BeginsGroup { get; init; }

    /// <summary>How the house quotes the value.</summary>
    internal ScalarRule Rule { get; }

    /// <summary>The name in JSON.</summary>
    internal string JsonName => JsonListName ?? Name;

    /// <summary>
    /// The name that it has in JSON where it is a list there, of which the value is the only entry; <see langword="null"/> where it is the same.
    /// </summary>
    internal string? JsonListName { get; init; }

    /// <summary>Gets whether the value is a sealed payload, which must never appear in messages or on pages.</summary>
    public virtual bool IsSecret => false;

    /// <summary>What states its absence in JSON.</summary>
    internal JsonAbsence Absence { get; init; }

    /// <summary>The key in a set of the keys of its record.</summary>
    internal ulong Bit => 1UL << Position;

    internal bool IsUrl => Kind == RecordKeyKind.Url;

    /// <summary>
    /// Whether a reader takes a value under this key as the model's, and not as an extension: only a value of another shape than that of the key
    /// stays an extension, and only where the key takes a list or a map.
    /// </summary>
    internal bool Takes(ExtensionValue value) => value.IsNull || Kind switch
    {
        RecordKeyKind.Record => value.Kind == ExtensionKind.Map,
        RecordKeyKind.TextList => IsListOf(value, ExtensionKind.Scalar),
        RecordKeyKind.RecordList when TextKey is not null => value.Kind != ExtensionKind.List || !HasListIn(value),
        RecordKeyKind.RecordList => IsListOf(value, ExtensionKind.Map),
        _ => true,
    };

    /// <summary>The records of a list of maps, for a key that takes such; <see langword="null"/> if it is none.</summary>
    internal virtual object? TryRecords(ExtensionValue value) => null;

    private static bool HasListIn(ExtensionValue value)
    {
        foreach (ExtensionValue item in value.Items)
        {
            if (item.Kind == ExtensionKind.List)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsListOf(ExtensionValue value, ExtensionKind kind)
    {
        foreach (ExtensionValue item in value.Items)
        {
            if (item.Kind != kind)
            {
                return false;
            }
        }

        return value.Kind == ExtensionKind.List;
    }
}

/// <summary>A key of a record of one type: how its value is read, kept and written.</summary>
/// <typeparam name="T">The record.</typeparam>
internal abstract class RecordKey<T>(string name, RecordKeyKind kind, ScalarRule rule = ScalarRule.Typed) : RecordKey(name, kind, rule)
    where T : class
{
    /// <summary>Returns whether the record has a value, so the key is written.</summary>
    public abstract bool IsPresent(T record);

    /// <summary>Reads the value of a row, which is not null, into a record that is not shared yet.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="row">The row.</param>
    /// <param name="record">The record.</param>
    /// <param name="entries">Takes the value as an extension if it has another shape.</param>
    public abstract void Bind(ref ArticleReader reader, in SyntaxRow row, T record, ref ArticleReader.Entries entries);

    /// <summary>Writes the key and its value as lines of front matter; there is one.</summary>
    public abstract void Write(ref FrontMatterWriter writer, T record, int indent);

    /// <summary>Writes the value as JSON; there is one.</summary>
    public abstract void WriteJson(ref JsonWriter writer, T record);

    /// <summary>Returns the value as a node of front matter, or <see langword="null"/>.</summary>
    public abstract ArticleNode? NodeOf(T record);

    /// <summary>Returns the value as a node of JSON, or <see langword="null"/>.</summary>
    public virtual ArticleNode? JsonNodeOf(T record) => NodeOf(record);

    /// <summary>Returns whether two records have the same value or none; quotes of extensions and offsets of dates do not count.</summary>
    public abstract bool AreSame(T one, T other);

    /// <summary>Sets the value of a record that is not shared yet to that of another one.</summary>
    public virtual void Copy(T from, T to) => SetValue(to, ValueOf(from));

    /// <summary>Returns the number of entries of a list; 0 if it is absent or the key does not take a list.</summary>
    public virtual int CountOf(T record) => 0;

    /// <summary>Sets a list of a record that is not shared yet to its first entries, all of another record, and its last ones.</summary>
    /// <param name="record">The record.</param>
    /// <param name="first">How many of the first entries stay.</param>
    /// <param name="middle">The record whose entries come between.</param>
    /// <param name="last">How many of the last entries stay.</param>
    public virtual void Splice(T record, int first, T middle, int last) => throw new NotSupportedException("Only lists have entries.");

    /// <summary>Returns the value, or <see langword="null"/>.</summary>
    public abstract object? ValueOf(T record);

    /// <summary>Sets the value of a record that is not shared yet.</summary>
    /// <exception cref="InvalidCastException">It is not of the type that the key takes.</exception>
    public abstract void SetValue(T record, object? value);
}
