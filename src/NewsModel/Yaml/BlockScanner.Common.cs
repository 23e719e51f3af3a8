using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace NewsModel.Yaml;

/// <content>Lines that are written as most are, by their marks.</content>
internal ref partial struct BlockScanner
{
    /// <summary>
    /// Scans a line that is written as most are: a pair, its key a word, its value plain or in double quotes; or an entry that is plain.
    /// </summary>
    /// <returns>The number of marks used; 0 if it is not such a line, <see cref="None"/> to decline.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ScanCommonLine(int position, int start, ReadOnlySpan<int> marks, bool mayNest)
    {
        ReadOnlySpan<byte> s = _utf8;
        if (marks.Length < 2)
        {
            return 0;
        }

        int keyEnd = marks[0];
        if (At(s, keyEnd) != ':')
        {
            return ScanPlainEntry(position, start, keyEnd, mayNest);
        }

        bool isEntry = s[start] == '-' && s[start + 1] == ' ';
        int key = isEntry ? start + 2 : start;
        if (key >= keyEnd)
        {
            return 0;
        }

        byte name = key + NameTable.ReadLength <= s.Length ? _names.Find(in s[key], keyEnd - key) : _names.Find(s[key..keyEnd]);
        if (name == 0 && (keyEnd - key > MaxKeyLength || LineScan.SkipLetters(s, key) != keyEnd))
        {
            return 0;
        }

        int used = 2;
        int end = marks[1];
        byte b = At(s, end);
        int value = end;
        YamlStyle style = YamlStyle.Plain;
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

                style = YamlStyle.DoubleQuoted;
                do
                {
                    if (used >= marks.Length)
                    {
                        return 0;
                    }

                    end = marks[used++];
                    b = At(s, end);
                    isAscii &= b < 0x80;
                    if (b == '\\' && IsSimpleEscape(At(s, end + 1)))
                    {
                        hasEscapes = true;
                        used += marks[used] == end + 1 ? 1 : 0;
                        b = (byte)':';
                    }
                }
                while (b is >= 0x80 or (byte)':' or (byte)'#');
                if (b != '"' || used >= marks.Length || marks[used] != ++end)
                {
                    return 0;
                }

                b = At(s, end);
                used++;
            }
            else
            {
                if (!IsPlainStart(s[value]))
                {
                    return 0;
                }

                while (b is >= 0x80 or (byte)'"' or (byte)'\\')
                {
                    if (used >= marks.Length)
                    {
                        return 0;
                    }

                    isAscii &= b < 0x80;
                    end = marks[used++];
                    b = At(s, end);
                }

                if (s[end - 1] == ' ')
                {
                    return 0;
                }
            }
        }

        if (b != '\n' && (b != '\r' || used >= marks.Length || marks[used++] != end + 1 || (uint)(end + 1) >= (uint)s.Length || s[end + 1] != '\n'))
        {
            return 0;
        }

        if (_count == 1)
        {
            _rows[0].ValueStart = start;
        }

        if (!TryMoveTo(start - position, isEntry, mayNest, start)
            || (isEntry && !TryOpenEntry(key - position, key))
            || !TryReserveRow()
            || !(isAscii || Utf8.IsValid(s[value..end])))
        {
            return None;
        }

        ref YamlRow row = ref _rows[_count++];
        row = new()
        {
            KeyStart = key,
            KeyLength = keyEnd - key,
            ValueStart = value,
            ValueLength = end - value,
            Size = 1,
            Style = style,
            Name = name,
            HasEscapes = hasEscapes,
            IsAscii = isAscii,
        };
        return used;
    }

    /// <summary>The same for a plain entry of ASCII up to the end of a line.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ScanPlainEntry(int position, int start, int end, bool mayNest)
    {
        ReadOnlySpan<byte> s = _utf8;
        int value = start + 2;
        bool isPlainEntry = At(s, end) == '\n' && value < end && s[start] == '-' && s[start + 1] == ' ' && IsPlainStart(s[value]) && s[end - 1] != ' ';
        if (!isPlainEntry)
        {
            return 0;
        }

        if (_count == 1)
        {
            _rows[0].ValueStart = start;
        }

        if (!TryMoveTo(start - position, isEntry: true, mayNest, start) || !TryReserveRow())
        {
            return None;
        }

        ref YamlRow row = ref AddRow();
        row.ValueStart = value;
        row.ValueLength = end - value;
        row.IsAscii = true;
        return 1;
    }

    /// <summary>Whether a backslash and this are an escape of one character.</summary>
    private static bool IsSimpleEscape(byte escape) => ScalarText.HexDigits(escape) == 0 && ScalarText.SimpleEscape(escape) != char.MaxValue;
}
