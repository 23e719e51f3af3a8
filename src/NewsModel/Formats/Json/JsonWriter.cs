using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsModel.Diagnostics;
using NewsModel.Schema;
using NewsModel.Text;
using NewsModel.Yaml;

namespace NewsModel.Formats.Json;

/// <summary>
/// Writes records as JSON, straight from the rows of their schema: to bytes, with the escapes of the house, which are those of JSON writers; or to
/// the writer of a serializer, in its manner.
/// </summary>
internal ref partial struct JsonWriter
{
    private readonly JsonStyle _style;
    private readonly JsonLayout _layout;
    private readonly string _margin;
    private readonly bool _isMinified;
    private readonly bool _isCompact;
    private readonly Utf8JsonWriter? _serializer;
    private YamlWriter _text;
    private WriterPath _path;
    private List<Diagnostic>? _problems;
    private List<string>? _plainTexts;
    private string? _key;
    private JsonNulls _nulls;
    private int _depth;
    private int _wholeFrom;
    private bool _isFirst;

    /// <summary>Whether nothing can say of a text that it is a plain scalar.</summary>
    private bool _hasNoPlainTexts;

    private JsonWriter(IBufferWriter<byte> utf8, JsonStyle style, JsonLayout layout, string margin, bool isAscii = false)
    {
        _style = style;
        _layout = layout;
        _margin = margin;
        _isMinified = layout == JsonLayout.Minified;
        _isCompact = _isMinified && style is { Nulls: JsonNulls.None, NoContent: null, ExtraMembers: true };
        _text = new(utf8, crlf: false, isAscii);
    }

    private JsonWriter(Utf8JsonWriter serializer)
    {
        _style = JsonStyle.Default;
        _layout = JsonLayout.Minified;
        _margin = "";
        _serializer = serializer;
    }

    /// <summary>Writes a record as a whole text.</summary>
    /// <exception cref="NewsFormatException">The record holds what no file can hold; what was written so far is of no use.</exception>
    public static void Write<T>(RecordSchema<T> schema, T record, JsonStyle style, IBufferWriter<byte> utf8)
        where T : class
    {
        JsonWriter writer = new(utf8, style, JsonLayout.Of(style), margin: "");
        if (style.ByteOrderMark)
        {
            writer._text.Raw("\uFEFF"u8);
        }

        writer.Members(schema, record, isWhole: true);
        if (style.FinalLineBreak)
        {
            writer._text.Raw(style.LineEnding == LineEnding.CrLf ? "\r\n"u8 : "\n"u8);
        }

        writer.Complete();
        writer._text.Complete();
    }

    /// <summary>Writes a record that is all of its own as a value of a serializer.</summary>
    /// <exception cref="NewsFormatException">The record holds what no file can hold; what was written so far is of no use.</exception>
    public static void Write<T>(RecordSchema<T> schema, T record, Utf8JsonWriter serializer)
        where T : class
    {
        if (!TryWriteAtOnce(schema, record, serializer))
        {
            JsonWriter writer = new(serializer);
            writer.Members(schema, record, isWhole: true);
            writer.Complete();
        }
    }

    /// <summary>Writes a record as bytes, with the serializer's escapes, if they and its white space are known here.</summary>
    private static bool TryWriteAtOnce<T>(RecordSchema<T> schema, T record, Utf8JsonWriter serializer)
        where T : class
    {
        JavaScriptEncoder encoder = serializer.Options.Encoder ?? JavaScriptEncoder.Default;
        bool isAscii = encoder == JavaScriptEncoder.Default;
        if (serializer.Options.Indented || !(isAscii || encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping))
        {
            return false;
        }

        using PooledBuffer buffer = PooledBuffer.Rent();
        JsonWriter writer = new(buffer, JsonStyle.Default, JsonLayout.Minified, margin: "", isAscii);
        writer.Members(schema, record, isWhole: true);
        writer.Complete();
        writer._text.Complete();
        serializer.WriteRawValue(buffer.Written, skipInputValidation: true);
        return true;
    }

    /// <summary>Writes a value of an extension as a value of a serializer.</summary>
    /// <exception cref="NewsFormatException">The value holds what no file can hold; what was written so far is of no use.</exception>
    public static void Write(ExtensionValue value, Utf8JsonWriter serializer)
    {
        JsonWriter writer = new(serializer) { _hasNoPlainTexts = true };
        writer.Value(value);
        writer.Complete();
    }

    /// <summary>A map with keys of its own.</summary>
    public void Record<T>(RecordKey key, RecordSchema<T> schema, T record)
        where T : class
    {
        _path.Add(key.JsonName);
        Members(schema, record, isWhole: false);
        _path.RemoveLast();
    }

    /// <summary>A list of maps with keys of their own; with a key of theirs, those that have nothing else are texts.</summary>
    public void Records<T>(RecordKey key, RecordSchema<T> schema, ValueList<T> records, RecordKey<T>? textKey)
        where T : class
    {
        _path.Add(key.JsonName);
        OpenList();
        for (int i = 0; i < records.Count; i++)
        {
            _path.MoveTo(i);
            Separate();
            if (textKey is not null && schema.OnlyText(records[i], textKey) is { } text)
            {
                _key = null;
                String(text);
                continue;
            }

            Members(schema, records[i], isWhole: schema.Role == JsonRole.Article);
        }

        CloseList();
        _path.RemoveLast();
    }

    /// <summary>A list of strings.</summary>
    public void Strings(RecordKey key, ValueList<string> texts)
    {
        _path.Add(key.JsonName);
        OpenList();
        _key = null;
        for (int i = 0; i < texts.Count; i++)
        {
            _path.MoveTo(i);
            Separate();
            String(texts[i]);
        }

        CloseList();
        _path.RemoveLast();
    }

    private void Members<T>(RecordSchema<T> schema, T record, bool isWhole)
        where T : class
    {
        if (_isCompact && record is Article { Extensions.IsEmpty: true } article)
        {
            Members(article);
        }
        else
        {
            AllMembers(schema, record, isWhole);
        }
    }

    /// <summary>The members of a record, by a loop over its rows.</summary>
    private void AllMembers<T>(RecordSchema<T> schema, T record, bool isWhole)
        where T : class
    {
        (JsonNulls outerNulls, int outerWhole) = (_nulls, _wholeFrom);
        _nulls = NullsOf(schema.Role);
        _wholeFrom = isWhole ? _path.Depth : _wholeFrom;
        bool withOthers = _style.ExtraMembers || schema.Role == JsonRole.Page;
        JsonExtensions<T> extensions = new(schema, record, withOthers, isWhole);
        OpenMap();
        JsonShape<T> shape = schema.Json;
        JsonMember<T>[] members = shape.Members;
        int count = _style.ExtraMembers ? members.Length : shape.SiteCount;
        for (int i = 0; i < count; i++)
        {
            JsonMember<T> member = members[i];
            if (member.Key is { } key && key.IsPresent(record))
            {
                Name(member.Label);
                key.WriteJson(ref this, record);
            }
            else if (member.Key is null && extensions.TryTake(member.Name, out ExtensionValue value))
            {
                Name(member.Label);
                Value(value);
            }
            else if (_style.NoContent is not null && member.Key is not null && member.Key == schema.OwnBody)
            {
                Name(member.Label);
                String(_style.NoContent);
            }
            else if (_nulls != JsonNulls.None && _nulls >= member.Nulls && !extensions.Takes(i))
            {
                Name(member.Label);
                Absent(member);
            }
        }

        Extensions(extensions);
        if (isWhole)
        {
            PlainTexts(withOthers);
        }

        CloseMap();
        (_nulls, _wholeFrom) = (outerNulls, outerWhole);
    }

    private readonly JsonNulls NullsOf(JsonRole role) => role switch
    {
        JsonRole.Article => _style.Nulls,
        JsonRole.Page => JsonNulls.Item,
        JsonRole.RelatedItem => JsonNulls.None,
        _ => _nulls,
    };

    private void Absent<T>(JsonMember<T> member)
        where T : class
    {
        switch (member.Key?.Absence)
        {
            case JsonAbsence.False:
                Boolean(false);
                break;
            case JsonAbsence.EmptyList:
                OpenList();
                CloseList();
                break;
            default:
                Null();
                break;
        }
    }

    private void Extensions<T>(JsonExtensions<T> extensions)
        where T : class
    {
        for (int i = extensions.Rest; i < extensions.End; i++)
        {
            if (i == extensions.PutAway)
            {
                Name(SchemaNames.Extensions);
                _path.Add(SchemaNames.Extensions);
                OpenMap();
            }

            Name(extensions.Entries[i].Key);
            Value(extensions.Entries[i].Value);
        }

        if (extensions.PutAway < extensions.End)
        {
            CloseMap();
            _path.RemoveLast();
        }
    }

    /// <summary>Pointers to the texts of extensions that are no JSON literals but plain scalars all the same.</summary>
    private void PlainTexts(bool areWritten)
    {
        if (_plainTexts is not { Count: > 0 } pointers)
        {
            return;
        }

        _plainTexts = null;
        if (areWritten)
        {
            Name(SchemaNames.Plain);
            OpenList();
            foreach (string pointer in pointers)
            {
                Separate();
                String(pointer);
            }

            CloseList();
        }
    }

    /// <summary>The value of an extension; its key has been written.</summary>
    private void Value(ExtensionValue value)
    {
        if (value.Kind == ExtensionKind.Scalar)
        {
            Scalar(value);
        }
        else if (_depth >= ReadOptions.Default.MaxDepth)
        {
            Report(Problems.TooDeepToWrite(ReadOptions.Default.MaxDepth));
            Null();
        }
        else if (value.Kind == ExtensionKind.List)
        {
            Items(value.Items);
        }
        else
        {
            _path.Add(_key);
            OpenMap();
            foreach (KeyValuePair<string, ExtensionValue> member in value.Members)
            {
                Name(member.Key);
                Value(member.Value);
            }

            CloseMap();
            _path.RemoveLast();
        }
    }

    private void Items(ValueList<ExtensionValue> items)
    {
        _path.Add(_key);
        OpenList();
        for (int i = 0; i < items.Count; i++)
        {
            _path.MoveTo(i);
            _key = null;
            Separate();
            Value(items[i]);
        }

        CloseList();
        _path.RemoveLast();
    }

    private void Scalar(ExtensionValue value)
    {
        string text = value.TextOrEmpty;
        if (value.HasOpenQuotes || value.IsQuoted)
        {
            String(text);
        }
        else if (text.Length == 0 || (_hasNoPlainTexts && value.IsNull))
        {
            Null();
        }
        else if (JsonLiteral.IsNumberOrTruth(text))
        {
            Literal(text);
        }
        else
        {
            (_plainTexts ??= []).Add(_path.ToPointer(_wholeFrom, _key));
            String(text);
        }
    }

    private readonly void Complete()
    {
        if (_problems is not null)
        {
            throw new NewsFormatException(new(_problems.ToArray()));
        }
    }

    private void Report(in Problem problem) =>
        (_problems ??= []).Add(new(problem.Code, problem.Severity, problem.Message) { Path = _path.ToString(_key, index: -1) });
}
