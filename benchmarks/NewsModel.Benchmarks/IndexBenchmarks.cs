using System.Text.Unicode;
using BenchmarkDotNet.Attributes;

namespace NewsModel.Benchmarks;

/// <summary>From the bytes of a file to the spans of its nodes.</summary>
public class IndexBenchmarks : InputBenchmarks
{
    [Benchmark(Baseline = true)]
    public int NewsModel() => FrontMatter.Index(Next().Markdown);

    [Benchmark]
    public int JsonDocument() => (int)JsonRival.Index(Next().Json);

    [Benchmark]
    public int YamlDotNetEvents() => YamlRival.Events(Next().Markdown);

    /// <summary>The floor: a look at every byte.</summary>
    [Benchmark]
    public bool Validate() => Utf8.IsValid(Next().Markdown);
}
