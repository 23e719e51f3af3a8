using BenchmarkDotNet.Attributes;

namespace NewsModel.Benchmarks;

/// <summary>From an article to the bytes of a file.</summary>
public class WriteBenchmarks : InputBenchmarks
{
    [Benchmark(Baseline = true)]
    public byte[] NewsModel()
    {
        Document document = Next();
        return FrontMatter.Write(document.Article, document.Format);
    }

    [Benchmark]
    public byte[] SystemTextJson() => JsonRival.Write(Next().Dto);

    /// <summary>The same, with escapes for what is not ASCII.</summary>
    [Benchmark]
    public byte[] SystemTextJsonEscaped() => JsonRival.WriteEscaped(Next().Dto);
}
