using NewsModel.Formats.Tree;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Formats.Json;

/// <summary>A record as the tree that its JSON holds, without the nulls: what the editor compares and puts into a text.</summary>
/// <remarks>It has the members that <see cref="JsonWriter"/> writes, in the same order.</remarks>
internal static class JsonTree
{
    /// <summary>The key that <c>$extensions</c> has in the tree, beside the model's.</summary>
    public static RecordKey Extensions { get; } = new Marker(SchemaNames.Extensions);

    /// <summary>The key that <c>$plain</c> has in the tree, beside the model's.</summary>
    public static RecordKey Plain { get; } = new Marker(SchemaNames.Plain);

    /// <summary>A record that is the whole text.</summary>
    public static ArticleNode Whole<T>(RecordSchema<T> schema, T record)
        where T : class => ArticleNode.Map(record, schema, () =>
        {
            List<ArticleMember> members = MembersOf(schema, record, isWhole: true);
            List<ArticleNode> pointers = [];
            FindPlainTexts(members, default, pointers);
            if (pointers.Count > 0)
            {
                members.Add(new(SchemaNames.Plain, Plain, ArticleNode.List([.. pointers])));
            }

            return members;
        });

    /// <summary>A record that is a part of another one.</summary>
    public static ArticleNode Of<T>(RecordSchema<T> schema, T record)
        where T : class => ArticleNode.Map(record, schema, () => MembersOf(schema, record, isWhole: false));

    private static List<ArticleMember> MembersOf<T>(RecordSchema<T> schema, T record, bool isWhole)
        where T : class
    {
        List<ArticleMember> members = [];
        JsonExtensions<T> extensions = new(schema, record, withOthers: true, isWhole);
        foreach (JsonMember<T> member in schema.Json.Members)
        {
            if (member.Key?.JsonNodeOf(record) is { } node)
            {
                members.Add(new(member.Name, member.Key, node));
            }
            else if (member.Key is null && extensions.TryTake(member.Name, out ExtensionValue value))
            {
                members.Add(new(member.Name, null, ArticleNode.Of(value)));
            }
        }

        foreach (KeyValuePair<string, ExtensionValue> entry in extensions.Entries[extensions.Rest..extensions.PutAway])
        {
            members.Add(new(entry.Key, null, ArticleNode.Of(entry.Value)));
        }

        if (extensions.PutAway < extensions.End)
        {
            members.Add(new(SchemaNames.Extensions, Extensions,
                ArticleNode.Of(new ExtensionData(extensions.Entries[extensions.PutAway..].ToArray()))));
        }

        return members;
    }

    private static void FindPlainTexts(List<ArticleMember> members, WriterPath path, List<ArticleNode> pointers)
    {
        foreach (ArticleMember member in members)
        {
            FindPlainTexts(member.Value, member.Key, path, pointers);
        }
    }

    private static void FindPlainTexts(ArticleNode node, string? key, WriterPath path, List<ArticleNode> pointers)
    {
        if (node.Kind == SyntaxKind.Scalar)
        {
            if (node.Rule is ScalarRule.MustBePlain or ScalarRule.WasPlain && node.Text.Length > 0 && !JsonLiteral.IsNumberOrTruth(node.Text))
            {
                pointers.Add(ArticleNode.Of(path.ToPointer(0, key), ScalarRule.Quoted));
            }

            return;
        }

        path.Add(key);
        if (node.Kind == SyntaxKind.Mapping)
        {
            FindPlainTexts(node.Members, path, pointers);
        }

        for (int i = 0; i < node.Items.Count; i++)
        {
            path.MoveTo(i);
            FindPlainTexts(node.Items[i], key: null, path, pointers);
        }

        path.RemoveLast();
    }

    private sealed class Marker(string name) : RecordKey(name, RecordKeyKind.Record);
}
