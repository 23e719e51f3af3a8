using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsModel.Tests.Testing;

/// <summary>A format for tests: a line of its own, and then front matter with what the format can hold.</summary>
public sealed class ToyFormat(string name = "toy") : ArticleFormat
{
    /// <summary>Stands between two articles of a file.</summary>
    public const string Separator = "%%\n";

    public override string Name => name;

    public override string MediaType => $"text/x-{name}";

    public override ValueList<string> FileExtensions => [$".{name}"];

    public override bool HoldsAll => HoldsEverything;

    /// <summary>Whether it says that it holds all.</summary>
    public bool HoldsEverything { get; init; }

    /// <summary>What files begin with.</summary>
    public string Mark { get; init; } = $"{name}:\n";

    /// <summary>What is written of an article.</summary>
    public Func<Article, Article> Holds { get; init; } = article => article;

    /// <summary>What is made of what was read.</summary>
    public Func<Article, Article> Reads { get; init; } = article => article;

    public override bool Matches(ReadOnlySpan<byte> head) => head.StartsWith(Encoding.UTF8.GetBytes(Mark));

    protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse(Matches(utf8) ? utf8[Encoding.UTF8.GetByteCount(Mark)..] : utf8, options);
        return new(Reads(result.Value), result.Diagnostics);
    }

    protected override void WriteCore(Article article, IBufferWriter<byte> utf8)
    {
        Encoding.UTF8.GetBytes(Mark, utf8);
        FrontMatterFormat.Default.Write(Holds(article), utf8);
    }

    protected override async IAsyncEnumerable<ReadResult<Article>> ParseAllCoreAsync(
        Stream utf8, ReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using StreamReader reader = new(utf8, leaveOpen: true);
        foreach (string article in (await reader.ReadToEndAsync(cancellationToken)).Split(Separator))
        {
            yield return Parse(article, options);
        }
    }
}
