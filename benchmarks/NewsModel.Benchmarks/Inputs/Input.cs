namespace NewsModel.Benchmarks;

/// <summary>Documents that are timed together.</summary>
internal sealed class Input(string name, IReadOnlyList<Document> documents)
{
    public const string Large = "large";

    public string Name { get; } = name;

    public IReadOnlyList<Document> Documents { get; } = documents;

    /// <summary>The names alone; a benchmark lists its parameters before it needs any document.</summary>
    public static IEnumerable<string> Names
    {
        get
        {
            yield return "seed";
            yield return "small";
            yield return Large;
            if (Corpus.Folder is not null)
            {
                yield return "corpus-small";
                yield return "corpus-related";
            }
        }
    }

    public static Input Load(string name) => new(name, [.. Files(name).Select(file => new Document(file))]);

    // Many generated files an input, 400 kB or more: on a few, the processor learns the branches by heart.
    private static IEnumerable<byte[]> Files(string name) => name switch
    {
        "seed" => [Seed()],
        "small" => NewsGenerator.Small(count: 256),
        Large => NewsGenerator.Large(count: 16),
        "corpus-small" => Corpus.Files("news-small", most: 200),
        "corpus-related" => Corpus.Files("news-related", most: int.MaxValue),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such input."),
    };

    /// <summary>The sample article.</summary>
    public static byte[] Seed()
    {
        using Stream resource = typeof(Input).Assembly.GetManifestResourceStream("xiaomi.md")
            ?? throw new InvalidOperationException("The seed is not in the assembly.");
        byte[] bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
