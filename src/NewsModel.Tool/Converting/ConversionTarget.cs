using NewsModel.Formats;

namespace NewsModel.Tool.Converting;

/// <summary>A format that is written, and what its files are called.</summary>
/// <param name="Format">The format.</param>
/// <param name="Extensions">The ends of the names of its files, with their points; the first is what is written.</param>
internal sealed record ConversionTarget(ArticleFormat Format, string[] Extensions)
{
    private static readonly JsonStyle Readable = new() { Indented = true, FinalLineBreak = true };

    // What a person would want to look at; the style of the library's defaults is for programs.
    private static readonly ConversionTarget[] All =
    [
        new(FrontMatterFormat.Default, [".md", ".markdown", ".mdx"]),
        new(new JsonFormat(Readable), [".json"]),
        new(JsonLinesFormat.Default, [".ndjson", ".jsonl"]),
        new(PlainTextFormat.Default, [".txt"]),
    ];

    /// <summary>The names of the formats, as they are passed.</summary>
    public static string[] Names { get; } = [.. All.Select(t => t.Name)];

    /// <summary>Front matter as a site has it.</summary>
    /// <param name="vocabulary">The keys of the site.</param>
    public static ConversionTarget InStyle(FrontMatterVocabulary vocabulary) => All[0] with
    {
        Format = new FrontMatterFormat(new FrontMatterStyle
        {
            Vocabulary = vocabulary,
            Syntax = vocabulary.Extras is null ? FrontMatterSyntax.Yaml : FrontMatterSyntax.Toml,
        }),
    };

    /// <summary>The name of the format.</summary>
    public string Name => Format.Name;

    /// <summary>Whether several articles fit into one file.</summary>
    public bool TakesLines => Format is JsonLinesFormat;

    /// <summary>The format of a name, or <see langword="null"/>.</summary>
    /// <param name="name">The name.</param>
    public static ConversionTarget? Named(string? name) => Array.Find(All, t => t.Name == name);

    /// <summary>The format for the name of a file, or <see langword="null"/>.</summary>
    /// <param name="path">The name of the file.</param>
    public static ConversionTarget? Of(string path) =>
        Array.Find(All, t => t.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase));
}
