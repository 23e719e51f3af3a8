using System.Diagnostics;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>What reading may cost, and which keys of your own it checks. The default limits are safe for files from strangers.</summary>
/// <remarks>
/// A file that exceeds a limit gives an error diagnostic, never another exception. Immutable, compared by value, thread-safe.
/// Change one with <c>ReadOptions.Default with { MaxNodes = 10_000 }</c>.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ReadOptions
{
    /// <summary>The options that are used when none are given.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The longest input, in bytes of UTF-8: at most 1 GiB. The default is 64 MiB; a longer one is not read at all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or more than 1 GiB.</exception>
    public int MaxInputLength { get; init => field = InRange(value, 0, 1024 * 1024 * 1024); } = 64 * 1024 * 1024;

    /// <summary>How deep lists and maps nest, the article itself included: 1 to 64, which is the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 64.</exception>
    public int MaxDepth { get; init => field = InRange(value, 1, ExtensionValue.MaxDepth); } = ExtensionValue.MaxDepth;

    /// <summary>How many values there are: scalars, lists and maps, those that aliases repeat included. The default is 1,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxNodes { get; init => field = InRange(value, 1, int.MaxValue); } = 1_000_000;

    /// <summary>
    /// How many YAML aliases are followed. The default is 1,000. Together they may repeat no more characters than <see cref="MaxInputLength"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxAliasExpansions { get; init => field = InRange(value, 0, int.MaxValue); } = 1000;

    /// <summary>
    /// Keys of your own, whose values are checked: one of another type is an error where it stands, and stays among the extensions of the article.
    /// None by
    /// default.
    /// </summary>
    public ValueList<ExtensionKey> ExtensionKeys { get; init; }

    /// <summary>
    /// Whether a key that looks like a misspelled one of the model, or of <see cref="ExtensionKeys"/>, gives a warning: <c>Title</c>,
    /// <c>publishDateTime</c>,
    /// <c>topic</c>. It is kept among the extensions either way. <see langword="false"/> by default, since most programs keep such keys on purpose.
    /// </summary>
    public bool WarnOfMisspelledKeys { get; init; }

    /// <summary>
    /// The path of the file that the text is from, for what its name says: the date of a post, as in <c>2020-01-31-title.md</c>.
    /// <see langword="null"/>, the
    /// default, if it has none. Methods that take a path set it.
    /// </summary>
    public string? FilePath { get; init; }

    /// <summary>These options for a file, unless they have the path of one.</summary>
    internal ReadOptions OfFile(string? path) => path is null || FilePath is not null ? this : this with { FilePath = path };

    internal YamlLimits YamlLimits => new(MaxDepth, MaxNodes, MaxAliasExpansions, MaxExpandedLength: MaxInputLength);

    private static int InRange(int value, int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
