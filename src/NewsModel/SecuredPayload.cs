using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using NewsModel.Formats;

namespace NewsModel;

/// <summary>Represents the sealed payload of an article: <c>BASE64;BASE64</c>, ciphertext and initialization vector.</summary>
/// <remarks>
/// The exact text is kept, well-formed or not, and payloads are equal if their text is. <see cref="ToString"/> never shows the content, so an
/// article can be logged safely. <c>default</c> is the empty string; "no payload" is <see langword="null"/>. Immutable and thread-safe.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
public readonly struct SecuredPayload : IEquatable<SecuredPayload>
{
    /// <summary>The key of a payload, whose value no message quotes.</summary>
    internal const string Key = "secured";

    private const int InitializationVectorLength = 16;

    private static readonly SearchValues<byte> Base64Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=;"u8);

    // The bytes of ASCII text, which base64 is, for they take half the room; a string for any other text; null for none.
    private readonly object? _text;

    /// <summary>Creates a payload from its text.</summary>
    /// <param name="text">The text, kept as it is and not decoded.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public SecuredPayload(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text.Length == 0 ? null : Ascii.IsValid(text) ? Encoding.Latin1.GetBytes(text) : text;
    }

    private SecuredPayload(byte[] ascii) => _text = ascii;

    /// <summary>Gets the text as written, as a new string on each call; never <see langword="null"/>.</summary>
    public string Text => _text is byte[] ascii ? Encoding.Latin1.GetString(ascii) : (string?)_text ?? "";

    /// <summary>The text in ASCII, or empty if it is not ASCII.</summary>
    internal ReadOnlySpan<byte> AsciiText => _text as byte[];

    /// <summary>Whether the text has no other characters than those of base64 and semicolons, so no format has to escape any.</summary>
    internal bool IsBase64 => _text is byte[] ascii && !ascii.ContainsAnyExcept(Base64Characters);

    /// <summary>Decodes the two parts.</summary>
    /// <param name="cipherText">The bytes before the semicolon.</param>
    /// <param name="initializationVector">The 16 bytes after it.</param>
    /// <returns>
    /// <see langword="false"/> if the text is not two base64 parts (RFC 4648, section 4) separated by one semicolon, or the second part is not
    /// 16 bytes long.
    /// </returns>
    public bool TryDecode([NotNullWhen(true)] out byte[]? cipherText, [NotNullWhen(true)] out byte[]? initializationVector)
    {
        ReadOnlySpan<byte> text = AsciiText;
        int semicolon = text.IndexOf((byte)';');
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
    public bool Equals(SecuredPayload other) => (_text is byte[])
        ? AsciiText.SequenceEqual(other.AsciiText)
        : _text as string == other._text as string && other._text is not byte[];

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is SecuredPayload other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(AsciiText);
        hash.Add(_text as string);
        return hash.ToHashCode();
    }

    /// <summary>Returns a description without the content, such as <c>SecuredPayload (421 characters)</c>.</summary>
    public override string ToString() => string.Create(null, $"SecuredPayload ({(_text as string)?.Length ?? AsciiText.Length} characters)");

    /// <summary>Returns whether both have the same text.</summary>
    public static bool operator ==(SecuredPayload left, SecuredPayload right) => left.Equals(right);

    /// <summary>Returns whether the texts differ.</summary>
    public static bool operator !=(SecuredPayload left, SecuredPayload right) => !left.Equals(right);

    internal static SecuredPayload FromAscii(ReadOnlySpan<byte> ascii) => ascii.IsEmpty ? default : new(ascii.ToArray());

    private static bool TryDecodeBase64(ReadOnlySpan<byte> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        byte[] buffer = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        bool decoded = Base64.DecodeFromUtf8(text, buffer, out _, out int written) == OperationStatus.Done;
        bytes = decoded ? buffer[..written] : null;
        return decoded;
    }
}
