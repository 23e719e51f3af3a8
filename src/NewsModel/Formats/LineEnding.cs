namespace NewsModel.Formats;

/// <summary>Specifies how lines end.</summary>
public enum LineEnding
{
    /// <summary>LF, one byte.</summary>
    Lf,

    /// <summary>CR and LF, two bytes.</summary>
    CrLf,
}
