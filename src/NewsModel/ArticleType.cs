using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Text;

namespace NewsModel;

/// <summary>Represents the kind of an item. The vocabulary is open; the values seen in practice are static members.</summary>
/// <remarks>
/// Any string is a valid type. Types are compared character for character: <c>Video</c> is not <c>video</c>. <c>default</c> is the empty string;
/// "no type" is <see langword="null"/>. Immutable and thread-safe.
/// </remarks>
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
[TypeConverter(typeof(TextValueTypeConverter<ArticleType>))]
[DebuggerDisplay("{Text,nq}")]
public readonly struct ArticleType : IEquatable<ArticleType>, ITextValue<ArticleType>
{
    private readonly string? _text;

    /// <summary>Creates a type from its text.</summary>
    /// <param name="text">The text as the formats write it, such as <c>article</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public ArticleType(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary><c>article</c>: something to read.</summary>
    public static ArticleType Article { get; } = new("article");

    /// <summary><c>book</c></summary>
    public static ArticleType Book { get; } = new("book");

    /// <summary><c>collection</c>: a course made up of courses.</summary>
    public static ArticleType Collection { get; } = new("collection");

    /// <summary><c>course</c></summary>
    public static ArticleType Course { get; } = new("course");

    /// <summary><c>download</c>: a file to download, such as a sample program.</summary>
    public static ArticleType Download { get; } = new("download");

    /// <summary><c>video</c></summary>
    public static ArticleType Video { get; } = new("video");

    /// <summary><c>webinar</c></summary>
    public static ArticleType Webinar { get; } = new("webinar");

    /// <summary>The texts of all of these.</summary>
    internal static string[] Known => [Article.Text, Book.Text, Collection.Text, Course.Text, Download.Text, Video.Text, Webinar.Text];

    /// <summary>Gets the text as written; never <see langword="null"/>.</summary>
    public string Text => _text ?? "";

    /// <inheritdoc/>
    public bool Equals(ArticleType other) => Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ArticleType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the text as written.</summary>
    public override string ToString() => Text;

    /// <summary>Returns whether both have the same text.</summary>
    public static bool operator ==(ArticleType left, ArticleType right) => left.Equals(right);

    /// <summary>Returns whether the texts differ.</summary>
    public static bool operator !=(ArticleType left, ArticleType right) => !left.Equals(right);

    /// <summary>Creates a type from its text.</summary>
    /// <param name="text">The text, kept as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static implicit operator ArticleType(string text) => new(text);

    /// <summary>Creates a type from its text, or returns <see langword="null"/> for <see langword="null"/>.</summary>
    /// <param name="text">The text, kept as it is.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator ArticleType?(string? text) => OrNull(text);

    internal static ArticleType? OrNull(string? text) => text is null ? default(ArticleType?) : new ArticleType(text);

    static ArticleType ITextValue<ArticleType>.FromText(string text) => new(text);
}
