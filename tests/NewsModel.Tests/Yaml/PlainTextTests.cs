using NewsModel.Yaml;

namespace NewsModel.Tests.Yaml;

public class PlainTextTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("a b")]
    [InlineData("a:b")]
    [InlineData("a::b")]
    [InlineData("a#b")]
    [InlineData("a-b, c [d] {e} 'f' \"g\"")]
    [InlineData("https://x.example/y?z=1#f")]
    [InlineData("é")]
    [InlineData("a~")]
    [InlineData("a\u00A0b")]
    [InlineData("a\u2027b")]
    [InlineData("a\uFFFDb")]
    [InlineData("中文")]
    [InlineData("😀")]
    public void Text_that_no_reader_misreads_may_be_plain(string text) => Assert.True(PlainScalar.IsSafe(text));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("\ta")]
    [InlineData("a\tb")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0")]
    [InlineData("a\u0001")]
    [InlineData("a\u001Fb")]
    [InlineData("a\u007Fb")]
    [InlineData("a\u0080")]
    [InlineData("a\u0085b")]
    [InlineData("a\u009Fb")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    [InlineData("a\uFEFFb")]
    [InlineData("a\uFFFEb")]
    [InlineData("a\uFFFFb")]
    [InlineData("a: b")]
    [InlineData("a:: b")]
    [InlineData("a:b: c")]
    [InlineData("a:")]
    [InlineData("a #b")]
    [InlineData("a#b #c")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("2001-12-14")]
    public void Other_text_may_not(string text) => Assert.False(PlainScalar.IsSafe(text));

    [Fact]
    public void No_text_begins_with_an_indicator()
    {
        foreach (char indicator in "-?:,[]{}#&*!|>'\"%@`")
        {
            Assert.False(PlainScalar.IsSafe($"{indicator}a"));
        }
    }

    [Fact]
    public void Each_character_is_looked_at_where_it_stands()
    {
        Assert.True(PlainScalar.IsSafeAt("a b", 1));
        Assert.True(PlainScalar.IsSafeAt("a:b", 1));
        Assert.False(PlainScalar.IsSafeAt("a: b", 1));
        Assert.False(PlainScalar.IsSafeAt("a\u009F", 1));
        Assert.True(PlainScalar.IsSafeAt("a\u00A0", 1));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("a_b")]
    [InlineData("a-b")]
    [InlineData("a b")]
    [InlineData("a.b")]
    [InlineData("a/b")]
    [InlineData("a$b")]
    [InlineData("a@b")]
    [InlineData("a+b")]
    [InlineData("A0z9")]
    [InlineData("größe")]
    [InlineData("..a")]
    [InlineData("a...b")]
    public void A_common_key_may_be_plain(string key) => Assert.True(PlainScalar.IsSafeKey(key));

    [Theory]
    [InlineData("")]
    [InlineData("a:b")]
    [InlineData("a,b")]
    [InlineData("a(b")]
    [InlineData("a#b")]
    [InlineData("a'b")]
    [InlineData("a~")]
    [InlineData("a\u0080")]
    [InlineData("-a")]
    [InlineData("@a")]
    [InlineData("...a")]
    [InlineData("... a")]
    [InlineData("yes")]
    [InlineData("5")]
    public void Another_key_may_not(string key) => Assert.False(PlainScalar.IsSafeKey(key));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("42")]
    [InlineData("-a")]
    [InlineData("?a")]
    [InlineData(":a")]
    [InlineData("a:b")]
    [InlineData("a :b")]
    [InlineData("a#b")]
    [InlineData("a, [b] {c} 'd' \"e\"")]
    [InlineData("a\tb")]
    [InlineData("\u00A0a")]
    public void What_was_plain_may_be_plain_again(string text) => Assert.True(PlainScalar.CanStand(text));

    [Theory]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("\ta")]
    [InlineData("a\t")]
    [InlineData("-")]
    [InlineData("?")]
    [InlineData(":")]
    [InlineData("- a")]
    [InlineData("-\ta")]
    [InlineData("? a")]
    [InlineData(": a")]
    [InlineData(",a")]
    [InlineData("[a")]
    [InlineData("#a")]
    [InlineData("@a")]
    [InlineData("a:")]
    [InlineData("a: b")]
    [InlineData("a:\tb")]
    [InlineData("a #b")]
    [InlineData("a\t#b")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("\u0080a")]
    [InlineData("a\u0085")]
    [InlineData("a\u2028b")]
    [InlineData("\uFEFF")]
    [InlineData("a\uFFFF")]
    public void What_a_block_cannot_hold_plain_may_not(string text) => Assert.False(PlainScalar.CanStand(text));
}
