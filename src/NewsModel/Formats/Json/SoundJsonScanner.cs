using System.Runtime.CompilerServices;
using NewsModel.Syntax;

namespace NewsModel.Formats.Json;

/// <summary>The fast scanner, for JSON without a fault (RFC 8259): an object or an array, all of it valid UTF-8.</summary>
/// <remarks>
/// It never guesses: at the first sign of an error or of a limit it declines, and <see cref="JsonScanner"/> goes through the tokens instead
/// and reports what is wrong. For all that it accepts, both fill the same index, which a differential test holds them to.
/// </remarks>
internal ref partial struct SoundJsonScanner
{
    private const int None = -1;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly SyntaxLimits _limits;
    private readonly NameTable _names;
    private readonly Span<int> _open;
    private readonly bool _withPlaces;
    private readonly ref SyntaxIndex _index;
    private SyntaxRow[] _rows;
    private int _capacity;
    private int _count;
    private int _depth;

    private SoundJsonScanner(ReadOnlySpan<byte> utf8, SyntaxLimits limits, Span<int> open, ref SyntaxIndex index, bool withPlaces)
    {
        _utf8 = utf8;
        _limits = limits;
        _names = index.Names;
        _open = open;
        _index = ref index;
        _rows = index.Buffer;
        _withPlaces = withPlaces;
        _capacity = Math.Min(_rows.Length, limits.MaxNodes);
    }

    /// <summary>Fills an index, or declines and leaves it empty.</summary>
    /// <param name="utf8">The source.</param>
    /// <param name="start">Where the JSON begins.</param>
    /// <param name="limits">The limits; the scanner declines what exceeds them.</param>
    /// <param name="index">The index.</param>
    /// <param name="withPlaces">Whether the index should know where objects and arrays end.</param>
    /// <returns>Whether all of it was accepted.</returns>
    public static bool TryScan(ReadOnlySpan<byte> utf8, int start, SyntaxLimits limits, ref SyntaxIndex index, bool withPlaces = false)
    {
        SoundJsonScanner scanner = new(utf8, limits, stackalloc int[limits.MaxDepth], ref index, withPlaces);
        bool accepted = scanner.TryScanText(start);
        index.SetCount(accepted ? scanner._count : 0, places: accepted && withPlaces ? scanner.Places() : null);
        return accepted;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryScanText(int position)
    {
        ReadOnlySpan<byte> s = _utf8;
        position = JsonScan.SkipWhiteSpace(s, position);
        if (At(s, position) is not ((byte)'{' or (byte)'['))
        {
            return false;
        }

        // What ends the innermost object or array.
        byte closer = 0;
        do
        {
            if (!TryReserveRow())
            {
                return false;
            }

            ref SyntaxRow row = ref AddRow();
            if (closer == '}' && (position = ScanKey(s, position, ref row)) < 0)
            {
                return false;
            }

            byte b = At(s, position);
            if (b == '"')
            {
                position = ScanString(s, position, ref row);
            }
            else if (b is (byte)'{' or (byte)'[')
            {
                if (!TryOpen(b, position, ref row))
                {
                    return false;
                }

                closer = CloserOf(b);
                position = JsonScan.SkipWhiteSpace(s, position + 1);
                if (At(s, position) != closer)
                {
                    continue;
                }
            }
            else
            {
                position = ScanPlain(s, position, b, ref row);
            }

            if (position < 0)
            {
                return false;
            }

            position = ScanBehindValue(s, position, ref closer);
        }
        while (position >= 0 && _depth > 0);
        return position == s.Length;
    }

    /// <summary>Closes what ends after a value.</summary>
    /// <returns>Where the next value or its key begins, after a comma; after the last value and its white space; or <see cref="None"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ScanBehindValue(ReadOnlySpan<byte> s, int position, ref byte closer)
    {
        byte b = At(s, position);
        return b == ',' ? JsonScan.SkipWhiteSpace(s, position + 1) : CloseBehindValue(s, position, ref closer);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CloseBehindValue(ReadOnlySpan<byte> s, int position, ref byte closer)
    {
        while (true)
        {
            position = JsonScan.SkipWhiteSpace(s, position);
            byte b = At(s, position);
            if (b == ',')
            {
                return JsonScan.SkipWhiteSpace(s, position + 1);
            }

            if (b != closer)
            {
                return None;
            }

            position++;
            Close(position);
            if (_depth == 0)
            {
                return JsonScan.SkipWhiteSpace(s, position);
            }

            closer = _rows[_open[_depth - 1]].Kind == SyntaxKind.Mapping ? (byte)'}' : (byte)']';
        }
    }

    /// <summary>A key, and the colon after it.</summary>
    /// <returns>Where its value begins, or <see cref="None"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ScanKey(ReadOnlySpan<byte> s, int position, ref SyntaxRow row)
    {
        int start = position + 1;
        int end = None;
        if (At(s, position) == '"' && start + JsonScan.BlockLength <= s.Length)
        {
            int length = JsonScan.PlainLength(s, start);
            end = start + length;
            row.KeyStart = start;
            row.KeyLength = length;
            row.NameId = _names.Find(in s[start], length);
        }

        if (At(s, end) != '"' && (end = ScanOtherKey(s, position, ref row)) < 0)
        {
            return None;
        }

        position = end + 1;
        if (At(s, position) != ':')
        {
            position = JsonScan.SkipWhiteSpace(s, position);
            if (At(s, position) != ':')
            {
                return None;
            }
        }

        position++;
        position += At(s, position) == ' ' ? 1 : 0;
        return JsonScan.SkipWhiteSpace(s, position);
    }

    /// <summary>A key with escapes, one that is not ASCII, a long one, or one near the end of the source.</summary>
    /// <returns>The position of its last quote, or <see cref="None"/>.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ScanOtherKey(ReadOnlySpan<byte> s, int position, ref SyntaxRow row)
    {
        if (At(s, position) != '"')
        {
            return None;
        }

        int end = ScanText(s, position + 1, out bool hasEscapes);
        if (end < 0)
        {
            return None;
        }

        (row.KeyStart, row.KeyLength, row.KeyStyle) = hasEscapes
            ? (position, end + 1 - position, SyntaxStyle.DoubleQuoted)
            : (position + 1, end - position - 1, SyntaxStyle.Plain);
        row.NameId = ScalarDecoder.NameOf(s, in row, _names);
        return end;
    }

    /// <summary>The byte at a position; 0, which JSON allows nowhere, where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte At(ReadOnlySpan<byte> s, int position) => (uint)position < (uint)s.Length ? s[position] : (byte)0;

    // A closing bracket or brace is the second character after the opening one.
    private static byte CloserOf(byte opener) => (byte)(opener + 2);

    private bool TryOpen(byte opener, int position, ref SyntaxRow row)
    {
        if (_depth == _limits.MaxDepth)
        {
            return false;
        }

        row.Kind = opener == '{' ? SyntaxKind.Mapping : SyntaxKind.Sequence;
        row.ValueStart = position;
        _open[_depth++] = _count - 1;
        return true;
    }

    private void Close(int end)
    {
        ref SyntaxRow row = ref _rows[_open[--_depth]];
        row.Size = _count - _open[_depth];
        row.ValueLength = _withPlaces ? end - row.ValueStart : 0;
    }

    /// <summary>Where all nodes are. Until here, collections have kept their length in the rows.</summary>
    private readonly SyntaxPlace[] Places()
    {
        SyntaxPlace[] places = new SyntaxPlace[_count];
        for (int i = 0; i < places.Length; i++)
        {
            ref SyntaxRow row = ref _rows[i];
            bool isCollection = row.Kind != SyntaxKind.Scalar;
            places[i] = new(row.ValueStart, row.ValueStart + row.ValueLength, isCollection ? SyntaxTraits.Flow : SyntaxTraits.None);
            row.ValueLength = isCollection ? 0 : row.ValueLength;
        }

        return places;
    }

    /// <summary>Makes room for a row, if there may be one more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReserveRow() => _count < _capacity || TryGrow();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryGrow()
    {
        if (_count >= _limits.MaxNodes)
        {
            return false;
        }

        _rows = _index.Grow();
        _capacity = Math.Min(_rows.Length, _limits.MaxNodes);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref SyntaxRow AddRow()
    {
        ref SyntaxRow row = ref _rows[_count++];
        row = default;
        row.Size = 1;
        return ref row;
    }
}
