using System.Text.Json;
using System.Text.Json.Nodes;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.Json;

/// <summary>The JSON of real sites, and the front matter that it was made from.</summary>
public class JsonCorpusTests
{
    [CorpusFact]
    public void Every_file_reads_without_a_problem()
    {
        int articles = 0;
        foreach ((string name, byte[] bytes) in Corpus.JsonFiles())
        {
            ReadResult<ArticlePage> page = JsonFormat.Default.ParsePage(bytes);
            Assert.True(page.Diagnostics.IsEmpty, $"{name}: {string.Join('\n', page.Diagnostics)}");
            articles += page.Value.Articles.Count;
        }

        Assert.NotEqual(0, articles);
    }

    /// <remarks>
    /// The files of single articles were published at another time than their front matter: its heat rose and fell since, some got their original
    /// address or another topic; and they name themselves as the source.
    /// </remarks>
    [CorpusFact]
    public void Every_article_is_the_one_of_the_front_matter_that_it_was_made_from()
    {
        int compared = 0;
        foreach ((string name, byte[] bytes) in Corpus.JsonFiles())
        {
            bool isPage = JsonFormat.Default.Parse(bytes).HasErrors;
            foreach (Article article in JsonFormat.Default.ReadPage(bytes).Articles)
            {
                Assert.True(article.Extensions.TryGetValue("path", out ExtensionValue path), name);
                string site = name.Split('/', '\\')[1];
                string source = Path.Combine(Corpus.Folder!, "api", site, path.Text!);
                if (File.Exists(source))
                {
                    AssertSame(FrontMatterFormat.Default.Read(File.ReadAllBytes(source)), article, isPage, name);
                    compared++;
                }
            }
        }

        Assert.NotEqual(0, compared);
    }

    [CorpusFact]
    public void Every_file_is_written_byte_for_byte_in_its_own_style()
    {
        foreach ((string name, byte[] bytes) in Corpus.JsonFiles())
        {
            JsonFormat format = new(JsonStyle.Detect(bytes));
            byte[] written = JsonFormat.Default.Parse(bytes).HasErrors
                ? format.WritePageToUtf8Bytes(format.ReadPage(bytes))
                : format.WriteToUtf8Bytes(format.Read(bytes));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(bytes), JsonNode.Parse(written)), name);
            Assert.True(bytes.AsSpan().SequenceEqual(written), name);
        }
    }

    [CorpusFact]
    public void Front_matter_becomes_JSON_and_comes_back_byte_for_byte()
    {
        int files = 0;
        foreach ((string name, byte[] bytes) in Corpus.FrontMatterFiles())
        {
            Article article = FrontMatterFormat.Default.Read(bytes);
            Article back = JsonFormat.Default.Read(JsonFormat.Default.WriteToUtf8Bytes(article));
            FrontMatterFormat format = new(FrontMatterStyle.Detect(bytes));
            Assert.Equal(article, back);
            Assert.True(format.WriteToUtf8Bytes(article).AsSpan().SequenceEqual(format.WriteToUtf8Bytes(back)), name);
            Assert.True(!Corpus.IsNews(name) || bytes.AsSpan().SequenceEqual(format.WriteToUtf8Bytes(back)), name);
            files++;
        }

        Assert.NotEqual(0, files);
    }

    private static void AssertSame(Article frontMatter, Article json, bool isPage, string name)
    {
        // What the sites' JSON leaves out, and what it has besides.
        Article expected = frontMatter with
        {
            Quality = null,
            Published = null,
            Secured = null,
            Related = [],
            Locale = json.Locale,
            Content = null,
            Extensions = [new("path", json.Extensions.AsSpan()[0].Value)],
        };
        if (!isPage)
        {
            Assert.EndsWith("/index.json", json.SourceUrl?.Text, StringComparison.Ordinal);
            Assert.Subset(expected.Topics.ToHashSet(), json.Topics.ToHashSet());
            expected = expected with
            {
                Heat = json.Heat,
                SourceUrl = json.SourceUrl,
                OriginalUrl = json.OriginalUrl is null ? null : expected.OriginalUrl,
                Topics = json.Topics,
            };
        }

        ValueList<string> differences = [.. new ArticleSerializer([new Echo(json)]).Convert(expected, new Echo(json)).Losses.Select(l => l.Path ?? "")];
        Assert.True(differences.IsEmpty, $"{name} {json.Extensions.AsSpan()[0].Value}: {string.Join(' ', differences)}");
    }

    /// <summary>Reads the same whatever was written, so that a conversion tells how it differs.</summary>
    private sealed class Echo(Article article) : ArticleFormat
    {
        public override string Name => "echo";

        public override string MediaType => "text/x-echo";

        public override ValueList<string> FileExtensions => default;

        public override bool Matches(ReadOnlySpan<byte> head) => false;

        protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options) => new(article);

        protected override void WriteCore(Article article, System.Buffers.IBufferWriter<byte> utf8)
        {
        }
    }
}
