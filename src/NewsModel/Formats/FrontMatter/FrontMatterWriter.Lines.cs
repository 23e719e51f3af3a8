using System.Buffers;
using System.Text;
using NewsModel.Diagnostics;

namespace NewsModel.Formats;

/// <content>Lines of single values, the frames of lists and maps, and problems.</content>
internal ref partial struct FrontMatterWriter
{
    private static readonly SearchValues<byte> NeedsNoEscape =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=;"u8);

    private static readonly Related EmptyRelated = new();
    private static readonly Provider EmptyProvider = new();
    private static readonly Image EmptyImage = new();

    /// <summary>A text that stands in double quotes always.</summary>
    private void WriteQuoted(ReadOnlySpan<byte> key, string? text, int indent)
    {
        if (text is not null)
        {
            Key(key, indent);
            _yaml.Raw(" "u8);
            Check(_yaml.DoubleQuoted(text), key);
            _yaml.LineEnd();
        }
    }

    private void WriteSecured(SecuredPayload secured)
    {
        ReadOnlySpan<byte> ascii = secured.AsciiText;
        if (ascii.IsEmpty || ascii.ContainsAnyExcept(NeedsNoEscape))
        {
            WriteQuoted("secured"u8, secured.Text, 0);
            return;
        }

        Key("secured"u8, 0);
        _yaml.Raw(" \""u8);
        _yaml.Raw(ascii);
        _yaml.Raw("\""u8);
        _yaml.LineEnd();
    }

    /// <summary>A text that stands plain where it can.</summary>
    private void WriteText(ReadOnlySpan<byte> key, string? text, int indent)
    {
        if (text is not null)
        {
            Key(key, indent);
            _yaml.Raw(" "u8);
            Check(_yaml.PlainOrQuoted(text), key);
            _yaml.LineEnd();
        }
    }

    private void WriteUrl(ReadOnlySpan<byte> key, Url? url, int indent)
    {
        if (_quoteUrls)
        {
            WriteQuoted(key, url?.Text, indent);
        }
        else
        {
            WriteText(key, url?.Text, indent);
        }
    }

    private void WriteInteger(ReadOnlySpan<byte> key, int? value, int indent)
    {
        if (value is { } number)
        {
            Key(key, indent);
            _yaml.Raw(" "u8);
            _yaml.Integer(number);
            _yaml.LineEnd();
        }
    }

    private void WriteBoolean(ReadOnlySpan<byte> key, bool? value, int indent)
    {
        if (value is { } truth)
        {
            Key(key, indent);
            _yaml.Raw(truth ? " true"u8 : " false"u8);
            _yaml.LineEnd();
        }
    }

    private void WriteDate(ReadOnlySpan<byte> key, DateTimeOffset? value, int indent)
    {
        if (value is { } date)
        {
            Key(key, indent);
            _yaml.Raw(" "u8);
            _yaml.Date(date);
            _yaml.LineEnd();
        }
    }

    /// <summary>The beginning of a line up to the colon.</summary>
    private void Key(ReadOnlySpan<byte> key, int indent)
    {
        Indent(indent);
        _yaml.Raw(key);
        _yaml.Raw(":"u8);
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
        _yaml.Raw(" {}"u8);
        _yaml.LineEnd();
    }

    private void OpenList(ReadOnlySpan<byte> key, int indent)
    {
        Key(key, indent);
        _yaml.LineEnd();
        Enter(null);
        _path![^1] = new(Encoding.UTF8.GetString(key), -1);
    }

    private void CloseList() => Leave();

    /// <summary>Begins an entry that is a map, and gives the indentation of its keys.</summary>
    private int OpenEntry(int listIndent, int position, bool isEmpty)
    {
        _path![^1] = _path[^1] with { Index = position };
        _depth++;
        int indent = listIndent + 2 * IndentWidth;
        _opensEntry = !isEmpty;
        if (isEmpty)
        {
            _yaml.Spaces(indent - IndentWidth);
            _yaml.Raw("-"u8);
            EmptyMap();
        }

        return indent;
    }

    private void CloseEntry() => _depth--;

    private void Enter(string? key)
    {
        _depth++;
        _path ??= [];
        _path.Add(new(key, -1));
    }

    private void Leave()
    {
        _depth--;
        _path!.RemoveAt(_path.Count - 1);
    }

    private void Check(int invalid, ReadOnlySpan<byte> key)
    {
        if (invalid >= 0)
        {
            Report(Problems.LoneSurrogate(invalid), Encoding.UTF8.GetString(key));
        }
    }

    private void Report(in Problem problem, string? key = null, int index = -1)
    {
        StringBuilder path = new();
        foreach (PathStep step in _path ?? [])
        {
            Append(path, step);
        }

        Append(path, new(key, index));
        _problems ??= [];
        _problems.Add(new(problem.Code, problem.Severity, problem.Message) { Path = path.ToString() });
    }

    private static void Append(StringBuilder path, PathStep step)
    {
        if (step.Key is not null)
        {
            DiagnosticPath.AppendKey(path, step.Key);
        }

        if (step.Index >= 0)
        {
            DiagnosticPath.AppendIndex(path, step.Index);
        }
    }

    /// <summary>A collection that is open: its key, and the entry of it that is being written.</summary>
    private readonly record struct PathStep(string? Key, int Index);
}
