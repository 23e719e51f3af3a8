namespace NewsModel.Html.Collecting;

/// <summary>A value that the page states for a field. The collectors make it, a resolver decides on it.</summary>
internal sealed class Candidate(HtmlField field, string value, string source, int rank, int row, string? address = null)
{
    public HtmlField Field { get; } = field;

    /// <summary>The value, trimmed, its runs of space made one; a body is as it stands.</summary>
    public string Value { get; } = value;

    public string Source { get; } = source;

    /// <summary>How far the source is to be believed, other things being equal: lower is better.</summary>
    public int Rank { get; } = rank;

    /// <summary>The row of the element it is in; -1 where it is in none.</summary>
    public int Row { get; } = row;

    /// <summary>The address of a page about an author, as written; <see langword="null"/> where there is none.</summary>
    public string? Address { get; } = address;

    public bool IsTaken { get; private set; }

    public string Rule { get; private set; } = "";

    public void Take(string rule)
    {
        IsTaken = true;
        Rule = rule;
    }

    public void Pass(string rule) => Rule = rule;
}
