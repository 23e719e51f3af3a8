using System.Text;
using NewsModel.Formats.Tree;
using NewsModel.Syntax;
using NewsModel.Toml;
using NewsModel.Yaml;

namespace NewsModel.Formats.FrontMatter;

/// <summary>Values and tables of TOML, made of the nodes of an article: what the writer and the editor put into a text.</summary>
/// <param name="lineBreak">How lines end.</param>
internal sealed class TomlRenderer(string lineBreak)
{
    public string LineBreak => lineBreak;

    /// <summary>Whether TOML has such a value. It has no null.</summary>
    public static bool Has(ArticleNode node) =>
        node is not { Kind: SyntaxKind.Scalar, Rule: ScalarRule.MustBePlain } || !PlainMeaning.IsNull(node.Text);

    /// <summary>Whether a value is written as tables with headers: a map, or a list of nothing but maps.</summary>
    public static bool HasHeader(ArticleNode node) =>
        node.Kind == SyntaxKind.Mapping
            || (node.Kind == SyntaxKind.Sequence && node.Items.Count > 0 && node.Items.TrueForAll(static i => i.Kind == SyntaxKind.Mapping));

    /// <summary>
    /// The first of the extensions of a table from which on all are written as tables with headers: none before it is, so they keep their order.
    /// </summary>
    public static int FirstWithHeader(ReadOnlySpan<ArticleMember> extensions)
    {
        int first = extensions.Length;
        while (first > 0 && HasHeader(extensions[first - 1].Value))
        {
            first--;
        }

        return first;
    }

    /// <summary>A value on one line.</summary>
    public static string Value(ArticleNode node)
    {
        StringBuilder text = new();
        AppendValue(text, node);
        return text.ToString();
    }

    /// <summary>A key and its value on one line.</summary>
    public static string Pair(ArticleMember member) => $"{TomlQuoting.Key(member.Key)} = {Value(member.Value)}";

    /// <summary>The path of a table in a table, for a header.</summary>
    public static string PathOf(string path, string key) => path.Length == 0 ? TomlQuoting.Key(key) : $"{path}.{TomlQuoting.Key(key)}";

    /// <summary>A map that is a table: its pairs, and the tables below it.</summary>
    /// <param name="text">Takes the lines.</param>
    /// <param name="map">The map.</param>
    /// <param name="path">What is in the header of the table; empty for the document.</param>
    public void AppendTable(StringBuilder text, ArticleNode map, string path)
    {
        ReadOnlySpan<ArticleMember> extensions = map.Extensions;
        int first = FirstWithHeader(extensions);
        List<ArticleMember> tables = [];
        int extension = 0;
        foreach (ArticleMember member in map.Members)
        {
            bool hasHeader = member.Known is null ? extension++ >= first : HasHeader(member.Value);
            if (hasHeader)
            {
                tables.Add(member);
            }
            else if (Has(member.Value))
            {
                text.Append(Pair(member)).Append(lineBreak);
            }
        }

        foreach (ArticleMember member in tables)
        {
            AppendWithHeader(text, member.Value, PathOf(path, member.Key));
        }
    }

    /// <summary>A map or a list of maps with headers, each after a blank line.</summary>
    public void AppendWithHeader(StringBuilder text, ArticleNode node, string path)
    {
        if (node.Kind == SyntaxKind.Mapping)
        {
            Header(text, $"[{path}]");
            AppendTable(text, node, path);
            return;
        }

        foreach (ArticleNode item in node.Items)
        {
            Header(text, $"[[{path}]]");
            AppendTable(text, item, path);
        }
    }

    private void Header(StringBuilder text, string header)
    {
        text.Append(text.Length == 0 ? "" : lineBreak).Append(header).Append(lineBreak);
    }

    // Values nest no deeper than their limit, so this may recurse.
    private static void AppendValue(StringBuilder text, ArticleNode node)
    {
        if (node.Kind == SyntaxKind.Scalar)
        {
            text.Append(Scalar(node));
        }
        else if (node.Kind == SyntaxKind.Sequence)
        {
            text.Append('[');
            for (int i = 0; i < node.Items.Count; i++)
            {
                text.Append(i == 0 ? "" : ", ");
                AppendValue(text, node.Items[i]);
            }

            text.Append(']');
        }
        else
        {
            bool isFirst = true;
            text.Append('{');
            foreach (ArticleMember member in node.Members)
            {
                if (Has(member.Value))
                {
                    text.Append(isFirst ? " " : ", ").Append(TomlQuoting.Key(member.Key)).Append(" = ");
                    AppendValue(text, member.Value);
                    isFirst = false;
                }
            }

            text.Append(isFirst ? "}" : " }");
        }
    }

    /// <summary>A scalar. A null, which only a list may hold here, is an empty text, so the others keep their places.</summary>
    private static string Scalar(ArticleNode node) =>
        !Has(node) ? "\"\""
        : (node.Rule is ScalarRule.Typed or ScalarRule.MustBePlain ? TomlQuoting.Plain(node.Text) : null) ?? TomlQuoting.Quoted(node.Text);
}
