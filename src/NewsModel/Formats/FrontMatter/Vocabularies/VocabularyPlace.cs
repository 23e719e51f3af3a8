namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>A key of a front matter that a vocabulary knows, with its value.</summary>
/// <param name="parent">The key whose map contains it; <see langword="null"/> at the top.</param>
/// <param name="key">The key as the file writes it.</param>
/// <param name="value">The value.</param>
/// <param name="known">What it may hold.</param>
internal sealed class VocabularyPlace(VocabularyPlace? parent, string key, ExtensionValue value, VocabularyTable.Key known)
{
    public const int Nothing = -1;

    public VocabularyPlace? Parent => parent;

    public string Key => key;

    public ExtensionValue Value => value;

    public VocabularyTable.Key Known => known;

    /// <summary>The position of the property that was read from it, or <see cref="Nothing"/>.</summary>
    public int Entry { get; set; } = Nothing;

    /// <summary>How much the key is preferred for that property.</summary>
    public int Rank { get; set; }

    /// <summary>
    /// Whether the value says nothing: it is null, or empty where a list is expected. Such a key is a place for a property, and no extension.
    /// </summary>
    public bool IsEmpty { get; set; }

    /// <summary>The known keys in the map that it holds.</summary>
    public List<VocabularyPlace>? Below { get; set; }

    /// <summary>Whether the key is not an extension.</summary>
    public bool IsHidden => Entry != Nothing || IsEmpty;

    /// <summary>Whether a key below it is not an extension.</summary>
    public bool HidesBelow => Below?.Exists(static place => place.IsHidden || place.HidesBelow) == true;

    /// <summary>The path, as diagnostics have it.</summary>
    public string Path => Diagnostics.DiagnosticPath.Key(parent?.Path ?? "", key);
}
