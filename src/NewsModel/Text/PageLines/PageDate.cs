namespace NewsModel.Text.PageLines;

/// <summary>A date of a page, as far as the page says it: perhaps without a time of day, perhaps without an offset.</summary>
/// <param name="Day">The calendar day, as written.</param>
/// <param name="Time">The time of day; <see langword="null"/> where only a day is said.</param>
/// <param name="Offset">The offset from UTC; <see langword="null"/> where it is not said.</param>
internal readonly record struct PageDate(DateOnly Day, TimeSpan? Time, TimeSpan? Offset)
{
    /// <summary>The instant; midnight where there is no time, and UTC where there is no offset, as the core reads front matter.</summary>
    public DateTimeOffset Value => new(Day.ToDateTime(TimeOnly.MinValue) + (Time ?? TimeSpan.Zero), Offset ?? TimeSpan.Zero);

    /// <summary>Whether it could be the date of an article of this world.</summary>
    public bool IsPlausible => Day.Year is >= 1900 and <= 2100;

    /// <summary>2 with a time of day that is no midnight, 1 with a midnight, 0 for a day.</summary>
    public int Precision => Time is null ? 0 : Time == TimeSpan.Zero ? 1 : 2;
}
