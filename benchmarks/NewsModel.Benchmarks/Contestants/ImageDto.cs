namespace NewsModel.Benchmarks;

internal sealed class ImageDto
{
    public string? Url { get; set; }

    public string? Width { get; set; }

    public string? Height { get; set; }

    public string? IsCached { get; set; }

    public string? Title { get; set; }

    public string? Attribution { get; set; }
}
