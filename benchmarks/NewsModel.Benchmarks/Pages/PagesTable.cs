using System.Globalization;
using System.Text;

namespace NewsModel.Benchmarks.Pages;

/// <summary>The scores of sets of pages as the table of <c>docs/web-pages.md</c>.</summary>
public static class PagesTable
{
    private const string Head = "| set | pages | title | instant | day | authors | words | 4-grams |\n";

    /// <summary>The table in Markdown; a line break ends it.</summary>
    /// <param name="scores">The scores, a row each.</param>
    public static string Of(IEnumerable<PageScore> scores)
    {
        StringBuilder table = new(Head);
        table.Append("|---|---|---|---|---|---|---|---|\n");
        foreach (PageScore score in scores)
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{score.Name}` | {score.Pages} | {Cell(score.Title)} | {Cell(score.Instant)} | ");
            table.Append(CultureInfo.InvariantCulture, $"{Cell(score.Day)} | {Cell(score.Authors)} | {Cell(score.Words)} | {Cell(score.Grams)} |\n");
        }

        return table.ToString();
    }

    /// <summary>A page of documentation with this table in the place of its own.</summary>
    /// <param name="page">The page, with line feeds.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="InvalidOperationException">The page has no such table.</exception>
    public static string Replace(string page, string table) => page.Replace(In(page), table, StringComparison.Ordinal);

    /// <summary>The table of a page of documentation.</summary>
    /// <param name="page">The page, with line feeds.</param>
    /// <exception cref="InvalidOperationException">The page has no such table.</exception>
    public static string In(string page)
    {
        int start = page.IndexOf(Head, StringComparison.Ordinal);
        int end = start < 0 ? -1 : page.IndexOf("\n\n", start, StringComparison.Ordinal);
        return end < 0 ? throw new InvalidOperationException($"The page has no table that begins with '{Head.TrimEnd()}'.") : page[start..(end + 1)];
    }

    private static string Cell(double? score) => score is { } value ? value.ToString("F3", CultureInfo.InvariantCulture) : "–";
}
