namespace NewsModel.DependencyInjection;

/// <summary>A format that was added to those of this library.</summary>
/// <param name="Format">The format.</param>
/// <param name="Type">The type, if a type was added; <see langword="null"/> for an instance.</param>
internal sealed record AddedFormat(ArticleFormat Format, Type? Type);
