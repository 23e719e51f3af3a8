using NewsModel.Formats.Json;

namespace NewsModel.Tests.Formats.Json;

/// <summary>The searches by blocks find what a look at each byte finds, wherever the text begins and ends.</summary>
public class JsonScanTests
{
    private const int Rounds = 400;
    private const string Alphabet = "   aZ \"\\\t\r\n\0\u001F!\u007F{}[]:,";

    [Fact]
    public void White_space_is_skipped() => ForEachPosition((source, length, i) =>
        Assert.Equal(First(source, i, length, b => b is not (' ' or '\t' or '\r' or '\n')), JsonScan.SkipWhiteSpace(source.AsSpan(0, length), i)));

    [Fact]
    public void The_end_of_plain_text_is_found() => ForEachPosition((source, length, i) =>
        Assert.Equal(First(source, i, length, b => b is < ' ' or '"' or '\\' or >= '\u0080'), JsonScan.FindPlainStop(source.AsSpan(0, length), i)));

    [Fact]
    public void The_place_where_a_string_ends_or_escapes_is_found() => ForEachPosition((source, length, i) =>
        Assert.Equal(First(source, i, length, b => b is < ' ' or '"' or '\\'), JsonScan.FindStringStop(source.AsSpan(0, length), i)));

    [Fact]
    public void Plain_text_is_counted_in_a_block() => ForEachPosition((source, length, i) =>
    {
        if (i + JsonScan.BlockLength <= length)
        {
            int expected = First(source, i, i + JsonScan.BlockLength, b => b is < ' ' or '"' or '\\' or >= '\u0080') - i;
            Assert.Equal(expected, JsonScan.PlainLength(source.AsSpan(0, length), i));
        }
    });

    [Fact]
    public void Every_byte_is_distinguished_in_a_block_and_alone()
    {
        for (int b = 0; b <= byte.MaxValue; b++)
        {
            byte[] block = new byte[64];
            Array.Fill(block, (byte)'x');
            block[40] = (byte)b;
            bool isString = b >= ' ' && b is not ('"' or '\\');

            Assert.Equal(isString ? 64 : 40, JsonScan.FindStringStop(block, 0));
            Assert.Equal(isString ? 1 : 0, JsonScan.FindStringStop([(byte)b], 0));
            Assert.Equal(isString && b < 0x80 ? 64 : 40, JsonScan.FindPlainStop(block, 0));
            Assert.Equal(isString && b < 0x80 ? 1 : 0, JsonScan.FindPlainStop([(byte)b], 0));
            Array.Fill(block, (byte)' ');
            block[40] = (byte)b;
            bool isSpace = b is ' ' or '\t' or '\r' or '\n';
            Assert.Equal(isSpace ? 64 : 40, JsonScan.SkipWhiteSpace(block, 0));
            Assert.Equal(isSpace ? 1 : 0, JsonScan.SkipWhiteSpace([(byte)b], 0));
        }
    }

    private static int First(byte[] source, int start, int end, Func<char, bool> isIt)
    {
        int i = start;
        while (i < end && !isIt((char)source[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>Texts of all lengths about a block's: arrays that end there, and the beginnings of longer ones, whose rest must not matter.</summary>
    private static void ForEachPosition(Action<byte[], int, int> check)
    {
        Random random = new(1);
        for (int round = 0; round < Rounds; round++)
        {
            int length = random.Next(1, 140);
            byte[] source = new byte[length + (round % 2 == 0 ? 0 : 40)];
            int rare = random.Next(1, 60);
            byte common = random.Next(3) switch { 0 => (byte)' ', 1 => (byte)'x', _ => (byte)'-' };
            for (int i = 0; i < source.Length; i++)
            {
                source[i] = i >= length ? (byte)'"'
                    : random.Next(rare) > 0 ? common
                    : random.Next(12) == 0 ? (byte)random.Next(0x80, 0x100)
                    : (byte)Alphabet[random.Next(Alphabet.Length)];
            }

            for (int i = 0; i <= length; i++)
            {
                check(source, length, i);
            }
        }
    }
}
