using NewsModel.Documents;

namespace NewsModel.Tests.Model;

public class ExtensionKeyTests
{
    private static readonly ExtensionKey<string?> Text = ExtensionKey.Text("t");
    private static readonly ExtensionKey<long?> Whole = ExtensionKey.WholeNumber("n");
    private static readonly ExtensionKey<decimal?> Price = ExtensionKey.DecimalNumber("price");
    private static readonly ExtensionKey<bool?> Truth = ExtensionKey.Boolean("b");
    private static readonly ExtensionKey<DateTimeOffset?> Date = ExtensionKey.DateTime("d");
    private static readonly ExtensionKey<DateOnly?> Day = ExtensionKey.Date("day");
    private static readonly ExtensionKey<Url?> Address = ExtensionKey.Url("u");
    private static readonly ExtensionKey<ValueList<string>> List = ExtensionKey.TextList("list");
    private static readonly ExtensionKey<Provider?> Map = ExtensionKey.Record("p", Provider.Schema);
    private static readonly ExtensionKey<ValueList<Related>> Maps = ExtensionKey.RecordList("maps", Related.Schema);

    private static readonly ExtensionKey[] All = [Text, Whole, Price, Truth, Date, Day, Address, List, Map, Maps];

    private static readonly Related Full = new()
    {
        Title = "T",
        PublishedDateTime = new(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
        WebUrl = "https://x",
        Quality = -1,
        Provider = new() { Name = "N", Images = [new() { Url = "/i", Width = 3, IsCached = true }], Extensions = [new("of", "provider")] },
        Extensions = [new("later", 1)],
    };

    [Fact]
    public void What_is_set_is_read_back_and_survives_both_formats()
    {
        Article article = new Article { Title = "x" }
            .With(Text, "42")
            .With(Whole, long.MinValue)
            .With(Price, 9.50m)
            .With(Truth, false)
            .With(Date, new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(-5)))
            .With(Day, new DateOnly(2020, 2, 29))
            .With(Address, new Url("https://x/?a=b"))
            .With(List, ["a", "7"])
            .With(Map, Full.Provider)
            .With(Maps, [new Related(), Full]);

        foreach (ArticleFormat format in (ArticleFormat[])[FrontMatterFormat.Default, JsonFormat.Default])
        {
            Article read = format.Read(format.Write(article), ReadOptions.Default with { ExtensionKeys = [.. All] });
            Assert.Equal(article, read);
            Assert.Equal("42", read.Get(Text));
            Assert.Equal(long.MinValue, read.Get(Whole));
            Assert.Equal("9.50", FormattableString.Invariant($"{read.Get(Price)}"));
            Assert.False(read.Get(Truth));
            Assert.Equal(TimeSpan.FromHours(-5), read.Get(Date)!.Value.Offset);
            Assert.Equal(new DateOnly(2020, 2, 29), read.Get(Day));
            Assert.Equal(new Url("https://x/?a=b"), read.Get(Address));
            Assert.Equal(["a", "7"], read.Get(List));
            Assert.Equal(Full.Provider, read.Get(Map));
            Assert.Equal([new Related(), Full], read.Get(Maps));
        }
    }

    [Fact]
    public void Absence_is_null_or_an_empty_list_and_removes_the_key()
    {
        Article article = new() { Extensions = [new("t", default), new("list", default), new("n", 1)] };

        Assert.Null(article.Get(Text));
        Assert.Empty(article.Get(List));
        Assert.Null(article.Get(Map));
        Assert.Null(new Related().Get(Price));
        Assert.Empty(article.With(Whole, null).With(List, default).With(Text, null).Extensions);
        Assert.Equal("x", new Related().With(Text, "x").Get(Text));
    }

    public static TheoryData<int, string> Misfits { get; } = new()
    {
        { 0, "[a]" }, { 1, "1.5" }, { 1, "a" }, { 1, "99999999999999999999" }, { 2, "1 EUR" }, { 3, "yes" }, { 3, "1" }, { 4, "2020" }, { 5, "2020-01-02T10:00:00Z" },
        { 5, "2020-02-30" }, { 6, "{a: b}" }, { 7, "{a: b}" }, { 7, "[a, [b]]" }, { 8, "a" }, { 8, "{images: {url: a}}" }, { 8, "{images: [{width: a}]}" },
        { 9, "[a]" }, { 9, "{title: a}" }, { 9, "[{title: a}, {quality: high}]" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void A_value_of_another_type_is_reported_in_place_and_kept(int which, string value)
    {
        ExtensionKey key = All[which];
        string file = $"---\ntitle: é\n{key.Name}:  {value}\nlast: 1\n---\n\n";
        ReadResult<Article> result = FrontMatterFormat.Default.Parse(file, ReadOptions.Default with { ExtensionKeys = [.. All] });

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCode.UnexpectedType, diagnostic.Code);
        Assert.Equal((3, key.Name.Length + 4), (diagnostic.Location!.Value.Line, diagnostic.Location.Value.Column));
        Assert.Equal(key.Name, diagnostic.Path);
        Assert.Equal(FrontMatterFormat.Default.Parse(file).Value, result.Value);
        Assert.False(key.Fits(result.Value.Extensions[key.Name]));
    }

    [Fact]
    public void A_map_of_many_keys_is_read_without_copying_them_again_and_again()
    {
        KeyValuePair<string, ExtensionValue>[] members = [.. Enumerable.Range(0, 200_000).Select(i => new KeyValuePair<string, ExtensionValue>($"k{i}", i))];
        Article article = new() { Extensions = [new("p", ExtensionValue.FromMap(ExtensionData.Create(members)))] };

        Assert.Equal(members, article.Get(Map)!.Extensions);
    }

    [Fact]
    public void Get_throws_for_a_value_of_another_type_and_TryGet_does_not()
    {
        Article article = new() { Extensions = [new("n", "many")] };

        FormatException exception = Assert.Throws<FormatException>(() => article.Get(Whole));
        Assert.Equal("The value of 'n' is not a whole number such as 42; use TryGet for files that may hold other values.", exception.Message);
        Assert.False(article.TryGet(Whole, out long? number));
        Assert.Null(number);
        Assert.True(article.TryGet(Text, out _));
    }

    [Fact]
    public void Values_in_JSON_are_reported_in_the_open_and_where_they_are_put_away()
    {
        ReadOptions options = ReadOptions.Default with { ExtensionKeys = [Whole, Truth] };

        Assert.Equal("(1,6): error NM1215: n: The value of 'n' is not a whole number such as 42, so it was kept as an extension; correct the value.", Single("""{"n":"x"}"""));
        Assert.StartsWith("(1,35): error NM1215: [\"$extensions\"].b: ", Single("""{"n":1,"$extensions":{"a":1,"b":  "x"}}"""), StringComparison.Ordinal);
        Diagnostic inPage = Assert.Single(JsonFormat.Default.ParsePage("""{"page":1,"value":[{"n":1},{"n":"x"}]}""", options).Diagnostics);
        Assert.StartsWith("(1,33): error NM1215: value[1].n: ", inPage.ToString(), StringComparison.Ordinal);

        string Single(string json) => Assert.Single(JsonFormat.Default.Parse(json, options).Diagnostics).ToString();
    }

    [Theory]
    [InlineData("title", 2, 8)]
    [InlineData("tags", 3, 7)]
    [InlineData("tags[1]", 3, 11)]
    [InlineData("map.deep[0].x", 6, 10)]
    [InlineData("[\"two words\"]", 7, 12)]
    [InlineData("map", 5, 3)]
    [InlineData("tags[2]", 0, 0)]
    [InlineData("tag", 0, 0)]
    [InlineData("title.x", 0, 0)]
    [InlineData("map.deep[0].x.y", 0, 0)]
    [InlineData("", 0, 0)]
    public void A_document_knows_where_a_value_stands(string path, int line, int column)
    {
        const string file = "---\ntitle: é\ntags: [é, b]\nmap:\n  deep:\n    - x: 1\ntwo words: 2\n---\n\n";
        SourceLocation? found = ArticleDocument.Parse(file).Locate(path);
        Assert.Equal((line, column), (found?.Line ?? 0, found?.Column ?? 0));
    }

    [Fact]
    public void A_document_of_JSON_knows_it_too_and_one_of_text_does_not()
    {
        Assert.Equal((1, 17), At(ArticleDocument.Parse("""{"a":1,"b":["c","d"]}""").Locate("b[1]")));
        Assert.Equal((3, 9), At(ArticleDocument.Parse("+++\n[extra]\nhome = [1, 2]\n+++\n").Locate("extra.home[0]")));
        Assert.Null(ArticleDocument.Parse("Some text\n\nMore", PlainTextFormat.Default).Locate("title"));
        Assert.Null(ArticleDocument.Parse("---\na: 1\n").Locate("a"));

        static (int, int) At(SourceLocation? place) => (place!.Value.Line, place.Value.Column);
    }
}
