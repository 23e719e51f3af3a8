// Without it, the compiler drops [Pure], by which analyzers know that a result must not be ignored.
#define CONTRACTS_FULL


using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Text;

namespace NewsModel;

/// <summary>Holds the keys that the model does not know, with their values, in file order. Nothing that was read is dropped.</summary>
/// <remarks>
/// <para>
/// Create it with a collection expression, <c>Extensions = [new("price", "Free"), new("count", 3)]</c>, or derive a new value with
/// <see cref="Set"/> and <see cref="Remove"/>. Keys are unique. A lookup is a linear search. Whether a key was quoted is not kept: a key that a YAML
/// reader could take for a number or a Boolean is written in quotes.
/// </para>
/// <para><c>default</c> has no entries. Immutable, compared by value including the order of entries, thread-safe.</para>
/// </remarks>
[CollectionBuilder(typeof(ExtensionData), nameof(Create))]
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
public readonly struct ExtensionData : IReadOnlyList<KeyValuePair<string, ExtensionValue>>, IEquatable<ExtensionData>
{
    private const int LinearSearchLimit = 16;
    private const int MostShown = 5;

    private readonly KeyValuePair<string, ExtensionValue>[]? _entries;

    internal ExtensionData(KeyValuePair<string, ExtensionValue>[] owned) => _entries = owned.Length == 0 ? null : owned;

    /// <summary>Gets the number of entries.</summary>
    public int Count => _entries?.Length ?? 0;

    /// <summary>Gets whether there are no entries.</summary>
    public bool IsEmpty => _entries is null;

    /// <summary>Gets the entry at a 0-based position.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or <see cref="Count"/> or more.</exception>
    public KeyValuePair<string, ExtensionValue> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _entries![index];
        }
    }

    /// <summary>Gets the value of a key.</summary>
    /// <param name="key">The key, compared character for character.</param>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public ExtensionValue this[string key] =>
        TryGetValue(key, out ExtensionValue value) ? value : throw new KeyNotFoundException($"There is no key '{key}'.");

    /// <summary>Creates extension data from entries.</summary>
    /// <param name="entries">The entries, in order.</param>
    /// <exception cref="ArgumentException">A key is <see langword="null"/> or occurs twice.</exception>
    public static ExtensionData Create(params ReadOnlySpan<KeyValuePair<string, ExtensionValue>> entries)
    {
        HashSet<string>? seen = entries.Length > LinearSearchLimit ? new(entries.Length, StringComparer.Ordinal) : null;
        for (int i = 0; i < entries.Length; i++)
        {
            string key = entries[i].Key ?? throw new ArgumentException("A key must not be null.", nameof(entries));
            bool isNew = seen is null ? IndexOf(entries[..i], key) < 0 : seen.Add(key);
            if (!isNew)
            {
                throw new ArgumentException($"The key '{key}' occurs twice.", nameof(entries));
            }
        }

        return new(entries.ToArray());
    }

    /// <summary>Looks up the value of a key.</summary>
    /// <param name="key">The key, compared character for character.</param>
    /// <param name="value">The value, or <c>default</c> if there is no such key.</param>
    /// <returns>Whether there is such a key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public bool TryGetValue(string key, out ExtensionValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        int index = IndexOf(_entries, key);
        value = index < 0 ? default : _entries![index].Value;
        return index >= 0;
    }

    /// <summary>Returns the value of a key, or <see cref="ExtensionValue.Null"/> if there is no such key.</summary>
    /// <param name="key">The key, compared character for character.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public ExtensionValue GetValueOrDefault(string key) => GetValueOrDefault(key, default);

    /// <summary>Returns the value of a key, or a default if there is no such key.</summary>
    /// <param name="key">The key, compared character for character.</param>
    /// <param name="defaultValue">The value to return if there is no such key. A key whose value is null exists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public ExtensionValue GetValueOrDefault(string key, ExtensionValue defaultValue) =>
        TryGetValue(key, out ExtensionValue value) ? value : defaultValue;

    /// <summary>Returns whether a key exists.</summary>
    /// <param name="key">The key, compared character for character.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <summary>Returns a copy with a different value for a key. An existing key keeps its place; a new one is added at the end.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    [Pure]
    public ExtensionData Set(string key, ExtensionValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        int index = IndexOf(_entries, key);
        KeyValuePair<string, ExtensionValue> entry = new(key, value);
        if (index < 0)
        {
            return new([.. _entries ?? [], entry]);
        }

        KeyValuePair<string, ExtensionValue>[] copy = [.. _entries!];
        copy[index] = entry;
        return new(copy);
    }

    /// <summary>Returns a copy without a key, or the same data if there is no such key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    [Pure]
    public ExtensionData Remove(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        int index = IndexOf(_entries, key);
        return index < 0 ? this : new([.. _entries![..index], .. _entries[(index + 1)..]]);
    }

    /// <summary>Returns the entries as a span.</summary>
    public ReadOnlySpan<KeyValuePair<string, ExtensionValue>> AsSpan() => _entries;

    /// <summary>Enumerates the entries without allocating.</summary>
    public ImmutableArray<KeyValuePair<string, ExtensionValue>>.Enumerator GetEnumerator() =>
        ImmutableCollectionsMarshal.AsImmutableArray(_entries ?? []).GetEnumerator();

    IEnumerator<KeyValuePair<string, ExtensionValue>> IEnumerable<KeyValuePair<string, ExtensionValue>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, ExtensionValue>>)(_entries ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_entries ?? []).GetEnumerator();

    /// <summary>Returns whether both have equal entries in the same order.</summary>
    /// <param name="other">The other data.</param>
    public bool Equals(ExtensionData other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (_entries![i].Key != other._entries![i].Key || _entries[i].Value != other._entries[i].Value)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ExtensionData other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (KeyValuePair<string, ExtensionValue> entry in this)
        {
            hash.Add(entry.Key);
            hash.Add(entry.Value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the entries for logging, in a notation like YAML flow style: <c>{price: Free, count: 3}</c>.</summary>
    public override string ToString()
    {
        StringBuilder text = new("{");
        foreach (KeyValuePair<string, ExtensionValue> entry in this)
        {
            text.Append(text.Length == 1 ? "" : ", ").Append(entry.Key).Append(": ").Append(entry.Value.ToString());
        }

        return text.Append('}').ToString();
    }

    /// <summary>Returns whether both have equal entries in the same order.</summary>
    public static bool operator ==(ExtensionData left, ExtensionData right) => left.Equals(right);

    /// <summary>Returns whether the data differ.</summary>
    public static bool operator !=(ExtensionData left, ExtensionData right) => !left.Equals(right);

    // Values may be anything; keys are enough.
    private string DebuggerDisplay =>
        DebuggerSummary.Short(IsEmpty ? null : string.Join(", ", ToArray().Take(MostShown).Select(entry => entry.Key)), "(no keys)")
        + (Count > MostShown ? ", …" : "");

    /// <summary>Returns whether both are one and the same, quotes included.</summary>
    internal bool IsSameAs(ExtensionData other) => ReferenceEquals(_entries, other._entries);

    /// <summary>The first entries, those of other data, and the last ones. No key may occur twice.</summary>
    internal ExtensionData Splice(int first, ExtensionData middle, int last) =>
        new([.. ToArray().AsSpan(0, first), .. middle.ToArray(), .. ToArray().AsSpan(Count - last)]);

    internal KeyValuePair<string, ExtensionValue>[] ToArray() => _entries ?? [];

    private static int IndexOf(ReadOnlySpan<KeyValuePair<string, ExtensionValue>> entries, string key)
    {
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }
}
