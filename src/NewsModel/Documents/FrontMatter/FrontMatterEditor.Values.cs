using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Formats.Tree;
using NewsModel.Syntax;
using NewsModel.Text;
using NewsModel.Yaml;

namespace NewsModel.Documents.FrontMatter;

/// <content>Values: in their own span where that can be, otherwise all that follows the colon or dash.</content>
internal sealed partial class FrontMatterEditor
{
    private void EditValue(in SourceEntry entry, ArticleNode? old, ArticleNode wanted, string path, bool isFlow)
    {
        int row = entry.Row;
        SyntaxKind kind = _source.Rows[row].Kind;
        if (old is not null)
        {
            (old, wanted) = (old.In(kind), wanted.In(kind));
        }

        if (_source.Has(row, SyntaxTraits.Aliased | SyntaxTraits.Anchored))
        {
            Refuse(Problems.SharedInTheWay, _source.Start(row), path);
        }
        else if (kind == SyntaxKind.Scalar && wanted.Kind == SyntaxKind.Scalar && _source.End(row) > _source.Start(row))
        {
            ReplaceScalar(entry, wanted, path, isFlow);
        }
        else if (_source.Rows[row].Size == 1 && _source.Has(row, SyntaxTraits.Partial))
        {
            // All that is there came by a merge key, or cannot be a key.
            Refuse(PartialInTheWay(row), _source.Start(row), path);
        }
        else if (old is null || kind != wanted.Kind || kind != old.Kind || kind == SyntaxKind.Scalar || (_source.Rows[row].Size == 1 && !isFlow))
        {
            ReplaceValue(entry, wanted, path, isFlow);
        }
        else if (kind == SyntaxKind.Mapping)
        {
            EditMap(entry, old, wanted, path, isFlow);
        }
        else
        {
            EditList(entry, old, wanted, path, isFlow);
        }
    }

    /// <summary>Why a map cannot be edited some pairs of which have no row of their own, or a value that others share.</summary>
    private Problem PartialInTheWay(int row) =>
        _source.Has(row, SyntaxTraits.ComplexKey) ? Problems.ComplexKeyInTheWay : Problems.SharedInTheWay;

    /// <summary>Puts a scalar in the place of another, quoted as that one if it can be.</summary>
    private void ReplaceScalar(in SourceEntry entry, ArticleNode wanted, string path, bool isFlow)
    {
        int end = _source.End(entry.Row);
        int start = _source.ContentStart(entry.Row);
        if (start == end || _utf8.AsSpan(_source.Start(entry.Row)).StartsWith("!!"u8))
        {
            // A tag of YAML's own says what the old value was.
            start = _source.Start(entry.Row);
        }

        SyntaxStyle style = _utf8[start] switch
        {
            (byte)'"' => SyntaxStyle.DoubleQuoted,
            (byte)'\'' => SyntaxStyle.SingleQuoted,
            (byte)'|' or (byte)'>' when !isFlow => SyntaxStyle.Block,
            _ => SyntaxStyle.Plain,
        };
        bool canBeBlock = style == SyntaxStyle.Block && wanted.Rule is not (ScalarRule.Typed or ScalarRule.MustBePlain or ScalarRule.WasPlain);
        byte[]? text = canBeBlock ? BlockScalar(start, end, wanted.Text) : null;
        text ??= _render.Inline(wanted, _source.IsNull(entry.Row) ? null : style, isFlow);
        if (text.Length == 0 && !isFlow && _source.IndicatorEnd(entry) is >= 0 and int indicatorEnd)
        {
            // Nothing is null; the space before it goes too.
            start = indicatorEnd;
        }

        _script.Replace(start, end, text, path);
    }

    /// <summary>
    /// Text as a block scalar (YAML 1.2, section 8.1) in the place of another, with its indentation; <see langword="null"/> for text that is better
    /// put in quotes.
    /// </summary>
    private byte[]? BlockScalar(int start, int end, string text)
    {
        ReadOnlySpan<byte> old = _utf8.AsSpan(start, end - start);
        int headerEnd = 1;
        while (headerEnd < old.Length && old[headerEnd] is (byte)'-' or (byte)'+')
        {
            headerEnd++;
        }

        bool endsLine = text.EndsWith('\n');
        string[] lines = (endsLine ? text[..^1] : text).Split('\n');
        int firstLine = _source.NextContent(start + SourceLines.End(old, 0));
        int indent = firstLine - SourceLines.Start(_utf8, firstLine);
        bool hasIndentation = headerEnd < old.Length && old[headerEnd] is >= (byte)'1' and <= (byte)'9';
        if (hasIndentation || firstLine >= end || indent == 0 || lines[0].Length == 0 || lines[0][0] is ' ' or '\t' || lines[^1].Length == 0
            || !Array.TrueForAll(lines, CanBeBlockLine))
        {
            return null;
        }

        // Folded text of one line is the same as literal text.
        StringBuilder block = new(lines.Length == 1 ? ((char)old[0]).ToString() : "|");
        block.Append(endsLine ? "" : "-").Append(Encoding.UTF8.GetString(old[headerEnd..SourceLines.End(old, 0)]));
        string lineBreak = Encoding.UTF8.GetString(SourceLines.Break(old, SourceLines.End(old, 0)));
        foreach (string line in lines)
        {
            block.Append(lineBreak).Append(' ', line.Length == 0 ? 0 : indent).Append(line);
        }

        return Utf8Codec.Encode(block.ToString());
    }

    // White space at the end of a line is easily lost, and a line of nothing else is hardly a line.
    private static bool CanBeBlockLine(string line) => (line.Length == 0 || line[^1] is not (' ' or '\t')) && YamlWriter.CanBeSingleQuoted(line);

    /// <summary>Replaces all that follows the colon or dash of an entry, but for a comment on the same line.</summary>
    private void ReplaceValue(in SourceEntry entry, ArticleNode wanted, string path, bool isFlow)
    {
        int indicatorEnd = _source.IndicatorEnd(entry);
        if (_source.HasAnchorWithin(entry.Row) || _source.Has(entry.Row, SyntaxTraits.Partial))
        {
            Refuse(PartialInTheWay(entry.Row), entry.Start, path);
        }
        else if (isFlow)
        {
            ReplaceFlowValue(entry, indicatorEnd, wanted, path);
        }
        else if (indicatorEnd < 0)
        {
            Refuse(Problems.LayoutInTheWay, entry.Start, path);
        }
        else
        {
            ReplaceBlockValue(entry, indicatorEnd, wanted, path);
        }
    }

    private void ReplaceBlockValue(in SourceEntry entry, int indicatorEnd, ArticleNode wanted, string path)
    {
        _render.LineBreak = LineBreakOf(entry);
        bool isBlock = wanted.Kind != SyntaxKind.Scalar && !wanted.IsEmpty;
        int firstLineEnd = SourceLines.End(_utf8, indicatorEnd);
        int valueEnd = Math.Max(entry.End, indicatorEnd);
        int lastLineEnd = SourceLines.End(_utf8, valueEnd);
        bool isBelow = valueEnd > indicatorEnd && _source.Start(entry.Row) > firstLineEnd;

        // What stays is a comment after the value, or before a value that begins on a line below.
        ReadOnlySpan<byte> rest = isBelow ? _utf8.AsSpan(indicatorEnd, firstLineEnd - indicatorEnd) : _utf8.AsSpan(valueEnd, lastLineEnd - valueEnd);
        if (isBlock && !entry.IsPair && rest.IndexOfAnyExcept((byte)' ') < 0)
        {
            byte[] item = _render.Item(wanted, entry.Column, FrontMatterRenderer.NoModel);
            _script.Replace(indicatorEnd, lastLineEnd, item[1..], path);
            return;
        }

        byte[] inline = isBlock ? [] : _render.Inline(wanted, style: null, isFlow: false);
        byte[] below = isBlock ? _render.Below(wanted, entry) : [];
        _script.Replace(
            indicatorEnd,
            lastLineEnd,
            [.. inline.Length > 0 ? " "u8 : ""u8, .. inline, .. rest, .. isBlock ? _render.LineBreak : [], .. below],
            path);
    }

    /// <summary>Replaces the value of a pair in braces, or an entry in brackets.</summary>
    private void ReplaceFlowValue(in SourceEntry entry, int indicatorEnd, ArticleNode wanted, string path)
    {
        byte[] text = _render.Inline(wanted, style: null, isFlow: true);
        if (!entry.IsPair)
        {
            _script.Replace(entry.Start, entry.End, text, path);
        }
        else if (indicatorEnd < 0)
        {
            _script.Replace(entry.End, entry.End, [.. ": "u8, .. text], path);
        }
        else
        {
            _script.Replace(indicatorEnd, Math.Max(indicatorEnd, _source.End(entry.Row)), [.. " "u8, .. text], path);
        }
    }
}
