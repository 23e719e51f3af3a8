using System.Globalization;
using NewsModel.Archives;
using Xunit;

namespace NewsModel.Testing;

public abstract partial class ArticleFormatConformance
{
    /// <summary>Into how many shards the law is tried: one, two, a number that divides little, and more than there are files.</summary>
    private static readonly int[] ShardCounts = [1, 2, 7, 1000];

    /// <summary>
    /// An archive of these files has the same report, byte for byte, however it is split into shards, and whether the report is built at once or
    /// entry by entry.
    /// </summary>
    [Fact]
    public async Task Merged_reports_of_shards_equal_the_report_of_one_run()
    {
        ArticleFormat format = Format;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsmodel-");
        try
        {
            await WriteFilesAsync(folder, format).ConfigureAwait(true);
            ArticleSerializer serializer = new([format]);
            ArchiveReport whole = await OpenShard(folder, serializer, null).ReportAsync().ConfigureAwait(true);
            ArchiveReportBuilder builder = new();
            await foreach (ArchiveEntry entry in OpenShard(folder, serializer, null).ReadAsync().ConfigureAwait(true))
            {
                builder.Add(entry);
            }

            Assert.Equal(whole.ToJson(), builder.ToReport().ToJson());
            foreach (int count in ShardCounts)
            {
                List<ArchiveReport> parts = [];
                for (int index = count - 1; index >= 0; index--)
                {
                    parts.Add(await OpenShard(folder, serializer, new(index, count)).ReportAsync().ConfigureAwait(true));
                }

                Assert.Equal(whole.ToJson(), ArchiveReport.Merge(parts).ToJson());
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ArticleArchive OpenShard(DirectoryInfo folder, ArticleSerializer serializer, ArchiveShard? shard) =>
        ArticleArchive.Open(folder.FullName, new() { Serializer = serializer, Shard = shard });

    /// <summary>Writes the samples, and damaged ones, to files.</summary>
    private async Task WriteFilesAsync(DirectoryInfo folder, ArticleFormat format)
    {
        string extension = format.FileExtensions.IsEmpty ? "" : format.FileExtensions[0];
        Mutator mutator = new(Seed);
        int number = 0;
        foreach (TestFile sample in SampleFiles())
        {
            for (int i = 0; i < 3; i++)
            {
                byte[] bytes = i == 0 ? sample.Utf8 : mutator.Mutate(sample.Utf8);
                string name = string.Create(CultureInfo.InvariantCulture, $"{number++}{extension}");
                await File.WriteAllBytesAsync(Path.Join(folder.FullName, name), bytes).ConfigureAwait(true);
            }
        }
    }
}
