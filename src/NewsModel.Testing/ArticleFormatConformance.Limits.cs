using NewsModel.Diagnostics;
using NewsModel.Formats;
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

    /// <summary>A file longer than the limit is not read: an empty article and one error, from bytes, text and streams.</summary>
    [Fact]
    public async Task Input_beyond_the_limit_of_length_is_one_error()
    {
        ArticleFormat format = Format;
        foreach (TestFile file in SampleFiles().Where(f => f.Utf8.Length > 0))
        {
            ReadOptions tooFew = ReadOptions.Default with { MaxInputLength = file.Utf8.Length - 1 };
            CheckTooLong(Read(format, file, tooFew), file);
            CheckTooLong(await format.ParseAsync(new SlowStream(file.Utf8), tooFew), file);
            CheckTooLong(Read(format, file, ReadOptions.Default with { MaxInputLength = 0 }), file);
            if (Utf8Text.TryDecode(file.Utf8, out string? text))
            {
                CheckTooLong(format.Parse(text, tooFew), file);
            }

            ReadOptions justEnough = ReadOptions.Default with { MaxInputLength = file.Utf8.Length };
            if (Read(format, file, justEnough).Diagnostics.Any(d => d.Code == DiagnosticCode.InputTooLong))
            {
                throw Failure($"A file just as long as the limit counts as too long.\n{file}");
            }
        }
    }

    /// <summary>
    /// With small limits of depth, values and aliases, a file reads with an error or as it reads without them, never with something left out in
    /// silence.
    /// </summary>
    [Fact]
    public void A_limit_that_is_exceeded_is_an_error_and_nothing_is_left_out_in_silence()
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
                    throw Failure($"With {options} something is left out without an error: {Differences.Of(article, result.Value)}\n{file}");
                }
            }
        }
    }

    /// <summary>Small limits and damaged files together.</summary>
    [Fact]
    public void Damaged_samples_read_without_exception_with_small_limits()
    {
        ArticleFormat format = Format;
        int next = 0;
        foreach (TestFile file in DamagedFiles(Cases))
        {
            Read(format, file, TightOptions[next++ % TightOptions.Length]);
        }
    }

    /// <summary>
    /// Files of megabytes of one mark, alone and within a sample, read without exception. A reader that calls itself for each mark ends the process
    /// here with a stack overflow: let it count how deep it is, and stop at <see cref="ReadOptions.MaxDepth"/>.
    /// </summary>
    [Fact]
    public void Huge_files_of_one_mark_read_without_exception()
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
                $"A file longer than MaxInputLength must read as an empty article with the one error {DiagnosticCode.InputTooLong}, not {result.Diagnostics}\n{file}");
        }
    }
}
