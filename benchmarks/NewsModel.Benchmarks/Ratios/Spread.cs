namespace NewsModel.Benchmarks;

/// <summary>What several rounds gave.</summary>
/// <param name="Median">The middle one.</param>
/// <param name="Least">The least.</param>
/// <param name="Most">The greatest.</param>
internal sealed record Spread(double Median, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> rounds)
    {
        double[] sorted = [.. rounds.Order()];
        return new(sorted[sorted.Length / 2], sorted[0], sorted[^1]);
    }
}
