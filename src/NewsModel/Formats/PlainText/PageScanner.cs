using System.Text;
using NewsModel.Text;

namespace NewsModel.Formats.PlainText;

/// <summary>Where a block is: its text, from the first character that is not white space to the last, and its lines.</summary>
internal readonly record struct PageSpan(int Start, int End, int Line, int LineCount);

/// <summary>Finds the blocks of a page, one after the other.</summary>
internal ref struct PageScanner(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private int _position;
    private int _line = 1;

    /// <summary>Finds the next block.</summary>
    public bool TryNext(out PageSpan block)
    {
        block = default;
        while (_position < _utf8.Length)
        {
            int length = _utf8[_position..].IndexOfAny((byte)'\n', (byte)'\r');
            (int start, int end) = PageCharacters.Trim(_utf8, _position, length < 0 ? _utf8.Length : _position + length);
            _position = length < 0 ? _utf8.Length : AfterBreak(_utf8, _position + length);
            int line = _line++;
            if (start < end)
            {
                block = block.LineCount == 0 ? new(start, end, line, 1) : block with { End = end, LineCount = block.LineCount + 1 };
            }
            else if (block.LineCount > 0)
            {
                return true;
            }
        }

        return block.LineCount > 0;
    }

    /// <summary>The text of a block: no white space around it and at the ends of its lines, LF between them.</summary>
    public static string TextOf(ReadOnlySpan<byte> utf8, PageSpan block)
    {
        ReadOnlySpan<byte> rest = utf8[block.Start..block.End];
        if (block.LineCount == 1)
        {
            return Utf8Codec.Decode(rest);
        }

        StringBuilder text = new();
        while (rest.IndexOfAny((byte)'\n', (byte)'\r') is int end and >= 0)
        {
            text.Append(Utf8Codec.Decode(rest[..PageCharacters.TrimEnd(rest, 0, end)])).Append('\n');
            rest = rest[AfterBreak(rest, end)..];
        }

        return text.Append(Utf8Codec.Decode(rest)).ToString();
    }

    /// <summary>The texts of all blocks of a text.</summary>
    public static List<string> Texts(string text)
    {
        byte[] utf8 = Utf8Codec.Encode(text);
        List<string> texts = [];
        PageScanner scanner = new(utf8);
        while (scanner.TryNext(out PageSpan block))
        {
            texts.Add(TextOf(utf8, block));
        }

        return texts;
    }

    private static int AfterBreak(ReadOnlySpan<byte> utf8, int position) => position + (utf8[position..].StartsWith("\r\n"u8) ? 2 : 1);
}
