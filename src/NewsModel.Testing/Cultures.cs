using System.Globalization;

namespace NewsModel.Testing;

/// <summary>Cultures that differ in what careless code depends on.</summary>
internal static class Cultures
{
    /// <summary>
    /// One with a dotless i, one with another calendar, one with another sign and digits for numbers, as far as the system has them; and one made
    /// up, with odd signs and separators.
    /// </summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [.. new[] { "tr-TR", "th-TH", "fa-IR" }.Select(Find).OfType<CultureInfo>(), MakeOdd()];

    /// <summary>Gives what a function gives in a culture; afterwards the culture is what it was.</summary>
    public static T Run<T>(CultureInfo culture, Func<T> function)
    {
        CultureInfo current = CultureInfo.CurrentCulture;
        CultureInfo currentUi = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
            return function();
        }
        finally
        {
            CultureInfo.CurrentCulture = current;
            CultureInfo.CurrentUICulture = currentUi;
        }
    }

    private static CultureInfo? Find(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            // A program can be built to know none.
            return null;
        }
    }

    private static CultureInfo MakeOdd()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.PositiveSign = "plus";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.DateSeparator = "|";
        culture.DateTimeFormat.TimeSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd/MM yy";
        culture.DateTimeFormat.LongTimePattern = "ss:mm:H";
        return culture;
    }
}
