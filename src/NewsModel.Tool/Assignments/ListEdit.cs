using System.Globalization;

namespace NewsModel.Tool.Assignments;

/// <summary>Lists with an entry more, another or less.</summary>
internal static class ListEdit
{
    /// <summary>Checks that an entry exists or may be added: the one after the last may, unless it is being removed.</summary>
    /// <param name="entry">The path of the entry.</param>
    /// <param name="index">Its position.</param>
    /// <param name="count">How many entries there are.</param>
    /// <param name="operation">What to do to it or below it.</param>
    /// <exception cref="AssignmentException">It is not there.</exception>
    public static void Check(KeyPath entry, int index, int count, Operation operation)
    {
        bool removes = operation.Kind is OperationKind.Remove or OperationKind.Take;
        if (index < count || (index == count && !removes))
        {
            return;
        }

        string has = string.Create(CultureInfo.InvariantCulture, $"there is no such entry; the list has {count}");
        throw new AssignmentException(
            entry.ToString(),
            removes ? $"{has}." : string.Create(CultureInfo.InvariantCulture, $"{has}, so the next one is [{count}]."));
    }

    /// <summary>The list with an entry replaced, or added at its end.</summary>
    /// <typeparam name="T">The type of the entries.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="index">The position; the number of entries to add one.</param>
    /// <param name="entry">The entry.</param>
    public static ValueList<T> Put<T>(ValueList<T> list, int index, T entry) =>
        index == list.Count ? [.. list, entry] : [.. list.AsSpan()[..index], entry, .. list.AsSpan()[(index + 1)..]];

    /// <summary>The list without an entry.</summary>
    /// <typeparam name="T">The type of the entries.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="index">The position.</param>
    public static ValueList<T> RemoveAt<T>(ValueList<T> list, int index) => [.. list.AsSpan()[..index], .. list.AsSpan()[(index + 1)..]];
}
