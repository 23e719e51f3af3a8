using System.Text;
using NewsModel.Yaml;

namespace NewsModel.Tests.Yaml;

public class Utf16SourceTests
{
    private const string Special = "\0\u0085\u2028\u2029";

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("aé日😀b")]
    public void Each_character_has_its_place_however_far_it_is(string piece)
    {
        foreach (int repetitions in (int[])[1, 50, 85, 128, 300])
        {
            string text = string.Concat(Enumerable.Repeat(piece, repetitions));
            Utf16Source source = new(Encoding.UTF8.GetBytes(text), 100);

            Assert.Equal(text, source.Text);
            for (int i = 0; i <= text.Length; i++)
            {
                if (i == text.Length || !char.IsLowSurrogate(text[i]))
                {
                    Assert.Equal(100 + Encoding.UTF8.GetByteCount(text.AsSpan(0, i)), source.OffsetOf(i));
                }
            }

            Assert.Equal(100 + Encoding.UTF8.GetByteCount(text), source.OffsetOf(text.Length + 1));
        }
    }

    [Fact]
    public void A_byte_has_an_offset_in_the_file_or_none()
    {
        Utf16Source source = new("a]"u8, 10);

        Assert.True(source.IsAt(11, (byte)']'));
        Assert.False(source.IsAt(10, (byte)']'));
        Assert.False(source.IsAt(12, (byte)']'));
    }

    [Theory]
    [InlineData("a\0b\u0085c\u2028d\u2029e")]
    [InlineData("\u0085")]
    [InlineData("\uE000\uE001\uE002\u2028")]
    [InlineData("\u0085\\")]
    [InlineData("\u0085\\uE000")]
    [InlineData("\u0085\\uE000 \\U0000E001 \\uE0")]
    [InlineData("\u0085\\U0000E0")]
    [InlineData("\\uE000\u0085")]
    [InlineData("\0\\uE000")]
    [InlineData("\0\\U0000E000")]
    public void What_special_characters_travel_as_is_nothing_else_of_the_document(string text)
    {
        Utf16Source source = new(Encoding.UTF8.GetBytes(text), 0);

        Assert.True(source.IsFaithful);
        Assert.Equal(text, source.Restore(source.Text));
        for (int i = 0; i < text.Length; i++)
        {
            bool isSpecial = Special.Contains(text[i], StringComparison.Ordinal);
            Assert.Equal(!isSpecial, source.Text[i] == text[i]);
            Assert.False(isSpecial && text.Contains(source.Text[i], StringComparison.Ordinal));
            Assert.False(isSpecial && text.Contains($"{(int)source.Text[i]:X4}", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("\uE000\uE001\uE002\uE003", true)]
    [InlineData("\uF8FC\uF8FD\uF8FE\uF8FF", true)]
    [InlineData("\uF8FF\u3400\uD7A2\uD7A3", true)]
    [InlineData("\uF8FF\u3400\uD7A3", false)]
    public void Four_characters_that_the_document_does_not_hold_are_needed(string free, bool isFaithful)
    {
        string all = string.Concat(Enumerable.Range(0xE000, 0xF900 - 0xE000).Concat(Enumerable.Range(0x3400, 0xD7A4 - 0x3400)).Select(c => (char)c));
        string text = string.Concat(all.Where(c => !free.Contains(c, StringComparison.Ordinal))) + "\0";

        Utf16Source source = new(Encoding.UTF8.GetBytes(text), 0);

        Assert.Equal(isFaithful, source.IsFaithful);
        Assert.Equal(text, source.Restore(source.Text));
        Assert.Equal(isFaithful ? free[0] : '\0', source.Text[^1]);
    }

    [Theory]
    [InlineData("\"a\nb\"", "\"a b\"")]
    [InlineData("\"a \t\r\n \tb\"", "\"a b\"")]
    [InlineData("\"a\n\nb\"", "\"a\nb\"")]
    [InlineData("\"a\r\r \r\nb\"", "\"a\n\nb\"")]
    [InlineData("\" \na\n \"", "\" a \"")]
    [InlineData("\"a \\\n  b\"", "\"a b\"")]
    [InlineData("\"a\\\r\n\r\n  b\"", "\"a\nb\"")]
    [InlineData("\"a\\ \nb\\\"\n\"", "\"a\\  b\\\" \"")]
    [InlineData("\"a  b\"", "\"a  b\"")]
    [InlineData("'a\nb'", "'a b'")]
    [InlineData("'a''\n''b\\\n'", "'a'' ''b\\ '")]
    public void Quoted_text_is_put_on_one_line_without_moving_what_is_behind(string quoted, string expected)
    {
        string text = $"é: {quoted}\n# \u2028";
        Utf16Source source = new(Encoding.UTF8.GetBytes(text), 0);

        Assert.True(source.TryFoldQuoted(3));

        Assert.True(source.IsFolded(3));
        Assert.False(source.IsFolded(4));
        Assert.Equal(text.Length, source.Text.Length);
        Assert.DoesNotContain('\n', source.Text[..^4]);
        Assert.Equal($"é: {expected}\n# \u2028", source.Restore(source.Text));
        Assert.Equal(Encoding.UTF8.GetByteCount(text), source.OffsetOf(text.Length));
    }

    [Theory]
    [InlineData("\"a\nb", 0)]
    [InlineData("\"a\nb\\\"", 0)]
    [InlineData("\"a\nb\" c", 0)]
    [InlineData("\"a\nb\"#c", 0)]
    [InlineData("\"a\nb\": c", 0)]
    [InlineData("\"a\n---\nb\"", 0)]
    [InlineData("\"a\n... b\"", 0)]
    [InlineData("'a\nb''", 0)]
    [InlineData("x \"", 2)]
    public void Text_that_is_not_a_quoted_scalar_stays_on_its_lines(string text, int start)
    {
        Utf16Source source = new(Encoding.UTF8.GetBytes(text), 0);

        Assert.False(source.TryFoldQuoted(start));
        Assert.Equal(text, source.Text);
        Assert.False(source.IsFolded(start));
    }

    [Theory]
    [InlineData("\"a\nb\"", 3)]
    [InlineData("\"a\n\nb\"", 4)]
    [InlineData("\"a\n b\n\tc\rd\"", 9)]
    [InlineData("\"a\r\nb\"", 4)]
    [InlineData("\"a\n b\"", -1)]
    [InlineData("\"a\"", -1)]
    public void The_first_line_with_text_in_its_first_column_is_found(string text, int expected)
    {
        Utf16Source source = new(Encoding.UTF8.GetBytes("é: " + text + "\nf"), 100);

        Assert.Equal(expected < 0 ? -1 : 104 + expected, source.FindOutdented(104, text.Length));
    }
}
