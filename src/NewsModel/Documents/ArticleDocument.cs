// Without it, the compiler drops [Pure], by which analyzers know that a result must not be ignored.
#define CONTRACTS_FULL


using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Contracts;
using NewsModel.Diagnostics;
using NewsModel.Documents.FrontMatter;
using NewsModel.Formats;
using NewsModel.Text;

namespace NewsModel.Documents;

/// <summary>Represents the text of an article's file. Its bytes round-trip exactly, and an edit changes only what it has to.</summary>
/// <remarks>
/// <para>
/// A document is text, where an <see cref="Article"/> is meaning: comments, quotes, blank lines, key order and line endings are part of
/// it. Any sequence of bytes makes a document, and <see cref="ToUtf8Bytes"/> returns it whether or not an article can be read from it.
/// </para>
/// <para>
/// An edit returns a new document. Each edit is verified first: the new bytes are read back and must yield the intended article; otherwise the edit
/// is refused with a <see cref="NewsEditException"/>. Immutable and thread-safe; the article is read on first use.
/// </para>
/// </remarks>
[DebuggerDisplay("{_utf8.Length} bytes, {Changes.Count} changes")]
public sealed partial class ArticleDocument
{
    private readonly byte[] _utf8;
    private readonly ReadOptions _options;
    private readonly LoadedFile? _file;
    private readonly bool _isFormatGiven;
    private ReadResult<Article>? _read;

    /// <summary>
    /// What is where in front matter, where an edit has found that out; it saves the next edit from going through the text again.
    /// </summary>
    private KeptIndex? _kept;

    private ArticleDocument(byte[] utf8, ArticleFormat format, bool isFormatGiven, ReadOptions? options, LoadedFile? file)
    {
        _utf8 = utf8;
        Format = format;
        _isFormatGiven = isFormatGiven;
        _options = options ?? ReadOptions.Default;
        _file = file;
        Original = utf8;
    }

    /// <summary>Gets the format of the text.</summary>
    public ArticleFormat Format { get; }

    /// <summary>Gets the vocabulary that the front matter is read with; <see langword="null"/> if the format is not front matter.</summary>
    public FrontMatterVocabulary? Vocabulary => Format is FrontMatterFormat frontMatter ? frontMatter.VocabularyOf(_utf8, _options) : null;

    /// <summary>Gets the article, as far as it can be read. It is read on first use and cached.</summary>
    public Article Article => Read.Value;

    /// <summary>Gets all problems in the text, errors and warnings, in text order.</summary>
    public ValueList<Diagnostic> Diagnostics => Read.Diagnostics;

    /// <summary>Gets whether any problem is an error, so the article lacks something that is in the text.</summary>
    public bool HasErrors => Read.HasErrors;

    /// <summary>
    /// Gets the edits since the text was parsed, loaded or saved, in text order; those of an earlier <c>With</c> come before those of a later one.
    /// </summary>
    public ValueList<ArticleChange> Changes { get; private init; }

    /// <summary>The text before the first edit.</summary>
    private byte[] Original { get; init; }

    private ReadResult<Article> Read => _read ?? Keep(Format.Parse(_utf8, _options));

    /// <summary>Creates a document from the bytes of a file, which are copied, in the format detected from them. Nothing is read yet.</summary>
    /// <param name="utf8">
    /// The file: any bytes. The format is detected by <see cref="ArticleSerializer.Detect"/> of <see cref="ArticleSerializer.Default"/>.
    /// </param>
    /// <param name="options">The limits for reading it, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    public static ArticleDocument Parse(ReadOnlySpan<byte> utf8, ReadOptions? options = null) =>
        new(Copy(utf8), ArticleSerializer.Default.Detect(utf8), isFormatGiven: false, options, file: null);

    /// <summary>Creates a document from the bytes of a file, which are copied. Nothing is read yet.</summary>
    /// <param name="utf8">The file: any bytes.</param>
    /// <param name="format">The format of the file.</param>
    /// <param name="options">The limits for reading it, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is <see langword="null"/>.</exception>
    public static ArticleDocument Parse(ReadOnlySpan<byte> utf8, ArticleFormat format, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(format);
        return new(Copy(utf8), format, isFormatGiven: true, options, file: null);
    }

    /// <summary>
    /// Creates a document from text, in the format detected from it. Nothing is read yet. Offsets in diagnostics count UTF-8 bytes.
    /// </summary>
    /// <param name="text">The text, not a path. <see cref="ToString"/> returns it unchanged, even if it contains half of a surrogate pair.</param>
    /// <param name="options">The limits for reading it, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static ArticleDocument Parse(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] utf8 = Utf8Codec.Encode(text);
        return new(utf8, ArticleSerializer.Default.Detect(utf8), isFormatGiven: false, options, file: null);
    }

    /// <summary>Creates a document from text. Nothing is read yet. Offsets in diagnostics count UTF-8 bytes.</summary>
    /// <param name="text">The text, not a path. <see cref="ToString"/> returns it unchanged, even if it contains half of a surrogate pair.</param>
    /// <param name="format">The format of the file.</param>
    /// <param name="options">The limits for reading it, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static ArticleDocument Parse(string text, ArticleFormat format, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(format);
        return new(Utf8Codec.Encode(text), format, isFormatGiven: true, options, file: null);
    }

    /// <summary>Returns a document with the given article. Everything else stays the same, byte for byte.</summary>
    /// <param name="article">The article; if it equals <see cref="Article"/>, nothing changes.</param>
    /// <param name="options">What the edit may do, or <see langword="null"/> for <see cref="EditOptions.Default"/>.</param>
    /// <returns>The edited document, or this one if nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    /// <exception cref="NewsEditException">The edit is refused, for the reason in the exception; this document is not modified.</exception>
    [Pure]
    public ArticleDocument With(Article article, EditOptions? options = null) =>
        TryWith(article, out ArticleDocument? document, out ValueList<Diagnostic> diagnostics, options)
            ? document
            : throw new NewsEditException(diagnostics);

    /// <summary>Edits the article with a function and returns the resulting document.</summary>
    /// <param name="change">Takes <see cref="Article"/> and returns the edited article: <c>a => a with { Heat = 40 }</c>.</param>
    /// <param name="options">What the edit may do, or <see langword="null"/> for <see cref="EditOptions.Default"/>.</param>
    /// <returns>The edited document, or this one if nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is <see langword="null"/> or returns <see langword="null"/>.</exception>
    /// <exception cref="NewsEditException">The edit is refused, for the reason in the exception; this document is not modified.</exception>
    [Pure]
    public ArticleDocument Edit(Func<Article, Article> change, EditOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        using ArticleEditor editor = new(_utf8, Format, _options, _kept, Path);
        Article article = change(ReadWith(editor).Value);
        return TryWith(article, editor, options, out ArticleDocument? document, out ValueList<Diagnostic> diagnostics)
            ? document
            : throw new NewsEditException(diagnostics);
    }

    /// <summary>Tries to create a document with the given article.</summary>
    /// <param name="article">The article; if it equals <see cref="Article"/>, nothing changes.</param>
    /// <param name="document">The edited document, or this one if nothing changes; <see langword="null"/> if the edit is refused.</param>
    /// <param name="diagnostics">
    /// Why the edit is refused, with locations in the text of this document where they apply; empty if it is not.
    /// </param>
    /// <param name="options">What the edit may do, or <see langword="null"/> for <see cref="EditOptions.Default"/>.</param>
    /// <returns>Whether the edit was made.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    public bool TryWith(
        Article article, [NotNullWhen(true)] out ArticleDocument? document, out ValueList<Diagnostic> diagnostics, EditOptions? options = null)
    {
        using ArticleEditor editor = new(_utf8, Format, _options, _kept, Path);
        return TryWith(article, editor, options, out document, out diagnostics);
    }

    private ReadResult<Article> ReadWith(ArticleEditor editor) => _read ?? Keep(editor.Read());

    /// <summary>Keeps what was read, unless someone else did.</summary>
    /// <returns>What is kept.</returns>
    private ReadResult<Article> Keep(ReadResult<Article> read) => Interlocked.CompareExchange(ref _read, read, null) ?? read;

    private bool TryWith(
        Article article,
        ArticleEditor editor,
        EditOptions? options,
        [NotNullWhen(true)] out ArticleDocument? document,
        out ValueList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(article);
        diagnostics = default;
        ReadResult<Article> read = ReadWith(editor);
        if (article == read.Value)
        {
            document = this;
            return true;
        }

        if (editor.WhyLeftAlone(read, options ?? EditOptions.Default) is { } refusal)
        {
            document = null;
            diagnostics = [refusal];
            return false;
        }

        EditPlan plan = editor.Plan(read, article, options ?? EditOptions.Default);
        diagnostics = plan.Refusals;
        document = diagnostics.IsEmpty ? Prove(article, editor, plan, out diagnostics) : null;
        if (document is null && EditProof.WhyUnwritable(article, Format) is { IsEmpty: false } unwritable)
        {
            diagnostics = unwritable;
        }

        return document is not null;
    }

    /// <summary>
    /// Creates an edit and proves it: the new text must yield the wanted article, without new errors. Where reading the touched part
    /// does not prove it, all of it is read.
    /// </summary>
    private ArticleDocument? Prove(Article article, ArticleEditor editor, EditPlan plan, out ValueList<Diagnostic> diagnostics)
    {
        diagnostics = default;
        if (!plan.Script.TryApply(_utf8, out byte[] utf8, out ValueList<ArticleChange> changes))
        {
            diagnostics = [EditProof.WhyNot(article, Article)];
            return null;
        }

        if (FormatAfter(editor, utf8) is { } other)
        {
            Problem problem = Problems.OtherFormatAfterEdit(other.Name);
            diagnostics = [new(problem.Code, problem.Severity, problem.Message)];
            return null;
        }

        ArticleDocument edited = new(utf8, Format, _isFormatGiven, _options, _file) { Original = Original, Changes = [.. Changes, .. changes] };
        if (plan.Proof is not null && plan.Proof.Holds(utf8, out KnownText known))
        {
            (edited._read, edited._kept) = (known.Read, known.Index);
            return edited;
        }

        if (edited.Article == article && EditProof.ErrorCount(edited.Diagnostics) <= EditProof.ErrorCount(Diagnostics))
        {
            return edited;
        }

        // A limit that the new text exceeds, for instance.
        diagnostics = [editor.WhyNot(article, edited.Article), .. EditProof.NewErrors(Diagnostics, edited.Diagnostics)];
        return null;
    }

    /// <summary>
    /// The format that an edited text would be taken for when it is loaded again; <see langword="null"/> if it is the one that this text is
    /// taken for, or if the format is given.
    /// </summary>
    private ArticleFormat? FormatAfter(ArticleEditor editor, byte[] utf8)
    {
        if (_isFormatGiven || editor.IsSurelyOfFormat(utf8))
        {
            return null;
        }

        ArticleFormat found = ArticleSerializer.Default.Detect(utf8, Path);
        return found == Format || ArticleSerializer.Default.Detect(_utf8, Path) != Format ? null : found;
    }

    /// <summary>A copy. Its memory is not cleared first, which takes longer than the copying.</summary>
    private static byte[] Copy(ReadOnlySpan<byte> utf8)
    {
        byte[] copy = GC.AllocateUninitializedArray<byte>(utf8.Length);
        utf8.CopyTo(copy);
        return copy;
    }

    /// <summary>Returns a copy of the file's bytes.</summary>
    public byte[] ToUtf8Bytes() => Copy(_utf8);

    /// <summary>Returns the text. Bytes that are not UTF-8 become U+FFFD; everything else is unchanged, including a byte order mark.</summary>
    public override string ToString() => Utf8Codec.Decode(_utf8);

    /// <summary>Writes the bytes of the file.</summary>
    /// <param name="utf8">The destination.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is <see langword="null"/>.</exception>
    public void WriteTo(IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        utf8.Write(_utf8);
    }

    /// <summary>Writes the bytes of the file to a stream, which stays open.</summary>
    /// <param name="utf8">The destination.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is <see langword="null"/>.</exception>
    public void WriteTo(Stream utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        utf8.Write(_utf8);
    }

    /// <summary>Writes the bytes of the file to a stream, which stays open.</summary>
    /// <param name="utf8">The destination.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public async Task WriteToAsync(Stream utf8, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        await utf8.WriteAsync(_utf8, cancellationToken).ConfigureAwait(false);
    }
}
