using System.Reflection;
using System.Text;
using NewsModel.Tool.Assignments;

namespace NewsModel.Tool.Tests.Assignments;

public sealed class AssignmentTests
{
    private static readonly (string Key, string Value, string Written)[] ItemKeys =
    [
        ("title", "T", "\"T\""),
        ("excerpt", "E", "\"E\""),
        ("publishedDateTime", "2020-01-02T10:31:00.5+02:00", "2020-01-02T10:31:00.5+02:00"),
        ("sourceUrl", "/s", "/s"),
        ("originalUrl", "/o", "/o"),
        ("webUrl", "/w?a=1", "/w?a=1"),
        ("ampUrl", "/a", "/a"),
        ("cdnAmpUrl", "/c", "/c"),
        ("ampWebUrl", "/aw", "/aw"),
        ("cdnAmpWebUrl", "/cw", "/cw"),
        ("type", "video", "video"),
        ("quality", "42", "42"),
    ];

    private static readonly (string Key, string Value, string Written)[] ArticleKeys =
    [
        .. ItemKeys,
        ("category", "news", "news"),
        ("updatedDateTime", "2020-01-02 10:31:00Z", "2020-01-02T10:31:00Z"),
        ("heat", "-1", "-1"),
        ("published", "true", "true"),
        ("locale", "da-DK", "da-DK"),
        ("featuredContent", "<p>", "\"<p>\""),
        ("topics[0]", "AI", "AI"),
        ("secured", "c2Vj;cmV0", "\"c2Vj;cmV0\""),
    ];

    private static readonly (string Key, string Value, string Written)[] ProviderKeys = [("name", "Ann", "Ann"), ("domain", "d.com", "d.com")];

    // With nothing but a name, an author is a text.
    private static readonly (string Key, string Value, string Written)[] AuthorKeys = [("url", "/u", "/u")];

    private static readonly (string Key, string Value, string Written)[] ImageKeys =
    [
        ("url", "/u", "/u"), ("width", "8", "8"), ("height", "9", "9"), ("isCached", "true", "true"), ("title", "T", "\"T\""), ("attribution", "A", "\"A\""),
    ];

    /// <summary>What the model does not name, at any level.</summary>
    private static readonly (string Key, string Value, string Written)[] UnknownKeys =
    [
        ("price", "5", "5"), ("price", "4.5", "4.5"), ("price", "true", "true"), ("price", "false", "false"), ("price", "-3", "-3"), ("price", "1E+20", "1E+20"),
        ("price", "Free", "Free"), ("price", "05", "\"05\""), ("price", "+5", "\"+5\""), ("price", "4.50", "\"4.50\""), ("price", "True", "\"True\""),
        ("price", "null", "\"null\""), ("price", "~", "\"~\""), ("price", "12345678901234567890", "\"12345678901234567890\""), ("price", "2020-01-02", "\"2020-01-02\""),
        ("price", "a=b", "a=b"), ("price", " ", "\" \""),
        ("ratings.count", "3", "3"), ("levels[0]", "Beginner", "Beginner"), ("a.b[0].c[0][0]", "x", "x"), ("og_title", "x", "x"), ("Title", "x", "x"),
    ];

    public static TheoryData<string, string, string> KeysAtAllLevels
    {
        get
        {
            TheoryData<string, string, string> rows = [];
            Add("", ArticleKeys);
            Add("related[0].", ItemKeys);
            foreach (string item in (string[])["", "related[0]."])
            {
                Add($"{item}provider.", ProviderKeys);
                Add($"{item}authors[0].", AuthorKeys);
                Add($"{item}images[0].", ImageKeys);
                Add($"{item}provider.images[0].", ImageKeys);
            }

            foreach (string level in (string[])["", "related[0].", "provider.", "images[0].", "related[0].provider.images[0]."])
            {
                Add(level, UnknownKeys);
            }

            return rows;

            void Add(string level, (string Key, string Value, string Written)[] keys)
            {
                foreach ((string key, string value, string written) in keys)
                {
                    rows.Add(level + key, value, written);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(KeysAtAllLevels))]
    public void Every_key_can_be_set(string path, string value, string written) => Assert.Equal(Yaml(path, written), Set(new(), $"{path}={value}"));

    [Theory]
    [MemberData(nameof(KeysAtAllLevels))]
    public void Every_key_can_be_removed(string path, string value, string written)
    {
        Article article = Assignment.Parse($"{path}={value}").Apply(new(), vocabulary: null);

        string removed = Set(article, $"{path}=");

        Assert.DoesNotContain(written, removed, StringComparison.Ordinal);
        Assert.DoesNotContain($"{path.Split('.')[^1]}:", removed, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(KeysAtAllLevels))]
    public void Removing_a_missing_key_creates_nothing(string path, string value, string written)
    {
        _ = (value, written);
        Assignment assignment = Assignment.Parse($"{path}=");
        if (path.Contains('[', StringComparison.Ordinal))
        {
            AssignmentException e = Assert.Throws<AssignmentException>(() => assignment.Apply(new(), vocabulary: null));
            Assert.EndsWith("]: there is no such entry; the list has 0.", e.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(new Article(), assignment.Apply(new(), vocabulary: null));
    }

    [Fact]
    public void The_tests_cover_every_key_of_the_model()
    {
        string[] maps = ["provider", "images", "authors", "related"];

        Assert.Equal(KeysOf(typeof(Article)), Named(ArticleKeys, [.. maps, "content", "topics"]));
        Assert.Equal(KeysOf(typeof(Related)), Named(ItemKeys, [.. maps[..3]]));
        Assert.Equal(KeysOf(typeof(Author)), Named(AuthorKeys, ["name"]));
        Assert.Equal(KeysOf(typeof(Provider)), Named(ProviderKeys, ["images"]));
        Assert.Equal(KeysOf(typeof(Image)), Named(ImageKeys, []));

        static SortedSet<string> KeysOf(Type type) =>
            [.. type.GetProperties().Where(p => p.SetMethod is not null && p.Name != "Extensions").Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..])];
        static SortedSet<string> Named((string Key, string Value, string Written)[] keys, string[] others) =>
            [.. keys.Select(k => k.Key).Where(k => k != "topics[0]"), .. others];
    }

    [Fact]
    public void The_body_is_set_as_content()
    {
        Article article = Assignment.Parse("content=# A\n\nb = c\n").Apply(new(), vocabulary: null);

        Assert.Equal("# A\n\nb = c\n", article.Content);
        Assert.Null(Assignment.Parse("content=").Apply(article, vocabulary: null).Content);
    }

    [Theory]
    [InlineData("topics+=AI", "topics:\n  - AI\n  - 5G\n")]
    [InlineData("topics+=ai", "topics:\n  - AI\n  - 5G\n  - ai\n")]
    [InlineData("topics+=a=b", "topics:\n  - AI\n  - 5G\n  - a=b\n")]
    [InlineData("topics-=AI", "topics:\n  - 5G\n")]
    [InlineData("topics[0]=X", "topics:\n  - X\n  - 5G\n")]
    [InlineData("topics[2]=X", "topics:\n  - AI\n  - 5G\n  - X\n")]
    [InlineData("topics[0]=", "topics:\n  - 5G\n")]
    [InlineData("topics=", "")]
    public void Topics_are_set_added_and_removed(string assignment, string expected) => Assert.Equal(expected, Set(new() { Topics = ["AI", "5G"] }, assignment));

    [Fact]
    public void Removing_a_topic_removes_every_occurrence() => Assert.Equal("topics:\n  - B\n", Set(new() { Topics = ["A", "B", "A"] }, "topics-=A"));

    [Theory]
    [InlineData("authors=Ann", "authors:\n  - Ann\n")]
    [InlineData("authors+=Ann", "authors:\n  - Jane\n  - name: Joe\n    url: /joe\n  - Ann\n")]
    [InlineData("authors+=Joe", "authors:\n  - Jane\n  - name: Joe\n    url: /joe\n")]
    [InlineData("authors-=Joe", "authors:\n  - Jane\n")]
    [InlineData("authors[1]=Ann", "authors:\n  - Jane\n  - Ann\n")]
    [InlineData("authors[2]=Ann", "authors:\n  - Jane\n  - name: Joe\n    url: /joe\n  - Ann\n")]
    [InlineData("authors[0].url=/jane", "authors:\n  - name: Jane\n    url: /jane\n  - name: Joe\n    url: /joe\n")]
    [InlineData("authors[0].role=editor", "authors:\n  - name: Jane\n    role: editor\n  - name: Joe\n    url: /joe\n")]
    [InlineData("authors[1].name=Bo", "authors:\n  - Jane\n  - name: Bo\n    url: /joe\n")]
    [InlineData("authors[1].url=", "authors:\n  - Jane\n  - Joe\n")]
    [InlineData("authors[0]=", "authors:\n  - name: Joe\n    url: /joe\n")]
    [InlineData("authors=", "")]
    public void Authors_are_set_and_removed(string assignment, string expected) =>
        Assert.Equal(expected, Set(new() { Authors = ["Jane", new() { Name = "Joe", Url = "/joe" }] }, assignment));

    [Theory]
    [InlineData("authors-=Ann", "authors: there is no 'Ann' to remove.")]
    [InlineData("authors[5]=Ann", "authors[5]: there is no such entry; the list has 0, so the next one is [0].")]
    public void An_assignment_to_a_missing_author_is_refused(string assignment, string message) =>
        Assert.Equal(message, Assert.Throws<AssignmentException>(() => Assignment.Parse(assignment).Apply(new(), vocabulary: null)).Message);

    [Theory]
    [InlineData("authors.name=Ann", "authors: this key is a list whose entries have keys; write authors+=VALUE or authors[0].name=VALUE, or authors= to remove it.")]
    [InlineData("authors[0]+=Ann", "authors[0]: this entry has keys of its own; write authors[0].name=VALUE, or authors[0]= to remove it.")]
    public void An_invalid_assignment_to_authors_explains_the_right_one(string assignment, string message) =>
        Assert.Equal(message, Assert.Throws<AssignmentException>(() => Assignment.Parse(assignment)).Message);

    [Theory]
    [InlineData("images[0].width=8", "images:\n  - url: /a\n    width: 8\n  - url: /b\n")]
    [InlineData("images[2].width=8", "images:\n  - url: /a\n  - url: /b\n  - width: 8\n")]
    [InlineData("images[0].url=", "images:\n  - {}\n  - url: /b\n")]
    [InlineData("images[0]=", "images:\n  - url: /b\n")]
    [InlineData("images=", "")]
    public void Images_are_set_and_removed(string assignment, string expected) => Assert.Equal(expected, Set(new() { Images = [new() { Url = "/a" }, new() { Url = "/b" }] }, assignment));

    [Theory]
    [InlineData("related[1]=", "related:\n  - title: \"A\"\n")]
    [InlineData("related[1].provider.name=Ann", "related:\n  - title: \"A\"\n  - provider:\n      name: Ann\n      domain: d.com\n")]
    [InlineData("related[1].provider=", "related:\n  - title: \"A\"\n  - {}\n")]
    [InlineData("related=", "")]
    public void Related_items_are_set_and_removed(string assignment, string expected) =>
        Assert.Equal(expected, Set(new() { Related = [new() { Title = "A" }, new() { Provider = new() { Domain = "d.com" } }] }, assignment));

    [Fact]
    public void Assignments_build_on_each_other() =>
        Assert.Equal(
            "images:\n  - url: /a\n    width: 8\n  - url: /b\n",
            Set(new(), "images[0].url=/a", "images[1].url=/x", "images[1].url=/b", "images[0].width=7", "images[0].width=8"));

    [Theory]
    [InlineData("price=Free", "price: Free\nsku: \"42\"\nnothing:\n")]
    [InlineData("price=Paid", "price: Paid\nsku: \"42\"\nnothing:\n")]
    [InlineData("price=5", "price: 5\nsku: \"42\"\nnothing:\n")]
    [InlineData("sku=43", "price: Free\nsku: \"43\"\nnothing:\n")]
    [InlineData("sku=true", "price: Free\nsku: \"true\"\nnothing:\n")]
    [InlineData("nothing=5", "price: Free\nsku: \"42\"\nnothing: 5\n")]
    [InlineData("nothing.a=5", "price: Free\nsku: \"42\"\nnothing:\n  a: 5\n")]
    [InlineData("nothing+=a", "price: Free\nsku: \"42\"\nnothing:\n  - a\n")]
    [InlineData("nothing.a=", "price: Free\nsku: \"42\"\nnothing:\n")]
    [InlineData("price=", "sku: \"42\"\nnothing:\n")]
    public void Unknown_scalars_are_set_and_removed(string assignment, string expected) => AssertSet("price: Free\nsku: \"42\"\nnothing:\n", assignment, expected);

    [Theory]
    [InlineData("levels+=B", "levels:\n  - A\n  - B\nyears:\n  - \"1\"\n")]
    [InlineData("levels+=A", "levels:\n  - A\nyears:\n  - \"1\"\n")]
    [InlineData("levels[0]=2", "levels:\n  - 2\nyears:\n  - \"1\"\n")]
    [InlineData("levels[1]=2", "levels:\n  - A\n  - 2\nyears:\n  - \"1\"\n")]
    [InlineData("years+=2", "levels:\n  - A\nyears:\n  - \"1\"\n  - \"2\"\n")]
    [InlineData("years[1]=2", "levels:\n  - A\nyears:\n  - \"1\"\n  - \"2\"\n")]
    [InlineData("years[0]=2", "levels:\n  - A\nyears:\n  - \"2\"\n")]
    [InlineData("years-=1", "levels:\n  - A\nyears: []\n")]
    [InlineData("years[0]=", "levels:\n  - A\nyears: []\n")]
    [InlineData("years=", "levels:\n  - A\n")]
    [InlineData("levels+=no", "levels:\n  - A\n  - \"no\"\nyears:\n  - \"1\"\n")]
    [InlineData("years+=new", "levels:\n  - A\nyears:\n  - \"1\"\n  - new\n")]
    [InlineData("new+=5", "levels:\n  - A\nyears:\n  - \"1\"\nnew:\n  - 5\n")]
    public void Unknown_lists_are_set_and_removed(string assignment, string expected) => AssertSet("levels:\n  - A\nyears:\n  - \"1\"\n", assignment, expected);

    [Theory]
    [InlineData("ratings.count=2", "ratings:\n  count: 2\n  by:\n    - name: Ann\n")]
    [InlineData("ratings.count=", "ratings:\n  by:\n    - name: Ann\n")]
    [InlineData("ratings.by[0].name=Bo", "ratings:\n  count: 1\n  by:\n    - name: Bo\n")]
    [InlineData("ratings.by[1].name=Bo", "ratings:\n  count: 1\n  by:\n    - name: Ann\n    - name: Bo\n")]
    [InlineData("ratings.by[0]=", "ratings:\n  count: 1\n  by: []\n")]
    [InlineData("ratings=", "")]
    public void Unknown_maps_are_set_and_removed(string assignment, string expected) => AssertSet("ratings:\n  count: 1\n  by:\n    - name: Ann\n", assignment, expected);

    [Theory]
    [InlineData("provider=", "topics: AI\n")]
    [InlineData("topics=", "provider: Someone\n")]
    [InlineData("heat=5", "heat: 5\n\nprovider: Someone\ntopics: AI\n")]
    public void A_value_with_an_unexpected_shape_can_be_removed(string assignment, string expected) =>
        AssertSet("provider: Someone\ntopics: AI\n", assignment, expected);

    [Theory]
    [InlineData("[\"odd key\"]=5", "odd key: 5\n")]
    [InlineData("[\"a.b\"][\"c=d\"].e=5", "a.b:\n  \"c=d\":\n    e: 5\n")]
    [InlineData("[\"a/b\"][0]=5", "a/b:\n  - 5\n")]
    [InlineData("[\"heat\"]=5", "heat: 5\n")]
    [InlineData("og:title=5", "\"og:title\": 5\n")]
    [InlineData("[\"\"]=5", "\"\": 5\n")]
    public void Odd_keys_are_written_in_brackets_and_quotes(string assignment, string expected) => Assert.Equal(expected, Set(new(), assignment));

    [Theory]
    [InlineData("a=b", true)]
    [InlineData("a+=b", true)]
    [InlineData("foo bar=1", true)]
    [InlineData("=", true)]
    [InlineData("a=/b", true)]
    [InlineData("[\"a/b\"]=1", true)]
    [InlineData("[\"a=1", true)]
    [InlineData("./a=b.md", false)]
    [InlineData("docs/a=b.md", false)]
    [InlineData("C:\\a=b.md", false)]
    [InlineData("a.md", false)]
    [InlineData("-", false)]
    [InlineData("-x=y", false)]
    [InlineData("", false)]
    public void An_argument_is_a_file_or_an_assignment(string argument, bool isAssignment) => Assert.Equal(isAssignment, Assignment.IsOne(argument));

    private static void AssertSet(string before, string assignment, string expected)
    {
        Article article = FrontMatterFormat.Default.Read(Encoding.UTF8.GetBytes($"---\n{before}---\n\n"));

        Assert.Equal(expected, Set(article, assignment));
    }

    /// <summary>The front matter of the article after the assignments.</summary>
    private static string Set(Article article, params string[] assignments)
    {
        foreach (string assignment in assignments)
        {
            article = Assignment.Parse(assignment).Apply(article, vocabulary: null);
        }

        string file = Encoding.UTF8.GetString(FrontMatterFormat.Default.WriteToUtf8Bytes(article));
        return file["---\n".Length..^"---\n\n".Length].TrimStart('\n');
    }

    /// <summary>A value and nothing else, in house style.</summary>
    private static string Yaml(string path, string written)
    {
        StringBuilder yaml = new();
        string line = "";
        int indent = 0;
        foreach (string step in path.Replace("[0]", ".[0]", StringComparison.Ordinal).Split('.'))
        {
            if (step != "[0]" && line.EndsWith('-'))
            {
                line += $" {step}:";
            }
            else
            {
                yaml.Append(line).Append(line.Length == 0 ? "" : "\n");
                line = new string(' ', indent) + (step == "[0]" ? "-" : $"{step}:");
            }

            indent += 2;
        }

        return $"{yaml}{line} {written}\n";
    }
}
