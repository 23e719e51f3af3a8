using NewsModel.Diagnostics;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Formats.Tree;

/// <summary>What an article lacks or has otherwise after it was written in a format and read again.</summary>
internal static class ArticleLosses
{
    /// <param name="wanted">The article that was written.</param>
    /// <param name="found">What was read from it.</param>
    /// <param name="format">The name of the format.</param>
    /// <param name="hasOwnOrder">
    /// Whether the format has an order of its own for the keys of a map: that extensions are in another one is then reported only if nothing else
    /// is.
    /// </param>
    public static ValueList<Diagnostic> Of(Article wanted, Article found, string format, bool hasOwnOrder = false)
    {
        if (wanted == found)
        {
            return default;
        }

        List<Diagnostic> losses = [];
        // The body is no node, but articles compare with it.
        ArticleNode read = ArticleNode.Of(Article.Schema, found with { Content = wanted.Content });
        Compare(ArticleNode.Of(Article.Schema, wanted), read, "", format, hasOwnOrder, losses);
        if (wanted.Content != found.Content)
        {
            Problem problem = found.Content is null ? Problems.NoPlace(format)
                : wanted.Content is null ? Problems.Gained(format)
                : Problems.Altered(format);
            Add(losses, problem, "content");
        }

        return [.. losses];
    }

    private static void Compare(ArticleNode wanted, ArticleNode found, string path, string format, bool hasOwnOrder, List<Diagnostic> losses)
    {
        if (wanted.ValueEquals(found))
        {
            return;
        }

        (wanted, found) = (wanted.In(found.Kind), found.In(wanted.Kind));
        if (wanted.Kind != found.Kind || wanted.Kind == SyntaxKind.Scalar)
        {
            Add(losses, Problems.Altered(format), path);
        }
        else if (wanted.Kind == SyntaxKind.Mapping)
        {
            CompareMembers(wanted.Members, found.Members, path, format, hasOwnOrder, losses);
        }
        else
        {
            CompareItems(wanted.Items, found.Items, path, format, hasOwnOrder, losses);
        }
    }

    private static void CompareMembers(
        List<ArticleMember> wanted, List<ArticleMember> found, string path, string format, bool hasOwnOrder, List<Diagnostic> losses)
    {
        int count = losses.Count;
        Dictionary<(string, RecordKey?), ArticleNode> others = [];
        foreach (ArticleMember member in found)
        {
            others[(member.Key, member.Known)] = member.Value;
        }

        foreach (ArticleMember member in wanted)
        {
            string itsPath = DiagnosticPath.Key(path, member.Key);
            if (others.Remove((member.Key, member.Known), out ArticleNode? other))
            {
                Compare(member.Value, other, itsPath, format, hasOwnOrder, losses);
            }
            else
            {
                Add(losses, Problems.NoPlace(format), itsPath);
            }
        }

        foreach ((string key, RecordKey? _) in others.Keys)
        {
            Add(losses, Problems.Gained(format), DiagnosticPath.Key(path, key));
        }

        if (AreReordered(wanted, found) && !(hasOwnOrder && losses.Count > count))
        {
            Add(losses, Problems.Reordered(format), path);
        }
        else if (losses.Count == count)
        {
            Add(losses, Problems.Altered(format), path);
        }
    }

    /// <summary>Whether the keys that both have are in another order: of keys of the model that does not count.</summary>
    private static bool AreReordered(List<ArticleMember> wanted, List<ArticleMember> found)
    {
        HashSet<string> known = [.. found.Where(static member => member.Known is null).Select(static member => member.Key)];
        List<string> kept = [.. wanted.Where(member => member.Known is null && known.Contains(member.Key)).Select(static member => member.Key)];
        known.IntersectWith(kept);
        return !found.Where(member => member.Known is null && known.Contains(member.Key)).Select(static member => member.Key).SequenceEqual(kept);
    }

    private static void CompareItems(
        List<ArticleNode> wanted, List<ArticleNode> found, string path, string format, bool hasOwnOrder, List<Diagnostic> losses)
    {
        for (int i = 0; i < wanted.Count || i < found.Count; i++)
        {
            string itsPath = DiagnosticPath.Index(path, i);
            if (i < wanted.Count && i < found.Count)
            {
                Compare(wanted[i], found[i], itsPath, format, hasOwnOrder, losses);
            }
            else
            {
                Add(losses, i < wanted.Count ? Problems.NoPlace(format) : Problems.Gained(format), itsPath);
            }
        }
    }

    private static void Add(List<Diagnostic> losses, in Problem problem, string path) =>
        losses.Add(problem.At(path));
}
