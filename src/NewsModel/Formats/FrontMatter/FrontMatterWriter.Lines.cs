using System.Buffers;
using NewsModel.Diagnostics;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <content>Lines of single values, the frames of lists and maps, and problems.</content>
internal ref partial struct FrontMatterWriter
{
    private static readonly SearchValues<byte> NeedsNoEscape =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=;"u8);

    // By number; what has none is never written as a key of the model.
    private static readonly YamlKey[] Keys = [default, .. Enum.GetValues<ArticleKey>().Skip(1).Select(key => new YamlKey(ArticleKeys.NameOf(key)))];

    private static readonly Related EmptyRelated = new();
    private static readonly Provider EmptyProvider = new();
    private static readonly Image EmptyImage = new();

    /// <summary>A text that stands in double quotes always.</summary>
    private void WriteQuoted(ArticleKey key, string? text, int indent)
    {
        if (text is not null)
        {
            Check(_yaml.QuotedLine(in Keys[(int)key], text, indent, BeginLine()), key);
        }
    }

    private void WriteSecured(SecuredPayload secured)
    {
        ReadOnlySpan<byte> ascii = secured.AsciiText;
        if (ascii.IsEmpty || ascii.ContainsAnyExcept(NeedsNoEscape))
        {
            WriteQuoted(ArticleKey.Secured, secured.Text, 0);
            return;
        }

        Key(ArticleKey.Secured, 0);
        _yaml.Raw("\""u8);
        _yaml.Raw(ascii);
        _yaml.Raw("\""u8);
        _yaml.LineEnd();
    }

    /// <summary>A text that stands plain where it can.</summary>
    private void WriteText(ArticleKey key, string? text, int indent)
    {
        if (text is not null)
        {
            Check(_yaml.PlainOrQuotedLine(in Keys[(int)key], text, indent, BeginLine()), key);
        }
    }

    private void WriteUrl(ArticleKey key, string? url, int indent)
    {
        if (_quoteUrls)
        {
            WriteQuoted(key, url, indent);
        }
        else
        {
            WriteText(key, url, indent);
        }
    }

    private void WriteInteger(ArticleKey key, int? value, int indent)
    {
        if (value is { } number)
        {
            _yaml.IntegerLine(in Keys[(int)key], number, indent, BeginLine());
        }
    }

    private void WriteBoolean(ArticleKey key, bool? value, int indent)
    {
        if (value is { } truth)
        {
            _yaml.BooleanLine(in Keys[(int)key], truth, indent, BeginLine());
        }
    }

    private void WriteDate(ArticleKey key, DateTimeOffset? value, int indent)
    {
        if (value is { } date)
        {
            _yaml.DateLine(in Keys[(int)key], date, indent, BeginLine());
        }
    }

    /// <summary>The beginning of a line up to the space behind the colon.</summary>
    private void Key(ArticleKey key, int indent)
    {
        _yaml.Begin(in Keys[(int)key], indent, BeginLine());
    }

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

    private void OpenList(ArticleKey key, int indent)
    {
        Key(key, indent);
        _yaml.EndKey();
        Enter(ArticleKeys.NameOf(key));
    }

    private void CloseList() => Leave();

    /// <summary>Begins an entry that is a map, and gives the indentation of its keys.</summary>
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

    private void CloseEntry() => _depth--;

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

    private void Check(int invalid, ArticleKey key)
    {
        if (invalid >= 0)
        {
            Report(Problems.LoneSurrogate(invalid), ArticleKeys.NameOf(key));
        }
    }

    private void Report(in Problem problem, string? key = null, int index = -1)
    {
        _problems ??= [];
        _problems.Add(new(problem.Code, problem.Severity, problem.Message) { Path = _path.ToString(key, index) });
    }
}
