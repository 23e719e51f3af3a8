using System.Buffers;

namespace NewsModel.Tests.Text;

public class PooledBufferTests
{
    [Fact]
    public void It_keeps_what_is_written_when_it_grows()
    {
        using PooledBuffer buffer = new();
        byte[] bytes = Files.Noise(100_000);

        foreach (byte[] part in bytes.Chunk(700))
        {
            buffer.Write(part);
        }

        Assert.Equal(bytes, buffer.Written.ToArray());
        Assert.Equal(bytes, buffer.WrittenMemory.ToArray());
    }

    [Fact]
    public void Its_first_bytes_and_all_of_them_can_be_forgotten()
    {
        using PooledBuffer buffer = new();
        buffer.Write((byte[])[1, 2, 3, 4, 5]);

        buffer.RemoveFirst(2);
        Assert.Equal([3, 4, 5], buffer.Written.ToArray());

        buffer.Write((byte[])[6]);
        Assert.Equal([3, 4, 5, 6], buffer.Written.ToArray());

        buffer.Clear();
        Assert.Equal([], buffer.Written.ToArray());
    }

    [Fact]
    public void No_more_is_written_than_there_is_room_for()
    {
        using PooledBuffer buffer = new();
        int room = buffer.GetMemory(10).Length;

        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(room + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.GetMemory(-1));
        buffer.Advance(room);

        Assert.Equal(room, buffer.Written.Length);
    }
}
