using System.Text;

namespace NewsModel.Diagnostics;

/// <summary>
/// Turns positions in a string into offsets in the bytes that it was decoded from, for positions that only grow: one pass for all of them.
/// </summary>
internal ref struct CharacterPositions
{
    private readonly ReadOnlySpan<byte> _utf8;
    private int _offset;
    private int _position;

    /// <param name="utf8">The bytes.</param>
    /// <param name="text">The string; it may lack the byte order mark.</param>
    public CharacterPositions(ReadOnlySpan<byte> utf8, string text)
    {
        _utf8 = utf8;
        _offset = utf8.StartsWith("\uFEFF"u8) && !text.StartsWith('\uFEFF') ? 3 : 0;
    }

    /// <summary>The start of the character at a position, or the end of the text for a position after it.</summary>
    public int OffsetOf(int position)
    {
        while (_offset < _utf8.Length)
        {
            // Bytes that are no character are one U+FFFD, as they are to the decoder.
            Rune.DecodeFromUtf8(_utf8[_offset..], out Rune rune, out int length);
            if (_position + rune.Utf16SequenceLength > position)
            {
                break;
            }

            _position += rune.Utf16SequenceLength;
            _offset += length;
        }

        return _offset;
    }
}
