using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using NewsModel.Diagnostics;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <content>Keys and single values.</content>
internal ref partial struct ArticleReader
{
    /// <summary>
    /// Takes the key of a row: one of the model's that has a value to bind, or <see cref="ArticleKey.Unknown"/> when there is nothing to
    /// do, because the row went to the extensions, says null, or repeats a key.
    /// </summary>
    private ArticleKey NextKey(int row, ulong known, ref Entries entries)
    {
        ref readonly YamlRow current = ref _rows[row];
        ArticleKey key = (ArticleKey)current.Name;
        if (!ArticleKeys.Contains(known, key))
        {
            AddExtension(row, ref entries);
            return ArticleKey.Unknown;
        }

        ulong bit = 1UL << (int)key;
        if ((entries.Seen & bit) != 0)
        {
            Sink.Add(Problems.DuplicateKey(Index.Key(_utf8, row)), current.KeyStart, row);
            return ArticleKey.Unknown;
        }

        entries.Seen |= bit;
        return IsNull(row) ? ArticleKey.Unknown
            : _isJson && key >= ArticleKey.Path ? KeyOfJson(key, row, ref entries)
            : key;
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
    public readonly bool IsNull(int row)
    {
        const int Longest = 4;
        ref readonly YamlRow current = ref _rows[row];
        if (current is not { Style: YamlStyle.Plain, Kind: YamlKind.Scalar })
        {
            return false;
        }

        if (Index.HasDecodedText)
        {
            // The span may be longer than the text: an anchor or a tag is part of it.
            return Index.Text(_utf8, row) is "" or "~" or "null" or "Null" or "NULL";
        }

        if (current.ValueLength > Longest)
        {
            return false;
        }

        ReadOnlySpan<byte> value = _utf8.Slice(current.ValueStart, current.ValueLength);
        return value.IsEmpty || value.SequenceEqual("~"u8) || value.SequenceEqual("null"u8) || value.SequenceEqual("Null"u8) || value.SequenceEqual("NULL"u8);
    }

    private string? Text(int row)
    {
        // Most text is ASCII without escapes; only the block scanner says so, and it takes only valid UTF-8.
        ref readonly YamlRow current = ref _rows[row];
        return current is { IsAscii: true, HasEscapes: false, Kind: YamlKind.Scalar }
            ? Utf8Text.FromAscii(ScalarText.Content(_utf8, in current))
            : OtherText(row);
    }

    /// <summary>Text that many articles have in common.</summary>
    private string? CommonText(int row)
    {
        ref readonly YamlRow current = ref _rows[row];
        return current is { IsAscii: true, HasEscapes: false, Kind: YamlKind.Scalar }
            ? SharedText.Get(ScalarText.Content(_utf8, in current))
            : OtherText(row);
    }

    /// <summary>Text that is often the same as that of the value before of its kind: an address, a headline.</summary>
    /// <param name="row">The row.</param>
    /// <param name="before">The value before, which this one then takes the place of.</param>
    private string? RepeatedText(int row, ref RowText before)
    {
        if (before.Text is not null && !Index.HasDecodedText)
        {
            ref readonly YamlRow current = ref _rows[row];
            ref readonly YamlRow other = ref _rows[before.Row];
            if (current.ValueLength == other.ValueLength
                && _utf8.Slice(current.ValueStart, current.ValueLength).SequenceEqual(_utf8.Slice(other.ValueStart, other.ValueLength)))
            {
                return before.Text;
            }
        }

        before = new(row, Text(row));
        return before.Text;
    }

    private SecuredPayload? Secured(int row)
    {
        ref readonly YamlRow current = ref _rows[row];
        return current is { IsAscii: true, HasEscapes: false, Kind: YamlKind.Scalar } ? SecuredPayload.FromAscii(ScalarText.Content(_utf8, in current))
            : OtherText(row) is { } text ? new SecuredPayload(text)
            : default(SecuredPayload?);
    }

    private string? OtherText(int row)
    {
        if (!IsReadable(row))
        {
            return null;
        }

        ref readonly YamlRow current = ref _rows[row];
        return Index.HasDecodedText || current.HasEscapes ? Index.Text(_utf8, row) : Utf8Text.FromValid(ScalarText.Content(_utf8, in current));
    }

    /// <summary>Text that is most often one of a few words, for which no string is made.</summary>
    private string? Word(int row)
    {
        if (!IsReadable(row))
        {
            return null;
        }

        ref readonly YamlRow current = ref _rows[row];
        if (current.Style == YamlStyle.Plain && !Index.HasDecodedText)
        {
            ReadOnlySpan<byte> value = _utf8.Slice(current.ValueStart, current.ValueLength);
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

        return CommonText(row);
    }

    private ValueList<string> Texts(int list)
    {
        string[] texts = new string[CountChildren(list)];
        int count = 0;
        int end = list + _rows[list].Size;
        for (int row = list + 1; row < end; row++)
        {
            if (IsNull(row))
            {
                Sink.Add(Problems.EmptyEntry, _rows[row].ValueStart, row);
            }
            else if (CommonText(row) is { } text)
            {
                texts[count++] = text;
            }
        }

        return new(count == texts.Length ? texts : texts[..count]);
    }

    private int? Integer(int row)
    {
        if (!IsReadable(row))
        {
            return null;
        }

        ReadOnlySpan<byte> value = Bytes(row);
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
        string text = Index.Text(_utf8, row);
        Sink.Add(isInteger ? Problems.IntegerOutOfRange(text) : Problems.InvalidInteger(text), _rows[row].ValueStart, row);
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

    private bool? Boolean(int row)
    {
        if (!IsReadable(row))
        {
            return null;
        }

        ReadOnlySpan<byte> value = Bytes(row);
        if (value.SequenceEqual("true"u8))
        {
            return true;
        }

        if (value.SequenceEqual("false"u8))
        {
            return false;
        }

        string text = Index.Text(_utf8, row);
        switch (text)
        {
            case "True" or "TRUE":
                return true;
            case "False" or "FALSE":
                return false;
            case "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "y" or "Y":
                Sink.Add(Problems.OldBoolean(text, value: true), _rows[row].ValueStart, row);
                return true;
            case "no" or "No" or "NO" or "off" or "Off" or "OFF" or "n" or "N":
                Sink.Add(Problems.OldBoolean(text, value: false), _rows[row].ValueStart, row);
                return false;
            default:
                Sink.Add(Problems.InvalidBoolean(text), _rows[row].ValueStart, row);
                return null;
        }
    }

    private DateTimeOffset? Date(int row)
    {
        if (!IsReadable(row))
        {
            return null;
        }

        Rfc3339Result result = Rfc3339.TryParse(Bytes(row), out DateTimeOffset value);
        if (result == Rfc3339Result.Exact)
        {
            return value;
        }

        string text = Index.Text(_utf8, row);
        Sink.Add(
            result switch
            {
                Rfc3339Result.DateOnly => Problems.DateWithoutTime(text),
                Rfc3339Result.Truncated => Problems.TruncatedFraction,
                _ => Problems.InvalidDateTime(text),
            },
            _rows[row].ValueStart,
            row);
        return result == Rfc3339Result.Invalid ? null : value;
    }

    /// <summary>
    /// The text of a scalar that should be a number, a date or a truth value, as bytes: a copy only where it is not in the source as it is, and
    /// nothing where that is longer than any of them.
    /// </summary>
    private readonly ReadOnlySpan<byte> Bytes(int row)
    {
        const int Longest = 1000;
        ref readonly YamlRow current = ref _rows[row];
        if (!Index.HasDecodedText && !current.HasEscapes)
        {
            return ScalarText.Content(_utf8, in current);
        }

        string text = Index.Text(_utf8, row);
        return text.Length <= Longest ? Encoding.UTF8.GetBytes(text) : default;
    }

    /// <summary>Whether the row is a scalar of valid UTF-8; if not, that is reported.</summary>
    private bool IsReadable(int row)
    {
        ref readonly YamlRow current = ref _rows[row];
        if (current.IsBroken)
        {
            return false;
        }

        if (current.Kind != YamlKind.Scalar)
        {
            Sink.Add(Problems.ExpectedScalar, current.ValueStart, row);
            return false;
        }

        return _isValidUtf8 || CheckUtf8(_utf8.Slice(current.ValueStart, current.ValueLength), current.ValueStart, row);
    }

    private bool CheckUtf8(ReadOnlySpan<byte> bytes, int offset, int row)
    {
        if (_isValidUtf8 || Utf8.IsValid(bytes))
        {
            return true;
        }

        AddInvalidUtf8(offset + Utf8Text.IndexOfInvalid(bytes), row);
        return false;
    }

    public void AddInvalidUtf8(int offset, int row)
    {
        _reportedInvalidUtf8 = true;
        Sink.Add(Utf8Text.IsSurrogateAt(_utf8, offset) ? Problems.LoneSurrogateInText : Problems.InvalidUtf8, offset, row);
    }
}
