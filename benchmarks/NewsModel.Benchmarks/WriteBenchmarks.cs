using BenchmarkDotNet.Attributes;

namespace NewsModel.Benchmarks;

/// <summary>From an article to the bytes of a file, in a buffer that is used again.</summary>
public class WriteBenchmarks : InputBenchmarks
{
    [Benchmark(Baseline = true)]
    public int NewsModel() => FrontMatter.Write(Next().Article);

    [Benchmark]
    public int SystemTextJson() => JsonRival.Write(Next().Dto);

    /// <summary>The same, with escapes for what is not ASCII.</summary>
    [Benchmark]
    public int SystemTextJsonEscaped() => JsonRival.WriteEscaped(Next().Dto);
}
