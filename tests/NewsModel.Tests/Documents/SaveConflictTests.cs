using System.Diagnostics;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>Files that others change, delete or create.</summary>
public sealed class SaveConflictTests : IDisposable
{
    // Writing so much takes long enough for a test to come in between.
    private const int Long = 48 * 1024 * 1024;

    private readonly TempFolder _folder = new();

    private string Target => _folder.At("a.md");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("empty", false)]
    [InlineData("empty", true)]
    [InlineData("one byte less", false)]
    [InlineData("one byte less", true)]
    [InlineData("one byte more", false)]
    [InlineData("one byte more", true)]
    [InlineData("another end", false)]
    [InlineData("another end", true)]
    [InlineData("another beginning", false)]
    [InlineData("another beginning", true)]
    [InlineData("much longer", false)]
    [InlineData("much longer", true)]
    public async Task A_file_that_was_changed_is_not_overwritten_unless_it_shall_be(string change, bool isAsync)
    {
        ArticleDocument edited = await Edited(isAsync);
        byte[] changed = Changed(Repository.Seed, change);
        _folder.Write("a.md", changed);

        FileChangedException e = await Assert.ThrowsAsync<FileChangedException>(() => Files.Save(edited, SaveMode.IfUnchanged, isAsync));

        Assert.Equal(
            $"'{Target}' was changed after the document was loaded from it, so it was not saved. Load it again and repeat the edit, or overwrite it with SaveMode.Overwrite.",
            e.Message);
        Assert.Equal(Target, e.Path);
        Assert.Equal(changed, File.ReadAllBytes(Target));
        Assert.Equal(["a.md"], _folder.Names);

        await Files.Save(edited, SaveMode.Overwrite, isAsync);
        Assert.Equal(edited.ToUtf8Bytes(), File.ReadAllBytes(Target));
        Assert.Equal(["a.md"], _folder.Names);
    }

    [Fact]
    public void A_long_file_to_which_others_added_much_is_not_overwritten()
    {
        byte[] old = Files.Article('a', 100_000);
        ArticleDocument edited = ArticleDocument.Load(_folder.Write("a.md", old)).Edit(a => a with { Heat = 40 });
        byte[] changed = [.. old, .. Files.Noise(100_000)];
        _folder.Write("a.md", changed);

        Assert.Throws<FileChangedException>(() => edited.Save());

        Assert.Equal(changed, File.ReadAllBytes(Target));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_was_deleted_does_not_come_back_unless_it_shall(bool isAsync)
    {
        ArticleDocument edited = await Edited(isAsync);
        File.Delete(Target);

        FileChangedException e = await Assert.ThrowsAsync<FileChangedException>(() => Files.Save(edited, SaveMode.IfUnchanged, isAsync));

        Assert.Equal(
            $"'{Target}' was deleted after the document was loaded from it, so it was not saved. To create it again, save with SaveMode.Overwrite.",
            e.Message);
        Assert.Equal(Target, e.Path);
        Assert.Empty(_folder.Names);

        await Files.Save(edited, SaveMode.Overwrite, isAsync);
        Assert.Equal(edited.ToUtf8Bytes(), File.ReadAllBytes(Target));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task At_another_path_no_file_is_overwritten_unless_it_shall_be(bool isAsync)
    {
        ArticleDocument edited = await Edited(isAsync);
        string other = _folder.Write("b.md", Repository.Seed);

        FileChangedException e = await Assert.ThrowsAsync<FileChangedException>(() => Files.Save(edited, other, SaveMode.IfUnchanged, isAsync));

        Assert.Equal(
            $"'{other}' exists already, and the document was not loaded from it, so it was not saved. Choose another path, or overwrite it with SaveMode.Overwrite.",
            e.Message);
        Assert.Equal(other, e.Path);
        Assert.Equal(Repository.Seed, File.ReadAllBytes(other));

        await Files.Save(edited, other, SaveMode.Overwrite, isAsync);
        Assert.Equal(edited.ToUtf8Bytes(), File.ReadAllBytes(other));
        Assert.Equal(["a.md", "b.md"], _folder.Names);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_others_changed_to_the_same_text_is_as_good_as_saved(bool isAsync)
    {
        ArticleDocument edited = await Edited(isAsync);
        _folder.Write("a.md", edited.ToUtf8Bytes());

        ArticleDocument saved = await Files.Save(edited, SaveMode.IfUnchanged, isAsync);
        await Files.Save(saved.Edit(a => a with { Heat = 41 }), SaveMode.IfUnchanged, isAsync);

        Assert.Equal(41, ArticleDocument.Load(Target).Article.Heat);
    }

    [Fact]
    public async Task A_file_that_is_changed_while_the_new_one_is_written_is_not_overwritten()
    {
        ArticleDocument edited = await EditedLong();

        Task act = WhenAFileIsBeingWritten(() => File.AppendAllText(Target, "x"));
        Task<ArticleDocument> saving = edited.SaveAsync();

        await Assert.ThrowsAsync<FileChangedException>(() => saving);
        await act;
        Assert.Equal(Repository.Seed.Length + 1, new FileInfo(Target).Length);
        Assert.Equal(["a.md"], _folder.Names);
    }

    [Fact]
    public async Task A_file_that_is_deleted_while_the_new_one_is_written_does_not_come_back()
    {
        ArticleDocument edited = await EditedLong();

        Task act = WhenAFileIsBeingWritten(() => File.Delete(Target));
        Task<ArticleDocument> saving = edited.SaveAsync();

        await Assert.ThrowsAsync<FileChangedException>(() => saving);
        await act;
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public async Task A_file_that_appears_while_the_new_one_is_written_is_not_overwritten()
    {
        Task act = WhenAFileIsBeingWritten(() => _folder.Write("a.md", Repository.Seed));
        Task<ArticleDocument> saving = ArticleDocument.Parse(Files.Noise(Long)).SaveAsync(Target);

        await Assert.ThrowsAsync<FileChangedException>(() => saving);
        await act;
        Assert.Equal(Repository.Seed, File.ReadAllBytes(Target));
        Assert.Equal(["a.md"], _folder.Names);
    }

    [Fact]
    public async Task A_folder_that_appears_while_the_new_one_is_written_stays()
    {
        Task act = WhenAFileIsBeingWritten(() => Directory.CreateDirectory(Target));
        Task<ArticleDocument> saving = ArticleDocument.Parse(Files.Noise(Long)).SaveAsync(Target, SaveMode.Overwrite);

        Exception? e = await Record.ExceptionAsync(() => saving);
        await act;

        Assert.True(e is IOException or UnauthorizedAccessException, e?.ToString());
        Assert.True(Directory.Exists(Target));
        Assert.Equal(["a.md"], _folder.Names);
    }

    [Theory]
    [InlineData(SaveMode.IfUnchanged)]
    [InlineData(SaveMode.Overwrite)]
    public async Task A_token_that_is_cancelled_while_the_new_one_is_written_leaves_the_file_as_it_was(SaveMode mode)
    {
        ArticleDocument edited = await EditedLong();
        using CancellationTokenSource cancellation = new();

        Task act = WhenAFileIsBeingWritten(() => cancellation.Cancel());
        Task<ArticleDocument> saving = edited.SaveAsync(mode, cancellation.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving);
        await act;
        Assert.Equal(Repository.Seed, File.ReadAllBytes(Target));
        Assert.Equal(["a.md"], _folder.Names);
    }

    private static byte[] Changed(byte[] bytes, string change) => change switch
    {
        "empty" => [],
        "one byte less" => bytes[..^1],
        "one byte more" => [.. bytes, (byte)'x'],
        "another end" => [.. bytes[..^1], (byte)'x'],
        "another beginning" => [(byte)'x', .. bytes[1..]],
        _ => [.. bytes, .. Files.Noise(1_000_000)],
    };

    private async Task<ArticleDocument> Edited(bool isAsync) =>
        (await Files.Load(_folder.Write("a.md", Repository.Seed), isAsync)).Edit(a => a with { Heat = 40 });

    private async Task<ArticleDocument> EditedLong() =>
        (await Files.Load(_folder.Write("a.md", Repository.Seed), isAsync: true)).Edit(a => a with { Content = new('x', Long) });

    /// <summary>Acts as soon as a file is being written: on a thread of its own, since all others may be busy with other tests.</summary>
    private Task WhenAFileIsBeingWritten(Action act) => Task.Factory.StartNew(
        () =>
        {
            Stopwatch time = Stopwatch.StartNew();
            while (!_folder.Names.Any(name => name.StartsWith(".a.md.", StringComparison.Ordinal) && name.EndsWith(".tmp", StringComparison.Ordinal)))
            {
                Assert.True(time.Elapsed < TimeSpan.FromSeconds(60), "There is no temporary file.");
                Thread.Yield();
            }

            act();
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
