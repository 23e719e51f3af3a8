namespace NewsModel.Html;

/// <summary>What a block of a page was taken for.</summary>
public enum HtmlBlockRole
{
    /// <summary>A paragraph of the body.</summary>
    Paragraph,

    /// <summary>The first sentences that stand between the headline and the body.</summary>
    Lead,

    /// <summary>A heading in the body.</summary>
    Heading,

    /// <summary>An entry of a list in the body.</summary>
    ListItem,

    /// <summary>A paragraph of a quotation.</summary>
    Quote,

    /// <summary>Text with its line breaks, such as a program.</summary>
    Preformatted,

    /// <summary>A table of data.</summary>
    Table,

    /// <summary>A picture with its caption.</summary>
    Figure,

    /// <summary>The headline of the page; it is the title and no part of the body.</summary>
    Headline,

    /// <summary>A byline, a date line, or something about the author.</summary>
    Byline,

    /// <summary>Links to other articles.</summary>
    Related,

    /// <summary>Navigation, sharing, advertisements, banners: what belongs to the page and not to the article.</summary>
    Furniture,
}
