using System.Globalization;
using NewsModel.Text.PageLines;

namespace NewsModel.Html.Tests;

public class DateTextTests
{
    [Theory]
    [InlineData("2024-05-03T15:47:42.389Z", "2024-05-03 15:47:42 +00:00")]
    [InlineData("2024-05-03T15:47:42+02:00", "2024-05-03 15:47:42 +02:00")]
    [InlineData("2024-05-03T15:47:42-0500", "2024-05-03 15:47:42 -05:00")]
    [InlineData("2024-05-03T15:47:42+14:30", "2024-05-03 15:47:42")]
    [InlineData("٣ · 2024-05-03", "2024-05-03")]
    [InlineData("2024-05-03 15:47", "2024-05-03 15:47:00")]
    [InlineData("20240503T154742Z", "2024-05-03 15:47:42 +00:00")]
    [InlineData("2024/05/03", "2024-05-03")]
    [InlineData("2024-05-03", "2024-05-03")]
    [InlineData("1714751262", "2024-05-03 15:47:42 +00:00")]
    [InlineData("1714751262000", "2024-05-03 15:47:42 +00:00")]
    [InlineData("Fri, 03 May 2024 15:47:42 GMT", "2024-05-03 15:47:42 +00:00")]
    [InlineData("May 3, 2024", "2024-05-03")]
    [InlineData("Published May 3rd, 2024 at 3:47 pm EST", "2024-05-03 15:47:00 -05:00")]
    [InlineData("3 May 2024, 15:47 BST", "2024-05-03 15:47:00 +01:00")]
    [InlineData("Stand: 03.05.2024, 15.47 Uhr", "2024-05-03 15:47:00")]
    [InlineData("3. Mai 2024 um 15:47", "2024-05-03 15:47:00")]
    [InlineData("Publié le 3 mai 2024 à 15h47", "2024-05-03 15:47:00")]
    [InlineData("1er mai 2024", "2024-05-01")]
    [InlineData("3 de mayo de 2024", "2024-05-03")]
    [InlineData("3. maj 2024 kl. 15.47", "2024-05-03 15:47:00")]
    [InlineData("Publicerad 3 maj 2024", "2024-05-03")]
    [InlineData("Publisert 3. mai 2024", "2024-05-03")]
    [InlineData("2024年5月3日 15:47", "2024-05-03 15:47:00")]
    [InlineData("2024 Jan 7", "2024-01-07")]
    [InlineData("15:47, 3 May 2024", "2024-05-03 15:47:00")]
    public void Reads_what_pages_write(string text, string expected) => Assert.Equal(expected, Read(text, isMonthFirst: false));

    [Theory]
    [InlineData("3/4/2024", true, "2024-03-04")]
    [InlineData("3/4/2024", false, "2024-04-03")]
    [InlineData("13/4/2024", true, "2024-04-13")]
    [InlineData("03.04.2024", true, "2024-04-03")]
    [InlineData("02-12-2025", true, "2025-12-02")]
    public void The_language_decides_which_comes_first(string text, bool isMonthFirst, string expected) =>
        Assert.Equal(expected, Read(text, isMonthFirst));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("32 May 2024")]
    [InlineData("2024-13-01")]
    [InlineData("May 2024")]
    [InlineData("call 555 1234 567")]
    [InlineData("12345")]
    [InlineData("0000-00-00")]
    public void Anything_else_is_not_a_date(string text) => Assert.Equal("", Read(text, isMonthFirst: true));

    private static string Read(string text, bool isMonthFirst)
    {
        if (!DateParser.TryParse(text, isMonthFirst, out PageDate date))
        {
            return "";
        }

        string format = date.Time is null ? "yyyy-MM-dd" : date.Offset is null ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss zzz";
        return date.Value.ToString(format, CultureInfo.InvariantCulture);
    }
}
