using System.Globalization;
using NewsModel.Benchmarks.Pages;

namespace NewsModel.Html.Tests;

/// <summary>Real pages with known answers, where the variable NEWSMODEL_PAGES names a folder of them.</summary>
public class PageFloorTests
{
    [PagesFact]
    public void Each_set_scores_at_least_its_floors()
    {
        List<string> below = [];
        foreach (PageSet set in PageSet.ReadAll(PageSets.Folder!))
        {
            PageScore score = new(set.Name);
            foreach (GoldPage page in set.Pages)
            {
                score.Add(page, PageReaders.ReadWithNewsModel(page));
            }

            foreach ((string measure, double floor) in FloorsOf(set.Name))
            {
                double? reached = measure switch
                {
                    "title" => score.Title,
                    "instant" => score.Instant,
                    "day" => score.Day,
                    "authors" => score.Authors,
                    "words" => score.Words,
                    "grams" => score.Grams,
                    _ => throw new InvalidOperationException($"Floors.txt has the unknown measure '{measure}'."),
                };
                if (reached is not { } value || value < floor)
                {
                    below.Add($"{set.Name} {measure}: {reached:F4} is below {floor}");
                }
            }
        }

        Assert.Empty(below);
    }

    private static IEnumerable<(string Measure, double Floor)> FloorsOf(string set) =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Floors.txt"))
        where !line.StartsWith('#')
        let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where words.Length == 3 && words[0] == set
        select (words[1], double.Parse(words[2], CultureInfo.InvariantCulture));
}
