using NewsModel.Yaml;

namespace NewsModel.Tests.Yaml;

/// <summary>The searches by blocks find what a look at each byte finds, wherever the text begins and ends.</summary>
public class LineScanTests
{
    private const int Rounds = 400;
    private const string Alphabet = "   aZzA@[`{: :# #\"'\\\t\r\0\u001F!";

    [Fact]
    public void Spaces_and_letters_are_skipped()
    {
        foreach (byte[] source in Sources())
        {
            for (int i = 0; i <= source.Length; i++)
            {
                Assert.Equal(First(source, i, source.Length, at => source[at] != ' '), LineScan.SkipSpaces(source, i));
                Assert.Equal(First(source, i, source.Length, at => !char.IsAsciiLetter((char)source[at])), LineScan.SkipLetters(source, i));
            }
        }
    }

    [Theory]
    [InlineData('@', 1)]
    [InlineData('A', 0)]
    [InlineData('Z', 0)]
    [InlineData('[', 1)]
    [InlineData('`', 1)]
    [InlineData('a', 0)]
    [InlineData('z', 0)]
    [InlineData('{', 1)]
    [InlineData('\u00C1', 1)]
    [InlineData('\u00E1', 1)]
    public void Letters_are_those_of_ASCII(char first, int others)
    {
        byte[] block = [(byte)first, .. new byte[63].Select(_ => (byte)'-')];

        Assert.Equal(1 - others, LineScan.SkipLetters(block, 0));
        Assert.Equal(1 - others, LineScan.SkipLetters(block.AsSpan(0, 1), 0));
    }

    [Fact]
    public void The_end_of_a_line_is_found_and_whether_it_is_ASCII()
    {
        foreach (byte[] source in Sources())
        {
            for (int i = 0; i <= source.Length; i++)
            {
                int expected = First(source, i, source.Length, at => source[at] == '\n');

                Assert.Equal(expected, LineScan.FindLineEnd(source, i, out bool isAscii));
                Assert.Equal(source.AsSpan(i..expected).IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0, isAscii);
            }
        }
    }

    [Fact]
    public void The_first_place_that_may_end_a_plain_scalar_is_found()
    {
        foreach (byte[] source in Sources())
        {
            for (int i = 1; i <= source.Length; i++)
            {
                int lineEnd = First(source, i, source.Length, at => source[at] == '\n');
                int expected = First(source, i, lineEnd, at => source[at] <= '\r'
                    || (source[at] == ':' && (at + 1 == source.Length || source[at + 1] <= ' '))
                    || (source[at] == '#' && source[at - 1] == ' '));

                AssertStop(expected, lineEnd, LineScan.FindPlainStop(source, i, lineEnd));
            }
        }
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\'')]
    public void The_first_place_that_may_end_a_quoted_scalar_is_found(char quote)
    {
        foreach (byte[] source in Sources())
        {
            for (int i = 0; i <= source.Length; i++)
            {
                int lineEnd = First(source, i, source.Length, at => source[at] == '\n');
                int expected = First(source, i, lineEnd, at => source[at] <= '\r' || source[at] == quote || source[at] == '\\');

                AssertStop(expected, lineEnd, LineScan.FindQuotedStop(source, i, lineEnd, (byte)quote));
            }
        }
    }

    // Where there is none on the line, the search may go on a little behind it.
    private static void AssertStop(int expected, int lineEnd, int actual)
    {
        if (expected < lineEnd)
        {
            Assert.Equal(expected, actual);
        }
        else
        {
            Assert.True(actual >= lineEnd);
        }
    }

    private static int First(byte[] source, int start, int end, Func<int, bool> isIt)
    {
        int i = start;
        while (i < end && !isIt(i))
        {
            i++;
        }

        return i;
    }

    /// <summary>Texts of all lengths about a block's, in which what is looked for is frequent or rare.</summary>
    private static IEnumerable<byte[]> Sources()
    {
        Random random = new(1);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] source = new byte[random.Next(1, 140)];
            int rare = random.Next(1, 60);
            byte common = random.Next(3) switch { 0 => (byte)' ', 1 => (byte)'x', _ => (byte)'-' };
            for (int i = 0; i < source.Length; i++)
            {
                source[i] = random.Next(rare) > 0 ? common
                    : random.Next(20) switch { 0 => (byte)'\n', 1 => (byte)random.Next(0x80, 0x100), _ => (byte)Alphabet[random.Next(Alphabet.Length)] };
            }

            yield return source;
        }
    }
}
