using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>Many at the same file.</summary>
public sealed class ConcurrentSaveTests : IDisposable
{
    private static readonly EqualityComparer<byte[]> Same = EqualityComparer<byte[]>.Create((a, b) => a.AsSpan().SequenceEqual(b));

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_many_contents_saved_at_once_one_stays_whole()
    {
        byte[][] contents = [.. Enumerable.Range(0, 8).Select(i => Files.Article((char)('a' + i), 30_000 * (i + 1)))];
        string path = _folder.At("a.md");

        await Task.WhenAll(contents.Select((content, i) => Task.Run(async () =>
        {
            ArticleDocument document = ArticleDocument.Parse(content);
            for (int round = 0; round < 20; round++)
            {
                await Files.Save(document, path, SaveMode.Overwrite, isAsync: (i + round) % 2 == 0);
            }
        })));

        Assert.Contains(File.ReadAllBytes(path), contents, Same);
        Assert.Equal(["a.md"], _folder.Names);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_concurrent_saves_of_an_unchanged_file_one_succeeds(bool isNew)
    {
        int rounds = FuzzCases.Count(100);
        byte[][] contents = [.. Enumerable.Range(0, 8).Select(i => Files.Article((char)('a' + i), 30_000))];
        for (int round = 0; round < rounds; round++)
        {
            string path = _folder.At($"{round}.md");
            ArticleDocument[] documents = [.. contents.Select(ArticleDocument (content) => ArticleDocument.Parse(content))];
            if (!isNew)
            {
                ArticleDocument loaded = ArticleDocument.Parse(Repository.Seed).Save(path);
                documents = [.. contents.Select((_, i) => loaded.Edit(a => a with { Heat = i }))];
            }

            bool[] saved = await Task.WhenAll(documents.Select((document, i) => Task.Run(() => Succeeds(document, path, isAsync: (i + round) % 2 == 0))));

            Assert.Equal(1, saved.Count(success => success));
            Assert.Equal(documents[saved.IndexOf(true)].ToUtf8Bytes(), File.ReadAllBytes(path));
        }

        Assert.Equal(rounds, _folder.Names.Length);
    }

    [Fact]
    public async Task Readers_see_the_old_or_the_new_content()
    {
        byte[][] contents = [Files.Article('a', 60_000), Files.Article('b', 300_000)];
        string path = _folder.Write("a.md", contents[0]);
        using CancellationTokenSource end = new();

        Task<int>[] readers = [.. Enumerable.Range(0, 3).Select(i => Task.Run(async () =>
        {
            int count = 0;
            for (; !end.IsCancellationRequested || count == 0; count++)
            {
                Assert.Contains((await Files.Load(path, isAsync: i == 0)).ToUtf8Bytes(), contents, Same);
            }

            return count;
        }))];
        int rounds = FuzzCases.Count(200);
        for (int round = 0; round < rounds; round++)
        {
            await Files.Save(ArticleDocument.Parse(contents[(round + 1) % 2]), path, SaveMode.Overwrite, isAsync: round % 3 == 0);
        }

        await end.CancelAsync();
        Assert.All(await Task.WhenAll(readers), count => Assert.NotEqual(0, count));
        Assert.Equal(["a.md"], _folder.Names);
    }

    private static async Task<bool> Succeeds(ArticleDocument document, string path, bool isAsync)
    {
        try
        {
            await Files.Save(document, path, SaveMode.IfUnchanged, isAsync);
            return true;
        }
        catch (FileChangedException)
        {
            return false;
        }
    }
}
