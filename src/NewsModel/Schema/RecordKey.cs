using System.Diagnostics;
using NewsModel.Formats;
using NewsModel.Yaml;

namespace NewsModel.Schema;

/// <summary>A key of a record: its name, what it takes, and how the formats write it. One row of a <see cref="RecordSchema"/>.</summary>
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

    /// <summary>The name of the key in front matter, such as <c>publishedDateTime</c>.</summary>
    public string Name { get; }

    /// <summary>What the value means: a sentence or two for people; <see langword="null"/> where the schema does not say.</summary>
    public string? Description { get; internal set; }

    /// <summary>Values that are often seen, of a key that takes any text; empty for none.</summary>
    public ValueList<string> Examples { get; internal set; }

    /// <summary>What the key takes.</summary>
    public RecordKeyKind Kind { get; }

    /// <summary>The keys of the map, or of each map in the list, that the key takes; <see langword="null"/> for all other kinds.</summary>
    public virtual RecordSchema? Schema => null;

    /// <summary>
    /// For a list of maps whose entries may be texts: the key of the maps that such a text is the value of. An entry that has nothing but this key
    /// is written as the text, and one text or one map in place of the list is read as a list of it. <see langword="null"/> for all other keys.
    /// </summary>
    public virtual RecordKey? TextKey => null;

    /// <summary>The place of the key among those of its record, from 0, in the order in which they are written.</summary>
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

    /// <summary>Whether the value is a sealed payload, which no message and no page for people may quote.</summary>
    public virtual bool IsSecret => false;

    /// <summary>What states its absence in JSON.</summary>
    internal JsonAbsence Absence { get; init; }

    /// <summary>The key in a set of the keys of its record.</summary>
    internal ulong Bit => 1UL << Position;

    internal bool IsUrl => Kind == RecordKeyKind.Url;

    /// <summary>
    /// Whether a reader takes a value under this key as the model's, and not as an extension: only a value of another shape than that of the key
    /// stays an
    /// extension, and only where the key takes a list or a map.
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
    /// <summary>Whether the record has a value, and the key is written.</summary>
    public abstract bool IsPresent(T record);

    /// <summary>Reads the value of a row, which is not null, into a record that nobody else has seen.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="row">The row.</param>
    /// <param name="record">The record.</param>
    /// <param name="entries">Takes the value as an extension if it has another shape.</param>
    public abstract void Bind(ref ArticleReader reader, in YamlRow row, T record, ref ArticleReader.Entries entries);

    /// <summary>Writes the key and its value as lines of front matter; there is one.</summary>
    public abstract void Write(ref FrontMatterWriter writer, T record, int indent);

    /// <summary>Writes the value as JSON; there is one.</summary>
    public abstract void WriteJson(ref JsonWriter writer, T record);

    /// <summary>The value as a node of front matter, or <see langword="null"/>.</summary>
    public abstract ArticleNode? NodeOf(T record);

    /// <summary>The value as a node of JSON, or <see langword="null"/>.</summary>
    public virtual ArticleNode? JsonNodeOf(T record) => NodeOf(record);

    /// <summary>Whether two records have the same value, or neither has one; quotes of extensions do not count, nor the offsets of dates.</summary>
    public abstract bool AreSame(T one, T other);

    /// <summary>Sets the value of a record that nobody else has seen to that of another one.</summary>
    public virtual void Copy(T from, T to) => SetValue(to, ValueOf(from));

    /// <summary>How many entries a list has; 0 if it is absent, or the key takes no list.</summary>
    public virtual int CountOf(T record) => 0;

    /// <summary>Sets a list of a record that nobody else has seen to its first entries, all of another record, and its last ones.</summary>
    /// <param name="record">The record.</param>
    /// <param name="first">How many of the first entries stay.</param>
    /// <param name="middle">The record whose entries come between.</param>
    /// <param name="last">How many of the last entries stay.</param>
    public virtual void Splice(T record, int first, T middle, int last) => throw new NotSupportedException("Only a list has entries.");

    /// <summary>The value, or <see langword="null"/>.</summary>
    public abstract object? ValueOf(T record);

    /// <summary>Sets the value of a record that nobody else has seen.</summary>
    /// <exception cref="InvalidCastException">It is not of the type that the key takes.</exception>
    public abstract void SetValue(T record, object? value);
}
