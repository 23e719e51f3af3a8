using System.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.DependencyInjection;

/// <summary>How the services of <c>AddNewsModel</c> read and write.</summary>
/// <remarks>
/// Registered as a service too, for what takes limits or a style and no serializer, such as a document. Immutable, compared by value, thread-safe.
/// </remarks>
[DebuggerDisplay("{Pages.Count} page profiles")]
public sealed record NewsModelOptions
{
    /// <summary>The limits for reading; <see cref="ReadOptions.Default"/> unless set.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public ReadOptions Read { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = ReadOptions.Default;

    /// <summary>
    /// The style of the format <c>frontmatter</c>; <see cref="FrontMatterStyle.Default"/> unless set. A format that was added in its place has its
    /// own.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public FrontMatterStyle FrontMatter { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = FrontMatterStyle.Default;

    /// <summary>The style of the formats <c>json</c> and <c>ndjson</c>; <see cref="JsonStyle.Default"/> unless set.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public JsonStyle Json { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = JsonStyle.Default;

    /// <summary>The profiles of the format <c>text</c>, those that count first in front; <see cref="PageProfile.BuiltIn"/> unless set.</summary>
    public ValueList<PageProfile> Pages { get; init; } = PageProfile.BuiltIn;

    /// <summary>A format of this library as these options want it. A format with options of its own has a line here.</summary>
    internal ArticleFormat Style(ArticleFormat builtIn) => builtIn switch
    {
        FrontMatterFormat => new FrontMatterFormat(FrontMatter, recognizesVocabulary: FrontMatter.Vocabulary.IsHouse),
        JsonFormat => new JsonFormat(Json),
        JsonLinesFormat => new JsonLinesFormat(Json),
        PlainTextFormat => new PlainTextFormat(Pages),
        _ => builtIn,
    };
}
