using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace NewsModel;

/// <summary>The sealed payload of an article: <c>BASE64;BASE64</c>, cipher text and initialization vector.</summary>
/// <remarks>
/// The exact text is kept, well-formed or not, and two payloads are equal when their text is. <see cref="ToString"/> never shows the
/// content, so that an article can be logged. <c>default</c> is the empty text; "no payload" is <see langword="null"/>.
/// Immutable and thread-safe.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct SecuredPayload : IEquatable<SecuredPayload>
{
    private const int InitializationVectorLength = 16;

    private readonly string? _text;

    /// <summary>Makes a payload of its text.</summary>
    /// <param name="text">The text, kept as it is. It is not decoded.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public SecuredPayload(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text as it was written; never <see langword="null"/>.</summary>
    public string Text => _text ?? "";

    /// <summary>Decodes the two parts.</summary>
    /// <param name="cipherText">The bytes before the semicolon.</param>
    /// <param name="initializationVector">The 16 bytes after it.</param>
    /// <returns>
    /// <see langword="false"/> when the text is not two base64 parts (RFC 4648, section 4) with one semicolon between them, or the
    /// second part is not 16 bytes long.
    /// </returns>
    public bool TryDecode([NotNullWhen(true)] out byte[]? cipherText, [NotNullWhen(true)] out byte[]? initializationVector)
    {
        ReadOnlySpan<char> text = Text;
        int semicolon = text.IndexOf(';');
        if (semicolon >= 0
            && TryDecodeBase64(text[..semicolon], out cipherText)
            && TryDecodeBase64(text[(semicolon + 1)..], out initializationVector)
            && initializationVector.Length == InitializationVectorLength)
        {
            return true;
        }

        (cipherText, initializationVector) = (null, null);
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(SecuredPayload other) => Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is SecuredPayload other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>A description without the content, such as <c>SecuredPayload (421 characters)</c>.</summary>
    public override string ToString() => string.Create(null, $"SecuredPayload ({Text.Length} characters)");

    /// <summary>Whether both have the same text.</summary>
    public static bool operator ==(SecuredPayload left, SecuredPayload right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(SecuredPayload left, SecuredPayload right) => !left.Equals(right);

    private static bool TryDecodeBase64(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        byte[] buffer = new byte[(text.Length + 3) / 4 * 3];
        bool decoded = Convert.TryFromBase64Chars(text, buffer, out int written);
        bytes = decoded ? buffer[..written] : null;
        return decoded;
    }
}
