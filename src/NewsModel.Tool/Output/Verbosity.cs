namespace NewsModel.Tool.Output;

/// <summary>How much a command says.</summary>
internal enum Verbosity
{
    /// <summary>Errors alone.</summary>
    Quiet,

    /// <summary>All problems, and a summary.</summary>
    Normal,

    /// <summary>A line for every file besides.</summary>
    Verbose,
}
