using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace NewsModel.Yaml;

/// <summary>Writes lines of block YAML in UTF-8 straight into a buffer writer. It writes what it is told and knows no structure.</summary>
internal ref struct YamlWriter
{
    /// <summary>How much is asked of the buffer writer at least, so that most lines need no question.</summary>
    private const int ChunkLength = 4 * 1024;
    private const int MaxBytesPerChar = 3;
    private const int TextChunk = 8 * 1024;

    // What JSON writers escape, and what YAML cannot hold unescaped. Quotes and backslashes are among them.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\e\u001C\u001D\u001E\u001F\u0085\u2028\u2029");

    private readonly IBufferWriter<byte> _output;
    private readonly bool _crlf;
    private Span<byte> _span;
    private int _length;

    public YamlWriter(IBufferWriter<byte> output, bool crlf)
    {
        _output = output;
        _crlf = crlf;
        _span = output.GetSpan(ChunkLength);
    }

    /// <summary>Hands all that was written to the buffer writer. The last call.</summary>
    public readonly void Complete() => _output.Advance(_length);

    public void Raw(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_span[_length..]);
        _length += utf8.Length;
    }

    public void Spaces(int count)
    {
        Reserve(count);
        _span.Slice(_length, count).Fill((byte)' ');
        _length += count;
    }

    public void LineEnd()
    {
        Reserve(2);
        if (_crlf)
        {
            _span[_length++] = (byte)'\r';
        }

        _span[_length++] = (byte)'\n';
    }

    public void Integer(int value)
    {
        const int Longest = 11;
        Reserve(Longest);
        Utf8Formatter.TryFormat(value, _span[_length..], out int written);
        _length += written;
    }

    public void Date(DateTimeOffset value)
    {
        Reserve(Rfc3339.MaxLength);
        _length += Rfc3339.Format(value, _span[_length..]);
    }

    /// <summary>Writes text as it is.</summary>
    /// <returns>The index of a lone surrogate, or -1; after one, the rest is not written.</returns>
    public int Text(ReadOnlySpan<char> text)
    {
        int index = 0;
        while (true)
        {
            // In pieces, so that a long text does not ask for three times its length at once.
            ReadOnlySpan<char> piece = text[index..];
            bool isLast = piece.Length <= TextChunk;
            piece = isLast ? piece : piece[..TextChunk];
            Reserve(piece.Length * MaxBytesPerChar);
            OperationStatus status = Utf8.FromUtf16(piece, _span[_length..], out int read, out int written, replaceInvalidSequences: false, isFinalBlock: isLast);
            _length += written;
            index += read;
            if (status == OperationStatus.InvalidData)
            {
                return index;
            }

            if (isLast)
            {
                return -1;
            }
        }
    }

    /// <summary>Writes text in double quotes with the escapes of the house: those of JSON.</summary>
    /// <returns>The index of a lone surrogate, or -1; after one, the rest is not written.</returns>
    public int DoubleQuoted(ReadOnlySpan<char> text)
    {
        Byte((byte)'"');
        int start = 0;
        while (true)
        {
            int escape = text[start..].IndexOfAny(Escaped);
            int invalid = Text(escape < 0 ? text[start..] : text.Slice(start, escape));
            if (invalid >= 0)
            {
                return start + invalid;
            }

            if (escape < 0)
            {
                Byte((byte)'"');
                return -1;
            }

            start += escape;
            Escape(text[start++]);
        }
    }

    /// <summary>Writes text in single quotes, given that <see cref="CanBeSingleQuoted"/>.</summary>
    /// <returns>The index of a lone surrogate, or -1; after one, the rest is not written.</returns>
    public int SingleQuoted(ReadOnlySpan<char> text)
    {
        Byte((byte)'\'');
        int start = 0;
        while (true)
        {
            int quote = text[start..].IndexOf('\'');
            int end = quote < 0 ? text.Length : start + quote + 1;
            int invalid = Text(text[start..end]);
            if (invalid >= 0)
            {
                return start + invalid;
            }

            // Two of them stand for one, and one closes.
            Byte((byte)'\'');
            if (quote < 0)
            {
                return -1;
            }

            start = end;
        }
    }

    /// <summary>Whether text may stand in single quotes on one line, where nothing can be escaped.</summary>
    public static bool CanBeSingleQuoted(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is not ('"' or '\\') && Escaped.Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes text plain if every reader of YAML takes it as this text, otherwise in double quotes.</summary>
    /// <returns>The index of a lone surrogate, or -1; after one, the rest is not written.</returns>
    public int PlainOrQuoted(ReadOnlySpan<char> text) => PlainText.IsSafe(text) ? Text(text) : DoubleQuoted(text);

    /// <summary>Writes a key plain if every reader of YAML takes it as this text, otherwise in double quotes.</summary>
    /// <returns>The index of a lone surrogate, or -1; after one, the rest is not written.</returns>
    public int Key(ReadOnlySpan<char> text) => PlainText.IsSafeKey(text) ? Text(text) : DoubleQuoted(text);

    private void Escape(char c)
    {
        const int Longest = 6;
        Reserve(Longest);
        _span[_length++] = (byte)'\\';
        byte letter = c switch
        {
            '"' => (byte)'"',
            '\\' => (byte)'\\',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)'u',
        };
        _span[_length++] = letter;
        if (letter == 'u')
        {
            Utf8Formatter.TryFormat((uint)c, _span[_length..], out int written, new StandardFormat('x', 4));
            _length += written;
        }
    }

    private void Byte(byte value)
    {
        Reserve(1);
        _span[_length++] = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int count)
    {
        if (count > _span.Length - _length)
        {
            Flush(count);
        }
    }

    private void Flush(int count)
    {
        _output.Advance(_length);
        _span = _output.GetSpan(Math.Max(count, ChunkLength));
        _length = 0;
    }
}
