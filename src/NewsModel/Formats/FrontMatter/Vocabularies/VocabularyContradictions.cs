using NewsModel.Schema;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>What cannot be meant in a vocabulary that somebody described: a key or a shape that a property can never be read from.</summary>
internal static class VocabularyContradictions
{
    /// <summary>Why a shape makes no sense for a property; <see langword="null"/> if it does.</summary>
    /// <param name="key">The property.</param>
    /// <param name="name">The key, and its shape.</param>
    public static string? OfShape(RecordKey key, FrontMatterName name)
    {
        (bool fits, string what) = name.Shape switch
        {
            FrontMatterShape.Opposite => (key.Kind == RecordKeyKind.Boolean, "a Boolean"),
            FrontMatterShape.List => (key.Kind is RecordKeyKind.Text or RecordKeyKind.Url, "a text"),
            FrontMatterShape.One => (key.Kind is RecordKeyKind.TextList or RecordKeyKind.RecordList, "a list"),
            FrontMatterShape.Words or FrontMatterShape.Commas => (key.Kind == RecordKeyKind.TextList, "a list of strings"),
            FrontMatterShape.MonthFirst => (key.Kind == RecordKeyKind.DateTime, "a date"),
            FrontMatterShape.Known => (!key.Examples.IsEmpty, "text with known values"),
            _ => (true, ""),
        };
        return fits ? null : $"This shape is for {what}, but '{key.Name}' is something else; leave the shape out.";
    }

    /// <summary>Why a property can never be read from a key of its mapping, since another property is; <see langword="null"/> if it can.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="property">The property.</param>
    public static string? OfMapping(FrontMatterVocabulary vocabulary, string property)
    {
        RecordKey key = Article.Schema.Find(property)!;
        FrontMatterMapping mapping = vocabulary.Mappings.First(it => it.Property == property);
        foreach (FrontMatterName name in mapping.Names)
        {
            bool isSingle = key.Kind is not (RecordKeyKind.Record or RecordKeyKind.RecordList);
            if (isSingle && vocabulary.Extras is { } extras && Are(name.Steps, [extras]))
            {
                return $"'{name.Path}' is the map for your own keys, so it cannot hold '{property}' too; use a key inside it, or another key.";
            }

            foreach (FrontMatterMapping other in vocabulary.Mappings)
            {
                foreach (FrontMatterName taken in other.Property == property ? default : other.Names)
                {
                    if (Are(name.Steps, taken.Steps) && Article.Schema.Find(other.Property)!.Kind == key.Kind)
                    {
                        return $"'{name.Path}' holds '{other.Property}' already; write the keys of '{other.Property}' here too, or use another key.";
                    }

                    if (isSingle && taken.Steps.Length > name.Steps.Length && Are(name.Steps, taken.Steps.AsSpan(0, name.Steps.Length)))
                    {
                        return $"'{name.Path}' is a map, since '{taken.Path}' holds '{other.Property}', so it cannot hold '{property}'; use another.";
                    }
                }
            }
        }

        return null;
    }

    private static bool Are(ReadOnlySpan<string> steps, ReadOnlySpan<string> others)
    {
        bool same = steps.Length == others.Length;
        for (int i = 0; same && i < steps.Length; i++)
        {
            same = string.Equals(steps[i], others[i], StringComparison.OrdinalIgnoreCase);
        }

        return same;
    }
}
