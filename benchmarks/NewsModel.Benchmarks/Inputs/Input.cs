namespace NewsModel.Benchmarks;

/// <summary>Documents that are timed together.</summary>
internal sealed class Input(string name, IReadOnlyList<Document> documents)
{
    private const string Seed = "seed";
    private const string Small = "small";
    private const string Large = "large";
    private const string CorpusSmall = "corpus-small";
    private const string CorpusLarge = "corpus-large";

    /// <summary>The names alone; a benchmark lists its parameters before it needs any document.</summary>
    public static IEnumerable<string> Names => Corpus.Folder is null ? [Seed, Small, Large] : [Seed, CorpusSmall, CorpusLarge];

    public string Name { get; } = name;

    public IReadOnlyList<Document> Documents { get; } = documents;

    /// <summary>Whether its files are those with many related entries.</summary>
    public bool IsLarge => Name is Large or CorpusLarge;

    public static Input Load(string name) => new(name, [.. Files(name).Select(file => new Document(file))]);

    // Many files an input, 400 kB or more: on a few, the processor learns the branches by heart.
    private static IEnumerable<byte[]> Files(string name) => name switch
    {
        Seed => [SeedFile()],
        Small => NewsGenerator.Small(count: 256),
        Large => NewsGenerator.Large(count: 16),
        CorpusSmall => Corpus.Files("news-small", most: 256),
        CorpusLarge => Corpus.Files("news-related", most: 16),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such input."),
    };

    /// <summary>The sample article.</summary>
    public static byte[] SeedFile()
    {
        using Stream resource = typeof(Input).Assembly.GetManifestResourceStream("xiaomi.md")
            ?? throw new InvalidOperationException("The seed is not in the assembly.");
        byte[] bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
