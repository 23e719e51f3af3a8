using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Text;

namespace NewsModel;

/// <summary>Represents the exact text of a link in an article.</summary>
/// <remarks>
/// <para>
/// A <see cref="Url"/> is data, not a promise: relative and malformed links are kept as written. Values are equal if their text is, character for
/// character; unlike <see cref="Uri"/>, fragments count and nothing is normalized.
/// </para>
/// <para><c>default</c> is the empty reference, equal to <c>new Url("")</c>; "no link" is <see langword="null"/>. Immutable and thread-safe.</para>
/// </remarks>
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
[TypeConverter(typeof(TextValueTypeConverter<Url>))]
[DebuggerDisplay("{Text,nq}")]
public readonly struct Url : IEquatable<Url>, ITextValue<Url>
{
    private readonly string? _text;

    /// <summary>Creates a link from its text.</summary>
    /// <param name="text">The text, kept as it is and not parsed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public Url(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>Gets the text as written; never <see langword="null"/>.</summary>
    public string Text => _text ?? "";

    /// <summary>
    /// Gets whether the text is an absolute URI: it starts with a scheme (RFC 3986, section 3.1) and <see cref="Uri"/> can parse it.
    /// <c>/assets/logo.png</c> and <c>//example.com/a</c> are relative references.
    /// </summary>
    public bool IsAbsolute => TryGetUri(out Uri? uri) && uri.IsAbsoluteUri;

    /// <summary>Gets the host of an absolute link, such as <c>example.com</c>; <see langword="null"/> if there is none.</summary>
    public string? Host => TryGetUri(out Uri? uri) && uri is { IsAbsoluteUri: true, Host.Length: > 0 } ? uri.Host : null;

    /// <summary>Parses the text. The result is not cached.</summary>
    /// <param name="uri">An absolute or relative URI, or <see langword="null"/> if the text is neither.</param>
    /// <returns>Whether the text could be parsed.</returns>
    public bool TryGetUri([NotNullWhen(true)] out Uri? uri) =>
        Uri.TryCreate(Text, HasScheme(Text) ? UriKind.Absolute : UriKind.Relative, out uri);

    /// <inheritdoc/>
    public bool Equals(Url other) => Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Url other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the text as written.</summary>
    public override string ToString() => Text;

    /// <summary>Returns whether both have the same text.</summary>
    public static bool operator ==(Url left, Url right) => left.Equals(right);

    /// <summary>Returns whether the texts differ.</summary>
    public static bool operator !=(Url left, Url right) => !left.Equals(right);

    /// <summary>Creates a link from its text.</summary>
    /// <param name="text">The text, kept as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static implicit operator Url(string text) => new(text);

    /// <summary>Creates a link from its text, or returns <see langword="null"/> for <see langword="null"/>.</summary>
    /// <param name="text">The text, kept as it is.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Url?(string? text) => OrNull(text);

    /// <summary>Creates a link from a URI, using the text that the URI was created from.</summary>
    /// <param name="uri">The URI.</param>
    /// <exception cref="ArgumentNullException"><paramref name="uri"/> is <see langword="null"/>.</exception>
    public static implicit operator Url(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return new(uri.OriginalString);
    }

    internal static Url? OrNull(string? text) => text is null ? default(Url?) : new Url(text);

    static Url ITextValue<Url>.FromText(string text) => new(text);

    // Uri takes "/a" for an absolute file path on Unix, so the scheme decides and not Uri.
    private static bool HasScheme(string text)
    {
        int colon = text.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (char c in text.AsSpan(1, colon - 1))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
