using NewsModel.Diagnostics;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Tree;
using NewsModel.Syntax;
using NewsModel.Text;
using NewsModel.Toml;

namespace NewsModel.Documents.Toml;

/// <summary>
/// Finds the replacements that turn the front matter in TOML of one article into that of another. It compares the two as trees, and touches the
/// pairs, tables and entries of the text that differ. Whether the result is right is for its caller to prove.
/// </summary>
internal sealed partial class TomlEditor
{
    private readonly byte[] _utf8;
    private readonly TomlSource _source;
    private readonly TomlRenderer _render;
    private readonly EditScript _script;
    private readonly HashSet<int> _removedPairs = [];
    private readonly HashSet<int> _removedHeaders = [];
    private readonly HashSet<int> _definedTables = [];
    private readonly List<(int Start, int End, string Path)> _removals = [];
    private readonly HashSet<int> _insertions = [];
    private readonly HashSet<int> _blankInsertions = [];
    private string? _firstPairPath;
    private readonly List<(Problem Problem, int Offset, string Path)> _refusals = [];

    private TomlEditor(TomlSource source, EditScript script)
    {
        _utf8 = source.Utf8;
        _source = source;
        _render = new(source.LineBreak);
        _script = script;
    }

    /// <summary>Plans an edit.</summary>
    /// <param name="source">The text.</param>
    /// <param name="old">What was read from it.</param>
    /// <param name="wanted">What it is to say.</param>
    /// <param name="script">Takes the replacements.</param>
    /// <returns>Why it cannot be done; empty if it can.</returns>
    public static ValueList<Diagnostic> Plan(TomlSource source, ArticleNode old, ArticleNode wanted, EditScript script)
    {
        TomlEditor editor = new(source, script);
        editor.EditTable(row: 0, old, wanted, path: "");
        editor.Finish();
        return editor.Refusals();
    }

    /// <summary>Changes a value.</summary>
    /// <param name="row">The row of the value.</param>
    /// <param name="old">What it says; <see langword="null"/> if that is nothing, or cannot be read.</param>
    /// <param name="wanted">What it is to say.</param>
    /// <param name="key">The key before it, and which of the model's it is; <c>default</c> for an entry of an array.</param>
    /// <param name="path">Its path.</param>
    private void EditValue(int row, ArticleNode? old, ArticleNode wanted, ArticleMember key, string path)
    {
        SyntaxKind kind = _source.Rows[row].Kind;
        TomlForm form = _source.Form(row);
        if (old is not null)
        {
            (old, wanted) = (old.In(kind), wanted.In(kind));
        }

        bool isSameKind = old is not null && old.Kind == kind && wanted.Kind == kind;
        if (!TomlRenderer.Has(wanted))
        {
            Refuse(Problems.NoNullInToml, _source.Place(row).Start, path);
        }
        else if (form == TomlForm.Inline && isSameKind)
        {
            EditBraces(row, old!, wanted, path);
        }
        else if (form == TomlForm.Value && isSameKind && kind == SyntaxKind.Sequence)
        {
            EditArray(row, old!, wanted, path);
        }
        else if (form is TomlForm.Value or TomlForm.Inline)
        {
            ReplaceValue(row, wanted, path);
        }
        else if (isSameKind && form == TomlForm.Tables && TomlRenderer.HasHeader(wanted.InMaps()) && old!.Items.Count == _source.Children(row).Count)
        {
            EditTables(row, old, wanted, path);
        }
        else if (isSameKind && form != TomlForm.Tables && (wanted.Members.Count > 0 || form is TomlForm.Header or TomlForm.Element))
        {
            EditTable(row, old!, wanted, path);
        }
        else
        {
            // Of another kind: the tables go, and a pair comes.
            Remove(row, path);
            Insert(_source.Parent(row), key with { Value = wanted }, after: -1, isLast: true, asPair: !TomlRenderer.HasHeader(wanted), path);
        }
    }

    /// <summary>Puts a value in the place of another, a text in quotes like those that are there.</summary>
    private void ReplaceValue(int row, ArticleNode wanted, string path)
    {
        int start = _source.Rows[row].ValueStart;
        int end = _source.Place(row).End;
        _script.Replace(start, end, Utf8Codec.Encode(Quoted(_utf8.AsSpan(start, end - start), wanted) ?? TomlRenderer.Value(wanted)), path);
    }

    /// <summary>A text in the quotes of another one; <see langword="null"/> if there are none, or it is not text.</summary>
    private string? Quoted(ReadOnlySpan<byte> old, ArticleNode wanted)
    {
        bool isText = old.Length > 1 && old[0] is (byte)'"' or (byte)'\'';
        if (!isText || wanted.Kind != SyntaxKind.Scalar || (wanted.Rule == ScalarRule.MustBePlain && TomlQuoting.Plain(wanted.Text) is not null))
        {
            return null;
        }

        bool isBlock = old.Length > 5 && old[1] == old[0] && old[2] == old[0];
        bool beginsOnNextLine = isBlock && old[3] is (byte)'\n' or (byte)'\r';
        return (old[0] == '"', isBlock) switch
        {
            (true, false) => TomlQuoting.Quoted(wanted.Text),
            (true, true) => TomlQuoting.Block(wanted.Text, _source.LineBreak, beginsOnNextLine),
            (false, false) => TomlQuoting.Literal(wanted.Text),
            _ => TomlQuoting.LiteralBlock(wanted.Text, _source.LineBreak, beginsOnNextLine),
        };
    }

    private void Refuse(in Problem problem, int offset, string path) => _refusals.Add((problem, offset, path));

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
}
