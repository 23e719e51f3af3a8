using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using NewsModel;

namespace CustomFormat;

/// <summary>Reads headers and body in one pass. A value that is in error is told, and absent.</summary>
internal ref struct HeaderReader(ReadOnlySpan<byte> utf8, ReadOptions options)
{
    private static readonly (string Header, string Path)[] Fields =
        [("Title", "title"), ("Excerpt", "excerpt"), ("Published", "publishedDateTime"), ("Url", "webUrl"), ("Topics", "topics")];

    private static readonly string[] DateFormats = [HeaderFormat.DateFormat + "'Z'", HeaderFormat.DateFormat + "zzz"];

    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private readonly DiagnosticCollector _problems = new();
    private int _next = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
    private int _valuesLeft = options.MaxNodes;

    /// <summary>The position of the header of a line among the fields, or -1.</summary>
    public static int FieldOf(ReadOnlySpan<byte> line)
    {
        int colon = Math.Max(line.IndexOf((byte)':'), 0);
        for (int i = 0; i < Fields.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(line[..colon], Fields[i].Header))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The next line without its line break: LF, CRLF or a lone CR.</summary>
    public ReadOnlySpan<byte> NextLine()
    {
        ReadOnlySpan<byte> rest = _utf8[_next..];
        int length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        length = length < 0 ? rest.Length : length;
        _next += length + (rest[length..].StartsWith("\r\n"u8) ? 2 : length < rest.Length ? 1 : 0);
        return rest[..length];
    }

    public ReadResult<Article> Read()
    {
        Article article = new();
        HashSet<int> seen = [];
        while (_next < _utf8.Length)
        {
            int start = _next;
            ReadOnlySpan<byte> line = NextLine();
            if (line.IsEmpty)
            {
                article = article with { Content = Decode(_utf8[_next..], _next, "content") };
                break;
            }

            int field = FieldOf(line);
            if (field >= 0 && seen.Add(field))
            {
                article = ReadField(article, field, line, start);
            }
            else if (field >= 0)
            {
                string message = "This header occurs twice, and the first stands; remove one of the two.";
                _problems.AddError(new("HDR0003"), start, message, Fields[field].Path);
            }
            else if (line.Contains((byte)':'))
            {
                _problems.AddWarning(new("HDR0002"), start, "No field has this name, so that the header was left out.");
            }
            else
            {
                _problems.AddError(new("HDR0001"), start, "This is no header; write 'Name: value', or leave a line empty before the body.");
            }
        }

        return new(article, _problems.ToDiagnostics(_utf8));
    }

    private Article ReadField(Article article, int field, ReadOnlySpan<byte> line, int start)
    {
        (string header, string path) = Fields[field];
        int value = header.Length + (line[(header.Length + 1)..].StartsWith(" "u8) ? 2 : 1);
        List<string> values = Values(line[value..], start + value, path);
        return (header, values) switch
        {
            (_, []) => article,
            ("Title", [string title]) => article with { Title = title },
            ("Excerpt", [string excerpt]) => article with { Excerpt = excerpt },
            ("Published", [string date]) => article with { PublishedDateTime = Date(date, start + value, path) },
            ("Url", [string url]) => article with { WebUrl = url },
            _ => article with { Topics = values.Where(topic => topic.Length > 0).ToValueList() },
        };
    }

    /// <summary>A value without its escapes, or all topics; none if there is an error.</summary>
    private List<string> Values(ReadOnlySpan<byte> utf8, int offset, string path)
    {
        List<string> values = [];
        if (Decode(utf8, offset, path) is not { } text)
        {
            return values;
        }

        StringBuilder value = new();
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && path == "topics"))
            {
                if (_valuesLeft == 0)
                {
                    string message = "There are too many values; raise ReadOptions.MaxNodes if you trust the file.";
                    _problems.AddError(DiagnosticCode.TooManyNodes, offset, message, path);
                    return [];
                }

                _valuesLeft--;
                values.Add(value.ToString());
                value.Clear();
                i += text.AsSpan(i).StartsWith(", ") ? 1 : 0;
            }
            else if (text[i] != '\\')
            {
                value.Append(text[i]);
            }
            else if (++i < text.Length && "nr,\\".IndexOf(text[i], StringComparison.Ordinal) is >= 0 and int escape)
            {
                value.Append("\n\r,\\"[escape]);
            }
            else
            {
                int place = offset + Encoding.UTF8.GetByteCount(text.AsSpan(0, i - 1));
                _problems.AddError(new("HDR0004"), place, "This backslash escapes nothing; write '\\\\' for a backslash.", path);
                return [];
            }
        }

        return values;
    }

    private readonly DateTimeOffset? Date(string text, int offset, string path)
    {
        if (DateTimeOffset.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date))
        {
            return date;
        }

        _problems.AddError(new("HDR0005"), offset, "This is no date and time; write it as in 2020-01-02T10:31:00Z or with an offset such as +02:00.", path);
        return null;
    }

    private readonly string? Decode(ReadOnlySpan<byte> utf8, int offset, string path)
    {
        if (Utf8.IsValid(utf8))
        {
            return Encoding.UTF8.GetString(utf8);
        }

        int place = 0;
        while (Rune.DecodeFromUtf8(utf8[place..], out _, out int length) == OperationStatus.Done)
        {
            place += length;
        }

        _problems.AddError(DiagnosticCode.InvalidUtf8, offset + place, "These bytes are not UTF-8; save the file as UTF-8.", path);
        return null;
    }
}
