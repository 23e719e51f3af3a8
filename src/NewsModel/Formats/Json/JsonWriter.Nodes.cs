using NewsModel.Formats.Tree;
using NewsModel.Syntax;
using NewsModel.Text;
using NewsModel.Yaml;

namespace NewsModel.Formats.Json;

/// <content>Nodes of a tree, which the editor puts into a text.</content>
internal ref partial struct JsonWriter
{
    /// <summary>A value as it stands within a text, or a pair of a key and a value.</summary>
    /// <param name="key">The key; <see langword="null"/> for a value alone.</param>
    /// <param name="node">The value.</param>
    /// <param name="layout">The white space.</param>
    /// <param name="margin">The indentation of the line that it begins on.</param>
    /// <param name="hasPlainTexts">Whether something says of a text that it is a plain scalar; if not, a null is one however it was written.</param>
    /// <remarks>What no file can hold is left out: it is for the caller to see that the text does not read as it should.</remarks>
    public static byte[] Fragment(string? key, ArticleNode node, JsonLayout layout, string margin, bool hasPlainTexts = true)
    {
        using PooledBuffer buffer = new();
        JsonWriter writer = new(buffer, JsonStyle.Default, layout, margin) { _hasNoPlainTexts = !hasPlainTexts };
        if (key is not null)
        {
            writer.String(key);
            writer._text.Text(layout.Colon);
        }

        writer.Node(node);
        writer._text.Complete();
        return buffer.Written.ToArray();
    }

    private void Node(ArticleNode node)
    {
        if (node.Kind == SyntaxKind.Mapping)
        {
            OpenMap();
            foreach (ArticleMember member in node.Members)
            {
                Name(member.Key);
                Node(member.Value);
            }

            CloseMap();
        }
        else if (node.Kind == SyntaxKind.Sequence)
        {
            OpenList();
            foreach (ArticleNode item in node.Items)
            {
                Separate();
                Node(item);
            }

            CloseList();
        }
        else if (node.Rule is ScalarRule.Typed or ScalarRule.MustBePlain && JsonLiteral.IsNumberOrTruth(node.Text))
        {
            Literal(node.Text);
        }
        else if (node.Rule == ScalarRule.MustBePlain && (node.Text.Length == 0 || (_hasNoPlainTexts && PlainMeaning.IsNull(node.Text))))
        {
            Null();
        }
        else
        {
            String(node.Text);
        }
    }
}
