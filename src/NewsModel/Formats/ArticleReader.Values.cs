using System.Buffers.Text;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using NewsModel.Diagnostics;
using NewsModel.Syntax;
using NewsModel.Text;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <content>Single values.</content>
internal ref partial struct ArticleReader
{
    /// <summary>Stands in a sketch for a text of an article's own.</summary>
    public const string Sketched = "…";

    /// <summary>Texts up to this length are made in a sketch too: one that is a line break alone, escaped perhaps, counts as none.</summary>
    private const int LongestSketched = 16;

    /// <summary>The number of a row in the index.</summary>
    private readonly int NumberOf(in SyntaxRow row)
    {
        int number = (int)(Unsafe.ByteOffset(in MemoryMarshal.GetReference(_rows), in row) / Unsafe.SizeOf<SyntaxRow>());
        Debug.Assert((uint)number < (uint)_rows.Length, "The row is one of the index.");
        return number;
    }

    private readonly int CountChildren(int collection)
    {
        int count = 0;
        int end = collection + _rows[collection].Size;
        for (int row = collection + 1; row < end; row += _rows[row].Size)
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether a plain scalar means null (YAML 1.2, section 10.3.2).</summary>
    public readonly bool IsNull(in SyntaxRow row)
    {
        const int Longest = 4;
        return row is { Style: SyntaxStyle.Plain, Kind: SyntaxKind.Scalar } && (row.ValueLength <= Longest || Index.HasDecodedText)
            && IsNullText(in row);
    }

    private readonly bool IsNullText(in SyntaxRow row)
    {
        if (Index.HasDecodedText)
        {
            // The span may be longer than the text: an anchor or a tag is part of it.
            return PlainMeaning.IsNull(Index.Text(_utf8, NumberOf(in row)));
        }

        return PlainMeaning.IsNull(_utf8.Slice(row.ValueStart, row.ValueLength));
    }

    public string? Text(in SyntaxRow row) => row.IsVerbatim ? Verbatim(in row) : OtherText(in row);

    private readonly string Verbatim(in SyntaxRow row) =>
        _isSketch && row.ValueLength > LongestSketched ? Sketched : Utf8Codec.FromAscii(ScalarDecoder.Content(_utf8, in row));

    /// <summary>Text that many articles have in common.</summary>
    public string? CommonText(in SyntaxRow row) => row.IsVerbatim ? StringCache.Get(ScalarDecoder.Content(_utf8, in row)) : OwnText(in row);

    /// <summary>Text that is often the same as the headline before.</summary>
    public string? Headline(in SyntaxRow row) => RepeatedText(in row, ref _headline);

    /// <summary>Text that is often the same as the address before.</summary>
    public string? Address(in SyntaxRow row) => RepeatedText(in row, ref _address);

    /// <summary>Text that is often the same as that of the value before of its kind: an address, a headline.</summary>
    /// <param name="row">The row.</param>
    /// <param name="before">The value before, which this one then takes the place of.</param>
    private string? RepeatedText(in SyntaxRow row, ref SeenText before)
    {
        if (_isSketch)
        {
            return Text(in row);
        }

        if (before.Text is not null && row.ValueLength == before.Length && !Index.HasDecodedText
            && _utf8.Slice(row.ValueStart, row.ValueLength).SequenceEqual(_utf8.Slice(before.Start, before.Length)))
        {
            return before.Text;
        }

        string? text = Text(in row);
        before.Start = row.ValueStart;
        before.Length = row.ValueLength;
        before.Text = text;
        return text;
    }

    public SecuredPayload? Secured(in SyntaxRow row) => row.IsVerbatim ? SecuredPayload.FromAscii(ScalarDecoder.Content(_utf8, in row))
        : OtherText(in row) is { } text ? new SecuredPayload(text)
        : default(SecuredPayload?);

    private string? OtherText(in SyntaxRow row) =>
        _isSketch && row.ValueLength > LongestSketched ? (IsReadable(in row) ? Sketched : null) : OwnText(in row);

    private string? OwnText(in SyntaxRow row)
    {
        if (!IsReadable(in row))
        {
            return null;
        }

        return Index.HasDecodedText || row.HasEscapes
            ? Index.Text(_utf8, NumberOf(in row))
            : Utf8Codec.FromValid(ScalarDecoder.Content(_utf8, in row));
    }

    /// <summary>Text that is most often one of a few words, for which no string is made.</summary>
    public string? Word(in SyntaxRow row)
    {
        if (row.IsVerbatim)
        {
            ReadOnlySpan<byte> value = ScalarDecoder.Content(_utf8, in row);
            string? word = value.Length switch
            {
                4 when value.SequenceEqual("news"u8) => "news",
                4 when value.SequenceEqual("book"u8) => "book",
                5 when value.SequenceEqual("video"u8) => "video",
                5 when value.SequenceEqual("stats"u8) => "stats",
                6 when value.SequenceEqual("course"u8) => "course",
                7 when value.SequenceEqual("article"u8) => "article",
                7 when value.SequenceEqual("webinar"u8) => "webinar",
                8 when value.SequenceEqual("download"u8) => "download",
                10 when value.SequenceEqual("collection"u8) => "collection",
                _ => null,
            };
            if (word is not null)
            {
                return word;
            }
        }

        return CommonText(in row);
    }

    public ValueList<string> Texts(in SyntaxRow sequence)
    {
        int list = NumberOf(in sequence);
        string[] texts = new string[CountChildren(list)];
        int count = 0;
        int end = list + _rows[list].Size;
        for (int row = list + 1; row < end; row++)
        {
            ref readonly SyntaxRow current = ref _rows[row];
            if (IsNull(in current))
            {
                Sink.Add(Problems.EmptyEntry, current.ValueStart, row);
            }
            else if (CommonText(in current) is { } text)
            {
                texts[count++] = text;
            }
        }

        return new(count == texts.Length ? texts : texts[..count]);
    }

    public int? Integer(in SyntaxRow row)
    {
        if (!TryBytes(in row, out ReadOnlySpan<byte> value))
        {
            return null;
        }

        if (TryParseShort(value, out int shortNumber))
        {
            return shortNumber;
        }

        if (Utf8Parser.TryParse(value, out int number, out int consumed) && consumed == value.Length)
        {
            return number;
        }

        ReadOnlySpan<byte> digits = value.Length > 0 && value[0] is (byte)'-' or (byte)'+' ? value[1..] : value;
        bool isInteger = !digits.IsEmpty && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        string text = Quotable(in row);
        Sink.Add(isInteger ? Problems.IntegerOutOfRange(text) : Problems.InvalidInteger(text), row.ValueStart, NumberOf(in row));
        return null;
    }

    /// <summary>Reads a number of so few digits that it cannot be out of range, which most are.</summary>
    private static bool TryParseShort(ReadOnlySpan<byte> value, out int number)
    {
        const int MostDigits = 9;
        number = 0;
        int start = value.Length > 0 && value[0] == '-' ? 1 : 0;
        if (value.Length - start is 0 or > MostDigits)
        {
            return false;
        }

        for (int i = start; i < value.Length; i++)
        {
            uint digit = (uint)value[i] - '0';
            if (digit > 9)
            {
                return false;
            }

            number = number * 10 + (int)digit;
        }

        number = start == 0 ? number : -number;
        return true;
    }

    public bool? Boolean(in SyntaxRow row)
    {
        if (!TryBytes(in row, out ReadOnlySpan<byte> value))
        {
            return null;
        }

        if (value.SequenceEqual("true"u8))
        {
            return true;
        }

        if (value.SequenceEqual("false"u8))
        {
            return false;
        }

        string text = Index.Text(_utf8, NumberOf(in row));
        switch (text)
        {
            case "True" or "TRUE":
                return true;
            case "False" or "FALSE":
                return false;
            case "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "y" or "Y":
                Sink.Add(Problems.OldBoolean(Quotable(in row), value: true), row.ValueStart, NumberOf(in row));
                return true;
            case "no" or "No" or "NO" or "off" or "Off" or "OFF" or "n" or "N":
                Sink.Add(Problems.OldBoolean(Quotable(in row), value: false), row.ValueStart, NumberOf(in row));
                return false;
            default:
                Sink.Add(Problems.InvalidBoolean(Quotable(in row)), row.ValueStart, NumberOf(in row));
                return null;
        }
    }

    public DateTimeOffset? Date(in SyntaxRow row)
    {
        if (!TryBytes(in row, out ReadOnlySpan<byte> bytes))
        {
            return null;
        }

        Rfc3339Result result = Rfc3339.TryParse(bytes, out DateTimeOffset value);
        if (result == Rfc3339Result.Exact)
        {
            return value;
        }

        string text = Quotable(in row);
        Sink.Add(
            result switch
            {
                Rfc3339Result.DateOnly => Problems.DateWithoutTime(text),
                Rfc3339Result.NoOffset => Problems.DateWithoutOffset(text, value),
                Rfc3339Result.Truncated => Problems.TruncatedFraction,
                _ => Problems.InvalidDateTime(text),
            },
            row.ValueStart,
            NumberOf(in row));
        return result == Rfc3339Result.Invalid ? null : value;
    }

    /// <summary>The text of a scalar for a message; not if it is that of <c>secured</c> too, as where one is an alias of the other.</summary>
    private string Quotable(in SyntaxRow row)
    {
        if (_secrets is null)
        {
            _secrets = [];
            for (int child = 1; child < _rows.Length; child += _rows[child].Size)
            {
                if (Article.Schema.KeyOf(_rows[child].NameId) is { IsSecret: true } && _rows[child] is { Kind: SyntaxKind.Scalar, IsBroken: false })
                {
                    _secrets.Add(Index.Text(_utf8, child));
                }
            }
        }

        string text = Index.Text(_utf8, NumberOf(in row));
        return _secrets.Contains(text) ? Problems.Hidden : text;
    }

    /// <summary>
    /// The text of a scalar that should be a number, a date or a Boolean, as bytes: a copy only where it is not in the source as it is, and
    /// nothing where that is longer than any of them.
    /// </summary>
    /// <returns>Whether there is a text; if not, that is reported.</returns>
    private bool TryBytes(in SyntaxRow row, out ReadOnlySpan<byte> bytes)
    {
        bytes = row.IsVerbatim ? ScalarDecoder.Content(_utf8, in row) : default;
        return row.IsVerbatim || TryOtherBytes(in row, out bytes);
    }

    private bool TryOtherBytes(in SyntaxRow row, out ReadOnlySpan<byte> bytes)
    {
        const int Longest = 1000;
        bytes = default;
        if (!IsReadable(in row))
        {
            return false;
        }

        if (!Index.HasDecodedText && !row.HasEscapes)
        {
            bytes = ScalarDecoder.Content(_utf8, in row);
            return true;
        }

        string text = Index.Text(_utf8, NumberOf(in row));
        bytes = text.Length <= Longest ? Encoding.UTF8.GetBytes(text) : default;
        return true;
    }

    /// <summary>Whether the row is a scalar of valid UTF-8; if not, that is reported.</summary>
    private bool IsReadable(in SyntaxRow row)
    {
        if (row.IsBroken)
        {
            return false;
        }

        if (row.Kind != SyntaxKind.Scalar)
        {
            Sink.Add(Problems.ExpectedScalar, row.ValueStart, NumberOf(in row));
            return false;
        }

        return _isValidUtf8 || CheckUtf8(_utf8.Slice(row.ValueStart, row.ValueLength), row.ValueStart, NumberOf(in row));
    }

    private bool CheckUtf8(ReadOnlySpan<byte> bytes, int offset, int row)
    {
        if (_isValidUtf8 || Utf8.IsValid(bytes))
        {
            return true;
        }

        AddInvalidUtf8(offset + Utf8Codec.IndexOfInvalid(bytes), row);
        return false;
    }

    public void AddInvalidUtf8(int offset, int row)
    {
        _reportedInvalidUtf8 = true;
        Sink.Add(Utf8Codec.IsSurrogateAt(_utf8, offset) ? Problems.LoneSurrogateInText : Problems.InvalidUtf8, offset, row);
    }
}
