using System.Runtime.CompilerServices;
using System.Text;
using NewsModel.Diagnostics;

namespace NewsModel.Formats;

/// <content>Where the writer is, for the problems that it may find.</content>
internal ref partial struct FrontMatterWriter
{
    /// <summary>The collections that are open. Those of the model nest less deep than there is room here; for others a list is made.</summary>
    private struct Path
    {
        private Steps _steps;
        private List<PathStep>? _deeper;
        private int _count;

        /// <summary>A collection is opened.</summary>
        /// <param name="key">Its key, or <see langword="null"/> for an entry of a list.</param>
        public void Add(string? key)
        {
            if (_count < Steps.Length)
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
            if (_count <= Steps.Length)
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
            if (_count-- > Steps.Length)
            {
                _deeper!.RemoveAt(_deeper.Count - 1);
            }
        }

        /// <summary>The path of a key or an entry of the innermost collection.</summary>
        public readonly string ToString(string? key, int index)
        {
            StringBuilder path = new();
            for (int i = 0; i < Math.Min(_count, Steps.Length); i++)
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
    }

    /// <summary>A collection that is open: its key, and the entry of it that is being written.</summary>
    private readonly record struct PathStep(string? Key, int Index);

    [InlineArray(Length)]
    private struct Steps
    {
        public const int Length = 4;

        private PathStep _first;
    }
}
