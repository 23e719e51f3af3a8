using NewsModel.Documents;
using Xunit.Abstractions;

namespace NewsModel.Tests.Documents;

/// <summary>Edits of JSON in its place.</summary>
public class JsonEditTests(ITestOutputHelper output)
{
    private static readonly int Cases = FuzzCases.Count(12_000);

    public static TheoryData<string, Func<Article, Article>, string> Edits { get; } = new()
    {
        { """{"title":"a"}""", a => a with { Title = "b" }, """{"title":"b"}""" },
        { """{ "title" : "a" }""", a => a with { Title = "b\"c" }, """{ "title" : "b\"c" }""" },
        { """{"title":"a"}""", a => a with { Heat = 4 }, """{"title":"a","heat":4}""" },
        { """{"heat":4}""", a => a with { Title = "b" }, """{"title":"b","heat":4}""" },
        { """{"heat":4}""", a => a with { Heat = null }, "{}" },
        { """{"heat":4,"title":"a"}""", a => a with { Heat = null }, """{"title":"a"}""" },
        { """{"title":"a", "heat":4}""", a => a with { Heat = null }, """{"title":"a"}""" },
        { """{"title":"a","excerpt":null,"heat":4}""", a => a with { Heat = null }, """{"title":"a","excerpt":null,"heat":null}""" },
        { """{"title":"a","excerpt":null,"heat":4}""", a => a with { Excerpt = "e" }, """{"title":"a","excerpt":"e","heat":4}""" },
        { """{"heat":"4","title":5}""", a => a with { Heat = 5, Title = "x" }, """{"heat":"5","title":"x"}""" },
        { """{"heat":4.50,"x":1.50}""", a => a with { Heat = 5 }, """{"heat":5,"x":1.50}""" },
        { "{}", a => a with { Title = "b", Heat = 1 }, """{"title":"b","heat":1}""" },
        { " { } ", a => a with { Title = "b" }, """ {"title":"b"} """ },
        { """{"topics":["a","b"]}""", a => a with { Topics = ["a", "x", "b"] }, """{"topics":["a","x","b"]}""" },
        { """{"topics":[ "a", "b" ]}""", a => a with { Topics = ["b", "c"] }, """{"topics":[ "b", "c" ]}""" },
        { """{"topics":["a", "b", "c"]}""", a => a with { Topics = ["a"] }, """{"topics":["a"]}""" },
        { """{"topics":["a"], "title":"t"}""", a => a with { Topics = [] }, """{"title":"t"}""" },
        { """{"topics":["a",null]}""", a => a with { Topics = ["a", "b"] }, """{"topics":["a","b"]}""" },
        { "{\n    \"topics\": [\n        \"a\"\n    ]\n}\n", a => a with { Topics = ["a", "b"], Heat = 3 }, "{\n    \"heat\": 3,\n    \"topics\": [\n        \"a\",\n        \"b\"\n    ]\n}\n" },
        { "{\r\n\t\"title\": \"a\"\r\n}", a => a with { Provider = new() { Name = "P" } }, "{\r\n\t\"title\": \"a\",\r\n\t\"provider\": {\r\n\t\t\"name\": \"P\"\r\n\t}\r\n}" },
        { "{\n  \"topics\": [\"a\", \"b\"]\n}", a => a with { Topics = ["a", "b", "c"] }, "{\n  \"topics\": [\"a\", \"b\", \"c\"]\n}" },
        { "{\n  \"images\": [{\"url\": \"u\"}]\n}", a => a with { Images = [.. a.Images, new() { Url = "v", Width = 2 }] }, "{\n  \"images\": [{\"url\": \"u\"},{\"url\": \"v\", \"width\": 2}]\n}" },
        { """{"categories":["news"]}""", a => a with { Category = "stats" }, """{"categories":["stats"]}""" },
        { """{"category":"news"}""", a => a with { Category = "stats" }, """{"category":"stats"}""" },
        { """{"categories":["a","b"]}""", a => a with { Title = "x" }, """{"title":"x","categories":["a","b"]}""" },
        { """{"x":1,"y":2}""", a => a with { Extensions = [new("y", 2), new("x", 1)] }, """{"y":2,"x":1}""" },
        { """{"x":1,"y":2}""", a => a with { Extensions = [new("x", 1), new("z", ExtensionValue.FromPlain("Free")), new("y", 2)] }, """{"x":1,"z":"Free","y":2,"$plain":["/z"]}""" },
        { """{"images":[{"url":"u","title":null,"isCached":true}]}""", a => a with { Images = [a.Images[0] with { IsCached = false }] }, """{"images":[{"url":"u","title":null,"isCached":false}]}""" },
        { """{"images":[{"url":"u","isCached":true}]}""", a => a with { Images = [a.Images[0] with { IsCached = false }] }, """{"images":[{"url":"u"}]}""" },
        { """{"t\u0069tle":"a\/b"}""", a => a with { Title = "é" }, """{"t\u0069tle":"é"}""" },
        { """{"related":[{"title":"1"},{"title":"2"},{"title":"3"}]}""", a => a with { Related = [a.Related[2], a.Related[0]] }, """{"related":[{"title":"3"},{"title":"1"}]}""" },
        { """{"content":"a\r\nb","title":"t"}""", a => a with { Content = null }, """{"title":"t"}""" },
        { """{"title":"t"}""", a => a with { Content = "a\nb" }, """{"title":"t","content":"a\nb"}""" },
        { """{"title":"t","heat":"hot"}""", a => a with { Heat = 4 }, """{"title":"t","heat":"4"}""" },
        { """{"category":"a","categories":null}""", a => a with { Category = "b" }, """{"category":"b","categories":null}""" },
        { """{"categories":[],"category":"a"}""", a => a with { Category = "b" }, """{"categories":[],"category":"b"}""" },
        { """{"category":null,"categories":["a"]}""", a => a with { Category = "b" }, """{"category":null,"categories":["b"]}""" },
        { """{"a":"x","b":"y","$plain":["/b","/a"]}""", a => a with { Extensions = a.Extensions.Set("a", "z") }, """{"a":"z","b":"y","$plain":["/b"]}""" },
        { """{"provider":{"name":"x","domain":null}}""", a => a with { Provider = new() }, """{"provider":{"name":null,"domain":null}}""" },
        { """{"title":null,"writers":"x","tags":"y"}""", a => a with { Extensions = default }, """{"title":null,"tags":null}""" },
        { """{"provider":{"name":null,"authors":"x","tags":"y"}}""", a => a with { Provider = new() }, """{"provider":{"name":null,"authors":null}}""" },
        { """{"images":[{"url":"u"}]}""", a => a with { Images = [new() { Title = "x" }] }, """{"images":[{"title":"x"}]}""" },
        { """{"topics":["\u0061","b","c"]}""", a => a with { Topics = ["b", "c", "a"] }, """{"topics":["b","c","\u0061"]}""" },
        { """{"topics":["b","\u0061","c"]}""", a => a with { Topics = ["x", "a", "c", "b"] }, """{"topics":["x","\u0061","c","b"]}""" },
        { """{"heat":4,"title":"a"}""", a => a with { Type = new("article") }, """{"heat":4,"type":"article","title":"a"}""" },
        { """{"heat":4,"topics":["a"]}""", a => a with { Title = "t" }, """{"title":"t","heat":4,"topics":["a"]}""" },
        { """{"topics":["a"],"heat":4}""", a => a with { Title = "t" }, """{"topics":["a"],"title":"t","heat":4}""" },
        { """{"y":2,"title":"t"}""", a => a with { Extensions = [new("x", 1), new("y", 2)] }, """{"x":1,"y":2,"title":"t"}""" },
        { """{"title":"t","y":2}""", a => a with { Extensions = [new("x", 1), new("y", 2)] }, """{"title":"t","x":1,"y":2}""" },
        { """{"x":1,"y":2}""", a => a with { Extensions = [new("y", 2), new("x", 3)] }, """{"y":2,"x":3}""" },
        { """{"category":"news","title":"x"}""", a => a with { Category = "stats" }, """{"category":"stats","title":"x"}""" },
        { """{"category":"a","categories":[null]}""", a => a with { Category = "b" }, """{"category":"b","categories":[null]}""" },
        { "{\n\"images\": [{\"url\": \"u\"}]\n}", a => a with { Images = [.. a.Images, new() { Url = "v", Width = 2 }] }, "{\n\"images\": [{\"url\": \"u\"},{\"url\": \"v\", \"width\": 2}]\n}" },
        { "{\n\n  \"title\": \"a\"\n}", a => a with { Provider = new() { Name = "P" } }, "{\n\n  \"title\": \"a\",\n\n  \"provider\": {\n    \"name\": \"P\"\n  }\n}" },
        { "{\n\"title\": \"a\"\n}", a => a with { Provider = new() { Name = "P" } }, "{\n\"title\": \"a\",\n\"provider\": {\n\"name\": \"P\"\n}\n}" },

        // What could not be read stays: keys and values.
        { """{"heat":4,"\ud800":1,"title":"a"}""", a => a with { Heat = null }, """{"\ud800":1,"title":"a"}""" },
        { """{"title":"a","\ud800":[{}],"heat":4}""", a => a with { Heat = null }, """{"title":"a","\ud800":[{}]}""" },
        { """{"\ud800":1}""", a => a with { Title = "b" }, """{"title":"b","\ud800":1}""" },
        { """{"a":1,"\ud800":2,"title":"x"}""", a => a with { Heat = 3 }, """{"a":1,"\ud800":2,"title":"x","heat":3}""" },
        { """{"provider":{"name":"x","domain":[1]}}""", a => a with { Provider = new() }, """{"provider":{"domain":[1]}}""" },
        { """{"images":[{"url":"u","title":"t","width":"wide"}]}""", a => a with { Images = [new() { Title = "t" }] }, """{"images":[{"title":"t","width":"wide"}]}""" },
        { """{"x":{"a":"\ud800"},"y" : 2}""", a => a with { Extensions = [new("y", 2), new("x", ExtensionValue.FromMap(default))] }, """{"y" : 2,"x":{"a":"\ud800"}}""" },
        { """{"x":{"a":"\ud800","b":1}}""", a => a with { Extensions = [new("x", ExtensionValue.FromMap(default))] }, """{"x":{"a":"\ud800"}}""" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_touches_no_more_than_it_must(string text, Func<Article, Article> change, string expected)
    {
        ArticleDocument document = ArticleDocument.Parse(text, JsonFormat.Default);

        Assert.Equal(expected, document.Edit(change).ToString());
        Assert.Equal(text, document.ToString());
    }

    [Theory]
    [InlineData("""{"title":"a" x}""", "NM1501")]
    [InlineData("[1]", "NM1102")]
    [InlineData("""{"page":1,"value":[]}""", "NM1502")]
    [InlineData("", "NM1501")]
    public void A_text_with_unclear_structure_is_not_edited(string text, string code)
    {
        NewsEditException exception = Assert.Throws<NewsEditException>(() => ArticleDocument.Parse(text, JsonFormat.Default).Edit(a => a with { Title = "b" }));

        Diagnostic diagnostic = Assert.Single(exception.Diagnostics);
        Assert.Equal(DiagnosticCode.TextHasErrors, diagnostic.Code);
        Assert.Contains(code, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_more_problems_than_are_listed_is_not_edited()
    {
        string texts = string.Join(',', Enumerable.Repeat("\"\\ud800\"", 1001));
        foreach (string text in new[] { $"[{texts}]", $"{{\"x\":[{texts}],\"title\":\"a\" x}}" })
        {
            NewsEditException exception = Assert.Throws<NewsEditException>(() => ArticleDocument.Parse(text, JsonFormat.Default).Edit(a => a with { Heat = 1 }));

            Assert.Equal(DiagnosticCode.TextHasErrors, Assert.Single(exception.Diagnostics).Code);
        }
    }

    [Fact]
    public void Changes_have_the_path_of_what_changed()
    {
        ArticleDocument document = ArticleDocument.Parse("""{"related":[{"title":"t","x":1,"a b":2}]}""", JsonFormat.Default);

        ArticleDocument edited = document.Edit(a => a with { Related = [a.Related[0] with { Title = "u", Extensions = [new("a b", 2), new("x", 1)] }] });

        Assert.Equal("""{"related":[{"title":"u","a b":2,"x":1}]}""", edited.ToString());
        Assert.Equal(["related[0].title", "related[0].x", "related[0].x"], edited.Changes.Select(c => c.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Removing_the_first_of_two_values_of_a_key_is_refused()
    {
        NewsEditException exception = Assert.Throws<NewsEditException>(
            () => ArticleDocument.Parse("""{"title":"t","title":"u"}""", JsonFormat.Default).Edit(a => a with { Title = null }));

        Assert.Equal(DiagnosticCode.DuplicateKeyPreventsEdit, exception.Diagnostics[0].Code);
    }

    [Fact]
    public void An_edit_is_right_or_refused()
    {
        byte[] seed = JsonFormat.Default.WriteToUtf8Bytes(FrontMatterFormat.Default.Read(Repository.Seed));
        List<string> wrong = [];
        int refused = 0;
        Parallel.For(0, Cases, number =>
        {
            Random random = new(number);
            ArticleGenerator generator = new(number);
            byte[] json = random.Next(2) == 0 ? seed : JsonFormat.Default.WriteToUtf8Bytes(generator.Article());
            byte[] file = random.Next(5) == 0 ? json : new JsonDecorator(number).Decorate(json);
            ArticleDocument document = ArticleDocument.Parse(file, JsonFormat.Default);
            Article wanted = random.Next(8) == 0 ? generator.Article() : new ArticleChanger(number).Change(document.Article);
            string? problem = document.HasErrors ? $"{document.Diagnostics}" : null;
            if (problem is null && !document.TryWith(wanted, out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics))
            {
                problem = $"refused: {diagnostics}";
                Interlocked.Increment(ref refused);
            }
            else if (problem is null && JsonFormat.Default.Parse(document.With(wanted).ToUtf8Bytes()) is var read && (read.Value != wanted || read.HasErrors))
            {
                problem = "not the wanted article";
            }

            if (problem is not null)
            {
                lock (wrong)
                {
                    wrong.Add($"{number}: {problem}\n{document}\n--- wanted\n{JsonFormat.Default.Write(wanted)}");
                }
            }
        });

        output.WriteLine($"{refused} refused");
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n" + string.Join("\n=======\n", wrong.OrderBy(w => w.Length).Take(3)));
    }
}
