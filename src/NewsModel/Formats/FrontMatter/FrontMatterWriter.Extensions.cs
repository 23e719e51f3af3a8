using NewsModel.Diagnostics;
using NewsModel.Schema;

namespace NewsModel.Formats.FrontMatter;

/// <content>What the model does not name.</content>
internal ref partial struct FrontMatterWriter
{
    // Escaped, it stays within the length that YAML allows an implicit key, and the block scanner.
    public const int MaxImplicitKeyLength = 128;

    private void WriteExtensions<T>(RecordSchema<T> schema, T record, int indent)
        where T : class
    {
        ExtensionData extensions = schema.ExtensionsOf(record);
        if (extensions.IsEmpty)
        {
            return;
        }

        if (schema.ExtensionsBeginGroup)
        {
            BlankLine();
        }

        foreach (KeyValuePair<string, ExtensionValue> entry in extensions)
        {
            // A value of another shape than the key's is allowed there, unless the key has one of its own.
            if (schema.Find(entry.Key) is RecordKey<T> key && (key.Takes(entry.Value) || key.IsPresent(record)))
            {
                Report(
                    key.Takes(entry.Value)
                        ? Problems.ReservedKey(entry.Key)
                        : Problems.KeptBesideProperty(entry.Key, Described(entry.Value), ShapeOf(key)),
                    entry.Key);
            }

            WriteMember(entry.Key, entry.Value, indent);
        }
    }

    private static string Described(ExtensionValue value) => value.Kind switch
    {
        ExtensionKind.List => "a list",
        ExtensionKind.Map => "a map",
        _ => "a single value",
    };

    private static string ShapeOf(RecordKey key) => key.Kind switch
    {
        RecordKeyKind.Record => "map",
        RecordKeyKind.TextList => "list of strings",
        _ when key.TextKey is not null => "list of strings or maps",
        _ => "list of maps",
    };

    private void WriteMember(string key, ExtensionValue value, int indent)
    {
        Indent(indent);
        bool isExplicit = key.Length > MaxImplicitKeyLength;
        if (isExplicit)
        {
            _yaml.Raw("? "u8);
        }

        int invalid = _yaml.Key(key);
        if (invalid >= 0)
        {
            Report(Problems.LoneSurrogate(invalid), key);
        }

        if (isExplicit)
        {
            _yaml.LineEnd();
            _yaml.Spaces(indent);
        }

        _yaml.Raw(":"u8);
        Enter(key);
        WriteValue(value, indent);
        Leave();
    }

    /// <summary>A value after its colon or dash, and the end of the line.</summary>
    private void WriteValue(ExtensionValue value, int indent)
    {
        switch (value.Kind)
        {
            case ExtensionKind.Scalar:
                WriteScalar(value, isQuoted: false);
                break;
            case var _ when _depth > ReadOptions.Default.MaxDepth:
                Report(Problems.TooDeepToWrite(ReadOptions.Default.MaxDepth));
                break;
            case ExtensionKind.List when value.Items.IsEmpty:
                _yaml.Raw(" []"u8);
                _yaml.LineEnd();
                break;
            case ExtensionKind.Map when value.Members.IsEmpty:
                _yaml.Raw(" "u8);
                EmptyMap();
                break;
            case ExtensionKind.List:
                _yaml.LineEnd();
                WriteItems(value.Items, indent + IndentWidth);
                break;
            default:
                _yaml.LineEnd();
                WriteMembers(value.Members, indent + IndentWidth);
                break;
        }
    }

    /// <param name="value">The scalar.</param>
    /// <param name="isQuoted">Whether text whose quotes are open has some.</param>
    private void WriteScalar(ExtensionValue value, bool isQuoted)
    {
        string text = value.TextOrEmpty;
        if (text.Length > 0 || value.IsQuoted)
        {
            _yaml.Raw(" "u8);
            int invalid = value.HasOpenQuotes && !isQuoted ? _yaml.PlainOrQuoted(text)
                : value.HasOpenQuotes || value.IsQuoted ? _yaml.DoubleQuoted(text)
                : _yaml.Text(text);
            if (invalid >= 0)
            {
                Report(Problems.LoneSurrogate(invalid));
            }
        }

        _yaml.LineEnd();
    }

    private void WriteItems(ValueList<ExtensionValue> items, int indent)
    {
        Enter(null);
        bool? areQuoted = null;
        for (int i = 0; i < items.Count; i++)
        {
            _path.MoveTo(i);
            ExtensionValue item = items[i];
            if (item.Kind == ExtensionKind.Map && !item.Members.IsEmpty && _depth <= ReadOptions.Default.MaxDepth)
            {
                _opensEntry = true;
                WriteMembers(item.Members, indent + IndentWidth);
            }
            else
            {
                _yaml.Spaces(indent);
                _yaml.Raw("-"u8);
                if (item.Kind == ExtensionKind.Scalar)
                {
                    WriteScalar(item, item.HasOpenQuotes && (areQuoted ??= ExtensionValue.AreQuoted(items.AsSpan())));
                }
                else
                {
                    WriteValue(item, indent);
                }
            }
        }

        Leave();
    }

    private void WriteMembers(ExtensionData members, int indent)
    {
        foreach (KeyValuePair<string, ExtensionValue> member in members)
        {
            WriteMember(member.Key, member.Value, indent);
        }
    }
}
