using System.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.Tree;
using NewsModel.Text;

namespace NewsModel.Schema;

/// <content>Builds a schema: one call for each key, in the order in which the keys are written.</content>
public sealed partial class RecordSchema<T>
{
    /// <summary>Collects the keys of a record. Not thread-safe, unlike the schema it builds.</summary>
    [DebuggerDisplay("{DebuggerDisplay,nq}")]
    public sealed partial class Builder
    {
        private readonly List<RecordKey<T>> _keys = [];
        private readonly List<string> _siteKeys = [];
        private RecordKey<T>? _last;
        private int _extensionsAt = -1;
        private bool _extensionsBeginGroup;

        /// <summary>Starts a schema.</summary>
        /// <param name="create">Creates an empty record.</param>
        /// <param name="copy">Copies a record: <c>static it =&gt; it with { }</c>.</param>
        /// <param name="description">What a record is, for people and for JSON Schema.</param>
        /// <exception cref="ArgumentNullException"><paramref name="create"/> or <paramref name="copy"/> is <see langword="null"/>.</exception>
        public Builder(Func<T> create, Func<T, T> copy, string? description = null)
        {
            ArgumentNullException.ThrowIfNull(create);
            ArgumentNullException.ThrowIfNull(copy);
            (Create, Copy, Description) = (create, copy, description);
        }

        internal string? Description { get; }

        internal Func<T> Create { get; }

        internal Func<T, T> Copy { get; }

        internal FieldAccess<T, ExtensionData> ExtensionsAccess { get; private set; } = new(static _ => default, static (_, _) => { });

        internal RecordKey<T>? BodyKey { get; private set; }

        internal JsonRole Role { get; private set; }

        internal string[] JsonOrder { get; private set; } = [];

        internal (string Name, JsonNulls Nulls)[] JsonStatedFrom { get; private set; } = [];

        /// <summary>Adds a key whose value is text.</summary>
        /// <param name="name">The name of the key: ASCII letters, digits, <c>-</c> and <c>_</c>, at most 30.</param>
        /// <param name="get">Gets the value of a record.</param>
        /// <param name="set">Sets the value of a record that is not shared yet.</param>
        /// <param name="quoted">Whether the value is always quoted; otherwise it is quoted only if necessary.</param>
        /// <param name="beginsGroup">Whether to write a blank line before the key.</param>
        public Builder Text(string name, Func<T, string?> get, Action<T, string?> set, bool quoted = false, bool beginsGroup = false) =>
            AddText(name, quoted ? TextHabit.Unique : TextHabit.Common, Methods(name, get, set), quoted, beginsGroup);

        /// <summary>Adds a key whose value is a URL.</summary>
        /// <param name="name">The name of the key, as of a text.</param>
        /// <param name="get">The value of a record.</param>
        /// <param name="set">Sets the value of a record that is not shared yet.</param>
        public Builder Url(string name, Func<T, Url?> get, Action<T, Url?> set)
        {
            ArgumentNullException.ThrowIfNull(get);
            ArgumentNullException.ThrowIfNull(set);
            return AddAddress(name, TextHabit.Unique,
                Methods<string?>(name, record => get(record)?.Text, (record, text) => set(record, NewsModel.Url.OrNull(text))));
        }

        /// <summary>Adds a key whose value is a whole number.</summary>
        /// <param name="name">The name of the key, as of a text.</param>
        /// <param name="get">The value of a record.</param>
        /// <param name="set">Sets the value of a record that is not shared yet.</param>
        public Builder Number(string name, Func<T, int?> get, Action<T, int?> set) => Add(new NumberKey<T>(name, Methods(name, get, set)));

        /// <summary>Adds a key whose value is a Boolean.</summary>
        /// <param name="name">The name of the key, as of a text.</param>
        /// <param name="get">The value of a record.</param>
        /// <param name="set">Sets the value of a record that is not shared yet.</param>
        public Builder Boolean(string name, Func<T, bool?> get, Action<T, bool?> set) =>
            Add(new BooleanKey<T>(name, Methods(name, get, set)));

        /// <summary>Adds a key whose value is a date with a time and an offset.</summary>
        /// <param name="name">The name of the key, as of a text.</param>
        /// <param name="get">The value of a record.</param>
        /// <param name="set">Sets the value of a record that is not shared yet.</param>
        public Builder DateTime(string name, Func<T, DateTimeOffset?> get, Action<T, DateTimeOffset?> set) =>
            Add(new DateTimeKey<T>(name, Methods(name, get, set)));

        /// <summary>Adds a key whose value is a list of strings.</summary>
        /// <param name="name">The name of the key, as of a text.</param>
        /// <param name="get">The value of a record.</param>
        /// <param name="set">Sets the value of a record that is not shared yet.</param>
        /// <param name="beginsGroup">Whether a blank line precedes the key.</param>
        public Builder TextList(string name, Func<T, ValueList<string>> get, Action<T, ValueList<string>> set, bool beginsGroup = false) =>
            Add(new TextListKey<T>(name, Methods(name, get, set)) { BeginsGroup = beginsGroup });

        /// <summary>Adds a key whose value is a map with keys of its own.</summary>
        /// <typeparam name="TValue">The type of the record.</typeparam>
        /// <param name="name">The name of the key, as of a text.</param>
        /// <param name="schema">The keys of the map.</param>
        /// <param name="get">The value of a record.</param>
        /// <param name="set">Sets the value of a record that is not shared yet.</param>
        /// <param name="beginsGroup">Whether a blank line precedes the key.</param>
        public Builder Record<TValue>(
            string name, RecordSchema<TValue> schema, Func<T, TValue?> get, Action<T, TValue?> set, bool beginsGroup = false)
            where TValue : class
        {
            ArgumentNullException.ThrowIfNull(schema);
            return Add(new SubrecordKey<T, TValue>(name, schema, Methods(name, get, set)) { BeginsGroup = beginsGroup });
        }

        /// <summary>Adds a key whose value is a list of maps with keys of their own.</summary>
        /// <typeparam name="TEntry">The type of each record.</typeparam>
        /// <param name="name">The name of the key, as of a text.</param>
        /// <param name="schema">The keys of each map.</param>
        /// <param name="get">The value of a record.</param>
        /// <param name="set">Sets the value of a record that is not shared yet.</param>
        /// <param name="beginsGroup">Whether a blank line precedes the key.</param>
        /// <param name="asText">
        /// A text key of the maps. An entry that has only this key is written as a plain string, and a single string or map is read as a list of one.
        /// <see langword="null"/> if all entries are maps. See <see cref="RecordKey.TextKey"/>.
        /// </param>
        /// <exception cref="ArgumentException"><paramref name="asText"/> is not a text key of the maps, or the name is not valid for a
        /// key.</exception>
        public Builder RecordList<TEntry>(
            string name,
            RecordSchema<TEntry> schema,
            Func<T, ValueList<TEntry>> get,
            Action<T, ValueList<TEntry>> set,
            bool beginsGroup = false,
            string? asText = null)
            where TEntry : class
        {
            ArgumentNullException.ThrowIfNull(schema);
            return Add(new RecordListKey<T, TEntry>(name, schema, Methods(name, get, set), TextKeyOf(schema, asText)) { BeginsGroup = beginsGroup });
        }

        /// <summary>Adds a place for all keys that the schema does not know; without this call, such keys are dropped.</summary>
        /// <param name="get">Gets the extensions of a record.</param>
        /// <param name="set">Sets the extensions of a record that is not shared yet.</param>
        /// <param name="beginsGroup">Whether to write a blank line before the first of them.</param>
        public Builder Extensions(Func<T, ExtensionData> get, Action<T, ExtensionData> set, bool beginsGroup = false)
        {
            ArgumentNullException.ThrowIfNull(get);
            ArgumentNullException.ThrowIfNull(set);
            return AddExtensions(new(get, set), beginsGroup);
        }

        /// <summary>Describes the last key added: <see cref="RecordKey.Description"/>.</summary>
        /// <param name="description">A sentence or two, such as <c>"Where the item was found."</c>.</param>
        /// <param name="examples">Common values, if the key accepts any text.</param>
        /// <exception cref="InvalidOperationException">There is no key yet.</exception>
        public Builder Describe(string description, params ReadOnlySpan<string> examples)
        {
            ArgumentNullException.ThrowIfNull(description);
            RecordKey<T> key = _last ?? throw new InvalidOperationException("There is no key to describe; add one first.");
            key.Description = description;
            key.Examples = ValueList.Create(examples);
            return this;
        }

        /// <summary>Builds the schema.</summary>
        /// <exception cref="InvalidOperationException">Two keys have the same name, or there are more than 64 keys.</exception>
        public RecordSchema<T> Build()
        {
            RecordKey<T>[] keys = [.. _keys];
            if (keys.Length > MaxKeys)
            {
                throw new InvalidOperationException($"A record can have at most {MaxKeys} keys, but this one has {keys.Length}.");
            }

            foreach (IGrouping<string, RecordKey<T>> same in keys.GroupBy(static key => key.Name).Where(static same => same.Count() > 1))
            {
                throw new InvalidOperationException($"The key '{same.Key}' occurs twice.");
            }

            return new(this, keys)
            {
                Description = Description,
                ExtensionsAt = _extensionsAt < 0 ? keys.Length : _extensionsAt,
                ExtensionsBeginGroup = _extensionsBeginGroup,
                SiteKeys = [.. _siteKeys],
            };
        }

        /// <summary>Adds what several records have in common.</summary>
        internal Builder Include(Func<Builder, Builder> keys) => keys(this);

        /// <summary>The order of the sites' JSON; what is not in it comes after, in the order of front matter.</summary>
        /// <param name="names">The names. Those that the record does not have are passed over.</param>
        /// <param name="siteKeys">Those that are extensions.</param>
        /// <param name="statedFrom">
        /// Those that are stated only in a style that states so much where they are null; all others, from that of an item on.
        /// </param>
        /// <param name="role">What it is among the records of JSON.</param>
        internal Builder OrderJson(
            string[] names, string[]? siteKeys = null, (string Name, JsonNulls Nulls)[]? statedFrom = null, JsonRole role = JsonRole.Part)
        {
            Role = role;
            JsonOrder = names;
            _siteKeys.AddRange(siteKeys ?? []);
            JsonStatedFrom = statedFrom ?? [];
            return this;
        }

        internal string DebuggerDisplay => DebuggerSummary.Count(_keys.Count, "key");

        private Builder AddText(
            string name, TextHabit habit, FieldAccess<T, string?> text, bool quoted = false, bool beginsGroup = false, string? jsonList = null) =>
            Add(new TextKey<T>(name, RecordKeyKind.Text, quoted ? ScalarRule.Quoted : ScalarRule.Text, habit, text)
            {
                BeginsGroup = beginsGroup,
                JsonListName = jsonList,
            });

        private Builder AddAddress(string name, TextHabit habit, FieldAccess<T, string?> text) =>
            Add(new TextKey<T>(name, RecordKeyKind.Url, ScalarRule.Url, habit, text));

        private Builder AddExtensions(FieldAccess<T, ExtensionData> extensions, bool beginsGroup)
        {
            ExtensionsAccess = extensions;
            (_extensionsAt, _extensionsBeginGroup) = (_keys.Count, beginsGroup);
            return this;
        }

        private static FieldAccess<T, TValue> Methods<TValue>(string name, Func<T, TValue> get, Action<T, TValue> set)
        {
            ArgumentNullException.ThrowIfNull(name);
            ArgumentNullException.ThrowIfNull(get);
            ArgumentNullException.ThrowIfNull(set);
            return name.Length is > 0 and <= SchemaNames.LongestName && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
                ? new(get, set)
                : throw new ArgumentException(
                    $"'{name}' cannot be the name of a key; take ASCII letters, digits, '-' and '_', at most {SchemaNames.LongestName}.",
                    nameof(name));
        }

        private static RecordKey<TEntry>? TextKeyOf<TEntry>(RecordSchema<TEntry> schema, string? name)
            where TEntry : class =>
            name is null ? null
            : schema.Find(name) is RecordKey<TEntry> { Kind: RecordKeyKind.Text, IsSecret: false } key ? key
            : throw new ArgumentException($"{schema.RecordType.Name} has no key '{name}' that takes text; use one that does.", nameof(name));

        private Builder Add(RecordKey<T> key)
        {
            _keys.Add(key);
            _last = key;
            return this;
        }
    }
}
