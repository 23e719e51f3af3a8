namespace NewsModel.Benchmarks;

internal sealed class ProviderDto
{
    public string? Name { get; set; }

    public string? Domain { get; set; }

    public List<ImageDto>? Images { get; set; }
}
