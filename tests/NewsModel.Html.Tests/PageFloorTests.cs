using System.Globalization;
using NewsModel.Benchmarks.Pages;
using NewsModel.Tests.Testing;

namespace NewsModel.Html.Tests;

/// <summary>Real pages with known answers, where the variable NEWSMODEL_PAGES names a folder of them.</summary>
public class PageFloorTests(PageFloorTests.Scores scores) : IClassFixture<PageFloorTests.Scores>
{
    [PagesFact]
    public void Each_set_scores_at_least_its_floors()
    {
        List<string> below = [];
        foreach (PageScore score in scores.All)
        {
            foreach ((string measure, double floor) in FloorsOf(score.Name))
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
                    below.Add($"{score.Name} {measure}: {reached:F4} is below {floor}");
                }
            }
        }

        Assert.Empty(below);
    }

    /// <summary>The command that writes the table stands below it.</summary>
    [PagesFact]
    public void The_table_of_the_documentation_is_what_the_sets_score()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "web-pages.md")).ReplaceLineEndings("\n");
        Assert.Equal(PagesTable.Of(scores.All), PagesTable.In(page));
    }

    private static IEnumerable<(string Measure, double Floor)> FloorsOf(string set) =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Floors.txt"))
        where !line.StartsWith('#')
        let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where words.Length == 3 && words[0] == set
        select (words[1], double.Parse(words[2], CultureInfo.InvariantCulture));

    /// <summary>The scores of all sets, read once.</summary>
    public sealed class Scores
    {
        private readonly Lazy<List<PageScore>> _all = new(static () => [.. PageSet.ReadAll(PageSets.Folder!).Select(ScoreOf)]);

        public IReadOnlyList<PageScore> All => _all.Value;

        private static PageScore ScoreOf(PageSet set)
        {
            PageScore score = new(set.Name);
            foreach (GoldPage page in set.Pages)
            {
                score.Add(page, PageReaders.ReadWithNewsModel(page));
            }

            return score;
        }
    }
}
