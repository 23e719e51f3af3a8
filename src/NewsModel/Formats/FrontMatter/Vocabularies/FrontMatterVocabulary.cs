// Without it, the compiler drops [Pure], by which analyzers know that a result must not be ignored.
#define CONTRACTS_FULL

using System.Diagnostics;
using System.Diagnostics.Contracts;

namespace NewsModel.Formats;

/// <summary>Under which keys, and in which shape, a site's front matter holds the properties of an article.</summary>
/// <remarks>
/// <para>
/// A property that has no mapping stands under its own name, as in the house's files; one that has is read from there too, if none of its keys is
/// present. A key that no mapping names, and a value that does not fit its property, stay among the extensions: nothing is dropped. Keys are compared
/// without regard to case, as Hugo does.
/// </para>
/// <para>
/// Yours can be derived from one that is built in: <c>FrontMatterVocabulary.Hugo.Map("authors", "writers") with { Name = "our site" }</c>, or read
/// from a small file with <see cref="Parse"/>. Immutable, compared by value, thread-safe.
/// </para>
/// </remarks>
[DebuggerDisplay("{Name,nq}, {Mappings.Count} mappings")]
public sealed partial record FrontMatterVocabulary
{
    private VocabularyTable? _table;

    /// <summary>Makes a vocabulary in which every property stands under its own name.</summary>
    /// <param name="name">What to call it, such as <c>hugo</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is <see langword="null"/> or empty.</exception>
    public FrontMatterVocabulary(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>What it is called: in messages, and on command lines.</summary>
    /// <exception cref="ArgumentException">The value is <see langword="null"/> or empty.</exception>
    public string Name
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            field = value;
        }
    }

    /// <summary>Which keys hold which property; each property at most once, in the order in which new keys are written.</summary>
    /// <exception cref="ArgumentException">Two mappings are of one property.</exception>
    public ValueList<FrontMatterMapping> Mappings
    {
        get;
        init
        {
            HashSet<string> seen = new(StringComparer.Ordinal);
            foreach (FrontMatterMapping mapping in value)
            {
                if (!seen.Add(mapping.Property))
                {
                    throw new ArgumentException($"The property '{mapping.Property}' is mapped twice.", nameof(value));
                }
            }

            field = value;
            _table = null;
        }
    }

    /// <summary>
    /// Whether the name of the file, or of its folder where the file is an index, has the date of publication if no key does:
    /// <c>2020-01-31-title.md</c>.
    /// </summary>
    public bool HasDateInFileName { get; init; }

    /// <summary>
    /// The map for keys that the site's software does not know, such as Zola's <c>extra</c>; <see langword="null"/>, the default, if they stand
    /// beside the others. In the article, the keys of this map are extensions of their own names.
    /// </summary>
    public string? Extras
    {
        get;
        init
        {
            field = value is "" ? throw new ArgumentException("The name of a key is not empty.", nameof(value)) : value;
            _table = null;
        }
    }

    /// <summary>
    /// Keys that the site's software knows though no property is held there, such as Zola's <c>weight</c>: with <see cref="Extras"/>, only these and
    /// the mapped keys stand beside the others. Empty by default; of no account without <see cref="Extras"/>.
    /// </summary>
    public ValueList<string> KnownKeys { get; init; }

    /// <summary>
    /// What stands first in a date such as <c>01/05/2026</c>. With <see cref="DateOrder.YearFirst"/>, the default, such a date is an error, since it
    /// has two meanings.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of its kind.</exception>
    public DateOrder DateOrder
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "It is none of the orders there are.");
    }

    /// <summary>Where dates hold that state no offset; <see langword="null"/>, the default, takes them as UTC and warns.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>Whether every property stands under its own name, so that files are read as they are.</summary>
    internal bool IsHouse => Mappings.IsEmpty && Extras is null && !HasDateInFileName && DateOrder == DateOrder.YearFirst && TimeZone is null;

    /// <summary>What is looked up while reading and writing.</summary>
    internal VocabularyTable Table => _table ??= new(this);

    /// <summary>A copy in which a property stands under other keys.</summary>
    /// <param name="property">The name of the property in the house's front matter, such as <c>authors</c>.</param>
    /// <param name="names">The keys, the preferred one first; none if there is no place for the property.</param>
    /// <exception cref="ArgumentException"><see cref="Article.Schema"/> has no such property, or a key occurs twice.</exception>
    [Pure]
    public FrontMatterVocabulary Map(string property, params ReadOnlySpan<FrontMatterName> names)
    {
        FrontMatterMapping mapping = new(property, names);
        List<FrontMatterMapping> mappings = [.. Mappings];
        int index = mappings.FindIndex(it => it.Property == property);
        if (index < 0)
        {
            mappings.Add(mapping);
        }
        else
        {
            mappings[index] = mapping;
        }

        return this with { Mappings = [.. mappings] };
    }

    /// <summary>
    /// The property that a key holds in this vocabulary: that of its first mapping that names the key, or the property of that name;
    /// <see langword="null"/> if there is none.
    /// </summary>
    /// <param name="key">The key, without regard to case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public string? PropertyOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Table.PropertyOf(key);
    }

    /// <summary>Reads a vocabulary from a small file.</summary>
    /// <remarks>
    /// The file is YAML or JSON: <c>name</c>; <c>basedOn</c>, one that is built in; <c>keys</c>, from a property of the article to its key or keys,
    /// each a text or a map with <c>key</c> and <c>shape</c> (<see cref="FrontMatterShape"/>); <c>extras</c>, <c>knownKeys</c>,
    /// <c>dateInFileName</c>, <c>dateOrder</c>, <c>timeZone</c>.
    /// </remarks>
    /// <param name="utf8">The file.</param>
    /// <returns>The vocabulary, as far as it could be read, and each error with its place.</returns>
    public static ReadResult<FrontMatterVocabulary> Parse(ReadOnlySpan<byte> utf8) => VocabularyFile.Read(utf8);

    /// <inheritdoc/>
    public bool Equals(FrontMatterVocabulary? other) => other is not null && Name == other.Name && Mappings == other.Mappings
        && HasDateInFileName == other.HasDateInFileName && Extras == other.Extras && KnownKeys == other.KnownKeys && DateOrder == other.DateOrder
        && Equals(TimeZone, other.TimeZone);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Mappings, HasDateInFileName, Extras, KnownKeys, DateOrder, TimeZone);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
