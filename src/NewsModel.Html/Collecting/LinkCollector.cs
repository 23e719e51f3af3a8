using AngleSharp.Dom;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Collecting;

/// <summary>Collects what <c>link</c> elements and the root element state.</summary>
internal static class LinkCollector
{
    /// <summary>Collects the links of a page.</summary>
    public static void Collect(PageTree tree, CandidateTable table)
    {
        foreach (int row in tree.All(Tag.Link))
        {
            IElement element = tree[row].Element!;
            string? relations = element.GetAttribute("rel");
            string? address = element.GetAttribute("href");
            if (string.IsNullOrWhiteSpace(relations) || string.IsNullOrWhiteSpace(address))
            {
                continue;
            }

            foreach (string relation in relations.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Collect(relation.ToLowerInvariant(), address, element, row, table);
            }
        }

        if (tree.Count > 0 && tree.Attribute(0, "lang") is { Length: > 0 } language)
        {
            table.Add(HtmlField.Locale, language, "html[lang]", Ranks.Meta - 1, 0);
        }
    }

    private static void Collect(string relation, string address, IElement element, int row, CandidateTable table)
    {
        switch (relation)
        {
            case "canonical":
                table.Add(HtmlField.WebUrl, address, "link canonical", Ranks.Rule + 1, row);
                break;
            case "amphtml":
                table.Add(HtmlField.AmpWebUrl, address, "link amphtml", Ranks.Meta, row);
                break;
            case "alternate" when element.GetAttribute("hreflang") is { Length: > 0 } language && IsPage(element.GetAttribute("type")):
                table.Add(HtmlField.Alternate, address, $"link hreflang {language}", Ranks.Meta, row);
                break;
            case "license":
                table.Add(HtmlField.Rights, address, "license", Ranks.Meta, row);
                break;
            case "image_src":
                table.Add(HtmlField.Image, address, "link image_src", Ranks.Meta + 30, row);
                break;
        }
    }

    // Feeds are alternates too.
    private static bool IsPage(string? type) => string.IsNullOrWhiteSpace(type)
        || type.Trim().Equals("text/html", StringComparison.OrdinalIgnoreCase);
}
