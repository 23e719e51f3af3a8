using System.Text;
using System.Text.Json;
using NewsModel.Schema;

namespace NewsModel.Tests.Schema;

/// <summary>
/// The schema in <c>docs/schema</c> has the keys of the model, and finds wrong what the reader finds wrong. <c>tests/schema/validate.py</c> says
/// what is: it reads YAML and validates with libraries of its own.
/// </summary>
public class SchemaTests
{
    /// <summary>The problems of types and single values; of YAML itself, of limits and of keys that occur twice a schema says nothing.</summary>
    private static readonly DiagnosticCode[] OfValues =
    [
        DiagnosticCode.NotAMapping, DiagnosticCode.ExpectedScalar, DiagnosticCode.InvalidInteger, DiagnosticCode.IntegerOutOfRange,
        DiagnosticCode.InvalidBoolean, DiagnosticCode.Yaml11Boolean, DiagnosticCode.InvalidDateTime, DiagnosticCode.DateWithoutTime, DiagnosticCode.DateWithoutOffset,
        DiagnosticCode.EmptyEntry, DiagnosticCode.KeptAsExtension,
    ];

    /// <summary>Front matter, and the paths of what is wrong in it; <c>$</c> is all of it.</summary>
    private static readonly (string Yaml, string Wrong)[] Values =
    [
        ("", ""),
        ("# nothing", ""),
        ("- a list", "$"),
        ("just text", "$"),
        ("other: [1, {a: ~}]", ""),
        ("title: A", ""),
        ("title: 1984", ""),
        ("title: 1.5", ""),
        ("title: true", ""),
        ("title: No", ""),
        ("title: 2020-01-02", ""),
        ("title:", ""),
        ("title: [A]", "title"),
        ("excerpt: {a: b}", "excerpt"),
        ("webUrl: not a link at all", ""),
        ("type: podcast", ""),
        ("type: []", "type"),
        ("heat: 40", ""),
        ("heat: '40'", ""),
        ("heat: -1", ""),
        ("heat: +1", ""),
        ("heat: 040", ""),
        ("heat: ~", ""),
        ("heat: hot", "heat"),
        ("heat: ''", "heat"),
        ("heat: 1.5", "heat"),
        ("heat: 2147483647", ""),
        ("heat: 2147483648", "heat"),
        ("quality: -2147483648", ""),
        ("quality: -2147483649", "quality"),
        ("quality: true", "quality"),
        ("published: true", ""),
        ("published: FALSE", ""),
        ("published: 'true'", ""),
        ("published: null", ""),
        ("published: yes", "published"),
        ("published: tRUE", "published"),
        ("published: 1", "published"),
        ("publishedDateTime: 2020-01-02T10:31:00Z", ""),
        ("publishedDateTime: '2020-01-02T10:31:00.5+02:00'", ""),
        ("publishedDateTime: 2020-01-02 10:31:00z", ""),
        ("publishedDateTime: 2020-01-02t10:31:00-14:00", ""),
        ("publishedDateTime: 2023-05-01 10:20:00 -0500", ""),
        ("publishedDateTime: 2001-12-14 21:59:43.10 -5", ""),
        ("publishedDateTime: 2001-1-2  3:04:05 Z", ""),
        ("publishedDateTime: 2001-12-14 21:59:43.10 -530", "publishedDateTime"),
        ("publishedDateTime: 2001-12-15 2:59:43.10", "publishedDateTime"),
        ("publishedDateTime: 2020-01-02T10:31:00-15:00", "publishedDateTime"),
        ("publishedDateTime: 2020-01-02T10:31:00", "publishedDateTime"),
        ("publishedDateTime: 2020-13-02T10:31:00Z", "publishedDateTime"),
        ("publishedDateTime: 2020-01-02T24:00:00Z", "publishedDateTime"),
        ("publishedDateTime: 2020-01-02", "publishedDateTime"),
        ("updatedDateTime: 2020", "updatedDateTime"),
        ("updatedDateTime: ''", "updatedDateTime"),
        ("topics: [AI, 5, true]", ""),
        ("topics: []", ""),
        ("topics: ~", ""),
        ("topics: [AI, ~]", "topics[1]"),
        ("topics: AI", "topics"),
        ("topics: [{a: b}]", "topics[0]"),
        ("authors: Jane", ""),
        ("authors: 5", ""),
        ("authors: ~", ""),
        ("authors: []", ""),
        ("authors: [Jane, {name: Joe, url: x, role: editor}, 5]", ""),
        ("authors: {name: Jane}", ""),
        ("authors: [Jane, ~]", "authors[1]"),
        ("authors: [[Jane]]", "authors[0]"),
        ("authors: [{name: []}]", "authors[0].name"),
        ("authors: {url: []}", "authors.url"),
        ("related: [{authors: Jane}]", ""),
        ("provider: ~", ""),
        ("provider: {name: A, x: y, images: [{url: a}]}", ""),
        ("provider: {name: [A]}", "provider.name"),
        ("provider: Reuters", "provider"),
        ("images: [{url: a, width: 1, height: '2', isCached: true, title: 3, attribution: ~}]", ""),
        ("images: [{width: wide}]", "images[0].width"),
        ("images: [{isCached: 1}]", "images[0].isCached"),
        ("images: {url: a}", "images"),
        ("images: [a]", "images[0]"),
        ("related: [{title: A, heat: hot, images: [{height: x}]}]", "related[0].images[0].height"),
        ("related: [{quality: x, provider: {domain: {}}}]", "related[0].provider.domain related[0].quality"),
        ("related: [a]", "related[0]"),
        ("secured: {}", "secured"),
    ];

    [Fact]
    public void It_has_the_keys_of_each_level()
    {
        using JsonDocument schema = JsonDocument.Parse(Repository.Text("docs", "schema", "article.schema.json"));
        JsonElement levels = schema.RootElement.GetProperty("$defs");

        Assert.Equal(KeysOf(Article.Schema).Order(StringComparer.Ordinal), KeysOf(schema.RootElement).Order(StringComparer.Ordinal));
        Assert.Equal(KeysOf(Related.Schema).Order(StringComparer.Ordinal), KeysOf(levels.GetProperty("related")).Order(StringComparer.Ordinal));
        Assert.Equal(KeysOf(Author.Schema).Order(StringComparer.Ordinal), KeysOf(levels.GetProperty("author")).Order(StringComparer.Ordinal));
        Assert.Equal(KeysOf(Provider.Schema).Order(StringComparer.Ordinal), KeysOf(levels.GetProperty("provider")).Order(StringComparer.Ordinal));
        Assert.Equal(KeysOf(Image.Schema).Order(StringComparer.Ordinal), KeysOf(levels.GetProperty("image")).Order(StringComparer.Ordinal));
    }

    [ValidatorFact]
    public void It_finds_wrong_what_the_reader_finds_wrong()
    {
        using TempFolder folder = new();
        string[] files = [.. Values.Select((value, i) => folder.Write($"{i:D3}.md", FileOf(value.Yaml)))];
        ILookup<string, string> found = SchemaValidator.Run(folder.FullName).ToLookup(problem => problem.File, problem => problem.Path);

        Assert.Equal(
            Values.Select(value => $"{value.Yaml} -> {value.Wrong}"),
            Values.Zip(files, (value, file) => $"{value.Yaml} -> {string.Join(' ', found[file].Order(StringComparer.Ordinal))}"));
        Assert.All(Values, value =>
        {
            // What an entry of a list makes wrong, the reader keeps as a whole.
            string[] wrong = value.Wrong.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string[] paths = [.. FrontMatterFormat.Default.Parse(FileOf(value.Yaml)).Diagnostics.Select(d => d.Path).Order(StringComparer.Ordinal)];
            Assert.Equal(wrong.Length, paths.Length);
            Assert.All(wrong.Zip(paths), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
        });
    }

    [ValidatorFact]
    public void The_sample_is_valid_until_it_is_spoilt()
    {
        using TempFolder folder = new();
        string text = Encoding.UTF8.GetString(Repository.Seed);
        string spoilt = folder.Write("b.md", Encoding.UTF8.GetBytes(text.Replace("heat: -1\n", "heat: none\n", StringComparison.Ordinal)));

        Assert.Empty(SchemaValidator.Run(folder.Write("a.md", Repository.Seed)));
        Assert.Equal([(spoilt, "heat")], SchemaValidator.Run(spoilt));
    }

    [ValidatorCorpusFact]
    public void It_finds_wrong_the_real_files_that_the_reader_finds_wrong()
    {
        IEnumerable<string> expected =
            from file in Corpus.FrontMatterFiles()
            where FrontMatterFormat.Default.Parse(file.Bytes).Diagnostics.Any(d => OfValues.Contains(d.Code))
            select file.Name;
        IEnumerable<string> found = SchemaValidator.Run(Corpus.Folder!).Select(problem => Path.GetRelativePath(Corpus.Folder!, problem.File)).Distinct();

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysOf(RecordSchema schema) => schema.Keys.Select(key => key.Name);

    private static byte[] FileOf(string yaml) => Encoding.UTF8.GetBytes($"---\n{yaml}\n---\n\n");

    /// <summary>The keys that the JSON Schema has for a record.</summary>
    private static IEnumerable<string> KeysOf(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(property => property.Name);
}
