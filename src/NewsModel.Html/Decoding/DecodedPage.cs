using System.Buffers;
using System.Text;

namespace NewsModel.Html.Decoding;

/// <summary>A page as text, with what leads back to the bytes it came from. Its memory goes back to the pool when it is disposed.</summary>
internal sealed class DecodedPage : IDisposable
{
    private readonly int _length;
    private char[] _text;

    private DecodedPage(char[] text, int length, Encoding encoding, int markLength)
    {
        _text = text;
        _length = length;
        Encoding = encoding;
        MarkLength = markLength;
    }

    /// <summary>The text, without a byte order mark.</summary>
    public ReadOnlyMemory<char> Text => _text.AsMemory(0, Math.Min(_length, _text.Length));

    public ReadOnlySpan<char> Span => Text.Span;

    /// <summary>The encoding it was decoded with.</summary>
    public Encoding Encoding { get; }

    /// <summary>The length of the byte order mark.</summary>
    public int MarkLength { get; }

    /// <summary>Whether some bytes were no character.</summary>
    public bool HasInvalidBytes { get; private init; }

    /// <summary>Decodes a page.</summary>
    /// <param name="html">Its bytes.</param>
    /// <param name="encoding">Their encoding.</param>
    /// <param name="markLength">The length of the byte order mark.</param>
    public static DecodedPage Of(ReadOnlySpan<byte> html, Encoding encoding, int markLength)
    {
        ReadOnlySpan<byte> content = html[markLength..];
        char[] text = ArrayPool<char>.Shared.Rent(encoding.GetCharCount(content));
        int length = encoding.GetChars(content, text);
        return new(text, length, encoding, markLength)
        {
            HasInvalidBytes = encoding is UTF8Encoding && text.AsSpan(0, length).Contains('\uFFFD') && !System.Text.Unicode.Utf8.IsValid(content),
        };
    }

    /// <summary>Gives the memory back; the text is empty from here on.</summary>
    public void Dispose()
    {
        char[] text = _text;
        _text = [];
        if (text.Length > 0)
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }
}
