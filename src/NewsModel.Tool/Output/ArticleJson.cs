using System.Text.Json;

namespace NewsModel.Tool.Output;

/// <summary>
/// An article as JSON: the keys of the front matter in house order, absent ones left out, <c>content</c> for the body at the end.
/// </summary>
/// <remarks>All data is there as it is, <c>secured</c> too, which the text for people hides.</remarks>
internal static class ArticleJson
{
    private const string ContentKey = "content";

    /// <summary>Writes an article as an object.</summary>
    /// <param name="json">The destination.</param>
    /// <param name="article">The article.</param>
    public static void Write(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        WriteText(json, "category", article.Category);
        WriteHeadline(json, article);
        WriteDate(json, "updatedDateTime", article.UpdatedDateTime);
        WriteLinks(json, article);
        WriteNumber(json, "quality", article.Quality);
        WriteNumber(json, "heat", article.Heat);
        WriteBoolean(json, "published", article.Published);
        WriteText(json, "locale", article.Locale);
        WriteText(json, "featuredContent", article.FeaturedContent);
        WriteProvider(json, article.Provider);
        WriteTopics(json, article.Topics);
        WriteImages(json, article.Images);
        WriteRelated(json, article.Related);
        WriteExtensions(json, article.Extensions, reservedKey: ContentKey);
        WriteText(json, "secured", article.Secured?.Text);
        WriteText(json, ContentKey, article.Content);
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, ValueList<Related> related)
    {
        if (related.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("related");
        foreach (Related item in related)
        {
            json.WriteStartObject();
            WriteHeadline(json, item);
            WriteLinks(json, item);
            WriteProvider(json, item.Provider);
            WriteNumber(json, "quality", item.Quality);
            WriteImages(json, item.Images);
            WriteExtensions(json, item.Extensions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHeadline(Utf8JsonWriter json, NewsItem item)
    {
        WriteText(json, "title", item.Title);
        WriteText(json, "excerpt", item.Excerpt);
        WriteDate(json, "publishedDateTime", item.PublishedDateTime);
    }

    private static void WriteLinks(Utf8JsonWriter json, NewsItem item)
    {
        WriteText(json, "sourceUrl", item.SourceUrl?.Text);
        WriteText(json, "originalUrl", item.OriginalUrl?.Text);
        WriteText(json, "webUrl", item.WebUrl?.Text);
        WriteText(json, "ampUrl", item.AmpUrl?.Text);
        WriteText(json, "cdnAmpUrl", item.CdnAmpUrl?.Text);
        WriteText(json, "ampWebUrl", item.AmpWebUrl?.Text);
        WriteText(json, "cdnAmpWebUrl", item.CdnAmpWebUrl?.Text);
        WriteText(json, "type", item.Type?.Text);
    }

    private static void WriteProvider(Utf8JsonWriter json, Provider? provider)
    {
        if (provider is null)
        {
            return;
        }

        json.WriteStartObject("provider");
        WriteText(json, "name", provider.Name);
        WriteText(json, "domain", provider.Domain);
        WriteImages(json, provider.Images);
        WriteExtensions(json, provider.Extensions);
        json.WriteEndObject();
    }

    private static void WriteTopics(Utf8JsonWriter json, ValueList<string> topics)
    {
        if (topics.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("topics");
        foreach (string topic in topics)
        {
            json.WriteStringValue(topic);
        }

        json.WriteEndArray();
    }

    private static void WriteImages(Utf8JsonWriter json, ValueList<Image> images)
    {
        if (images.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("images");
        foreach (Image image in images)
        {
            json.WriteStartObject();
            WriteText(json, "url", image.Url?.Text);
            WriteNumber(json, "width", image.Width);
            WriteNumber(json, "height", image.Height);
            WriteBoolean(json, "isCached", image.IsCached ? true : null);
            WriteText(json, "title", image.Title);
            WriteText(json, "attribution", image.Attribution);
            WriteExtensions(json, image.Extensions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter json, ExtensionData extensions, string? reservedKey = null)
    {
        foreach (KeyValuePair<string, ExtensionValue> extension in extensions)
        {
            json.WritePropertyName(NameOf(extension.Key, extensions, reservedKey));
            ExtensionJson.Write(json, extension.Value);
        }
    }

    /// <summary>The name of a key; one that is taken by the body gets underscores in front until it is a new one.</summary>
    private static string NameOf(string key, ExtensionData extensions, string? reservedKey)
    {
        string name = key;
        while (name == reservedKey || (name != key && extensions.ContainsKey(name)))
        {
            name = "_" + name;
        }

        return name;
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteDate(Utf8JsonWriter json, string name, DateTimeOffset? value)
    {
        if (value is { } date)
        {
            json.WriteString(name, DateText.Of(date));
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void WriteBoolean(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } truth)
        {
            json.WriteBoolean(name, truth);
        }
    }
}
