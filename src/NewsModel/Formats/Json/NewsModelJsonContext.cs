using System.Text.Json.Serialization;

namespace NewsModel.Formats;

/// <summary>
/// Source-generated metadata of articles and pages for <see cref="System.Text.Json.JsonSerializer"/>, fit for trimming and native AOT:
/// <c>options.TypeInfoResolverChain.Add(NewsModelJsonContext.Default)</c>.
/// </summary>
/// <remarks>Articles are read and written by <see cref="ArticleJsonConverter"/>, with or without this context. Thread-safe.</remarks>
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(ArticlePage))]
[JsonSerializable(typeof(Article[]))]
[JsonSerializable(typeof(List<Article>))]
[JsonSerializable(typeof(IReadOnlyList<Article>))]
[JsonSerializable(typeof(IAsyncEnumerable<Article>))]
public sealed partial class NewsModelJsonContext : JsonSerializerContext;
