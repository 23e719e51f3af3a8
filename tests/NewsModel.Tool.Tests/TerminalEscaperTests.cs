using NewsModel.Tool.Output;

namespace NewsModel.Tool.Tests;

public sealed class TerminalEscaperTests
{
    [Theory]
    [InlineData("[red]x[/] Étude 中文 😀", "[red]x[/] Étude 中文 😀")]
    [InlineData("a\tb\nc\rd", "a\\tb\\nc\\rd")]
    [InlineData("\0\u0007\u007f\u009b", "\\u0000\\u0007\\u007f\\u009b")]
    [InlineData("\u061c\u200e\u200f\u202a\u202e\u2066\u2069", "\\u061c\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069")]
    [InlineData("\u2028\u2029\ufeff\U000e0041", "\\u2028\\u2029\\ufeff\\udb40\\udc41")]
    [InlineData("👩‍👧 Ar\u00adtikel \u200b\u200c", "👩‍👧 Ar\u00adtikel \u200b\u200c")]
    public void Dangerous_characters_are_escaped(string text, string expected) => Assert.Equal(expected, TerminalEscaper.OneLine(text));

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced() => Assert.Equal("a\ufffdb", TerminalEscaper.OneLine("a" + (char)0xD800 + "b"));
}
