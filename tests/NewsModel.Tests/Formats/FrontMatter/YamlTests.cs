namespace NewsModel.Tests.Formats.FrontMatter;

/// <summary>YAML beyond the house style means what it means.</summary>
public class YamlTests
{
    private static readonly Article Expected = new()
    {
        Title = "T",
        Provider = new() { Name = "P", Domain = "p.example" },
        Topics = ["A", "B"],
        Images = [new() { Url = "/i.png", Width = 5, IsCached = true }],
        Related = [new() { Title = "R", Type = ArticleType.Video }, new() { Title = "S" }],
    };

    [Theory]
    [InlineData("title: T\nprovider: {name: P, domain: p.example}\ntopics: [A, B]\nimages: [{url: /i.png, width: 5, isCached: true}]\nrelated: [{title: R, type: video}, {title: S}]\n")]
    [InlineData("{title: T, provider: {name: P, domain: p.example}, topics: [A, B], images: [{url: /i.png, width: 5, isCached: true}],\n related: [{title: R, type: video}, {title: S}]}\n")]
    [InlineData("{\"title\": \"T\", \"provider\": {\"name\": \"P\", \"domain\": \"p.example\"}, \"topics\": [\"A\", \"B\"], \"images\": [{\"url\": \"/i.png\", \"width\": 5, \"isCached\": true}], \"related\": [{\"title\": \"R\", \"type\": \"video\"}, {\"title\": \"S\"}]}\n")]
    [InlineData("? title\n: T\n? provider\n: name: P\n  domain: p.example\n? topics\n: - A\n  - B\n? images\n: - url: /i.png\n    width: 5\n    isCached: true\n? related\n: - title: R\n    type: video\n  - title: S\n")]
    [InlineData("title: &t T\nprovider:\n  name: P\n  domain: p.example\ntopics:\n- A\n- B\nimages:\n- url: /i.png\n  width: 5\n  isCached: true\nrelated:\n- title: R\n  type: video\n- title: S\n")]
    [InlineData("  title: T\n  provider:\n     name: P\n     domain: p.example\n  topics:\n     - A\n     - B\n  images:\n     -   url: /i.png\n         width: 5\n         isCached: true\n  related:\n     -\n         title: R\n         type: video\n     - title: S\n")]
    [InlineData("# c\ntitle: T # c\n\n# c\nprovider: # c\n  # c\n  name: P\n# c\n  domain: p.example\ntopics: # c\n  - A # c\n# c\n  - B\nimages:\n  # c\n  - url: /i.png # c\n    width: 5\n\n    isCached: true\nrelated:\n  - title: R\n    type: video\n  # c\n\n  - title: S\n# c\n")]
    [InlineData("'title': T\n\"provider\": {name: P,\n  domain: p.example}\ntopics: [\n  A, # c\n  B,\n]\nimages:\n  - {url: /i.png, width: 5, isCached: true}\nrelated:\n  - {title: R, type: video}\n  - {title: S}\n")]
    [InlineData("title:\tT\nprovider:\n  name: P\t\n  domain: p.example\ntopics:\n  -\tA\n  - B\nimages:\n  - url: /i.png\n    width: 5\n    isCached: true\nrelated:\n  - title: R\n    type: video\n  - title: S\n")]
    public void The_same_article_in_many_forms(string yaml)
    {
        foreach (string lineEnd in (string[])["\n", "\r\n", "\r"])
        {
            ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\n{yaml}---\n\n".Replace("\n", lineEnd, StringComparison.Ordinal));

            Assert.True(result.Diagnostics.IsEmpty, string.Join('\n', result.Diagnostics));
            Assert.Equal(Expected, result.Value);
        }
    }

    [Fact]
    public void Aliases_stand_for_what_they_name()
    {
        Article article = FrontMatterFormat.Default.Read("---\ntitle: &t T\nexcerpt: *t\nprovider: &p\n  name: P\nrelated:\n  - title: *t\n    provider: *p\n  - provider: *p\n*t : x\n---\n\n");

        Provider provider = new() { Name = "P" };
        Assert.Equal(
            new Article
            {
                Title = "T", Excerpt = "T", Provider = provider,
                Related = [new() { Title = "T", Provider = provider }, new() { Provider = provider }],
                Extensions = [new("T", ExtensionValue.FromPlain("x"))],
            },
            article);
    }

    [Fact]
    public void Merge_keys_bring_pairs_that_the_own_ones_and_the_earlier_ones_outdo()
    {
        Article article = FrontMatterFormat.Default.Read(
            "---\na: &a {name: A, domain: a.example}\nb: &b\n  domain: b.example\n  extra: 1\nprovider:\n  <<: [*a, *b]\n  name: Own\n---\n\n");

        Assert.Equal(new Provider { Name = "Own", Domain = "a.example", Extensions = [new("extra", 1)] }, article.Provider);
        Assert.Equal(["a", "b"], article.Extensions.Select(e => e.Key));
    }

    [Theory]
    [InlineData("provider:\n  <<: {name: P}\n  domain: d\ntitle: T\n", "")]
    [InlineData("provider:\n  <<: {name: P}\n  <<: {domain: d}\ntitle: T\n", "")]
    [InlineData("provider:\n  <<: [{name: P}, {domain: d}]\ntitle: T\n", "")]
    [InlineData("provider:\n  <<: [{name: P}, x, {domain: d}]\ntitle: T\n", "(3,3)")]
    [InlineData("provider:\n  <<: [{name: P}, [{extra: 1}], {domain: d}]\ntitle: T\n", "(3,3)")]
    [InlineData("provider:\n  <<: x\n  name: P\n  domain: d\ntitle: T\n", "(3,3)")]
    public void What_follows_a_merge_key_is_read_and_anything_but_a_map_is_reported(string yaml, string place)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\n{yaml}---\n\n");

        Assert.Equal(new Article { Title = "T", Provider = new() { Name = "P", Domain = "d" } }, result.Value);
        Assert.Equal(place.Length == 0 ? [] : [DiagnosticCode.InvalidMerge], result.Diagnostics.Select(d => d.Code));
        Assert.Equal(place, string.Concat(result.Diagnostics.Select(d => $"({d.Location!.Value.Line},{d.Location.Value.Column})")));
    }

    [Fact]
    public void An_unknown_alias_is_empty()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("---\nx: [*a, b]\n---\n\n");

        Assert.Equal(DiagnosticCode.UnknownAlias, Assert.Single(result.Diagnostics).Code);
        Assert.Equal("{x: [, b]}", result.Value.Extensions.ToString());
    }

    [Fact]
    public void Of_several_documents_the_first_is_read_and_the_others_are_reported_once()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("---\ntitle: T\n--- a\n--- b\n---\n\n");

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((DiagnosticCode.MultipleDocuments, 3, 1), (diagnostic.Code, diagnostic.Location!.Value.Line, diagnostic.Location.Value.Column));
        Assert.Equal(new Article { Title = "T" }, result.Value);
    }

    [Theory]
    [InlineData(" \t\n")]
    [InlineData("\t\n# comment\n")]
    [InlineData("# comment\n\t# comment\n \n")]
    public void Blanks_and_comments_are_an_empty_document(string yaml)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\n{yaml}---\n\n");

        Assert.Equal(new Article(), result.Value);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Stand_ins_are_not_taken_for_characters_that_escapes_bring()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("---\nx: |\n  a\u0085b\ntitle: \"\\uE000 \\U0000E001 \uE002\"\n---\n\n");

        Assert.Empty(result.Diagnostics);
        Assert.Equal("\uE000 \uE001 \uE002", result.Value.Title);
        Assert.Equal("a\u0085b\n", result.Value.Extensions["x"].Text);
    }

    [Theory]
    [InlineData("price: !!int \"42\"", true)]
    [InlineData("price: !!null \"\"", true)]
    [InlineData("price: !!binary aGk=", true)]
    [InlineData("price: !!set {a, b}", true)]
    [InlineData("price: !!nonsense 1", true)]
    [InlineData("price: !money 1", true)]
    [InlineData("price: !!int 42", false)]
    [InlineData("price: !!float 4.5", false)]
    [InlineData("price: !!bool true", false)]
    [InlineData("price: !!null ~", false)]
    [InlineData("price: !!str 42", false)]
    [InlineData("price: ! 42", false)]
    [InlineData("price: !!seq [a]", false)]
    [InlineData("price: !!map {a: b}", false)]
    public void An_ignored_tag_is_reported(string yaml, bool isTold) =>
        Assert.Equal(isTold ? [DiagnosticCode.IgnoredTag] : [], FrontMatterFormat.Default.Parse($"---\n{yaml}\n---\n").Diagnostics.Select(d => d.Code));

    [Fact]
    public void A_duplicate_key_in_a_merged_map_is_reported()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("---\n<<: {title: A, title: B}\n---\n\n");

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((DiagnosticCode.DuplicateKey, new SourceLocation(19, 2, 16)), (diagnostic.Code, diagnostic.Location!.Value));
        Assert.Equal("A", result.Value.Title);
    }

    [Fact]
    public void An_alias_within_its_own_anchor_is_unknown_even_if_there_was_a_namesake()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("---\na: &x 1\nb: &x [*x]\n---\n\n");

        Assert.Equal(DiagnosticCode.UnknownAlias, Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("topics: [a, b\ntitle: x\n", 2, 11, "after this point a list, a map or a quoted string is not closed")]
    [InlineData("%foo bar\n", 2, 1, "it has no value")]
    [InlineData("# comment\n \n%foo bar\n", 4, 1, "it has no value")]
    [InlineData("x: |\n  a\ntitle: T\nmore: b\n\tc: d\n", 6, 1, "tab character")]
    [InlineData("title: \"ab\\q\"\n", 2, 11, "unknown escape character")]
    [InlineData("title: \"ab\nheat: 5\n", 2, 8, "While scanning a")]
    public void Problems_are_reported_with_their_locations(string yaml, int line, int column, string message)
    {
        Diagnostic diagnostic = Assert.Single(FrontMatterFormat.Default.Parse($"---\n{yaml}---\n\n").Diagnostics);

        Assert.Equal(DiagnosticCode.InvalidYaml, diagnostic.Code);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (diagnostic.Location!.Value.Line, diagnostic.Location.Value.Column));
    }

    [Fact]
    public void An_anchor_before_nothing_does_no_harm()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("---\ntitle: T\nprovider: &p\n: [a]\n---\n\n");

        Assert.Equal(new Article { Title = "T", Extensions = [new("", ExtensionValue.FromList(ExtensionValue.FromPlain("a")))] }, result.Value);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_quoted_merge_key_is_a_key()
    {
        Article article = FrontMatterFormat.Default.Read("---\n\"<<\": x\n---\n\n");

        Assert.Equal([new("<<", ExtensionValue.FromPlain("x"))], article.Extensions);
        Assert.Equal("---\n\"<<\": x\n---\n\n", FrontMatterFormat.Default.Write(article));
    }

    [Fact]
    public void Everything_before_an_error_is_read()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("---\ntitle: T\ntopics: [A, B]\nimages:\n  - url: /i.png\n    width: @5\nheat: 5\n---\nBody");

        Assert.Equal(DiagnosticCode.InvalidYaml, Assert.Single(result.Diagnostics).Code);
        Assert.Equal(new Article { Title = "T", Topics = ["A", "B"], Images = [new() { Url = "/i.png" }], Content = "Body" }, result.Value);
    }

    [Fact]
    public void A_document_indistinguishable_from_its_stand_ins_is_refused()
    {
        string all = string.Concat(Enumerable.Range(0xE000, 0xF900 - 0xE000).Concat(Enumerable.Range(0x3400, 0xD7A4 - 0x3400)).Select(c => (char)c));

        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\ntitle: [x]\nmore: {all}\0\nheat: 5\n---\n\n");

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCode.InvalidYaml, diagnostic.Code);
        Assert.Contains("too many other kinds of characters", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Locations_are_right_after_characters_of_every_width()
    {
        string padding = string.Concat(Enumerable.Repeat("a😀é日", 300));

        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\ntopics: [\"{padding}\"]\nheat: hot\n---\n\n");

        SourceLocation expected = new(4 + 8 + 3 + 300 * 10 + 2 + 1 + 6 - 1, 3, 7);
        Assert.Equal(expected, Assert.Single(result.Diagnostics).Location);
    }

    [Theory]
    [InlineData("title: Key: value", 11)]
    [InlineData("title: What:", 12)]
    [InlineData("related:\n  - title: Key: value", 15, "title", 3)]
    [InlineData("related:\n  - 'a title': Key: 'value'", 19, "a title", 3)]
    [InlineData("title: Key\n\n  goes on: value", 10, "title", 4)]
    public void A_value_with_a_colon_is_reported_with_its_key_and_what_to_do(string yaml, int column, string key = "title", int line = 2)
    {
        foreach (string lineEnd in (string[])["\n", "\r\n", "\r"])
        {
            Diagnostic diagnostic = Assert.Single(FrontMatterFormat.Default.Parse($"---\n{yaml}\n---\n".Replace("\n", lineEnd, StringComparison.Ordinal)).Diagnostics);

            Assert.Equal((DiagnosticCode.InvalidYaml, line, column), (diagnostic.Code, diagnostic.Location!.Value.Line, diagnostic.Location.Value.Column));
            Assert.Equal($"The value of '{key}' contains a colon followed by a space or the end of the line, so YAML takes it for another key; put the value of '{key}' in quotes.", diagnostic.Message);
        }
    }

    [Theory]
    [InlineData("title: {{ x }}")]
    [InlineData("more: [{{ x }}, b]")]
    [InlineData("title: {{ x }} and more")]
    public void A_template_is_reported_as_one(string yaml) => Assert.Contains(
        FrontMatterFormat.Default.Parse($"---\n{yaml}\n---\n").Diagnostics,
        d => d.Code == DiagnosticCode.ComplexKey && d.Message.Contains("Unquoted double braces", StringComparison.Ordinal));

    /// <summary>Text that is not closed is not taken for one that goes on to the next quote.</summary>
    [Theory]
    [InlineData("title: \"a\nexcerpt: b\nlocale: \"c\"")]
    [InlineData("title: \"a\nexcerpt: \"b\"\nlocale: c")]
    [InlineData("title: \"a\nexcerpt: b")]
    [InlineData("title: \"a\n--- b\nc\"")]
    [InlineData("title: \"a\nb\"c")]
    [InlineData("more: [\"a\nb\": c]")]
    public void An_unclosed_quote_is_reported_where_it_opens(string yaml)
    {
        Diagnostic diagnostic = Assert.Single(FrontMatterFormat.Default.Parse($"---\n{yaml}\n---\n").Diagnostics);

        Assert.Equal((DiagnosticCode.InvalidYaml, 2, yaml.IndexOf('"', StringComparison.Ordinal) + 1), (diagnostic.Code, diagnostic.Location!.Value.Line, diagnostic.Location.Value.Column));
    }

    /// <summary>Each such text makes it necessary to begin again; so very many are given up, and take no time in proportion to their square.</summary>
    [Theory]
    [InlineData(50, false)]
    [InlineData(100_000, true)]
    public void Many_unindented_quoted_strings_are_read_or_given_up(int count, bool isGivenUp)
    {
        string text = $"---\n{string.Concat(Enumerable.Range(0, count).Select(i => $"k{i}: \"a\nb\"\n"))}---\n";
        ReadResult<Article> result = FrontMatterFormat.Default.Parse(text);

        Assert.Equal(isGivenUp, result.HasErrors);
        Assert.Equal(isGivenUp, result.Value.Extensions.Count < count);
        Assert.Equal(result.Value.Extensions.Count + (isGivenUp ? 1 : 0), result.Diagnostics.Count);
    }
}
