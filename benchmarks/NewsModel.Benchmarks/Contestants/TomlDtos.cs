namespace NewsModel.Benchmarks;

/// <summary>The plainest classes that hold an article in TOML, whose values have types.</summary>
internal sealed class TomlArticleDto : TomlItemDto
{
    public string? Category { get; set; }

    public DateTimeOffset? UpdatedDateTime { get; set; }

    public long? Heat { get; set; }

    public bool? Published { get; set; }

    public string? Locale { get; set; }

    public string? FeaturedContent { get; set; }

    public List<string>? Topics { get; set; }

    public List<TomlItemDto>? Related { get; set; }

    public string? Secured { get; set; }
}

internal class TomlItemDto
{
    public string? Title { get; set; }

    public string? Excerpt { get; set; }

    public DateTimeOffset? PublishedDateTime { get; set; }

    public string? SourceUrl { get; set; }

    public string? OriginalUrl { get; set; }

    public string? WebUrl { get; set; }

    public string? AmpUrl { get; set; }

    public string? CdnAmpUrl { get; set; }

    public string? AmpWebUrl { get; set; }

    public string? CdnAmpWebUrl { get; set; }

    public string? Type { get; set; }

    public long? Quality { get; set; }

    public TomlProviderDto? Provider { get; set; }

    public List<TomlImageDto>? Images { get; set; }
}

internal sealed class TomlProviderDto
{
    public string? Name { get; set; }

    public string? Domain { get; set; }

    public List<TomlImageDto>? Images { get; set; }
}

internal sealed class TomlImageDto
{
    public string? Url { get; set; }

    public long? Width { get; set; }

    public long? Height { get; set; }

    public bool? IsCached { get; set; }

    public string? Title { get; set; }

    public string? Attribution { get; set; }
}
