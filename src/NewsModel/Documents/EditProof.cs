using NewsModel.Diagnostics;
using NewsModel.Formats.Tree;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Text;

namespace NewsModel.Documents;

/// <summary>Tells why an edit could not be made. It costs nothing as long as none is refused.</summary>
internal static class EditProof
{
    /// <summary>Why an article cannot be written in any way; empty if it can.</summary>
    public static ValueList<Diagnostic> WhyUnwritable(Article article, ArticleFormat format)
    {
        try
        {
            using PooledBuffer buffer = new();
            format.Write(article, buffer);
            return default;
        }
        catch (NewsFormatException exception)
        {
            return exception.Diagnostics;
        }
    }

    /// <summary>The diagnostic for an edited text that does not yield the wanted article, with the first difference.</summary>
    public static Diagnostic WhyNot(Article wanted, Article found)
    {
        Problem problem = Problems.EditNotProven;
        return new(problem.Code, problem.Severity, problem.Message) { Path = FirstDifference(wanted, found) };
    }

    /// <summary>The path of the first value in which two articles differ.</summary>
    public static string FirstDifference(Article wanted, Article found) =>
        wanted.Content != found.Content
            ? "content"
            : FirstDifference(ArticleNode.Of(Article.Schema, wanted), ArticleNode.Of(Article.Schema, found), "");

    /// <summary>Kinds of errors in the edited text that the old one does not have, without locations, since nobody sees that text.</summary>
    public static ValueList<Diagnostic> NewErrors(ValueList<Diagnostic> old, ValueList<Diagnostic> edited) =>
        edited
            .Where(d => d.Severity == DiagnosticSeverity.Error && !old.Any(o => o.Code == d.Code))
            .Select(d => d with { Location = null })
            .ToValueList();

    /// <summary>How many of the problems are errors.</summary>
    public static int ErrorCount(ValueList<Diagnostic> diagnostics)
    {
        int count = 0;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            count += diagnostic.Severity == DiagnosticSeverity.Error ? 1 : 0;
        }

        return count;
    }

    private static string FirstDifference(ArticleNode wanted, ArticleNode found, string path)
    {
        if (wanted.Kind != found.Kind || wanted.Kind == SyntaxKind.Scalar)
        {
            return path;
        }

        return wanted.Kind == SyntaxKind.Mapping
            ? FirstDifferentKey(wanted.Members, found.Members, path)
            : FirstDifferentItem(wanted.Items, found.Items, path);
    }

    private static string FirstDifferentKey(List<ArticleMember> wanted, List<ArticleMember> found, string path)
    {
        Dictionary<(string, RecordKey?), ArticleNode> others = [];
        foreach (ArticleMember member in found)
        {
            others[(member.Key, member.Known)] = member.Value;
        }

        foreach (ArticleMember member in wanted)
        {
            string step = DiagnosticPath.Key(path, member.Key);
            if (!others.Remove((member.Key, member.Known), out ArticleNode? other))
            {
                return step;
            }

            if (!member.Value.ValueEquals(other))
            {
                return FirstDifference(member.Value, other, step);
            }
        }

        int extra = found.FindIndex(m => others.ContainsKey((m.Key, m.Known)));
        return extra < 0 ? path : DiagnosticPath.Key(path, found[extra].Key);
    }

    private static string FirstDifferentItem(List<ArticleNode> wanted, List<ArticleNode> found, string path)
    {
        int position = 0;
        while (position < wanted.Count && position < found.Count && wanted[position].ValueEquals(found[position]))
        {
            position++;
        }

        string step = DiagnosticPath.Index(path, position);
        return position < wanted.Count && position < found.Count ? FirstDifference(wanted[position], found[position], step) : step;
    }
}
