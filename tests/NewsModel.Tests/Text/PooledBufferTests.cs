using System.Buffers;
using NewsModel.Text;

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

    /// <summary>Otherwise the pool would lend it to two writers, who would write each other's articles.</summary>
    [Fact]
    public void When_memory_runs_out_no_array_is_given_back_twice_nor_written_to_afterwards()
    {
        const byte Mark = 0xA5;
        foreach (bool isRent in (bool[])[true, false])
        {
            StrictPool<byte> pool;
            int call = isRent ? 2 : 1;
            do
            {
                pool = isRent ? new(Mark, failingRent: call) : new(Mark, failingReturn: call);
                PooledBuffer buffer = new(pool);
                int before = 0;
                bool hasGrown = true;
                try
                {
                    for (; buffer.Written.Length < 100_000; before = buffer.Written.Length)
                    {
                        buffer.Write(new byte[5000]);
                    }
                }
                catch (OutOfMemoryException)
                {
                    hasGrown = false;
                    Assert.InRange(buffer.Written.Length, before, before + 4999);
                    Assert.Equal(-1, buffer.Written.IndexOfAnyExcept((byte)0));
                }

                try
                {
                    buffer.Dispose();
                }
                catch (OutOfMemoryException)
                {
                    hasGrown = false;
                }

                buffer.Dispose();
                pool.AssertUntouched();
                Assert.Equal(pool.HasFailed, !hasGrown);
                call++;
            }
            while (pool.HasFailed);

            Assert.True(call > 4, $"{call} calls");
        }
    }
}
