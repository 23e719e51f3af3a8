using NewsModel.Diagnostics;
using NewsModel.Documents;
using NewsModel.Formats;

namespace NewsModel.Tests.Documents;

public sealed class LoadTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(65_536, false)]
    [InlineData(65_536, true)]
    [InlineData(5_000_000, false)]
    [InlineData(5_000_000, true)]
    public async Task Any_bytes_are_loaded_whole(int length, bool isAsync)
    {
        byte[] bytes = Files.Noise(length);
        string path = _folder.Write("a.md", bytes);

        ArticleDocument document = await Files.Load(path, isAsync);

        Assert.Equal(bytes, document.ToUtf8Bytes());
        Assert.Equal(path, document.Path);
        Assert.Empty(document.Changes);
    }

    [Fact]
    public void The_path_is_made_full()
    {
        string path = _folder.Write("a.md", Repository.Seed);

        ArticleDocument document = ArticleDocument.Load(Path.GetRelativePath(Environment.CurrentDirectory, path));

        Assert.Equal(path, document.Path);
        Assert.Null(ArticleDocument.Parse(Repository.Seed).Path);
    }

    [Fact]
    public async Task It_is_in_the_format_that_is_given()
    {
        string path = _folder.Write("a.md", Repository.Seed);

        Assert.Same(FrontMatterFormat.Default, ArticleDocument.Load(path).Format);
        Assert.Same(PlainTextFormat.Default, ArticleDocument.Load(path, PlainTextFormat.Default).Format);
        Assert.Same(PlainTextFormat.Default, (await ArticleDocument.LoadAsync(path, PlainTextFormat.Default)).Format);
        Assert.Equal("format", Assert.Throws<ArgumentNullException>(() => ArticleDocument.Load(path, format: null!)).ParamName);
        Assert.Equal("format", (await Assert.ThrowsAsync<ArgumentNullException>(() => ArticleDocument.LoadAsync(path, format: null!))).ParamName);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_loaded_whole_and_not_read()
    {
        string path = _folder.Write("a.md", Repository.Seed);

        ArticleDocument document = ArticleDocument.Load(path, ReadOptions.Default with { MaxInputLength = 100 });

        Assert.Equal(Repository.Seed, document.ToUtf8Bytes());
        Assert.Equal([DiagnosticCode.InputTooLong], document.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_path_without_a_file_says_so(bool isAsync)
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Files.Load(null!, isAsync));
        await Assert.ThrowsAsync<ArgumentException>(() => Files.Load("", isAsync));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Files.Load(_folder.At("none.md"), isAsync));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Files.Load(_folder.At("none", "a.md"), isAsync));
        UnauthorizedAccessException folder = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Files.Load(_folder.FullName, isAsync));
        Assert.Equal($"'{_folder.FullName}' is a folder. Give the path of a file.", folder.Message);
    }

    [Fact]
    public async Task A_file_too_long_for_an_array_says_so()
    {
        string path = _folder.At("a.md");
        using (FileStream file = File.Create(path))
        {
            file.SetLength(Array.MaxLength + 1L);
        }

        IOException e = await Assert.ThrowsAsync<IOException>(() => ArticleDocument.LoadAsync(path));

        Assert.Equal(e.Message, Assert.Throws<IOException>(() => ArticleDocument.Load(path)).Message);
        Assert.Equal($"'{path}' has more than 2147483591 bytes, which is more than a document can hold.", e.Message);
    }

    [Fact]
    public void A_file_is_loaded_while_another_has_it_open_to_write()
    {
        string path = _folder.Write("a.md", Repository.Seed);
        using FileStream other = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

        Assert.Equal(Repository.Seed, ArticleDocument.Load(path).ToUtf8Bytes());
    }

    [Fact]
    public async Task A_cancelled_token_ends_it()
    {
        string path = _folder.Write("a.md", Repository.Seed);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ArticleDocument.LoadAsync(path, cancellationToken: new(canceled: true)));
    }
}
