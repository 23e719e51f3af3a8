using System.Globalization;
using NewsModel.Html.Collecting;
using NewsModel.Text.PageLines;

namespace NewsModel.Html.Dates;

/// <summary>Finds the day in an address such as <c>/2024/05/03/name</c>, where many sites put it.</summary>
internal static class AddressDates
{
    /// <summary>Collects the day of an address.</summary>
    public static void Collect(string? address, CandidateTable table)
    {
        if (address is null || address.Length > 2000)
        {
            return;
        }

        for (int i = 0; i + 10 <= address.Length; i++)
        {
            ReadOnlySpan<char> rest = address.AsSpan(i);
            bool begins = rest[0] is '/' or '-' or '_' or '=';
            if (begins && rest.Length > 10 && rest[1] is '1' or '2' && rest[5] is '/' or '-' or '_'
                && DateParser.TryParseIso(rest[1..].ToString().Replace('_', '-'), out PageDate date)
                && date.Day.Year is >= 1990 and <= 2100)
            {
                table.Add(HtmlField.Published, date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "address", Ranks.Address, -1);
                return;
            }
        }
    }
}
