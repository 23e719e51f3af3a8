using NewsModel.Archives;

namespace NewsModel.Tests.Archives;

public class ArchiveEditTests
{
    private const string Journal = ".newsmodel-edit.journal";

    [Fact]
    public async Task Articles_are_edited_in_their_files_and_refusals_are_reported()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", ArchiveFolder.Article("A")).Add("b.json", "{\"title\":\"B\",\"heat\":2}").Add("c.md", "---\ntitle: @x\nheat: 3\n---\n")
            .Add("d.md", ArchiveFolder.Article("D", heat: 40)).Add("e.ndjson", "{\"title\":\"E\"}\n").Add("f.md", ArchiveFolder.Article("F")).Add("g.txt", "text\n");

        ArchiveEditResult result = await ArticleArchive.Open(folder.FullName)
            .EditAsync(static entry => entry.Path != "f.md", static article => article with { Heat = 40 });

        Assert.Equal((5L, 2L, 0L, 1L), (result.Matched, result.Changed, result.ChangedBefore, result.Unchanged));
        Assert.Equal(["c.md NM3004", "e.ndjson#1 NM4008"], result.Refused.Select(static refusal => $"{refusal.Path} {refusal.Diagnostics[0].Code}"));
        Assert.Equal(ArchiveFolder.Article("A", heat: 40), await File.ReadAllTextAsync(folder.At("a.md")));
        Assert.Equal("{\"title\":\"B\",\"heat\":40}", await File.ReadAllTextAsync(folder.At("b.json")));
        Assert.Equal(ArchiveFolder.Article("F"), await File.ReadAllTextAsync(folder.At("f.md")));
        Assert.False(File.Exists(folder.At(Journal)));
    }

    [Fact]
    public async Task A_dry_run_is_one_difference_that_git_applies()
    {
        using ArchiveFolder folder = new();
        using ArchiveFolder copy = new();
        for (int i = 0; i < 100; i++)
        {
            folder.Add($"{i % 7}/{i}.md", ArchiveFolder.Article($"{i}", heat: i % 5));
            copy.Add($"{i % 7}/{i}.md", ArchiveFolder.Article($"{i}", heat: i % 5));
        }

        using StringWriter diff = new();
        ArticleArchive archive = ArticleArchive.Open(folder.FullName);
        ArchiveEditOptions options = new() { IsDryRun = true, Diff = diff };

        ArchiveEditResult dry = await archive.EditAsync(static entry => entry.Article!.Heat > 2, Hotter, options);
        string[] before = [.. Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        ArchiveEditResult real = await archive.EditAsync(static entry => entry.Article!.Heat > 2, Hotter);
        copy.Add("all.diff", diff.ToString());
        copy.Run("git", "apply", "all.diff");
        File.Delete(copy.At("all.diff"));

        Assert.Equal(dry, real);
        Assert.Equal(40, real.Changed);
        Assert.Equal([.. Texts(copy)], before.Length == 100 ? Texts(folder) : []);
        Assert.NotEqual(before, Texts(folder));
    }

    [Fact]
    public async Task An_interrupted_edit_goes_on_and_changes_nothing_twice()
    {
        using ArchiveFolder folder = new();
        for (int i = 0; i < 200; i++)
        {
            folder.Add($"{i:000}.md", ArchiveFolder.Article($"{i}"));
        }

        ArticleArchive archive = ArticleArchive.Open(folder.FullName);
        ArchiveEditOptions options = new() { Name = "hotter" };
        await Assert.ThrowsAsync<InvalidOperationException>(() => archive.EditAsync(
            static entry => entry.Article!.Heat == 1, static article => article.Title == "150" ? throw new InvalidOperationException("150") : Hotter(article), options));
        int done = Texts(folder).Count(static text => text.Contains("heat: 2\n", StringComparison.Ordinal));
        folder.Add("010.md", ArchiveFolder.Article("somebody else"));

        EditJournalException other = await Assert.ThrowsAsync<EditJournalException>(() => archive.EditAsync(static _ => true, Hotter));
        ArchiveEditResult result = await archive.EditAsync(static entry => entry.Article!.Heat == 1, Hotter, options);

        Assert.InRange(done, 32, 150);
        Assert.Contains("belongs to the edit 'hotter', which was interrupted.", other.Message, StringComparison.Ordinal);
        Assert.Equal((200L, 199L, (long)done - 1), (result.Matched, result.Changed, result.ChangedBefore));
        Assert.Equal("010.md NM4007", Assert.Single(result.Refused.Select(static refusal => $"{refusal.Path} {refusal.Diagnostics[0].Code}")));
        Assert.Equal(199, Texts(folder).Count(static text => text.Contains("heat: 2\n", StringComparison.Ordinal)));
        Assert.Equal(ArchiveFolder.Article("somebody else"), await File.ReadAllTextAsync(folder.At("010.md")));
        Assert.False(File.Exists(folder.At(Journal)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("{\"newsmodel", true)]
    [InlineData("{\"newsmodelJournal\":1,\"edit\":\"other\"}\n", true)]
    [InlineData("{\"newsmodelJournal\":1,\"edit\":\"other\"}\n[\"a.md\",\"0", true)]
    [InlineData("{\"newsmodelJournal\":1,\"edit\":\"other\"}\n[\"a.md\",\"0\",\"1\"]\n", false)]
    [InlineData("{\"newsmodelJournal\":2,\"edit\":\"edit\"}\n[\"a.md\",\"0\",\"1\"]\n", false)]
    [InlineData("{\"my\":\"data\"}", false)]
    [InlineData("{\"my\":\"data\"}\n", false)]
    [InlineData("my data\n", false)]
    [InlineData("{\"newsmodelJournal\":1,\"edit\":\"edit\"}\nmy data\n", false)]
    public async Task A_journal_of_something_else_is_not_touched(string content, bool mayGoOn)
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", ArchiveFolder.Article("A")).Add(Journal, content);
        ArticleArchive archive = ArticleArchive.Open(folder.FullName);

        if (mayGoOn)
        {
            Assert.Equal(1, (await archive.EditAsync(static _ => true, Hotter)).Changed);
            Assert.False(File.Exists(folder.At(Journal)));
        }
        else
        {
            await Assert.ThrowsAsync<EditJournalException>(() => archive.EditAsync(static _ => true, Hotter));
            Assert.Equal(content, await File.ReadAllTextAsync(folder.At(Journal)));
            Assert.Equal(ArchiveFolder.Article("A"), await File.ReadAllTextAsync(folder.At("a.md")));
        }
    }

    [Fact]
    public async Task An_edit_that_fails_before_the_first_change_leaves_no_journal()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", ArchiveFolder.Article("A"));

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ArticleArchive.Open(folder.FullName).EditAsync(static _ => true, static _ => throw new InvalidOperationException()));

        Assert.False(File.Exists(folder.At(Journal)));
    }

    [Fact]
    public async Task A_file_that_is_listed_twice_is_edited_once()
    {
        using ArchiveFolder folder = new();
        for (int i = 0; i < 80; i++)
        {
            folder.Add($"sub/{i:00}.md", ArchiveFolder.Article($"{i}"));
        }

        string[] files = [.. Directory.EnumerateFiles(folder.At("sub"))];
        ArchiveEditResult listed = await ArticleArchive.OfFiles(folder.FullName, [.. files, .. files]).EditAsync(static _ => true, Hotter);
        ArchiveEditResult below = await ArticleArchive.OfAll([folder.FullName, .. files]).EditAsync(
            static _ => true, Hotter, new() { JournalPath = folder.At(Journal) });

        Assert.Equal((80L, 80L), (listed.Changed, below.Changed));
        Assert.All(Texts(folder), static text => Assert.Contains("heat: 3\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_came_of_each_file_is_told_in_order_and_by_its_document()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", ArchiveFolder.Article("A")).Add("b.md", ArchiveFolder.Article("B", heat: 5)).Add("c.md", "---\ntitle: @x\nheat: 3\n---\n")
            .Add("d.txt", "text\n").Add("e.md", ArchiveFolder.Article("E"));
        File.CreateSymbolicLink(folder.At("nowhere.md"), "missing");
        Outcomes outcomes = new();

        ArchiveEditResult result = await ArticleArchive.Open(folder.FullName).EditAsync(
            static entry => entry.Path != "e.md",
            static (document, article) => article with { Heat = document.Path!.EndsWith("a.md", StringComparison.Ordinal) ? 7 : 5 },
            new() { Outcomes = outcomes });

        Assert.Equal((3L, 1L, 1L, 1L), (result.Matched, result.Changed, result.Unchanged, result.Skipped));
        Assert.Equal(["c.md", "nowhere.md"], [.. result.Refused.Concat(result.Unreadable).Select(static refusal => refusal.Path)]);
        Assert.Equal(
            ["a.md Changed 1 ", "b.md Unchanged  ", "c.md Refused  NM3004", "nowhere.md Unreadable  NM4003"],
            outcomes.All.Select(static it => $"{it.Entry.Path} {it.Status} {it.Document?.Changes.Count} {(it.Refusal.IsEmpty ? "" : it.Refusal[0].Code)}"));
        Assert.Equal(ArchiveFolder.Article("A", heat: 7), await File.ReadAllTextAsync(folder.At("a.md")));
    }

    [Fact]
    public async Task A_single_change_needs_no_journal_and_shards_have_one_each()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", ArchiveFolder.Article("A"));
        HashSet<string> journals = [];
        ArchiveEditOptions options = new() { Outcomes = new Outcomes { Then = Look } };

        await ArticleArchive.Open(folder.FullName).EditAsync(static _ => true, Hotter, options);
        Assert.Empty(journals);
        for (int i = 0; i < 40; i++)
        {
            folder.Add($"{i}.md", ArchiveFolder.Article($"{i}"));
        }

        for (int i = 0; i < 2; i++)
        {
            ArchiveOptions half = ArchiveOptions.Default with { Shard = new ArchiveShard(i, 2) };
            await ArticleArchive.Open(folder.FullName, half).EditAsync(static _ => true, Hotter, options);
        }

        await ArticleArchive.Open(folder.FullName).EditAsync(static _ => true, Hotter, options);

        Assert.Equal([".newsmodel-edit-0-of-2.journal", ".newsmodel-edit-1-of-2.journal", Journal], journals.Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(folder.FullName, "*.journal"));

        void Look() => journals.UnionWith(Directory.EnumerateFiles(folder.FullName, ".*.journal").Select(static path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task A_page_and_an_archive_are_refused()
    {
        using ArchiveFolder folder = new();
        folder.Add("page.json", "{\"value\":[{\"title\":\"a\"},{\"title\":\"b\"}],\"page\":1}");

        ArchiveEditResult result = await ArticleArchive.Open(folder.FullName).EditAsync(static _ => true, Hotter);

        Assert.Equal(["page.json#1", "page.json#2"], result.Refused.Select(static refusal => refusal.Path));
        Assert.Equal(0, result.Changed);
    }

    private sealed class Outcomes : IProgress<ArchiveEditOutcome>
    {
        public List<ArchiveEditOutcome> All { get; } = [];

        public Action? Then { get; init; }

        public void Report(ArchiveEditOutcome value)
        {
            All.Add(value);
            Then?.Invoke();
        }
    }

    private static Article Hotter(Article article) => article with { Heat = article.Heat + 1 };

    private static string[] Texts(ArchiveFolder folder) =>
        [.. Directory.EnumerateFiles(folder.FullName, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
