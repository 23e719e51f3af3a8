using System.Text;

namespace NewsModel.Diagnostics;

/// <summary>Turns byte offsets into lines and columns, for offsets that only grow: one pass over the text for all of them.</summary>
internal ref struct LineCounter
{
    private readonly ReadOnlySpan<byte> _utf8;
    private int _position;
    private int _line = 1;
    private int _column = 1;

    public LineCounter(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _position = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    public SourceLocation LocationOf(int offset)
    {
        while (_position < offset && _position < _utf8.Length)
        {
            byte b = _utf8[_position];
            if (b is (byte)'\n' or (byte)'\r')
            {
                // A CRLF ends the line once, at its LF.
                bool endsLine = b == '\n' || _position + 1 == _utf8.Length || _utf8[_position + 1] != '\n';
                _position++;
                if (endsLine)
                {
                    _line++;
                    _column = 1;
                }
            }
            else
            {
                Rune.DecodeFromUtf8(_utf8[_position..], out Rune rune, out int consumed);
                _position += consumed;
                _column += rune.Utf16SequenceLength;
            }
        }

        return new(offset, _line, _column);
    }
}
