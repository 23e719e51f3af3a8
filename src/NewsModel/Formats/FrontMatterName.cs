using System.Diagnostics;

namespace NewsModel.Formats;

/// <summary>Represents a key that a site keeps a property under, and how the value is written there.</summary>
/// <remarks>A string converts to a name with the natural shape. Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Path,nq}: {Shape}")]
public sealed record FrontMatterName
{
    /// <summary>Creates a name.</summary>
    /// <param name="path">The key; for a key in a map, the keys leading to it, separated by dots: <c>taxonomies.tags</c>. Write a key that contains a
    /// dot as <c>["ms.date"]</c>.</param>
    /// <param name="shape">How the value is written.</param>
    /// <exception cref="ArgumentException">The path is <see langword="null"/>, empty, or contains an empty key.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The shape is not a defined value.</exception>
    public FrontMatterName(string path, FrontMatterShape shape = FrontMatterShape.Natural)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
        Shape = Enum.IsDefined(shape) ? shape : throw new ArgumentOutOfRangeException(nameof(shape), shape, "The value is not a defined shape.");
        Steps = StepsOf(path);
        if (Steps.Any(static step => step.Length == 0))
        {
            throw new ArgumentException($"'{path}' contains an empty key; write a key, or keys separated by single dots.", nameof(path));
        }
    }

    /// <summary>Gets the key, or the keys leading to it, separated by dots.</summary>
    public string Path { get; }

    /// <summary>Gets how the value is written.</summary>
    public FrontMatterShape Shape { get; }

    /// <summary>The keys on the way.</summary>
    internal string[] Steps { get; }

    /// <summary>Creates a name with the natural shape.</summary>
    /// <param name="path">The key.</param>
    public static implicit operator FrontMatterName(string path) => new(path);

    /// <summary>Creates a name with the natural shape.</summary>
    /// <param name="path">The key.</param>
    public static FrontMatterName FromString(string path) => new(path);

    /// <inheritdoc/>
    public bool Equals(FrontMatterName? other) => other is not null && Path == other.Path && Shape == other.Shape;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Shape);

    /// <summary>Returns the path.</summary>
    public override string ToString() => Path;

    private static string[] StepsOf(string path) =>
        path.StartsWith("[\"", StringComparison.Ordinal) && path.EndsWith("\"]", StringComparison.Ordinal) && path.Length > 4
            ? [path[2..^2]]
            : path.Split('.');
}
