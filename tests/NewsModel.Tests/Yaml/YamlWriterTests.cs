using System.Buffers;
using System.Text;
using NewsModel.Testing;
using NewsModel.Text;
using NewsModel.Yaml;

namespace NewsModel.Tests.Yaml;

public class YamlWriterTests
{
    private static readonly int Rounds = FuzzCases.Count(20_000);

    private static readonly string[] Pieces =
    [
        "a", "word ", " ", ": ", ":", " #", "#", "https://x.example/y?z=1#f", "\"", "\\", "'", "\n", "\t", "\0", "\u001F", "~", "\u007F", "\u0080", "\u0085",
        "\u00A0", "é", "’", "…", "\u2028", "\u2029", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\u009F", "中文", "😀", "a text that is longer than a block of thirty-two", "-", "true", "12", "null",
    ];

    private static readonly YamlKey Key = new("title");
    private static readonly YamlKey LongKey = new("a-name-of-as-much-as-30-letter");

    [Fact]
    public void What_is_written_is_what_is_said_of_it_character_by_character()
    {
        Random random = new(1);
        for (int round = 0; round < Rounds; round++)
        {
            string text = Text(random);
            int indent = random.Next(60);
            bool isEntry = indent >= 2 && random.Next(2) == 0;
            bool crlf = random.Next(2) == 0;
            string start = new string(' ', isEntry ? indent - 2 : indent) + (isEntry ? "- " : "") + "title: ";
            string end = crlf ? "\r\n" : "\n";
            string quoted = Quoted(text);
            string plainOrQuoted = IsPlain(text) ? text : quoted;

            AssertWritten(quoted, crlf, (ref YamlWriter yaml) => yaml.DoubleQuoted(text));
            AssertWritten(plainOrQuoted, crlf, (ref YamlWriter yaml) => yaml.PlainOrQuoted(text));
            AssertWritten(start + quoted + end, crlf, (ref YamlWriter yaml) => yaml.QuotedLine(in Key, text, indent, isEntry));
            AssertWritten(start + plainOrQuoted + end, crlf, (ref YamlWriter yaml) => yaml.PlainOrQuotedLine(in Key, text, indent, isEntry));
        }
    }

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(8191)]
    [InlineData(8192)]
    [InlineData(8193)]
    [InlineData(30_000)]
    public void Long_text_is_written_whole(int length)
    {
        foreach (string tail in (string[])["", "x", "é", "😀", ": y", "\"", "\n"])
        {
            string text = new string('x', length) + tail;
            AssertWritten(Quoted(text), false, (ref YamlWriter yaml) => yaml.DoubleQuoted(text));
            AssertWritten(IsPlain(text) ? text : Quoted(text), false, (ref YamlWriter yaml) => yaml.PlainOrQuoted(text));
            AssertWritten($"title: {Quoted(text)}\n", false, (ref YamlWriter yaml) => yaml.QuotedLine(in Key, text, 0, false));
            AssertWritten($"title: {(IsPlain(text) ? text : Quoted(text))}\n", false, (ref YamlWriter yaml) => yaml.PlainOrQuotedLine(in Key, text, 0, false));
        }
    }

    // As a number: no attribute can hold half of a pair.
    [Theory]
    [InlineData("", 0xD800)]
    [InlineData("abc", 0xDC00)]
    [InlineData("a text that is longer than a block of thirty-two ", 0xD83D)]
    [InlineData("é", 0xD83D, "x")]
    public void The_index_of_a_lone_surrogate_is_reported(string before, int surrogate, string behind = "")
    {
        string text = $"{before}{(char)surrogate}{behind}";
        int index = before.Length;
        using PooledBuffer buffer = new();
        YamlWriter yaml = new(buffer, crlf: false);

        Assert.Equal(index, yaml.DoubleQuoted(text));
        Assert.Equal(index, yaml.SingleQuoted(text));
        Assert.Equal(index, yaml.Text(text));
        Assert.Equal(index, yaml.Key(text));
        Assert.Equal(index, yaml.PlainOrQuoted(text));
        Assert.Equal(index, yaml.QuotedLine(in Key, text, 0, false));
        Assert.Equal(index, yaml.PlainOrQuotedLine(in Key, text, 0, false));
    }

    [Theory]
    [InlineData(1024, 0xD800)]
    [InlineData(1025, 0xD800)]
    [InlineData(10_000, 0xDC00, "y")]
    public void The_index_of_a_lone_surrogate_in_long_text_is_reported(int length, int surrogate, string behind = "")
    {
        string text = $"{new string('x', length)}{(char)surrogate}{behind}";
        using PooledBuffer buffer = new();
        YamlWriter yaml = new(buffer, crlf: false);

        Assert.Equal(length, yaml.PlainOrQuoted(text));
        Assert.Equal(length, yaml.Text(text));
        Assert.Equal(length, yaml.DoubleQuoted(text));
        Assert.Equal(length, yaml.SingleQuoted(text));
        Assert.Equal(length + 3, yaml.SingleQuoted("'''" + text));
    }

    [Theory]
    [InlineData("", "''")]
    [InlineData("a", "'a'")]
    [InlineData("'", "''''")]
    [InlineData("it's", "'it''s'")]
    [InlineData("'a' \"b\" \\ é 😀 ''", "'''a'' \"b\" \\ é 😀 '''''")]
    public void Text_is_written_in_single_quotes(string text, string expected)
    {
        Assert.True(YamlWriter.CanBeSingleQuoted(text));
        AssertWritten(expected, false, (ref YamlWriter yaml) => yaml.SingleQuoted(text));
    }

    [Theory]
    [InlineData("a b: c # d", true)]
    [InlineData("\"\\'", true)]
    [InlineData("\u00A0\u2027\uE000\uFFFD", true)]
    [InlineData("\u007F", false)]
    [InlineData("\u0080", false)]
    [InlineData("a\u009F", false)]
    [InlineData("\uFEFF", false)]
    [InlineData("\uFFFE", false)]
    [InlineData("\uFFFF", false)]
    [InlineData("a\nb", false)]
    [InlineData("a\t", false)]
    [InlineData("\u001F", false)]
    [InlineData("\u0085", false)]
    [InlineData("\u2028", false)]
    [InlineData("\u2029", false)]
    public void Single_quotes_hold_what_needs_no_escape(string text, bool expected) => Assert.Equal(expected, YamlWriter.CanBeSingleQuoted(text));

    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("größe", "größe")]
    [InlineData("a:b", "\"a:b\"")]
    [InlineData("...a", "\"...a\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("", "\"\"")]
    public void A_key_is_plain_or_quoted(string key, string expected) => AssertWritten(expected, false, (ref YamlWriter yaml) => yaml.Key(key));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(100)]
    public void Nothing_is_written_after_the_requested_length(int indent)
    {
        DateTimeOffset date = new(2026, 11, 22, 1, 2, 3, TimeSpan.FromHours(-5));
        DateTimeOffset fine = new DateTimeOffset(2026, 11, 22, 6, 2, 3, TimeSpan.FromHours(14)).AddTicks(1234567);
        string spaces = new(' ', indent);
        string text = new('x', 32);
        string dash = indent >= 2 ? spaces[2..] + "- " : spaces;

        // Each ends some time right at the end of a chunk.
        AssertManyTimes("raw bytes", (ref YamlWriter yaml) => yaml.Raw("raw bytes"u8));
        AssertManyTimes(spaces, (ref YamlWriter yaml) => yaml.Spaces(indent));
        AssertManyTimes("\n", (ref YamlWriter yaml) => yaml.LineEnd());
        AssertManyTimes($"{dash}title: ", (ref YamlWriter yaml) => yaml.Begin(in Key, indent, indent >= 2));
        AssertManyTimes(
            $"{spaces}title:\n",
            (ref YamlWriter yaml) =>
            {
                yaml.Begin(in Key, indent, isEntry: false);
                yaml.EndKey();
            });
        AssertManyTimes($"{spaces}title: -2147483648\n", (ref YamlWriter yaml) => yaml.IntegerLine(in Key, int.MinValue, indent, isEntry: false));
        AssertManyTimes($"{dash}title: 0\n", (ref YamlWriter yaml) => yaml.IntegerLine(in Key, 0, indent, indent >= 2));
        AssertManyTimes($"{spaces}title: true\n", (ref YamlWriter yaml) => yaml.BooleanLine(in Key, value: true, indent, isEntry: false));
        AssertManyTimes($"{dash}title: false\n", (ref YamlWriter yaml) => yaml.BooleanLine(in Key, value: false, indent, indent >= 2));
        AssertManyTimes($"{spaces}title: 2026-11-22T01:02:03-05:00\n", (ref YamlWriter yaml) => yaml.DateLine(in Key, date, indent, isEntry: false));
        AssertManyTimes($"{dash}title: 2026-11-22T06:02:03.1234567+14:00\n", (ref YamlWriter yaml) => yaml.DateLine(in Key, fine, indent, indent >= 2));
        AssertManyTimes("é😀", (ref YamlWriter yaml) => yaml.Text("é😀"));
        AssertManyTimes("'it''s'", (ref YamlWriter yaml) => yaml.SingleQuoted("it's"));
        AssertManyTimes("\"\"", (ref YamlWriter yaml) => yaml.DoubleQuoted(""));
        AssertManyTimes("\"\\u0000\\n\"", (ref YamlWriter yaml) => yaml.DoubleQuoted("\0\n"));
        AssertManyTimes("\"日😀\\n\"", (ref YamlWriter yaml) => yaml.DoubleQuoted("日😀\n"));
        AssertManyTimes("日本", (ref YamlWriter yaml) => yaml.PlainOrQuoted("日本"));
        AssertManyTimes("\"日: 本\"", (ref YamlWriter yaml) => yaml.PlainOrQuoted("日: 本"));
        AssertManyTimes($"\"{spaces}\"", (ref YamlWriter yaml) => yaml.PlainOrQuoted(spaces));
        AssertManyTimes($"{spaces}title: \"a\"\n", (ref YamlWriter yaml) => yaml.QuotedLine(in Key, "a", indent, isEntry: false));
        AssertManyTimes($"{dash}title: \"日\"\n", (ref YamlWriter yaml) => yaml.QuotedLine(in Key, "日", indent, indent >= 2));
        AssertManyTimes($"{spaces}title: a\n", (ref YamlWriter yaml) => yaml.PlainOrQuotedLine(in Key, "a", indent, isEntry: false));
        AssertManyTimes($"{spaces}a-name-of-as-much-as-30-letter: \"{text}\"\n", (ref YamlWriter yaml) => yaml.QuotedLine(in LongKey, text, indent, isEntry: false));
        AssertManyTimes($"{spaces}a-name-of-as-much-as-30-letter: {text}\n", (ref YamlWriter yaml) => yaml.PlainOrQuotedLine(in LongKey, text, indent, isEntry: false));
        AssertManyTimes($"{dash}title: 日\n", (ref YamlWriter yaml) => yaml.PlainOrQuotedLine(in Key, "日", indent, indent >= 2));
    }

    private static void AssertManyTimes(string expected, WriteSome write)
    {
        int times = 9000 / Math.Max(expected.Length, 1) + 1;
        for (int first = 0; first < 40; first += 13)
        {
            NarrowBuffer buffer = new();
            YamlWriter yaml = new(buffer, crlf: false);
            yaml.Raw(new byte[first]);
            for (int i = 0; i < times; i++)
            {
                write(ref yaml);
            }

            yaml.Complete();
            Assert.Equal(new string('\0', first) + string.Concat(Enumerable.Repeat(expected, times)), buffer.ToString());
        }
    }

    private static string Text(Random random)
    {
        StringBuilder text = new();
        for (int i = random.Next(12); i > 0; i--)
        {
            text.Append(random.Next(3) == 0 ? new string('x', random.Next(70)) : Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => quoted.Append(null, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    // What may stand plain is said once more, without blocks; the words and numbers have tests of their own.
    private static bool IsPlain(string text) =>
        text.Length > 0 && text[0] != ' ' && text[^1] is not (' ' or ':') && !"-?:,[]{}#&*!|>'\"%@`".Contains(text[0], StringComparison.Ordinal)
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && !text.Any(c => c is < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
        && !PlainMeaning.IsOtherThanText(text);

    private static void AssertWritten(string expected, bool crlf, Write write)
    {
        NarrowBuffer buffer = new();
        YamlWriter yaml = new(buffer, crlf);
        Assert.Equal(-1, write(ref yaml));
        yaml.Complete();
        Assert.Equal(expected, buffer.ToString());
    }

    private delegate int Write(ref YamlWriter yaml);

    private delegate void WriteSome(ref YamlWriter yaml);

    /// <summary>Gives no byte more than it is asked for, and finds out who writes behind that.</summary>
    private sealed class NarrowBuffer : IBufferWriter<byte>
    {
        private const byte Guard = 0xA5;
        private const int GuardLength = 64;

        private readonly List<byte> _written = [];
        private byte[] _given = [];

        public void Advance(int count)
        {
            Assert.True(_given.AsSpan(^GuardLength..).IndexOfAnyExcept(Guard) < 0, "Something was written behind the end.");
            Assert.InRange(count, 0, _given.Length - GuardLength);
            _written.AddRange(_given[..count]);
            _given = [.. Enumerable.Repeat(Guard, GuardLength)];
        }

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            int length = Math.Max(sizeHint, 1);
            _given = new byte[length + GuardLength];
            _given.AsSpan(length).Fill(Guard);
            return _given.AsMemory(0, length);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public override string ToString() => Encoding.UTF8.GetString([.. _written]);
    }
}
