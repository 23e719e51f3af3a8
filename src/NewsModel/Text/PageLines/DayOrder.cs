namespace NewsModel.Text.PageLines;

/// <summary>Whether <c>3/4/2024</c> is in March or in April.</summary>
internal static class DayOrder
{
    /// <summary>Whether the month comes first in a language: in English, unless the tag names a country other than the United States.</summary>
    /// <param name="language">A language tag such as <c>en-US</c>; an underscore may take the place of the hyphen.</param>
    public static bool IsMonthFirst(ReadOnlySpan<char> language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
        && (language.Length < 5 || language[^3..] is ['-' or '_', 'U' or 'u', 'S' or 's'] || !language.ContainsAny('-', '_'));
}
