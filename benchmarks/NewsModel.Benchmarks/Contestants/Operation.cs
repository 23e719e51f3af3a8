using System.Text;
using System.Text.Unicode;
using NewsModel.Formats;

namespace NewsModel.Benchmarks;

/// <summary>Something that can be done to a document, and those who do it; the first is the one that the others are measured against.</summary>
internal sealed record Operation(string Name, IReadOnlyList<Contestant> Contestants)
{
    private const string Library = "NewsModel";
    private const string Json = "System.Text.Json";

    /// <summary>From bytes to an article.</summary>
    public static Operation Read { get; } = new(
        "read",
        [
            new(Library, d => FrontMatter.Read(d.Markdown), MarkdownBytes),
            new(Json, d => JsonRival.Read(d.Json), JsonBytes),
            new(Json + ", indented", d => JsonRival.Read(d.IndentedJson), d => d.IndentedJson.Length),
            new("YamlDotNet", d => YamlRival.Read(d.Markdown), MarkdownBytes),
            new("NewsModel, as a document", d => FrontMatter.ReadDocument(d.Markdown), MarkdownBytes),
            new("(floor: decode)", d => Encoding.UTF8.GetString(d.Markdown), MarkdownBytes),
        ]);

    /// <summary>From bytes to places of keys and values.</summary>
    public static Operation Index { get; } = new(
        "index",
        [
            new(Library, d => FrontMatter.Index(d.Markdown) > 0 ? d : null, MarkdownBytes),
            new(Json + ", JsonDocument", d => JsonRival.Index(d.Json) > 0 ? d : null, JsonBytes),
            new("YamlDotNet, events", d => YamlRival.Events(d.Markdown) > 0 ? d : null, MarkdownBytes),
            new("(floor: validate)", d => Utf8.IsValid(d.Markdown) ? d : null, MarkdownBytes),
        ]);

    /// <summary>From an article to bytes in a buffer.</summary>
    public static Operation Write { get; } = new(
        "write",
        [
            new(Library, d => FrontMatter.Write(d.Article) > 0 ? d : null, MarkdownBytes),
            new(Json, d => JsonRival.Write(d.Dto) > 0 ? d : null, JsonBytes),
            new(Json + ", escaped", d => JsonRival.WriteEscaped(d.Dto) > 0 ? d : null, d => d.EscapedJsonLength),
        ]);

    /// <summary>From bytes to the bytes with one field changed.</summary>
    public static Operation Edit { get; } = new(
        "edit",
        [
            new("(read alone)", d => FrontMatter.Read(d.Markdown), MarkdownBytes),
            new(Library, d => FrontMatter.Edit(d.Markdown), MarkdownBytes),
            new("a document that was read", d => FrontMatter.EditAgain(d.Read), MarkdownBytes),
            new("the result of an edit, again", d => FrontMatter.EditAgain(d.Edited), MarkdownBytes),
            new("the last related item", d => FrontMatter.EditLastRelated(d.Read), MarkdownBytes),
            new("(read and write, all lines anew)", d => FrontMatter.Rewrite(d.Markdown, d.Format), MarkdownBytes),
        ]);

    /// <summary>From bytes with front matter in TOML to an article.</summary>
    public static Operation TomlRead { get; } = new(
        "toml read",
        [
            new(Library, d => FrontMatter.Read(d.Toml), TomlBytes),
            new("Tomlyn", d => TomlRival.Read(d.Toml), TomlBytes),
            new("Tomlyn, generated", d => TomlRival.ReadGenerated(d.Toml), TomlBytes),
        ]);

    /// <summary>From bytes of JSON to an article.</summary>
    public static Operation JsonRead { get; } = new(
        "json read",
        [
            new(Library, d => JsonForm.Read(d.Json), JsonBytes),
            new(Library + ", indented", d => JsonForm.Read(d.IndentedJson), d => d.IndentedJson.Length),
            new(Json, d => JsonRival.Read(d.Json), JsonBytes),
            new(Json + ", indented", d => JsonRival.Read(d.IndentedJson), d => d.IndentedJson.Length),
        ]);

    /// <summary>From an article to bytes of JSON.</summary>
    public static Operation JsonWrite { get; } = new(
        "json write",
        [
            new(Library, d => JsonForm.Write(d.Article), JsonBytes),
            new(Json, d => JsonRival.WriteToArray(d.Dto), JsonBytes),
            new(Library + ", through JsonSerializer", d => JsonForm.Serialize(d.Article), JsonBytes),
            new(Library + ", through JsonSerializer, relaxed", d => JsonForm.SerializeRelaxed(d.Article), JsonBytes),
        ]);

    /// <summary>From the keys of another software to an article.</summary>
    public static Operation VocabularyRead { get; } = new(
        "read with a vocabulary",
        [
            new("(read of the house's keys)", d => FrontMatter.Read(d.Markdown), MarkdownBytes),
            new(Library, d => FrontMatter.Hugo.Parse(d.Hugo), d => d.Hugo.Length),
        ]);

    /// <summary>The style of a file.</summary>
    public static Operation Detect { get; } = new(
        "detect",
        [
            new("(read alone)", d => FrontMatter.Read(d.Markdown), MarkdownBytes),
            new(Library, d => FrontMatterStyle.Detect(d.Markdown), MarkdownBytes),
        ]);

    /// <summary>From front matter to JSON.</summary>
    public static Operation Convert { get; } = new(
        "convert",
        [
            new(Library, d => JsonForm.Convert(d.Markdown), MarkdownBytes),
            new("(read and write alone)", d => JsonForm.Write(FrontMatter.Read(d.Markdown).Value), MarkdownBytes),
        ]);

    public static IReadOnlyList<Operation> All { get; } =
    [
        Read,
        Index,
        Write,
        Edit,
        VocabularyRead,
        TomlRead,
        JsonRead,
        JsonWrite,
        Detect,
        Convert,
    ];

    private static int MarkdownBytes(Document document) => document.Markdown.Length;

    private static int TomlBytes(Document document) => document.Toml.Length;

    private static int JsonBytes(Document document) => document.Json.Length;
}
