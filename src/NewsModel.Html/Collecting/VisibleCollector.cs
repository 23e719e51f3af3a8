using AngleSharp.Dom;
using NewsModel.Html.Pages;
using NewsModel.Text.PageLines;

namespace NewsModel.Html.Collecting;

/// <summary>Collects what people see: headlines, <c>time</c> elements, date lines and bylines.</summary>
internal sealed class VisibleCollector(PageTree tree, CandidateTable table)
{
    private const int LongestDateLine = 90;
    private const int LongestByline = 160;
    private const int MaxEach = 40;
    private const Hints OffArticle = Hints.Comments | Hints.Related | Hints.Sidebar | Hints.Footer | Hints.Navigation | Hints.Advert | Hints.Consent
        | Hints.Newsletter | Hints.Dialog;

    private const Hints OffEvenSo = Hints.Comments | Hints.Related | Hints.Consent;

    private Hints _isOff = OffArticle | Hints.Teaser;

    /// <summary>Where no date of the article is.</summary>
    private Hints _isNone = Hints.Caption | Hints.Player;

    /// <summary>The row of the headline; -1 when there is none.</summary>
    public int Headline { get; private set; } = -1;

    /// <summary>Whether dates are read with the month in front, as the page's language has it.</summary>
    public bool IsMonthFirst { get; set; } = true;

    /// <summary>Collects titles. They must be in the table before JSON-LD is looked at.</summary>
    public void CollectTitles()
    {
        foreach (int row in tree.All(Tag.Title))
        {
            if (tree.Nearest(row, Tag.Svg) < 0 && tree.Nearest(row, Tag.Head) >= 0)
            {
                table.Add(HtmlField.Title, tree.TextOf(row, 500), "title", Ranks.Visible + 20, row);
                break;
            }
        }

        int count = 0;
        foreach (int row in tree.All(Tag.H1))
        {
            const Hints Off = Hints.Comments | Hints.Related | Hints.Footer | Hints.Dialog | Hints.Consent | Hints.Navigation;
            bool isOff = tree.IsWithin(row, Off, tree.Body);
            if (!isOff && count++ < 8)
            {
                table.Add(HtmlField.Title, WithoutKicker(row), "h1", Ranks.Visible + count, row);
            }
        }
    }

    // The line above the headline that some pages put into it.
    private string WithoutKicker(int row)
    {
        string all = tree.TextOf(row, 500).Trim();
        for (int i = row + 1; i < tree[row].End; i++)
        {
            if (tree[i].Element is not null && (tree[i].Hints & Hints.Kicker) != 0)
            {
                string kicker = tree.TextOf(i, 500).Trim();
                string rest = all.StartsWith(kicker, StringComparison.Ordinal)
                    ? all[kicker.Length..].TrimStart().TrimStart('-', '–', ':', '|', ' ').TrimStart() : "";
                return rest.Length > 15 ? rest : all;
            }
        }

        return all;
    }

    /// <summary>Collects dates and bylines around a headline.</summary>
    /// <param name="headline">The row of the headline; -1 when it is not known.</param>
    public void CollectLines(int headline)
    {
        Headline = headline;
        int dates = 0;
        int bylines = 0;
        Collect(ref dates, ref bylines);
        if (!table.All.Any(static c => c.Field is HtmlField.Published or HtmlField.Updated))
        {
            // Nothing else has a date: a class such as "sidebar" or "card" is no reason to ignore the only one.
            _isOff = OffEvenSo;
            _isNone = Hints.Caption;
            bylines = MaxEach;
            Collect(ref dates, ref bylines);
        }
    }

    private void Collect(ref int dates, ref int bylines)
    {
        LineCollector lines = new(tree, table, this);
        for (int row = tree.Body; row < tree.Count; row++)
        {
            ref readonly PageNode node = ref tree[row];
            if (node.Element is null)
            {
                if (node.Text is { Length: > 1 } text && IsNearHeadline(row))
                {
                    bylines += bylines < MaxEach && lines.CollectByline(row, text) ? 1 : 0;
                    dates += dates < MaxEach && lines.CollectDate(row, text) ? 1 : 0;
                }

                continue;
            }

            if (Tags.IsUnread(node.Tag))
            {
                row = node.End - 1;
                continue;
            }

            if (dates < MaxEach && (node.Tag == Tag.Time || (node.Hints & (Hints.Date | Hints.Published | Hints.Meta)) != 0) && CollectDate(row))
            {
                dates++;
            }

            if (bylines < MaxEach && CollectByline(row))
            {
                bylines++;
            }
        }
    }

    /// <summary>How far a row is from the headline, from 0 (right after it) to 60; the farther, the less it is believed.</summary>
    public int Distance(int row)
    {
        if (Headline < 0)
        {
            return Math.Min(60, 10 + (row / 100));
        }

        int rows = row - Headline;
        return rows >= 0 ? Math.Min(60, rows / 12) : Math.Min(60, 5 + (-rows / 8));
    }

    private bool IsNearHeadline(int row) => Headline >= 0 && row > Headline - 60 && row < Headline + 600;

    /// <summary>Whether a row belongs to something else than the article.</summary>
    public bool IsOff(int row) => tree.IsWithin(row, _isOff, tree.Body);

    /// <summary>Whether a row belongs to a picture or a player, which have dates of their own.</summary>
    public bool IsOfMedia(int row) => tree.IsWithin(row, _isNone | Hints.Credit, tree.Body);

    private bool CollectDate(int row)
    {
        ref readonly PageNode node = ref tree[row];
        if ((IsOff(row) && !IsRightAtHeadline(row)) || tree.IsWithin(row, _isNone, tree.Body))
        {
            return false;
        }

        string text = PageStrings.Clean(tree.TextOf(row, LongestDateLine + 40));
        string? machine = node.Element!.GetAttribute("datetime") ?? node.Element.GetAttribute("content");
        bool isUpdate = (node.Hints & Hints.Updated) != 0 || DateLabels.IsUpdate(text) || DateLabels.IsUpdate(Before(row));
        HtmlField field = isUpdate ? HtmlField.Updated : HtmlField.Published;
        int rank = Ranks.Visible + Distance(row) + (node.Tag == Tag.Time ? 0 : 5);
        if (node.Tag == Tag.Time && !string.IsNullOrWhiteSpace(machine) && DateParser.TryParse(machine, IsMonthFirst, out _))
        {
            table.Add(field, machine, "time[datetime]", rank, row);
            return true;
        }

        if (text.Length is 0 or > LongestDateLine || !DateWords.TryParse(text, IsMonthFirst, out _))
        {
            return false;
        }

        table.Add(field, text, $"date line {Name(node)}", rank + 2, row);
        return true;
    }

    private bool IsRightAtHeadline(int row) => Headline >= 0 && Math.Abs(row - Headline) < 30;

    // The text in front of an element, such as "Updated: " in front of a time.
    private string Before(int row)
    {
        int parent = tree[row].Parent;
        return row - 1 > parent && tree[row - 1].Text is { } text ? PageStrings.Clean(text) : "";
    }

    private bool CollectByline(int row)
    {
        ref readonly PageNode node = ref tree[row];
        bool isAuthorLink = node.Tag == Tag.A && node.Element!.GetAttribute("rel")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true;
        bool isAuthorAddress = node.Tag == Tag.A && !isAuthorLink && IsAuthorAddress(node.Element!.GetAttribute("href"));
        if (!isAuthorLink && !isAuthorAddress && (node.Hints & Hints.Author) == 0)
        {
            return false;
        }

        if (!isAuthorLink && !isAuthorAddress && HasAuthorWithin(row))
        {
            // The inner element has the name alone.
            return false;
        }

        if ((node.Hints & (Hints.Biography | Hints.Comments | Hints.Share)) != 0 || tree.IsWithin(row, OffArticle | Hints.Teaser, tree.Body))
        {
            return false;
        }

        string text = PageStrings.Clean(tree.TextOf(row, LongestByline + 40));
        if (text.Length is 0 or > LongestByline)
        {
            return false;
        }

        int rank = Ranks.Visible + Distance(row) + (isAuthorLink ? 0 : isAuthorAddress ? 4 : 2);
        string source = isAuthorLink ? "a[rel=author]" : isAuthorAddress ? "a[href*=author]" : $"byline {Name(node)}";
        table.Add(HtmlField.Author, text, source, rank, row, node.Tag == Tag.A ? node.Element!.GetAttribute("href") : null);
        return true;
    }

    private bool HasAuthorWithin(int row)
    {
        const int Nearest = 40;
        for (int i = row + 1; i < tree[row].End && i < row + Nearest; i++)
        {
            if (tree[i].Element is not { } element || PageStrings.Clean(tree.TextOf(i, LongestByline)).Length is < 4 or > 60)
            {
                continue;
            }

            if ((tree[i].Hints & Hints.Author) != 0 || element.GetAttribute("rel") == "author"
                || (tree[i].Tag == Tag.A && IsAuthorAddress(element.GetAttribute("href"))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAuthorAddress(string? address) =>
        address is not null && (address.Contains("/author/", StringComparison.OrdinalIgnoreCase)
            || address.Contains("/authors/", StringComparison.OrdinalIgnoreCase)
            || address.Contains("/autor/", StringComparison.OrdinalIgnoreCase) || address.Contains("/auteur/", StringComparison.OrdinalIgnoreCase)
            || address.Contains("/people/", StringComparison.OrdinalIgnoreCase) || address.Contains("/profile/", StringComparison.OrdinalIgnoreCase));

    private static string Name(in PageNode node)
    {
        string? name = node.Element!.GetAttribute("class") ?? node.Element.GetAttribute("id");
        int space = name?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        name = space > 0 ? name![..space] : name;
        return name is { Length: > 0 and < 60 } ? $".{name}" : node.Element.LocalName;
    }
}
