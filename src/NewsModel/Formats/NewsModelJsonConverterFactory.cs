using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsModel.Formats.Json;

namespace NewsModel.Formats;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write articles, pages, their parts and lists of values, on their own or within other types, like
/// <see cref="JsonFormat"/>.
/// </summary>
/// <remarks>
/// <para>
/// The types refer to this factory themselves, so there is no need to register it. White space and escapes are up to the serializer. A value that
/// cannot be read causes a <see cref="JsonException"/> with its path and what to do. Warnings are not reported; use <see cref="JsonFormat"/> for
/// those. Half of a surrogate pair, which JSON cannot hold, causes a <see cref="NewsFormatException"/>.
/// </para>
/// <para>
/// JSON does not say whether an object is an <see cref="Article"/> or a <see cref="Related"/>, so a <see cref="NewsItem"/> can only be written. An
/// <see cref="ExtensionValue"/> on its own loses what an <see cref="ExtensionData"/> keeps: a plain scalar such as <c>Free</c> reads back as a quoted
/// one, and <c>~</c> as an empty one. Thread-safe.
/// </para>
/// </remarks>
public sealed class NewsModelJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return IsList(typeToConvert) || Known(typeToConvert) is not null;
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">
    /// With native AOT, a list whose elements are not strings, integers or values of the model. Add a <see cref="ValueListJsonConverter{T}"/> to the
    /// options.
    /// </exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        if (!IsList(typeToConvert))
        {
            return Known(typeToConvert) ?? throw new NotSupportedException($"{typeToConvert} is not a type of the model.");
        }

        Type element = typeToConvert.GetGenericArguments()[0];
        return KnownList(element)
            ?? (RuntimeFeature.IsDynamicCodeSupported
                ? (JsonConverter)Activator.CreateInstance(typeof(ValueListJsonConverter<>).MakeGenericType(element))!
                : throw new NotSupportedException(
                    $"Native AOT needs a ValueListJsonConverter<{element.Name}> in the options; add it to their converters."));
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    private static JsonConverter? Known(Type type) =>
        type == typeof(Article) ? ArticleConverter()
        : type == typeof(ArticlePage) ? PageConverter()
        : type == typeof(Related) ? new RecordJsonConverter<Related>(Related.Schema)
        : type == typeof(Author) ? new RecordJsonConverter<Author>(Author.Schema)
        : type == typeof(Provider) ? new RecordJsonConverter<Provider>(Provider.Schema)
        : type == typeof(Image) ? new RecordJsonConverter<Image>(Image.Schema)
        : type == typeof(NewsItem) ? new NewsItemJsonConverter()
        : type == typeof(ExtensionData) ? new ExtensionDataJsonConverter()
        : type == typeof(ExtensionValue) ? new ExtensionValueJsonConverter()
        : type == typeof(Url) ? new TextJsonConverter<Url>()
        : type == typeof(ArticleType) ? new TextJsonConverter<ArticleType>()
        : type == typeof(SecuredPayload) ? new SecuredPayloadJsonConverter()
        : null;

    // They need neither code at run time nor metadata of their elements in the options.
    private static JsonConverter? KnownList(Type element) =>
        element == typeof(string) ? new ValueListJsonConverter<string>(JsonMetadataServices.StringConverter!)
        : element == typeof(int) ? new ValueListJsonConverter<int>(JsonMetadataServices.Int32Converter)
        : element == typeof(Article) ? new ValueListJsonConverter<Article>(ArticleConverter())
        : element == typeof(ArticlePage) ? new ValueListJsonConverter<ArticlePage>(PageConverter())
        : element == typeof(Related) ? new ValueListJsonConverter<Related>(new RecordJsonConverter<Related>(Related.Schema))
        : element == typeof(Author) ? new ValueListJsonConverter<Author>(new RecordJsonConverter<Author>(Author.Schema))
        : element == typeof(Provider) ? new ValueListJsonConverter<Provider>(new RecordJsonConverter<Provider>(Provider.Schema))
        : element == typeof(Image) ? new ValueListJsonConverter<Image>(new RecordJsonConverter<Image>(Image.Schema))
        : element == typeof(Url) ? new ValueListJsonConverter<Url>(new TextJsonConverter<Url>())
        : element == typeof(ArticleType) ? new ValueListJsonConverter<ArticleType>(new TextJsonConverter<ArticleType>())
        : element == typeof(SecuredPayload) ? new ValueListJsonConverter<SecuredPayload>(new SecuredPayloadJsonConverter())
        : element == typeof(ExtensionData) ? new ValueListJsonConverter<ExtensionData>(new ExtensionDataJsonConverter())
        : element == typeof(ExtensionValue) ? new ValueListJsonConverter<ExtensionValue>(new ExtensionValueJsonConverter())
        : null;

    private static RecordJsonConverter<Article> ArticleConverter() => new(Article.Schema, static utf8 => JsonReader.Read(utf8, ReadOptions.Default));

    private static RecordJsonConverter<ArticlePage> PageConverter() =>
        new(ArticlePage.Schema, static utf8 => JsonReader.ReadPage(utf8, ReadOptions.Default));
}
