using BenchmarkDotNet.Attributes;

namespace NewsModel.Benchmarks;

/// <summary>From the bytes of a front-matter file to the bytes of the same article as JSON.</summary>
public class ConvertBenchmarks : InputBenchmarks
{
    /// <summary>With the report of what is lost.</summary>
    [Benchmark(Baseline = true)]
    public object Convert() => JsonForm.Convert(Next().Markdown);

    [Benchmark]
    public byte[] ReadAndWrite() => JsonForm.Write(FrontMatter.Read(Next().Markdown).Value);

    /// <summary>What others pay for it.</summary>
    [Benchmark]
    public byte[] YamlDotNetAndSystemTextJson() => JsonRival.WriteToArray(YamlRival.Read(Next().Markdown));
}
