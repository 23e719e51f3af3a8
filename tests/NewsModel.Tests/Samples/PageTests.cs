using System.Text.RegularExpressions;
using NewsModel.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Tests.Samples;

/// <summary>The code on the pages about formats is code that compiles and runs: of a sample, or of a test here.</summary>
public partial class PageTests
{
    private static readonly string SamplesFolder = Path.Combine(Repository.Root, "docs", "samples");

    public static TheoryData<string, string> Blocks
    {
        get
        {
            TheoryData<string, string> blocks = [];
            foreach (string page in (string[])["custom-formats.md", "formats.md"])
            {
                foreach (Match match in Block().Matches(Repository.Text("docs", page).ReplaceLineEndings("\n")))
                {
                    blocks.Add(page, match.Groups["code"].Value);
                }
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Each_block_is_an_excerpt(string page, string code)
    {
        string[] excerpt = Lines(code);
        string[] sources =
        [
            .. Directory.EnumerateFiles(Path.Combine(SamplesFolder, "CustomFormat"), "*.cs"),
            Path.Combine(SamplesFolder, "WebService", "Program.cs"),
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "NewsModel.Tests", "Samples"), "*.cs"),
        ];

        Assert.NotEmpty(excerpt);
        Assert.True(
            sources.Any(source => IsPart(excerpt, Lines(File.ReadAllText(source).ReplaceLineEndings("\n")))),
            $"{page} has code that is in no sample and no test:\n{code}");
    }

    [Fact]
    public void The_file_and_the_difference_that_the_guide_shows_are_those_of_the_sample()
    {
        string page = Repository.Text("docs", "custom-formats.md").ReplaceLineEndings("\n");
        string output = Repository.Text("tests", "NewsModel.Tests", "Samples", $"{nameof(CustomFormatTests)}.{nameof(CustomFormatTests.The_program_prints_what_it_does)}.verified.txt");
        int diff = page.IndexOf("```diff\n", StringComparison.Ordinal) + "```diff\n".Length;

        Assert.Contains($"```text\n{Repository.Text("docs", "samples", "CustomFormat", "article.headers")}```\n", page, StringComparison.Ordinal);
        Assert.Contains(page[diff..page.IndexOf("```", diff, StringComparison.Ordinal)], output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_lists_every_format_of_the_library()
    {
        string page = Repository.Text("docs", "formats.md");

        Assert.All(
            ArticleSerializer.Default.Formats,
            format => Assert.Contains(
                $"| `{format.Name}` | `{format.MediaType}` | {string.Join(", ", format.FileExtensions.Select(e => $"`{e}`"))} | `{format.GetType().Name}` |",
                page,
                StringComparison.Ordinal));
    }

    /// <summary>The code of the page about formats.</summary>
    [Fact]
    public void What_the_page_does_works()
    {
        byte[] file = Repository.Seed;

        ArticleSerializer serializer = ArticleSerializer.Default;
        ArticleFormat format = serializer.Detect(file, "article.md");
        ReadResult<Article> result = serializer.Parse(file, "article.md");

        Assert.Equal("frontmatter", format.Name);
        Assert.False(result.HasErrors);
        if (serializer.TryGetFormat("frontmatter", out ArticleFormat? target))
        {
            string text = target.Write(result.Value);
        }

        Assert.NotNull(target);
        ConversionResult conversion = serializer.Convert(file, target);
        ReadOnlyMemory<byte> converted = conversion.Utf8;
        foreach (Diagnostic loss in conversion.Losses)
        {
            Console.WriteLine(loss);
        }

        Assert.Equal(file, converted.ToArray());
    }

    /// <summary>Lines without their indentation, which differs from page to source.</summary>
    private static string[] Lines(string text) => [.. text.TrimEnd('\n').Split('\n').Select(line => line.Trim())];

    private static bool IsPart(string[] excerpt, string[] source) =>
        Enumerable.Range(0, Math.Max(source.Length - excerpt.Length + 1, 0)).Any(start => source.AsSpan(start, excerpt.Length).SequenceEqual(excerpt));

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
