namespace NewsModel.Html.Collecting;

/// <summary>An item of JSON-LD with the script it is in.</summary>
/// <param name="Value">The item.</param>
/// <param name="Row">The row of the script.</param>
/// <param name="IsSecondary">Whether it is part of another item, such as an entry of a list of teasers.</param>
internal sealed record LdItem(LdValue Value, int Row, bool IsSecondary);
