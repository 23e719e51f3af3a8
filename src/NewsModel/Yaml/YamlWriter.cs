using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;
using NewsModel.Text;

namespace NewsModel.Yaml;

/// <summary>Writes lines of block YAML in UTF-8 straight into a buffer writer. It knows nothing of structure.</summary>
internal ref partial struct YamlWriter
{
    /// <summary>The smallest request to the buffer writer, so most lines need none.</summary>
    private const int ChunkLength = 4 * 1024;
    private const int MaxBytesPerChar = 3;
    private const int TextChunk = 8 * 1024;

    private readonly IBufferWriter<byte> _output;
    private readonly ushort _lineEnd;
    private readonly int _lineEndLength;
    private readonly bool _isAscii;
    private Span<byte> _span;
    private int _length;

    /// <param name="output">Where the bytes go.</param>
    /// <param name="crlf">Whether lines end with a carriage return and a line feed.</param>
    /// <param name="isAscii">Whether quoted text is written in ASCII, with the escapes of System.Text.Json's default encoder.</param>
    public YamlWriter(IBufferWriter<byte> output, bool crlf, bool isAscii = false)
    {
        _isAscii = isAscii;
        _output = output;
        _lineEnd = MemoryMarshal.Read<ushort>(crlf ? "\r\n"u8 : "\n\0"u8);
        _lineEndLength = crlf ? 2 : 1;
        _span = output.GetSpan(ChunkLength);
    }

    /// <summary>Hands all that was written to the buffer writer. The last call.</summary>
    public readonly void Complete() => _output.Advance(_length);

    public void Raw(scoped ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_span[_length..]);
        _length += utf8.Length;
    }

    public void Spaces(int count)
    {
        Reserve(count + Vector256<byte>.Count);
        Debug.Assert(count >= 0 && _length + count + Vector256<byte>.Count <= _span.Length, "A whole block was reserved.");
        if (count <= Vector256<byte>.Count)
        {
            Vector256.Create((byte)' ').StoreUnsafe(ref End);
        }
        else
        {
            _span.Slice(_length, count).Fill((byte)' ');
        }

        _length += count;
    }

    public void LineEnd()
    {
        Reserve(sizeof(ushort));
        EndLine(ref End, 0);
    }

    /// <summary>Begins a line with a key, its colon and a space.</summary>
    /// <param name="key">The key.</param>
    /// <param name="indent">The column of the key.</param>
    /// <param name="isEntry">Whether a dash precedes it, two columns to the left.</param>
    public void Begin(in YamlKey key, int indent, bool isEntry)
    {
        Reserve(LongestKey(indent));
        _length += WriteKey(ref End, in key, indent, isEntry);
    }

    // A block of spaces and one of the key are written whole.
    private static int LongestKey(int indent) => indent + Vector256<byte>.Count + YamlKey.BlockLength;

    /// <summary>Writes a key at the beginning of a line for which there is room.</summary>
    /// <returns>The number of bytes written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteKey(ref byte line, in YamlKey key, int indent, bool isEntry)
    {
        Debug.Assert(indent >= (isEntry ? 2 : 0), "A dash stands two columns before its key.");
        for (int i = 0; i < indent; i += Vector256<byte>.Count)
        {
            Vector256.Create((byte)' ').StoreUnsafe(ref line, (nuint)i);
        }

        if (isEntry)
        {
            Unsafe.Add(ref line, indent - 2) = (byte)'-';
        }

        key.Block.StoreUnsafe(ref line, (nuint)indent);
        return indent + key.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndLine(ref byte line, int length)
    {
        Debug.Assert(length >= 0 && _length + length + sizeof(ushort) <= _span.Length, "There is room for a line break.");
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref line, length), _lineEnd);
        _length += length + _lineEndLength;
    }

    /// <summary>Takes the space after a key back, and ends its line.</summary>
    public void EndKey()
    {
        _length--;
        LineEnd();
    }

    /// <summary>Writes a line: a key and a number.</summary>
    public void IntegerLine(in YamlKey key, int value, int indent, bool isEntry)
    {
        const int Longest = 11;
        Reserve(LongestKey(indent) + Longest + BlockLength);
        ref byte line = ref End;
        int length = WriteKey(ref line, in key, indent, isEntry);
        Utf8Formatter.TryFormat(value, _span[(_length + length)..], out int written);
        EndLine(ref line, length + written);
    }

    /// <summary>Writes a number.</summary>
    public void Integer(int value)
    {
        const int Longest = 11;
        Reserve(Longest);
        Utf8Formatter.TryFormat(value, _span[_length..], out int written);
        _length += written;
    }

    /// <summary>Writes a line: a key and a Boolean.</summary>
    public void BooleanLine(in YamlKey key, bool value, int indent, bool isEntry)
    {
        Reserve(LongestKey(indent) + BlockLength);
        ref byte line = ref End;
        int length = WriteKey(ref line, in key, indent, isEntry);
        if (value)
        {
            "true"u8.CopyTo(_span[(_length + length)..]);
            EndLine(ref line, length + "true"u8.Length);
        }
        else
        {
            "false"u8.CopyTo(_span[(_length + length)..]);
            EndLine(ref line, length + "false"u8.Length);
        }
    }

    /// <summary>Writes a line: a key and a date.</summary>
    public void DateLine(in YamlKey key, DateTimeOffset value, int indent, bool isEntry)
    {
        Reserve(LongestKey(indent) + Rfc3339.MaxLength + BlockLength);
        ref byte line = ref End;
        int length = WriteKey(ref line, in key, indent, isEntry);
        EndLine(ref line, length + Rfc3339.Format(value, _span[(_length + length)..]));
    }

    /// <summary>Writes text as it is.</summary>
    /// <returns>The index of a lone surrogate, or -1; after one, the rest is not written.</returns>
    public int Text(ReadOnlySpan<char> text)
    {
        int index = 0;
        while (true)
        {
            // In pieces, so a long text does not ask for three times its length at once.
            ReadOnlySpan<char> piece = text[index..];
            bool isLast = piece.Length <= TextChunk;
            piece = isLast ? piece : piece[..TextChunk];
            Reserve(piece.Length * MaxBytesPerChar);
            OperationStatus status = Utf8.FromUtf16(piece, _span[_length..], out int read, out int written, replaceInvalidSequences: false,
                isFinalBlock: isLast);
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

    /// <summary>Whether text may be written in single quotes on one line, where nothing can be escaped.</summary>
    public static bool CanBeSingleQuoted(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is not ('"' or '\\') && IsEscaped(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes a key plain if every reader of YAML takes it as this text, otherwise in double quotes.</summary>
    /// <returns>The index of a lone surrogate, or -1; after one, the rest is not written.</returns>
    public int Key(ReadOnlySpan<char> text) => PlainScalar.IsSafeKey(text) ? Text(text) : DoubleQuoted(text);

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

    /// <summary>Where the next byte comes; what may be written after it was reserved.</summary>
    private readonly ref byte End
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Debug.Assert((uint)_length <= (uint)_span.Length, "What is written lies within the span.");
            return ref Unsafe.Add(ref MemoryMarshal.GetReference(_span), _length);
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
