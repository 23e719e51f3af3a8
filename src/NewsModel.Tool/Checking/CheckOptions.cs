using NewsModel.Tool.Output;

namespace NewsModel.Tool.Checking;

/// <summary>What <c>check</c> was asked for.</summary>
internal sealed record CheckOptions
{
    /// <summary>Whether to write each file back and compare.</summary>
    public bool Identical { get; init; }

    /// <summary>How much text for people says.</summary>
    public Verbosity Verbosity { get; init; } = Verbosity.Normal;
}
