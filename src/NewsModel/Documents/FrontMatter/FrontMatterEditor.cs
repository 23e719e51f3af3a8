using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Tree;
using NewsModel.Syntax;
using NewsModel.Text;

namespace NewsModel.Documents.FrontMatter;

/// <summary>
/// Finds the replacements that turn the front matter of one article into that of another. It compares the two as trees, walks the text beside
/// the old one, and touches what differs. Whether the result is right is for its caller to prove.
/// </summary>
internal sealed partial class FrontMatterEditor
{
    private readonly byte[] _utf8;
    private readonly FrontMatterSource _source;
    private readonly FrontMatterRenderer _render;
    private readonly EditScript _script;
    private readonly bool _hasRepeatedKeys;
    private readonly List<(Problem Problem, int Offset, string Path)> _refusals = [];

    private FrontMatterEditor(FrontMatterSource source, FrontMatterRenderer render, EditScript script, bool hasRepeatedKeys)
    {
        _utf8 = source.Utf8;
        _source = source;
        _render = render;
        _script = script;
        _hasRepeatedKeys = hasRepeatedKeys;
    }

    /// <summary>Plans an edit.</summary>
    /// <param name="source">The file.</param>
    /// <param name="options">The limits that it was read with.</param>
    /// <param name="path">The path of the file, which determines its format when it is loaded again; <see langword="null"/> if it has none.</param>
    /// <param name="old">What was read from it.</param>
    /// <param name="wanted">The wanted article, which is another one.</param>
    /// <param name="script">Takes the replacements.</param>
    /// <param name="proof">
    /// What may prove them right, while the source is there, without reading the whole text again; <see langword="null"/> where nothing less will do.
    /// </param>
    /// <returns>Why it cannot be done; empty if it can.</returns>
    public static ValueList<Diagnostic> Plan(
        FrontMatterSource source,
        ReadOptions options,
        string? path,
        ReadResult<Article> old,
        Article wanted,
        EditScript script,
        out IEditProof? proof)
    {
        proof = null;
        bool changesBody = old.Value.Content != wanted.Content;
        bool changesKeys = !changesBody || old.Value != wanted with { Content = old.Value.Content };
        bool hasRepeatedKeys = false;
        foreach (Diagnostic diagnostic in old.Diagnostics)
        {
            hasRepeatedKeys |= diagnostic.Code == DiagnosticCode.DuplicateKey;
            if (diagnostic.Code == DiagnosticCode.InputTooLong || (changesKeys && IsStructural(diagnostic.Code)))
            {
                Problem problem = Problems.BrokenText(diagnostic.Code);
                return [new(problem.Code, problem.Severity, problem.Message) { Location = diagnostic.Location }];
            }
        }

        if (source.YamlStart < 0)
        {
            AddFrontMatter(source.Utf8, path, changesKeys ? wanted : null, changesBody, wanted.Content, script);
            return default;
        }

        if (source.Form != FrontMatterForm.Yaml)
        {
            return OtherFrontMatterEditor.Plan(source, options, old, wanted, changesKeys, changesBody, script, out proof);
        }

        using FrontMatterRenderer render = new(source);
        FrontMatterEditor editor = new(source, render, script, hasRepeatedKeys);
        if (changesKeys)
        {
            editor.EditFrontMatter(ArticleNode.Of(source.Schema, old.Value), ArticleNode.Of(source.Schema, wanted));
        }

        if (changesBody)
        {
            EditBody(source, Encoding.UTF8.GetString(render.LineBreak), wanted.Content, script);
        }

        if (source.BodyStart >= 0 && old.Diagnostics.IsEmpty && source.IsOfBlockScanner)
        {
            proof = new FrontMatterProof(script, source, options, old.Value, wanted, changesKeys, changesBody);
        }

        return editor.Refusals();
    }

    /// <summary>Whether an error leaves it open what the rest of the front matter is.</summary>
    private static bool IsStructural(DiagnosticCode code) =>
        code == DiagnosticCode.UnterminatedFrontMatter || code == DiagnosticCode.InvalidYaml || code == DiagnosticCode.NotAMapping
        || code == DiagnosticCode.MultipleDocuments || code == DiagnosticCode.TooDeep || code == DiagnosticCode.TooManyNodes
        || code == DiagnosticCode.TooManyAliases || code == DiagnosticCode.TooManyProblems
        || code == DiagnosticCode.InvalidToml || code == DiagnosticCode.RedefinedTable || code == DiagnosticCode.InvalidJson;

    private static void AddFrontMatter(byte[] utf8, string? path, Article? keys, bool changesBody, string? content, EditScript script)
    {
        int start = Utf8Codec.BomLength(utf8);
        ReadOnlySpan<byte> found = SourceLines.Break(utf8, SourceLines.End(utf8, start));
        LineEnding lineEnding = found.SequenceEqual("\r\n"u8) ? LineEnding.CrLf : LineEnding.Lf;
        byte[] body = Utf8Codec.Encode(content ?? (lineEnding == LineEnding.CrLf ? "\r\n" : "\n"));
        if (keys is not null || (changesBody && !IsBodyAlone(body, path)))
        {
            // All of the file but its body, which is there already. A body that looks like something else needs an empty one before it.
            string written = new FrontMatterFormat(new() { LineEnding = lineEnding }).Write((keys ?? new()) with { Content = "" });
            script.Replace(start, start, Encoding.UTF8.GetBytes(written), path: "");
        }

        if (changesBody)
        {
            script.Replace(start, utf8.Length, body, "content");
        }
    }

    /// <summary>Whether a body without any front matter before it is read as one.</summary>
    private static bool IsBodyAlone(byte[] body, string? path) =>
        Utf8Codec.BomLength(body) == 0 && TextSniffer.KindOf(body) == TextKind.Plain && !FrontMatterFences.TryOpen(body, out FrontMatterForm _, out _)
        && ArticleSerializer.Default.Detect(body, path) is FrontMatterFormat;

    private void EditFrontMatter(ArticleNode old, ArticleNode wanted)
    {
        if (_source.Rows[0].Kind != SyntaxKind.Mapping)
        {
            // Nothing but a null, or a list: there is no place for a key.
            Refuse(Problems.BrokenText(DiagnosticCode.NotAMapping), _source.Rows[0].ValueStart, path: "");
            return;
        }

        int start = _source.YamlStart;
        SourceEntry root = new(Row: 0, start, _source.End(0), start, start, IsInline: false, IsPair: false);
        EditMap(root, old, wanted, path: "", isFlow: false);
    }

    /// <summary>Plans an edit of the body, in any language of the front matter.</summary>
    /// <param name="source">The file.</param>
    /// <param name="lineBreak">How its lines end.</param>
    /// <param name="content">The body that is wanted.</param>
    /// <param name="script">Takes the replacements.</param>
    public static void EditBody(FrontMatterSource source, string lineBreak, string? content, EditScript script)
    {
        byte[] utf8 = source.Utf8;
        bool isClosed = source.BodyStart >= 0;
        int start = isClosed ? source.BodyStart : Utf8Codec.BomLength(utf8);

        // A fence that ends the file without a line break needs one before a body can follow, and so does a brace that the body came right after.
        bool endsLine = !isClosed || utf8[start - 1] is (byte)'\n' or (byte)'\r';
        bool needsBreak = isClosed && !endsLine && content?.Length != 0;
        string text = content ?? lineBreak;

        // The carriage return of the fence and a line feed are one line break, so the body needs a line feed of its own.
        bool endsInReturn = needsBreak ? lineBreak.EndsWith('\r') : isClosed && utf8[start - 1] == '\r';
        string between = (needsBreak ? lineBreak : "") + (endsInReturn && text.StartsWith('\n') ? "\n" : "");
        byte[] body = Utf8Codec.Encode(between + text);
        (int from, int oldEnd, int newEnd) = SourceLines.Difference(utf8.AsSpan(start), body);
        script.Replace(start + from, start + oldEnd, body[from..newEnd], "content");
    }

    /// <summary>Refuses the edit.</summary>
    private void Refuse(in Problem problem, int offset, string path) => _refusals.Add((problem, offset, path));

    private ValueList<Diagnostic> Refusals()
    {
        if (_refusals.Count == 0)
        {
            return default;
        }

        Diagnostic[] diagnostics = new Diagnostic[_refusals.Count];
        LineCounter lines = new(_utf8);
        int i = 0;
        foreach ((Problem problem, int offset, string path) in _refusals.OrderBy(r => r.Offset))
        {
            diagnostics[i++] = new(problem.Code, problem.Severity, problem.Message) { Path = path, Location = lines.LocationOf(offset) };
        }

        return new(diagnostics);
    }
}
