namespace NewsModel.Benchmarks;

/// <summary>How a number is spread: the values below which 5%, 25%, 50%, 75% and 95% of those measured are.</summary>
internal readonly record struct Quantiles(int P5, int P25, int P50, int P75, int P95)
{
    /// <summary>A number spread like that, without the outermost ones: any between two neighbours is as likely as another.</summary>
    public int Draw(Random random)
    {
        (int least, int most) = random.Next(4) switch
        {
            0 => (P5, P25),
            1 => (P25, P50),
            2 => (P50, P75),
            _ => (P75, P95),
        };
        return random.Next(least, most + 1);
    }
}
