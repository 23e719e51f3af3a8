namespace NewsModel.Formats;

/// <summary>What stands first in a date in digits alone.</summary>
public enum DateOrder
{
    /// <summary>
    /// The year, as in <c>2026-01-05</c> and <c>2026/01/05</c>. A date such as <c>01/05/2026</c> is not read: it may be of January or of May.
    /// </summary>
    YearFirst,

    /// <summary>
    /// The month, as in <c>01/05/2026</c> for the fifth of January. Dates that begin with a year of four digits are read all the same.
    /// </summary>
    MonthFirst,

    /// <summary>
    /// The day, as in <c>05/01/2026</c> for the fifth of January. Dates that begin with a year of four digits are read all the same.
    /// </summary>
    DayFirst,
}
