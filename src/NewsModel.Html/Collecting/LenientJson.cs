using System.Globalization;
using System.Text;

namespace NewsModel.Html.Collecting;

/// <summary>Reads the JSON of a script as far as it goes: control characters in texts, comments, CDATA, and commas too many are no errors.</summary>
internal ref struct LenientJson
{
    private const int MaxDepth = 48;
    private const int MaxValues = 100_000;

    private readonly ReadOnlySpan<char> _json;
    private int _at;
    private int _values;

    private LenientJson(ReadOnlySpan<char> json) => _json = json;

    /// <summary>Reads all values of a script.</summary>
    /// <param name="json">The script.</param>
    /// <param name="brokenAt">Where it stopped making sense; -1 when it did to the end.</param>
    public static List<LdValue> Read(ReadOnlySpan<char> json, out int brokenAt)
    {
        List<LdValue> values = [];
        LenientJson reader = new(json);
        brokenAt = -1;
        while (reader.SkipToValue())
        {
            int start = reader._at;
            bool isWhole = reader.TryRead(0, out LdValue? value);
            if (value is not null)
            {
                values.Add(value);
            }

            if (!isWhole)
            {
                brokenAt = reader._at;
                break;
            }

            if (reader._at == start)
            {
                break;
            }
        }

        return values;
    }

    // Between values, all but what opens one is wrapping: comments, CDATA, a stray semicolon.
    private bool SkipToValue()
    {
        const string Cdata = "[CDATA[";
        while (true)
        {
            int start = _json[_at..].IndexOfAny('{', '[');
            if (start < 0)
            {
                _at = _json.Length;
                return false;
            }

            bool isWrapping = _json.Slice(_at, start).Contains('<') && _json[(_at + start)..].StartsWith(Cdata, StringComparison.Ordinal);
            _at += start + (isWrapping ? Cdata.Length : 0);
            if (!isWrapping)
            {
                return true;
            }
        }
    }

    // What was read of a broken object or list is still worth having, so both come back.
    private bool TryRead(int depth, out LdValue? value)
    {
        value = null;
        SkipSpace();
        if (_at >= _json.Length || depth > MaxDepth || ++_values > MaxValues)
        {
            return false;
        }

        switch (_json[_at])
        {
            case '{':
                return TryReadObject(depth, out value);
            case '[':
                return TryReadList(depth, out value);
            case '"':
                bool isText = TryReadText(out string text);
                value = LdValue.OfText(text);
                return isText;
            default:
                return TryReadWord(out value);
        }
    }

    private bool TryReadObject(int depth, out LdValue? value)
    {
        _at++;
        LdValue result = LdValue.NewObject();
        value = result;
        while (true)
        {
            SkipSpaceAndCommas();
            if (_at >= _json.Length)
            {
                return false;
            }

            if (_json[_at] == '}')
            {
                _at++;
                return true;
            }

            if (_json[_at] != '"' || !TryReadText(out string name))
            {
                return false;
            }

            SkipSpace();
            if (_at >= _json.Length || _json[_at] != ':')
            {
                return false;
            }

            _at++;
            bool isWhole = TryRead(depth + 1, out LdValue? member);
            if (member is not null)
            {
                result.Add(name, member);
            }

            if (!isWhole)
            {
                return false;
            }
        }
    }

    private bool TryReadList(int depth, out LdValue? value)
    {
        _at++;
        LdValue result = LdValue.NewList();
        value = result;
        while (true)
        {
            SkipSpaceAndCommas();
            if (_at >= _json.Length)
            {
                return false;
            }

            if (_json[_at] == ']')
            {
                _at++;
                return true;
            }

            bool isWhole = TryRead(depth + 1, out LdValue? item);
            if (item is not null)
            {
                result.Add(item);
            }

            if (!isWhole)
            {
                return false;
            }
        }
    }

    private bool TryReadWord(out LdValue? value)
    {
        int start = _at;
        while (_at < _json.Length && (char.IsLetterOrDigit(_json[_at]) || _json[_at] is '-' or '+' or '.' or '_'))
        {
            _at++;
        }

        ReadOnlySpan<char> word = _json[start.._at];
        value = word is "null" ? LdValue.Nothing : word.Length > 0 ? LdValue.OfText(word.ToString()) : null;
        return word.Length > 0;
    }

    private bool TryReadText(out string text)
    {
        int start = ++_at;
        int plain = _json[start..].IndexOfAny('"', '\\');
        if (plain >= 0 && _json[start + plain] == '"')
        {
            _at = start + plain + 1;
            text = _json.Slice(start, plain).ToString();
            return true;
        }

        StringBuilder builder = new();
        while (_at < _json.Length)
        {
            char c = _json[_at++];
            if (c == '"')
            {
                text = builder.ToString();
                return true;
            }

            if (c == '\\' && _at < _json.Length)
            {
                c = Unescape(_json[_at++]);
            }

            builder.Append(c);
        }

        text = builder.ToString();
        return false;
    }

    private char Unescape(char c)
    {
        switch (c)
        {
            case 'n' or 'r':
                return '\n';
            case 't' or 'b' or 'f':
                return ' ';
            case 'u' when _at + 4 <= _json.Length
                && ushort.TryParse(_json.Slice(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                _at += 4;
                return (char)code;
            default:
                return c;
        }
    }

    private void SkipSpaceAndCommas()
    {
        do
        {
            SkipSpace();
        }
        while (_at < _json.Length && _json[_at] == ',' && ++_at > 0);
    }

    private void SkipSpace()
    {
        while (_at < _json.Length)
        {
            ReadOnlySpan<char> rest = _json[_at..];
            if (char.IsWhiteSpace(rest[0]) || char.IsControl(rest[0]) || rest[0] == '\uFEFF')
            {
                _at++;
            }
            else if (rest.StartsWith("/*", StringComparison.Ordinal))
            {
                int end = rest[2..].IndexOf("*/", StringComparison.Ordinal);
                _at = end < 0 ? _json.Length : _at + 2 + end + 2;
            }
            else if (rest.StartsWith("//", StringComparison.Ordinal))
            {
                int end = rest.IndexOf('\n');
                _at = end < 0 ? _json.Length : _at + end + 1;
            }
            else
            {
                return;
            }
        }
    }
}
