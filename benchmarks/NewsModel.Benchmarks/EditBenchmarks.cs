using BenchmarkDotNet.Attributes;

namespace NewsModel.Benchmarks;

/// <summary>From the bytes of a file to the bytes with one field changed.</summary>
public class EditBenchmarks : InputBenchmarks
{
    [Benchmark(Baseline = true)]
    public byte[] Edit() => FrontMatter.Edit(Next().Markdown);

    /// <summary>The same of a document that was read already.</summary>
    [Benchmark]
    public byte[] EditAgain() => FrontMatter.EditAgain(Next().Read);

    /// <summary>One field of the last related item.</summary>
    [Benchmark]
    public byte[] EditLastRelated() => FrontMatter.EditLastRelated(Next().Read);

    /// <summary>Reading and writing the whole file.</summary>
    [Benchmark]
    public byte[] Rewrite()
    {
        Document document = Next();
        return FrontMatter.Rewrite(document.Markdown, document.Format);
    }
}
