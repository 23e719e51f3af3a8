using System.Diagnostics;

namespace NewsModel;

/// <summary>
/// Represents an edit in progress: a text, what was read from it, the intended article, and the replacements that turn one into the other.
/// </summary>
/// <remarks>
/// Passed to formats that override <see cref="ArticleFormat.EditCore"/>. The replacements need not be right in every case: the document reads the new
/// text and refuses the edit unless it yields the intended article. Not thread-safe; use it within a single call.
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

    /// <summary>Gets the text of the file.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Gets what was read from the text, and its problems.</summary>
    public ReadResult<Article> Old { get; }

    /// <summary>Gets the article that the new text must yield. It differs from the old one.</summary>
    public Article Wanted { get; }

    /// <summary>Gets the limits that the text was read with.</summary>
    public ReadOptions Options { get; }

    /// <summary>Whether the format cannot make the edit, so the whole text is rewritten where nothing would be lost.</summary>
    internal bool IsRewritten { get; set; }

    internal IReadOnlyList<(int Start, int End, byte[] Text, string Path)> Replacements => _replacements;

    /// <summary>Why the edit cannot be made; empty as long as it can.</summary>
    internal IReadOnlyList<Diagnostic> Refusals => _refusals;

    /// <summary>
    /// Replaces a part of the text. Parts must not overlap but may come in any order; insertions at the same place keep the order of the calls.
    /// </summary>
    /// <param name="start">The offset of its first byte in <see cref="Utf8"/>.</param>
    /// <param name="end">The offset after its last byte; the same as <paramref name="start"/> for an insertion.</param>
    /// <param name="utf8">The replacement, which is copied.</param>
    /// <param name="path">The value that it belongs to, such as <c>topics[1]</c>, for the list of changes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The part is outside the text.</exception>
    public void Replace(int start, int end, ReadOnlySpan<byte> utf8, string path = "")
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, _utf8.Length);
        _replacements.Add((start, end, utf8.ToArray(), path));
    }

    /// <summary>Refuses the edit: nothing is replaced, and the caller receives the reason. There can be several reasons.</summary>
    /// <param name="reason">The reason, with its location in the text if it has one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/> is <see langword="null"/>.</exception>
    public void Refuse(Diagnostic reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        _refusals.Add(reason);
    }
}
