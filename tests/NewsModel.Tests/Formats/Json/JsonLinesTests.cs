using System.Text;

namespace NewsModel.Tests.Formats.Json;

/// <summary>Articles line by line.</summary>
public class JsonLinesTests
{
    [Fact]
    public async Task Articles_are_written_and_read_as_a_stream()
    {
        Article[] articles = [.. Enumerable.Range(0, 500).Select(seed => new ArticleGenerator(seed).Article())];
        MemoryStream stream = new();
        await JsonLinesFormat.Default.WriteAllAsync(articles.ToAsyncEnumerable(), stream);

        Assert.Equal(500, stream.ToArray().Count(b => b == '\n'));
        foreach (Stream source in new Stream[] { new MemoryStream(stream.ToArray()), new TrickleStream(stream.ToArray()) })
        {
            Assert.Equal(articles, (await JsonLinesFormat.Default.ParseAllAsync(source).ToListAsync()).Select(a => a.GetValueOrThrow()));
        }

        MemoryStream blocking = new();
        JsonLinesFormat.Default.WriteAll(articles, blocking);
        Assert.Equal(stream.ToArray(), blocking.ToArray());
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}\n")]
    [InlineData("\uFEFF\r\n {0}\r\n \t\n\n")]
    public void One_line_alone_is_one_article(string text)
    {
        ReadResult<Article> read = JsonLinesFormat.Default.Parse(string.Format(null, text, "{\"title\":\"a\"}"));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(new Article { Title = "a" }, read.Value);
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    public async Task Problems_have_places_in_the_file(string lineBreak, string start)
    {
        string text = start + string.Join(lineBreak, """{"title":"é"}""", "", """ {"heat":"x"}""", "{\"a\":\r1,\r\"heat\":\"y\"}", "junk", """{"title":"z"}""");
        List<ReadResult<Article>> all = await JsonLinesFormat.Default.ParseAllAsync(new MemoryStream(Encoding.UTF8.GetBytes(text))).ToListAsync();

        Assert.Equal(["é", null, null, null, "z"], all.Select(a => a.Value.Title));
        Diagnostic[] diagnostics = [.. all.SelectMany(a => a.Diagnostics)];
        Assert.Equal(["(3,10)", "(6,8)", "(7,1)"], diagnostics.Select(d => d.Location.ToString()));
        int[] offsets = [text.IndexOf("\"x\"", StringComparison.Ordinal), text.IndexOf("\"y\"", StringComparison.Ordinal), text.IndexOf("junk", StringComparison.Ordinal)];
        Assert.Equal(offsets.Select(o => Encoding.UTF8.GetByteCount(text[..o])), diagnostics.Select(d => d.Location!.Value.Offset));
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_skipped_and_the_others_are_read()
    {
        string text = "{\"title\":\"a\"}\n{\"title\":\"" + new string('x', 100_000) + "\r\"}\n{\"title\":\"b\",\"heat\":\"?\"}\n" + new string(' ', 50_000);
        ReadOptions options = new() { MaxInputLength = 1000 };
        List<ReadResult<Article>> all = await JsonLinesFormat.Default.ParseAllAsync(new TrickleStream(Encoding.UTF8.GetBytes(text)), options).ToListAsync();

        Assert.Equal(["a", null, "b", null], all.Select(a => a.Value.Title));
        Assert.Equal([DiagnosticCode.InputTooLong, DiagnosticCode.InvalidInteger, DiagnosticCode.InputTooLong], all.SelectMany(a => a.Diagnostics).Select(d => d.Code));
        Assert.Equal(["(2,1)", "(4,21)", "(5,1)"], all.SelectMany(a => a.Diagnostics).Select(d => d.Location.ToString()));
    }

    [Fact]
    public async Task Memory_does_not_grow_with_the_file()
    {
        byte[] line = Encoding.UTF8.GetBytes("""{"title":"a","excerpt":"b"}""" + "\n");
        long before = GC.GetAllocatedBytesForCurrentThread();
        int count = 0;
        await foreach (ReadResult<Article> article in JsonLinesFormat.Default.ParseAllAsync(new EndlessLines(line, lines: 200_000)))
        {
            count++;
            Assert.Equal("a", article.Value.Title);
        }

        // What an article takes, and no buffer that holds more than a few lines.
        Assert.Equal(200_000, count);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / count, 1, 1000);
    }

    [Fact]
    public void Several_articles_are_not_one()
    {
        ReadResult<Article> read = JsonLinesFormat.Default.Parse("\n{\"title\":\"a\"}\r\n\r\n{\"title\":\"b\"}\n{}");

        Assert.Equal("a", read.Value.Title);
        Diagnostic diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal(DiagnosticCode.MultipleArticles, diagnostic.Code);
        Assert.Equal(new SourceLocation(18, 4, 1), diagnostic.Location);
    }

    [Fact]
    public async Task A_line_that_cannot_be_written_leaves_the_lines_before_it()
    {
        MemoryStream stream = new();
        Article[] articles = [new() { Title = "a" }, new() { Title = "\uD83D" }];

        await Assert.ThrowsAsync<NewsFormatException>(() => JsonLinesFormat.Default.WriteAllAsync(articles.ToAsyncEnumerable(), stream));

        Assert.Equal("{\"title\":\"a\"}\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task Cancelling_ends_it()
    {
        using CancellationTokenSource source = new();
        await using IAsyncEnumerator<ReadResult<Article>> articles =
            JsonLinesFormat.Default.ParseAllAsync(new EndlessLines("{}\n"u8.ToArray(), int.MaxValue), cancellationToken: source.Token).GetAsyncEnumerator();
        Assert.True(await articles.MoveNextAsync());
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            while (await articles.MoveNextAsync())
            {
            }
        });
    }

    /// <summary>The same line over and over.</summary>
    private sealed class EndlessLines(byte[] line, int lines) : MemoryStream
    {
        private long _position;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = (int)Math.Min(buffer.Length, ((long)lines * line.Length) - _position);
            for (int i = 0; i < count; i++)
            {
                buffer.Span[i] = line[(_position + i) % line.Length];
            }

            _position += count;
            return new(count);
        }
    }
}
