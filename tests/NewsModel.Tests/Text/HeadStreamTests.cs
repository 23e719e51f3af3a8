using NewsModel.Text;

namespace NewsModel.Tests.Text;

public class HeadStreamTests
{
    [Theory]
    [InlineData(0, 4)]
    [InlineData(3, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 4)]
    [InlineData(100, 4)]
    [InlineData(100, 0)]
    public async Task It_returns_the_head_and_then_the_rest(int length, int headLength)
    {
        byte[] bytes = Files.Noise(length);
        foreach (int bufferLength in (int[])[1, 3, 4, 7, 1000])
        {
            foreach (Func<byte[], Stream> open in (Func<byte[], Stream>[])[b => new TrickleStream(b), b => new MemoryStream(b)])
            {
                HeadStream stream = await HeadStream.OpenAsync(open(bytes), headLength, default);
                Assert.Equal(bytes[..Math.Min(length, headLength)], stream.Head.ToArray());
                Assert.Equal(bytes, await ReadAsync(stream, bufferLength));

                stream = await HeadStream.OpenAsync(open(bytes), headLength, default);
                Assert.Equal(bytes, Read(stream, bufferLength));
            }
        }
    }

    [Fact]
    public async Task It_leaves_the_stream_below_it_open()
    {
        using TrickleStream below = new([1, 2, 3]);

        await (await HeadStream.OpenAsync(below, 2, default)).DisposeAsync();

        Assert.False(below.IsDisposed);
        Assert.Equal(2, below.Position);
    }

    [Fact]
    public async Task An_empty_buffer_takes_nothing()
    {
        HeadStream stream = await HeadStream.OpenAsync(new MemoryStream([1, 2, 3]), 2, default);

        Assert.Equal(0, stream.Read([]));
        Assert.Equal(0, await stream.ReadAsync(Memory<byte>.Empty));
        Assert.Equal(1, stream.ReadByte());
    }

    [Fact]
    public async Task It_reads_into_a_part_of_an_array()
    {
        HeadStream stream = await HeadStream.OpenAsync(new MemoryStream([1, 2, 3, 4, 5]), 2, default);
        byte[] bytes = new byte[7];
        Func<byte[], int, int, CancellationToken, Task<int>> readAsync = stream.ReadAsync;

        Assert.Equal(2, await readAsync(bytes, 1, 3, CancellationToken.None));
        Assert.Equal(3, stream.Read(bytes, 4, 3));

        Assert.Equal([0, 1, 2, 0, 3, 4, 5], bytes);
    }

    [Fact]
    public async Task It_only_reads_forward()
    {
        HeadStream stream = await HeadStream.OpenAsync(new MemoryStream(), 2, default);

        Assert.Equal((true, false, false), (stream.CanRead, stream.CanSeek, stream.CanWrite));
        Assert.Throws<NotSupportedException>(() => stream.Length);
        Assert.Throws<NotSupportedException>(() => stream.Position);
        Assert.Throws<NotSupportedException>(() => stream.Position = 1);
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => stream.SetLength(1));
        Assert.Throws<NotSupportedException>(() => stream.Write([1], 0, 1));
        Assert.Throws<NotSupportedException>(stream.Flush);
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int bufferLength)
    {
        List<byte> all = [];
        byte[] buffer = new byte[bufferLength];
        int read;
        while ((read = await stream.ReadAsync(buffer.AsMemory())) > 0)
        {
            all.AddRange(buffer.AsSpan(0, read));
        }

        return [.. all];
    }

    private static byte[] Read(Stream stream, int bufferLength)
    {
        List<byte> all = [];
        byte[] buffer = new byte[bufferLength + 1];
        int read;
        while ((read = stream.Read(buffer, 1, bufferLength)) > 0)
        {
            all.AddRange(buffer.AsSpan(1, read));
        }

        return [.. all];
    }
}
