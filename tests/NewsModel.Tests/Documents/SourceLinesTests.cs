using System.Text;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

public class SourceLinesTests
{
    private const string Text = "ab\ncd\r\n\ref";

    [Theory]
    [InlineData(0, 0, 2, 3)]
    [InlineData(1, 0, 2, 3)]
    [InlineData(2, 0, 2, 3)]
    [InlineData(3, 3, 5, 7)]
    [InlineData(5, 3, 5, 7)]
    [InlineData(7, 7, 7, 8)]
    [InlineData(8, 8, 10, 10)]
    [InlineData(10, 8, 10, 10)]
    public void The_line_of_a_position(int position, int start, int end, int next)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Text);

        Assert.Equal((start, end, next), (SourceLines.Start(utf8, position), SourceLines.End(utf8, position), SourceLines.Next(utf8, position)));
    }

    [Theory]
    [InlineData(3, 0, 2)]
    [InlineData(7, 3, 5)]
    [InlineData(8, 7, 7)]
    [InlineData(10, 8, 10)]
    public void The_line_before_another(int lineStart, int start, int end)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Text);

        Assert.Equal((start, end), (SourceLines.Previous(utf8, lineStart), SourceLines.EndBefore(utf8, lineStart)));
    }

    [Theory]
    [InlineData(2, "\n")]
    [InlineData(5, "\r\n")]
    [InlineData(7, "\r")]
    [InlineData(10, "")]
    public void The_line_break_at_a_position(int end, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(SourceLines.Break(Encoding.UTF8.GetBytes(Text), end)));

    [Theory]
    [InlineData("", true)]
    [InlineData("\na", true)]
    [InlineData(" \t \r\na", true)]
    [InlineData(" a\n", false)]
    [InlineData("\u00A0\n", false)]
    public void A_line_is_blank(string text, bool expected) => Assert.Equal(expected, SourceLines.IsBlank(Encoding.UTF8.GetBytes(text), 0));

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 0)]
    [InlineData("\n\n", 2)]
    [InlineData("\r\r", 2)]
    [InlineData("\r\n\r\n", 2)]
    [InlineData("a\nb\rc\r\nd\n\r", 5)]
    public void Line_breaks_are_counted(string text, int expected) => Assert.Equal(expected, SourceLines.Count(Encoding.UTF8.GetBytes(text)));

    /// <summary>What differs, from whole lines to whole lines.</summary>
    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("a\nb\n", "a\nb\n", "", "")]
    [InlineData("a\nbc\nd\n", "a\nbX\nd\n", "bc\n", "bX\n")]
    [InlineData("a\nbc\nd\n", "a\nXc\nd\n", "bc\n", "Xc\n")]
    [InlineData("a\nb\n", "a\nb\nc\n", "", "c\n")]
    [InlineData("a\nb\nc\n", "b\nc\n", "a\n", "")]
    [InlineData("a\nb\nc\n", "a\nc\n", "b\n", "")]
    [InlineData("a\nb", "a\nb\n", "b", "b\n")]
    [InlineData("b\na", "xb\na", "b\n", "xb\n")]
    [InlineData("a\r\nb", "a\nb", "a\r\n", "a\n")]
    [InlineData("a\nb", "a\r\nb", "a\n", "a\r\n")]
    [InlineData("a\rb", "a\r\nb", "a\r", "a\r\n")]
    [InlineData("a\r\nb", "a\rb", "a\r\n", "a\r")]
    [InlineData("a\r", "a\r\n", "a\r", "a\r\n")]
    [InlineData("a\rb\rc", "a\rB\rc", "b\r", "B\r")]
    [InlineData("x\na\r\n", "x\na\r", "a\r\n", "a\r")]
    [InlineData("a\na\n", "a\na\na\n", "", "a\n")]
    [InlineData("a", "", "a", "")]
    [InlineData("", "a", "", "a")]
    public void The_lines_in_which_two_texts_differ(string old, string wanted, string oldLines, string newLines)
    {
        byte[] oldUtf8 = Encoding.UTF8.GetBytes(old);
        byte[] newUtf8 = Encoding.UTF8.GetBytes(wanted);

        (int start, int oldEnd, int newEnd) = SourceLines.Difference(oldUtf8, newUtf8);

        Assert.Equal((oldLines, newLines), (old[start..oldEnd], wanted[start..newEnd]));
        Assert.Equal(wanted, old[..start] + wanted[start..newEnd] + old[oldEnd..]);
    }
}
