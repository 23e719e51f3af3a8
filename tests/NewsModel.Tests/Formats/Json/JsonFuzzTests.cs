using System.Text;
using System.Text.Json;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.Json;

/// <summary>What nobody should write, but somebody will: reading it ends, in a sound result.</summary>
public class JsonFuzzTests
{
    private static readonly int Cases = FuzzCases.Count(20_000);

    [Fact]
    public Task Any_JSON_is_read_and_what_was_read_without_error_is_written_and_read_back() => ForEach(isBroken: false, (number, json) =>
    {
        ReadResult<Article> read = JsonFormat.Default.Parse(json);
        Assert.Null(ReadResults.Problem(read, json));
        JsonFormat format = (JsonFormat)new JsonFormat(new() { ExtraMembers = number % 4 > 0 }).InStyleOf(json);
        byte[] written = format.WriteToUtf8Bytes(read.Value);
        if (!format.Style.ExtraMembers)
        {
            Assert.False(format.Parse(written).HasErrors);
            return;
        }

        Assert.Equal(read.Value, format.Read(written));
        Assert.Equal(written, format.WriteToUtf8Bytes(format.Read(written)));
        Assert.True(Utf8JsonReaderAccepts(written.AsSpan(format.Style.ByteOrderMark ? 3 : 0)));
    });

    [Fact]
    public Task Pages_are_read_and_written_back() => ForEach(isBroken: false, (number, json) =>
    {
        ArticlePage page = JsonFormat.Default.ParsePage(json).Value;
        Assert.Equal(page, JsonFormat.Default.ReadPage(JsonFormat.Default.WritePageToUtf8Bytes(page)));
    });

    [Fact]
    public Task Anything_is_read_with_sound_diagnostics() => ForEach(isBroken: true, (number, json) =>
    {
        Assert.Null(ReadResults.Problem(JsonFormat.Default.Parse(json), json));
        Assert.Null(ReadResults.Problem(JsonLinesFormat.Default.Parse(json), json));
        ReadResult<ArticlePage> page = JsonFormat.Default.ParsePage(json);
        Assert.Null(ReadResults.Problem(new(new(), page.Diagnostics), json));
        _ = JsonStyle.Detect(json);
        _ = ArticleSerializer.Default.Detect(json, "x.json");
    });

    [Fact]
    public Task Lines_are_read_alike_whether_they_come_at_once_or_byte_by_byte() => ForEachAsync(isBroken: true, async (number, json) =>
    {
        byte[] file = [.. json, .. number % 3 == 0 ? "\r\n \n"u8 : "\n"u8, .. new JsonFuzz(-number).Next(isBroken: true)];
        List<ReadResult<Article>> atOnce = await JsonLinesFormat.Default.ParseAllAsync(new MemoryStream(file)).ToListAsync();
        List<ReadResult<Article>> bitByBit = await JsonLinesFormat.Default.ParseAllAsync(new TrickleStream(file)).ToListAsync();
        Assert.Equal(atOnce.Select(r => r.Value), bitByBit.Select(r => r.Value));
        Assert.Equal(atOnce.Select(r => r.Diagnostics), bitByBit.Select(r => r.Diagnostics));
        Assert.Null(ReadResults.Problem(new(new(), [.. atOnce.SelectMany(r => r.Diagnostics)]), file));
    });

    private static Task ForEach(bool isBroken, Action<int, byte[]> check) => ForEachAsync(isBroken, (number, json) =>
    {
        check(number, json);
        return Task.CompletedTask;
    });

    private static Task ForEachAsync(bool isBroken, Func<int, byte[], Task> check) => Parallel.ForAsync(0, Cases, async (number, _) =>
    {
        byte[] json = new JsonFuzz(number).Next(isBroken);
        try
        {
            await check(number, json);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{number}: {exception}\n{Encoding.UTF8.GetString(json)}\n{Convert.ToHexString(json)}", exception);
        }
    });

    private static bool Utf8JsonReaderAccepts(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        while (reader.Read())
        {
        }

        return reader.BytesConsumed > 0;
    }
}
