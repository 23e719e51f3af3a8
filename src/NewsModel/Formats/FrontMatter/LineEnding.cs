namespace NewsModel.Formats;

/// <summary>How the lines of a file end.</summary>
public enum LineEnding
{
    /// <summary>LF, one byte.</summary>
    Lf,

    /// <summary>CR and LF, two bytes.</summary>
    CrLf,
}
