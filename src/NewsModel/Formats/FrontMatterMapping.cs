using System.Diagnostics;

namespace NewsModel.Formats;

/// <summary>Maps a property of an article to the keys that a site keeps it under.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Property,nq}: {Names}")]
public sealed record FrontMatterMapping
{
    /// <summary>Creates a mapping.</summary>
    /// <param name="property">The name of the property in the house's front matter, such as <c>publishedDateTime</c>.</param>
    /// <param name="names">The site's keys, the preferred one first; none if its files cannot hold the property.</param>
    /// <exception cref="ArgumentException"><see cref="Article.Schema"/> has no such property, a name is <see langword="null"/>, or a key occurs
    /// twice.</exception>
    public FrontMatterMapping(string property, params ReadOnlySpan<FrontMatterName> names)
    {
        ArgumentNullException.ThrowIfNull(property);
        if (Article.Schema.Find(property) is null)
        {
            throw new ArgumentException($"An article has no property '{property}'; use a name from Article.Schema.Keys.", nameof(property));
        }

        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (FrontMatterName name in names)
        {
            if (!seen.Add((name ?? throw new ArgumentException("The names must not contain null.", nameof(names))).Path))
            {
                throw new ArgumentException($"The key '{name.Path}' occurs twice under '{property}'.", nameof(names));
            }
        }

        Property = property;
        Names = ValueList.Create(names);
    }

    /// <summary>Gets the name of the property in the house's front matter.</summary>
    public string Property { get; }

    /// <summary>Gets the site's keys, the preferred one first.</summary>
    public ValueList<FrontMatterName> Names { get; }
}
