namespace NewsModel.Benchmarks.Pages;

/// <summary>A page and what is known of it.</summary>
public sealed record GoldPage(string Id, byte[] Html)
{
    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Published { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Body { get; init; }
}
