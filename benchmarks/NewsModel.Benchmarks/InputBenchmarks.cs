using BenchmarkDotNet.Attributes;

namespace NewsModel.Benchmarks;

/// <summary>What the benchmarks share: the input, of which each call takes the next document.</summary>
[MemoryDiagnoser]
public abstract class InputBenchmarks
{
    private IReadOnlyList<Document> _documents = [];
    private int _next;

    [ParamsSource(nameof(Inputs))]
    public string InputName { get; set; } = "";

    public static IEnumerable<string> Inputs => Input.Names;

    [GlobalSetup]
    public void Load() => _documents = Input.Load(InputName).Documents;

    private protected Document Next()
    {
        _next = _next + 1 < _documents.Count ? _next + 1 : 0;
        return _documents[_next];
    }
}
