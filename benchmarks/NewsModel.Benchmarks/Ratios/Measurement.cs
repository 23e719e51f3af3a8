namespace NewsModel.Benchmarks;

/// <summary>What a run found out about one contestant.</summary>
/// <param name="Operation">What was done.</param>
/// <param name="Input">To which documents.</param>
/// <param name="Contestant">By whom.</param>
/// <param name="Microseconds">For one document.</param>
/// <param name="MegabytesPerSecond">Of the bytes that this contestant reads or writes.</param>
/// <param name="Ratio">The time divided by that of the operation's first contestant: above 1 is slower.</param>
/// <param name="AllocatedBytes">The memory allocated for one document.</param>
internal sealed record Measurement(
    string Operation,
    string Input,
    string Contestant,
    double Microseconds,
    double MegabytesPerSecond,
    Spread Ratio,
    double AllocatedBytes);
