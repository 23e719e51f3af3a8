using System.Globalization;
using System.Text;
using NewsModel.Syntax;

namespace NewsModel.Formats.Json;

/// <summary>A step from a value to one in it.</summary>
/// <param name="Key">The key of a member; <see langword="null"/> for an entry.</param>
/// <param name="Position">The position of an entry.</param>
internal readonly record struct JsonStep(string? Key, int Position);

/// <summary>Pointers to values in a JSON text (RFC 6901), which are followed all at once.</summary>
internal sealed class JsonPointers
{
    // Each with the position after its last slash that was followed.
    private readonly List<(string Text, int Start)> _pointers = [];

    public int Count => _pointers.Count;

    /// <summary>The pointer to where some steps lead.</summary>
    public static string To(List<JsonStep> steps)
    {
        StringBuilder pointer = new();
        foreach (JsonStep step in steps)
        {
            pointer.Append('/');
            _ = step.Key is null
                ? pointer.Append(CultureInfo.InvariantCulture, $"{step.Position}")
                : pointer.Append(step.Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }

        return pointer.ToString();
    }

    public void Add(string pointer) => _pointers.Add((pointer, 1));

    /// <summary>The rows of the texts that are pointed at.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="index">What is where in it.</param>
    /// <param name="map">The row that the pointers begin at.</param>
    public HashSet<int> Find(ReadOnlySpan<byte> utf8, in SyntaxIndex index, int map)
    {
        HashSet<int> rows = [];
        Follow(utf8, index, map, _pointers.FindAll(p => p.Text.StartsWith('/')), rows);
        return rows;
    }

    // The scanner has seen to it that values do not nest too deep for this.
    private static void Follow(ReadOnlySpan<byte> utf8, in SyntaxIndex index, int row, List<(string Text, int Start)> pointers, HashSet<int> rows)
    {
        ref readonly SyntaxRow current = ref index.Rows[row];
        if (current.Kind == SyntaxKind.Scalar)
        {
            // One that goes on from here leads nowhere.
            if (current.Style != SyntaxStyle.Plain && pointers.Exists(p => p.Start > p.Text.Length))
            {
                rows.Add(row);
            }

            return;
        }

        Dictionary<string, List<(string Text, int Start)>> steps = Steps(pointers);
        int position = 0;
        int end = row + current.Size;
        for (int child = row + 1; child < end; child += index.Rows[child].Size)
        {
            string key = current.Kind == SyntaxKind.Mapping ? index.Key(utf8, child) : position++.ToString(CultureInfo.InvariantCulture);
            // The first value of a key counts, and one that occurs often is not looked at each time.
            if (steps.Remove(key, out List<(string Text, int Start)>? next))
            {
                Follow(utf8, index, child, next, rows);
            }
        }
    }

    /// <summary>The pointers by their next step.</summary>
    private static Dictionary<string, List<(string Text, int Start)>> Steps(List<(string Text, int Start)> pointers)
    {
        Dictionary<string, List<(string Text, int Start)>> steps = new(StringComparer.Ordinal);
        foreach ((string text, int start) in pointers)
        {
            if (start > text.Length)
            {
                continue;
            }

            int slash = text.IndexOf('/', start);
            int end = slash < 0 ? text.Length : slash;
            string step = text[start..end].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (!steps.TryGetValue(step, out List<(string Text, int Start)>? same))
            {
                steps[step] = same = [];
            }

            same.Add((text, end + 1));
        }

        return steps;
    }
}
