namespace NewsModel.Benchmarks;

/// <summary>What a run found out about a target.</summary>
/// <param name="Case">What is compared.</param>
/// <param name="Input">On what.</param>
/// <param name="Unit">The unit of the two figures.</param>
/// <param name="Ours">The figure of NewsModel, a median.</param>
/// <param name="Theirs">The figure that it is compared with, a median, if there is one.</param>
/// <param name="Ratio">What the target is about; without a rival it is the figure itself.</param>
/// <param name="Target">The target, or <see langword="null"/> if the case is shown for comparison.</param>
internal sealed record TargetResult(string Case, string Input, string Unit, double Ours, double? Theirs, Spread Ratio, Target? Target)
{
    /// <summary>Whether the target is met, as far as there is one.</summary>
    public bool? Met => Target?.IsMetBy(Ratio.Median);
}

/// <summary>What a ratio should be.</summary>
/// <param name="Value">The bound.</param>
/// <param name="IsLeast">Whether the ratio should be at least that; otherwise, at most.</param>
internal sealed record Target(double Value, bool IsLeast)
{
    public static Target AtLeast(double value) => new(value, IsLeast: true);

    public static Target AtMost(double value) => new(value, IsLeast: false);

    public bool IsMetBy(double ratio) => IsLeast ? ratio >= Value : ratio <= Value;
}
