namespace NewsModel.Tests.Model;

public class ValueTests
{
    [Fact]
    public void A_list_is_a_value()
    {
        ValueList<string> list = ["a", "b"];

        Assert.Equal(["a", "b"], list);
        Assert.True(list == ["a", "b"]);
        Assert.True(list != ["b", "a"]);
        Assert.True(list != ["a"]);
        Assert.Equal(list.GetHashCode(), ((ValueList<string>)["a", "b"]).GetHashCode());
        Assert.Equal("[a, b]", list.ToString());
        Assert.Equal("b", list[1]);
        Assert.Equal(["a", "b", "c"], (ValueList<string>)[.. list, "c"]);
        Assert.Equal(list, new List<string> { "a", "b" }.ToValueList());
        Assert.Throws<ArgumentOutOfRangeException>(() => list[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.Throws<ArgumentException>(() => (ValueList<string>)["a", null!]);
    }

    [Fact]
    public void A_list_keeps_no_array_of_its_maker()
    {
        string[] array = ["a"];
        ValueList<string> list = ValueList.Create(array);
        array[0] = "b";

        Assert.Equal(["a"], list);
    }

    [Fact]
    public void The_default_of_everything_is_valid_and_empty()
    {
        Assert.Empty(default(ValueList<string>));
        Assert.True(default(ValueList<string>).IsEmpty);
        Assert.True(default(ValueList<string>) == []);
        Assert.Equal("[]", default(ValueList<string>).ToString());
        Assert.Empty(default(ExtensionData));
        Assert.Equal("{}", default(ExtensionData).ToString());
        Assert.True(default(ExtensionData) == []);
        Assert.True(default(ExtensionValue).IsNull);
        Assert.Equal(ExtensionValue.Null, default);
        Assert.Equal("", default(Url).Text);
        Assert.Equal("", default(ArticleType).Text);
        Assert.Equal("", default(SecuredPayload).Text);
        Assert.Equal("", default(NewsModel.DiagnosticCode).Id);
        Assert.Equal(new Article(), new Article { Topics = default, Extensions = default });
        Assert.Null(new Article().Link);
    }

    [Fact]
    public void Articles_compare_by_value_all_the_way_down()
    {
        Article one = FrontMatterFormat.Default.Read(Repository.Seed);
        Article two = FrontMatterFormat.Default.Read(Repository.Seed);

        Assert.NotSame(one, two);
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Image image = one.Related[0].Images[0];
        Article changed = two with { Related = [two.Related[0] with { Images = [image with { Width = 701 }] }, two.Related[1]] };
        Assert.NotEqual(one, changed);
    }

    [Fact]
    public void A_body_of_one_line_break_counts_as_none()
    {
        Assert.Null(new Article { Content = "\n" }.Content);
        Assert.Null(new Article { Content = "\r\n" }.Content);
        Assert.Null(new Article { Content = "\r" }.Content);
        Assert.Equal("", new Article { Content = "" }.Content);
        Assert.Equal("\n\n", new Article { Content = "\n\n" }.Content);
    }

    [Fact]
    public void The_link_is_the_best_page_to_open()
    {
        Related item = new()
        {
            SourceUrl = "source", OriginalUrl = "original", WebUrl = "web", AmpUrl = "amp", CdnAmpUrl = "cdn", AmpWebUrl = "ampWeb", CdnAmpWebUrl = "cdnWeb",
        };

        Assert.Equal("web", item.Link);
        Assert.Equal("original", (item = item with { WebUrl = null }).Link);
        Assert.Equal("source", (item = item with { OriginalUrl = null }).Link);
        Assert.Equal("ampWeb", (item = item with { SourceUrl = null }).Link);
        Assert.Equal("amp", (item = item with { AmpWebUrl = null }).Link);
        Assert.Equal("cdnWeb", (item = item with { AmpUrl = null }).Link);
        Assert.Equal("cdn", (item = item with { CdnAmpWebUrl = null }).Link);
        Assert.Null((item with { CdnAmpUrl = null }).Link);
        Assert.Equal("original", new Related { WebUrl = "", OriginalUrl = "original" }.Link);
    }

    [Fact]
    public async Task Lists_are_enumerated_across_an_await()
    {
        ValueList<string> list = ["a", "b"];
        ExtensionData data = [new("c", 1)];
        string text = "";
        foreach (string item in list)
        {
            await Task.Yield();
            text += item;
        }

        foreach (KeyValuePair<string, ExtensionValue> entry in data)
        {
            await Task.Yield();
            text += entry.Key;
        }

        Assert.Equal("abc", text);
    }

    [Fact]
    public void Extensions_are_looked_up_set_and_removed()
    {
        ExtensionData data = [new("price", "Free"), new("count", 3)];

        Assert.Equal("Free", data["price"].Text);
        Assert.True(data.TryGetValue("count", out ExtensionValue count) && count.TryGetInt64(out long number) && number == 3);
        Assert.False(data.ContainsKey("Price"));
        Assert.Throws<KeyNotFoundException>(() => data["Price"]);
        Assert.Equal("{price: $5, count: 3}", data.Set("price", "$5").ToString());
        Assert.Equal("{price: Free, count: 3, x: true}", data.Set("x", true).ToString());
        Assert.Equal("{count: 3}", data.Remove("price").ToString());
        Assert.Equal(data, data.Remove("none"));
        Assert.Equal("{price: Free, count: 3}", data.ToString());
        Assert.NotEqual(data, [new("count", 3), new("price", "Free")]);
        Assert.Throws<ArgumentException>(() => ExtensionData.Create(new("a", 1), new("a", 2)));
        Assert.Throws<ArgumentException>(() => ExtensionData.Create(new KeyValuePair<string, ExtensionValue>(null!, 1)));
        Assert.Throws<ArgumentException>(() => ExtensionData.Create([.. Enumerable.Range(0, 40).Select(i => KeyValuePair.Create($"k{i % 39}", default(ExtensionValue)))]));
    }

    [Fact]
    public void An_extension_knows_text_from_a_plain_word()
    {
        Assert.NotEqual(ExtensionValue.FromText("42"), ExtensionValue.FromInt64(42));
        Assert.Equal("\"42\"", ExtensionValue.FromText("42").ToString());
        Assert.True(ExtensionValue.FromText("42").TryGetInt64(out long number));
        Assert.Equal(42, number);
        Assert.False(ExtensionValue.FromText("").IsNull);
        Assert.False(ExtensionValue.FromText("null").IsNull);
        Assert.Equal("{a: [1, b, \"2\"]}", ExtensionValue.FromMap([new("a", ExtensionValue.FromList(1, "b", "2"))]).ToString());
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-4.6675916, "-4.6675916")]
    [InlineData(1e300, "1E+300")]
    [InlineData(double.PositiveInfinity, ".inf")]
    [InlineData(double.NegativeInfinity, "-.inf")]
    [InlineData(double.NaN, ".nan")]
    public void A_number_is_given_back(double value, string text)
    {
        ExtensionValue extension = value;

        Assert.Equal(text, extension.Text);
        Assert.True(extension.TryGetDouble(out double read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1,000")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("0x1")]
    [InlineData("e3")]
    public void An_invalid_number_is_not_a_number(string text)
    {
        Assert.False(ExtensionValue.FromText(text).TryGetDouble(out _));
        Assert.False(ExtensionValue.FromText(text).TryGetInt64(out _));
    }

    [Fact]
    public void Other_getters_read_dates_and_truth_values()
    {
        Assert.True(ExtensionValue.FromText("2020-08-27T20:00:00Z").TryGetDateTimeOffset(out DateTimeOffset date));
        Assert.Equal(new(2020, 8, 27, 20, 0, 0, TimeSpan.Zero), date);
        Assert.True(ExtensionValue.FromText("2020-08-27").TryGetDateTimeOffset(out _));
        Assert.False(ExtensionValue.FromText("27.8.2020").TryGetDateTimeOffset(out _));
        Assert.False(ExtensionValue.FromText(new string('1', 1000)).TryGetDateTimeOffset(out _));
        Assert.False(ExtensionValue.FromList().TryGetDateTimeOffset(out _));
        Assert.True(ExtensionValue.FromBoolean(true).TryGetBoolean(out bool truth) && truth);
        Assert.True(ExtensionValue.FromText("FALSE").TryGetBoolean(out truth) && !truth);
        Assert.False(ExtensionValue.FromText("yes").TryGetBoolean(out _));
    }

    [Fact]
    public void Values_nest_to_a_limit_so_no_walk_can_overflow_the_stack()
    {
        ExtensionValue value = ExtensionValue.Null;
        for (int i = 0; i < ExtensionValue.MaxDepth; i++)
        {
            value = i % 2 == 0 ? ExtensionValue.FromList(value) : ExtensionValue.FromMap([new("k", value)]);
        }

        Assert.Throws<ArgumentException>(() => ExtensionValue.FromList(value));
        Assert.Throws<ArgumentException>(() => ExtensionValue.FromMap([new("k", value)]));
    }
}
