using Xunit;

namespace NewsModel.Testing;

public abstract partial class ArticleFormatConformance
{
    private static readonly ReadOptions[] TightOptions =
    [
        .. new[] { 1, 2, 3, 5 }.Select(depth => ReadOptions.Default with { MaxDepth = depth }),
        .. new[] { 1, 2, 3, 10, 50 }.Select(nodes => ReadOptions.Default with { MaxNodes = nodes }),
        ReadOptions.Default with { MaxAliasExpansions = 0 },
        ReadOptions.Default with { MaxDepth = 1, MaxNodes = 1, MaxAliasExpansions = 0 },
    ];

    /// <summary>A file longer than the limit is not read: the result is an empty article and one error, for bytes, text and streams.</summary>
    [Fact]
    public async Task Input_longer_than_the_limit_is_a_single_error()
    {
        ArticleFormat format = Format;
        foreach (TestFile file in SampleFiles().Where(f => f.Utf8.Length > 0))
        {
            ReadOptions tooFew = ReadOptions.Default with { MaxInputLength = file.Utf8.Length - 1 };
            CheckTooLong(Read(format, file, tooFew), file);
            CheckTooLong(await format.ParseAsync(new SlowStream(file.Utf8), tooFew), file);
            CheckTooLong(Read(format, file, ReadOptions.Default with { MaxInputLength = 0 }), file);
            if (ValidUtf8.TryDecode(file.Utf8, out string? text))
            {
                CheckTooLong(format.Parse(text, tooFew), file);
            }

            ReadOptions justEnough = ReadOptions.Default with { MaxInputLength = file.Utf8.Length };
            if (Read(format, file, justEnough).Diagnostics.Any(d => d.Code == DiagnosticCode.InputTooLong))
            {
                throw Failure($"A file exactly as long as the limit is rejected as too long.\n{file}");
            }
        }
    }

    /// <summary>
    /// With small limits on depth, values and aliases, a file either reads with an error or as it does without them. Nothing is omitted silently.
    /// </summary>
    [Fact]
    public void Exceeding_a_limit_is_an_error_and_nothing_is_dropped_silently()
    {
        ArticleFormat format = Format;
        foreach (TestFile file in SampleFiles().Concat(WrittenFiles(EditedFiles).Select(f => f.File)))
        {
            Article article = Read(format, file).Value;
            foreach (ReadOptions options in TightOptions)
            {
                ReadResult<Article> result = Read(format, file, options);
                if (!result.HasErrors && result.Value != article)
                {
                    throw Failure($"With {options} something is omitted without an error: {Differences.Of(article, result.Value)}\n{file}");
                }
            }
        }
    }

    /// <summary>Damaged files do not cause exceptions with small limits.</summary>
    [Fact]
    public void Reading_damaged_samples_with_small_limits_throws_nothing()
    {
        ArticleFormat format = Format;
        int next = 0;
        foreach (TestFile file in DamagedFiles(Cases))
        {
            Read(format, file, TightOptions[next++ % TightOptions.Length]);
        }
    }

    /// <summary>
    /// Files with megabytes of one mark, alone and within a sample, do not cause exceptions. A reader that calls itself for each mark ends the
    /// process here with a stack overflow: count the depth, and stop at <see cref="ReadOptions.MaxDepth"/>.
    /// </summary>
    [Fact]
    public void Reading_huge_files_of_one_repeated_character_throws_nothing()
    {
        ArticleFormat format = Format;
        TestFile sample = SampleFiles()[0];
        foreach (TestFile file in HugeFiles.Of(sample))
        {
            Read(format, file);
        }
    }

    private static void CheckTooLong(ReadResult<Article> result, TestFile file)
    {
        bool isTheError = result.Diagnostics.Count == 1 && result.Diagnostics[0].Code == DiagnosticCode.InputTooLong && result.HasErrors;
        if (!isTheError || result.Value != new Article())
        {
            throw Failure(
                $"A file longer than MaxInputLength must read as an empty article with the single error {DiagnosticCode.InputTooLong}, "
                + $"not {result.Diagnostics}\n{file}");
        }
    }
}
