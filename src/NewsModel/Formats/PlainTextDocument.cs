using System.Diagnostics;
using NewsModel.Formats.PlainText;
using NewsModel.Text;

namespace NewsModel.Formats;

/// <summary>Represents the text of a page block by block: what each block is, where, and why. Any bytes round-trip exactly.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
[DebuggerDisplay("{Blocks.Count} blocks, {Article.Title,nq}")]
public sealed class PlainTextDocument
{
    private readonly byte[] _utf8;

    private PlainTextDocument(byte[] utf8, PlainTextFormat? format, ReadOptions? options)
    {
        _utf8 = utf8;
        format ??= PlainTextFormat.Default;
        options ??= ReadOptions.Default;
        if (utf8.Length > options.MaxInputLength)
        {
            ReadResult<Article> tooLong = format.Parse(utf8, options);
            (Article, Diagnostics) = (tooLong.Value, tooLong.Diagnostics);
            return;
        }

        PageReading reading = PlainTextReader.Read(utf8, format.Markers, options);
        (Article, Diagnostics) = (reading.Result.Value, reading.Result.Diagnostics);
        Profile = reading.Profile < 0 ? null : format.Profiles[reading.Profile];
        Blocks = new(Array.ConvertAll(reading.Blocks, b => new PageBlock(b.Role, b.Rule, b.Text, new(b.Span.Line, b.Span.LineCount))));
    }

    /// <summary>Gets the blocks, in page order.</summary>
    public ValueList<PageBlock> Blocks { get; }

    /// <summary>
    /// Gets the profile the page was read with, which is the one that most of its markers belong to; <see langword="null"/> if it has no marker.
    /// </summary>
    public PageProfile? Profile { get; }

    /// <summary>Gets the article, as far as it could be read.</summary>
    public Article Article { get; }

    /// <summary>Gets all problems of the page, errors and warnings, in page order.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>Reads a page.</summary>
    /// <param name="utf8">The page: any bytes, which are copied.</param>
    /// <param name="format">The format whose profiles are used, or <see langword="null"/> for <see cref="PlainTextFormat.Default"/>.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    public static PlainTextDocument Parse(ReadOnlySpan<byte> utf8, PlainTextFormat? format = null, ReadOptions? options = null) =>
        new(utf8.ToArray(), format, options);

    /// <summary>Reads a page. Offsets in diagnostics count UTF-8 bytes.</summary>
    /// <param name="text">The text of the page. <see cref="ToString"/> returns it unchanged, even if it contains half of a surrogate pair.</param>
    /// <param name="format">The format whose profiles are used, or <see langword="null"/> for <see cref="PlainTextFormat.Default"/>.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static PlainTextDocument Parse(string text, PlainTextFormat? format = null, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(Utf8Codec.Encode(text), format, options);
    }

    /// <summary>Returns a copy of the page's bytes.</summary>
    public byte[] ToUtf8Bytes() => [.. _utf8];

    /// <summary>Returns the text. Bytes that are not UTF-8 become U+FFFD; everything else is unchanged, including a byte order mark.</summary>
    public override string ToString() => Utf8Codec.Decode(_utf8);
}
