using System.Buffers;

namespace NewsModel.Tests.Conformance;

/// <summary>A ticker of which one thing or another is done otherwise.</summary>
internal sealed class BrokenFormat : ArticleFormat
{
    private static readonly TickerFormat Ticker = new();

    public delegate ReadResult<Article> Reader(ReadOnlySpan<byte> utf8, ReadOptions options);

    public delegate bool Recognizer(ReadOnlySpan<byte> head);

    public override string Name => Named;

    public override string MediaType => Media;

    public override ValueList<string> FileExtensions => [Extension];

    public string Named { get; init; } = Ticker.Name;

    public string Media { get; init; } = Ticker.MediaType;

    public string Extension { get; init; } = Ticker.FileExtensions[0];

    public Recognizer Recognizes { get; init; } = Ticker.Matches;

    public Reader Reads { get; init; } = (utf8, options) => Ticker.Parse(utf8, options);

    public Action<Article, IBufferWriter<byte>> Writes { get; init; } = Ticker.Write;

    public Func<Stream, CancellationToken, IAsyncEnumerable<ReadResult<Article>>>? ReadsAll { get; init; }

    public override bool Matches(ReadOnlySpan<byte> head) => Recognizes(head);

    protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options) => Reads(utf8, options);

    protected override void WriteCore(Article article, IBufferWriter<byte> utf8) => Writes(article, utf8);

    protected override IAsyncEnumerable<ReadResult<Article>> ParseAllCoreAsync(Stream utf8, ReadOptions options, CancellationToken cancellationToken) =>
        ReadsAll?.Invoke(utf8, cancellationToken) ?? base.ParseAllCoreAsync(utf8, options, cancellationToken);
}
