using System.Globalization;

namespace NewsModel.Tool.Output;

/// <summary>Dates as RFC 3339 has them, as short as they can be said exactly: <c>2020-01-02T10:31:00Z</c>.</summary>
internal static class DateFormatter
{
    /// <summary>The text of a date, with its own offset.</summary>
    /// <param name="value">The date.</param>
    public static string Of(DateTimeOffset value) => value.ToString(
        value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        CultureInfo.InvariantCulture);
}
