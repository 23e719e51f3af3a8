namespace NewsModel.Tests.Rules;

/// <summary>A key of the model is named by its property and its row, and by what means that one key and no other.</summary>
public class KeyMentionsTests
{
    private const int MostFiles = 3;

    /// <summary>A page of text has a place for these and no other: its reader, writer and editor say which part is which key.</summary>
    private static readonly string[] OfPages =
    [
        "authors", "excerpt", "images", "locale", "name", "publishedDateTime", "related", "title", "updatedDateTime",
    ];

    /// <summary>Words of JSON Schema, which keys of the model happen to be called as well.</summary>
    private static readonly string[] OfJsonSchema = ["title", "type"];

    /// <summary>Keys of the file that describes a vocabulary, one of which a key of the model happens to be called as well.</summary>
    private static readonly string[] OfVocabularyFiles = ["name"];

    /// <summary>Made from the rows, which a test sees to.</summary>
    private static readonly string[] Made =
    [
        "NewsModel/Formats/FrontMatter/FrontMatterWriter.Rows.cs", "NewsModel/Formats/FrontMatter/FrontMatterWriter.RecordRows.cs",
        "NewsModel/Formats/Json/JsonWriter.Rows.cs",
    ];

    /// <summary>A package of its own, which says what the words of web pages are in the model.</summary>
    private const string WebPages = "NewsModel.Html/";

    /// <summary>The table of what other software calls the keys of the model.</summary>
    private const string Vocabularies = "NewsModel/Formats/FrontMatterVocabulary.BuiltIn.cs";

    private static readonly string Source = Path.Combine(Repository.Root, "src");

    private static readonly ILookup<(string Type, string Name), string> Found = FindAll();

    [Fact]
    public void A_key_is_named_in_three_files_at_most()
    {
        Assert.All(KeyMentions.Keys, key => Assert.Contains($"NewsModel/{key.Type}.cs", FilesOf(key)));
        Assert.Empty(
            from key in KeyMentions.Keys
            where FilesOf(key).Length > MostFiles
            select $"'{key.Name}' of {key.Type} is named in {string.Join(", ", FilesOf(key))}");
    }

    [Fact]
    public void What_is_let_pass_is_needed()
    {
        Assert.Equal(OfPages, KeysIn("/PlainText/"));
        Assert.Equal(OfJsonSchema, KeysIn("/JsonSchema/"));
        Assert.Equal(OfVocabularyFiles, KeysIn("/VocabularyFile.cs"));

        static IEnumerable<string> KeysIn(string folder) =>
            Found.Where(key => key.Any(file => file.Contains(folder, StringComparison.Ordinal)))
                .Select(key => key.Key.Name)
                .Distinct()
                .Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Each_way_to_name_a_key_is_found()
    {
        const string Model =
            """
            namespace NewsModel;
            public abstract record NewsItem { public string? Title { get; init; } }
            public sealed record Article : NewsItem { public int? Heat { get; init; } }
            public sealed record Image { public string? Title { get; init; } }
            public sealed class Stove { public int Heat { get; set; } }
            """;
        (string, string)[] files =
        [
            ("model", Model),
            ("literal", "class A { string Key => \"heat\"; }"),
            ("get", "class B { int? Get(NewsModel.Article article) => article.Heat; }"),
            ("with", "class C { NewsModel.Article With(NewsModel.Article article) => article with { Heat = 1 }; }"),
            ("pattern", "class D { bool Is(NewsModel.Article article) => article is { Heat: 1 }; }"),
            ("nameof", "class E { string Name => nameof(NewsModel.Article.Heat); }"),
            ("none", "/* heat, Heat */ class F { int Get(NewsModel.Stove stove) => stove.Heat + \"heated\".Length; }"),
            ("title", "class G { string? Get(NewsModel.Article article) => article.Title; }"),
            ("image", "class H { string? Get(NewsModel.Image image) => image.Title; }"),
        ];
        ILookup<(string, string), string> found = new KeyMentions(files).Find();

        Assert.Equal(["model", "literal", "get", "with", "pattern", "nameof"], found[("Article", "heat")]);
        Assert.Equal(["model", "title"], found[("NewsItem", "title")]);
        Assert.Equal(["model", "image"], found[("Image", "title")]);
        Assert.Equal(3, found.Count);
    }

    /// <summary>The files that name a key, but for those that may.</summary>
    private static string[] FilesOf((string Type, string Name) key) =>
    [
        .. Found[key].Where(file =>
            !(OfPages.Contains(key.Name) && file.Contains("/PlainText/", StringComparison.Ordinal))
            && !(OfVocabularyFiles.Contains(key.Name) && file.EndsWith("/VocabularyFile.cs", StringComparison.Ordinal))
            && !(OfJsonSchema.Contains(key.Name) && file.Contains("/JsonSchema/", StringComparison.Ordinal))),
    ];

    private static ILookup<(string Type, string Name), string> FindAll()
    {
        IEnumerable<(string, string)> files =
            from path in Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            let name = Path.GetRelativePath(Source, path).Replace(Path.DirectorySeparatorChar, '/')
            where !name.Contains("/obj/", StringComparison.Ordinal) && !name.StartsWith(WebPages, StringComparison.Ordinal)
                && !Made.Contains(name) && name != Vocabularies
            select (name, File.ReadAllText(path));
        return new KeyMentions([.. files]).Find();
    }
}
