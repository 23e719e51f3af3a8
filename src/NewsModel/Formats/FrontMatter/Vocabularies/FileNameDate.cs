using System.Globalization;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>Finds the date in the name of a file: <c>2020-01-31-title.md</c>, <c>2020-01-31-title/index.md</c>, <c>2020/01/31/title.md</c>.</summary>
internal static class FileNameDate
{
    private const int MostSegments = 4;

    /// <summary>Finds the date.</summary>
    /// <param name="path">The path of the file; <see langword="null"/> if it has none.</param>
    /// <param name="date">The date.</param>
    public static bool TryRead(string? path, out DateOnly date)
    {
        date = default;
        ReadOnlySpan<char> rest = path;
        Span<Range> found = stackalloc Range[MostSegments];
        int count = 0;
        while (count < MostSegments && !rest.IsEmpty)
        {
            int start = rest.LastIndexOfAny('/', '\\') + 1;
            found[count++] = start..rest.Length;
            rest = rest[..Math.Max(0, start - 1)];
        }

        if (count == 0)
        {
            return false;
        }

        // The date is that of the nearest name which begins with one: the file's, or the folder's.
        for (int i = 0; i < Math.Min(count, 2); i++)
        {
            if (TryBegin(path.AsSpan()[found[i]], out date))
            {
                return true;
            }
        }

        // Folders of years, months and days, or of years alone: 2020/01-31-title.md.
        return (count >= 2 && TryBegin($"{path.AsSpan()[found[1]]}-{path.AsSpan()[found[0]]}", out date))
            || (count >= 4 && TryBegin($"{path.AsSpan()[found[3]]}-{path.AsSpan()[found[2]]}-{path.AsSpan()[found[1]]}", out date));
    }

    /// <summary>Whether a name begins with a date, and another part or nothing follows it.</summary>
    private static bool TryBegin(ReadOnlySpan<char> name, out DateOnly date)
    {
        const int Length = 10;
        date = default;
        return name.Length >= Length && (name.Length == Length || name[Length] is '-' or '_' or '.' or ' ')
            && DateOnly.TryParseExact(name[..Length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
