using NewsModel.Queries;
using NewsModel.Schema;

namespace NewsModel.Tests.Queries;

public class QueryFieldTests
{
    private static readonly Article Sample = FrontMatterFormat.Default.Read(
        "---\ntitle: T\nheat: 3\ntopics: [A, B]\nimages:\n  - width: 1\n  - width: 2\n    title: X\nprice: 5\nmap: { list: [{ n: 1 }, { n: 2 }, null] }\n---\n\n");

    [Theory]
    [InlineData("title", "T")]
    [InlineData("heat", "3")]
    [InlineData("topics", "A|B")]
    [InlineData("topics[1]", "B")]
    [InlineData("images.width", "1|2")]
    [InlineData("images[1].width", "2")]
    [InlineData("images.title", "X")]
    [InlineData("images[7].title", "")]
    [InlineData("price", "5")]
    [InlineData("map.list.n", "1|2")]
    [InlineData("map.list[1].n", "2")]
    [InlineData("map.list[2].n", "")]
    [InlineData("map.other", "")]
    [InlineData("excerpt", "")]
    public void ValuesAreThoseOfTheArticle(string field, string values) =>
        Assert.Equal(values, string.Join('|', QueryField.Parse(field).ValuesOf(Sample).Select(v => v is ExtensionValue e ? e.Text : v.ToString())));

    [Theory]
    [InlineData("title", false, RecordKeyKind.Text)]
    [InlineData("topics", true, RecordKeyKind.TextList)]
    [InlineData("topics[0]", false, RecordKeyKind.TextList)]
    [InlineData("images.width", true, RecordKeyKind.Number)]
    [InlineData("images[0].width", false, RecordKeyKind.Number)]
    [InlineData("provider.name", false, RecordKeyKind.Text)]
    [InlineData("price", false, null)]
    public void AFieldKnowsItsKey(string text, bool isList, RecordKeyKind? kind)
    {
        QueryField field = QueryField.Parse(text);

        Assert.Equal((text, isList, kind), (field.ToString(), field.IsList, field.Key?.Kind));
    }

    [Fact]
    public void AnInvalidFieldIsRefused()
    {
        Assert.False(QueryField.TryParse("images[x]", out QueryField? field, out QueryError? error));

        Assert.Null(field);
        Assert.Equal("A list position is a number in brackets, counted from 0, as in images[0].url.", error.Message);
        Assert.StartsWith("images[x]\n^", Assert.Throws<FormatException>(() => QueryField.Parse("images[x]")).Message, StringComparison.Ordinal);
    }
}
