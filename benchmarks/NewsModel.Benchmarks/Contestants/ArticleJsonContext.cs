using System.Text.Json.Serialization;

namespace NewsModel.Benchmarks;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ArticleDto))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;
