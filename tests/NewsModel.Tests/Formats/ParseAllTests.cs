using System.Buffers;
using System.Text;
using NewsModel.Tests.Testing;

namespace NewsModel.Tests.Formats;

public class ParseAllTests
{
    public static TheoryData<string, string> Texts { get; } = new()
    {
        { "frontmatter", "---\ntitle: x\nheat: hot\n---\nbody" },
        { "json", """{"title":"x","heat":"hot"}""" },
        { "json", """{"page":2,"value":[{"title":"x"},{"heat":"hot"},{"related":[{"quality":1.5}]}],"nextPage":3,"x":1}""" },
        { "json", """{"page":1,"value":[]}""" },
        { "json", """{"page":1,"value":[5]}""" },
        { "json", "\uFEFF{\r\n  \"page\": 1,\r\n  \"value\": [\r\n    {\r\n      \"title\": \"x\"\r\n    }\r\n  ]\r\n}\r\n" },
        { "json", "nothing" },
        { "json", "" },
        { "ndjson", "" },
        { "ndjson", "\n \r\n{}\n" },
        { "ndjson", "\uFEFF{\"title\":\"x\"}\n{\"heat\":\"hot\"}\r\n\n{\"heat\":\n\uFEFF{\"heat\":\"hot\"}" },
        { "ndjson", "{\"title\":\r\"x\"}\n\r{\"heat\":\r\"hot\"\r}\r\r\n{\"heat\":1,\r" },
        { "text", "A title\n\nSome text." },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task All_articles_are_those_of_the_stream(string format, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Assert.True(ArticleSerializer.Default.TryGetFormat(format, out ArticleFormat? known));
        ParsedFile file = known.ParseAll(utf8);
        List<ReadResult<Article>> streamed = [];
        await foreach (ReadResult<Article> article in known.ParseAllAsync(new MemoryStream(utf8)))
        {
            streamed.Add(article);
        }

        Assert.Equal(streamed.Select(r => r.Value), file.Articles.Select(r => r.Value));
        Assert.Equal(streamed.Select(r => r.Diagnostics), file.Articles.Select(r => r.Diagnostics));
        Assert.Equal(streamed.SelectMany(r => r.Diagnostics), file.Diagnostics);
        Assert.Equal(streamed.Any(r => r.HasErrors), file.HasErrors);
        Assert.Equal(known.GetType(), file.Format.GetType());
    }

    [Theory]
    [InlineData("json", "{\"page\":2,\"value\":[{\"title\":\"x\"},{\"heat\":1}],\"nextPage\":3,\"x\":1}")]
    [InlineData("json", "\uFEFF{\r\n  \"title\": \"x\"\r\n}\r\n")]
    [InlineData("json", "{\"page\":1,\"value\":[],\"nextPage\":null}")]
    [InlineData("ndjson", "{\"title\":\"x\"}\n{\"heat\":1}\n")]
    [InlineData("ndjson", "{\"title\":\"x\"}\n")]
    [InlineData("frontmatter", "---\r\ntitle: \"x\"\r\n---\r\nbody")]
    public void What_is_in_the_house_style_is_written_back(string format, string text)
    {
        Assert.True(ArticleSerializer.Default.TryGetFormat(format, out ArticleFormat? known));
        Assert.Equal(text, Encoding.UTF8.GetString(known.ParseAll(Encoding.UTF8.GetBytes(text)).WriteToUtf8Bytes()));
    }

    [Fact]
    public void A_page_is_a_page_and_a_single_article_is_not()
    {
        ParsedFile page = JsonFormat.Default.ParseAll("""{"page":2,"value":[{"title":"x"}],"nextPage":3}"""u8);
        Assert.Equal((2, 3), (page.Page!.Page, page.Page.NextPage));
        Assert.Equal(page.Articles.Select(r => r.Value), page.Page.Articles);
        Assert.Null(JsonFormat.Default.ParseAll("""{"title":"x"}"""u8).Page);
        Assert.Null(JsonLinesFormat.Default.ParseAll("""{"title":"x"}"""u8).Page);
    }

    [Fact]
    public void Only_the_style_of_a_page_is_detected()
    {
        foreach ((string _, byte[] utf8) in Corpus.Folder is null ? [] : Corpus.JsonFiles())
        {
            Assert.Equal(((JsonFormat)JsonFormat.Default.InStyleOf(utf8)).Style, ((JsonFormat)JsonFormat.Default.ParseAll(utf8).Format).Style);
        }
    }

    [Fact]
    public void Too_long_a_file_is_not_read()
    {
        foreach (ArticleFormat format in ArticleSerializer.Default.Formats)
        {
            ParsedFile file = format.ParseAll(new byte[11], ReadOptions.Default with { MaxInputLength = 10 });
            Assert.Equal("NM1301", Assert.Single(file.Diagnostics).Code.Id);
            Assert.Equal(new Article(), Assert.Single(file.Articles).Value);
        }
    }

    [Fact]
    public void Nothing_is_written_unless_all_is()
    {
        ArticlePage page = new() { Articles = [new() { Title = "x" }, new() { Title = "\uD800" }] };
        foreach (ArticleFormat format in ArticleSerializer.Default.Formats)
        {
            ArrayBufferWriter<byte> destination = new();
            Assert.Throws<NewsModel.NewsFormatException>(() => format.WriteAll(page, destination));
            Assert.Equal(0, destination.WrittenCount);
        }
    }
}
