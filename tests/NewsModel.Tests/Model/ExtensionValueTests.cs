using System.Globalization;

namespace NewsModel.Tests.Model;

public class ExtensionValueTests
{
    [Theory]
    [InlineData("go")]
    [InlineData("two words")]
    [InlineData("a: b")]
    [InlineData("\u00e9t\u00e9")]
    public void Text_is_equal_by_its_meaning(string text)
    {
        foreach (ExtensionValue value in Ways(text))
        {
            Assert.True(value.IsText);
            Assert.All(Ways(text), other => Assert.True(value == other && value.GetHashCode() == other.GetHashCode()));
        }
    }

    [Theory]
    [InlineData("42")]
    [InlineData("4.2")]
    [InlineData("true")]
    [InlineData("yes")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("2020-01-02")]
    [InlineData("0x1F")]
    [InlineData("")]
    public void What_a_reader_may_take_for_something_else_is_not_equal_to_that_text(string text)
    {
        ExtensionValue plain = ExtensionValue.FromPlain(text);

        Assert.False(plain.IsText);
        Assert.NotEqual(plain, ExtensionValue.FromText(text));
        Assert.NotEqual(plain, ExtensionValue.FromQuoted(text));
        Assert.Equal(ExtensionValue.FromText(text), ExtensionValue.FromQuoted(text));
        Assert.True(ExtensionValue.FromText(text).IsText && ExtensionValue.FromText(text).IsQuoted);
    }

    [Fact]
    public void Lists_maps_and_articles_are_compared_by_the_meaning_of_their_text()
    {
        Article read = FrontMatterFormat.Default.Read("---\ntags: [go, \"hugo\"]\nmap: {a: 'b', c: 5}\n---\n\n");
        Article made = new() { Extensions = [new("tags", ExtensionValue.FromList("go", "hugo")), new("map", ExtensionValue.FromMap([new("a", "b"), new("c", 5)]))] };

        Assert.Equal(made, read);
        Assert.Equal(made.GetHashCode(), read.GetHashCode());
        Assert.NotEqual(made, read with { Extensions = read.Extensions.Set("map", ExtensionValue.FromMap([new("a", "b"), new("c", "5")])) });
    }

    [Fact]
    public void Only_a_scalar_has_text()
    {
        Assert.Null(ExtensionValue.FromList("a").Text);
        Assert.Null(ExtensionValue.FromMap([new("a", "b")]).Text);
        Assert.Equal("", ExtensionValue.Null.Text);
        Assert.False(ExtensionValue.FromList("a").IsText || ExtensionValue.FromList("a").IsNull || ExtensionValue.FromList("a").IsQuoted);
    }

    [Fact]
    public void Values_are_made_of_the_types_of_dotnet_and_read_as_them()
    {
        ExtensionData data =
        [
            new("int", 3), new("uint", 4u), new("byte", (byte)5), new("float", 0.5f), new("decimal", 9.50m), new("bool", true),
            new("at", new DateTimeOffset(2020, 1, 2, 10, 31, 0, TimeSpan.FromHours(1))), new("on", new DateOnly(2020, 1, 2)), new("text", "x"),
        ];

        Assert.Equal(
            "{int: 3, uint: 4, byte: 5, float: 0.5, decimal: 9.50, bool: true, at: 2020-01-02T10:31:00+01:00, on: 2020-01-02, text: x}", data.ToString());
        Assert.True(data["int"].TryGetInt32(out int number) && number == 3);
        Assert.True(data["decimal"].TryGetDecimal(out decimal price) && price.ToString(CultureInfo.InvariantCulture) == "9.50");
        Assert.True(data["at"].TryGetDateTimeOffset(out DateTimeOffset at) && at.Offset == TimeSpan.FromHours(1));
        Assert.True(data["on"].TryGetDateOnly(out DateOnly on) && on == new DateOnly(2020, 1, 2));
        Assert.All(data.Take(8), entry => Assert.False(entry.Value.IsText));
        Article article = new() { Extensions = data };
        Assert.Equal(article, FrontMatterFormat.Default.Read(FrontMatterFormat.Default.Write(article)));
        Assert.Equal(article, JsonFormat.Default.Read(JsonFormat.Default.Write(article)));
    }

    [Fact]
    public void What_a_type_does_not_hold_is_not_read_as_it()
    {
        Assert.False(ExtensionValue.FromInt64(3_000_000_000).TryGetInt32(out int number));
        Assert.Equal(0, number);
        Assert.False(ExtensionValue.FromText("1.5").TryGetInt32(out _));
        Assert.False(ExtensionValue.FromText("1e40").TryGetDecimal(out decimal price));
        Assert.Equal(0, price);
        Assert.False(ExtensionValue.FromText(" 1").TryGetDecimal(out _));
        Assert.False(ExtensionValue.FromText("").TryGetDecimal(out _));
        Assert.True(ExtensionValue.FromText("-1.5e2").TryGetDecimal(out price) && price == -150);
        Assert.False(ExtensionValue.FromText("2020-01-02T00:00:00Z").TryGetDateOnly(out DateOnly date));
        Assert.Equal(default, date);
        Assert.False(ExtensionValue.FromList(1).TryGetInt32(out _));
        Assert.False(ExtensionValue.FromList(1).TryGetDecimal(out _));
        Assert.False(ExtensionValue.FromList(1).TryGetDateOnly(out _));
    }

    [Fact]
    public void A_key_that_is_not_there_has_a_default()
    {
        ExtensionData data = [new("a", 1), new("none", ExtensionValue.Null)];

        Assert.Equal(1, data.GetValueOrDefault("a", 5));
        Assert.Equal(5, data.GetValueOrDefault("b", 5));
        Assert.Equal(ExtensionValue.Null, data.GetValueOrDefault("none", 5));
        Assert.True(data.GetValueOrDefault("b").IsNull);
        Assert.Throws<ArgumentNullException>(() => data.GetValueOrDefault(null!));
    }

    private static ExtensionValue[] Ways(string text) => [ExtensionValue.FromPlain(text), ExtensionValue.FromQuoted(text), ExtensionValue.FromText(text)];
}
