using System.Buffers;
using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>Writes a tree as JSON. Strings have the escapes of the house, which are those of JSON writers.</summary>
internal ref struct JsonWriter
{
    private readonly JsonLayout _layout;
    private readonly string _margin;
    private readonly List<JsonStep> _path = [];
    private YamlWriter _text;
    private List<Diagnostic>? _problems;
    private int _depth;

    private JsonWriter(IBufferWriter<byte> utf8, JsonLayout layout, string margin)
    {
        _layout = layout;
        _margin = margin;
        _text = new(utf8, crlf: false);
    }

    /// <exception cref="NewsFormatException">The tree holds what no file can hold; what was written so far is of no use.</exception>
    public static void Write(ArticleNode root, JsonStyle style, IBufferWriter<byte> utf8)
    {
        JsonWriter writer = new(utf8, JsonLayout.Of(style), margin: "");
        if (style.ByteOrderMark)
        {
            writer._text.Raw("\uFEFF"u8);
        }

        writer.Value(root);
        if (style.FinalLineBreak)
        {
            writer._text.Raw(style.LineEnding == LineEnding.CrLf ? "\r\n"u8 : "\n"u8);
        }

        if (writer._problems is not null)
        {
            throw new NewsFormatException(new(writer._problems.ToArray()));
        }

        writer._text.Complete();
    }

    /// <summary>A value as it stands within a text, or a pair of a key and a value.</summary>
    /// <param name="key">The key; <see langword="null"/> for a value alone.</param>
    /// <param name="node">The value.</param>
    /// <param name="layout">The white space.</param>
    /// <param name="margin">The indentation of the line that it begins on.</param>
    /// <remarks>What no file can hold is left out: it is for the caller to see that the text does not read as it should.</remarks>
    public static byte[] Fragment(string? key, ArticleNode node, JsonLayout layout, string margin)
    {
        using PooledBuffer buffer = new();
        JsonWriter writer = new(buffer, layout, margin);
        if (key is not null)
        {
            writer.Key(key);
        }

        writer.Value(node);
        writer._text.Complete();
        return buffer.Written.ToArray();
    }

    private void Value(ArticleNode node)
    {
        if (node.Kind == YamlKind.Scalar)
        {
            Scalar(node);
        }
        else if (_depth == ReadOptions.Default.MaxDepth)
        {
            Report(Problems.TooDeepToWrite(ReadOptions.Default.MaxDepth));
        }
        else if (node.IsEmpty)
        {
            _text.Raw(node.Kind == YamlKind.Mapping ? "{}"u8 : "[]"u8);
        }
        else if (node.Kind == YamlKind.Mapping)
        {
            Members(node.Members);
        }
        else
        {
            Items(node.Items);
        }
    }

    private void Members(List<ArticleMember> members)
    {
        Open("{"u8);
        for (int i = 0; i < members.Count; i++)
        {
            Separate(i);
            _path.Add(new(members[i].Key, -1));
            Key(members[i].Key);
            Value(members[i].Value);
            _path.RemoveAt(_path.Count - 1);
        }

        Close("}"u8);
    }

    private void Items(List<ArticleNode> items)
    {
        Open("["u8);
        for (int i = 0; i < items.Count; i++)
        {
            Separate(i);
            _path.Add(new(null, i));
            Value(items[i]);
            _path.RemoveAt(_path.Count - 1);
        }

        Close("]"u8);
    }

    private void Open(ReadOnlySpan<byte> bracket)
    {
        _text.Raw(bracket);
        _depth++;
    }

    private void Close(ReadOnlySpan<byte> bracket)
    {
        _depth--;
        NewLine();
        _text.Raw(bracket);
    }

    private void Separate(int position)
    {
        if (position > 0)
        {
            _text.Text(_layout.Comma);
        }

        NewLine();
    }

    private void NewLine()
    {
        if (_layout.LineBreak.Length == 0)
        {
            return;
        }

        _text.Text(_layout.LineBreak);
        _text.Text(_margin);
        for (int i = 0; i < _depth; i++)
        {
            _text.Text(_layout.Indent);
        }
    }

    private void Key(string key)
    {
        String(key);
        _text.Text(_layout.Colon);
    }

    private void Scalar(ArticleNode node)
    {
        if (node.Rule is ScalarRule.Typed or ScalarRule.MustBePlain && JsonLiteral.IsNumberOrTruth(node.Text))
        {
            _text.Text(node.Text);
        }
        else if (node.Rule == ScalarRule.MustBePlain && node.Text.Length == 0)
        {
            _text.Raw("null"u8);
        }
        else
        {
            String(node.Text);
        }
    }

    private void String(string text)
    {
        int invalid = _text.DoubleQuoted(text);
        if (invalid >= 0)
        {
            Report(Problems.LoneSurrogate(invalid));
        }
    }

    private void Report(in Problem problem)
    {
        StringBuilder path = new();
        foreach (JsonStep step in _path)
        {
            _ = step.Key is null ? DiagnosticPath.AppendIndex(path, step.Position) : DiagnosticPath.AppendKey(path, step.Key);
        }

        (_problems ??= []).Add(new(problem.Code, problem.Severity, problem.Message) { Path = path.ToString() });
    }
}
