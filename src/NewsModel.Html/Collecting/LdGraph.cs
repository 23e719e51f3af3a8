using NewsModel.Html.Decoding;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Collecting;

/// <summary>All items of all JSON-LD of a page, and which of them have which <c>@id</c>.</summary>
internal sealed class LdGraph
{
    private const int MaxItems = 20_000;

    private static readonly string[] SecondaryKeys =
    [
        "itemListElement", "hasPart", "mentions", "citation", "video", "liveBlogUpdate", "review", "comment", "subjectOf", "isBasedOn", "relatedLink",
        "associatedMedia", "isPartOf", "about", "suggestedAnswer", "acceptedAnswer", "blogPost", "itemReviewed", "significantLink",
    ];

    private readonly Dictionary<string, LdValue> _byId = new(StringComparer.Ordinal);

    public List<LdItem> Items { get; } = [];

    /// <summary>The scripts that were broken, with the offset of the break within each.</summary>
    public List<(int Row, int BrokenAt)> Broken { get; } = [];

    /// <summary>Reads all scripts of JSON-LD.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="page">Its text; <see langword="null"/> where the document has the texts of its scripts.</param>
    public static LdGraph Read(PageTree tree, DecodedPage? page)
    {
        LdGraph graph = new();
        foreach (int row in tree.All(Tag.Script))
        {
            if (tree.Attribute(row, "type") is { } type && type.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase))
            {
                List<LdValue> values = LenientJson.Read(TextOf(tree, row, page), out int brokenAt);
                foreach (LdValue value in values)
                {
                    graph.Walk(value, row);
                }

                if (brokenAt >= 0)
                {
                    graph.Broken.Add((row, brokenAt));
                }
            }
        }

        return graph;
    }

    /// <summary>The item that a value stands for: itself, or the one that it refers to by <c>@id</c>.</summary>
    public LdValue Resolve(LdValue value) =>
        value.IsObject && value.Members.Count <= 2 && value.Get("name") is null && value.Get("@id")?.Text is { } id
            && _byId.TryGetValue(id, out LdValue? item)
            ? item : value;

    // Some sites escape their scripts as if they were text.
    private static ReadOnlySpan<char> TextOf(PageTree tree, int row, DecodedPage? page)
    {
        ReadOnlySpan<char> text = page is null ? tree[row].Element!.TextContent : ScriptText.Of(page.Span, tree[row].Start);
        bool isEncoded = !text.Contains('"') && text.Contains("&quot;", StringComparison.Ordinal);
        return isEncoded ? System.Net.WebUtility.HtmlDecode(text.ToString()) : text;
    }

    // The parser of the scripts has limited their depth.
    private void Walk(LdValue root, int script)
    {
        Stack<(LdValue Value, bool IsSecondary)> open = new();
        open.Push((root, false));
        while (Items.Count < MaxItems && open.TryPop(out (LdValue Value, bool IsSecondary) at))
        {
            for (int i = at.Value.Items.Count - 1; i >= 0; i--)
            {
                open.Push((at.Value.Items[i], at.IsSecondary));
            }

            if (!at.Value.IsObject)
            {
                continue;
            }

            Items.Add(new(at.Value, script, at.IsSecondary));
            Remember(at.Value);
            for (int i = at.Value.Members.Count - 1; i >= 0; i--)
            {
                (string name, LdValue value) = at.Value.Members[i];
                if (value.IsObject || value.IsList)
                {
                    open.Push((value, at.IsSecondary || Array.IndexOf(SecondaryKeys, name) >= 0));
                }
            }
        }
    }

    private void Remember(LdValue item)
    {
        if (item.Get("@id")?.Text is { Length: > 0 } id
            && (!_byId.TryGetValue(id, out LdValue? known) || known.Members.Count < item.Members.Count))
        {
            _byId[id] = item;
        }
    }
}
