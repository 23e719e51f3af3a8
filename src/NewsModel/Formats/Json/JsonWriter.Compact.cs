using NewsModel.Diagnostics;

namespace NewsModel.Formats.Json;

/// <content>
/// Members of objects on one line without nulls, as JSON is written by default: each in one go, name and value. What has extensions takes the long
/// way.
/// </content>
internal ref partial struct JsonWriter
{
    private static readonly byte[] Comma = [(byte)',', .. new byte[JsonName.BlockLength]];

    private void OpenCompact()
    {
        _text.Raw("{"u8);
        _depth++;
        _isFirst = true;
    }

    private void CloseCompact()
    {
        _text.Raw("}"u8);
        _depth--;
        _isFirst = false;
    }

    private void Text(JsonName name, string text)
    {
        int invalid = _text.StartAndQuoted(name.Block(_isFirst), name.Length - (_isFirst ? 1 : 0), text);
        _isFirst = false;
        if (invalid >= 0)
        {
            _key = name.Text;
            Report(Problems.LoneSurrogate(invalid));
        }
    }

    private void Secured(JsonName name, SecuredPayload secured)
    {
        if (!secured.IsBase64)
        {
            Text(name, secured.Text);
            return;
        }

        CompactName(name);
        _text.Raw("\""u8);
        _text.Quotable(secured.AsciiText);
        _text.Raw("\""u8);
    }

    private void Number(JsonName name, int value)
    {
        CompactName(name);
        _text.Integer(value);
    }

    private void Truth(JsonName name, bool value)
    {
        CompactName(name);
        _text.Raw(value ? "true"u8 : "false"u8);
    }

    private void Day(JsonName name, DateTimeOffset value)
    {
        CompactName(name);
        Date(value);
    }

    /// <summary>A text that is the only entry of a list.</summary>
    private void ListOfOne(JsonName name, string text)
    {
        OpenCompactList(name);
        ListedText(0, text);
        CloseCompactList();
    }

    private void Texts(JsonName name, ValueList<string> texts)
    {
        OpenCompactList(name);
        for (int i = 0; i < texts.Count; i++)
        {
            ListedText(i, texts[i]);
        }

        CloseCompactList();
    }

    private void ListedText(int position, string text)
    {
        int comma = position == 0 ? 0 : 1;
        int invalid = _text.StartAndQuoted(Comma.AsSpan(1 - comma, JsonName.BlockLength), comma, text);
        if (invalid >= 0)
        {
            _path.MoveTo(position);
            _key = null;
            Report(Problems.LoneSurrogate(invalid));
        }
    }

    private void OpenCompactList(JsonName name)
    {
        CompactName(name);
        _path.Add(name.Text);
        _text.Raw("["u8);
        _depth++;
    }

    private void CloseCompactList()
    {
        _text.Raw("]"u8);
        _depth--;
        _path.RemoveLast();
    }

    /// <summary>What comes before an object that is an entry of a list.</summary>
    private void BeginEntry(int position)
    {
        _path.MoveTo(position);
        if (position > 0)
        {
            _text.Raw(","u8);
        }
    }

    private void CompactName(JsonName name)
    {
        _text.Raw(name.Block(_isFirst)[..(name.Length - (_isFirst ? 1 : 0))]);
        _isFirst = false;
    }
}
