using System.Text.Json;
using NewsModel.Diagnostics;
using NewsModel.Text;

namespace NewsModel.Formats.Json;

/// <content>Brackets, commas, names and single values, for both destinations.</content>
internal ref partial struct JsonWriter
{
    private const char FirstSurrogate = '\uD800';
    private const char LastSurrogate = '\uDFFF';

    public void String(string text)
    {
        int invalid = _serializer is null ? _text.DoubleQuoted(text) : SerializedString(text);
        if (invalid >= 0)
        {
            Report(Problems.LoneSurrogate(invalid));
        }
    }

    public void String(SecuredPayload secured) => String(secured.Text);

    public void Integer(int value)
    {
        if (_serializer is null)
        {
            _text.Integer(value);
        }
        else
        {
            _serializer.WriteNumberValue(value);
        }
    }

    public void Boolean(bool value)
    {
        if (_serializer is null)
        {
            _text.Raw(value ? "true"u8 : "false"u8);
        }
        else
        {
            _serializer.WriteBooleanValue(value);
        }
    }

    public void Date(DateTimeOffset value)
    {
        Span<byte> ascii = stackalloc byte[Rfc3339.MaxLength + 2];
        int length = Rfc3339.Format(value, ascii[1..]);
        (ascii[0], ascii[length + 1]) = ((byte)'"', (byte)'"');
        if (_serializer is not null)
        {
            _serializer.WriteStringValue(ascii.Slice(1, length));
            return;
        }

        _text.Quotable(ascii[..(length + 2)]);
    }

    public void Null()
    {
        if (_serializer is null)
        {
            _text.Raw("null"u8);
        }
        else
        {
            _serializer.WriteNullValue();
        }
    }

    /// <summary>A number, <c>true</c> or <c>false</c>, as it stands.</summary>
    private void Literal(string text)
    {
        if (_serializer is null)
        {
            _text.Text(text);
        }
        else
        {
            _serializer.WriteRawValue(text);
        }
    }

    private readonly int SerializedString(string text)
    {
        int invalid = IndexOfLoneSurrogate(text);
        _serializer!.WriteStringValue(invalid < 0 ? text : text.AsSpan(0, invalid));
        return invalid;
    }

    private static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        int start = 0;
        while (text[start..].IndexOfAnyInRange(FirstSurrogate, LastSurrogate) is >= 0 and int length)
        {
            start += length;
            if (start + 1 == text.Length || !char.IsSurrogatePair(text[start], text[start + 1]))
            {
                return start;
            }

            start += 2;
        }

        return -1;
    }

    private void Name(JsonName name)
    {
        _key = name.Text;
        if (_serializer is not null)
        {
            _serializer.WritePropertyName(name.Encoded);
        }
        else if (_isMinified)
        {
            CompactName(name);
        }
        else
        {
            Separate();
            _text.DoubleQuoted(name.Text);
            _text.Text(_layout.Colon);
        }
    }

    private void Name(string name)
    {
        _key = name;
        if (_serializer is null)
        {
            Separate();
            String(name);
            _text.Text(_layout.Colon);
            return;
        }

        int invalid = IndexOfLoneSurrogate(name);
        _serializer.WritePropertyName(invalid < 0 ? name : name.AsSpan(0, invalid));
        if (invalid >= 0)
        {
            Report(Problems.LoneSurrogate(invalid));
        }
    }

    private void OpenMap()
    {
        if (_serializer is null)
        {
            Open("{"u8);
        }
        else
        {
            _serializer.WriteStartObject();
            _depth++;
        }
    }

    private void CloseMap()
    {
        if (_serializer is null)
        {
            Close("}"u8);
        }
        else
        {
            _serializer.WriteEndObject();
            _depth--;
        }
    }

    private void OpenList()
    {
        if (_serializer is null)
        {
            Open("["u8);
        }
        else
        {
            _serializer.WriteStartArray();
            _depth++;
        }
    }

    private void CloseList()
    {
        if (_serializer is null)
        {
            Close("]"u8);
        }
        else
        {
            _serializer.WriteEndArray();
            _depth--;
        }
    }

    private void Open(ReadOnlySpan<byte> bracket)
    {
        _text.Raw(bracket);
        _depth++;
        _isFirst = true;
    }

    private void Close(ReadOnlySpan<byte> bracket)
    {
        _depth--;
        if (!_isFirst)
        {
            NewLine();
        }

        _text.Raw(bracket);
        _isFirst = false;
    }

    /// <summary>What comes before a member or an entry.</summary>
    private void Separate()
    {
        if (_serializer is not null)
        {
            return;
        }

        if (!_isFirst)
        {
            _text.Text(_layout.Comma);
        }

        _isFirst = false;
        NewLine();
    }

    private void NewLine()
    {
        if (_layout.LineBreak.Length == 0)
        {
            return;
        }

        _text.Text(_layout.LineBreak);
        _text.Text(_margin);
        for (int i = 0; i < _depth; i++)
        {
            _text.Text(_layout.Indent);
        }
    }
}
