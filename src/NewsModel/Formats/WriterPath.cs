using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NewsModel.Diagnostics;

namespace NewsModel.Formats;

/// <summary>The collections that are open. Those of the model nest less deep than there is room here; for others a list is made.</summary>
internal struct WriterPath
{
    private PathSteps _steps;
    private List<PathStep>? _deeper;
    private int _count;

    /// <summary>A collection is opened.</summary>
    /// <param name="key">Its key, or <see langword="null"/> for an entry of a list.</param>
    public void Add(string? key)
    {
        if (_count < PathSteps.Length)
        {
            _steps[_count] = new(key, -1);
        }
        else
        {
            _deeper ??= [];
            _deeper.Add(new(key, -1));
        }

        _count++;
    }

    /// <summary>An entry of the innermost list begins.</summary>
    public void MoveTo(int index)
    {
        if (_count <= PathSteps.Length)
        {
            _steps[_count - 1] = _steps[_count - 1] with { Index = index };
        }
        else
        {
            _deeper![^1] = _deeper[^1] with { Index = index };
        }
    }

    public void RemoveLast()
    {
        if (_count-- > PathSteps.Length)
        {
            _deeper!.RemoveAt(_deeper.Count - 1);
        }
    }

    /// <summary>The path of a key or an entry of the innermost collection.</summary>
    public readonly string ToString(string? key, int index)
    {
        StringBuilder path = new();
        for (int i = 0; i < Math.Min(_count, PathSteps.Length); i++)
        {
            Append(path, _steps[i]);
        }

        foreach (PathStep step in _deeper ?? [])
        {
            Append(path, step);
        }

        return Append(path, new(key, index)).ToString();
    }

    private static StringBuilder Append(StringBuilder path, PathStep step)
    {
        if (step.Key is not null)
        {
            DiagnosticPath.AppendKey(path, step.Key);
        }

        if (step.Index >= 0)
        {
            DiagnosticPath.AppendIndex(path, step.Index);
        }

        return path;
    }

    /// <summary>How many collections are open.</summary>
    public readonly int Depth => _count;

    /// <summary>The JSON pointer (RFC 6901) to a key or an entry of the innermost collection, from an open collection on.</summary>
    /// <param name="from">How many of the collections lie outside of what the pointer begins at.</param>
    /// <param name="key">The key.</param>
    public readonly string ToPointer(int from, string? key)
    {
        StringBuilder pointer = new();
        for (int i = from; i < _count; i++)
        {
            AppendPointer(pointer, this[i]);
        }

        return AppendPointer(pointer, new(key, -1)).ToString();
    }

    private readonly PathStep this[int position] => position < PathSteps.Length ? _steps[position] : _deeper![position - PathSteps.Length];

    private static StringBuilder AppendPointer(StringBuilder pointer, PathStep step)
    {
        if (step.Key is not null)
        {
            pointer.Append('/').Append(step.Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }

        if (step.Index >= 0)
        {
            pointer.Append(CultureInfo.InvariantCulture, $"/{step.Index}");
        }

        return pointer;
    }
}

/// <summary>A collection that is open: its key, and the entry of it that is being written.</summary>
internal readonly record struct PathStep(string? Key, int Index);

[InlineArray(Length)]
internal struct PathSteps
{
    public const int Length = 4;

    private PathStep _first;
}
