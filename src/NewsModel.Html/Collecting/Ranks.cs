namespace NewsModel.Html.Collecting;

/// <summary>How far each kind of source is to be believed: lower is better.</summary>
internal static class Ranks
{
    /// <summary>A rule for the publisher, which somebody wrote on purpose.</summary>
    public const int Rule = 0;

    /// <summary>The article's node of JSON-LD.</summary>
    public const int LdArticle = 100;

    /// <summary>A <c>meta</c> element; each name has its place from here on.</summary>
    public const int Meta = 200;

    /// <summary>Microdata of the article.</summary>
    public const int Microdata = 250;

    /// <summary>The page's node of JSON-LD.</summary>
    public const int LdPage = 300;

    /// <summary>What people see and markup names: <c>h1</c>, <c>time</c>, a byline.</summary>
    public const int Visible = 400;

    /// <summary>Text that reads like it.</summary>
    public const int Text = 500;

    /// <summary>What the address says.</summary>
    public const int Address = 600;
}
