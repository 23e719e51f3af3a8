using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Yaml;

namespace NewsModel.Documents;

/// <summary>Tells why an edit could not be made. It costs nothing as long as none is refused.</summary>
internal static class EditProof
{
    /// <summary>Why an article cannot be written in any way; empty if it can.</summary>
    public static ValueList<Diagnostic> WhyUnwritable(Article article)
    {
        try
        {
            using PooledBuffer buffer = new();
            FrontMatterWriter.Write(article, FrontMatterStyle.Default, buffer);
            return default;
        }
        catch (NewsFormatException exception)
        {
            return exception.Diagnostics;
        }
    }

    /// <summary>That the edited text does not give the wanted article, and where it first differs.</summary>
    public static Diagnostic WhyNot(Article wanted, Article found)
    {
        string path = wanted.Content != found.Content ? "content" : FirstDifference(FrontMatterNode.Of(wanted), FrontMatterNode.Of(found), "");
        Problem problem = Problems.EditNotProven;
        return new(problem.Code, problem.Severity, problem.Message) { Path = path };
    }

    private static string FirstDifference(FrontMatterNode wanted, FrontMatterNode found, string path)
    {
        if (wanted.Kind != found.Kind || wanted.Kind == YamlKind.Scalar)
        {
            return path;
        }

        bool isMap = wanted.Kind == YamlKind.Mapping;
        int wantedCount = isMap ? wanted.Members.Count : wanted.Items.Count;
        int foundCount = isMap ? found.Members.Count : found.Items.Count;
        for (int i = 0; i < Math.Max(wantedCount, foundCount); i++)
        {
            string step = !isMap ? DiagnosticPath.Index(path, i) : DiagnosticPath.Key(path, (i < wantedCount ? wanted : found).Members[i].Key);
            if (i >= wantedCount || i >= foundCount || (isMap && wanted.Members[i].Key != found.Members[i].Key))
            {
                return step;
            }

            FrontMatterNode one = isMap ? wanted.Members[i].Value : wanted.Items[i];
            FrontMatterNode other = isMap ? found.Members[i].Value : found.Items[i];
            if (!one.Says(other))
            {
                return FirstDifference(one, other, step);
            }
        }

        return path;
    }
}
