using System.Globalization;
using System.Text;
using NewsModel.Text;

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
    [InlineData("2023-05-01 10:20:00 -0500", "2023-05-01T10:20:00.0000000-05:00")]
    [InlineData("2023-05-01 10:20:00 +05:30", "2023-05-01T10:20:00.0000000+05:30")]
    [InlineData("2023-05-01T10:20:00+0530", "2023-05-01T10:20:00.0000000+05:30")]
    [InlineData("2023-05-01 \t10:20:00\t Z", "2023-05-01T10:20:00.0000000+00:00")]
    [InlineData("2001-12-14t21:59:43.10-05:00", "2001-12-14T21:59:43.1000000-05:00")]
    [InlineData("2001-12-14 21:59:43.10 -5", "2001-12-14T21:59:43.1000000-05:00")]
    [InlineData("2001-12-14 21:59:43.10 -5:30", "2001-12-14T21:59:43.1000000-05:30")]
    [InlineData("2001-12-14 21:59:43+05", "2001-12-14T21:59:43.0000000+05:00")]
    [InlineData("2001-1-2 3:04:05Z", "2001-01-02T03:04:05.0000000+00:00")]
    public void A_date_is_read_to_the_second_with_its_offset(string text, string expected)
    {
        Assert.Equal(Rfc3339Result.Exact, Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out DateTimeOffset value));
        Assert.Equal(expected, value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2001-12-15 2:59:43.10", "2001-12-15T02:59:43.1000000+00:00")]
    [InlineData("2001-12-15T02:59:43", "2001-12-15T02:59:43.0000000+00:00")]
    [InlineData("2001-12-15  02:59:43.123456789", "2001-12-15T02:59:43.1234567+00:00")]
    public void A_date_without_an_offset_is_in_UTC(string text, string expected)
    {
        Assert.Equal(Rfc3339Result.NoOffset, Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out DateTimeOffset value));
        Assert.Equal(expected, value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("2024-")]
    [InlineData("2024-1-2")]
    [InlineData("2024-01-2")]
    [InlineData("2024-001-02T00:00:00Z")]
    [InlineData("2024-01-02T")]
    [InlineData("2024-01-02 ")]
    [InlineData("2024-01-02T 00:00:00Z")]
    [InlineData("2024-01-02x00:00:00Z")]
    [InlineData("2024-01-02T0:0:00Z")]
    [InlineData("2024-01-02T00:00Z")]
    [InlineData("2024-01-02T00:00:00.Z")]
    [InlineData("2024-01-02T00:00:00 ")]
    [InlineData("2024-01-02T00:00:00 -")]
    [InlineData("2024-01-02T00:00:00 -530")]
    [InlineData("2024-01-02T00:00:00 -5:3")]
    [InlineData("2024-01-02T00:00:00 -05:")]
    [InlineData("2024-01-02T00:00:00 -05:300")]
    [InlineData("2024-01-02T00:00:00 -0560")]
    [InlineData("2024-01-02T00:00:00 -1401")]
    [InlineData("2024-01-02T00:00:00 -005")]
    [InlineData("2024-01-02T00:00:00 Z ")]
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
    public void Anything_but_a_date_is_not_read(string text)
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
