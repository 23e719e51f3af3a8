using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Documents.FrontMatter;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Json;
using NewsModel.Formats.Tree;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Text;

namespace NewsModel.Documents.Json;

/// <summary>
/// Finds the replacements that turn the JSON of one article into that of another. It compares the two as trees, and touches the pairs and entries
/// of the text that differ. Whether the result is right is for its caller to prove.
/// </summary>
internal sealed partial class JsonEditor : IDisposable
{
    private readonly byte[] _utf8;
    private readonly EditScript _script;
    private readonly JsonLayout _layout;
    private readonly List<int> _lineStarts = [];
    private readonly bool _hasRepeatedKeys;
    private readonly bool _isFrontMatter;
    private readonly bool _lacksBraces;
    private readonly List<(Problem Problem, int Offset, string Path)> _refusals = [];
    private SyntaxIndex _index;

    /// <summary>An editor of a front matter, which has the keys of front matter and no pointers to plain texts.</summary>
    private JsonEditor(byte[] utf8, SyntaxIndex index, EditScript script, bool hasRepeatedKeys, bool lacksBraces)
        : this(utf8, index, script, hasRepeatedKeys)
    {
        _isFrontMatter = true;
        _lacksBraces = lacksBraces;
        _layout = lacksBraces
            ? _layout with { LineBreak = Encoding.UTF8.GetString(SourceLines.Break(utf8, SourceLines.End(utf8, 0))), Indent = "  " }
            : _layout;
    }

    private JsonEditor(byte[] utf8, SyntaxIndex index, EditScript script, bool hasRepeatedKeys)
    {
        _utf8 = utf8;
        _index = index;
        _script = script;
        _layout = JsonLayout.Detect(utf8, index);
        _hasRepeatedKeys = hasRepeatedKeys;
    }

    /// <summary>Plans an edit.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="options">The limits that it was read with.</param>
    /// <param name="old">What was read from it.</param>
    /// <param name="wanted">The wanted article.</param>
    /// <param name="script">Takes the replacements.</param>
    /// <returns>Why it cannot be done; empty if it can.</returns>
    public static ValueList<Diagnostic> Plan(byte[] utf8, ReadOptions options, ReadResult<Article> old, Article wanted, EditScript script)
    {
        bool hasRepeatedKeys = false;
        foreach (Diagnostic diagnostic in old.Diagnostics)
        {
            hasRepeatedKeys |= diagnostic.Code == DiagnosticCode.DuplicateKey;
            if (IsStructural(diagnostic.Code))
            {
                Problem problem = Problems.BrokenText(diagnostic.Code);
                return [new(problem.Code, problem.Severity, problem.Message) { Location = diagnostic.Location }];
            }
        }

        SyntaxIndex index = new(SchemaNames.Table);
        DiagnosticSink ignored = default;
        JsonScanner.TryScan(utf8, Utf8Codec.BomLength(utf8), options.SyntaxLimits, ref index, ref ignored, out _, withPlaces: true);
        using JsonEditor editor = new(utf8, index, script, hasRepeatedKeys);
        ArticleNode oldNode = JsonTree.Whole(Article.Schema, old.Value);
        ArticleNode wantedNode = JsonTree.Whole(Article.Schema, KeptQuotes.In(wanted, old.Value));
        foreach (RecordKey key in Article.Schema.Keys)
        {
            if (key.JsonListName is { } list && editor.HasNoList(key.Name, list))
            {
                oldNode = WithoutList(oldNode, key);
                wantedNode = WithoutList(wantedNode, key);
            }
        }

        editor.EditMap(row: 0, oldNode, wantedNode, path: "");
        return editor.Refusals();
    }

    /// <summary>Plans an edit of a front matter. Errors that make it unclear what is where have been ruled out.</summary>
    /// <param name="source">The file.</param>
    /// <param name="options">The limits that it was read with.</param>
    /// <param name="old">What was read from it.</param>
    /// <param name="wanted">The wanted article.</param>
    /// <param name="script">Takes the replacements.</param>
    /// <returns>Why it cannot be done; empty if it can.</returns>
    public static ValueList<Diagnostic> PlanFrontMatter(
        FrontMatterSource source, ReadOptions options, ReadResult<Article> old, Article wanted, EditScript script)
    {
        bool hasRepeatedKeys = false;
        foreach (Diagnostic diagnostic in old.Diagnostics)
        {
            hasRepeatedKeys |= diagnostic.Code == DiagnosticCode.DuplicateKey;
        }

        byte[] utf8 = source.Utf8;
        SyntaxIndex index = new(SchemaNames.Table);
        DiagnosticSink ignored = default;
        JsonFrontMatter.TryScan(utf8, source.Form, source.YamlStart, options.SyntaxLimits, ref index, ref ignored, out _, withPlaces: true);
        bool lacksBraces = source.Form == FrontMatterForm.SemicolonJson && utf8[index.Rows[0].ValueStart] != '{';
        using JsonEditor editor = new(utf8, index, script, hasRepeatedKeys, lacksBraces);
        editor.EditMap(row: 0, ArticleNode.Of(source.Schema, old.Value), ArticleNode.Of(source.Schema, KeptQuotes.In(wanted, old.Value)), path: "");
        return editor.Refusals();
    }

    private ValueList<Diagnostic> Refusals()
    {
        LineCounter lines = new(_utf8);
        List<Diagnostic> diagnostics = [];
        foreach ((Problem problem, int offset, string path) in _refusals.OrderBy(r => r.Offset))
        {
            diagnostics.Add(new(problem.Code, problem.Severity, problem.Message) { Path = path, Location = lines.LocationOf(offset) });
        }

        return [.. diagnostics];
    }

    public void Dispose() => _index.Dispose();

    /// <summary>Whether an error makes it unclear what is where.</summary>
    private static bool IsStructural(DiagnosticCode code) =>
        code == DiagnosticCode.InputTooLong || code == DiagnosticCode.InvalidJson || code == DiagnosticCode.NotAMapping
            || code == DiagnosticCode.MultipleArticles
        || code == DiagnosticCode.TooDeep || code == DiagnosticCode.TooManyNodes || code == DiagnosticCode.TooManyProblems;

    /// <summary>The same tree for a text that has a key under its own name, and not as a list.</summary>
    private static ArticleNode WithoutList(ArticleNode article, RecordKey key) => ArticleNode.Map(article, Article.Schema, () =>
    [
        .. article.Members.Select(m => m.Known == key ? new(key.Name, key, m.Value.Items[0]) : m),
    ]);

    /// <summary>Whether the text has a pair of a name, and no list of one entry under another name that says the same.</summary>
    private bool HasNoList(string name, string listName)
    {
        int list = FindPair(listName);
        bool isInList = list >= 0 && _index.Rows[list] is { Kind: SyntaxKind.Sequence, Size: 2 } && _index.Rows[list + 1].Kind == SyntaxKind.Scalar
            && !IsNull(list + 1);
        return !isInList && FindPair(name) >= 0;
    }

    /// <summary>The first pair of the article with a key, or -1.</summary>
    private int FindPair(string key)
    {
        int end = _index.Count;
        for (int child = 1; child < end; child += _index.Rows[child].Size)
        {
            if (_index.Key(_utf8, child) == key)
            {
                return child;
            }
        }

        return -1;
    }

    private void EditValue(int row, ArticleNode? old, ArticleNode wanted, string path)
    {
        SyntaxKind kind = _index.Rows[row].Kind;
        if (old is not null)
        {
            (old, wanted) = (old.In(kind), wanted.In(kind));
        }

        if (old is not null && kind == old.Kind && kind == wanted.Kind && kind != SyntaxKind.Scalar && _index.Rows[row].Size > 1)
        {
            if (kind == SyntaxKind.Mapping)
            {
                EditMap(row, old, wanted, path);
                return;
            }

            if (CountEntries(row) == old.Items.Count)
            {
                EditList(row, old, wanted, path);
                return;
            }
        }

        Replace(row, wanted, path);
    }

    /// <summary>Puts a value in the place of another.</summary>
    private void Replace(int row, ArticleNode wanted, string path)
    {
        if (row == 0 && _lacksBraces)
        {
            // The line break before the members stays, and the fence after them.
            string members = OtherFrontMatterWriter.WithoutBraces(Encoding.UTF8.GetString(Render(null, wanted, row)), _layout.LineBreak);
            _script.Replace(_index.StartOf(0) + 1, _index.EndOf(0) - 1, Encoding.UTF8.GetBytes(members), path);
            return;
        }

        ref readonly SyntaxRow current = ref _index.Rows[row];
        bool wasText = current is { Kind: SyntaxKind.Scalar, Style: SyntaxStyle.DoubleQuoted };
        ArticleNode value = wasText && wanted is { Kind: SyntaxKind.Scalar, Rule: ScalarRule.Typed }
            ? ArticleNode.Of(wanted.Text, ScalarRule.Quoted)
            : wanted;
        _script.Replace(_index.StartOf(row), _index.EndOf(row), Render(null, value, row), path);
    }

    /// <summary>A value, or a pair, as it stands beside or in the place of another: on lines of its own where that one's text is.</summary>
    private byte[] Render(string? key, ArticleNode value, int beside)
    {
        if (beside == 0 && _lacksBraces)
        {
            return JsonWriter.Fragment(key, value, _layout, margin: "", hasPlainTexts: false);
        }

        if (_layout.LineBreak.Length == 0)
        {
            return JsonWriter.Fragment(key, value, _layout, margin: "", !_isFrontMatter);
        }

        int start = ItemStart(beside);
        ReadOnlySpan<byte> before = _utf8.AsSpan(LineStart(start)..start);
        bool isAlone = before.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
        return isAlone
            ? JsonWriter.Fragment(key, value, _layout, margin: Encoding.UTF8.GetString(before), !_isFrontMatter)
            : JsonWriter.Fragment(key, value, _layout with { LineBreak = "", Comma = ", " }, margin: "", !_isFrontMatter);
    }

    /// <summary>Where the line begins that a position is on. A line may be as long as the file, so they are looked for once.</summary>
    private int LineStart(int position)
    {
        if (_lineStarts.Count == 0)
        {
            _lineStarts.Add(0);
            for (int length; (length = _utf8.AsSpan(_lineStarts[^1]).IndexOf((byte)'\n')) >= 0;)
            {
                _lineStarts.Add(_lineStarts[^1] + length + 1);
            }
        }

        int line = _lineStarts.BinarySearch(position);
        return _lineStarts[line >= 0 ? line : ~line - 1];
    }

    /// <summary>Where a pair or an entry begins.</summary>
    private int ItemStart(int row) => IsPair(row) ? JsonLayout.KeyStart(_index.Rows[row]) : _index.StartOf(row);

    /// <summary>Whether a row has a key. No key can begin where the text does.</summary>
    private bool IsPair(int row) => _index.Rows[row].KeyStart > 0;

    private int CountEntries(int row)
    {
        int count = 0;
        int end = row + _index.Rows[row].Size;
        for (int child = row + 1; child < end; child += _index.Rows[child].Size)
        {
            count++;
        }

        return count;
    }
}
