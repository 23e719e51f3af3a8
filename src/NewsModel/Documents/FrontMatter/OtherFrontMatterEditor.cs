using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Documents.Json;
using NewsModel.Documents.Toml;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Tree;

namespace NewsModel.Documents.FrontMatter;

/// <summary>Finds the replacements in a file with front matter in TOML or JSON.</summary>
internal static class OtherFrontMatterEditor
{
    /// <summary>Plans an edit. Errors that make it unclear what is where have been ruled out.</summary>
    /// <param name="source">The file.</param>
    /// <param name="options">The limits that it was read with.</param>
    /// <param name="old">What was read from it.</param>
    /// <param name="wanted">The wanted article.</param>
    /// <param name="changesKeys">Whether the articles differ in more than the body.</param>
    /// <param name="changesBody">Whether they differ in the body.</param>
    /// <param name="script">Takes the replacements.</param>
    /// <param name="proof">What proves them right where the order of extensions is not all; or <see langword="null"/>.</param>
    /// <returns>Why it cannot be done; empty if it can.</returns>
    public static ValueList<Diagnostic> Plan(
        FrontMatterSource source,
        ReadOptions options,
        ReadResult<Article> old,
        Article wanted,
        bool changesKeys,
        bool changesBody,
        EditScript script,
        out IEditProof? proof)
    {
        proof = null;
        ValueList<Diagnostic> refusals = default;
        if (changesKeys)
        {
            refusals = source.Form == FrontMatterForm.Toml
                ? PlanToml(source, options, old, wanted, script, out proof)
                : JsonEditor.PlanFrontMatter(source, options, old, wanted, script);
        }

        if (changesBody)
        {
            FrontMatterEditor.EditBody(source, LineBreakOf(source), wanted.Content, script);
        }

        return refusals;
    }

    private static ValueList<Diagnostic> PlanToml(
        FrontMatterSource source, ReadOptions options, ReadResult<Article> old, Article wanted, EditScript script, out IEditProof? proof)
    {
        proof = new TomlProof(source.Schema, options, old, wanted);
        foreach (Diagnostic diagnostic in old.Diagnostics)
        {
            if (diagnostic.Code == DiagnosticCode.DuplicateKey)
            {
                // No other reader of TOML takes the text at all.
                Problem problem = Problems.BrokenText(diagnostic.Code);
                return [new(problem.Code, problem.Severity, problem.Message) { Location = diagnostic.Location }];
            }
        }

        using TomlSource toml = new(source.Utf8, source.YamlStart, source.FenceStart, options);
        return TomlEditor.Plan(toml, ArticleNode.Of(source.Schema, old.Value), ArticleNode.Of(source.Schema, wanted), script);
    }

    /// <summary>The first line break of the file.</summary>
    private static string LineBreakOf(FrontMatterSource source) =>
        Encoding.ASCII.GetString(SourceLines.Break(source.Utf8, SourceLines.End(source.Utf8, 0))) is { Length: > 0 } found ? found : "\n";
}
