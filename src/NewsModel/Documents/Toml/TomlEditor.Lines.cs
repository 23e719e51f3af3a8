using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Text;
using NewsModel.Toml;

namespace NewsModel.Documents.Toml;

/// <content>Lines that come and go.</content>
internal sealed partial class TomlEditor
{
    /// <summary>Takes a value out: its pair, its pairs with dotted keys, and its tables with their headers. Comments above them stay.</summary>
    private void Remove(int row, string path)
    {
        switch (_source.Form(row))
        {
            case TomlForm.Value or TomlForm.Inline:
                if (_removedPairs.Add(row))
                {
                    RemoveLines(_source.LineStart(row), _source.NextLine(row), path);
                }

                break;
            case TomlForm.Header or TomlForm.Element:
                if (_removedHeaders.Add(row))
                {
                    TomlSection section = _source.SectionOf(row)!;
                    _removedPairs.UnionWith(section.Pairs);
                    RemoveLines(section.LineStart, section.ContentEnd, path);
                }

                foreach (int header in _source.HeadersWithin(row).Where(header => header != row))
                {
                    if (_removedHeaders.Add(header))
                    {
                        TomlSection below = _source.SectionOf(header)!;
                        _removedPairs.UnionWith(below.Pairs);
                        RemoveLines(below.LineStart, below.ContentEnd, path);
                    }
                }

                break;
            default:
                foreach (int child in _source.Children(row))
                {
                    Remove(child, path);
                }

                break;
        }
    }

    private void RemoveLines(int start, int end, string path) => _removals.Add((start, end, path));

    /// <summary>
    /// Creates the removals, with a blank line that would be one too many. Neighbours with nothing but blank lines between them are one.
    /// </summary>
    private void Finish()
    {
        _removals.Sort();
        for (int first = 0, last; first < _removals.Count; first = last + 1)
        {
            last = first;
            while (last + 1 < _removals.Count && IsBlankBetween(_removals[last].End, _removals[last + 1].Start))
            {
                last++;
            }

            (int start, int end) = Widened(_removals[first].Start, _removals[last].End);
            for (int i = first; i <= last; i++)
            {
                int next = i == last ? end : _removals[i + 1].Start;
                _script.Replace(start, next, [], _removals[i].Path);
                start = next;
            }
        }

        if (_firstPairPath is not null)
        {
            int start = _source.SectionOf(0)!.BodyStart;
            _script.Replace(start, start, Utf8Codec.Encode(_source.LineBreak), _firstPairPath);
        }
    }

    /// <summary>Lines that go, with the blank line before or after them if both sides have one, or it would be the first or the last.</summary>
    private (int Start, int End) Widened(int start, int end)
    {
        bool isBlankBefore = start > _source.Start && SourceLines.IsBlank(_utf8, SourceLines.Previous(_utf8, start));
        bool isAtEnd = end >= _source.End;
        bool isBlankAfter = !isAtEnd && SourceLines.IsBlank(_utf8, end);
        if (isBlankBefore && (isBlankAfter || isAtEnd) && !_insertions.Contains(start))
        {
            return (SourceLines.Previous(_utf8, start), end);
        }

        // What comes in its place ends with a blank line, or is nothing at the beginning.
        bool takesBlankAfter = isBlankAfter && !_insertions.Contains(end)
            && (_blankInsertions.Contains(start) || (start == _source.Start && !_insertions.Contains(start)));
        return (start, takesBlankAfter ? SourceLines.Next(_utf8, end) : end);
    }

    private bool IsBlankBetween(int start, int end)
    {
        while (start < end && SourceLines.IsBlank(_utf8, start))
        {
            start = SourceLines.Next(_utf8, start);
        }

        return start >= end;
    }

    /// <summary>Puts a pair on a line of its own.</summary>
    /// <param name="row">The row of the table that it belongs to.</param>
    /// <param name="after">The pair that it follows; -1 for the first place, or the last.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="path">Its path.</param>
    /// <param name="isLast">Whether its place is the last of the table where no pair is before it.</param>
    private void InsertLines(int row, int after, string pair, string path, bool isLast = false)
    {
        switch (_source.Form(row))
        {
            case TomlForm.Dotted:
                InsertDotted(row, after, pair, path);
                return;
            case TomlForm.Implicit:
                // The first table below it gets a header of the table above it.
                int first = _source.HeadersWithin(row).Select(header => _source.SectionOf(header)!.LineStart).Min();
                bool isDefined = !_definedTables.Add(row);
                string header = isDefined ? "" : $"[{_source.HeaderPath(row)}]{_source.LineBreak}";
                InsertText(first, $"{header}{pair}{_source.LineBreak}{(isDefined ? "" : _source.LineBreak)}", path);
                return;
        }

        TomlSection section = _source.SectionOf(row)!;
        if (after < 0 && isLast)
        {
            after = section.Pairs.FindLast(p => !_removedPairs.Contains(p)) is > 0 and int last ? last : -1;
        }

        int offset = after >= 0 ? _source.NextLine(after) : section.BodyStart;
        string indent = section.Pairs.Count > 0 ? Indent(after >= 0 ? after : section.Pairs[0]) : "";
        InsertText(offset, $"{indent}{pair}{_source.LineBreak}", path);
        if (row == 0 && section.Pairs.Count == 0 && _utf8.AsSpan(offset.._source.End).TrimStart(" \t"u8).StartsWith("["u8))
        {
            _firstPairPath = path;
        }
    }

    /// <summary>Puts a pair into a table of dotted keys, after another pair of it.</summary>
    private void InsertDotted(int row, int after, string pair, string path)
    {
        List<int> leaves = [];
        CollectLeaves(row, leaves);
        int model = after >= 0 && leaves.Contains(after) ? after : leaves.FindLast(leaf => !_removedPairs.Contains(leaf));
        if (model <= 0 && leaves.Count > 0)
        {
            model = leaves[^1];
        }

        if (model <= 0)
        {
            Refuse(Problems.LayoutInTheWay, _source.Place(row).Start, path);
            return;
        }

        int child = model;
        while (_source.Parent(child) != row)
        {
            child = _source.Parent(child);
        }

        string prefix = Encoding.UTF8.GetString(_utf8.AsSpan(_source.Place(model).Start, _source.KeyStart(child) - _source.Place(model).Start));
        int offset = _source.NextLine(model);
        InsertText(offset, $"{Indent(model)}{prefix}{pair}{_source.LineBreak}", path);
    }

    private void CollectLeaves(int row, List<int> leaves)
    {
        foreach (int child in _source.Children(row))
        {
            if (_source.Form(child) is TomlForm.Value or TomlForm.Inline)
            {
                leaves.Add(child);
            }
            else if (_source.Form(child) == TomlForm.Dotted)
            {
                CollectLeaves(child, leaves);
            }
        }
    }

    /// <summary>Puts tables with headers in at the end of another one, set apart by a blank line.</summary>
    private void InsertTable(int offset, string text, string path) =>
        InsertText(offset, (offset == _source.Start ? "" : _source.LineBreak) + text, path);

    private void InsertText(int offset, string text, string path)
    {
        _insertions.Add(offset);
        _script.Replace(offset, offset, Utf8Codec.Encode(text), path);
    }

    private string Indent(int pair)
    {
        int start = _source.LineStart(pair);
        return Encoding.UTF8.GetString(_utf8.AsSpan(start, _source.Place(pair).Start - start));
    }
}
