using NewsModel.Formats;

namespace NewsModel.Tests.CorpusFiles;

/// <summary>The laws over real files.</summary>
public class CorpusTests
{
    [CorpusFact]
    public void Every_file_reads_without_an_error()
    {
        Assert.Equal("", Corpus.Report(
            from file in Corpus.FrontMatterFiles()
            from diagnostic in FrontMatterFormat.Default.Parse(file.Bytes).Diagnostics
            where diagnostic.Severity == DiagnosticSeverity.Error
            select diagnostic.ToString(file.Name)));
    }

    [CorpusFact]
    public void Every_news_file_is_restored_byte_for_byte_from_the_model()
    {
        int files = 0;
        foreach ((string name, byte[] bytes) in Corpus.FrontMatterFiles().Where(f => Corpus.IsNews(f.Name)))
        {
            FrontMatterFormat format = new(FrontMatterStyle.Detect(bytes));
            Assert.True(bytes.AsSpan().SequenceEqual(format.WriteToUtf8Bytes(format.Read(bytes))), name);
            files++;
        }

        Assert.NotEqual(0, files);
    }

    [CorpusFact]
    public void A_glance_at_the_first_keys_finds_the_style_of_every_file()
    {
        foreach ((string name, byte[] bytes) in Corpus.FrontMatterFiles())
        {
            int start = bytes.AsSpan().IndexOf((byte)'\n') + 1;
            bool expected = FrontMatterStyle.HasQuotedUrls(bytes, start, "no such text"u8, out _);
            Assert.True(expected == FrontMatterStyle.Detect(bytes).QuoteUrls, name);
            Assert.True(expected == FrontMatterStyle.HasQuotedUrls(bytes, start, "e"u8, out _), name);
        }
    }

    [CorpusFact]
    public void Every_file_survives_being_rewritten()
    {
        foreach ((string name, byte[] bytes) in Corpus.FrontMatterFiles())
        {
            Article article = FrontMatterFormat.Default.Read(bytes);
            Assert.True(article == FrontMatterFormat.Default.Read(FrontMatterFormat.Default.WriteToUtf8Bytes(article)), name);
        }
    }

    [CorpusFact]
    public void Damaged_files_never_throw()
    {
        int seed = 0;
        foreach ((string name, byte[] bytes) in Corpus.FrontMatterFiles())
        {
            byte[] file = new Mutator(seed++).Mutate(bytes);
            Article article = FrontMatterFormat.Default.Parse(file).Value;
            Assert.True(article == FrontMatterFormat.Default.Parse(FrontMatterFormat.Default.WriteToUtf8Bytes(article)).Value, name);
        }
    }
}
