using System.Text;
using NewsModel.Text;

namespace NewsModel.Tests.Text;

public class Utf8CodecTests
{
    private static readonly string[] Characters = ["a", "z", "~", "é", "ß", "’", "中", "\uFFFD", "😀", "\U0010FFFF"];

    [Fact]
    public void ASCII_of_any_length_is_widened()
    {
        for (int length = 0; length < 300; length++)
        {
            string text = string.Create(length, 0, (chars, _) =>
            {
                for (int i = 0; i < chars.Length; i++)
                {
                    chars[i] = (char)(i % 128);
                }
            });
            byte[] utf8 = Encoding.ASCII.GetBytes(text);

            Assert.Equal(text, Utf8Codec.FromAscii(utf8));
            Assert.Equal(text, Utf8Codec.FromValid(utf8));
            Assert.Equal(text, StringCache.Get(utf8));
        }
    }

    [Fact]
    public void Valid_UTF_8_is_decoded_as_the_runtime_does()
    {
        Random random = new(1);
        for (int round = 0; round < 20_000; round++)
        {
            StringBuilder text = new();
            for (int i = random.Next(20); i > 0; i--)
            {
                text.Append(new string('x', random.Next(40))).Append(Characters[random.Next(Characters.Length)]);
            }

            Assert.Equal(text.ToString(), Utf8Codec.FromValid(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    [Fact]
    public void Words_of_any_alphabet_are_decoded_as_the_runtime_does()
    {
        Random random = new(2);
        string[] words = ["\u0080", "\u07FF", "д", "ж", "é", "中", "😀", "x", " "];
        for (int round = 0; round < 20_000; round++)
        {
            StringBuilder text = new();
            for (int i = random.Next(12); i > 0; i--)
            {
                string letter = words[random.Next(words.Length)];
                for (int length = random.Next(20); length > 0; length--)
                {
                    text.Append(random.Next(12) == 0 ? words[random.Next(words.Length)] : letter);
                }
            }

            byte[] utf8 = Encoding.UTF8.GetBytes(text.ToString());
            byte[] longer = [.. utf8, .. "дддддддддддддддддддд"u8];

            Assert.Equal(text.ToString(), Utf8Codec.FromValid(utf8));
            Assert.Equal(text.ToString(), Utf8Codec.FromValid(longer.AsSpan(0, utf8.Length)));
        }
    }

    [Fact]
    public void ASCII_is_widened_up_to_a_byte_that_means_something_else()
    {
        for (int length = 0; length < 100; length++)
        {
            for (int at = 0; at <= length; at++)
            {
                foreach (byte other in (byte[])[(byte)'\\', 0x80, 0xFF])
                {
                    byte[] utf8 = [.. Enumerable.Range(0, length).Select(i => i == at ? other : (byte)('a' + i % 26))];
                    char[] chars = new char[length];

                    Assert.Equal(at, Utf8Codec.WidenPlain(utf8, (byte)'\\', chars));
                    Assert.Equal(Encoding.ASCII.GetString(utf8, 0, at), new string(chars, 0, at));
                }
            }
        }
    }

    [Fact]
    public void Recent_short_strings_are_shared()
    {
        string first = StringCache.Get("shared.example"u8);

        Assert.Same(first, StringCache.Get("shared.example"u8));
        Assert.Equal("shared.example", first);
        Assert.NotSame(StringCache.Get("a text of more than forty characters is no name"u8), StringCache.Get("a text of more than forty characters is no name"u8));
    }

    [Fact]
    public void Texts_that_take_the_place_of_others_are_themselves()
    {
        for (int i = 0; i < 10_000; i++)
        {
            string text = $"publisher {i}";
            Assert.Equal(text, StringCache.Get(Encoding.ASCII.GetBytes(text)));
        }
    }
}
