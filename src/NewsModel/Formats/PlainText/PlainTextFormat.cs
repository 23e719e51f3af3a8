using System.Buffers;

namespace NewsModel.Formats;

/// <summary>
/// The plain text of a scraped page: title, lead, body, related titles and the site's furniture, in blocks with blank lines between.
/// </summary>
/// <remarks>
/// <para>
/// Reading goes by the markers of the profile that most of them belong to. The first block is the title. Blocks between it and an image marker are
/// the lead and the beginning of the body; without an image marker, the block after the title is the lead, unless more blank
/// lines stand before it than after it. After a related
/// marker come titles of related articles, up to the next marker or to running text. A furniture marker ends the article. All else is the body.
/// <see cref="PlainTextDocument"/> tells all of this block by block. An image marker gives an <see cref="Image"/> with the marker as its title.
/// </para>
/// <para>
/// Writing holds the title, the excerpt, images whose title is an image marker, the body, and the titles of related articles; no other field has a
/// place in this form, and the locale only with a marker. Blocks are written so that they are read as what they are: a paragraph that is a marker
/// gets
/// a line break or a full stop, white space that would not be read is left out. An excerpt without a title is written as one, and so is the first
/// paragraph if there is no other way. Read what was written to see what was lost; writing that again gives the same bytes.
/// </para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class PlainTextFormat : ArticleFormat
{
    private static readonly ValueList<string> Extensions = [".txt", ".text"];

    private readonly Lazy<PageMarkers> _markers;

    /// <summary>Makes a format with the built-in profiles.</summary>
    // They are some hundred texts, which a program that reads no pages need not wait for.
    public PlainTextFormat() => _markers = new(static () => new PageMarkers(PageProfile.BuiltIn));

    /// <summary>Makes a format with these profiles, such as <c>[mySite, .. PageProfile.BuiltIn]</c>.</summary>
    /// <param name="profiles">The profiles; of equals, the first is taken.</param>
    public PlainTextFormat(ValueList<PageProfile> profiles) => _markers = new(new PageMarkers(profiles));

    /// <summary>The format with the built-in profiles.</summary>
    public static PlainTextFormat Default { get; } = new();

    /// <summary>The profiles that it tells pages by.</summary>
    public ValueList<PageProfile> Profiles => Markers.Profiles;

    /// <inheritdoc/>
    public override string Name => "text";

    /// <inheritdoc/>
    public override string MediaType => "text/plain";

    /// <inheritdoc/>
    public override ValueList<string> FileExtensions => Extensions;

    internal PageMarkers Markers => _markers.Value;

    /// <summary>
    /// Whether a block is a marker of one of the profiles, and the file does not begin as front matter, JSON, HTML or a program does.
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
    protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options) => PlainTextReader.Read(utf8, Markers, options).Result;

    /// <inheritdoc/>
    protected override void WriteCore(Article article, IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(utf8);
        PlainTextWriter.Write(article, Markers, utf8);
    }
}
