using System.Text;

namespace NewsModel.Tests.Formats;

public class ArticleSerializerTests
{
    private static readonly ToyFormat Red = new("red") { Mark = "r" };
    private static readonly ToyFormat Blue = new("blue") { Mark = "b" };
    private static readonly ToyFormat Broad = new("broad") { Mark = "" };
    private static readonly ArticleSerializer Three = new([Red, Blue, Broad]);
    private static readonly ArticleSerializer Two = new([Red, Blue]);

    [Theory]
    [InlineData("r", null, "red")]
    [InlineData("b", null, "blue")]
    [InlineData("b", "a.blue", "blue")]
    [InlineData("b", "a.red", "blue")]
    [InlineData("x", null, "red")]
    [InlineData("x", "a", "red")]
    [InlineData("x", "", "red")]
    [InlineData("x", "a.md", "red")]
    [InlineData("x", "a.blue", "blue")]
    [InlineData("x", "/folder.red/A.BLUE", "blue")]
    [InlineData("", "a.blue", "blue")]
    [InlineData("", null, "red")]
    public void Content_counts_before_the_extension_and_the_first_is_for_all_else(string text, string? path, string name) =>
        Assert.Equal(name, Two.Detect(Encoding.UTF8.GetBytes(text), path).Name);

    [Theory]
    [InlineData("b", null, "blue")]
    [InlineData("b", "a.broad", "broad")]
    [InlineData("b", "a.blue", "blue")]
    [InlineData("b", "a.red", "blue")]
    [InlineData("x", null, "broad")]
    [InlineData("x", "a.red", "broad")]
    public void The_extension_decides_between_several_that_match(string text, string? path, string name) =>
        Assert.Equal(name, Three.Detect(Encoding.UTF8.GetBytes(text), path).Name);

    [Fact]
    public void The_fallback_applies_if_nothing_else_decides()
    {
        ArticleSerializer serializer = new([Red, Blue], fallback: Blue);

        Assert.Same(Blue, serializer.Detect("x"u8));
        Assert.Same(Red, serializer.Detect("x"u8, "a.red"));
        Assert.Same(Red, serializer.Detect("r"u8));
        Assert.Equal([Red, Blue], serializer.Formats);
    }

    [Fact]
    public void Only_the_beginning_is_looked_at()
    {
        List<int> lengths = [];
        SpyFormat spy = new(lengths);

        Assert.Same(spy, new ArticleSerializer([spy]).Detect(new byte[100_000]));
        Assert.Same(spy, new ArticleSerializer([spy]).Detect(new byte[10]));

        Assert.Equal([4096, 10], lengths);
    }

    [Fact]
    public async Task A_stream_shows_as_much_of_its_beginning_as_bytes_do()
    {
        List<int> lengths = [];
        ArticleSerializer serializer = new([new SpyFormat(lengths)]);

        serializer.Parse(new byte[5000]);
        await serializer.ParseAsync(new TrickleStream(new byte[5000]));
        await serializer.ParseAllAsync(new TrickleStream(new byte[5000])).ToListAsync();
        await serializer.ParseAsync(new TrickleStream(new byte[7]));

        Assert.Equal([4096, 4096, 4096, 7], lengths);
    }

    [Fact]
    public void A_format_is_found_by_its_name_in_any_case()
    {
        Assert.True(Two.TryGetFormat("blue", out ArticleFormat? format));
        Assert.Same(Blue, format);
        Assert.True(Two.TryGetFormat("BLUE", out format));
        Assert.Same(Blue, format);
        Assert.False(Two.TryGetFormat("green", out format));
        Assert.Null(format);
        Assert.False(Two.TryGetFormat("", out _));
        Assert.False(Two.TryGetFormat(" blue", out _));
        Assert.Throws<ArgumentNullException>("name", () => Two.TryGetFormat(null!, out _));
    }

    [Theory]
    [InlineData("text/x-blue", true)]
    [InlineData("Text/X-Blue", true)]
    [InlineData(" text/x-blue ; charset=utf-8", true)]
    [InlineData("text/x-blue;charset=utf-8;q=0.5", true)]
    [InlineData("text/x-blues", false)]
    [InlineData("text/*", false)]
    [InlineData("", false)]
    [InlineData(";text/x-blue", false)]
    public void A_format_is_found_by_its_media_type_whatever_its_parameters(string mediaType, bool isFound)
    {
        Assert.Equal(isFound, Two.TryGetFormatByMediaType(mediaType, out ArticleFormat? format));
        Assert.Same(isFound ? Blue : null, format);
    }

    [Fact]
    public async Task Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("mediaType", () => Two.TryGetFormatByMediaType(null!, out _));
        Assert.Throws<ArgumentNullException>("target", () => Two.Convert(""u8, (ArticleFormat)null!));
        Assert.Throws<ArgumentNullException>("target", () => Two.Convert(new Article(), (ArticleFormat)null!));
        Assert.Throws<ArgumentNullException>("article", () => Two.Convert((Article)null!, Red));
        Assert.Throws<ArgumentNullException>("utf8", () => { _ = Two.ParseAllAsync(null!); });
        await Assert.ThrowsAsync<ArgumentNullException>("utf8", () => Two.ParseAsync(null!));
    }

    [Fact]
    public void Formats_that_do_not_go_together_are_refused()
    {
        Assert.Equal("At least one format is required. (Parameter 'formats')", Refused([]));
        Assert.Equal("Two formats have the name 'RED'; give each format a unique name. (Parameter 'formats')", Refused([Red, Blue, new ToyFormat("RED")]));
        Assert.Equal("The fallback 'broad' is not one of the formats; add it to them. (Parameter 'fallback')", Refused([Red], Broad));
    }

    [Fact]
    public void The_default_has_the_formats_of_the_library_and_begins_with_front_matter()
    {
        Assert.Same(FrontMatterFormat.Any, ArticleSerializer.Default.Formats[0]);
        Assert.True(ArticleSerializer.Default.TryGetFormatByMediaType("text/markdown", out ArticleFormat? format));
        Assert.Same(FrontMatterFormat.Any, format);
        Assert.Equal(FrontMatterFormat.Default.Read(Repository.Seed), ArticleSerializer.Default.Parse(Repository.Seed, "a.json").GetValueOrThrow());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(20_000)]
    public async Task A_stream_of_single_bytes_is_read_from_its_position_to_its_end(int length)
    {
        byte[] file = Encoding.UTF8.GetBytes("rrr" + new string('é', length / 2) + (length % 2 == 0 ? "" : "x"));
        using TrickleStream all = new(file);
        using TrickleStream rest = new([.. "skipped"u8, .. file]);
        rest.Seek(7, SeekOrigin.Begin);

        ReadResult<Article> expected = Two.Parse(file);

        Assert.Equal(file.Length - 1, Encoding.UTF8.GetByteCount(expected.Value.Content!));
        Assert.Equal(expected.Value, (await Two.ParseAsync(all)).Value);
        Assert.Equal(expected.Value, (await Two.ParseAsync(rest)).Value);
        Assert.False(all.IsDisposed);
        Assert.Equal(all.Length, all.Position);
    }

    [Fact]
    public async Task All_articles_of_a_stream_are_read()
    {
        byte[] file = Encoding.UTF8.GetBytes($"b---\nheat: 1\n---\n{ToyFormat.Separator}b---\nheat: hot\n---\n{ToyFormat.Separator}b---\nheat: 3\n---\n");
        using TrickleStream stream = new(file);

        List<ReadResult<Article>> results = await Two.ParseAllAsync(stream).ToListAsync();

        Assert.Equal([1, null, 3], results.Select(r => r.Value.Heat));
        Assert.Equal([false, true, false], results.Select(r => r.HasErrors));
        Assert.False(stream.IsDisposed);
    }

    [Fact]
    public async Task A_single_article_format_returns_one()
    {
        ReadResult<Article> result = Assert.Single(await ArticleSerializer.Default.ParseAllAsync(new TrickleStream(Repository.Seed), "a.md").ToListAsync());

        Assert.Equal(FrontMatterFormat.Default.Read(Repository.Seed), result.GetValueOrThrow());
    }

    [Fact]
    public async Task The_token_ends_the_reading()
    {
        using CancellationTokenSource source = new();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Two.ParseAsync(new TrickleStream("r"u8.ToArray()), null, source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Two.ParseAllAsync(new TrickleStream("r"u8.ToArray()), null, source.Token).ToListAsync(default).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Two.ParseAllAsync(new TrickleStream("r"u8.ToArray())).ToListAsync(source.Token).AsTask());
    }

    [Fact]
    public async Task Limits_are_those_of_the_serializer()
    {
        ArticleSerializer serializer = new([Red], new ReadOptions { MaxInputLength = 3 });

        Assert.Equal(DiagnosticCode.InputTooLong, Assert.Single(serializer.Parse("rrrr"u8).Diagnostics).Code);
        Assert.Equal(DiagnosticCode.InputTooLong, Assert.Single((await serializer.ParseAsync(new TrickleStream("rrrr"u8.ToArray()))).Diagnostics).Code);
        Assert.Equal(DiagnosticCode.InputTooLong, Assert.Single(serializer.Convert("rrrr"u8, Blue).Diagnostics).Code);
        Assert.False(serializer.Parse("rrr"u8).HasErrors);
    }

    private static string Refused(ValueList<ArticleFormat> formats, ArticleFormat? fallback = null) =>
        Assert.Throws<ArgumentException>(() => new ArticleSerializer(formats, fallback: fallback)).Message;

    private sealed class SpyFormat(List<int> lengths) : ArticleFormat
    {
        public override string Name => "spy";

        public override string MediaType => "text/x-spy";

        public override ValueList<string> FileExtensions => [];

        public override bool Matches(ReadOnlySpan<byte> head)
        {
            lengths.Add(head.Length);
            return true;
        }

        protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options) => new(new());

        protected override void WriteCore(Article article, System.Buffers.IBufferWriter<byte> utf8)
        {
        }
    }
}
