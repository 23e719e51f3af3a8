using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NewsModel.Formats.Tree;
using NewsModel.Text;

namespace NewsModel;

/// <summary>Combines several formats: detects the format of a file, reads it, and converts between formats.</summary>
/// <remarks>
/// Content takes precedence over the file extension, since in practice front matter also occurs in <c>.json</c> files. Immutable and thread-safe.
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed class ArticleSerializer : IArticleSerializer
{
    /// <summary>How much of a stream is examined to detect its format.</summary>
    private const int HeadLength = 4 * 1024;

    /// <summary>For reading what was just written: limits are for files from strangers.</summary>
    private static readonly ReadOptions Unlimited = new() { MaxInputLength = 1024 * 1024 * 1024, MaxNodes = int.MaxValue };

    private readonly ArticleFormat _fallback;

    /// <summary>Creates a serializer from formats.</summary>
    /// <param name="formats">The formats, in the order to try them.</param>
    /// <param name="options">The limits for reading, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="fallback">The format to use if none of them matches; <see langword="null"/> for the first.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="formats"/> is empty, contains <see langword="null"/> or two formats with the same name, or lacks <paramref name="fallback"/>.
    /// </exception>
    public ArticleSerializer(ValueList<ArticleFormat> formats, ReadOptions? options = null, ArticleFormat? fallback = null)
    {
        if (formats.IsEmpty)
        {
            throw new ArgumentException("At least one format is required.", nameof(formats));
        }

        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (ArticleFormat format in formats)
        {
            if (format is null)
            {
                throw new ArgumentException("The formats must not contain null.", nameof(formats));
            }

            if (!names.Add(format.Name))
            {
                throw new ArgumentException($"Two formats have the name '{format.Name}'; give each format a unique name.", nameof(formats));
            }
        }

        _fallback = fallback ?? formats[0];
        if (!formats.Contains(_fallback))
        {
            throw new ArgumentException($"The fallback '{_fallback.Name}' is not one of the formats; add it to them.", nameof(fallback));
        }

        Formats = formats;
        Options = options ?? ReadOptions.Default;
    }

    /// <summary>
    /// Gets the serializer of the built-in formats in their default styles: <c>frontmatter</c>, <c>json</c>, <c>ndjson</c>, <c>text</c>.
    /// </summary>
    public static ArticleSerializer Default { get; } = new(BuiltIn);

    /// <inheritdoc/>
    public ValueList<ArticleFormat> Formats { get; }

    /// <summary>The limits for reading.</summary>
    internal ReadOptions Options { get; }

    internal static ValueList<ArticleFormat> BuiltIn => [FrontMatterFormat.Any, JsonFormat.Default, JsonLinesFormat.Default, PlainTextFormat.Default];

    /// <inheritdoc/>
    public bool TryGetFormat(string name, [NotNullWhen(true)] out ArticleFormat? format)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (ArticleFormat candidate in Formats)
        {
            if (candidate.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                format = candidate;
                return true;
            }
        }

        format = null;
        return false;
    }

    /// <inheritdoc/>
    public bool TryGetFormatByMediaType(string mediaType, [NotNullWhen(true)] out ArticleFormat? format)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        int parameters = mediaType.IndexOf(';', StringComparison.Ordinal);
        ReadOnlySpan<char> wanted = (parameters < 0 ? mediaType : mediaType.AsSpan(0, parameters)).Trim();
        foreach (ArticleFormat candidate in Formats)
        {
            if (wanted.Equals(candidate.MediaType, StringComparison.OrdinalIgnoreCase))
            {
                format = candidate;
                return true;
            }
        }

        format = null;
        return false;
    }

    /// <inheritdoc/>
    public ArticleFormat Detect(ReadOnlySpan<byte> utf8, string? path = null)
    {
        _ = TryRecognize(utf8, path, out ArticleFormat format);
        return format;
    }

    /// <summary>Tells the format that a file is in.</summary>
    /// <returns>Whether its content says so; if not, it is a guess.</returns>
    internal bool TryRecognize(ReadOnlySpan<byte> utf8, ReadOnlySpan<char> path, out ArticleFormat format)
    {
        ReadOnlySpan<byte> head = utf8.Length > HeadLength ? utf8[..HeadLength] : utf8;
        ReadOnlySpan<char> extension = Path.GetExtension(path);
        ArticleFormat? byContent = null;
        ArticleFormat? byExtension = null;
        foreach (ArticleFormat candidate in Formats)
        {
            bool matches = candidate.Matches(head);
            bool hasExtension = HasExtension(candidate, extension);
            if (matches && hasExtension)
            {
                format = candidate;
                return true;
            }

            byContent ??= matches ? candidate : null;
            byExtension ??= hasExtension && !candidate.Declines(head) ? candidate : null;
        }

        format = byContent ?? byExtension ?? _fallback;
        return byContent is not null;
    }

    /// <inheritdoc/>
    public ReadResult<Article> Parse(ReadOnlySpan<byte> utf8, string? path = null) => Detect(utf8, path).Parse(utf8, Options.OfFile(path));

    /// <inheritdoc/>
    public async Task<ReadResult<Article>> ParseAsync(Stream utf8, string? path = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        HeadStream stream = await HeadStream.OpenAsync(utf8, HeadLength, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            return await Detect(stream.Head.Span, path).ParseAsync(stream, Options.OfFile(path), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public ReadResult<Article> ParseFile(string path)
    {
        using PooledBuffer buffer = new();
        bool isWhole = FileReading.TryRead(path, buffer, Options.MaxInputLength);
        return (isWhole ? Parse(buffer.Written, path) : ArticleFormat.TooLong(Options)).InFile(path);
    }

    /// <inheritdoc/>
    public async Task<ReadResult<Article>> ParseFileAsync(string path, CancellationToken cancellationToken = default)
    {
        using PooledBuffer buffer = new();
        bool isWhole = await FileReading.TryReadAsync(path, buffer, Options.MaxInputLength, cancellationToken).ConfigureAwait(false);
        return (isWhole ? Parse(buffer.Written, path) : ArticleFormat.TooLong(Options)).InFile(path);
    }

    /// <inheritdoc/>
    public Article ReadFile(string path) => ParseFile(path).GetValueOrThrow();

    /// <inheritdoc/>
    public async Task<Article> ReadFileAsync(string path, CancellationToken cancellationToken = default) =>
        (await ParseFileAsync(path, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();

    /// <inheritdoc/>
    public IAsyncEnumerable<ReadResult<Article>> ParseAllAsync(Stream utf8, string? path = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return ReadAllAsync(utf8, path, cancellationToken);
    }

    /// <inheritdoc/>
    public ConversionResult Convert(ReadOnlySpan<byte> utf8, ArticleFormat target, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Convert(Parse(utf8, path), target);
    }

    /// <inheritdoc/>
    public ConversionResult Convert(Article article, ArticleFormat target)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(target);
        return Convert(new ReadResult<Article>(article), target);
    }

    /// <inheritdoc/>
    public ConversionResult Convert(ReadOnlySpan<byte> utf8, string targetName, string? path = null) => Convert(utf8, FormatNamed(targetName), path);

    /// <inheritdoc/>
    public ConversionResult Convert(Article article, string targetName) => Convert(article, FormatNamed(targetName));

    private ArticleFormat FormatNamed(string targetName)
    {
        ArgumentNullException.ThrowIfNull(targetName);
        if (TryGetFormat(targetName, out ArticleFormat? format))
        {
            return format;
        }

        string names = string.Join(", ", Formats.Select(known => known.Name));
        throw new ArgumentException($"There is no format '{targetName}'; the formats are {names}.", nameof(targetName));
    }

    private static ConversionResult Convert(ReadResult<Article> source, ArticleFormat target)
    {
        Article held = target.Settle(source.Value);
        byte[] utf8 = target.WriteToUtf8Bytes(held);
        bool holdsAll = target.HoldsAll && ReferenceEquals(held, source.Value);
        ValueList<Diagnostic> losses = holdsAll
            ? default
            : ArticleLosses.Of(source.Value, target.Parse(utf8, Unlimited).Value, target.Name, hasOwnOrder: target is JsonFormat or JsonLinesFormat);
        return new(source.Value, target, utf8, source.Diagnostics, losses);
    }

    private static bool HasExtension(ArticleFormat format, ReadOnlySpan<char> extension)
    {
        foreach (string known in format.FileExtensions)
        {
            if (extension.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private async IAsyncEnumerable<ReadResult<Article>> ReadAllAsync(
        Stream utf8, string? path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HeadStream stream = await HeadStream.OpenAsync(utf8, HeadLength, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            IAsyncEnumerable<ReadResult<Article>> articles =
                Detect(stream.Head.Span, path).ParseAllAsync(stream, Options.OfFile(path), cancellationToken);
            await foreach (ReadResult<Article> article in articles.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                yield return article;
            }
        }
    }

    private string DebuggerDisplay => DebuggerSummary.Short(string.Join(", ", Formats.Select(format => format.Name)), "");
}
