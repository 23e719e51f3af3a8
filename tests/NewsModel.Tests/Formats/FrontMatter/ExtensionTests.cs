namespace NewsModel.Tests.Formats.FrontMatter;

public class ExtensionTests
{
    [Fact]
    public void Unknown_keys_are_kept_at_every_level_in_order()
    {
        string file = """
            ---
            title: "T"

            provider:
              name: P
              authors:
                - name: A
                - name: "B"
              rank: 1

            images:
              - url: /i.png
                alt: ~

            related:
              - title: "R"
                score: 4.5
                tags: []
                map: {}

            price: Free
            length:
            ratings:
              count: 3
              average: 4.6
            levels:
              - Beginner
              - "Expert"
            matrix:
              -
                - 1
                - 2
              -
                - 3
              -
            ---

            """ + "\n";
        file = file.ReplaceLineEndings("\n");

        ReadResult<Article> result = FrontMatterFormat.Default.Parse(file);

        Assert.True(result.Diagnostics.IsEmpty, string.Join('\n', result.Diagnostics));
        Article article = result.Value;
        Assert.Equal("{price: Free, length: , ratings: {count: 3, average: 4.6}, levels: [Beginner, \"Expert\"], matrix: [[1, 2], [3], ]}", article.Extensions.ToString());
        Assert.Equal("{authors: [{name: A}, {name: \"B\"}], rank: 1}", article.Provider!.Extensions.ToString());
        Assert.Equal("{alt: ~}", article.Images[0].Extensions.ToString());
        Assert.Equal("{score: 4.5, tags: [], map: {}}", article.Related[0].Extensions.ToString());
        Assert.Equal(file, FrontMatterFormat.Default.Write(article));
    }

    [Theory]
    [InlineData("related:\n  - a-slug\n  - b-slug\n", "related", "[a-slug, b-slug]")]
    [InlineData("related:\n  - title: T\n  - b-slug\n", "related", "[{title: T}, b-slug]")]
    [InlineData("images: /i.png\n", "images", "/i.png")]
    [InlineData("provider: Someone\n", "provider", "Someone")]
    [InlineData("topics: AI\n", "topics", "AI")]
    [InlineData("topics:\n  a: 1\n", "topics", "{a: 1}")]
    public void A_list_or_map_of_another_shape_is_kept_as_it_is(string yaml, string key, string expected)
    {
        string file = $"---\n{yaml}---\n\n";
        ReadResult<Article> result = FrontMatterFormat.Default.Parse(file);

        Assert.Equal(DiagnosticCode.KeptAsExtension, Assert.Single(result.Diagnostics).Code);
        Assert.False(result.HasErrors);
        Assert.Equal([key], result.Value.Extensions.Select(e => e.Key));
        Assert.Equal(expected, result.Value.Extensions[key].ToString());
        Assert.Equal(file, FrontMatterFormat.Default.Write(result.Value));
    }

    [Theory]
    [InlineData("images:\n")]
    [InlineData("images: []\n")]
    [InlineData("images: ~\n")]
    [InlineData("topics: []\n")]
    [InlineData("provider:\n")]
    [InlineData("related: []\n")]
    [InlineData("title:\n")]
    public void A_key_of_the_model_with_nothing_after_it_is_absent(string yaml) =>
        Assert.Equal(new Article(), FrontMatterFormat.Default.Read($"---\n{yaml}---\n\n"));

    [Fact]
    public void Empty_values_that_are_present_round_trip()
    {
        Article article = new() { Title = "", Provider = new(), Images = [new(), new() { Title = "" }], Related = [new(), new() { Provider = new() }] };

        string file = FrontMatterFormat.Default.Write(article);

        Assert.Equal("---\ntitle: \"\"\n\nprovider: {}\n\nimages:\n  - {}\n  - title: \"\"\n\nrelated:\n  - {}\n  - provider: {}\n---\n\n", file);
        Assert.Equal(article, FrontMatterFormat.Default.Read(file));
    }

    [Fact]
    public void A_key_too_long_for_one_line_is_written_as_an_explicit_key()
    {
        string key = new('k', 3000);
        Article article = new()
        {
            Extensions = [new(key, 1), new("list", ExtensionValue.FromList(ExtensionValue.FromMap([new(key, ExtensionValue.FromList("x")), new("b", 2)])))],
        };

        string file = FrontMatterFormat.Default.Write(article);

        Assert.Equal($"---\n? {key}\n: 1\nlist:\n  - ? {key}\n    :\n      - x\n    b: 2\n---\n\n", file);
        Assert.Equal(article, FrontMatterFormat.Default.Read(file));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(100)]
    public void A_duplicate_unknown_key_is_reported_among_few_and_among_many(int count)
    {
        string keys = string.Concat(Enumerable.Range(0, count).Select(i => $"k{i}: a\nlast{i}: b\nlast{i}: c\n"));

        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\n{keys}k0: d\nk{count - 1}: e\n---\n\n");

        Assert.Equal(
            [.. Enumerable.Range(0, count).Select(i => $"NM1103 last{i}"), "NM1103 k0", $"NM1103 k{count - 1}"],
            result.Diagnostics.Select(d => $"{d.Code} {d.Path}"));
        Assert.Equal(
            Enumerable.Range(0, count).SelectMany(i => (string[])[$"k{i} a", $"last{i} b"]), result.Value.Extensions.Select(e => $"{e.Key} {e.Value}"));
    }

    [Fact]
    public void Thousands_of_unknown_keys_take_no_quadratic_time()
    {
        string file = "---\n" + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"k{i}: {i}\n")) + "---\n\n";

        Article article = FrontMatterFormat.Default.Read(file);

        Assert.Equal(200_000, article.Extensions.Count);
        Assert.Equal(file, FrontMatterFormat.Default.Write(article));
    }
}
