using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsModel.Formats;

/// <summary>Lets <see cref="JsonSerializer"/> write what is an <see cref="Article"/> or a <see cref="Related"/>, each as what it is.</summary>
/// <remarks>
/// <see cref="NewsItem"/> names this converter itself; there is no need to register it. JSON does not tell which of the two it holds, so that
/// a <see cref="NewsItem"/> is not read: declare one of the two. Thread-safe.
/// </remarks>
public sealed class NewsItemJsonConverter : JsonConverter<NewsItem>
{
    private static readonly ArticleJsonConverter Articles = new();
    private static readonly RelatedJsonConverter RelatedItems = new();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override NewsItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"JSON does not tell which {nameof(NewsItem)} it holds; read an {nameof(Article)} or a {nameof(Related)}.");

    /// <inheritdoc/>
    /// <exception cref="NewsModel.Diagnostics.NewsFormatException">JSON cannot hold the item; the exception says which values.</exception>
    public override void Write(Utf8JsonWriter writer, NewsItem value, JsonSerializerOptions options)
    {
        if (value is Article article)
        {
            Articles.Write(writer, article, options);
        }
        else
        {
            RelatedItems.Write(writer, (Related)value, options);
        }
    }
}
