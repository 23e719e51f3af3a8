using AngleSharp.Dom;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Collecting;

/// <summary>Collects microdata and RDFa Lite of articles: <c>itemprop</c> and <c>property</c> with names of schema.org.</summary>
internal static class MicrodataCollector
{
    /// <summary>Collects from all elements that name a property.</summary>
    public static void Collect(PageTree tree, CandidateTable table)
    {
        for (int row = 0; row < tree.Count; row++)
        {
            if ((tree[row].Marks & (PageMarks.ItemProp | PageMarks.Property)) == 0 || tree[row].Tag == Tag.Script)
            {
                continue;
            }

            IElement element = tree[row].Element!;

            string? names = element.GetAttribute("itemprop");
            bool isMicrodata = names is not null;
            names ??= tree[row].Tag == Tag.Meta ? null : element.GetAttribute("property");
            if (string.IsNullOrEmpty(names) || names.StartsWith("og:", StringComparison.Ordinal))
            {
                continue;
            }

            if (!tree.IsWithin(tree[row].Parent, Hints.Comments | Hints.Related | Hints.Sidebar)
                && IsOfArticle(tree, row, isMicrodata))
            {
                foreach (string name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    Collect(tree, row, LdValue.TypeName(name), isMicrodata, table);
                }
            }
        }
    }

    private static bool IsOfArticle(PageTree tree, int row, bool isMicrodata)
    {
        PageMarks scope = isMicrodata ? PageMarks.ItemScope : PageMarks.TypeOf;
        for (int i = tree[row].Parent; i >= 0; i = tree[i].Parent)
        {
            if ((tree[i].Marks & scope) != 0)
            {
                string? type = tree.Attribute(i, isMicrodata ? "itemtype" : "typeof");
                return string.IsNullOrEmpty(type) || LdTypes.IsArticle(LdValue.TypeName(type.Trim()))
                    || LdTypes.IsPage(LdValue.TypeName(type.Trim()));
            }
        }

        return true;
    }

    private static void Collect(PageTree tree, int row, string name, bool isMicrodata, CandidateTable table)
    {
        HtmlField? field = name switch
        {
            "headline" => HtmlField.Title,
            "datePublished" or "dateCreated" => HtmlField.Published,
            "dateModified" => HtmlField.Updated,
            "author" or "creator" => HtmlField.Author,
            "articleSection" => HtmlField.Category,
            "keywords" => HtmlField.Topic,
            "inLanguage" => HtmlField.Locale,
            "license" or "isAccessibleForFree" => HtmlField.Rights,
            _ => null,
        };
        if (field is { } known)
        {
            IElement element = tree[row].Element!;
            string? value = known == HtmlField.Author ? AuthorOf(tree, row) : ValueOf(tree, row);
            int rank = Ranks.Microdata + (name == "dateCreated" ? 20 : 0);
            string? address = known == HtmlField.Author ? AddressOf(tree, row) : null;
            table.Add(known, value, $"{(isMicrodata ? "itemprop" : "property")} {name}", rank, row, address);
        }
    }

    private static string? AddressOf(PageTree tree, int row)
    {
        ReadOnlySpan<PageNode> rows = tree.Rows;
        for (int i = row; i < rows[row].End; i++)
        {
            if ((rows[i].Marks & PageMarks.ItemProp) != 0 && rows[i].Element is { } element
                && element.GetAttribute("itemprop")!.Contains("url", StringComparison.Ordinal))
            {
                return element.GetAttribute("href") ?? element.GetAttribute("content");
            }
        }

        return null;
    }

    private static string? AuthorOf(PageTree tree, int row)
    {
        ReadOnlySpan<PageNode> rows = tree.Rows;
        for (int i = row + 1; i < rows[row].End; i++)
        {
            if ((rows[i].Marks & PageMarks.ItemProp) != 0 && rows[i].Element!.GetAttribute("itemprop") == "name")
            {
                return ValueOf(tree, i);
            }
        }

        return ValueOf(tree, row);
    }

    private static string? ValueOf(PageTree tree, int row)
    {
        IElement element = tree[row].Element!;
        string? stated = element.GetAttribute("content") ?? element.GetAttribute("datetime");
        if (!string.IsNullOrWhiteSpace(stated))
        {
            return stated;
        }

        return tree[row].Tag is Tag.Meta or Tag.Link ? element.GetAttribute("href") : tree.TextOf(row, 300);
    }
}
