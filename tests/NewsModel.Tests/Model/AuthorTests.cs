using NewsModel.Documents;
using NewsModel.Formats;
using NewsModel.Formats.Tree;
using NewsModel.Schema;

namespace NewsModel.Tests.Model;

/// <summary>Authors, which a file has as texts, as maps, or as one of them: what is read, written and edited.</summary>
public class AuthorTests
{
    private static readonly Author Joe = new() { Name = "Joe", Url = "/joe" };

    public static TheoryData<string, Author[]> Shapes { get; } = new()
    {
        { "authors: Jane", ["Jane"] },
        { "authors: 'Jane Doe' # c", ["Jane Doe"] },
        { "authors: 5", ["5"] },
        { "authors: \"\"", [""] },
        { "authors:", [] },
        { "authors: ~", [] },
        { "authors: []", [] },
        { "authors: {}", [new()] },
        { "authors: {name: Jane}", ["Jane"] },
        { "authors:\n  name: Joe\n  url: /joe", [Joe] },
        { "authors: [Jane, Joe]", ["Jane", "Joe"] },
        { "authors:\n- Jane\n- name: Joe\n  url: /joe\n- {}", ["Jane", Joe, new()] },
        { "authors: &a\n  - Jane\nother: *a", ["Jane"] },
        { "authors:\n  - name: Joe\n    role: editor", [new() { Name = "Joe", Extensions = [new("role", "editor")] }] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Each_shape_is_read_without_a_problem(string yaml, Author[] authors)
    {
        ReadResult<Article> read = FrontMatterFormat.Default.Parse($"---\n{yaml}\n---\n");

        Assert.Empty(read.Diagnostics);
        Assert.Equal(authors, read.Value.Authors);
        Assert.False(read.Value.Extensions.ContainsKey("authors"));
    }

    [Theory]
    [InlineData("authors: [[Jane]]", "authors")]
    [InlineData("authors: [Jane, [Joe]]", "authors")]
    [InlineData("related: [{authors: [[Jane]]}]", "related[0].authors")]
    public void Another_shape_stays_an_extension(string yaml, string path)
    {
        ReadResult<Article> read = FrontMatterFormat.Default.Parse($"---\n{yaml}\n---\n\n");

        Diagnostic problem = Assert.Single(read.Diagnostics);
        Assert.Equal((DiagnosticCode.KeptAsExtension, path), (problem.Code, problem.Path));
        Assert.Equal(read.Value, FrontMatterFormat.Default.Read(FrontMatterFormat.Default.Write(read.Value)));
    }

    [Fact]
    public void An_empty_entry_is_reported_and_left_out()
    {
        ReadResult<Article> read = FrontMatterFormat.Default.Parse("---\nauthors:\n  -\n  - Jane\n---\n");

        Assert.Equal(["Jane"], read.Value.Authors);
        Diagnostic problem = Assert.Single(read.Diagnostics);
        Assert.Equal((DiagnosticCode.EmptyEntry, "authors[0]", 3), (problem.Code, problem.Path, problem.Location!.Value.Line));
    }

    [Fact]
    public void What_is_wrong_within_an_author_is_reported_there()
    {
        ReadResult<Article> read = FrontMatterFormat.Default.Parse("---\nauthors:\n  - name: [x]\n    url: /a\n---\n");

        Assert.Equal([new Author { Url = "/a" }], read.Value.Authors);
        Assert.Equal((DiagnosticCode.ExpectedScalar, "authors[0].name"), (read.Diagnostics[0].Code, read.Diagnostics[0].Path));
    }

    [Fact]
    public void Names_are_written_as_strings_and_others_as_maps()
    {
        Article article = new() { Title = "T", Authors = ["Jane", Joe, new(), "no", new() { Name = "A", Extensions = [new("x", 1)] }], Related = [new() { Authors = ["Ann"] }] };

        Assert.Equal(
            "---\ntitle: \"T\"\nauthors:\n  - Jane\n  - name: Joe\n    url: /joe\n  - {}\n  - \"no\"\n  - name: A\n    x: 1\n\nrelated:\n  - authors:\n      - Ann\n---\n\n",
            FrontMatterFormat.Default.Write(article));
        Assert.Equal(
            """{"title":"T","authors":["Jane",{"name":"Joe","url":"/joe"},{},"no",{"name":"A","x":1}],"related":[{"authors":["Ann"]}]}""",
            JsonFormat.Default.Write(article));
        Assert.Equal(
            "+++\ntitle = \"T\"\nauthors = [\"Jane\", { name = \"Joe\", url = \"/joe\" }, {}, \"no\", { name = \"A\", x = 1 }]\n\n[[related]]\nauthors = [\"Ann\"]\n+++\n\n",
            new FrontMatterFormat(new() { Syntax = FrontMatterSyntax.Toml }).Write(article));
        Assert.Equal(
            "+++\n[[authors]]\nname = \"Joe\"\nurl = \"/joe\"\n+++\n\n",
            new FrontMatterFormat(new() { Syntax = FrontMatterSyntax.Toml }).Write(new() { Authors = [Joe] }));
    }

    [Theory]
    [InlineData("""{"authors":"Jane"}""")]
    [InlineData("""{"authors":["Jane"]}""")]
    [InlineData("""{"authors":[{"name":"Jane"}]}""")]
    [InlineData("""{"authors":{"name":"Jane"}}""")]
    public void JSON_has_the_same_shapes(string json)
    {
        Assert.Equal(new Article { Authors = ["Jane"] }, JsonFormat.Default.Read(json));
        Assert.Equal("""{"authors":["Jane"]}""", JsonFormat.Default.Write(JsonFormat.Default.Read(json)));
    }

    /// <summary>The front matter, the wanted authors, the new front matter.</summary>
    public static TheoryData<string, Author[], string> Edits { get; } = new()
    {
        // A text stays a text as long as one name is enough, and keeps its quotes and its comment.
        { "authors: Jane # c", ["Ann"], "authors: Ann # c" },
        { "authors: 'Jane' # c", ["Ann"], "authors: 'Ann' # c" },
        { "authors: Jane # c", ["Jane", "Ann"], "authors: # c\n  - Jane\n  - Ann" },
        { "authors: Jane", [Joe], "authors:\n  - name: Joe\n    url: /joe" },
        { "authors: Jane # c\nheat: 1", [], "heat: 1" },

        // A map stays a map.
        { "authors:\n  name: Jane # c", ["Ann"], "authors:\n  name: Ann # c" },
        { "authors:\n  name: Joe # c", [Joe], "authors:\n  name: Joe # c\n  url: /joe" },
        { "authors:\n  name: Joe\n  url: /joe # c", ["Joe"], "authors:\n  name: Joe" },
        { "authors: { name: Joe }", [Joe], "authors: { name: Joe, url: /joe }" },
        { "authors: {name: Jane}", ["Jane", "Ann"], "authors:\n  - Jane\n  - Ann" },

        // In a list, so do the entries.
        { "authors: [Jane, Ann]", ["Jane", "Ann", "Bo"], "authors: [Jane, Ann, Bo]" },
        { "authors: [Jane, 'Joe']", ["Jane", Joe], "authors: [Jane, {name: Joe, url: /joe}]" },
        { "authors: [Jane, {name: Joe}]", ["Ann", Joe], "authors: [Ann, {name: Joe, url: /joe}]" },
        { "authors: [Jane, {name: Joe}]", ["Jane", "Bo"], "authors: [Jane, {name: Bo}]" },
        { "authors:\n- Jane # c\n- Joe", ["Jane", Joe], "authors:\n- Jane # c\n- name: Joe\n  url: /joe" },
        { "authors:\n- name: Joe # c\n- Jane", [Joe, "Jane"], "authors:\n- name: Joe # c\n  url: /joe\n- Jane" },
        { "authors:\n- name: Joe # c\n- Jane", ["Jane"], "authors:\n- Jane" },
        { "authors:\n- Jane # c\n- Ann", ["Ann", "Jane"], "authors:\n- Ann\n- Jane # c" },
        { "authors:\n  -\n  - Jane # c", ["Ann"], "authors:\n  -\n  - Ann # c" },
        { "authors: []", ["Ann"], "authors:\n  - Ann" },
        { "authors: ~", ["Ann"], "authors:\n  - Ann" },
        { "title: \"T\"\npublishedDateTime: 2020-01-02T03:04:05Z", ["Ann"], "title: \"T\"\nauthors:\n  - Ann\npublishedDateTime: 2020-01-02T03:04:05Z" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_keeps_the_shape_that_is_there(string yaml, Author[] authors, string expected)
    {
        ArticleDocument edited = ArticleDocument.Parse($"---\n{yaml}\n---\n").Edit(article => article with { Authors = authors.ToValueList() });

        Assert.Equal($"---\n{expected}\n---\n", edited.ToString());
    }

    [Theory]
    [InlineData("""{"authors":"Jane","heat":1}""", "Ann", """{"authors":"Ann","heat":1}""")]
    [InlineData("""{"authors":"Jane","heat":1}""", "Jane,Ann", """{"authors":["Jane","Ann"],"heat":1}""")]
    [InlineData("""{"authors":{"name" : "Jane"}}""", "Ann", """{"authors":{"name" : "Ann"}}""")]
    [InlineData("""{"authors":[{"name" : "Jane"},"Ann"]}""", "Bo,Ann", """{"authors":[{"name" : "Bo"},"Ann"]}""")]
    [InlineData("""{"authors":[{"name" : "Jane"}, "Ann"]}""", "Jane,Ann,Bo", """{"authors":[{"name" : "Jane"}, "Ann", "Bo"]}""")]
    public void An_edit_of_JSON_keeps_it_too(string json, string names, string expected)
    {
        Func<Article, Article> change = article => article with { Authors = names.Split(',').Select(name => (Author)name).ToValueList() };

        Assert.Equal(expected, ArticleDocument.Parse(json, JsonFormat.Default).Edit(change).ToString());
    }

    [Theory]
    [InlineData("authors = 'Jane' # c\n", "Ann", "authors = 'Ann' # c\n")]
    [InlineData("authors = 'Jane' # c\n", "Jane,Ann", "authors = [\"Jane\", \"Ann\"] # c\n")]
    [InlineData("authors = ['Jane', {name = 'Ann'}]\n", "Bo,Al", "authors = ['Bo', {name = 'Al'}]\n")]
    [InlineData("authors.name = 'Jane'\nheat = 1\n", "Ann", "authors.name = 'Ann'\nheat = 1\n")]
    [InlineData("[authors]\nname = 'Jane' # c\n", "Ann", "[authors]\nname = 'Ann' # c\n")]
    [InlineData("[authors]\nname = 'Jane' # c\n", "Jane,Ann", "authors = [\"Jane\", \"Ann\"]\n\n")]
    [InlineData("[[authors]]\nname = 'Jane' # c\n\n[[authors]]\nname = 'Ann'\n", "Jane,Bo", "[[authors]]\nname = 'Jane' # c\n\n[[authors]]\nname = 'Bo'\n")]
    [InlineData("[[authors]]\nname = 'Jane' # c\n", "Jane,Ann", "[[authors]]\nname = 'Jane' # c\n\n[[authors]]\nname = \"Ann\"\n")]
    public void An_edit_of_TOML_keeps_it_too(string toml, string names, string expected)
    {
        Func<Article, Article> change = article => article with { Authors = names.Split(',').Select(name => (Author)name).ToValueList() };

        Assert.Equal($"+++\n{expected}+++\n", ArticleDocument.Parse($"+++\n{toml}+++\n").Edit(change).ToString());
    }

    [Theory]
    [InlineData("authors: Jane", "authors", 10)]
    [InlineData("authors: [Jane, {name: Joe}]", "authors[0]", 11)]
    [InlineData("authors: [Jane, {name: Joe}]", "authors[1].name", 24)]
    public void Each_is_found(string yaml, string path, int column) =>
        Assert.Equal((2, column), ArticleDocument.Parse($"---\n{yaml}\n---\n").Locate(path) is { } place ? (place.Line, place.Column) : default);

    [Fact]
    public void An_author_beside_an_extension_of_the_name_is_refused()
    {
        Article article = new() { Extensions = [new("authors", "Jane")] };
        Article both = new() { Authors = ["Jane"], Extensions = [new("authors", ExtensionValue.FromList(ExtensionValue.FromList("Joe")))] };

        Assert.Equal(DiagnosticCode.ReservedKey, Assert.Single(Assert.Throws<NewsFormatException>(() => FrontMatterFormat.Default.Write(article)).Diagnostics).Code);
        Diagnostic problem = Assert.Single(Assert.Throws<NewsFormatException>(() => FrontMatterFormat.Default.Write(both)).Diagnostics);
        Assert.Contains("list of strings or maps", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_no_file_can_hold_is_reported_where_it_stands()
    {
        Article article = new() { Authors = [Joe, "\ud800"], Related = [new() { Authors = [new() { Name = "\ud800", Url = "a" }] }] };
        string[] paths = ["authors[1]", "related[0].authors[0].name"];

        foreach (ArticleFormat format in (ArticleFormat[])[FrontMatterFormat.Default, JsonFormat.Default, new JsonFormat(new JsonStyle { Indented = true })])
        {
            Assert.Equal(paths, Assert.Throws<NewsFormatException>(() => format.WriteToUtf8Bytes(article)).Diagnostics.Select(problem => problem.Path));
        }
    }

    [Fact]
    public void A_format_without_authors_reports_their_loss() => Assert.Equal(
        ["authors[0].url"],
        ArticleLosses.Of(new() { Authors = [Joe] }, new() { Authors = ["Joe"] }, "x").Select(loss => loss.Path));

    /// <summary>Records of one's own have it by the name of the key.</summary>
    [Fact]
    public void A_custom_schema_may_allow_strings_for_records()
    {
        ExtensionKey<Book?> key = ExtensionKey.Record("book", Book.Schema);
        Article article = FrontMatterFormat.Default.Read("---\nbook:\n  people: [Jane, {name: Joe, role: editor}]\n---\n\n");
        Book book = article.Get(key)!;

        Assert.Equal([new Author { Name = "Jane" }, new Author { Name = "Joe", Extensions = [new("role", "editor")] }], book.People);
        Assert.Equal(article, article.With(key, book));
        Assert.Equal(["Ann"], FrontMatterFormat.Default.Read("---\nbook: {people: Ann}\n---\n").Get(key)!.People);
        Assert.Same(Author.Schema.Find("name"), Book.Schema.Find("people")!.TextKey);
        RecordSchema<Book>.Builder builder = new(static () => new(), static it => it with { });
        Assert.Throws<ArgumentException>(() => builder.RecordList("x", Author.Schema, static it => it.People, static (_, _) => { }, asText: "url"));
    }

    private sealed record Book
    {
        public ValueList<Author> People { get; private set; }

        public static RecordSchema<Book> Schema { get; } = new RecordSchema<Book>.Builder(static () => new(), static it => it with { })
            .RecordList("people", Author.Schema, static it => it.People, static (it, value) => it.People = value, asText: "name")
            .Build();
    }
}
