using System.Globalization;
using NewsModel.Formats;
using NewsModel.Formats.FrontMatter.Vocabularies;

namespace NewsModel.Tests.Formats.FrontMatter.Vocabularies;

/// <summary>Dates as other people's sites write them.</summary>
public class DateFormTests
{
    [Theory]
    [InlineData("2017-04-05 16:16:01 -0800", "2017-04-05T16:16:01-08:00")]
    [InlineData("2014-12-29", "2014-12-29T00:00:00+00:00")]
    [InlineData("2019-08-17 16:22:30+00:00", "2019-08-17T16:22:30+00:00")]
    [InlineData("2022-05-06T00:00:00.000Z", "2022-05-06T00:00:00+00:00")]
    [InlineData("2013-11-22 5:00:00 +0000", "2013-11-22T05:00:00+00:00")]
    [InlineData("2024-05-14 05:30:00", "2024-05-14T05:30:00+00:00")]
    [InlineData("2015-03-17 14:00:00 -4", "2015-03-17T14:00:00-04:00")]
    [InlineData("2023/03/22", "2023-03-22T00:00:00+00:00")]
    [InlineData("2016-1-05", "2016-01-05T00:00:00+00:00")]
    [InlineData("2020-10-07 9:00:00", "2020-10-07T09:00:00+00:00")]
    [InlineData("2026-06-03 17:45", "2026-06-03T17:45:00+00:00")]
    [InlineData("2015-03-17 14:00:00 UTC", "2015-03-17T14:00:00+00:00")]
    [InlineData("2020-01-02T10:31:00.25+05:30", "2020-01-02T10:31:00.25+05:30")]
    [InlineData("2020-01-02T10:31-00:00", "2020-01-02T10:31:00+00:00")]
    [InlineData("2020.01.02", "2020-01-02T00:00:00+00:00")]
    public void A_date_is_read_and_written_back_as_it_stands(string text, string expected)
    {
        Assert.True(DateForm.TryParse(text, DateOrder.YearFirst, TimeZoneInfo.Utc, out DateTimeOffset value, out DateForm form));
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), value);
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).Offset, value.Offset);
        Assert.Equal(text, form.Format(value, TimeZoneInfo.Utc));
    }

    [Theory]
    [InlineData("01/05/2026", DateOrder.MonthFirst, "2026-01-05")]
    [InlineData("1/5/2026", DateOrder.DayFirst, "2026-05-01")]
    [InlineData("31.12.2026", DateOrder.DayFirst, "2026-12-31")]
    public void The_order_of_digits_is_that_of_the_vocabulary(string text, DateOrder order, string expected)
    {
        Assert.False(DateForm.TryParse(text, DateOrder.YearFirst, TimeZoneInfo.Utc, out _, out _));
        Assert.True(DateForm.TryParse(text, order, TimeZoneInfo.Utc, out DateTimeOffset value, out DateForm form));
        Assert.Equal(expected, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(text, form.Format(value, TimeZoneInfo.Utc));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2020")]
    [InlineData("2020-13-01")]
    [InlineData("2020-02-30")]
    [InlineData("2020-01-02T")]
    [InlineData("2020-01-02 25:00:00")]
    [InlineData("2020-01-02 10:31:00 +15:00")]
    [InlineData("2020-01-02 10:31:00 +12:60")]
    [InlineData("2020-01-02 10:31:00 PST")]
    [InlineData("2020-01/02")]
    [InlineData("0001-01-01 00:00:00 +10:00")]
    [InlineData("2020-01-02 10:31:00.123456789Z")]
    [InlineData("soon")]
    public void Anything_but_a_date_is_not_read(string text) =>
        Assert.False(DateForm.TryParse(text, DateOrder.YearFirst, TimeZoneInfo.Utc, out _, out _));

    [Theory]
    [InlineData("2014-12-29", "2026-01-02T00:00:00Z", "2026-01-02")]
    [InlineData("2014-12-29", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z")]
    [InlineData("2017-04-05 16:16:01 -0800", "2026-01-02T03:04:05+01:00", "2026-01-02 03:04:05 +0100")]
    [InlineData("2015-03-17 14:00:00 -4", "2026-01-02T03:04:05+05:30", "2026-01-02 03:04:05 +5:30")]
    [InlineData("2022-05-06T00:00:00.000Z", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000Z")]
    [InlineData("2026-06-03 17:45", "2026-01-02T03:04:00Z", "2026-01-02 03:04")]
    [InlineData("2026-06-03 17:45", "2026-01-02T03:04:05Z", "2026-01-02 03:04:05")]
    [InlineData("2013-11-22 5:00:00 +0000", "2026-01-02T03:04:05Z", "2026-01-02 3:04:05 +0000")]
    [InlineData("2024-05-14T05:30:00Z", "2026-01-02T03:04:05+02:00", "2026-01-02T03:04:05+02:00")]
    public void Another_date_is_written_in_the_same_format(string form, string value, string expected)
    {
        Assert.True(DateForm.TryParse(form, DateOrder.YearFirst, TimeZoneInfo.Utc, out _, out DateForm found));
        Assert.Equal(expected, found.Format(DateTimeOffset.Parse(value, CultureInfo.InvariantCulture), TimeZoneInfo.Utc));
    }

    [Fact]
    public void What_is_read_in_a_zone_is_written_in_it()
    {
        TimeZoneInfo copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");
        Assert.True(DateForm.TryParse("2024-07-01 12:00:00", DateOrder.YearFirst, copenhagen, out DateTimeOffset value, out DateForm form));
        Assert.Equal(TimeSpan.FromHours(2), value.Offset);
        Assert.Equal("2024-07-01 14:30:00", form.Format(new(2024, 7, 1, 12, 30, 0, TimeSpan.Zero), copenhagen));

        // A quarter of an hour before the clocks go back, and one after; the hour that they leave out in spring.
        Assert.Equal("2024-10-27 02:30:00 +02:00", form.Format(new(2024, 10, 27, 0, 30, 0, TimeSpan.Zero), copenhagen));
        Assert.Equal("2024-10-27 02:30:00 +01:00", form.Format(new(2024, 10, 27, 1, 30, 0, TimeSpan.Zero), copenhagen));
        Assert.False(DateForm.TryParse("2024-03-31 02:30:00", DateOrder.YearFirst, copenhagen, out _, out _));
    }

    [Theory]
    [InlineData("_posts/2020-01-31-title.md", "2020-01-31")]
    [InlineData("2020-01-31.md", "2020-01-31")]
    [InlineData("blog/2020-01-31-title/index.md", "2020-01-31")]
    [InlineData("blog/2020/01/31/title.md", "2020-01-31")]
    [InlineData("blog/2020/01-31-title.md", "2020-01-31")]
    [InlineData("C:\\blog\\2020-01-31-title.md", "2020-01-31")]
    [InlineData("blog/2020-13-31-title.md", null)]
    [InlineData("blog/2020-01-311.md", null)]
    [InlineData("blog/title-2020-01-31.md", null)]
    [InlineData("2020-01-31/posts/title.md", null)]
    [InlineData("title.md", null)]
    [InlineData("", null)]
    public void The_date_of_a_file_is_in_its_name(string path, string? expected)
    {
        Assert.Equal(expected is not null, FileNameDate.TryRead(path, out DateOnly date));
        Assert.Equal(expected, expected is null ? null : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
