using System.Buffers;

namespace NewsModel.Tests.DependencyInjection;

/// <summary>A format that is as another one, for tests of registration: its parts can be given wrong.</summary>
internal abstract class DelegatingFormat(ArticleFormat format) : ArticleFormat
{
    public override string Name => format.Name;

    public override string MediaType => format.MediaType;

    public override ValueList<string> FileExtensions => format.FileExtensions;

    public override bool Matches(ReadOnlySpan<byte> head) => format.Matches(head);

    protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options) => format.Parse(utf8, options);

    protected override void WriteCore(Article article, IBufferWriter<byte> utf8) => format.Write(article, utf8);
}
