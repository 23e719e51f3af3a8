using System.Buffers;
using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>Writes a tree as JSON. Strings have the escapes of the house, which are those of JSON writers.</summary>
internal ref struct JsonWriter
{
    private const int IndentWidth = 2;

    private readonly bool _indented;
    private readonly List<string> _path = [];
    private YamlWriter _text;
    private List<Diagnostic>? _problems;
    private int _depth;

    private JsonWriter(IBufferWriter<byte> utf8, JsonStyle style)
    {
        _indented = style.Indented;
        _text = new(utf8, style.LineEnding == LineEnding.CrLf);
    }

    /// <exception cref="NewsFormatException">The tree holds what no file can hold; what was written so far is of no use.</exception>
    public static void Write(ArticleNode root, JsonStyle style, IBufferWriter<byte> utf8)
    {
        JsonWriter writer = new(utf8, style);
        if (style.ByteOrderMark)
        {
            writer._text.Raw("\uFEFF"u8);
        }

        writer.Value(root);
        if (style.FinalLineBreak)
        {
            writer._text.LineEnd();
        }

        if (writer._problems is not null)
        {
            throw new NewsFormatException(new(writer._problems.ToArray()));
        }

        writer._text.Complete();
    }

    /// <summary>A value as it stands at a level of indentation.</summary>
    /// <param name="node">The value.</param>
    /// <param name="style">The style.</param>
    /// <param name="depth">The level; the root's is 0.</param>
    /// <exception cref="NewsFormatException">It holds what no file can hold.</exception>
    public static byte[] Write(ArticleNode node, JsonStyle style, int depth)
    {
        using PooledBuffer buffer = new();
        JsonWriter writer = new(buffer, style) { _depth = depth };
        writer.Value(node);
        if (writer._problems is not null)
        {
            throw new NewsFormatException(new(writer._problems.ToArray()));
        }

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
            _path.Add(members[i].Key);
            String(members[i].Key);
            _text.Raw(_indented ? ": "u8 : ":"u8);
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
            _path.Add(JsonPointers.Append("", i)[1..]);
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
            _text.Raw(","u8);
        }

        NewLine();
    }

    private void NewLine()
    {
        if (_indented)
        {
            _text.LineEnd();
            _text.Spaces(_depth * IndentWidth);
        }
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
        foreach (string step in _path)
        {
            _ = step.Length > 0 && char.IsAsciiDigit(step[0]) ? path.Append('[').Append(step).Append(']') : DiagnosticPath.AppendKey(path, step);
        }

        (_problems ??= []).Add(new(problem.Code, problem.Severity, problem.Message) { Path = path.ToString() });
    }
}
