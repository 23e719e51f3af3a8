using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NewsModel.Formats;

namespace NewsModel;

/// <summary>Represents an immutable list that is compared by its elements, in order.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>
/// Create one with a collection expression: <c>Topics = [.. article.Topics, "5G"]</c>. <c>default</c> is the empty list. Thread-safe if its elements
/// are. Elements are never <see langword="null"/>.
/// </remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[DebuggerDisplay("Count = {Count}")]
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;

    internal ValueList(T[] owned) => _items = owned.Length == 0 ? null : owned;

    /// <summary>Gets the number of elements.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>Gets whether there are no elements.</summary>
    public bool IsEmpty => _items is null;

    /// <summary>Gets the element at a 0-based position.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or <see cref="Count"/> or more.</exception>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _items![index];
        }
    }

    /// <summary>Returns the elements as a span.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Returns whether both are one and the same list.</summary>
    internal bool IsSameAs(ValueList<T> other) => ReferenceEquals(_items, other._items);

    /// <summary>The first elements, those of another list, and the last ones.</summary>
    internal ValueList<T> Splice(int first, ValueList<T> middle, int last) => new([.. AsSpan()[..first], .. middle.AsSpan(), .. AsSpan()[^last..]]);

    /// <summary>Enumerates the elements without allocating.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => ImmutableCollectionsMarshal.AsImmutableArray(_items ?? []).GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>Returns whether both have equal elements in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(ValueList<T> other)
    {
        if (ReferenceEquals(_items, other._items))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(_items![i], other._items![i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in this)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the elements in brackets, such as <c>[AI, 5G]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", _items ?? [])}]";

    /// <summary>Returns whether both have equal elements in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Returns whether the lists differ.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);
}

/// <summary>Provides methods that create <see cref="ValueList{T}"/> values.</summary>
public static class ValueList
{
    /// <summary>Creates a list from a copy of the elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    /// <exception cref="ArgumentException">An element is <see langword="null"/>.</exception>
    public static ValueList<T> Create<T>(params ReadOnlySpan<T> items)
    {
        foreach (T item in items)
        {
            if (item is null)
            {
                throw new ArgumentException("A list must not contain null.", nameof(items));
            }
        }

        return new(items.ToArray());
    }

    /// <summary>Creates a list from a sequence of elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An element is <see langword="null"/>.</exception>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Create<T>(items.ToArray());
    }
}
