using System.Diagnostics;
using NewsModel.Syntax;

namespace NewsModel;

/// <summary>Sets limits for reading, and which keys of your own to check. The default limits are safe for untrusted files.</summary>
/// <remarks>
/// A file that exceeds a limit causes an error diagnostic, never any other exception. Immutable, compared by value, thread-safe.
/// To change a limit: <c>ReadOptions.Default with { MaxNodes = 10_000 }</c>.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ReadOptions
{
    /// <summary>Gets the default options.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>Gets the maximum input length in UTF-8 bytes, at most 1 GiB. The default is 64 MiB. A longer input is not read at all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or more than 1 GiB.</exception>
    public int MaxInputLength { get; init => field = InRange(value, 0, 1024 * 1024 * 1024); } = 64 * 1024 * 1024;

    /// <summary>Gets the maximum depth of lists and maps, including the article itself: 1 to 64. The default is 64.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 64.</exception>
    public int MaxDepth { get; init => field = InRange(value, 1, ExtensionValue.MaxDepth); } = ExtensionValue.MaxDepth;

    /// <summary>Gets the maximum number of values: scalars, lists and maps, including those repeated by aliases. The default is 1,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxNodes { get; init => field = InRange(value, 1, int.MaxValue); } = 1_000_000;

    /// <summary>
    /// Gets the maximum number of YAML aliases. The default is 1,000. Together they may repeat at most <see cref="MaxInputLength"/> characters.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxAliasExpansions { get; init => field = InRange(value, 0, int.MaxValue); } = 1000;

    /// <summary>
    /// Gets the keys of your own whose values are checked. A value of another type is an error with a location, and stays in the extensions of the
    /// article. None by default.
    /// </summary>
    public ValueList<ExtensionKey> ExtensionKeys { get; init; }

    /// <summary>
    /// Gets whether to warn about a key that looks like a misspelled key of the model or of <see cref="ExtensionKeys"/>: <c>Title</c>,
    /// <c>publishDateTime</c>, <c>topic</c>. The key is kept as an extension either way. <see langword="false"/> by default, since most programs use
    /// such keys on purpose.
    /// </summary>
    public bool WarnOfMisspelledKeys { get; init; }

    /// <summary>
    /// Gets the path of the file that the text is from, whose name may contain the date of a post, as in <c>2020-01-31-title.md</c>.
    /// <see langword="null"/>, the default, if there is none. Methods that take a path set it.
    /// </summary>
    public string? FilePath { get; init; }

    /// <summary>These options for a file, unless they have the path of one.</summary>
    internal ReadOptions OfFile(string? path) => path is null || FilePath is not null ? this : this with { FilePath = path };

    internal SyntaxLimits SyntaxLimits => new(MaxDepth, MaxNodes, MaxAliasExpansions, MaxExpandedLength: MaxInputLength);

    private static int InRange(int value, int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
