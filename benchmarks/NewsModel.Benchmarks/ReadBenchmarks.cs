using System.Text;
using BenchmarkDotNet.Attributes;

namespace NewsModel.Benchmarks;

/// <summary>From the bytes of a file to an article.</summary>
public class ReadBenchmarks : InputBenchmarks
{
    [Benchmark(Baseline = true)]
    public object NewsModel() => FrontMatter.Read(Next().Markdown);

    /// <summary>By way of a document, which can be edited.</summary>
    [Benchmark]
    public object Document() => FrontMatter.ReadDocument(Next().Markdown);

    [Benchmark]
    public object SystemTextJson() => JsonRival.Read(Next().Json);

    [Benchmark]
    public object YamlDotNet() => YamlRival.Read(Next().Markdown);

    /// <summary>The floor: a string of the whole file.</summary>
    [Benchmark]
    public string Decode() => Encoding.UTF8.GetString(Next().Markdown);
}
