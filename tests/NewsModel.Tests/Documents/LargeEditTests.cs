using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>
/// Edits of files that nobody writes by hand. With all entries (see <see cref="FuzzCases"/>) each takes some seconds at most; were one of them
/// quadratic, it would take minutes, which is how it would be noticed.
/// </summary>
public class LargeEditTests
{
    private static readonly int Count = FuzzCases.Size(200_000);

    private static readonly IEnumerable<string> Names = Enumerable.Range(0, Count).Select(i => $"t{i}");

    [Theory]
    [InlineData("topics:\n  - ", "\n  - ", "\n")]
    [InlineData("topics: [", ", ", "]\n")]
    public void A_list(string start, string separator, string end)
    {
        ArticleDocument document = Document(start + string.Join(separator, Names) + end);
        ValueList<string> topics = document.Article.Topics;

        AssertEdit(document, a => a with { Topics = [.. topics.Take(Count / 2), "new", .. topics.Skip(Count / 2 + 1)] }, changes: 1);
        AssertEdit(document, a => a with { Topics = [.. topics, .. topics.Select(t => t + "x")] }, changes: Count);
        AssertEdit(document, a => a with { Topics = [.. topics.Select(t => t + "x")] }, changes: Count);
        AssertEdit(document, a => a with { Topics = [.. topics.Reverse()] }, changes: null);
        AssertEdit(document, a => a with { Topics = [topics[0]] }, changes: Count - 1);
    }

    [Theory]
    [InlineData("", ": v\n", ": v\n")]
    [InlineData("x: {", ": v, ", ": v}\n")]
    public void A_map(string start, string separator, string end)
    {
        ArticleDocument document = Document(start + string.Join(separator, Names) + end);
        bool isNested = start.Length > 0;
        ExtensionData data = isNested ? document.Article.Extensions[0].Value.Members : document.Article.Extensions;

        AssertEdit(document, a => a with { Title = "x" }, changes: 1);
        AssertEdit(document, a => With(a, data.Set($"t{Count / 2}", 5)), changes: 1);
        AssertEdit(document, a => With(a, [.. data.Reverse()]), changes: null);
        AssertEdit(document, a => With(a, [.. data.Select(e => KeyValuePair.Create(e.Key + "x", e.Value))]), changes: null);
        AssertEdit(document, a => With(a, [.. data.Select(e => KeyValuePair.Create(e.Key, ExtensionValue.FromInt64(1)))]), changes: Count);

        Article With(Article article, ExtensionData changed) => article with { Extensions = isNested ? [new("x", ExtensionValue.FromMap(changed))] : changed };
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lists_of_maps_whose_keys_come_in_another_order(bool isJson)
    {
        const int Maps = 20;
        int count = Count / 50;
        ArticleFormat format = isJson ? JsonFormat.Default : FrontMatterFormat.Default;
        ReadOptions options = new() { MaxNodes = 10 * Count };
        Article old = new() { Title = "x", Extensions = [new("x", List(isReversed: false))] };
        ArticleDocument document = ArticleDocument.Parse(format.WriteToUtf8Bytes(old), format, options);

        AssertEdit(document, a => a with { Extensions = [new("x", List(isReversed: true))] }, changes: null);

        ExtensionValue List(bool isReversed) => ExtensionValue.FromList([.. Enumerable.Range(0, Maps).Select(map => Map(map, isReversed))]);

        ExtensionValue Map(int map, bool isReversed)
        {
            IEnumerable<int> keys = isReversed ? Enumerable.Range(0, count).Reverse() : Enumerable.Range(0, count);
            return ExtensionValue.FromMap([.. keys.Select(k => KeyValuePair.Create($"k{k}", ExtensionValue.FromInt64(isReversed && k > count / 2 ? map + 1 : 0)))]);
        }
    }

    [Fact]
    public void A_body()
    {
        string body = string.Concat(Enumerable.Repeat("line\n", Count));
        ArticleDocument document = ArticleDocument.Parse($"---\nheat: 1\n---\n{body}");

        ArticleDocument edited = document.Edit(a => a with { Content = $"{body[..^5]}last\n" });

        Assert.Equal((Count + 3, 1), (edited.Changes[0].OldLines.Start, edited.Changes[0].OldLines.Count));
        Assert.Contains("-line\n+last\n", edited.ToUnifiedDiff("a"), StringComparison.Ordinal);
    }

    private static ArticleDocument Document(string yaml) => ArticleDocument.Parse($"---\n{yaml}---\n\n", new() { MaxNodes = 10 * Count });

    private static void AssertEdit(ArticleDocument document, Func<Article, Article> edit, int? changes)
    {
        Article wanted = edit(document.Article);

        ArticleDocument edited = document.With(wanted);

        Assert.Equal(wanted, edited.Article);
        if (changes is not null)
        {
            Assert.Equal(changes, edited.Changes.Count);
        }
    }
}
