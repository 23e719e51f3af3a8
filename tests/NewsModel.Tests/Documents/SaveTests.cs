using System.Text;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

public sealed class SaveTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly TempFolder _folder = new();

    public static TheoryData<int, SaveMode, bool> Contents
    {
        get
        {
            TheoryData<int, SaveMode, bool> data = [];
            foreach (int length in (int[])[0, 1, 65_537, 5_000_000])
            {
                foreach (SaveMode mode in Enum.GetValues<SaveMode>())
                {
                    data.Add(length, mode, false);
                    data.Add(length, mode, true);
                }
            }

            return data;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task A_new_file_holds_the_bytes_of_the_document(int length, SaveMode mode, bool isAsync)
    {
        byte[] bytes = Files.Noise(length);

        await Files.Save(ArticleDocument.Parse(bytes), _folder.At("a.md"), mode, isAsync);

        Assert.Equal(bytes, File.ReadAllBytes(_folder.At("a.md")));
        Assert.Equal(["a.md"], _folder.Names);
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task An_edited_document_takes_the_place_of_what_it_was_loaded_from(int length, SaveMode mode, bool isAsync)
    {
        string path = _folder.Write("a.md", Files.Article('x', 18 + length));
        ArticleDocument loaded = await Files.Load(path, isAsync);
        ArticleDocument edited = loaded.Edit(a => a with { Heat = 40 });

        ArticleDocument saved = await Files.Save(edited, mode, isAsync);

        Assert.Equal(edited.ToUtf8Bytes(), File.ReadAllBytes(path));
        Assert.Equal(40, ArticleDocument.Load(path).Article.Heat);
        Assert.NotEqual(loaded.ToUtf8Bytes(), saved.ToUtf8Bytes());
        Assert.Equal(["a.md"], _folder.Names);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Saving_returns_the_document_as_it_is_in_the_file(bool isAsync)
    {
        string path = _folder.Write("a.md", Repository.Seed);
        ArticleDocument loaded = await Files.Load(path, isAsync);
        ArticleDocument edited = loaded.Edit(a => a with { Heat = 40 });
        ValueList<ArticleChange> changes = edited.Changes;
        Article article = edited.Article;

        ArticleDocument saved = await Files.Save(edited, _folder.At("b.md"), SaveMode.IfUnchanged, isAsync);

        Assert.Equal(_folder.At("b.md"), saved.Path);
        Assert.Equal(edited.ToUtf8Bytes(), saved.ToUtf8Bytes());
        Assert.Empty(saved.Changes);
        Assert.Same(article, saved.Article);
        Assert.Equal((path, changes), (edited.Path, edited.Changes));
        Assert.Equal(path, loaded.Path);
        Assert.Equal(Repository.Seed, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_saved_document_can_be_edited_and_saved_again_but_the_original_cannot(bool isAsync)
    {
        string path = _folder.Write("a.md", Repository.Seed);
        ArticleDocument loaded = await Files.Load(path, isAsync);

        ArticleDocument saved = await Files.Save(loaded.Edit(a => a with { Heat = 40 }), SaveMode.IfUnchanged, isAsync);
        await Files.Save(saved.Edit(a => a with { Heat = 41 }), SaveMode.IfUnchanged, isAsync);

        Assert.Equal(41, ArticleDocument.Load(path).Article.Heat);
        await Assert.ThrowsAsync<FileChangedException>(() => Files.Save(loaded.Edit(a => a with { Heat = 42 }), SaveMode.IfUnchanged, isAsync));
    }

    [Fact]
    public void The_options_are_kept()
    {
        ArticleDocument document = ArticleDocument.Parse(Repository.Seed, ReadOptions.Default with { MaxInputLength = 100 });

        ArticleDocument saved = document.Save(_folder.At("a.md"));

        Assert.Equal([DiagnosticCode.InputTooLong], saved.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_document_without_a_file_asks_for_a_path(bool isAsync)
    {
        ArticleDocument document = ArticleDocument.Parse(Repository.Seed);

        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(() => Files.Save(document, SaveMode.IfUnchanged, isAsync));

        Assert.Equal("The document was not loaded from a file, so there is no file to save it to. Pass a path.", e.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Arguments_that_mean_nothing_are_refused(bool isAsync)
    {
        ArticleDocument document = ArticleDocument.Parse(Repository.Seed);

        await Assert.ThrowsAsync<ArgumentNullException>(() => Files.Save(document, null!, SaveMode.IfUnchanged, isAsync));
        await Assert.ThrowsAsync<ArgumentException>(() => Files.Save(document, "", SaveMode.IfUnchanged, isAsync));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Files.Save(document, _folder.At("a.md"), (SaveMode)2, isAsync));
        Assert.Empty(_folder.Names);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_holds_the_text_already_is_not_written(bool isAsync)
    {
        string path = _folder.Write("a.md", Repository.Seed);
        ArticleDocument loaded = await Files.Load(path, isAsync);
        File.SetLastWriteTimeUtc(path, LongAgo);

        await Files.Save(loaded, SaveMode.IfUnchanged, isAsync);
        await Files.Save(ArticleDocument.Parse(Repository.Seed), path, SaveMode.IfUnchanged, isAsync);
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(path));

        await Files.Save(loaded, SaveMode.Overwrite, isAsync);
        Assert.NotEqual(LongAgo, File.GetLastWriteTimeUtc(path));
        Assert.Equal(Repository.Seed, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData(SaveMode.IfUnchanged, false)]
    [InlineData(SaveMode.IfUnchanged, true)]
    [InlineData(SaveMode.Overwrite, false)]
    [InlineData(SaveMode.Overwrite, true)]
    public async Task A_path_that_cannot_be_saved_to_is_reported_and_leaves_nothing_behind(SaveMode mode, bool isAsync)
    {
        ArticleDocument document = ArticleDocument.Parse(Repository.Seed);
        Directory.CreateDirectory(_folder.At("folder"));

        UnauthorizedAccessException e = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Files.Save(document, _folder.At("folder"), mode, isAsync));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Files.Save(document, _folder.At("folder") + Path.DirectorySeparatorChar, mode, isAsync));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Files.Save(document, _folder.At("none", "a.md"), mode, isAsync));

        Assert.Equal($"'{_folder.At("folder")}' is a folder. Pass the path of a file.", e.Message);
        Assert.Equal(["folder"], _folder.Names);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("folder")));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('é')]
    [InlineData('国')]
    public void The_longest_file_names_leave_room_for_the_temporary_one(char letter)
    {
        string name = new string(letter, (OperatingSystem.IsWindows() ? 120 : 252 / Encoding.UTF8.GetByteCount([letter]))) + ".md";

        ArticleDocument.Parse(Repository.Seed).Save(_folder.At(name)).Save(SaveMode.Overwrite);

        Assert.Equal([name], _folder.Names);
    }

    [Theory]
    [InlineData(SaveMode.IfUnchanged)]
    [InlineData(SaveMode.Overwrite)]
    public async Task A_cancelled_token_leaves_everything_as_it_was(SaveMode mode)
    {
        string path = _folder.Write("a.md", Repository.Seed);
        ArticleDocument edited = ArticleDocument.Load(path).Edit(a => a with { Heat = 40 });
        CancellationToken cancelled = new(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => edited.SaveAsync(mode, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => edited.SaveAsync(_folder.At("b.md"), mode, cancelled));

        Assert.Equal(Repository.Seed, File.ReadAllBytes(path));
        Assert.Equal(["a.md"], _folder.Names);
    }
}
