using System.Text;
using System.Text.Unicode;

namespace NewsModel.Benchmarks;

/// <summary>Something that can be done to a document, and those who do it; the first is the one that the others are measured against.</summary>
internal sealed record Operation(string Name, IReadOnlyList<Contestant> Contestants)
{
    private const string Library = "NewsModel";
    private const string Json = "System.Text.Json";

    public static IReadOnlyList<Operation> All { get; } =
    [
        new(
            "read",
            [
                new(Library, d => FrontMatter.Read(d.Markdown), MarkdownBytes),
                new(Json, d => JsonRival.Read(d.Json), JsonBytes),
                new(Json + ", indented", d => JsonRival.Read(d.IndentedJson), d => d.IndentedJson.Length),
                new("YamlDotNet", d => YamlRival.Read(d.Markdown), MarkdownBytes),
                new("(floor: decode)", d => Encoding.UTF8.GetString(d.Markdown), MarkdownBytes),
            ]),
        new(
            "index",
            [
                new(Library, d => FrontMatter.Index(d.Markdown) > 0 ? d : null, MarkdownBytes),
                new("(floor: validate)", d => Utf8.IsValid(d.Markdown) ? d : null, MarkdownBytes),
            ]),
        new(
            "write",
            [
                new(Library, d => FrontMatter.Write(d.Article, d.Format), MarkdownBytes),
                new(Json, d => JsonRival.Write(d.Dto), JsonBytes),
                new(Json + ", escaped", d => JsonRival.WriteEscaped(d.Dto), d => d.EscapedJsonLength),
            ]),
        new(
            "json read",
            [
                new(Library, d => JsonForm.Read(d.Json), JsonBytes),
                new(Library + ", indented", d => JsonForm.Read(d.IndentedJson), d => d.IndentedJson.Length),
                new(Json, d => JsonRival.Read(d.Json), JsonBytes),
                new(Json + ", indented", d => JsonRival.Read(d.IndentedJson), d => d.IndentedJson.Length),
            ]),
        new(
            "json write",
            [
                new(Library, d => JsonForm.Write(d.Article), JsonBytes),
                new(Json, d => JsonRival.Write(d.Dto), JsonBytes),
            ]),
        new(
            "convert",
            [
                new(Library, d => JsonForm.Convert(d.Markdown), MarkdownBytes),
                new("(read and write alone)", d => JsonForm.Write(FrontMatter.Read(d.Markdown).Value), MarkdownBytes),
            ]),
        new(
            "edit",
            [
                new(Library, d => FrontMatter.Edit(d.Markdown), MarkdownBytes),
                new("an edit of a document that was read", d => FrontMatter.EditAgain(d.Read), MarkdownBytes),
                new("an edit of the last related item", d => FrontMatter.EditLastRelated(d.Read), MarkdownBytes),
                new("(read alone)", d => FrontMatter.Read(d.Markdown), MarkdownBytes),
                new("(read and write, all lines anew)", d => FrontMatter.Rewrite(d.Markdown, d.Format), MarkdownBytes),
            ]),
    ];

    private static int MarkdownBytes(Document document) => document.Markdown.Length;

    private static int JsonBytes(Document document) => document.Json.Length;
}
