using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using NewsModel.Syntax;

namespace NewsModel.Yaml;

/// <content>Lines that are written as most are, by their marks.</content>
internal ref partial struct BlockScanner
{
    /// <summary>
    /// Scans a line that is written as most are: a pair, its key a word, its value plain or in double quotes; or an entry that is plain.
    /// </summary>
    /// <param name="indent">The number of spaces at its beginning.</param>
    /// <param name="start">The first byte after them.</param>
    /// <param name="mark">The first of its marks. The last is its line break; no byte after that is looked at, and no mark.</param>
    /// <returns>The number of marks used; 0 if it is not such a line, <see cref="None"/> to decline.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ScanCommonLine(int indent, int start, ref readonly int mark)
    {
        Debug.Assert((uint)start < (uint)_utf8.Length && (uint)mark < (uint)_utf8.Length, "The line is one of the source.");
        ref byte s = ref MemoryMarshal.GetReference(_utf8);
        int keyEnd = mark;
        if (At(ref s, keyEnd) != ':')
        {
            return ScanPlainEntryOrBlank(indent, start, keyEnd);
        }

        int key = start;
        if (At(ref s, start) == '-' && At(ref s, start + 1) == ' ')
        {
            key += 2;
        }

        int keyLength = keyEnd - key;
        if (keyLength <= 0)
        {
            return 0;
        }

        byte name = key + NameTable.ReadLength <= _utf8.Length ? _names.Find(in At(ref s, key), keyLength) : _names.Find(_utf8.Slice(key, keyLength));
        if (name == 0 && (keyLength > MaxKeyLength || LineScan.SkipLetters(_utf8, key) != keyEnd))
        {
            return 0;
        }

        int used = 2;
        int end = Mark(in mark, 1);
        int value = end;
        byte b = At(ref s, end);
        SyntaxStyle style = SyntaxStyle.Plain;
        bool isAscii = true;
        bool hasEscapes = false;
        if (end != keyEnd + 1)
        {
            value = keyEnd + 2;
            if (value == end)
            {
                // A double quote begins here. Marks up to the closing one do not matter, but for escapes and what they escape.
                if (b != '"')
                {
                    return 0;
                }

                style = SyntaxStyle.DoubleQuoted;
                do
                {
                    end = Mark(in mark, used++);
                    b = At(ref s, end);
                    isAscii &= b < 0x80;
                    if (b == '\\' && IsSimpleEscape(At(ref s, end + 1)))
                    {
                        hasEscapes = true;
                        used += Mark(in mark, used) == end + 1 ? 1 : 0;
                        b = (byte)':';
                    }
                }
                while (b is >= 0x80 or (byte)':' or (byte)'#');
                if (b != '"' || Mark(in mark, used++) != ++end)
                {
                    return 0;
                }

                b = At(ref s, end);
            }
            else
            {
                byte first = At(ref s, value);
                if (!IsPlainStart(first) && (first != '-' || At(ref s, value + 1) <= ' '))
                {
                    return 0;
                }

                while (b is >= 0x80 or (byte)'"' or (byte)'\\' || (b == '#' && At(ref s, end - 1) != ' '))
                {
                    isAscii &= b < 0x80;
                    end = Mark(in mark, used++);
                    b = At(ref s, end);
                }

                if (At(ref s, end - 1) == ' ')
                {
                    return 0;
                }
            }
        }

        if (b != '\n' && (b != '\r' || Mark(in mark, used++) != end + 1 || At(ref s, end + 1) != '\n'))
        {
            return 0;
        }

        if (!TryMoveTo(indent, isEntry: key != start, start)
            || (key != start && !TryOpenEntry(indent + 2, key))
            || !TryReserveRow(key)
            || !(isAscii || Utf8.IsValid(_utf8[value..end])))
        {
            return None;
        }

        _rows[_count++] = new()
        {
            KeyStart = key,
            KeyLength = keyLength,
            ValueStart = value,
            ValueLength = end - value,
            Size = 1,
            Style = style,
            NameId = name,
            HasEscapes = hasEscapes,
            IsVerbatim = isAscii && !hasEscapes,
        };
        return used;
    }

    /// <summary>The same for a plain entry of ASCII up to the end of a line, and for a blank line.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ScanPlainEntryOrBlank(int indent, int start, int end)
    {
        ReadOnlySpan<byte> s = _utf8;
        if (start == end && s[end] == '\n')
        {
            return 1;
        }

        int value = start + 2;
        bool isPlainEntry = s[end] == '\n' && value < end && s[start] == '-' && s[start + 1] == ' ' && IsPlainStart(s[value]) && s[end - 1] != ' ';
        if (!isPlainEntry)
        {
            return 0;
        }

        if (!TryMoveTo(indent, isEntry: true, start) || !TryReserveRow(value))
        {
            return None;
        }

        ref SyntaxRow row = ref AddRow();
        row.ValueStart = value;
        row.ValueLength = end - value;
        row.IsVerbatim = true;
        return 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte At(ref byte source, int position)
    {
        Debug.Assert(position >= 0, "It stands in the source, at a mark or before one.");
        return ref Unsafe.Add(ref source, (nint)(uint)position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Mark(ref readonly int first, int number)
    {
        Debug.Assert(number >= 0, "Marks are looked at from the first of the line on, up to its line break.");
        return Unsafe.Add(ref Unsafe.AsRef(in first), number);
    }

    /// <summary>Whether a backslash and this are an escape of one character.</summary>
    private static bool IsSimpleEscape(byte escape) => ScalarDecoder.HexDigits(escape) == 0 && ScalarDecoder.SimpleEscape(escape) != char.MaxValue;
}
