using System.Text;

namespace NewsModel.Tests.Formats;

/// <summary>Files by their path: what is read is what reading their bytes gives, and every problem names the file.</summary>
public sealed class ReadFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.md", "---\ntitle: \"T\"\n---\nbody\n")]
    [InlineData("bom.md", "\uFEFF---\ntitle: \"é\"\n---\nbody\n")]
    [InlineData("a.json", """{"title":"T"}""")]
    [InlineData("front matter.json", "---\ntitle: \"T\"\n---\nbody\n")]
    [InlineData("empty.md", "")]
    public async Task A_file_reads_as_its_bytes(string name, string text)
    {
        string path = Write(name, text);
        byte[] utf8 = File.ReadAllBytes(path);
        ArticleSerializer serializer = ArticleSerializer.Default;
        ArticleFormat format = serializer.Detect(utf8, path);
        Article expected = format.Read(utf8);

        Assert.Equal(expected, format.ReadFile(path));
        Assert.Equal(expected, await format.ReadFileAsync(path));
        Assert.Equal(expected, format.ParseFile(path).Value);
        Assert.Equal(expected, (await format.ParseFileAsync(path)).Value);
        Assert.Equal(expected, serializer.ReadFile(path));
        Assert.Equal(expected, await serializer.ReadFileAsync(path));
        Assert.Equal(expected, serializer.ParseFile(path).Value);
        Assert.Equal(expected, (await serializer.ParseFileAsync(path)).Value);
    }

    [Fact]
    public void The_extension_decides_where_the_content_leaves_it_open()
    {
        Assert.Equal("Head", ArticleSerializer.Default.ReadFile(Write("page.txt", "Head\n\ntext\n")).Title);
        Assert.Equal("Head\n\ntext\n", ArticleSerializer.Default.ReadFile(Write("page.md", "Head\n\ntext\n")).Content);
    }

    [Fact]
    public async Task Every_problem_names_the_file()
    {
        string path = Write("a.md", "---\nheat: hot\nquality: good\n---\n\n");
        string expected = $"{path}(2,7): error NM1202: heat: ";
        ReadResult<Article>[] results =
        [
            FrontMatterFormat.Default.ParseFile(path), await FrontMatterFormat.Default.ParseFileAsync(path),
            ArticleSerializer.Default.ParseFile(path), await ArticleSerializer.Default.ParseFileAsync(path),
        ];

        Assert.All(results, result =>
        {
            Assert.All(result.Diagnostics, d => Assert.Equal(path, d.File));
            Assert.StartsWith(expected, result.Diagnostics[0].ToString(), StringComparison.Ordinal);
            Assert.StartsWith("x(2,7): error", result.Diagnostics[0].ToString("x"), StringComparison.Ordinal);
        });
        NewsFormatException[] thrown =
        [
            Assert.Throws<NewsFormatException>(() => FrontMatterFormat.Default.ReadFile(path)),
            await Assert.ThrowsAsync<NewsFormatException>(() => FrontMatterFormat.Default.ReadFileAsync(path)),
            Assert.Throws<NewsFormatException>(() => ArticleSerializer.Default.ReadFile(path)),
            await Assert.ThrowsAsync<NewsFormatException>(() => ArticleSerializer.Default.ReadFileAsync(path)),
        ];
        Assert.All(thrown, e => Assert.StartsWith(expected, e.Message, StringComparison.Ordinal));
        Assert.All(FrontMatterFormat.Default.Parse(File.ReadAllBytes(path)).Diagnostics, d => Assert.Equal("", d.File));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_one_error()
    {
        string path = Write("a.md", $"---\ntitle: T\n---\n{new string('x', 100)}");
        ReadOptions options = new() { MaxInputLength = 100 };
        ArticleSerializer serializer = new(ArticleSerializer.Default.Formats, options);
        ReadResult<Article>[] results =
        [
            FrontMatterFormat.Default.ParseFile(path, options), await FrontMatterFormat.Default.ParseFileAsync(path, options),
            serializer.ParseFile(path), await serializer.ParseFileAsync(path),
        ];

        Assert.All(results, result =>
        {
            Assert.Equal(DiagnosticCode.InputTooLong, Assert.Single(result.Diagnostics).Code);
            Assert.Equal(path, result.Diagnostics[0].File);
            Assert.Equal(new Article(), result.Value);
        });
        Assert.False(FrontMatterFormat.Default.ParseFile(path, options with { MaxInputLength = (int)new FileInfo(path).Length }).HasErrors);
    }

    [Fact]
    public async Task A_path_without_a_file_throws_the_systems_exception()
    {
        string missing = _folder.At("missing.md");
        Assert.Throws<FileNotFoundException>(() => FrontMatterFormat.Default.ReadFile(missing));
        await Assert.ThrowsAsync<FileNotFoundException>(() => ArticleSerializer.Default.ParseFileAsync(missing));
        Assert.Throws<UnauthorizedAccessException>(() => ArticleSerializer.Default.ParseFile(_folder.FullName));
        Assert.Throws<ArgumentNullException>("path", () => FrontMatterFormat.Default.ParseFile(null!));
        Assert.Throws<ArgumentException>("path", () => ArticleSerializer.Default.ReadFile(""));
        string path = Write("a.md", "");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FrontMatterFormat.Default.ReadFileAsync(path, cancellationToken: new(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ArticleSerializer.Default.ReadFileAsync(path, new(canceled: true)));
    }

    [Theory]
    [InlineData("article.md", true)]
    [InlineData("./posts/My article.markdown", true)]
    [InlineData(@"C:\posts\a.json", true)]
    [InlineData("\uFEFFa.txt", true)]
    [InlineData(".md", false)]
    [InlineData("see article.md\n", false)]
    [InlineData("a\u0007.md", false)]
    [InlineData("I have read it", false)]
    public void A_path_that_is_given_for_the_text_is_warned_about(string text, bool isPath)
    {
        Diagnostic warning = Assert.Single(FrontMatterFormat.Default.Parse(text).Diagnostics);

        Assert.Equal(DiagnosticCode.NoFrontMatter, warning.Code);
        Assert.Equal(isPath, warning.Message.Contains("looks like a file path", StringComparison.Ordinal));
    }

    private string Write(string name, string text) => _folder.Write(name, Encoding.UTF8.GetBytes(text));
}
