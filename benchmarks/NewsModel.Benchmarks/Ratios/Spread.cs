namespace NewsModel.Benchmarks;

/// <summary>What several rounds gave.</summary>
/// <param name="Median">The middle one.</param>
/// <param name="Lower">The lower quartile: a quarter of the rounds gave less.</param>
/// <param name="Upper">The upper quartile: a quarter of the rounds gave more.</param>
/// <param name="Least">The least.</param>
/// <param name="Most">The greatest.</param>
internal sealed record Spread(double Median, double Lower, double Upper, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> rounds)
    {
        double[] sorted = [.. rounds.Order()];
        return new(sorted[sorted.Length / 2], sorted[sorted.Length / 4], sorted[sorted.Length * 3 / 4], sorted[0], sorted[^1]);
    }
}
