using System.Text;
using NewsModel.Documents;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.FrontMatter.Vocabularies;

/// <summary>Front matter with other people's keys.</summary>
public class VocabularyTests
{
    private const string Post =
        "---\ntitle: 'A post'   # the headline\ndate: 2017-04-05 16:16:01 -0800\ntags: [go, web]\ndraft: true\nauthor: Jane Doe\nweight: 3\ndescription: Short\n"
        + "image: /cover.png\nlang: en\n---\nBody\n";

    [Fact]
    public void The_keys_of_a_site_are_properties()
    {
        Article article = ArticleDocument.Parse(Post).Article;

        Assert.Equal("A post", article.Title);
        Assert.Equal(new(2017, 4, 5, 16, 16, 1, TimeSpan.FromHours(-8)), article.PublishedDateTime);
        Assert.Equal(TimeSpan.FromHours(-8), article.PublishedDateTime!.Value.Offset);
        Assert.Equal(["go", "web"], article.Topics);
        Assert.False(article.Published);
        Assert.Equal([new Author { Name = "Jane Doe" }], article.Authors);
        Assert.Equal("Short", article.Excerpt);
        Assert.Equal([new Image { Url = "/cover.png" }], article.Images);
        Assert.Equal("en", article.Locale);
        Assert.Equal("weight", Assert.Single(article.Extensions).Key);
        Assert.Equal("Body\n", article.Content);
    }

    [Fact]
    public void The_house_is_read_as_before()
    {
        const string File = "---\ntitle: a\npublishedDateTime: 2020-01-02T10:31:00Z\ntags: [x]\ndate: 2020-01-01\n---\nb\n";

        Assert.Equal(["tags", "date"], ArticleDocument.Parse(File).Article.Extensions.Select(static pair => pair.Key));
        Assert.Equal(["tags", "date"], FrontMatterFormat.Default.Parse("---\ntags: [x]\ndate: 2020-01-01\n---\n").Value.Extensions.Select(static pair => pair.Key));
    }

    public static TheoryData<string, Func<Article, Article>, string> Edits => new()
    {
        { "date: 2017-04-05 16:16:01 -0800\n", static a => a with { PublishedDateTime = new(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)) }, "date: 2020-01-02 03:04:05 +0100\n" },
        { "date: 2017-04-05 # day\n", static a => a with { PublishedDateTime = new(2020, 1, 2, 0, 0, 0, TimeSpan.Zero) }, "date: 2020-01-02 # day\n" },
        { "date: \"2017-04-05\"\n", static a => a with { PublishedDateTime = new(2020, 1, 2, 0, 0, 0, TimeSpan.Zero) }, "date: \"2020-01-02\"\n" },
        { "draft: true\n", static a => a with { Published = true }, "draft: false\n" },
        { "published: false\ndate: 2020-01-01\n", static a => a with { Published = true }, "published: true\ndate: 2020-01-01\n" },
        { "tags: a b\n", static a => a with { Topics = [.. a.Topics, "c"] }, "tags: a b c\n" },
        { "tags: a, b\n", static a => a with { Topics = [.. a.Topics, "c d"] }, "tags: a, b, c d\n" },
        { "tags:\n- a\n- 'b'\n", static a => a with { Topics = ["a", "c", "b"] }, "tags:\n- a\n- c\n- 'b'\n" },
        { "tags:\n- {label: A, permalink: /a}\n", static a => a with { Topics = ["A", "B"] }, "tags:\n- {label: A, permalink: /a}\n- B\n" },
        { "author: Jane\n", static a => a with { Authors = ["Joe"] }, "author: Joe\n" },
        { "authors:\n- name: Jane\n  title: CEO\n", static a => a with { Authors = [a.Authors[0] with { Name = "Joe" }] }, "authors:\n- name: Joe\n  title: CEO\n" },
        { "image: /a.png\n", static a => a with { Images = [new() { Url = "/b.png" }] }, "image: /b.png\n" },
        { "image:\n  src: /a.png\n  alt: x\n", static a => a with { Images = [a.Images[0] with { Url = "/b.png" }] }, "image:\n  src: /b.png\n  alt: x\n" },
        { "categories: [news]\ndate: 2020-01-01\n", static a => a with { Category = "video" }, "categories: [video]\ndate: 2020-01-01\n" },
        { "last_update:\n  date: 2020-01-01\n  author: x\n", static a => a with { UpdatedDateTime = new(2021, 1, 2, 0, 0, 0, TimeSpan.Zero) }, "last_update:\n  date: 2021-01-02\n  author: x\n" },
        { "description: a\nextra: {x: 1}\n", static a => a with { Extensions = a.Extensions.Set("w", "z") }, "description: a\nextra: {x: 1}\nw: z\n" },
        { "date: 2020-01-01\ntags: [a]\n", static a => a with { Topics = default }, "date: 2020-01-01\n" },
        { "date: 2020-01-01\ntags:\n", static a => a with { Topics = ["a"] }, "date: 2020-01-01\ntags:\n  - a\n" },
        { "title: a\ndate: 2020-01-01\n", static a => a with { Excerpt = "x", Heat = 5 }, "title: a\ndate: 2020-01-01\ndescription: x\nheat: 5\n" },
        { "title: a\npubDate: 2020-01-01\n", static a => a with { UpdatedDateTime = new(2021, 1, 2, 3, 4, 5, TimeSpan.Zero) }, "title: a\npubDate: 2020-01-01\nupdatedDate: 2021-01-02T03:04:05Z\n" },
        { "Title: a\nDate: 2020-01-01\n", static a => a with { Title = "b" }, "Title: b\nDate: 2020-01-01\n" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_changes_the_key_that_the_site_has(string before, Func<Article, Article> change, string after)
    {
        ArticleDocument document = ArticleDocument.Parse($"---\n{before}---\nb\n");

        ArticleDocument edited = document.Edit(change);

        Assert.Equal($"---\n{after}---\nb\n", edited.ToString());
        Assert.Equal(change(document.Article), edited.Article);
        Assert.Equal(edited.Article, ArticleDocument.Parse(edited.ToString()).Article);
        if (!before.EndsWith("tags: [a]\n", StringComparison.Ordinal) && !before.EndsWith("tags:\n", StringComparison.Ordinal))
        {
            // A key that came or went leaves no trace of how it was written.
            Assert.Equal(document.ToString(), edited.With(document.Article).ToString());
        }
    }

    [Theory]
    [InlineData("+++\ntitle = \"a\"\ndate = 2020-01-02\n[taxonomies]\ntags = [\"x\"]\n[extra]\nauthor = \"Jane\"\n+++\nb\n")]
    [InlineData("{\n  \"title\": \"a\",\n  \"date\": \"2020-01-02\",\n  \"tags\": [\"x\"],\n  \"author\": \"Jane\"\n}\nb\n")]
    [InlineData("---json\n{\n  \"title\": \"a\",\n  \"date\": \"2020-01-02\",\n  \"tags\": [\"x\"],\n  \"author\": \"Jane\"\n}\n---\nb\n")]
    public void Other_languages_are_read_and_edited_alike(string file)
    {
        ArticleDocument document = ArticleDocument.Parse(file);
        Assert.Equal(new(2020, 1, 2, 0, 0, 0, TimeSpan.Zero), document.Article.PublishedDateTime);
        Assert.Equal(["x"], document.Article.Topics);
        Assert.Equal("Jane", document.Article.Authors[0].Name);

        ArticleDocument edited = document.Edit(static a => a with { PublishedDateTime = new(2021, 3, 4, 0, 0, 0, TimeSpan.Zero), Topics = ["x", "y"] });

        Assert.Equal(file.Replace("2020-01-02", "2021-03-04", StringComparison.Ordinal).Replace("[\"x\"]", file[0] == '+' ? "[\"x\", \"y\"]" : "[\"x\",\"y\"]", StringComparison.Ordinal), edited.ToString());
        Assert.Equal(file, edited.With(document.Article).ToString());
    }

    [Theory]
    [InlineData("date: 01/05/2026", "Error NM1222", "date")]
    [InlineData("date: soon", "Warning NM1210", "date")]
    [InlineData("date: 2020-01-01 10:00:00", "Warning NM1211", "date")]
    [InlineData("date: 2020-01-01", "Warning NM1207", "date")]
    [InlineData("publishDate: 2020-01-01T00:00:00Z\ndate: 2021-01-01T00:00:00Z", "Warning NM1221", "publishDate")]
    [InlineData("lastmod: 2020-01-01T00:00:00Z\nlast_update: {date: 2021-01-01T00:00:00Z}", "Warning NM1221", "last_update.date")]
    public void Ambiguities_are_reported_with_their_locations(string keys, string expected, string path)
    {
        Diagnostic diagnostic = Assert.Single(ArticleDocument.Parse($"---\ntitle: x\n{keys}\n---\n").Diagnostics);

        Assert.Equal(expected, $"{diagnostic.Severity} {diagnostic.Code}");
        Assert.Equal(path, diagnostic.Path);
        Assert.Equal(keys.Contains("last_update", StringComparison.Ordinal) ? 4 : 3, diagnostic.Location!.Value.Line);
    }

    [Theory]
    [InlineData("date: soon\ntags: [a]")]
    [InlineData("date: {{ .Date }}\ntags: [a]")]
    [InlineData("date: 2020-01-01T00:00:00Z\nimage: false")]
    [InlineData("date: 2020-01-01T00:00:00Z\npermalink: /:title/")]
    [InlineData("date: 2020-01-01T00:00:00Z\ntype: posts")]
    [InlineData("date: 2020-01-01T00:00:00Z\nquality: high")]
    [InlineData("date: 2020-01-01T00:00:00Z\ncategories: [a, b]\ntags: [c]")]
    public void What_does_not_fit_stays_an_extension(string keys)
    {
        string[] names = [.. keys.Split('\n').Select(static line => line.Split(':')[0])];
        ReadResult<Article> read = ArticleSerializer.Default.Parse(Encoding.UTF8.GetBytes($"---\n{keys}\n---\n"));

        Assert.Single(read.Value.Extensions);
        Assert.Contains(read.Value.Extensions[0].Key, names);
    }

    [Fact]
    public void A_date_in_the_name_of_the_file_is_read_and_not_changed_unless_asked()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string path = Path.Combine(folder, "2020-01-31-title.md");
        File.WriteAllText(path, "---\nlayout: post\ntitle: a\n---\nb\n");
        try
        {
            ArticleDocument document = ArticleDocument.Load(path);
            DateTimeOffset date = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);
            Assert.Equal(new(2020, 1, 31, 0, 0, 0, TimeSpan.Zero), document.Article.PublishedDateTime);
            Assert.Equal(document.Article, ArticleSerializer.Default.ReadFile(path));
            Assert.Equal("---\nlayout: post\ntitle: c\n---\nb\n", document.Edit(static a => a with { Title = "c" }).ToString());

            Assert.False(document.TryWith(document.Article with { PublishedDateTime = date }, out _, out ValueList<Diagnostic> refusal));
            Assert.Equal(DiagnosticCode.DateInFileName, Assert.Single(refusal).Code);
            Assert.False(document.TryWith(document.Article with { PublishedDateTime = null }, out _, out _, new() { AddDate = true }));
            ArticleDocument edited = document.With(document.Article with { PublishedDateTime = date }, new() { AddDate = true });
            Assert.Equal("---\nlayout: post\ntitle: a\ndate: 2021-01-01T00:00:00Z\n---\nb\n", edited.ToString());
            Assert.Equal(date, edited.Article.PublishedDateTime);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void An_extension_under_a_key_that_holds_a_property_is_refused()
    {
        ArticleDocument document = ArticleDocument.Parse("---\ntitle: a\ndate: 2020-01-01\n---\n");

        Assert.False(document.TryWith(document.Article with { Extensions = [new("tags", "x")] }, out _, out ValueList<Diagnostic> refusal));
        Assert.Equal(DiagnosticCode.ReservedByVocabulary, Assert.Single(refusal).Code);
        Assert.Contains("'topics'", refusal[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: a\n", "tags", "NM3015")]
    [InlineData("title: a\nheat: 1\n", "tags", null)]
    [InlineData("title: a\n", "weight", null)]
    public void An_edit_does_not_turn_a_file_into_that_of_another_site(string keys, string added, string? refused)
    {
        ArticleDocument document = ArticleDocument.Parse($"---\n{keys}---\n\n");
        Article wanted = document.Article with { Extensions = [new(added, "x")] };

        if (document.TryWith(wanted, out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics))
        {
            Assert.Null(refused);
            Assert.Equal(wanted, ArticleDocument.Parse(edited.ToUtf8Bytes()).Article);
        }
        else
        {
            Assert.Equal(refused, Assert.Single(diagnostics).Code.Id);
        }
    }

    [Fact]
    public void An_edit_that_takes_the_only_key_of_the_house_is_made_or_refused()
    {
        ArticleDocument document = ArticleDocument.Parse("---\ntitle: a\nheat: 1\ntags: [x]\n---\n\n");
        Assert.Equal("tags", Assert.Single(document.Article.Extensions).Key);

        Assert.False(document.TryWith(document.Article with { Heat = null }, out _, out ValueList<Diagnostic> diagnostics));
        Assert.Equal(DiagnosticCode.ReservedByVocabulary, Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void A_property_without_a_place_is_refused()
    {
        FrontMatterFormat hugo = new(new() { Vocabulary = FrontMatterVocabulary.Hugo });
        ArticleDocument document = ArticleDocument.Parse("---\ntitle: a\ntype: posts\n---\n", hugo);

        Assert.Null(document.Article.Type);
        Assert.False(document.TryWith(document.Article with { Type = ArticleType.Video }, out _, out ValueList<Diagnostic> refusal));
        Assert.Equal((DiagnosticCode.NotRepresentableInVocabulary, "type"), (Assert.Single(refusal).Code, refusal[0].Path));
    }

    [Fact]
    public void A_text_that_becomes_a_list_keeps_its_quotes()
    {
        ArticleDocument document = ArticleDocument.Parse("---\nimage: '/a.png'\nauthor: \"Jane\"\n---\n");

        ArticleDocument edited = document.Edit(static a => a with { Images = [a.Images[0], new() { Url = "/b.png" }], Authors = [.. a.Authors, "Joe"] });

        Assert.Equal("---\nimage:\n  - '/a.png'\n  - '/b.png'\nauthor:\n  - \"Jane\"\n  - \"Joe\"\n---\n", edited.ToString());
    }

    [Theory]
    [InlineData("publishedDateTime", 3, 7)]
    [InlineData("published", 5, 8)]
    [InlineData("topics[1]", 4, 12)]
    [InlineData("tags[1]", 4, 12)]
    [InlineData("authors[0].name", 6, 9)]
    [InlineData("images[0].url", 9, 8)]
    [InlineData("images", 9, 8)]
    [InlineData("weight", 7, 9)]
    [InlineData("excerpt", 8, 14)]
    [InlineData("heat", 0, 0)]
    [InlineData("topics[2]", 0, 0)]
    [InlineData("authors[1]", 0, 0)]
    [InlineData("authors[0].name.x", 0, 0)]
    [InlineData("title.x", 0, 0)]
    [InlineData("category", 0, 0)]
    public void A_property_is_found_under_the_key_of_the_site(string path, int line, int column) =>
        Assert.Equal((line, column), ArticleDocument.Parse(Post).Locate(path) is { } place ? (place.Line, place.Column) : default);

    [Theory]
    [InlineData("topics[0]", 4)]
    [InlineData("authors", 6)]
    [InlineData("mood", 7)]
    [InlineData("extra.mood", 7)]
    public void A_property_is_found_in_the_tables_of_a_site(string path, int line) => Assert.Equal(
        line,
        ArticleDocument.Parse("+++\ntitle = \"a\"\n[taxonomies]\ntags = [\"x\"]\n[extra]\nauthor = \"Jane\"\nmood = \"sunny\"\n+++\n").Locate(path)?.Line);

    [Theory]
    [InlineData("hugo")]
    [InlineData("jekyll")]
    [InlineData("astro")]
    [InlineData("eleventy")]
    [InlineData("docusaurus")]
    [InlineData("zola")]
    [InlineData("common")]
    public void What_is_written_is_read_back(string name)
    {
        FrontMatterVocabulary vocabulary = FrontMatterVocabulary.Find(name)!;
        Article article = new()
        {
            Title = "No",
            Excerpt = "x: y",
            PublishedDateTime = new(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
            UpdatedDateTime = new(2021, 1, 2, 0, 0, 0, TimeSpan.Zero),
            Authors = ["Jane", new() { Name = "Joe", Url = "https://joe.example" }],
            Topics = ["a b", "c"],
            Images = [new() { Url = "/a.png" }, new() { Url = "/b.png", Title = "t" }],
            Published = false,
            Locale = "da-DK",
            Heat = 5,
            Provider = new() { Name = "p" },
            Content = "Body\n",
        };
        foreach (FrontMatterSyntax syntax in Enum.GetValues<FrontMatterSyntax>())
        {
            FrontMatterFormat format = new(new() { Vocabulary = vocabulary, Syntax = syntax });

            string file = format.Write(article);

            Assert.Equal(article, format.Read(file));
            Assert.Equal(file, format.Write(format.Read(file)));
        }
    }

    [Theory]
    [InlineData("+++\ntitle = \"a\"\n[taxonomies]\ntags = []\n+++\n", null, "zola")]
    [InlineData("+++\ntitle = \"a\"\ndate = 2020-01-01\n+++\n", null, "hugo")]
    [InlineData("---\ntitle: a\nlastmod: 2020-01-01\n---\n", null, "hugo")]
    [InlineData("---\ntitle: a\npubDate: 2020-01-01\n---\n", null, "astro")]
    [InlineData("---\nlayout: post\ntitle: a\ndate: 2020-01-01\n---\n", null, "jekyll")]
    [InlineData("---\ntitle: a\n---\n", "2020-01-01-a.md", "jekyll")]
    [InlineData("---\ntitle: a\ndescription: x\nsidebar_position: 1\n---\n", null, "docusaurus")]
    [InlineData("---\ntitle: a\ntags: [x]\n---\n", null, "common")]
    [InlineData("---\ntitle: a\npublishedDateTime: 2020-01-01T00:00:00Z\ntags: [x]\n---\n", "2020-01-01-a.md", "news")]
    [InlineData("---\ntitle: a\n---\n", null, "news")]
    public void The_vocabulary_is_part_of_the_style(string file, string? path, string expected) =>
        Assert.Equal(expected, FrontMatterStyle.Detect(Encoding.UTF8.GetBytes(file), path).Vocabulary.Name);

    [Fact]
    public void A_vocabulary_is_derived_by_code_or_by_a_file()
    {
        FrontMatterVocabulary byCode = FrontMatterVocabulary.Hugo.Map("authors", "writers") with { Name = "ours", DateOrder = DateOrder.DayFirst };
        ReadResult<FrontMatterVocabulary> byFile = FrontMatterVocabulary.Parse(
            "name: ours\nbasedOn: hugo\ndateOrder: day-first\nkeys:\n  authors: writers\n"u8);

        Assert.Empty(byFile.Diagnostics);
        Assert.Equal(byCode, byFile.Value);
        Assert.Equal(byCode, FrontMatterVocabulary.Parse("""{"name": "ours", "basedOn": "hugo", "dateOrder": "day-first", "keys": {"authors": ["writers"]}}"""u8).Value);
        Article article = new FrontMatterFormat(new() { Vocabulary = byCode }).Read("---\nwriters: [A, B]\ndate: 31/12/2020\n---\n");
        Assert.Equal(["A", "B"], article.Authors.Select(static author => author.Name));
        Assert.Equal("authors", byCode.PropertyOf("Writers"));
        Assert.Equal("topics", FrontMatterVocabulary.Zola.PropertyOf("taxonomies.tags"));
        Assert.Null(byCode.PropertyOf("weight"));
    }

    [Theory]
    [InlineData("name: x\nbasedOn: hogo\n", "basedOn", 2)]
    [InlineData("name: x\nkeys:\n  author: y\n", "keys.author", 3)]
    [InlineData("name: x\nkeys:\n  authors: {key: y, shape: odd}\n", "keys.authors", 3)]
    [InlineData("name: x\nkeys:\n  authors: [y, Y]\n", "keys.authors[1]", 3)]
    [InlineData("name: x\nkeys:\n  authors: a..b\n", "keys.authors", 3)]
    [InlineData("name: x\ndateOrder: sideways\n", "dateOrder", 2)]
    [InlineData("name: x\ntimeZone: Moon\n", "timeZone", 2)]
    [InlineData("name: x\ncolour: red\n", "colour", 2)]
    [InlineData("keys: {}\n", "", 1)]
    public void A_mistake_in_a_vocabulary_has_its_place(string file, string path, int line)
    {
        Diagnostic diagnostic = Assert.Single(FrontMatterVocabulary.Parse(Encoding.UTF8.GetBytes(file)).Diagnostics);

        Assert.Equal((DiagnosticCode.InvalidVocabulary, path, line), (diagnostic.Code, diagnostic.Path, diagnostic.Location!.Value.Line));
    }

    [Fact]
    public void Contradictions_are_refused_when_a_vocabulary_is_made()
    {
        Assert.Throws<ArgumentException>(static () => new FrontMatterMapping("author", "x"));
        Assert.Throws<ArgumentException>(static () => new FrontMatterMapping("authors", "x", "X"));
        Assert.Throws<ArgumentException>(static () => new FrontMatterName("a..b"));
        Assert.Throws<ArgumentException>(static () => FrontMatterVocabulary.Hugo with { Mappings = [new("title", "a"), new("title", "b")] });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new FrontMatterName("a", (FrontMatterShape)99));
    }
}
