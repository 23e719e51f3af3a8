using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsModel.Tool.Assignments;

/// <summary>
/// A path such as <c>related[2].images[0].width</c>, and how far along it one is. Positions are 0-based; an odd key is written <c>["odd key"]</c>.
/// </summary>
internal sealed class KeyPath
{
    private const string BadIndex = "a list entry is a number in brackets, counted from 0, as in images[0].url=VALUE.";

    private static readonly SearchValues<char> OddCharacters = SearchValues.Create(" .[]\"=/\\");

    private readonly (string? Key, int Index)[] _steps;
    private readonly int _taken;

    private KeyPath((string? Key, int Index)[] steps, int taken)
    {
        _steps = steps;
        _taken = taken;
    }

    /// <summary>Whether there is no next step.</summary>
    public bool IsEnd => _taken == _steps.Length;

    /// <summary>The next step, if it is a key; <see langword="null"/> if it is a position.</summary>
    public string? NextKey => _steps[_taken].Key;

    /// <summary>The next step, if it is a position.</summary>
    public int NextIndex => _steps[_taken].Index;

    /// <summary>The path after the next step.</summary>
    public KeyPath Rest => new(_steps, _taken + 1);

    /// <summary>Reads a path. Its first step is a key.</summary>
    /// <param name="text">The path.</param>
    /// <exception cref="AssignmentException">It is not a path; the message explains how to write one.</exception>
    public static KeyPath Parse(string text)
    {
        List<(string? Key, int Index)> steps = [];
        int position = 0;
        while (position < text.Length || steps.Count == 0)
        {
            ReadOnlySpan<char> rest = text.AsSpan(position);
            if (rest.StartsWith("[\""))
            {
                position += TakeQuotedKey(text, rest, steps);
            }
            else if (rest.StartsWith('[') && steps.Count > 0)
            {
                position += TakeIndex(text, rest, steps);
            }
            else if (steps.Count == 0)
            {
                position += TakeKey(text, rest, steps);
            }
            else if (rest.StartsWith('.'))
            {
                position += 1 + TakeKey(text, rest[1..], steps);
            }
            else
            {
                throw new AssignmentException(text, $"a dot is missing before '{rest}'; write it as in images[0].url=VALUE.");
            }
        }

        // No reader accepts more, and no value can be made that has more.
        return steps.Count <= ExtensionValue.MaxDepth
            ? new([.. steps], 0)
            : throw new AssignmentException(text, $"lists and maps nest at most {ExtensionValue.MaxDepth} levels deep; use a shorter path.");
    }

    /// <summary>The path so far: the steps before the next one.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach ((string? key, int index) in _steps.AsSpan(0, _taken))
        {
            _ = key is null ? text.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : key.AsSpan().ContainsAny(OddCharacters) || key.Length == 0 ? text.Append("[\"").Append(key).Append("\"]")
                : text.Append(text.Length == 0 ? "" : ".").Append(key);
        }

        return text.ToString();
    }

    private static int TakeQuotedKey(string text, ReadOnlySpan<char> rest, List<(string? Key, int Index)> steps)
    {
        int end = rest[2..].IndexOf("\"]");
        if (end < 0)
        {
            throw new AssignmentException(text, "a quoted key must end with \"], as in [\"odd key\"]=VALUE.");
        }

        steps.Add((rest[2..(end + 2)].ToString(), 0));
        return end + 4;
    }

    private static int TakeIndex(string text, ReadOnlySpan<char> rest, List<(string? Key, int Index)> steps)
    {
        int end = rest.IndexOf(']');
        if (end < 0 || !int.TryParse(rest[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            throw new AssignmentException(text, BadIndex);
        }

        steps.Add((null, index));
        return end + 1;
    }

    private static int TakeKey(string text, ReadOnlySpan<char> rest, List<(string? Key, int Index)> steps)
    {
        int end = rest.IndexOfAny('.', '[');
        ReadOnlySpan<char> key = end < 0 ? rest : rest[..end];
        if (key.Contains(']'))
        {
            throw new AssignmentException(text, BadIndex);
        }

        if (key.IsEmpty)
        {
            throw new AssignmentException(text, "a key is missing; write one, as in heat=40 or provider.name=VALUE.");
        }

        foreach (char c in key)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c == '"')
            {
                throw new AssignmentException(text, c == '"'
                    ? "a key cannot contain quotes; write it as in heat=40."
                    : $"a key that contains a space must be in brackets and quotes; write [\"{key}\"].");
            }
        }

        steps.Add((key.ToString(), 0));
        return key.Length;
    }
}
