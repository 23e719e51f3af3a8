namespace NewsModel.Tests.Formats.FrontMatter;

public class FenceTests
{
    public static TheoryData<string, string?> Bodies { get; } = new()
    {
        { "---\ntitle: T\n---\n\n", null },
        { "---\r\ntitle: T\r\n---\r\n\r\n", null },
        { "---\rtitle: T\r---\r\r", null },
        { "---\ntitle: T\n---\n\r\n", null },
        { "---\ntitle: T\n---\n", "" },
        { "---\ntitle: T\n---", "" },
        { "---\ntitle: T\n---  \t ", "" },
        { "---\ntitle: T\n---\nBody", "Body" },
        { "---\ntitle: T\n---\n\n\n", "\n\n" },
        { "---\ntitle: T\n---\n\nBody\n", "\nBody\n" },
        { "---\ntitle: T\n---\nBody\r\nwith\rall\nends\u2028", "Body\r\nwith\rall\nends\u2028" },
        { "\uFEFF---\ntitle: T\n---\nBody", "Body" },
        { "\uFEFF---\r\ntitle: T\r\n---\r\nBody", "Body" },
        { "---\ntitle: T\r\n---\nBody", "Body" },
        { "---\r\ntitle: T\n---\r\nBody", "Body" },
        { "---\rtitle: T\r---\rBody", "Body" },
        { "---\rtitle: T\n---\r\nBody", "Body" },
        { "---   \ntitle: T\n--- \t\nBody", "Body" },
        { "---\t\r\ntitle: T\r\n---\t\r\nBody", "Body" },
        { "---\ntitle: T\n...\nBody", "Body" },
        { "---\ntitle: T\n...  \r\nBody", "Body" },
        { "---\ntitle: T\n...", "" },
        { "---\ntitle: T\n---\n---\nBody\n---\n", "---\nBody\n---\n" },
        { "---\ntitle: T\nmore: |\n  a\n  ---\n  b\n---\nBody", "Body" },
        { "---\ntitle: T\nmore: |\n  a\n  ...\n---\nBody", "Body" },
        { "---\ntitle: T\nmore: \"---\"\n---\nBody", "Body" },
        { "---\ntitle: T\nmore: a\n  ---\n  b\n---\nBody", "Body" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void The_front_matter_ends_at_the_fence_and_the_body_is_kept_as_it_stands(string file, string? body)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse(file);

        Assert.True(result.Diagnostics.IsEmpty, string.Join('\n', result.Diagnostics));
        Assert.Equal("T", result.Value.Title);
        Assert.Equal(body, result.Value.Content);
        Assert.True(FrontMatterFormat.Default.Matches(System.Text.Encoding.UTF8.GetBytes(file)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Body")]
    [InlineData("----\ntitle: T\n----\n")]
    [InlineData("--\ntitle: T\n--\n")]
    [InlineData(" ---\ntitle: T\n---\n")]
    [InlineData("\n---\ntitle: T\n---\n")]
    [InlineData("--- title: T\n---\n")]
    [InlineData("...\ntitle: T\n---\n")]
    [InlineData("---#\n---\n")]
    public void Without_an_opening_fence_all_of_the_file_is_the_body(string file)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse(file);

        Assert.Equal(DiagnosticCode.NoFrontMatter, Assert.Single(result.Diagnostics).Code);
        Assert.False(result.HasErrors);
        Assert.Equal(new Article { Content = file }, result.Value);
        Assert.False(FrontMatterFormat.Default.Matches(System.Text.Encoding.UTF8.GetBytes(file)));
    }

    [Theory]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("---\ntitle: T")]
    [InlineData("---\ntitle: T\n----\n")]
    [InlineData("---\ntitle: T\n ---\n")]
    [InlineData("---\ntitle: T\n--- x\n")]
    [InlineData("---\ntitle: T\n....\n")]
    [InlineData("---\n\nA thematic break, then text.\n")]
    public void Without_a_closing_fence_nothing_is_lost(string file)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse(file);

        Assert.Equal(DiagnosticCode.UnterminatedFrontMatter, Assert.Single(result.Diagnostics).Code);
        Assert.Equal(new Article { Content = file }, result.Value);
    }

    [Theory]
    [InlineData("---\n---\n\n")]
    [InlineData("---\n\n\n---\n\n")]
    [InlineData("---\n# a comment\n---\n\n")]
    [InlineData("---\n~\n---\n\n")]
    [InlineData("---\r---\r\r")]
    public void Empty_front_matter_is_an_empty_article(string file)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse(file);

        Assert.True(result.Diagnostics.IsEmpty);
        Assert.Equal(new Article(), result.Value);
    }

    [Fact]
    public void Every_prefix_of_the_seed_is_read_or_reported_as_truncated()
    {
        byte[] seed = Repository.Seed;
        int fence = seed.AsSpan().LastIndexOf("---"u8);
        for (int length = 0; length < seed.Length; length++)
        {
            ReadResult<Article> result = FrontMatterFormat.Default.Parse(seed.AsSpan(0, length));
            DiagnosticCode? expected = length < 3 ? DiagnosticCode.NoFrontMatter
                : length < fence + 3 ? DiagnosticCode.UnterminatedFrontMatter
                : null;
            Assert.Equal(expected is null ? [] : [expected.Value], result.Diagnostics.Select(d => d.Code).Where(c => c != DiagnosticCode.InvalidUtf8));
        }
    }
}
