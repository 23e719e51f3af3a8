using System.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.DependencyInjection;

/// <summary>Specifies how the services of <c>AddNewsModel</c> read and write.</summary>
/// <remarks>
/// Also registered as a service, for code that needs limits or a style but no serializer, such as a document. Immutable, compared by value,
/// thread-safe.
/// </remarks>
[DebuggerDisplay("{Pages.Count} page profiles")]
public sealed record NewsModelOptions
{
    /// <summary>Gets the limits for reading. The default is <see cref="ReadOptions.Default"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public ReadOptions Read { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = ReadOptions.Default;

    /// <summary>
    /// Gets the style of the <c>frontmatter</c> format. The default is <see cref="FrontMatterStyle.Default"/>. Does not apply to a format added in
    /// its place.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public FrontMatterStyle FrontMatter { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = FrontMatterStyle.Default;

    /// <summary>Gets the style of the <c>json</c> and <c>ndjson</c> formats. The default is <see cref="JsonStyle.Default"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public JsonStyle Json { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = JsonStyle.Default;

    /// <summary>Gets the profiles of the <c>text</c> format, the preferred ones first. The default is <see cref="PageProfile.BuiltIn"/>.</summary>
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
