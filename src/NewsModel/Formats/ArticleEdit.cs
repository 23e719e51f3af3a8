using System.Diagnostics;
using NewsModel.Diagnostics;

namespace NewsModel.Formats;

/// <summary>
/// An edit that is being made: a text, what was read from it, the wanted article, and the replacements that turn one into the other.
/// </summary>
/// <remarks>
/// A format that overrides <see cref="ArticleFormat.EditCore"/> is handed one. It need not be right in every case: the document reads the new text,
/// and
/// refuses the edit unless it finds the wanted article there. Not thread-safe; used for one call only.
/// </remarks>
[DebuggerDisplay("{_utf8.Length} bytes, {_replacements.Count} replacements, {_refusals.Count} refusals")]
public sealed class ArticleEdit
{
    private readonly byte[] _utf8;
    private readonly List<Diagnostic> _refusals = [];
    private readonly List<(int Start, int End, byte[] Text, string Path)> _replacements = [];

    internal ArticleEdit(byte[] utf8, ReadOptions options, ReadResult<Article> old, Article wanted)
    {
        _utf8 = utf8;
        Options = options;
        Old = old;
        Wanted = wanted;
    }

    /// <summary>The text, as it stands in the file.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>What was read from the text, and its problems.</summary>
    public ReadResult<Article> Old { get; }

    /// <summary>The article that the new text has to hold. It differs from the old one.</summary>
    public Article Wanted { get; }

    /// <summary>The limits that the text was read with.</summary>
    public ReadOptions Options { get; }

    /// <summary>Whether the format has no way for the edit, so that the whole text is written anew where that loses nothing.</summary>
    internal bool IsRewritten { get; set; }

    internal IReadOnlyList<(int Start, int End, byte[] Text, string Path)> Replacements => _replacements;

    /// <summary>Why the edit cannot be made; empty as long as it can.</summary>
    internal IReadOnlyList<Diagnostic> Refusals => _refusals;

    /// <summary>
    /// Replaces a part of the text. Parts must not overlap, and may come in any order; insertions at one place stand in the order of the calls.
    /// </summary>
    /// <param name="start">The offset of its first byte in <see cref="Utf8"/>.</param>
    /// <param name="end">The offset behind its last byte; the same as <paramref name="start"/> for an insertion.</param>
    /// <param name="utf8">What takes its place; it is copied.</param>
    /// <param name="path">The value that it belongs to, such as <c>topics[1]</c>, for the list of changes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The part is not one of the text.</exception>
    public void Replace(int start, int end, ReadOnlySpan<byte> utf8, string path = "")
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, _utf8.Length);
        _replacements.Add((start, end, utf8.ToArray(), path));
    }

    /// <summary>Refuses the edit: nothing is replaced, and the caller is told why. An edit may be refused for several reasons.</summary>
    /// <param name="reason">Why, with the place in the text if there is one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/> is <see langword="null"/>.</exception>
    public void Refuse(Diagnostic reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        _refusals.Add(reason);
    }
}
