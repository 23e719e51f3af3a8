using System.Diagnostics;
using System.Runtime.Versioning;
using NewsModel.Documents;

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

        Assert.Same(FrontMatterFormat.Any, ArticleDocument.Load(path).Format);
        Assert.Same(PlainTextFormat.Default, ArticleDocument.Load(path, PlainTextFormat.Default).Format);
        Assert.Same(PlainTextFormat.Default, (await ArticleDocument.LoadAsync(path, PlainTextFormat.Default)).Format);
        Assert.Equal("format", Assert.Throws<ArgumentNullException>(() => ArticleDocument.Load(path, format: null!)).ParamName);
        Assert.Equal("format", (await Assert.ThrowsAsync<ArgumentNullException>(() => ArticleDocument.LoadAsync(path, format: null!))).ParamName);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_beyond_the_limit_is_refused_and_one_within_is_loaded_whole(bool isAsync)
    {
        string path = _folder.Write("a.md", Repository.Seed);
        ReadOptions enough = ReadOptions.Default with { MaxInputLength = Repository.Seed.Length };
        ReadOptions tooLittle = ReadOptions.Default with { MaxInputLength = Repository.Seed.Length - 1 };

        Assert.Equal(Repository.Seed, (await Load(enough)).ToUtf8Bytes());
        NewsFormatException e = await Assert.ThrowsAsync<NewsFormatException>(() => Load(tooLittle));
        Diagnostic diagnostic = Assert.Single(e.Diagnostics);
        Assert.Equal((DiagnosticCode.InputTooLong, new SourceLocation(0, 1, 1)), (diagnostic.Code, diagnostic.Location));

        async Task<ArticleDocument> Load(ReadOptions options) =>
            isAsync ? await ArticleDocument.LoadAsync(path, options) : ArticleDocument.Load(path, options);
    }

    [UnixFact]
    public async Task A_file_without_a_length_is_read_no_further_than_the_limit()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Assert.NotEmpty(ArticleDocument.Load("/proc/self/status").ToUtf8Bytes());
        Assert.Throws<NewsFormatException>(() => ArticleDocument.Load("/proc/self/status", new ReadOptions { MaxInputLength = 100 }));
        long before = GC.GetTotalAllocatedBytes(precise: true);
        await Assert.ThrowsAsync<NewsFormatException>(() => ArticleDocument.LoadAsync("/dev/zero", new ReadOptions { MaxInputLength = 1_000_000 }));

        // Other tests allocate meanwhile. Without a limit it would be gigabytes.
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 500_000_000);
    }

    [UnixFact]
    public async Task A_pipe_is_refused_at_once_whether_or_not_somebody_writes_to_it()
    {
        string pipe = _folder.At("pipe");
        using (Process make = Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync();
        }

        string link = _folder.At("link.md");
        File.CreateSymbolicLink(link, pipe);
        foreach (string path in new[] { pipe, link })
        {
            foreach (bool isAsync in new[] { false, true })
            {
                Task<ArticleDocument> loading = Task.Run(() => Files.Load(path, isAsync));
                IOException e = await Assert.ThrowsAsync<IOException>(() => loading.WaitAsync(TimeSpan.FromSeconds(60)));
                Assert.Equal($"'{path}' is a pipe or a device. Pass the path of a file.", e.Message);
            }
        }
    }

    [UnixFact(notAsRoot: true)]
    [UnsupportedOSPlatform("windows")]
    public async Task A_pipe_that_may_only_be_read_is_refused_after_a_while()
    {
        string pipe = _folder.At("pipe");
        using (Process make = Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync();
        }

        File.SetUnixFileMode(pipe, UnixFileMode.UserRead);
        Task<ArticleDocument> loading = Task.Run(() => ArticleDocument.Load(pipe));

        await Assert.ThrowsAsync<IOException>(() => loading.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_path_without_a_file_is_reported(bool isAsync)
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Files.Load(null!, isAsync));
        await Assert.ThrowsAsync<ArgumentException>(() => Files.Load("", isAsync));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Files.Load(_folder.At("none.md"), isAsync));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Files.Load(_folder.At("none", "a.md"), isAsync));
        UnauthorizedAccessException folder = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Files.Load(_folder.FullName, isAsync));
        Assert.Equal($"'{_folder.FullName}' is a folder. Pass the path of a file.", folder.Message);
    }

    [Fact]
    public async Task A_file_too_long_for_an_array_is_reported()
    {
        string path = _folder.At("a.md");
        using (FileStream file = File.Create(path))
        {
            file.SetLength(Array.MaxLength + 1L);
        }

        NewsFormatException e = await Assert.ThrowsAsync<NewsFormatException>(() => ArticleDocument.LoadAsync(path));

        Assert.Equal(e.Message, Assert.Throws<NewsFormatException>(() => ArticleDocument.Load(path)).Message);
        Assert.Equal("(1,1): error NM1301: The input is longer than 67108864 bytes and was not read; raise ReadOptions.MaxInputLength if you trust it.", e.Message);
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
