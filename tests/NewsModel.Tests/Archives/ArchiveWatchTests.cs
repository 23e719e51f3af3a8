using NewsModel.Archives;
using NewsModel.Archives.Sources;
using NewsModel.Archives.Watching;

namespace NewsModel.Tests.Archives;

public class ArchiveWatchTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Changes_come_as_batches()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", ArchiveFolder.Article("A")).Add("b.md", ArchiveFolder.Article("B")).Add("c/d.md", ArchiveFolder.Article("D")).Add(".gitignore", "no.md\n");
        using CancellationTokenSource stop = new(Enough);
        await using IAsyncEnumerator<ArchiveChanges> watch = ArticleArchive.Open(folder.FullName).WatchAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        Task<bool> next = watch.MoveNextAsync().AsTask();
        Task changing = Task.Run(async () =>
        {
            // Whether the watch has begun cannot be seen, so the change goes on until it was.
            for (int i = 0; !next.IsCompleted; i++)
            {
                folder.Add("a.md", ArchiveFolder.Article(new string('A', i + 2))).Add("no.md", "x");
                await Task.Delay(100);
            }
        });

        Assert.True(await next);
        Assert.Equal(["a.md"], watch.Current.Changed);
        await changing;
        next = watch.MoveNextAsync().AsTask();
        File.Delete(folder.At("b.md"));
        folder.Add("e/f/g.md", ArchiveFolder.Article("G"));
        Directory.Move(folder.At("c"), folder.At("h"));
        HashSet<string> added = [];
        HashSet<string> removed = [];
        while (added.Count < 2 || removed.Count < 2)
        {
            Assert.True(await next);
            added.UnionWith(watch.Current.Added);
            removed.UnionWith(watch.Current.Removed);
            next = added.Count < 2 || removed.Count < 2 ? watch.MoveNextAsync().AsTask() : next;
        }

        Assert.Equal(["e/f/g.md", "h/d.md"], added.Order());
        Assert.Equal(["b.md", "c/d.md"], removed.Order());
    }

    [Fact]
    public async Task After_an_overflow_all_is_looked_at()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", ArchiveFolder.Article("A"));
        using ArchiveFolder elsewhere = new();
        using CancellationTokenSource stop = new(Enough);

        // The system has no events of this folder, as if all of them had been lost.
        using FolderWatch watch = new(elsewhere.FullName, () => new FolderItems(folder.FullName, new ReadingPlan(ArchiveOptions.Default)));
        await using IAsyncEnumerator<ArchiveChanges> changes = watch.RunAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        Task<bool> next = changes.MoveNextAsync().AsTask();
        await Task.Delay(300);
        folder.Add("b.md", ArchiveFolder.Article("B"));
        await Task.Delay(500);
        Assert.False(next.IsCompleted);

        watch.Overflow();

        Assert.True(await next);
        Assert.True(changes.Current.IsAfterOverflow);
        Assert.Equal(["b.md"], changes.Current.Added);
    }

    [Fact]
    public async Task A_watch_ends_when_it_is_cancelled_and_wants_a_folder()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", ArchiveFolder.Article("A"));
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ArchiveChanges changes in ArticleArchive.Open(folder.FullName).WatchAsync(stop.Token))
            {
                Assert.Fail("Nothing changes.");
            }
        });
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await ArticleArchive.Open(folder.At("a.md")).WatchAsync(stop.Token).GetAsyncEnumerator(CancellationToken.None).MoveNextAsync());
    }
}
