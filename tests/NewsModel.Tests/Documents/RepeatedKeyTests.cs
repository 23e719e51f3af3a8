using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>Of a key that occurs twice the model has the first value, and other programs the last: what to change is not guessed.</summary>
public class RepeatedKeyTests
{
    public static TheoryData<string, Func<Article, Article>, string> Refused { get; } = new()
    {
        // Text with a marker « before the place, edit, path.
        { "---\n«title: a\ntitle: b\n---\n", a => a with { Title = "c" }, "title" },
        { "---\n«title: a\ntitle: b\n---\n", a => a with { Title = "b" }, "title" },
        { "---\n«title: a\ntitle: b\n---\n", a => a with { Title = null }, "title" },
        { "---\n«title: a\n\"title\": a\n---\n", a => a with { Title = "c" }, "title" },
        { "---\nheat: 1\n«x: 1\nx: 2\n---\n", a => a with { Extensions = [new("x", 3)] }, "x" },
        { "---\nheat: 1\n«x: 1\nx: 2\n---\n", a => a with { Extensions = [] }, "x" },
        { "---\nheat: 1\n«x: 1\ny: 1\nx: 2\n---\n", a => a with { Extensions = [new("y", 1), new("x", 1)] }, "x" },
        { "---\nprovider:\n  «name: a\n  name: b\n---\n", a => a with { Provider = new() { Name = "c" } }, "provider.name" },
        { "---\nimages:\n  - url: a\n  - url: b\n    «width: 1\n    width: 2\n---\n", a => a with { Images = [a.Images[0], a.Images[1] with { Width = 3 }] }, "images[1].width" },
        { "---\nprovider: {«name: a, name: b}\n---\n", a => a with { Provider = new() { Name = "c" } }, "provider.name" },
        { "{«\"title\":\"a\",\"title\":\"b\"}", a => a with { Title = "c" }, "title" },
        { "{«\"title\":\"a\",\"title\":\"b\"}", a => a with { Title = null }, "title" },
        { "{\"heat\":1,«\"x\":1,\"x\":2}", a => a with { Extensions = [new("x", 3)] }, "x" },
        { "{\"provider\":{«\"name\":\"a\",\"name\":\"b\"}}", a => a with { Provider = new() { Name = "c" } }, "provider.name" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_change_of_it_is_refused(string marked, Func<Article, Article> edit, string path)
    {
        int at = marked.IndexOf('«', StringComparison.Ordinal);
        ArticleDocument document = ArticleDocument.Parse(marked.Remove(at, 1));

        NewsEditException e = Assert.Throws<NewsEditException>(() => document.Edit(edit));

        Diagnostic only = Assert.Single(e.Diagnostics);
        Assert.Equal(("NM3010", path, (int?)at), (only.Code.Id, only.Path, only.Location?.Offset));
    }

    [Fact]
    public void Values_beside_it_can_be_changed()
    {
        Assert.Equal("---\ntitle: a\nheat: 2\ntitle: b\n---\n", ArticleDocument.Parse("---\ntitle: a\nheat: 1\ntitle: b\n---\n").Edit(a => a with { Heat = 2 }).ToString());
        Assert.Equal("{\"title\":\"a\",\"heat\":2,\"title\":\"b\"}", ArticleDocument.Parse("{\"title\":\"a\",\"heat\":1,\"title\":\"b\"}").Edit(a => a with { Heat = 2 }).ToString());
    }

    [Fact]
    public void What_contains_it_can_be_removed() =>
        Assert.Equal("---\nheat: 1\n---\n", ArticleDocument.Parse("---\nheat: 1\nx:\n  y: 1\n  y: 2\n---\n").Edit(a => a with { Extensions = [] }).ToString());
}
