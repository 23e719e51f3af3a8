using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using NewsModel.Syntax;

namespace NewsModel.Toml;

/// <content>Texts in quotes (TOML 1.0, section String).</content>
internal ref partial struct TomlScanner
{
    private const string TwoLines =
        "a string in single quotation marks must end on the line it starts on; close it, "
        + "or use three quotation marks on both sides for several lines";

    /// <summary>What a text in double quotes may not have as it is.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127, (byte)'"',
            (byte)'\\']);

    /// <summary>The same for single quotes.</summary>
    private static readonly SearchValues<byte> SpecialLiteral = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127, (byte)'\'']);

    private bool Text(int row)
    {
        int start = _position;
        byte quote = _utf8[start];
        bool isBlock = start + 2 < _end && _utf8[start + 1] == quote && _utf8[start + 2] == quote;
        if (isBlock)
        {
            return BlockText(row, quote);
        }

        if (!OneLineText(out bool hasEscapes))
        {
            return false;
        }

        ref SyntaxRow scalar = ref _tree.Row(row);
        scalar.ValueLength = _position - start;
        scalar.Style = quote == '"' ? SyntaxStyle.DoubleQuoted : SyntaxStyle.SingleQuoted;
        scalar.HasEscapes = hasEscapes;
        scalar.IsVerbatim = !hasEscapes && Ascii.IsValid(_utf8[(start + 1)..(_position - 1)]);
        return true;
    }

    /// <summary>Reads a text in one pair of quotes.</summary>
    private bool OneLineText(out bool hasEscapes)
    {
        hasEscapes = false;
        int start = _position;
        byte quote = _utf8[_position++];
        while (true)
        {
            int length = _utf8[_position.._end].IndexOfAny(quote == '"' ? Special : SpecialLiteral);
            if (length < 0)
            {
                return Fail(TwoLines, start);
            }

            _position += length;
            byte found = _utf8[_position];
            if (found == quote)
            {
                _position++;
                return true;
            }

            if (found != '\\')
            {
                return found is (byte)'\n' or (byte)'\r' ? Fail(TwoLines, start) : FailAtControl();
            }

            hasEscapes = true;
            if (!Escape(null))
            {
                return false;
            }
        }
    }

    /// <summary>Reads an escape.</summary>
    /// <param name="text">Takes its character; <see langword="null"/> if that is not wanted.</param>
    private bool Escape(StringBuilder? text)
    {
        byte letter = _position + 1 < _end ? _utf8[_position + 1] : default;
        int digits = letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
        if (digits == 0)
        {
            if (letter is not ((byte)'b' or (byte)'t' or (byte)'n' or (byte)'f' or (byte)'r' or (byte)'"' or (byte)'\\'))
            {
                return Fail("this is not a valid escape; write \\\\ for a backslash, or put the text in single quotes");
            }

            text?.Append(ScalarDecoder.SimpleEscape(letter));
            _position += 2;
            return true;
        }

        ReadOnlySpan<byte> hex = _utf8[Math.Min(_position + 2, _end)..Math.Min(_position + 2 + digits, _end)];
        if (hex.Length < digits || hex.IndexOfAnyExcept(HexDigits) >= 0
            || !Utf8Parser.TryParse(hex, out uint code, out _, 'x') || !Rune.IsValid(code))
        {
            string count = digits.ToString(CultureInfo.InvariantCulture);
            return Fail($"'\\{(char)letter}' takes {count} hexadecimal digits that make a character code; correct them");
        }

        text?.Append(new Rune(code).ToString());
        _position += 2 + digits;
        return true;
    }

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Reads a text in three quotes on each side. A line break right after them does not count, and each is a line feed.</summary>
    private bool BlockText(int row, byte quote)
    {
        int start = _position;
        _position += 3;
        LineBreak();
        StringBuilder text = new();
        while (true)
        {
            int length = _utf8[_position.._end].IndexOfAny(quote == '"' ? Special : SpecialLiteral);
            if (length < 0)
            {
                return Fail("this multi-line string is never closed; close it with three quotation marks", start);
            }

            text.Append(Encoding.UTF8.GetString(_utf8.Slice(_position, length)));
            _position += length;
            byte found = _utf8[_position];
            if (found == quote)
            {
                if (EndsBlock(quote, text))
                {
                    break;
                }
            }
            else if (found == '\\')
            {
                if (!IsLineFolded() && !Escape(text))
                {
                    return false;
                }
            }
            else if (LineBreak())
            {
                text.Append('\n');
            }
            else
            {
                return FailAtControl();
            }
        }

        ref SyntaxRow scalar = ref _tree.Row(row);
        scalar.ValueLength = _position - start;
        scalar.Style = SyntaxStyle.Block;
        _tree.SetText(row, text.ToString());
        return true;
    }

    /// <summary>Whether a run of quotes ends the text. Up to two more may be before the three that do.</summary>
    private bool EndsBlock(byte quote, StringBuilder text)
    {
        const int Most = 5;
        int count = 0;
        while (count < Most && _position + count < _end && _utf8[_position + count] == quote)
        {
            count++;
        }

        _position += count;
        bool ends = count >= 3;
        text.Append((char)quote, ends ? count - 3 : count);
        return ends;
    }

    /// <summary>Whether a backslash ends a line; if so, it is skipped with all white space after it.</summary>
    private bool IsLineFolded()
    {
        int backslash = _position++;
        SkipWhite();
        if (!LineBreak())
        {
            _position = backslash;
            return false;
        }

        do
        {
            SkipWhite();
        }
        while (LineBreak());
        return true;
    }
}
