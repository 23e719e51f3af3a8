namespace NewsModel.Formats;

/// <summary>Which rule gave a block its role.</summary>
public enum PageBlockRule
{
    /// <summary>It is the first block and no marker: the title.</summary>
    FirstBlock,

    /// <summary>It is the first block between the title and an image marker: the lead.</summary>
    BeforeImageMarker,

    /// <summary>It comes after the title of a page without a main picture, with no more blank lines before it than after it: the lead.</summary>
    AfterTitle,

    /// <summary>It is one line, and that is a marker of the profile.</summary>
    Marker,

    /// <summary>It is one line that begins with a related marker and a colon; the rest is a related title.</summary>
    MarkerWithTitle,

    /// <summary>It comes after a related marker: a related title.</summary>
    AfterRelatedMarker,

    /// <summary>
    /// It comes after related titles, but is too much like running text to be one: several lines, more than 200 characters, or several sentences
    /// with a full stop at the end. So the body goes on.
    /// </summary>
    RunningText,

    /// <summary>It comes after a furniture marker: furniture.</summary>
    AfterFurnitureMarker,

    /// <summary>No other rule spoke of it, so that it is part of the body.</summary>
    Otherwise,
}
