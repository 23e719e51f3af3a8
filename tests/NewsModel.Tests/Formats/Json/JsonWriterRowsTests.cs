using System.Text;
using System.Text.Json;
using NewsModel.Formats;
using NewsModel.Formats.Json;
using NewsModel.Tests.Testing;

namespace NewsModel.Tests.Formats.Json;

/// <summary>The JSON writer's members of the model and the rows of the schemas are one and the same.</summary>
public class JsonWriterRowsTests
{
    [Fact]
    public void The_members_are_made_from_the_rows() =>
        MadeSource.IsUpToDate(JsonWriterRows.MakeSource(), "src", "NewsModel", "Formats", "Json", "JsonWriter.Rows.cs");

    [Fact]
    public void A_loop_over_the_rows_writes_the_same_members()
    {
        // A style that indents is written by the loop.
        ArticleGenerator generator = new(seed: 7_406);
        for (int i = 0; i < 400; i++)
        {
            Article article = generator.Article();
            Article bare = article with
            {
                Extensions = default,
                Provider = article.Provider is { } provider && i % 2 == 0 ? provider with { Extensions = default } : article.Provider,
            };
            AssertSame(article);
            AssertSame(bare);
        }
    }

    [Fact]
    public void What_cannot_be_written_is_reported_alike()
    {
        Article article = new()
        {
            Title = "\ud800",
            Category = "\ud801",
            Topics = ["a", "\ud802"],
            Provider = new() { Name = "\udc00" },
            Related = [new(), new() { Images = [new() { Title = "\udc01" }] }],
        };
        NewsFormatException looped = Assert.Throws<NewsFormatException>(() => new JsonFormat(new JsonStyle { Indented = true }).Write(article));
        NewsFormatException compact = Assert.Throws<NewsFormatException>(() => JsonFormat.Default.Write(article));
        Assert.Equal(5, compact.Diagnostics.Count);
        Assert.Equal(looped.Diagnostics, compact.Diagnostics);
    }

    private static void AssertSame(Article article)
    {
        using JsonDocument looped = JsonDocument.Parse(new JsonFormat(new JsonStyle { Indented = true }).WriteToUtf8Bytes(article));
        byte[] compact = JsonFormat.Default.WriteToUtf8Bytes(article);
        using JsonDocument read = JsonDocument.Parse(compact);
        Assert.True(JsonElement.DeepEquals(looped.RootElement, read.RootElement), Encoding.UTF8.GetString(compact));
        Assert.Equal(Names(looped.RootElement), Names(read.RootElement));
    }

    // DeepEquals is content with any order of members.
    private static string Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject().Select(static member => member.Name + Names(member.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(Names)) + "]",
        _ => "",
    };
}
