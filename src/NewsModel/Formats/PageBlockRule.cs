namespace NewsModel.Formats;

/// <summary>Specifies the rule that determined the role of a block.</summary>
public enum PageBlockRule
{
    /// <summary>The block is the first and not a marker: the title.</summary>
    FirstBlock,

    /// <summary>It is the first block between the title and an image marker: the lead.</summary>
    BeforeImageMarker,

    /// <summary>It follows the title of a page without a main picture, with no more blank lines before it than after it: the lead.</summary>
    AfterTitle,

    /// <summary>It is a short line in front of the body that begins like a byline, and the rest are names: the byline.</summary>
    Names,

    /// <summary>It is a short line in front of the body that is a date, perhaps with a label, and the first of its kind: a date.</summary>
    Day,

    /// <summary>It is a single line and a marker of the profile.</summary>
    Marker,

    /// <summary>
    /// It is a single line that starts with a related or an image marker and a colon; the rest is the title of a related article or of an image.
    /// </summary>
    MarkerWithTitle,

    /// <summary>It follows a related marker: a related title.</summary>
    AfterRelatedMarker,

    /// <summary>
    /// It follows related titles but looks too much like running text to be one: several lines, more than 200 characters, or several sentences with a
    /// full stop at the end. The body therefore continues.
    /// </summary>
    RunningText,

    /// <summary>It follows a furniture marker: furniture.</summary>
    AfterFurnitureMarker,

    /// <summary>No other rule applies, so it is part of the body.</summary>
    Otherwise,
}
