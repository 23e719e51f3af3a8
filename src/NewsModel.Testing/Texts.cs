namespace NewsModel.Testing;

/// <summary>One text in many places of an article.</summary>
internal static class Texts
{
    public static Article Everywhere(string text)
    {
        Image image = new() { Url = text, Title = text, Attribution = text, Extensions = [new("x_image", text)] };
        Provider provider = new() { Name = text, Domain = text, Images = [image], Extensions = [new("x_provider", text)] };
        Related related = new()
        {
            Title = text, Excerpt = text, WebUrl = text, Type = text, Provider = provider, Images = [image], Extensions = [new("x_related", text)],
        };
        return new Article
        {
            Category = text,
            Title = text,
            Excerpt = text,
            SourceUrl = text,
            OriginalUrl = text,
            WebUrl = text,
            AmpUrl = text,
            CdnAmpUrl = text,
            AmpWebUrl = text,
            CdnAmpWebUrl = text,
            Type = text,
            Locale = text,
            FeaturedContent = text,
            Provider = provider,
            Topics = [text, text],
            Images = [image],
            Related = [related],
            Secured = new SecuredPayload(text),
            Content = text,
            Extensions = [new("x_text", text), new("x_list", ExtensionValue.FromList(text, ExtensionValue.FromMap([new("x_inner", text)])))],
        };
    }

    /// <summary>An article with a text as the names of unknown keys; with an underscore, so that it is no key of the model.</summary>
    public static Article InKeys(string text)
    {
        ExtensionData data = [new(text + "_", text), new("x_map", ExtensionValue.FromMap([new(text, 1)]))];
        return new Article
        {
            Title = "T",
            Extensions = data,
            Provider = new() { Extensions = data },
            Images = [new() { Extensions = data }],
            Related = [new() { Extensions = data }],
        };
    }
}
