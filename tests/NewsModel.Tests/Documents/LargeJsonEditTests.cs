using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>JSON that nobody writes by hand, read, edited and written; were one of these quadratic, it would take minutes.</summary>
public class LargeJsonEditTests
{
    private static readonly int Count = FuzzCases.Size(50_000);

    private static readonly ReadOptions Options = new() { MaxNodes = 20 * Count };

    [Theory]
    [InlineData("", ",", "")]
    [InlineData("\n  ", ", ", "\n")]
    [InlineData("\n  ", ",\n  ", "\n")]
    public void Related_items(string start, string separator, string end)
    {
        string items = string.Join(separator, Enumerable.Range(0, Count).Select(i => $"{{\"title\":\"t{i}\",\"heat\":{i}}}"));
        ArticleDocument document = ArticleDocument.Parse($"{{{start}\"title\":\"a\",{start}\"related\":[{items}]{end}}}", JsonFormat.Default, Options);
        ValueList<Related> related = document.Article.Related;

        AssertEdit(document, a => a with { Title = "b" }, changes: 1);
        AssertEdit(document, a => a with { Related = [.. related.Select(r => r with { Title = r.Title + "x" })] }, changes: Count);
        AssertEdit(document, a => a with { Related = [.. related.Select(r => r with { Quality = 1 })] }, changes: Count);
        AssertEdit(document, a => a with { Related = [.. related.Skip(Count / 2).Select(r => r with { Title = "n" }), .. related.Skip(Count / 2)] }, changes: null);
        AssertEdit(document, a => a with { Related = [related[0]] }, changes: Count - 1);
    }

    [Fact]
    public void Extensions()
    {
        string members = string.Join(',', Enumerable.Range(0, Count).Select(i => $"\"k{i}\":{i}"));
        ArticleDocument document = ArticleDocument.Parse($"{{\"title\":\"a\",{members}}}", JsonFormat.Default, Options);
        ExtensionData data = document.Article.Extensions;

        AssertEdit(document, a => a with { Extensions = [.. data.Select(e => KeyValuePair.Create(e.Key + "x", e.Value))] }, changes: null);
        AssertEdit(document, a => a with { Extensions = [.. data, .. data.Select(e => KeyValuePair.Create(e.Key + "x", e.Value))] }, changes: Count);
        AssertEdit(document, a => a with { Extensions = [.. data.Reverse()] }, changes: null);
        AssertEdit(document, a => a with { Extensions = [.. data.Select(e => KeyValuePair.Create(e.Key, ExtensionValue.FromPlain("x")))] }, changes: Count + 1);
    }

    [Fact]
    public void Pointers_through_a_key_that_occurs_often()
    {
        string json = $"{{{string.Concat(Enumerable.Repeat("\"a\":{\"x\":\"y\"},", Count))}\"$plain\":[{string.Join(',', Enumerable.Range(0, Count).Select(i => $"\"/a/{i}\""))}]}}";

        Assert.True(JsonFormat.Default.Parse(json, Options).HasErrors);
    }

    [Fact]
    public void A_long_key_above_many_values()
    {
        Article article = new() { Extensions = [new(new string('k', 10 * Count), ExtensionValue.FromList([.. Enumerable.Range(0, Count).Select(i => ExtensionValue.FromInt64(i))]))] };

        Assert.Equal(article, JsonFormat.Default.Read(JsonFormat.Default.WriteToUtf8Bytes(article)));
    }

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
