using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsModel.Formats;

/// <summary>Gives <see cref="ValueList{T}"/> of any element its <see cref="ValueListJsonConverter{T}"/>.</summary>
/// <remarks><see cref="ValueList{T}"/> names this factory itself; there is no need to register it. Thread-safe.</remarks>
public sealed class ValueListJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">
    /// With native AOT: the elements are no texts, integers or values of the model. Add a <see cref="ValueListJsonConverter{T}"/> to the options.
    /// </exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        Type element = typeToConvert.GetGenericArguments()[0];
        return Known(element)
            ?? (RuntimeFeature.IsDynamicCodeSupported
                ? (JsonConverter)Activator.CreateInstance(typeof(ValueListJsonConverter<>).MakeGenericType(element))!
                : throw new NotSupportedException($"Native AOT needs a ValueListJsonConverter<{element.Name}> in the options; add it to their converters."));
    }

    // They need neither code at run time nor metadata of their elements in the options.
    private static JsonConverter? Known(Type element) =>
        element == typeof(string) ? new ValueListJsonConverter<string>(JsonMetadataServices.StringConverter!)
        : element == typeof(int) ? new ValueListJsonConverter<int>(JsonMetadataServices.Int32Converter)
        : element == typeof(Article) ? new ValueListJsonConverter<Article>(new ArticleJsonConverter())
        : element == typeof(ArticlePage) ? new ValueListJsonConverter<ArticlePage>(new ArticlePageJsonConverter())
        : element == typeof(Related) ? new ValueListJsonConverter<Related>(new RelatedJsonConverter())
        : element == typeof(Provider) ? new ValueListJsonConverter<Provider>(new ProviderJsonConverter())
        : element == typeof(Image) ? new ValueListJsonConverter<Image>(new ImageJsonConverter())
        : element == typeof(Url) ? new ValueListJsonConverter<Url>(new UrlJsonConverter())
        : element == typeof(ArticleType) ? new ValueListJsonConverter<ArticleType>(new ArticleTypeJsonConverter())
        : element == typeof(SecuredPayload) ? new ValueListJsonConverter<SecuredPayload>(new SecuredPayloadJsonConverter())
        : element == typeof(ExtensionData) ? new ValueListJsonConverter<ExtensionData>(new ExtensionDataJsonConverter())
        : element == typeof(ExtensionValue) ? new ValueListJsonConverter<ExtensionValue>(new ExtensionValueJsonConverter())
        : null;
}
