using System.Text;
using System.Text.Json;
using NewsModel.Syntax;

namespace NewsModel.Tests.Yaml;

/// <summary>Text with escapes, of all lengths about a block's and about that of the buffer.</summary>
public class ScalarDecoderTests
{
    private const int Rounds = 20_000;

    private static readonly string[] Pieces =
    [
        "\\n", "\\r\\n", "\\\"", "\\\\", "\\/", "\\t", "\\u00e6", "\\u0041", "\\ud83d\\ude00", "é", "’", "😀", "дом", " ", "'",
    ];

    [Fact]
    public void Escapes_are_decoded_as_the_runtime_does() => ForEachText(text =>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes($"\"{text}\"");

        Assert.Equal(JsonSerializer.Deserialize<string>(utf8), Decode(utf8, SyntaxStyle.DoubleQuoted));
    });

    [Fact]
    public void Doubled_quotes_are_one() => ForEachText(text =>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes($"'{text.Replace("'", "''", StringComparison.Ordinal)}'");

        Assert.Equal(text, Decode(utf8, SyntaxStyle.SingleQuoted));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(600)]
    public void What_is_not_UTF_8_is_replaced_as_the_runtime_does(int length)
    {
        foreach (byte[] bytes in (byte[][])[[0x80], [0xC3], [0xFF, 0xFF], [0xED, 0xA0, 0x80], [0xE2, 0x80], [0xF0, 0x9F, 0x98]])
        {
            string padding = new('x', length);
            byte[] inner = [.. Encoding.UTF8.GetBytes(padding), .. bytes, .. Encoding.UTF8.GetBytes(padding)];

            Assert.Equal($"{Encoding.UTF8.GetString(inner)}\n", Decode([(byte)'"', .. inner, .. "\\n\""u8], SyntaxStyle.DoubleQuoted));
            Assert.Equal($"\n{Encoding.UTF8.GetString(inner)}", Decode([.. "\"\\n"u8, .. inner, (byte)'"'], SyntaxStyle.DoubleQuoted));
        }
    }

    private static string Decode(byte[] utf8, SyntaxStyle style) =>
        ScalarDecoder.Decode(utf8, new() { ValueLength = utf8.Length, Style = style, HasEscapes = true });

    private static void ForEachText(Action<string> check)
    {
        Random random = new(1);
        for (int round = 0; round < Rounds; round++)
        {
            StringBuilder text = new();
            for (int i = random.Next(round % 10 == 0 ? 40 : 8); i > 0; i--)
            {
                text.Append('x', random.Next(70)).Append(Pieces[random.Next(Pieces.Length)]);
            }

            check(text.ToString());
        }
    }
}
