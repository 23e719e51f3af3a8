using NewsModel.Diagnostics;
using NewsModel.Formats.Tree;
using NewsModel.Schema;

namespace NewsModel.Formats.FrontMatter;

/// <content>Lines of single values, the frames of lists and maps, and problems.</content>
internal ref partial struct FrontMatterWriter
{
    /// <summary>A text: in double quotes, or plain where it can be.</summary>
    public void WriteText(RecordKey key, string text, int indent)
    {
        switch (key.Rule)
        {
            case ScalarRule.Quoted:
                WriteQuoted(key, text, indent);
                break;
            case ScalarRule.Url:
                WriteUrl(key, text, indent);
                break;
            default:
                WritePlain(key, text, indent);
                break;
        }
    }

    private void WriteQuoted(RecordKey key, string text, int indent) => Check(_yaml.QuotedLine(in key.Line, text, indent, BeginLine()), key);

    private void WritePlain(RecordKey key, string text, int indent) => Check(_yaml.PlainOrQuotedLine(in key.Line, text, indent, BeginLine()), key);

    private void WriteUrl(RecordKey key, string url, int indent)
    {
        if (_quoteUrls)
        {
            WriteQuoted(key, url, indent);
        }
        else
        {
            WritePlain(key, url, indent);
        }
    }

    public void WriteSecured(RecordKey key, SecuredPayload secured, int indent)
    {
        if (!secured.IsBase64)
        {
            WriteText(key, secured.Text, indent);
            return;
        }

        Key(key, indent);
        _yaml.Raw("\""u8);
        _yaml.Raw(secured.AsciiText);
        _yaml.Raw("\""u8);
        _yaml.LineEnd();
    }

    public void WriteInteger(RecordKey key, int value, int indent) => _yaml.IntegerLine(in key.Line, value, indent, BeginLine());

    public void WriteBoolean(RecordKey key, bool value, int indent) => _yaml.BooleanLine(in key.Line, value, indent, BeginLine());

    public void WriteDate(RecordKey key, DateTimeOffset value, int indent) => _yaml.DateLine(in key.Line, value, indent, BeginLine());

    /// <summary>The beginning of a line up to the space after the colon.</summary>
    private void Key(RecordKey key, int indent) => _yaml.Begin(in key.Line, indent, BeginLine());

    /// <summary>Whether the line is the first of a list's entry.</summary>
    private bool BeginLine()
    {
        bool isEntry = _opensEntry;
        _isFirstLine = false;
        _opensEntry = false;
        return isEntry;
    }

    /// <summary>The indentation of a key; for the first one of a list's entry, with the dash.</summary>
    private void Indent(int indent)
    {
        _isFirstLine = false;
        if (_opensEntry)
        {
            _opensEntry = false;
            _yaml.Spaces(indent - IndentWidth);
            _yaml.Raw("- "u8);
        }
        else
        {
            _yaml.Spaces(indent);
        }
    }

    private void BlankLine()
    {
        if (!_isFirstLine)
        {
            _yaml.LineEnd();
        }
    }

    private void EmptyMap()
    {
        _yaml.Raw("{}"u8);
        _yaml.LineEnd();
    }

    /// <summary>Begins a map, unless it is empty: then all of it is written.</summary>
    /// <returns>Whether its keys follow.</returns>
    private bool OpenRecord(RecordKey key, bool isEmpty, int indent)
    {
        Key(key, indent);
        if (isEmpty)
        {
            EmptyMap();
            return false;
        }

        _yaml.EndKey();
        Enter(key.Name);
        return true;
    }

    private void OpenList(RecordKey key, int indent)
    {
        Key(key, indent);
        _yaml.EndKey();
        Enter(key.Name);
    }

    /// <summary>Starts an entry that is a map, and returns the indentation of its keys.</summary>
    private int OpenEntry(int listIndent, int position, bool isEmpty)
    {
        _path.MoveTo(position);
        _depth++;
        int indent = listIndent + 2 * IndentWidth;
        _opensEntry = !isEmpty;
        if (isEmpty)
        {
            _yaml.Spaces(indent - IndentWidth);
            _yaml.Raw("- "u8);
            EmptyMap();
        }

        return indent;
    }

    private void Enter(string? key)
    {
        _depth++;
        _path.Add(key);
    }

    private void Leave()
    {
        _depth--;
        _path.RemoveLast();
    }

    private void Check(int invalid, RecordKey key)
    {
        if (invalid >= 0)
        {
            Report(Problems.LoneSurrogate(invalid), key.Name);
        }
    }

    private void Report(in Problem problem, string? key = null, int index = -1)
    {
        _problems ??= [];
        _problems.Add(new(problem.Code, problem.Severity, problem.Message) { Path = _path.ToString(key, index) });
    }
}
