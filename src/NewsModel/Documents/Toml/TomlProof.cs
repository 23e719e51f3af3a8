using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.FrontMatter.Vocabularies;
using NewsModel.Formats.Tree;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Documents.Toml;

/// <summary>
/// Proves an edit in TOML by reading all of the new text. No pair can follow a table, so keys that the model does not name may come in another order
/// than in the wanted article: values before maps and lists of maps. Each kind keeps its own order.
/// </summary>
/// <param name="schema">The keys that an article has in the text.</param>
/// <param name="options">The limits.</param>
/// <param name="old">What was read before.</param>
/// <param name="wanted">The wanted article.</param>
internal sealed class TomlProof(RecordSchema<Article> schema, ReadOptions options, ReadResult<Article> old, Article wanted) : IEditProof
{
    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> utf8, out KnownText known)
    {
        known = default;
        if (utf8.Length > options.MaxInputLength)
        {
            return false;
        }

        ReadResult<Article> read = FrontMatterReader.Read(utf8, options, FrontMatterVocabulary.News, schema == UntypedArticle.Schema,
            out FrontMatterIndex index);
        index.Dispose();
        known = new(read, null);
        return EditProof.ErrorCount(read.Diagnostics) <= EditProof.ErrorCount(old.Diagnostics) && read.Value.Content == wanted.Content
            && AreSame(ArticleNode.Of(schema, wanted), ArticleNode.Of(schema, read.Value));
    }

    /// <summary>Whether two values are the same but for that order.</summary>
    internal static bool AreSame(ArticleNode wanted, ArticleNode found)
    {
        if (wanted.ValueEquals(found))
        {
            return true;
        }

        if (wanted.Kind != found.Kind || wanted.Kind == SyntaxKind.Scalar)
        {
            return false;
        }

        return wanted.Kind == SyntaxKind.Sequence
            ? wanted.Items.Count == found.Items.Count && wanted.Items.Zip(found.Items).All(static pair => AreSame(pair.First, pair.Second))
            : AreSame(Ordered(wanted), Ordered(found));
    }

    private static bool AreSame(List<ArticleMember> wanted, List<ArticleMember> found) =>
        wanted.Count == found.Count
        && wanted.Zip(found).All(static pair => pair.First.Key == pair.Second.Key && pair.First.Known == pair.Second.Known
        && AreSame(pair.First.Value, pair.Second.Value));

    /// <summary>The keys of the model, then values, then what may be tables.</summary>
    private static List<ArticleMember> Ordered(ArticleNode map) =>
        [.. map.Members.OrderBy(static member => member.Known is not null ? 0 : TomlRenderer.HasHeader(member.Value) ? 2 : 1)];
}
