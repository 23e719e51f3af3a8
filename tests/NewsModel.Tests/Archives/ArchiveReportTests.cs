using System.Text;
using NewsModel.Archives;
using NewsModel.Archives.Reporting;
using NewsModel.Diagnostics;

namespace NewsModel.Tests.Archives;

public class ArchiveReportTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Merged_shards_are_the_bytes_of_one_run(int count)
    {
        using ArchiveFolder folder = ArchiveFolder.Generated(seed: 21, FuzzCases.Size(1500));
        ArchiveReport whole = await ArticleArchive.Open(folder.FullName).ReportAsync();
        List<ArchiveReport> parts = [];
        for (int index = 0; index < count; index++)
        {
            parts.Add(ArchiveReport.Parse((await Shard(folder, index, count)).ToJson()));
        }

        ArchiveReport[] shuffled = [.. parts];
        new Random(count).Shuffle(shuffled);

        Assert.Equal(Text(whole), Text(ArchiveReport.Merge(shuffled)));
        Assert.True(whole.WithErrors > 5 && whole.Problems.Any(static problem => problem.Count > ArchiveReportProblem.MostPlaces), Text(whole));
        Assert.Equal(whole.Entries, parts.Sum(static part => part.Entries));
    }

    [Fact]
    public async Task Merging_is_associative_and_commutative()
    {
        const int Count = 9;
        using ArchiveFolder folder = ArchiveFolder.Generated(seed: 22, FuzzCases.Size(1000));
        List<ArchiveReport> shards = [];
        for (int index = 0; index < Count; index++)
        {
            shards.Add(await Shard(folder, index, Count));
        }

        string expected = Text(ArchiveReport.Merge(shards));
        for (int seed = 0; seed < FuzzCases.Count(300); seed++)
        {
            Random random = new(seed);
            List<ArchiveReport> parts = [.. shards, ArchiveReport.Empty];
            while (parts.Count > 1)
            {
                ArchiveReport first = Take(parts, random);
                ArchiveReport second = Take(parts, random);
                ArchiveReport merged = first.Merge(second);
                Assert.Equal(Text(merged), Text(second.Merge(first)));
                parts.Add(merged);
            }

            Assert.Equal(expected, Text(parts[0]));
        }
    }

    [Fact]
    public async Task A_report_of_entries_that_a_program_reads_is_the_same()
    {
        using ArchiveFolder folder = ArchiveFolder.Generated(seed: 23, FuzzCases.Size(2000));
        ArticleArchive archive = ArticleArchive.Open(folder.FullName);
        ArchiveReportBuilder ofEntries = new();
        ArchiveReportBuilder ofChecks = new();
        await foreach (ArchiveEntry entry in archive.ReadAsync())
        {
            ofEntries.Add(entry);
        }

        await foreach (ArchiveCheck check in archive.CheckAsync())
        {
            ofChecks.Add(check);
        }

        string expected = Text(await archive.ReportAsync());
        Assert.Equal(expected, Text(ofEntries.ToReport()));
        Assert.Equal(expected, Text(ofChecks.ToReport()));
    }

    [Fact]
    public async Task It_counts_what_there_is()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", "---\ntitle: A\ntype: news\nlocale: en-US\ncategory: x\npublishedDateTime: 2020-02-29T23:30:00-02:00\nprovider:\n  name: P\ntopics:\n  - AI\n  - AI\n  - 5G\nprice: 1\n---\n\nText.\n")
            .Add("b.md", "---\nheat: hot\ntopics:\n  - AI\nprovider:\n  domain: p.com\npublished: yes\n---\n\n")
            .Add("c.json", "{\"title\":\"C\",\"publishedDateTime\":\"2020-03-01\"}").Add("d.png", [0]);

        ArchiveReport report = await ArticleArchive.Open(folder.FullName).ReportAsync();

        Assert.Equal((4L, 3L, 1L, 0L, 1L, 1L), (report.Entries, report.Articles, report.Skipped, report.Unreadable, report.WithErrors, report.WithWarnings));
        Assert.Equal("json 1, frontmatter 2", Counts(report.Formats, reversed: true));
        Assert.Equal("binary 1", Counts(report.SkipReasons));
        Assert.Equal("5G 1, AI 2", Counts(report.Topics));
        Assert.Equal("P 1, p.com 1", Counts(report.Providers));
        Assert.Equal("2020-03 2", Counts(report.Months));
        Assert.Equal("price 1", Counts(report.Extensions));
        Assert.Equal("category 1, content 1, locale 1, provider 2, published 1, publishedDateTime 2, title 2, topics 2, type 1", Counts(report.Fields));
        Assert.Equal("NM1202 1 b.md(2,7), NM1205 1 b.md(7,12), NM1207 1 c.json(1,34)", string.Join(
            ", ", report.Problems.Select(static problem => $"{problem.Code} {problem.Count} {problem.Places[0].Path}{problem.Places[0].Location}")));
        Assert.Equal(2, report.Topics["AI"]);
        Assert.Equal(0, report.Topics["ai"]);
        Assert.Equal("AI", Assert.Single(report.Topics.MostFrequent(1)).Name);
    }

    [Fact]
    public void Shards_of_other_counts_or_the_same_shard_twice_do_not_merge()
    {
        ArchiveReport Of(int index, int count) => new ArchiveReportBuilder(new ArchiveShard(index, count)).ToReport();

        Assert.Equal(
            "Reports of 2 shards and of 3 shards cannot be merged. Split all runs into the same number of shards.",
            Assert.Throws<ArgumentException>(() => Of(0, 2).Merge(Of(1, 3))).Message);
        Assert.Equal("Shard 1/3 occurs twice. Merge the report of each shard only once.", Assert.Throws<ArgumentException>(() => Of(1, 3).Merge(Of(1, 3))).Message);
        Assert.Throws<ArgumentException>(() => Of(0, 2).Merge(ArchiveReport.Empty with { Entries = 1 }));
        Assert.Equal([new ArchiveShard(0, 3), new ArchiveShard(2, 3)], Of(2, 3).Merge(Of(0, 3)).Shards);
        Assert.Equal(ArchiveReport.Empty, Of(1, 2).Merge(Of(0, 2)));
    }

    [Theory]
    [InlineData("", "The report is damaged: ")]
    [InlineData("[]", "This is not a report: it has no 'newsmodelReport'.")]
    [InlineData("{}", "This is not a report: it has no 'newsmodelReport'.")]
    [InlineData("{\"newsmodelReport\":2}", "The report has version 2; only version 1 is supported. Create it again.")]
    [InlineData("{\"newsmodelReport\":1}", "The report is damaged: ")]
    [InlineData("{\"newsmodelReport\":\"x\"}", "The report is damaged: 'newsmodelReport' is not a whole number of at least 0. ")]
    [InlineData("{\"newsmodelReport\":1,\"entries\":-1}", "The report is damaged: 'entries' is not a whole number of at least 0. ")]
    [InlineData("{\"newsmodelReport\":1,\"entries\":1.5}", "The report is damaged: 'entries' is not a whole number of at least 0. ")]
    public void Anything_else_is_not_a_report(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => ArchiveReport.Parse(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_reports_in_one_text_are_refused_and_not_read_as_the_first()
    {
        byte[] json = ArchiveReport.Empty.ToJson();

        FormatException e = Assert.Throws<FormatException>(() => ArchiveReport.Parse([.. json, .. json]));

        Assert.StartsWith("The report is damaged: ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_report_is_refused_or_read_and_nothing_else()
    {
        using ArchiveFolder folder = ArchiveFolder.Generated(seed: 24, count: 60);
        byte[] json = (await ArticleArchive.Open(folder.FullName).ReportAsync()).ToJson();
        int refused = 0;
        for (int seed = 0; seed < FuzzCases.Count(3000); seed++)
        {
            byte[] damaged = [.. json];
            Random random = new(seed);
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            int length = random.Next(3) == 0 ? random.Next(damaged.Length) : damaged.Length;
            try
            {
                ArchiveReport.Parse(damaged.AsSpan(0, length)).ToJson();
            }
            catch (FormatException)
            {
                refused++;
            }
        }

        Assert.NotEqual(0, refused);
    }

    [Fact]
    public void A_table_with_too_many_names_is_the_same_sample_whatever_the_split()
    {
        const int Most = 50;
        for (int seed = 0; seed < FuzzCases.Count(200); seed++)
        {
            Random random = new(seed);
            int names = random.Next(20, 400);
            NameCounter all = new(Most);
            NameCounter[] parts = [new(Most), new(Most), new(Most)];
            Dictionary<string, long> truth = [];
            for (int i = 0; i < 2000; i++)
            {
                string name = $"name {random.Next(names)}";
                truth[name] = truth.GetValueOrDefault(name) + 1;
                all.Add(name);
                parts[random.Next(random.Next(1, 4))].Add(name);
            }

            random.Shuffle(parts);
            NameCounter merged = new(Most);
            merged.Add(parts[0].ToTable());
            NameCounter nested = new(Most);
            nested.Add(parts[1].ToTable());
            nested.Add(parts[2].ToTable());
            merged.Add(nested.ToTable());

            Assert.Equal(all.ToTable(), merged.ToTable());
            Assert.Equal(2000, merged.ToTable().Total);
            Assert.Equal(truth.Count > Most, merged.ToTable().IsSample);
            Assert.All(merged.ToTable().Counts, count => Assert.Equal(truth[count.Name], count.Count));
        }
    }

    [Fact]
    public void Half_surrogates_and_long_names_come_back_from_JSON()
    {
        ArchiveReportBuilder builder = new();
        builder.Add(new ArchiveCheck("a\uD800.md", 0, 5)
        {
            Type = "x\uDC00",
            Topics = [new string('t', 199) + "😀", new string('t', 199) + "😎"],
            Diagnostics = [new Diagnostic(new DiagnosticCode("X1"), DiagnosticSeverity.Error, "\uD83D")],
            HasErrors = true,
        });
        ArchiveReport report = builder.ToReport();

        Assert.Equal(report, ArchiveReport.Parse(report.ToJson()));
        Assert.Equal(2, report.Topics[new string('t', 199)]);
    }

    private static Task<ArchiveReport> Shard(ArchiveFolder folder, int index, int count) =>
        ArticleArchive.Open(folder.FullName, new() { Shard = new ArchiveShard(index, count), MaxDegreeOfParallelism = 1 + index % 3 }).ReportAsync();

    private static ArchiveReport Take(List<ArchiveReport> parts, Random random)
    {
        int at = random.Next(parts.Count);
        ArchiveReport part = parts[at];
        parts.RemoveAt(at);
        return part;
    }

    private static string Counts(ArchiveReportTable table, bool reversed = false)
    {
        IEnumerable<string> counts = table.Counts.Select(static count => $"{count.Name} {count.Count}");
        return string.Join(", ", reversed ? counts.Reverse() : counts);
    }

    private static string Text(ArchiveReport report) => Encoding.UTF8.GetString(report.ToJson());
}
