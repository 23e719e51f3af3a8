using System.Diagnostics;
using System.Globalization;

namespace NewsModel.Benchmarks.Pages;

/// <summary>The command <c>pages DIR</c>: reads sets of pages with known answers, scores what was read, and takes the time.</summary>
public static class PagesRun
{
    private const int Turns = 10;

    /// <summary>Runs the command.</summary>
    /// <param name="folder">A folder of sets, or a set.</param>
    /// <param name="predictions">Whether lines for the sets' scorer are printed, in place of the score.</param>
    /// <param name="withSmartReader">Whether SmartReader reads the same pages, for the ratio of speed.</param>
    /// <param name="output">Where it goes.</param>
    public static void Run(string folder, bool predictions, bool withSmartReader, TextWriter output)
    {
        foreach (PageSet set in PageSet.ReadAll(folder))
        {
            List<Prediction> read = [.. set.Pages.Select(PageReaders.ReadWithNewsModel)];
            if (predictions)
            {
                read.ForEach(p => output.WriteLine(p.ToJson()));
                continue;
            }

            double own = Speed(set, PageReaders.ReadWithNewsModel, Turns);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Score(set, read)}; {own:F0} pages/s; allocates {Allocated(set):F1} times the pages"));
            if (withSmartReader)
            {
                List<Prediction> other = [.. set.Pages.Select(PageReaders.ReadWithSmartReader)];
                double rival = Speed(set, PageReaders.ReadWithSmartReader, turns: 3);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  SmartReader: {Score(set, other)}; {rival:F0} pages/s, ratio {own / rival:F1}"));
            }
        }
    }

    /// <summary>Writes the scores of all sets to the table of a page of documentation.</summary>
    /// <param name="folder">A folder of sets, or a set.</param>
    /// <param name="page">The page.</param>
    public static void Publish(string folder, string page)
    {
        IEnumerable<PageScore> scores = PageSet.ReadAll(folder).Select(set => Score(set, [.. set.Pages.Select(PageReaders.ReadWithNewsModel)]));
        string table = PagesTable.Of(scores);
        File.WriteAllText(page, PagesTable.Replace(File.ReadAllText(page).ReplaceLineEndings("\n"), table));
    }

    /// <summary>Scores what was read of a set.</summary>
    public static PageScore Score(PageSet set, IReadOnlyList<Prediction> read)
    {
        PageScore score = new(set.Name);
        for (int i = 0; i < set.Pages.Count; i++)
        {
            score.Add(set.Pages[i], read[i]);
        }

        return score;
    }

    // All that a reading allocates, the parser's share included; what the scores need is not counted.
    private static double Allocated(PageSet set)
    {
        long start = GC.GetAllocatedBytesForCurrentThread();
        foreach (GoldPage page in set.Pages)
        {
            PageReaders.ReadWithNewsModel(page);
        }

        return (double)(GC.GetAllocatedBytesForCurrentThread() - start) / set.Pages.Sum(page => (long)page.Html.Length);
    }

    // The time of the processor, so that others on the machine do not count; the best turn.
    private static double Speed(PageSet set, Func<GoldPage, Prediction> read, int turns)
    {
        double best = 0;
        for (int turn = 0; turn < turns; turn++)
        {
            TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (GoldPage page in set.Pages)
            {
                read(page);
            }

            best = Math.Max(best, set.Pages.Count / (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds);
        }

        return best;
    }
}
