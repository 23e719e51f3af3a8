using NewsModel.Testing;
using NewsModel.Yaml;

namespace NewsModel.Tests.Yaml;

public class StructureScanTests
{
    private const string Alphabet = "\n\n\r\t\0 : :  # #\"\\'abcdefghij-\u001F\u007F";

    /// <summary>What the marks are, said as plainly as can be.</summary>
    private static IEnumerable<int> Marks(byte[] source, int start)
    {
        for (int i = start; i < source.Length; i++)
        {
            byte before = i == start ? (byte)'\n' : source[i - 1];
            byte after = i + 1 == source.Length ? (byte)' ' : source[i + 1];
            bool isMark = source[i] switch
            {
                (byte)'"' or (byte)'\\' or (byte)'#' or < (byte)' ' => true,
                (byte)':' => after <= ' ',
                >= 0x80 => before < 0x80,
                _ => false,
            };
            if (isMark)
            {
                yield return i;
            }
        }
    }

    [Fact]
    public void The_marks_are_all_there_up_to_the_last_line_that_ends_in_the_window()
    {
        int[] marks = new int[StructureScan.MaxMarks];
        Random random = new(1);
        for (int round = 0; round < 3000; round++)
        {
            byte[] source = new byte[random.Next(1, 5000)];
            int rare = random.Next(1, 60);
            for (int i = 0; i < source.Length; i++)
            {
                source[i] = random.Next(rare) > 0 ? (byte)'x' : random.Next(8) == 0 ? (byte)random.Next(0x80, 0x100) : (byte)Alphabet[random.Next(Alphabet.Length)];
            }

            for (int start = 0; start < source.Length;)
            {
                int count = StructureScan.FindMarks(source, start, marks);
                if (count == 0)
                {
                    int noBreak = Math.Min(start + StructureScan.WindowLength, source.Length);
                    Assert.DoesNotContain((byte)'\n', source[start..noBreak]);
                    start = Array.IndexOf(source, (byte)'\n', start) + 1;
                    if (start == 0)
                    {
                        break;
                    }

                    continue;
                }

                int last = marks[count - 1];
                Assert.Equal(Marks(source, start).TakeWhile(mark => mark <= last), marks[..count]);
                Assert.Equal((byte)'\n', source[last]);
                start = last + 1;
            }
        }
    }

    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(2047)]
    public void A_colon_before_the_last_line_break_is_a_mark_in_the_last_place_of_a_block_too(int length)
    {
        byte[] source = new byte[length + 1];
        source.AsSpan().Fill((byte)'x');
        source[^2] = (byte)':';
        source[^1] = (byte)'\n';
        int[] marks = new int[StructureScan.MaxMarks];

        Assert.Equal(2, StructureScan.FindMarks(source, 0, marks));
        Assert.Equal([length - 1, length], marks[..2]);
    }

    [Fact]
    public void A_last_line_without_a_line_break_has_no_marks()
    {
        byte[] source = "a: b\nc: d"u8.ToArray();
        int[] marks = new int[StructureScan.MaxMarks];

        Assert.Equal(2, StructureScan.FindMarks(source, 0, marks));
        Assert.Equal([1, 4], marks[..2]);
        Assert.Equal(0, StructureScan.FindMarks(source, 5, marks));
    }

    [Fact]
    public void A_line_longer_than_the_window_has_no_marks()
    {
        byte[] source = [.. new byte[StructureScan.WindowLength + 200].Select(_ => (byte)'x'), (byte)'\n'];

        Assert.Equal(0, StructureScan.FindMarks(source, 0, new int[StructureScan.MaxMarks]));
    }
}
