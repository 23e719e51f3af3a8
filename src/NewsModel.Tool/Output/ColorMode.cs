namespace NewsModel.Tool.Output;

/// <summary>When text for people has colours.</summary>
internal enum ColorMode
{
    /// <summary>On a terminal, unless the variable NO_COLOR says otherwise.</summary>
    Auto,

    /// <summary>In files and pipes too.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
