using NewsModel.Formats.Tree;

namespace NewsModel.Tests.Formats;

public class ArticleLossesTests
{
    public static TheoryData<Article, Article, string[]> Pairs { get; } = new()
    {
        { new() { Title = "T" }, new() { Title = "T" }, [] },
        { new() { Title = "T" }, new() { Title = "U" }, ["title: altered"] },
        { new() { Title = "T" }, new(), ["title: no place"] },
        { new(), new() { Title = "T" }, ["title: gained"] },
        { new() { Content = "a" }, new() { Content = "b" }, ["content: altered"] },
        { new() { Content = "a" }, new(), ["content: no place"] },
        { new(), new() { Content = "b" }, ["content: gained"] },
        { new() { Topics = ["a", "b"] }, new() { Topics = ["a", "c"] }, ["topics[1]: altered"] },
        { new() { Topics = ["a", "b"] }, new() { Topics = ["a"] }, ["topics[1]: no place"] },
        { new() { Topics = ["a"] }, new() { Topics = ["a", "b", "c"] }, ["topics[1]: gained", "topics[2]: gained"] },
        {
            new() { Heat = 1, Provider = new() { Name = "P", Domain = "p.example" } },
            new() { Heat = 2, Provider = new() { Name = "Q", Images = [new() { Url = "/i" }] } },
            ["heat: altered", "provider.name: altered", "provider.domain: no place", "provider.images: gained"]
        },
        {
            new() { Related = [new() { Title = "A", Quality = 1 }, new() { Title = "B" }] },
            new() { Related = [new() { Title = "A" }, new() { Title = "B", Excerpt = "E" }] },
            ["related[0].quality: no place", "related[1].excerpt: gained"]
        },
        { new() { Extensions = [new("a", 1), new("b", 2)] }, new() { Extensions = [new("b", 2), new("a", 1)] }, [": altered"] },
        { new() { Extensions = [new("a", 1)] }, new() { Extensions = [new("a", "1")] }, ["a: altered"] },
        { new() { Extensions = [new("a", 1)] }, new() { Extensions = [new("a", ExtensionValue.FromList(1))] }, ["a: altered"] },
        {
            new() { Extensions = [new("a", ExtensionValue.FromMap([new("b", 1), new("c", 2)]))] },
            new() { Extensions = [new("a", ExtensionValue.FromMap([new("c", 2), new("b", 1)]))] },
            ["a: altered"]
        },
        {
            new() { Title = "T", Extensions = [new("title", ExtensionValue.FromList("x"))] },
            new() { Title = "T" },
            ["title: no place"]
        },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Differences_from_another_article_are_reported_with_their_paths(Article wanted, Article found, string[] expected) =>
        Assert.Equal(expected, ArticleLosses.Of(wanted, found, "toy").Select(loss => $"{loss.Path}: {WhatOf(loss)}"));

    private static string WhatOf(Diagnostic loss) =>
        (loss.Code == DiagnosticCode.FieldNotRepresentable, loss.Code == DiagnosticCode.FieldAltered, loss.Message.Contains("does not have this", StringComparison.Ordinal)) switch
        {
            (true, _, _) => "no place",
            (_, true, true) => "gained",
            (_, true, false) => "altered",
            _ => loss.ToString(),
        };
}
