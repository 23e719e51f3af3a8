using System.Diagnostics;

namespace NewsModel.Formats;

/// <summary>A key under which a site holds a property, and how it writes the value there.</summary>
/// <remarks>A text converts to a name of the natural shape. Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Path,nq}: {Shape}")]
public sealed record FrontMatterName
{
    /// <summary>Makes a name.</summary>
    /// <param name="path">The key; of a key in a map, the keys on the way with dots between them: <c>taxonomies.tags</c>. A key that has a dot itself
    /// is written <c>["ms.date"]</c>.</param>
    /// <param name="shape">How the value is written.</param>
    /// <exception cref="ArgumentException">The path is <see langword="null"/>, empty, or has an empty key.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The shape is none of its values.</exception>
    public FrontMatterName(string path, FrontMatterShape shape = FrontMatterShape.Natural)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
        Shape = Enum.IsDefined(shape) ? shape : throw new ArgumentOutOfRangeException(nameof(shape), shape, "It is none of the shapes there are.");
        Steps = StepsOf(path);
        if (Steps.Any(static step => step.Length == 0))
        {
            throw new ArgumentException($"'{path}' has an empty key; write a key, or keys with one dot between them.", nameof(path));
        }
    }

    /// <summary>The key, or the keys on the way to it with dots between them.</summary>
    public string Path { get; }

    /// <summary>How the value is written.</summary>
    public FrontMatterShape Shape { get; }

    /// <summary>The keys on the way.</summary>
    internal string[] Steps { get; }

    /// <summary>Makes a name of the natural shape.</summary>
    /// <param name="path">The key.</param>
    public static implicit operator FrontMatterName(string path) => new(path);

    /// <summary>Makes a name of the natural shape.</summary>
    /// <param name="path">The key.</param>
    public static FrontMatterName FromString(string path) => new(path);

    /// <inheritdoc/>
    public bool Equals(FrontMatterName? other) => other is not null && Path == other.Path && Shape == other.Shape;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Shape);

    /// <summary>The path.</summary>
    public override string ToString() => Path;

    private static string[] StepsOf(string path) =>
        path.StartsWith("[\"", StringComparison.Ordinal) && path.EndsWith("\"]", StringComparison.Ordinal) && path.Length > 4
            ? [path[2..^2]]
            : path.Split('.');
}
