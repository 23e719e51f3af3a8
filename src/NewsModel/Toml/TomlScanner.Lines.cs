using System.Runtime.CompilerServices;
using NewsModel.Diagnostics;

namespace NewsModel.Toml;

/// <content>White space, comments, the ends of lines, and what is wrong there.</content>
internal ref partial struct TomlScanner
{
    private bool Fail(string reason) => Fail(reason, _position);

    private bool Fail(string reason, int offset)
    {
        Report(Problems.InvalidToml(reason), offset);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipWhite()
    {
        while (_position < _end && _utf8[_position] is (byte)' ' or (byte)'\t')
        {
            _position++;
        }
    }

    /// <summary>Reads a comment, if there is one, and the end of the line.</summary>
    private bool EndLine()
    {
        SkipWhite();
        if (_position < _end && _utf8[_position] == '#' && !Comment())
        {
            return false;
        }

        return _position == _end || LineBreak() || FailBehindValue();
    }

    private bool LineBreak()
    {
        if (_position < _end && _utf8[_position] == '\n')
        {
            _position++;
            return true;
        }

        if (_position + 1 < _end && _utf8[_position] == '\r' && _utf8[_position + 1] == '\n')
        {
            _position += 2;
            return true;
        }

        return false;
    }

    private bool Comment()
    {
        int length = _utf8[_position.._end].IndexOfAny(Controls);
        _position = length < 0 ? _end : _position + length;
        bool isEnd = _position == _end || _utf8[_position] == '\n'
            || (_utf8[_position] == '\r' && _position + 1 < _end && _utf8[_position + 1] == '\n');
        return isEnd || FailAtControl();
    }

    private bool FailAtControl() => Fail(_utf8[_position] == '\r'
        ? "there is a carriage return without a line feed here; end lines with LF or CRLF"
        : "control characters are not allowed here; delete it, or write it as an escape in double quotes, such as \\u0007");

    private bool FailBehindValue() => _utf8[_position] is < (byte)' ' or 0x7F
        ? FailAtControl()
        : Fail("there is something after the end of the value or header; start a new line, or put the whole value in quotes if it is text");

    private bool FailAtSeparator() => Fail(
        _position < _end && _utf8[_position] == ':' ? "a key and its value are separated by an equals sign, not a colon; write 'key = value'"
        : _position < _end && _utf8[_position] >= 0x80 ? "a key with non-ASCII letters needs quotes; put quotes around the key"
        : "the equals sign after the key is missing; write 'key = value', "
            + "and put a key in quotes if it has characters other than letters, digits, '_' and '-'");
}
