using System.Buffers;
using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.FrontMatter.Vocabularies;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel;

/// <summary>
/// Reads and writes Markdown files with front matter: a <c>---</c> line, YAML, a <c>---</c> line and the body; or TOML or JSON instead of YAML.
/// </summary>
/// <remarks>
/// <para>
/// All of YAML 1.2 can be read, and the front matter may end with <c>...</c>. The key determines how its text is read: the title <c>No</c> is the
/// text "No", and the quality <c>042</c> is 42. Keys that the model does not know become <see cref="NewsItem.Extensions"/>.
/// </para>
/// <para>
/// TOML 1.0 goes between <c>+++</c> lines. JSON goes between <c>---json</c> and <c>---</c> or between <c>;;;</c> lines, or starts the file as an
/// object.
/// </para>
/// <para>
/// Writing uses the house style: equal articles are written as the same bytes, except that dates keep their offsets. YAML holds every article. TOML
/// has no null and JSON no plain text, so a few extensions may read back differently from those. Immutable and thread-safe.
/// </para>
/// </remarks>
public sealed class FrontMatterFormat : ArticleFormat
{
    private static readonly ValueList<string> Extensions = [".md", ".markdown"];

    /// <summary>Creates a format that writes in the default style.</summary>
    public FrontMatterFormat()
        : this(FrontMatterStyle.Default)
    {
    }

    /// <summary>Creates a format that writes in a given style.</summary>
    /// <param name="style">The style, such as that of the file to replace: <c>FrontMatterStyle.Detect(file)</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="style"/> is <see langword="null"/>.</exception>
    public FrontMatterFormat(FrontMatterStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        Style = style;
    }

    /// <summary>
    /// Gets the format in its default style. It reads only the house's keys; <see cref="Any"/> also knows those of Hugo, Jekyll and others.
    /// </summary>
    public static FrontMatterFormat Default { get; } = new();

    /// <summary>
    /// Gets the format that detects the vocabulary of each file: the house's own, or that of other software, which is read with <see
    /// cref="FrontMatterVocabulary.Common"/>; TOML with an <c>extra</c> or <c>taxonomies</c> table is read with <see
    /// cref="FrontMatterVocabulary.Zola"/>. It writes the default style. <see cref="ArticleSerializer.Default"/> uses it to read front matter.
    /// </summary>
    public static FrontMatterFormat Any { get; } = new(FrontMatterStyle.Default, recognizesVocabulary: true);

    /// <summary>Creates a format that writes in a given style and can detect the vocabulary of each file it reads.</summary>
    /// <param name="style">The style.</param>
    /// <param name="recognizesVocabulary">Whether to detect it; if not, all files are read with the vocabulary of the style.</param>
    /// <exception cref="ArgumentNullException"><paramref name="style"/> is <see langword="null"/>.</exception>
    public FrontMatterFormat(FrontMatterStyle style, bool recognizesVocabulary)
        : this(style) => RecognizesVocabulary = recognizesVocabulary;

    /// <summary>Gets whether each file is read with the vocabulary it appears to use, and not with that of the style.</summary>
    public bool RecognizesVocabulary { get; }

    /// <summary>Gets the style to write in. Any style can be read.</summary>
    public FrontMatterStyle Style { get; }

    /// <inheritdoc/>
    public override string Name => "frontmatter";

    /// <inheritdoc/>
    public override bool HoldsAll => Style.Syntax == FrontMatterSyntax.Yaml && Style.Vocabulary.IsHouse;

    /// <inheritdoc/>
    public override string MediaType => "text/markdown";

    /// <inheritdoc/>
    public override ValueList<string> FileExtensions => Extensions;

    /// <summary>Returns whether the first line is a fence, or the file starts with a JSON object followed by something else.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public override bool Matches(ReadOnlySpan<byte> head) =>
        FrontMatterFences.TryOpen(head, out FrontMatterForm form, out _) && (form != FrontMatterForm.Json || JsonFrontMatter.HasBody(head));

    /// <inheritdoc/>
    public override ArticleFormat InStyleOf(ReadOnlySpan<byte> utf8)
    {
        FrontMatterStyle style = FrontMatterStyle.Detect(utf8);

        // Keys of somebody else were asked for, whatever the file seems to have.
        bool isGiven = !RecognizesVocabulary && !Style.Vocabulary.IsHouse;
        return new FrontMatterFormat(isGiven ? style with { Vocabulary = Style.Vocabulary } : style);
    }

    /// <inheritdoc/>
    protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options) =>
        FrontMatterReader.Read(utf8, options, GivenVocabulary);

    /// <summary>The vocabulary that a file is read with.</summary>
    internal FrontMatterVocabulary VocabularyOf(ReadOnlySpan<byte> utf8, ReadOptions options) =>
        GivenVocabulary ?? VocabularyDetection.Recognize(utf8, options);

    /// <summary>The vocabulary to read with; <see langword="null"/> if each file shows it.</summary>
    internal FrontMatterVocabulary? GivenVocabulary => RecognizesVocabulary ? null : Style.Vocabulary;

    internal override Article Settle(Article article) => Style.Vocabulary.IsHouse ? ReservedExtensions.Settle(article) : article;

    internal override ReadResult<Article> SketchCore(ReadOnlySpan<byte> utf8, ReadOptions options) =>
        FrontMatterReader.Read(utf8, options, GivenVocabulary, isSketch: true);

    /// <inheritdoc/>
    protected override int LocateCore(ReadOnlySpan<byte> utf8, string path, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!FrontMatterFences.TryOpen(utf8, out FrontMatterForm form, out int start))
        {
            return -1;
        }

        SyntaxIndex index = new(SchemaNames.Table);
        try
        {
            DiagnosticSink ignored = default;
            _ = FrontMatterScanner.TryScan(utf8, form, start, options, ref index, ref ignored, out _);
            FrontMatterVocabulary vocabulary = GivenVocabulary ?? VocabularyDetection.Recognize(utf8, form, in index, options.FilePath);
            return vocabulary.IsHouse ? index.OffsetOf(utf8, path) : VocabularyLocation.OffsetOf(utf8, path, vocabulary, options);
        }
        finally
        {
            index.Dispose();
        }
    }

    /// <inheritdoc/>
    protected override void WriteCore(Article article, IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(utf8);
        if (!Style.Vocabulary.IsHouse)
        {
            VocabularyWriter.Write(article, Style, utf8);
        }
        else if (Style.Syntax == FrontMatterSyntax.Yaml)
        {
            FrontMatterWriter.Write(article, Style, utf8);
        }
        else
        {
            OtherFrontMatterWriter.Write(Article.Schema, article, Style, utf8);
        }
    }
}
