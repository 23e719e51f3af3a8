using BenchmarkDotNet.Attributes;

namespace NewsModel.Benchmarks;

/// <summary>A folder of small files, two of them at a time.</summary>
[MemoryDiagnoser]
public class FolderBenchmarks : IDisposable
{
    private NewsFolder? _folder;

    [Params(2_000)]
    public int FileCount { get; set; }

    private string[] Files => _folder?.Files ?? [];

    [GlobalSetup]
    public void Create() => _folder = new(FileCount);

    [Benchmark(Baseline = true)]
    public void Articles() => FolderReading.Articles(Files);

    [Benchmark]
    public void Documents() => FolderReading.Documents(Files);

    /// <summary>The floor: the bytes.</summary>
    [Benchmark]
    public void Bytes() => FolderReading.Bytes(Files);

    [GlobalCleanup]
    public void Dispose()
    {
        _folder?.Dispose();
        _folder = null;
        GC.SuppressFinalize(this);
    }
}
