using System.Buffers;
using System.Text;
using NewsModel.Syntax;

namespace NewsModel.Toml;

/// <content>Keys and values.</content>
internal ref partial struct TomlScanner
{
    private static readonly SearchValues<byte> BareKey =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);

    /// <summary>What a number, a date or a word is made of.</summary>
    private static readonly SearchValues<byte> Token =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+.:"u8);

    /// <summary>The control characters, but for the tab: what no comment and no text on one line has.</summary>
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127]);

    /// <summary>Reads one key, or one part of a dotted key.</summary>
    private bool Key(out TomlKey key)
    {
        int start = _position;
        key = default;
        byte first = _position < _end ? _utf8[_position] : default;
        if (first is (byte)'"' or (byte)'\'')
        {
            if (!OneLineText(out bool hasEscapes))
            {
                return false;
            }

            key = hasEscapes
                ? _tree.KeyOf(start, _position - start, SyntaxStyle.DoubleQuoted, start)
                : _tree.KeyOf(start + 1, _position - start - 2, SyntaxStyle.Plain, start);
            return true;
        }

        int length = _utf8[_position.._end].IndexOfAnyExcept(BareKey);
        _position = length < 0 ? _end : _position + length;
        key = _tree.KeyOf(start, _position - start, SyntaxStyle.Plain, start);
        return key.Length > 0 || (first == '=' ? Fail("the key before the equals sign is missing; write 'key = value'") : FailAtSeparator());
    }

    /// <summary>Reads a value.</summary>
    /// <param name="parent">The table or array that it belongs to, or <see cref="TomlTree.Nowhere"/>.</param>
    /// <param name="key">Its key; <c>default</c> for an entry of an array.</param>
    /// <param name="start">Where its pair begins, or itself if it has no key.</param>
    private bool Value(int parent, in TomlKey key, int start)
    {
        int valueStart = _position;
        byte first = _position < _end ? _utf8[_position] : (byte)'\n';
        SyntaxKind kind = first == '[' ? SyntaxKind.Sequence : first == '{' ? SyntaxKind.Mapping : SyntaxKind.Scalar;
        TomlForm form = kind == SyntaxKind.Mapping ? TomlForm.Inline : TomlForm.Value;
        if (!TryAdd(parent, key, kind, form, valueStart, out int row))
        {
            return false;
        }

        _tree.Node(row).Start = start;
        bool isRead = first switch
        {
            (byte)'"' or (byte)'\'' => Text(row),
            (byte)'[' => Array(row),
            (byte)'{' => Table(row),
            _ => Plain(row, key.Length > 0 || key.Place > 0),
        };
        _tree.Node(row).End = _position;
        _tree.Row(row).IsBroken = !isRead && kind == SyntaxKind.Scalar;
        return isRead;
    }

    private bool Array(int row)
    {
        _position++;
        while (true)
        {
            if (!SkipBlank() || !IsInArray(row))
            {
                return false;
            }

            if (_utf8[_position] == ']')
            {
                _position++;
                return true;
            }

            if (_utf8[_position] == ',')
            {
                return Fail("a value is missing before the comma; delete the comma");
            }

            if (!Value(row, key: default, _position) || !SkipBlank() || !IsInArray(row))
            {
                return false;
            }

            if (_utf8[_position] == ',')
            {
                _position++;
            }
            else if (_utf8[_position] != ']')
            {
                return Fail("a comma or ']' is missing here; separate the entries of a list with commas");
            }
        }
    }

    private bool IsInArray(int row) => _position < _end || Fail("this list is never closed; close it with ']'", _tree.Row(row).ValueStart);

    /// <summary>Reads a table in braces, which is one line in TOML 1.0.</summary>
    private bool Table(int row)
    {
        _position++;
        SkipWhite();
        if (_position < _end && _utf8[_position] == '}')
        {
            _position++;
            return true;
        }

        while (true)
        {
            SkipWhite();
            if (!IsOnLine(row) || !Pair(row, _position))
            {
                return false;
            }

            SkipWhite();
            if (!IsOnLine(row))
            {
                return false;
            }

            byte next = _utf8[_position];
            if (next is not ((byte)',' or (byte)'}'))
            {
                return Fail("a comma or '}' is missing here; separate the pairs of an inline table with commas");
            }

            _position++;
            if (next == '}')
            {
                return true;
            }

            SkipWhite();
            if (_position < _end && _utf8[_position] == '}')
            {
                return Fail("an inline table cannot end with a comma; delete the comma before '}'", _position);
            }
        }
    }

    /// <summary>Whether a table in braces goes on; if not, that is reported.</summary>
    private bool IsOnLine(int table)
    {
        if (_position < _end && _utf8[_position] is not ((byte)'\n' or (byte)'\r' or (byte)'#'))
        {
            return true;
        }

        return Fail(
            "an inline table must fit on one line; put all of it on one line, or write it as a table with a header in brackets",
            _position == _end ? _tree.Row(table).ValueStart : _position);
    }

    /// <summary>Skips white space, comments and line breaks in an array.</summary>
    private bool SkipBlank()
    {
        while (true)
        {
            SkipWhite();
            if (_position < _end && _utf8[_position] == '#' && !Comment())
            {
                return false;
            }

            if (!LineBreak())
            {
                return true;
            }
        }
    }

    /// <summary>Reads what has no quotes: a number, a date, <c>true</c> or <c>false</c>.</summary>
    private bool Plain(int row, bool hasKey)
    {
        int start = _position;
        int length = _utf8[start.._end].IndexOfAnyExcept(Token);
        int end = length < 0 ? _end : start + length;
        if (TomlDate.IsDateBeforeTime(_utf8[start..end], _utf8[end.._end]))
        {
            length = _utf8[(end + 1).._end].IndexOfAnyExcept(Token);
            end = length < 0 ? _end : end + 1 + length;
        }

        ReadOnlySpan<byte> token = _utf8[start..end];
        ref SyntaxRow scalar = ref _tree.Row(row);
        scalar.ValueLength = token.Length;
        scalar.Style = SyntaxStyle.Plain;
        scalar.IsVerbatim = true;
        if (!IsWord(token) && !TomlDate.IsDateOrTime(token))
        {
            string? failure = TomlNumber.TryRead(token, out string? text);
            if (failure is not null)
            {
                return FailAtPlain(token, failure, hasKey);
            }

            if (text is not null)
            {
                scalar.IsVerbatim = false;
                _tree.SetText(row, text);
            }
        }

        _position = end;
        return true;
    }

    private static bool IsWord(ReadOnlySpan<byte> token) => token.SequenceEqual("true"u8) || token.SequenceEqual("false"u8);

    private bool FailAtPlain(ReadOnlySpan<byte> token, string failure, bool hasKey)
    {
        byte next = _position < _end ? _utf8[_position] : (byte)'\n';
        if (token.IsEmpty && next is (byte)'\n' or (byte)'\r' or (byte)'#')
        {
            return Fail(hasKey
                ? "a value is missing here; write one after the equals sign, such as \"\", or delete the key"
                : "a value is missing here");
        }

        bool isText = token.IsEmpty || !(char.IsAsciiDigit((char)token[0]) || token[0] is (byte)'+' or (byte)'-' or (byte)'.');
        return Fail(isText
            ? IsWordInOtherCase(token)
                ? "a Boolean is written in lower case; write true or false"
                : "text must be in quotes; put quotes around the whole value"
            : failure);
    }

    private static bool IsWordInOtherCase(ReadOnlySpan<byte> token) =>
        Ascii.EqualsIgnoreCase(token, "true"u8) || Ascii.EqualsIgnoreCase(token, "false"u8);
}
