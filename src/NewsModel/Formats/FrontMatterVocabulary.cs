// Without it, the compiler drops [Pure], by which analyzers know that a result must not be ignored.
#define CONTRACTS_FULL


using System.Diagnostics;
using System.Diagnostics.Contracts;
using NewsModel.Formats.FrontMatter.Vocabularies;

namespace NewsModel.Formats;

/// <summary>Defines which keys in a site's front matter hold the properties of an article, and how they are written.</summary>
/// <remarks>
/// <para>
/// A property without a mapping is kept under its own name, as in the house's files. A mapped property is also read from there if none of its keys is
/// present. Keys that no mapping names, and values that do not fit their property, stay in the extensions: nothing is dropped. Keys are
/// case-insensitive, as in Hugo.
/// </para>
/// <para>
/// Derive your own from a built-in one, <c>FrontMatterVocabulary.Hugo.Map("authors", "writers") with { Name = "our site" }</c>, or read it from a
/// small file with <see cref="Parse"/>. Immutable, compared by value, thread-safe.
/// </para>
/// </remarks>
[DebuggerDisplay("{Name,nq}, {Mappings.Count} mappings")]
public sealed partial record FrontMatterVocabulary
{
    private VocabularyTable? _table;

    /// <summary>Creates a vocabulary in which every property is kept under its own name.</summary>
    /// <param name="name">The name, such as <c>hugo</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is <see langword="null"/> or empty.</exception>
    public FrontMatterVocabulary(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>Gets the name, for messages and command lines.</summary>
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

    /// <summary>Gets the mappings from properties to keys, at most one for each property, in the order in which new keys are written.</summary>
    /// <exception cref="ArgumentException">Two mappings are for the same property.</exception>
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
    /// Gets whether the publication date is taken from the file name, or from the folder name of an index file, if no key holds it:
    /// <c>2020-01-31-title.md</c>.
    /// </summary>
    public bool HasDateInFileName { get; init; }

    /// <summary>
    /// Gets the map for keys that the site's software does not know, such as Zola's <c>extra</c>; <see langword="null"/>, the default, if they are
    /// kept beside the others. In the article, the keys of this map are extensions under their own names.
    /// </summary>
    public string? Extras
    {
        get;
        init
        {
            field = value is "" ? throw new ArgumentException("The name of a key must not be empty.", nameof(value)) : value;
            _table = null;
        }
    }

    /// <summary>
    /// Gets the keys that the site's software knows although they hold no property, such as Zola's <c>weight</c>. With <see cref="Extras"/>, only
    /// these and the mapped keys are kept beside the others. Empty by default; ignored without <see cref="Extras"/>.
    /// </summary>
    public ValueList<string> KnownKeys { get; init; }

    /// <summary>
    /// Gets what comes first in a date such as <c>01/05/2026</c>. With <see cref="DateOrder.YearFirst"/>, the default, such a date is an error, since
    /// it is ambiguous.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined one.</exception>
    public DateOrder DateOrder
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The value is not a defined date order.");
    }

    /// <summary>Gets the time zone of dates without an offset; <see langword="null"/>, the default, reads them as UTC with a warning.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>Whether every property keeps its own name, so files are read as they are.</summary>
    internal bool IsHouse => Mappings.IsEmpty && Extras is null && !HasDateInFileName && DateOrder == DateOrder.YearFirst && TimeZone is null;

    /// <summary>What is looked up while reading and writing.</summary>
    internal VocabularyTable Table => _table ??= new(this);

    /// <summary>Returns a copy in which a property is kept under other keys.</summary>
    /// <param name="property">The name of the property in the house's front matter, such as <c>authors</c>.</param>
    /// <param name="names">The keys, the preferred one first; none if files cannot hold the property.</param>
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
    /// Returns the property that a key holds: that of the first mapping with this key, or the property of that name; <see langword="null"/> if there
    /// is none.
    /// </summary>
    /// <param name="key">The case-insensitive key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public string? PropertyOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Table.PropertyOf(key);
    }

    /// <summary>Reads a vocabulary from a small file.</summary>
    /// <remarks>
    /// The file is YAML or JSON with these keys: <c>name</c>; <c>basedOn</c>, a built-in vocabulary; <c>keys</c>, a map from properties to their key
    /// or keys, each a string or a map with <c>key</c> and <c>shape</c> (<see cref="FrontMatterShape"/>); <c>extras</c>; <c>knownKeys</c>;
    /// <c>dateInFileName</c>; <c>dateOrder</c>; <c>timeZone</c>.
    /// </remarks>
    /// <param name="utf8">The file.</param>
    /// <returns>The vocabulary, as far as it could be read, and each error with its location.</returns>
    public static ReadResult<FrontMatterVocabulary> Parse(ReadOnlySpan<byte> utf8) => VocabularyFile.Read(utf8);

    /// <inheritdoc/>
    public bool Equals(FrontMatterVocabulary? other) => other is not null && Name == other.Name && Mappings == other.Mappings
        && HasDateInFileName == other.HasDateInFileName && Extras == other.Extras && KnownKeys == other.KnownKeys && DateOrder == other.DateOrder
        && Equals(TimeZone, other.TimeZone);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Mappings, HasDateInFileName, Extras, KnownKeys, DateOrder, TimeZone);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
