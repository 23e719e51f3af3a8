using System.Globalization;
using System.Text;

namespace NewsModel.Tests.Text;

public class Rfc3339Tests
{
    private const string Sample = "2024-02-29T23:59:58Z";

    [Theory]
    [InlineData("2020-01-02T10:31:00Z", "2020-01-02T10:31:00.0000000+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59.0000000+00:00")]
    [InlineData(Sample, "2024-02-29T23:59:58.0000000+00:00")]
    [InlineData("2024-02-29 23:59:58z", "2024-02-29T23:59:58.0000000+00:00")]
    [InlineData("2024-02-29t23:59:58.1234567-05:30", "2024-02-29T23:59:58.1234567-05:30")]
    public void A_date_is_read_to_the_second_with_its_offset(string text, string expected)
    {
        Assert.Equal(Rfc3339Result.Exact, Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out DateTimeOffset value));
        Assert.Equal(expected, value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2023-02-29T00:00:00Z")]
    [InlineData("2024-00-01T00:00:00Z")]
    [InlineData("2024-13-01T00:00:00Z")]
    [InlineData("2024-01-00T00:00:00Z")]
    [InlineData("2024-01-32T00:00:00Z")]
    [InlineData("2024-01-01T24:00:00Z")]
    [InlineData("2024-01-01T00:60:00Z")]
    [InlineData("2024-01-01T00:00:60Z")]
    [InlineData("2024-01-01T00:00:0aZ")]
    [InlineData("2024-01-01T00:00:00X")]
    [InlineData("2024-01-01T00:00.00Z")]
    public void What_is_no_date_is_not_read(string text)
    {
        Assert.Equal(Rfc3339Result.Invalid, Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out DateTimeOffset value));
        Assert.Equal(default, value);
    }

    [Fact]
    public void A_date_in_UTC_is_read_as_one_with_an_offset_of_nothing_whatever_its_bytes()
    {
        for (int position = 0; position < Sample.Length - 1; position++)
        {
            for (int b = 0; b <= byte.MaxValue; b++)
            {
                byte[] utc = Encoding.UTF8.GetBytes(Sample);
                utc[position] = (byte)b;
                AssertSame(utc);

                // Near the ends of months and of hours, two digits of a number decide together.
                utc[Math.Max(position - 1, 0)] = (byte)'1';
                AssertSame(utc);
            }
        }
    }

    private static void AssertSame(byte[] utc)
    {
        Rfc3339Result expected = Rfc3339.TryParse([.. utc.AsSpan(..^1), .. "+00:00"u8], out DateTimeOffset other);
        Assert.Equal((expected, other), (Rfc3339.TryParse(utc, out DateTimeOffset value), value));
    }
}
