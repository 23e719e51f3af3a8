using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using NewsModel.Diagnostics;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Formats.Json;

/// <summary>
/// Indexes a JSON text (RFC 8259). JSON is YAML (YAML 1.2, section 1.3), so it fills the same index: strings are double-quoted scalars, all
/// other values plain ones. <see cref="SoundJsonScanner"/> does it where nothing is wrong; all else goes by the tokens of
/// <see cref="Utf8JsonReader"/>.
/// </summary>
/// <remarks>The key of a row is the span between its quotes, as of a plain one, unless it has escapes.</remarks>
internal ref struct JsonScanner
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly int _start;
    private readonly SyntaxLimits _limits;
    private readonly List<SyntaxPlace>? _places;
    private readonly ref SyntaxIndex _index;
    private Utf8JsonReader _reader;
    private SyntaxRow[] _rows;
    private int _count;
    private int _keyStart;
    private int _keyLength;
    private SyntaxStyle _keyStyle;
    private bool _isKeyBroken;

    private JsonScanner(ReadOnlySpan<byte> utf8, int start, SyntaxLimits limits, ref SyntaxIndex index, List<SyntaxPlace>? places)
    {
        _utf8 = utf8;
        _start = start;
        _limits = limits;
        _index = ref index;
        _rows = index.Buffer;
        _places = places;
        _reader = new(utf8[start..], new JsonReaderOptions { MaxDepth = int.MaxValue });
    }

    /// <param name="utf8">The file.</param>
    /// <param name="start">Where the JSON begins.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="index">Takes the rows; none if there is no value.</param>
    /// <param name="sink">Takes the problems.</param>
    /// <param name="isValidUtf8">Whether the text is known to be valid UTF-8.</param>
    /// <param name="withPlaces">Whether the index must record where lists and maps end.</param>
    /// <returns>Whether all of it was indexed; if not, what comes before the place of the problem was.</returns>
    public static bool TryScan(
        ReadOnlySpan<byte> utf8,
        int start,
        SyntaxLimits limits,
        ref SyntaxIndex index,
        ref DiagnosticSink sink,
        out bool isValidUtf8,
        bool withPlaces = false)
    {
        isValidUtf8 = SoundJsonScanner.TryScan(utf8, start, limits, ref index, withPlaces);
        return isValidUtf8 || TryScanTokens(utf8, start, limits, ref index, ref sink, withPlaces);
    }

    /// <summary>The same by the tokens alone, which takes longer and knows what is wrong.</summary>
    /// <inheritdoc cref="TryScan"/>
    public static bool TryScanTokens(
        ReadOnlySpan<byte> utf8, int start, SyntaxLimits limits, ref SyntaxIndex index, ref DiagnosticSink sink, bool withPlaces = false)
    {
        JsonScanner scanner = new(utf8, start, limits, ref index, withPlaces ? [] : null);
        bool isComplete;
        try
        {
            isComplete = scanner.Scan(ref sink);
        }
        catch (JsonException exception)
        {
            isComplete = false;
            string reason = scanner.IsAtSecret() ? "the value of 'secured' is none of JSON's" : Reason(exception);
            sink.Add(Problems.InvalidJson(reason), scanner.PlaceOf(exception));
        }

        index.SetCount(scanner._count, places: scanner._places?.ToArray());
        return isComplete;
    }

    private bool Scan(ref DiagnosticSink sink)
    {
        Span<int> open = stackalloc int[ExtensionValue.MaxDepth];
        int depth = 0;
        try
        {
            while (_reader.Read())
            {
                switch (_reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        TakeKey(ref sink);
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        Close(open[--depth]);
                        continue;
                }

                bool isCollection = _reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
                if (_count == _limits.MaxNodes || (isCollection && depth == _limits.MaxDepth))
                {
                    sink.Add(
                        _count == _limits.MaxNodes ? Problems.TooManyNodes(_limits.MaxNodes) : Problems.TooDeep(_limits.MaxDepth),
                        _start + (int)_reader.TokenStartIndex,
                        depth == 0 ? -1 : open[depth - 1]);
                    return false;
                }

                Add(ref sink);
                if (isCollection)
                {
                    open[depth++] = _count - 1;
                }
            }

            return true;
        }
        finally
        {
            while (depth > 0)
            {
                Close(open[--depth]);
            }
        }
    }

    private void Close(int row)
    {
        // The rows that the index has: when growing fails, those of the scanner may be someone else's already.
        SyntaxRow[] rows = _index.Buffer;
        rows[row].Size = _count - row;
        if (_places is not null)
        {
            _places[row] = new(rows[row].ValueStart, _start + (int)_reader.BytesConsumed, SyntaxTraits.Flow);
        }
    }

    private void TakeKey(ref DiagnosticSink sink)
    {
        bool hasEscapes = _reader.ValueIsEscaped;
        int start = _start + (int)_reader.TokenStartIndex;
        (_keyStart, _keyLength, _keyStyle) = hasEscapes
            ? (start, _reader.ValueSpan.Length + 2, SyntaxStyle.DoubleQuoted)
            : (start + 1, _reader.ValueSpan.Length, SyntaxStyle.Plain);
        _isKeyBroken = false;
        if (hasEscapes && IndexOfLoneSurrogate(_reader.ValueSpan) is >= 0 and int lone)
        {
            _isKeyBroken = true;
            sink.Add(Problems.LoneSurrogateInText, start + 1 + lone, _count);
        }
    }

    private void Add(ref DiagnosticSink sink)
    {
        if (_count == _rows.Length)
        {
            _rows = _index.Grow();
        }

        int start = _start + (int)_reader.TokenStartIndex;
        bool isString = _reader.TokenType == JsonTokenType.String;
        ReadOnlySpan<byte> content = _reader.ValueSpan;
        bool isCollection = _reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        ref SyntaxRow row = ref _rows[_count];
        row = new()
        {
            KeyStart = _keyStart,
            KeyLength = _keyLength,
            KeyStyle = _keyStyle,
            IsKeyBroken = _isKeyBroken,
            ValueStart = start,
            ValueLength = isCollection ? 0 : isString ? content.Length + 2 : content.Length,
            Size = 1,
            Kind = _reader.TokenType switch
            {
                JsonTokenType.StartObject => SyntaxKind.Mapping,
                JsonTokenType.StartArray => SyntaxKind.Sequence,
                _ => SyntaxKind.Scalar,
            },
            Style = isString ? SyntaxStyle.DoubleQuoted : SyntaxStyle.Plain,
            HasEscapes = isString && _reader.ValueIsEscaped,
            IsVerbatim = !isCollection && (!isString || (!_reader.ValueIsEscaped && Ascii.IsValid(content))),
        };
        row.NameId = ScalarDecoder.NameOf(_utf8, in row, SchemaNames.Table);
        if (row.HasEscapes && IndexOfLoneSurrogate(content) is >= 0 and int lone)
        {
            row.IsBroken = true;
            sink.Add(Problems.LoneSurrogateInText, start + 1 + lone, _count);
        }

        // The entries of an array have none.
        (_keyStart, _keyLength, _keyStyle, _isKeyBroken) = (0, 0, SyntaxStyle.Plain, false);
        _places?.Add(new(start, start + row.ValueLength, isCollection ? SyntaxTraits.Flow : SyntaxTraits.None));
        _count++;
    }

    /// <summary>Where an escape is that is half of a surrogate pair, or -1.</summary>
    private static int IndexOfLoneSurrogate(ReadOnlySpan<byte> content)
    {
        for (int i = 0; (i = Next(content, i)) >= 0;)
        {
            char c = EscapedChar(content, i);
            if (!char.IsSurrogate(c))
            {
                i += 2;
            }
            else if (char.IsHighSurrogate(c) && char.IsLowSurrogate(EscapedChar(content, i + 6)))
            {
                i += 12;
            }
            else
            {
                return i;
            }
        }

        return -1;
    }

    private static int Next(ReadOnlySpan<byte> content, int start)
    {
        int length = start < content.Length ? content[start..].IndexOf((byte)'\\') : -1;
        return length < 0 ? -1 : start + length;
    }

    /// <summary>The character of an escape such as <c>\u00e6</c>; <c>default</c> where there is none.</summary>
    private static char EscapedChar(ReadOnlySpan<byte> content, int position) =>
        position + 6 <= content.Length && content[position] == '\\' && content[position + 1] == 'u'
            && Utf8Parser.TryParse(content.Slice(position + 2, 4), out ushort c, out _, 'x')
            ? (char)c
            : default;

    /// <summary>Whether the value is yet to come that no message may quote.</summary>
    private readonly bool IsAtSecret() => Ascii.Equals(_utf8.Slice(_keyStart, _keyLength), SecuredPayload.Key);

    // The message ends with the place, which diagnostics have anyway.
    private static string Reason(JsonException exception)
    {
        int place = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? exception.Message : exception.Message[..place];
    }

    private readonly int PlaceOf(JsonException exception)
    {
        int position = _start;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            position += _utf8[position..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(_utf8.Length, position + (exception.BytePositionInLine ?? 0));
    }
}
