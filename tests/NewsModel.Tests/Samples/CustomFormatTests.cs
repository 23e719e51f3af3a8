using System.Diagnostics;
using System.Text;
using CustomFormat;
using NewsModel.Diagnostics;
using NewsModel.Documents;

namespace NewsModel.Tests.Samples;

/// <summary>The sample of a format of one's own keeps the laws that formats have to keep.</summary>
public class CustomFormatTests
{
    private static readonly int GeneratedArticles = FuzzCases.Count(20_000);
    private static readonly int Mutations = FuzzCases.Count(20_000);

    private static readonly HeaderFormat Headers = new();

    private static byte[] Sample => File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "samples", "CustomFormat", "article.headers"));

    [Fact]
    public async Task The_program_prints_what_it_does()
    {
        (int exitCode, string output, string error) = await SampleProgram.RunAsync("CustomFormat");

        Assert.Equal((0, ""), (exitCode, error));
        await Verify(output);
    }

    [Fact]
    public async Task The_program_reports_problems_with_the_file_name()
    {
        using TempFolder folder = new();

        (_, string output, _) = await SampleProgram.RunAsync("CustomFormat", folder.Write("a.headers", "Title: T\nUrl: \\q\n"u8.ToArray()));

        Assert.StartsWith("a.headers is in the format headers\na.headers(2,6): error HDR0004: webUrl: This backslash", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_back_as_far_as_the_form_can_hold_it()
    {
        Parallel.For(0, GeneratedArticles, seed => AssertRoundTrip(new ArticleGenerator(seed).Article(), $"seed {seed}"));
        foreach (string text in ArticleGenerator.NastyTexts)
        {
            AssertRoundTrip(new() { Title = text, Excerpt = text, WebUrl = text, Topics = [text, text + ",", "," + text, text], Content = text }, text);
            AssertRoundTrip(new() { Topics = [text] }, text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\nbody")]
    [InlineData("Title: \n")]
    [InlineData("Title: T\n\n")]
    [InlineData("Title:  x \nTopics: a,  b , c\\,d\n\n\n\nbody\r\nwith: lines")]
    public void The_canonical_text_is_written_byte_for_byte(string text) => Assert.Equal(text, Headers.Write(Headers.Read(text)));

    [Theory]
    [InlineData("\uFEFFTitle: T\r\ntopics:AI,5G\rURL: x\n\nbody")]
    [InlineData("TITLE:T\r\rbody\n")]
    [InlineData("Topics: , \\n,,  ,x,\n")]
    [InlineData("Published: 2020-01-02T10:31:00+00:00")]
    public void Other_ways_to_write_it_are_read(string text) => Assert.Empty(Headers.Parse(text).Diagnostics);

    [Fact]
    public void What_they_are_read_as()
    {
        Assert.Equal(new Article { Title = "T", Topics = ["AI", "5G"], WebUrl = "x", Content = "body" }, Headers.Read("\uFEFFTitle: T\r\ntopics:AI,5G\rURL: x\n\nbody"));
        Assert.Equal(new Article { Topics = ["\n", " ", "x"] }, Headers.Read("Topics: , \\n,,  ,x,\n"));
        Assert.Equal(new Article(), Headers.Read("Topics:\n"));
        Assert.Equal(new Article { Title = "", Excerpt = "" }, Headers.Read("Title:\nExcerpt: "));
        Assert.Equal(TimeSpan.FromHours(2), Headers.Read("Published: 2020-01-02T10:31:00.5+02:00").PublishedDateTime!.Value.Offset);
    }

    [Theory]
    [InlineData("Title: T", true)]
    [InlineData("\uFEFFurl:", true)]
    [InlineData("Subject: T\nTitle: T", false)]
    [InlineData("---\nTitle: T", false)]
    [InlineData("Title T", false)]
    [InlineData("\nTitle: T", false)]
    [InlineData("", false)]
    public void A_file_is_known_by_its_first_header(string text, bool matches) => Assert.Equal(matches, Headers.Matches(Encoding.UTF8.GetBytes(text)));

    public static TheoryData<string, string, string, string> Problems { get; } = new()
    {
        // Code, severity, text with a caret-free marker « before the place, path.
        { "HDR0001", "error", "Title: T\n«no header\n", "" },
        { "HDR0001", "error", "«\0", "" },
        { "HDR0002", "warning", "\uFEFF«Author: é\n", "" },
        { "HDR0002", "warning", "«: x\n", "" },
        { "HDR0003", "error", "Title: a\r\n«title: b\r\n", "title" },
        { "HDR0004", "error", "Title: 😀é\\\\ «\\d\n", "title" },
        { "HDR0004", "error", "Topics: AI, «\\\n", "topics" },
        { "HDR0005", "error", "Published: «yesterday\n", "publishedDateTime" },
        { "HDR0005", "error", "Published: «2020-01-02T10:31:00\n", "publishedDateTime" },
        { "HDR0005", "error", "Published: «\n", "publishedDateTime" },
        { "NM1301", "error", "«" + new string('x', 101), "" },
        { "NM1303", "error", "Title: a\nTopics: «b, c, d\n", "topics" },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void A_problem_has_a_code_a_place_and_a_path(string code, string severity, string marked, string path)
    {
        int at = marked.IndexOf('«', StringComparison.Ordinal);
        string text = marked.Remove(at, 1);
        string[] lines = marked[..at].Split(["\r\n", "\n", "\r"], StringSplitOptions.None);

        Diagnostic diagnostic = Assert.Single(Headers.Parse(text, new ReadOptions { MaxInputLength = 100, MaxNodes = 3 }).Diagnostics);

        SourceLocation location = new(Encoding.UTF8.GetByteCount(marked[..at]), lines.Length, lines[^1].TrimStart('\uFEFF').Length + 1);
        Assert.Equal((code, severity == "error", path), (diagnostic.Code.Id, diagnostic.Severity == DiagnosticSeverity.Error, diagnostic.Path));
        Assert.Equal(location, diagnostic.Location);
    }

    [Fact]
    public void Invalid_bytes_leave_the_field_absent()
    {
        ReadResult<Article> result = Headers.Parse([.. "Title: é"u8, 0xFF, .. "\nUrl: u\n\na\nb"u8, 0xC3]);

        Assert.Equal(new Article { WebUrl = "u" }, result.Value);
        Assert.Equal(["(1,9): error NM1003: title: ", "(5,2): error NM1003: content: "], result.Diagnostics.Select(d => d.ToString()[..^"These bytes are not UTF-8; save the file as UTF-8.".Length]));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_cannot_be_written()
    {
        Article article = new() { Title = "\uD83D", Topics = ["ok", "\uDE00"], Content = "x\uD83D", Category = "\uD83D" };

        NewsFormatException exception = Assert.Throws<NewsFormatException>(() => Headers.Write(article));

        Assert.Equal(["title", "topics", "content"], exception.Diagnostics.Select(d => d.Path));
        Assert.All(exception.Diagnostics, d => Assert.Equal(DiagnosticCode.LoneSurrogate, d.Code));
    }

    [Fact]
    public void Damaged_files_are_read_as_far_as_they_can_be()
    {
        byte[][] files = [Sample, .. Enumerable.Range(0, 50).Select(i => Headers.WriteToUtf8Bytes(new ArticleGenerator(i).Article()))];
        Parallel.For(0, Mutations, seed =>
        {
            byte[] file = new Mutator(seed).Mutate(files[seed % files.Length]);

            ReadResult<Article> result = Headers.Parse(file);
            ArticleDocument document = ArticleDocument.Parse(file, Headers);

            Assert.All(result.Diagnostics, d => Assert.InRange(d.Location!.Value.Offset, 0, file.Length));
            Assert.True(result.Value == Expected(result.Value), $"seed {seed}");
            Assert.True(Headers.Read(Headers.WriteToUtf8Bytes(result.Value)) == result.Value, $"seed {seed}");
            Assert.Equal(file, document.ToUtf8Bytes());
            Assert.Equal(
                !result.HasErrors && Headers.WriteToUtf8Bytes(result.Value).AsSpan().SequenceEqual(file),
                document.TryWith(result.Value with { Title = $"edit {seed}" }, out _, out _));
        });
    }

    [Fact]
    public void An_edit_changes_one_line()
    {
        ArticleDocument document = ArticleDocument.Parse(Sample, Headers);

        ArticleDocument edited = document.Edit(article => article with { Title = "One\nline" });

        Assert.Equal(["Title: Xiaomi Plans To Invest Over $7B In 5G\n => Title: One\\nline\n"], edited.Changes.Select(c => $"{c.OldText} => {c.NewText}"));
        Assert.Equal("NM3001 heat", Refusal(document, article => article with { Heat = 40 }));
        Assert.Equal("NM3005 ", Refusal(ArticleDocument.Parse("Title:T\n", Headers), article => article with { Title = "U" }));
    }

    [Theory]
    [InlineData(":\n")]
    [InlineData("\n")]
    [InlineData("Title: \\")]
    [InlineData("Topics: ,")]
    [InlineData("\\n,")]
    [InlineData("Title:a\n")]
    public void Large_files_take_time_and_memory_in_proportion(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 5_000_000 / piece.Length));
        Stopwatch time = Stopwatch.StartNew();

        Assert.InRange(Headers.Parse(text).Diagnostics.Count, 0, 1001);
        Assert.InRange(Headers.Parse("Topics: " + text).Diagnostics.Count, 0, 1001);
        Assert.InRange(Headers.Parse("Title: " + text.ReplaceLineEndings("")).Diagnostics.Count, 0, 1001);

        Assert.InRange(time.Elapsed.TotalSeconds, 0, 20);
    }

    /// <summary>What the form can hold of an article.</summary>
    private static Article Expected(Article article) => new()
    {
        Title = article.Title,
        Excerpt = article.Excerpt,
        PublishedDateTime = article.PublishedDateTime,
        WebUrl = article.WebUrl,
        Topics = [.. article.Topics.Where(topic => topic.Length > 0)],
        Content = article.Content,
    };

    private static void AssertRoundTrip(Article article, string what)
    {
        byte[] written = Headers.WriteToUtf8Bytes(article);
        ReadResult<Article> result = Headers.Parse(written);

        Assert.True(result.Diagnostics.IsEmpty, $"{what}: {string.Join('\n', result.Diagnostics)}");
        Assert.True(result.Value == Expected(article), $"{what}:\n{Encoding.UTF8.GetString(written)}");
        Assert.Equal(article.PublishedDateTime?.Offset, result.Value.PublishedDateTime?.Offset);
        Assert.Equal(written, Headers.WriteToUtf8Bytes(result.Value));
    }

    private static string Refusal(ArticleDocument document, Func<Article, Article> change)
    {
        Assert.False(document.TryWith(change(document.Article), out _, out ValueList<Diagnostic> diagnostics));
        return $"{diagnostics[0].Code} {diagnostics[0].Path}";
    }
}
