using System.Text.Json.Serialization;

namespace NewsModel.Formats;

/// <summary>
/// Provides source-generated metadata of articles, pages and their parts for <see cref="System.Text.Json.JsonSerializer"/>, for trimming and native
/// AOT: <c>options.TypeInfoResolverChain.Add(NewsModelJsonContext.Default)</c>.
/// </summary>
/// <remarks>All these types use the converters of <see cref="NewsModelJsonConverterFactory"/>, with or without this context. Thread-safe.</remarks>
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(ArticlePage))]
[JsonSerializable(typeof(Article[]))]
[JsonSerializable(typeof(List<Article>))]
[JsonSerializable(typeof(IReadOnlyList<Article>))]
[JsonSerializable(typeof(IAsyncEnumerable<Article>))]
[JsonSerializable(typeof(Related))]
[JsonSerializable(typeof(Author))]
[JsonSerializable(typeof(Provider))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(Url))]
[JsonSerializable(typeof(ArticleType))]
[JsonSerializable(typeof(SecuredPayload))]
[JsonSerializable(typeof(ExtensionData))]
[JsonSerializable(typeof(ExtensionValue))]
public sealed partial class NewsModelJsonContext : JsonSerializerContext;
