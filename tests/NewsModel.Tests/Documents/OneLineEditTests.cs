using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>To change one value changes one line, whichever value it is; to add or remove an entry, its lines.</summary>
public class OneLineEditTests
{
    [Fact]
    public void Each_scalar_of_the_seed() => Assert.Equal(43, ChangeEachScalar(Repository.Seed, "seed"));

    [CorpusFact]
    public void Each_scalar_of_each_news_file()
    {
        int scalars = 0;
        Parallel.ForEach(NewsFiles(), file => Interlocked.Add(ref scalars, ChangeEachScalar(file.Bytes, file.Name)));
        Assert.NotEqual(0, scalars);
    }

    [Fact]
    public void Entries_of_the_seed() => AddAndRemoveEntries(Repository.Seed, "seed");

    [CorpusFact]
    public void Entries_of_each_news_file()
    {
        Assert.NotEmpty(NewsFiles());
        Parallel.ForEach(NewsFiles(), file => AddAndRemoveEntries(file.Bytes, file.Name));
    }

    private static IEnumerable<(string Name, byte[] Bytes)> NewsFiles() => Corpus.FrontMatterFiles().Where(f => Corpus.IsNews(f.Name));

    private static int ChangeEachScalar(byte[] file, string name)
    {
        ArticleDocument document = ArticleDocument.Parse(file);
        string[] lines = document.ToString().Split('\n');
        int scalars = 0;
        foreach ((string path, Article wanted) in ScalarChanges.Of(document.Article))
        {
            ArticleDocument edited = document.With(wanted);
            string[] editedLines = edited.ToString().Split('\n');
            if (path.EndsWith("isCached", StringComparison.Ordinal))
            {
                // Absence says the same, and is how the house writes it.
                ArticleChange removed = Assert.Single(edited.Changes);
                Assert.Equal(lines.Where((_, i) => i != removed.OldLines.Start - 1), editedLines);
                continue;
            }

            int different = lines.Zip(editedLines).Count(pair => pair.First != pair.Second);

            Assert.True(lines.Length == editedLines.Length && different == 1, $"{name}: {path}\n{edited.ToUnifiedDiff(name)}");
            ArticleChange change = Assert.Single(edited.Changes);
            Assert.Equal(path, change.Path);
            Assert.Equal(change.OldLines, change.NewLines);
            Assert.Equal(1, change.OldLines.Count);
            Assert.NotEqual(lines[change.OldLines.Start - 1], editedLines[change.OldLines.Start - 1]);
            scalars++;
        }

        return scalars;
    }

    private static void AddAndRemoveEntries(byte[] file, string name)
    {
        ArticleDocument document = ArticleDocument.Parse(file);
        Article article = document.Article;
        List<string> lines = [.. document.ToString().Split('\n')];
        if (!article.Topics.IsEmpty)
        {
            for (int at = 0; at <= article.Topics.Count; at++)
            {
                string[] edited = document.With(article with { Topics = [.. article.Topics.Take(at), "Entirely New", .. article.Topics.Skip(at)] }).ToString().Split('\n');
                int line = Array.FindIndex(edited, l => l.TrimEnd('\r') == "  - Entirely New");

                Assert.Equal(lines.Count + 1, edited.Length);
                Assert.Equal(lines, edited.Where((_, i) => i != line));
            }
        }

        int first = lines.FindIndex(l => l.TrimEnd('\r') == "related:") + 1;
        List<int> starts = [.. Enumerable.Range(first, lines.Count - first).Where(i => lines[i].StartsWith("  - ", StringComparison.Ordinal))];
        for (int i = 0; i < article.Related.Count; i++)
        {
            string edited = document.With(article with { Related = [.. article.Related.Where((_, j) => j != i)] }).ToString();
            int start = starts[i];
            int end = i + 1 < article.Related.Count ? starts[i + 1] : lines.FindIndex(start, l => l.Length == 0 || l[0] is '\r' or '-');
            if (article.Related.Count == 1)
            {
                // The list goes with its key and the blank line before it.
                start -= 2;
            }

            Assert.True(string.Join('\n', [.. lines[..start], .. lines[end..]]) == edited, $"{name}: related[{i}]");
        }
    }
}
