namespace NewsModel.Html;

/// <summary>Specifies the role of a block on a page.</summary>
public enum HtmlBlockRole
{
    /// <summary>A paragraph of the body.</summary>
    Paragraph,

    /// <summary>The first sentences, between the headline and the body.</summary>
    Lead,

    /// <summary>A heading in the body.</summary>
    Heading,

    /// <summary>An entry of a list in the body.</summary>
    ListItem,

    /// <summary>A paragraph of a quotation.</summary>
    Quote,

    /// <summary>Text with its own line breaks, such as code.</summary>
    Preformatted,

    /// <summary>A data table.</summary>
    Table,

    /// <summary>A picture with its caption.</summary>
    Figure,

    /// <summary>The headline of the page; it is the title and not part of the body.</summary>
    Headline,

    /// <summary>A byline, a date line, or a note about the author.</summary>
    Byline,

    /// <summary>Links to other articles.</summary>
    Related,

    /// <summary>Navigation, share buttons, advertisements, banners: parts of the page rather than of the article.</summary>
    Furniture,
}
