namespace NewsModel.Formats;

/// <summary>Specifies what comes first in a numeric date.</summary>
public enum DateOrder
{
    /// <summary>
    /// The year, as in <c>2026-01-05</c> and <c>2026/01/05</c>. A date such as <c>01/05/2026</c> is not read, since it is ambiguous.
    /// </summary>
    YearFirst,

    /// <summary>
    /// The month, as in <c>01/05/2026</c> for the fifth of January. Dates that start with a four-digit year are still read.
    /// </summary>
    MonthFirst,

    /// <summary>
    /// The day, as in <c>05/01/2026</c> for the fifth of January. Dates that start with a four-digit year are still read.
    /// </summary>
    DayFirst,
}
