using System.Buffers;
using NewsModel.Formats;
using NewsModel.Formats.PlainText;

namespace NewsModel;

/// <summary>
/// Reads and writes the plain text of a scraped page: title, lead, body, related titles and the site's furniture, in blocks separated by blank lines.
/// </summary>
/// <remarks>
/// <para>
/// Reading uses the markers of the profile that most of them belong to. The first block is the title. Blocks between it and an image marker are the
/// lead and the start of the body. Without an image marker, the block after the title is the lead, unless it has more blank lines before it than
/// after it. A related marker is followed by titles of related articles, up to the next marker or to running text. A furniture marker ends the
/// article. Lines in front of the body that are wholly a byline or a date become authors and dates, as on web pages; a date without a time is
/// midnight UTC, with a warning. Everything else is the body. See <see cref="PlainTextDocument"/> for the role of each block. An image marker with a
/// title on its line, such as <c>Topbillede: Havnen ved daggry</c>, becomes an <see cref="Image"/> with that title; a bare one only marks the place.
/// </para>
/// <para>
/// Writing keeps the title, the excerpt, authors that have only a name, the dates, the titles of images, the body and the titles of related articles.
/// This format cannot hold any other field, and the locale only with a marker. It writes no byline unless all of its names look like names. Blocks
/// are written so that they keep their role: a paragraph that is a marker, or would be read as a byline, gets a line break or a full stop, and white
/// space that would not be read is omitted. An excerpt without a title is written as the title, and so is the first paragraph if there is no other
/// way. To see what was lost, read the result; writing that again produces the same bytes.
/// </para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class PlainTextFormat : ArticleFormat
{
    private static readonly ValueList<string> Extensions = [".txt", ".text"];

    private readonly Lazy<PageMarkers> _markers;

    /// <summary>Creates a format with the built-in profiles.</summary>
    // They are some hundred texts, which a program that reads no pages need not wait for.
    public PlainTextFormat() => _markers = new(static () => new PageMarkers(PageProfile.BuiltIn));

    /// <summary>Creates a format with the given profiles, such as <c>[mySite, .. PageProfile.BuiltIn]</c>.</summary>
    /// <param name="profiles">The profiles. Of those that fit equally well, the first is used.</param>
    public PlainTextFormat(ValueList<PageProfile> profiles) => _markers = new(new PageMarkers(profiles));

    /// <summary>Gets the format with the built-in profiles.</summary>
    public static PlainTextFormat Default { get; } = new();

    /// <summary>Gets the profiles used to recognize pages.</summary>
    public ValueList<PageProfile> Profiles => Markers.Profiles;

    /// <inheritdoc/>
    public override string Name => "text";

    /// <inheritdoc/>
    public override string MediaType => "text/plain";

    /// <inheritdoc/>
    public override ValueList<string> FileExtensions => Extensions;

    internal PageMarkers Markers => _markers.Value;

    /// <summary>
    /// Returns whether a block is a marker of one of the profiles and the file does not start like front matter, JSON, HTML or a script.
    /// </summary>
    /// <param name="head">The first bytes of the file.</param>
    public override bool Matches(ReadOnlySpan<byte> head)
    {
        if (TextSniffer.KindOf(head) != TextKind.Plain)
        {
            return false;
        }

        PageScanner scanner = new(head);
        bool isFirst = true;
        while (scanner.TryNext(out PageSpan block))
        {
            if (isFirst && head[block.Start] == '{')
            {
                return false;
            }

            isFirst = false;
            if (block.LineCount == 1 && Markers.Find(PageScanner.TextOf(head, block)).IsMarker)
            {
                return true;
            }
        }

        return false;
    }

    internal override bool Declines(ReadOnlySpan<byte> head) => TextSniffer.IsForeign(TextSniffer.KindOf(head));

    /// <inheritdoc/>
    protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options) =>
        PlainTextReader.Read(utf8, Markers, options).Result;

    /// <inheritdoc/>
    protected override void WriteCore(Article article, IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(utf8);
        PlainTextWriter.Write(article, Markers, utf8);
    }
}
