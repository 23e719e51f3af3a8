using NewsModel.Text.PageLines;

namespace NewsModel.Tests.Text;

public class DayOrderTests
{
    [Theory]
    [InlineData("en", true)]
    [InlineData("EN-us", true)]
    [InlineData("en_US", true)]
    [InlineData("en-Latn-US", true)]
    [InlineData("en-GB", false)]
    [InlineData("en_AU", false)]
    [InlineData("da", false)]
    [InlineData("es-US", false)]
    [InlineData("", false)]
    public void The_month_comes_first_in_the_English_of_the_United_States(string language, bool isFirst) =>
        Assert.Equal(isFirst, DayOrder.IsMonthFirst(language));
}
