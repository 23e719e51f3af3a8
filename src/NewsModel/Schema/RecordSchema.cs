using System.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.Tree;
using NewsModel.Schema.Spelling;
using NewsModel.Text;

namespace NewsModel.Schema;

/// <summary>Lists the keys of a record, one row each. Records are read, written, edited and described according to these rows.</summary>
/// <remarks>
/// The model's own are <see cref="Article.Schema"/>, <see cref="Related.Schema"/>, <see cref="Author.Schema"/>, <see cref="Provider.Schema"/>,
/// <see cref="Image.Schema"/> and <see cref="ArticlePage.Schema"/>. Immutable and thread-safe.
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public abstract class RecordSchema
{
    /// <summary>More keys than these have no bit in a set of them.</summary>
    internal const int MaxKeys = 64;

    private readonly RecordKey[] _keys;
    private byte[]? _slots;
    private KeySpelling? _spelling;
    private KeySpelling? _jsonSpelling;
    private Dictionary<string, RecordKey>? _byName;

    private protected RecordSchema(Type recordType, RecordKey[] keys)
    {
        RecordType = recordType;
        _keys = keys;
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i].Position = i;
        }
    }

    /// <summary>Gets the type of the records.</summary>
    public Type RecordType { get; }

    /// <summary>Gets what a record is, in a sentence or two; <see langword="null"/> if the schema does not say.</summary>
    public string? Description { get; internal init; }

    /// <summary>Gets the keys in the order they are written.</summary>
    public ValueList<RecordKey> Keys => new(_keys);

    /// <summary>A map without a record: all its keys are extensions.</summary>
    internal static RecordSchema None { get; } = new RecordSchema<object>.Builder(static () => new(), static it => it).Build();

    /// <summary>Gets the number of keys that are written before the extensions.</summary>
    public int ExtensionsAt { get; internal init; }

    /// <summary>Whether the house sets the extensions apart with a blank line before them.</summary>
    internal bool ExtensionsBeginGroup { get; init; }

    /// <summary>Gets the key of the text below the front matter, which is a key only in JSON; <see langword="null"/> if there is none.</summary>
    public RecordKey? Body { get; private protected init; }

    /// <summary>Keys of extensions that the sites' JSON states, where <c>null</c> is absence.</summary>
    internal string[] SiteKeys { get; init; } = [];

    /// <summary>The names of the keys in JSON, the body among them, in the order of the sites.</summary>
    internal abstract IEnumerable<(string Name, RecordKey Key)> JsonMembers { get; }

    /// <summary>What it is among the records of JSON.</summary>
    internal JsonRole Role { get; private protected init; }

    /// <summary>Finds a key by its name.</summary>
    /// <param name="name">The case-sensitive name.</param>
    /// <returns>The key, or <see langword="null"/> if the record has none with this name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public RecordKey? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _byName ??= _keys.ToDictionary(static key => key.Name, StringComparer.Ordinal);
        return _byName.GetValueOrDefault(name);
    }

    /// <summary>Creates an empty record.</summary>
    public abstract object Create();

    /// <summary>
    /// Returns the value of a key, of the type of its <see cref="RecordKey.Kind"/>, or <see langword="null"/> if it is absent or an empty list.
    /// </summary>
    /// <remarks>
    /// A list of records is also an <see cref="IReadOnlyList{T}"/> of <see cref="object"/>, for programs that know only the schema.
    /// </remarks>
    /// <param name="record">The record.</param>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">
    /// The record is of another type, or the key is not one of <see cref="Keys"/> or the <see cref="Body"/>.
    /// </exception>
    public abstract object? GetValue(object record, RecordKey key);

    /// <summary>Returns a copy of a record with a different value for a key.</summary>
    /// <param name="record">The record, which is not modified.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">
    /// The value, of the type of the <see cref="RecordKey.Kind"/>, or any sequence of a list's entries; <see langword="null"/> for none.
    /// </param>
    /// <exception cref="ArgumentException">The record or the value is of another type, or the key is not one of the record's.</exception>
    public abstract object WithValue(object record, RecordKey key, object? value);

    /// <summary>Sets the value of a key, of the record's own, in a record that nobody else has seen.</summary>
    internal abstract void SetValue(object record, RecordKey key, object? value);

    /// <summary>Returns the keys of a record that the schema does not know.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentException">The record is of another type.</exception>
    public abstract ExtensionData GetExtensions(object record);

    /// <summary>Returns a copy of a record with different extensions.</summary>
    /// <param name="record">The record, which is not modified.</param>
    /// <param name="extensions">The extensions.</param>
    /// <exception cref="ArgumentException">The record is of another type.</exception>
    public abstract object WithExtensions(object record, ExtensionData extensions);

    /// <summary>The key that a name stands for by its number, or <see langword="null"/>.</summary>
    internal RecordKey? KeyOf(byte nameNumber) => Slots[nameNumber] is > 0 and byte slot ? _keys[slot - 1] : null;

    /// <summary>The place of a key in the order in which all is written; that of the extensions for <see langword="null"/>.</summary>
    internal int Rank(RecordKey? key) => key is null ? ExtensionsAt : key.Position < ExtensionsAt ? key.Position : key.Position + 1;

    /// <summary>Whether the house sets a key apart with a blank line before it; for <see langword="null"/>, the extensions.</summary>
    internal bool BeginsGroup(RecordKey? key) => key?.BeginsGroup ?? ExtensionsBeginGroup;

    /// <summary>By the numbers of names: the position of the key plus one, or 0 for an extension.</summary>
    internal byte[] Slots => _slots ??= MakeSlots();

    /// <summary>Creates the pairs of a record as the front matter would hold them: those that are present, in house order.</summary>
    internal abstract List<ArticleMember> MembersOf(object record);

    /// <summary>Creates the node of the value of a key; <see langword="null"/> if it is absent.</summary>
    internal abstract ArticleNode? NodeOf(object record, RecordKey key);

    /// <summary>Whether two records have the same value of a key. No node is made.</summary>
    internal abstract bool AreSame(object one, object other, RecordKey key);

    /// <summary>The slots of front matter, or those of JSON, which has names of its own.</summary>
    internal abstract byte[] SlotsOf(bool json);

    /// <summary>The key that an unknown one was meant to be, by its name in front matter or in JSON.</summary>
    internal KeySpelling SpellingOf(bool json) => json
        ? _jsonSpelling ??= new(JsonMembers.Select(static member => member.Name))
        : _spelling ??= new(_keys.Select(static key => key.Name));

    internal string DebuggerDisplay => $"{RecordType.Name}: {DebuggerSummary.Count(_keys.Length, "key")}";

    private byte[] MakeSlots()
    {
        byte[] slots = new byte[SchemaNames.Capacity];
        foreach (RecordKey key in _keys)
        {
            // A record of a user's own has names that no scanner looks up.
            if (SchemaNames.NumberOf(key.Name) is > 0 and byte number)
            {
                slots[number] = (byte)(key.Position + 1);
            }
        }

        return slots;
    }
}

/// <summary>Lists the keys of a record of one type.</summary>
/// <typeparam name="T">The type of the record, which must be immutable once created.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed partial class RecordSchema<T> : RecordSchema
    where T : class
{
    private readonly Func<T> _create;
    private readonly Func<T, T> _copy;
    private readonly FieldAccess<T, ExtensionData> _extensions;
    private readonly string[] _jsonOrder;
    private readonly (string Name, JsonNulls Nulls)[] _jsonStatedFrom;
    private JsonShape<T>? _json;

    private RecordSchema(Builder builder, RecordKey<T>[] keys)
        : base(typeof(T), keys)
    {
        OwnKeys = keys;
        Body = OwnBody = builder.BodyKey;
        _create = builder.Create;
        _copy = builder.Copy;
        _extensions = builder.ExtensionsAccess;
        Role = builder.Role;
        _jsonOrder = builder.JsonOrder;
        _jsonStatedFrom = builder.JsonStatedFrom;
    }

    /// <summary>The keys in the order they are written.</summary>
    internal RecordKey<T>[] OwnKeys { get; }

    internal RecordKey<T>? OwnBody { get; }

    /// <summary>How the record is written and read as JSON.</summary>
    internal JsonShape<T> Json => _json ??= new(this, _jsonOrder, _jsonStatedFrom);

    internal override List<ArticleMember> MembersOf(object record) => ArticleNode.MembersOf(this, (T)record);

    internal override ArticleNode? NodeOf(object record, RecordKey key) => OwnKeys[key.Position].NodeOf((T)record);

    internal override bool AreSame(object one, object other, RecordKey key) => OwnKeys[key.Position].AreSame((T)one, (T)other);

    internal override byte[] SlotsOf(bool json) => json ? Json.Slots : Slots;

    internal override IEnumerable<(string Name, RecordKey Key)> JsonMembers =>
        from member in Json.Members
        where member.Key is not null
        select (member.Name, (RecordKey)member.Key!);

    /// <inheritdoc/>
    public override T Create() => _create();

    /// <inheritdoc/>
    public override object? GetValue(object record, RecordKey key) => Own(key).ValueOf(Typed(record));

    /// <inheritdoc/>
    public override T WithValue(object record, RecordKey key, object? value)
    {
        RecordKey<T> own = Own(key);
        T copy = _copy(Typed(record));
        try
        {
            own.SetValue(copy, value);
        }
        catch (InvalidCastException)
        {
            throw new ArgumentException($"The key '{key.Name}' takes {key.Kind}, not {value!.GetType().Name}.", nameof(value));
        }

        return copy;
    }

    internal override void SetValue(object record, RecordKey key, object? value) => Own(key).SetValue(Typed(record), value);

    /// <inheritdoc/>
    public override ExtensionData GetExtensions(object record) => _extensions.Get(Typed(record));

    /// <inheritdoc/>
    public override T WithExtensions(object record, ExtensionData extensions)
    {
        T copy = _copy(Typed(record));
        _extensions.Set(copy, extensions);
        return copy;
    }

    internal ExtensionData ExtensionsOf(T record) => _extensions.Get(record);

    /// <summary>Sets the extensions of a record that is not shared yet.</summary>
    internal void SetExtensions(T record, ExtensionData extensions) => _extensions.Set(record, extensions);

    /// <summary>Whether a record says nothing, so none of its keys is written.</summary>
    internal bool IsEmpty(T record)
    {
        foreach (RecordKey<T> key in OwnKeys)
        {
            if (key.IsPresent(record))
            {
                return false;
            }
        }

        return ExtensionsOf(record).IsEmpty;
    }

    /// <summary>The text of a key of a record that says nothing else; <see langword="null"/> if it says something else or not that.</summary>
    internal string? OnlyText(T record, RecordKey<T> textKey)
    {
        foreach (RecordKey<T> key in OwnKeys)
        {
            if (key != textKey && key.IsPresent(record))
            {
                return null;
            }
        }

        return ExtensionsOf(record).IsEmpty ? (string?)textKey.ValueOf(record) : null;
    }

    private RecordKey<T> Own(RecordKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key is RecordKey<T> own && (own == OwnBody || (own.Position < OwnKeys.Length && OwnKeys[own.Position] == own))
            ? own
            : throw new ArgumentException($"{RecordType.Name} has no key '{key.Name}'; use one from its schema.", nameof(key));
    }

    private static T Typed(object record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record as T ?? throw new ArgumentException($"The record is {record.GetType().Name}, not {typeof(T).Name}.", nameof(record));
    }
}
