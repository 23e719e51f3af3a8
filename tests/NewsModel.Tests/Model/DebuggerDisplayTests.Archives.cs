using NewsModel.Archives;
using NewsModel.Queries;
using NewsModel.Tests.Archives;

namespace NewsModel.Tests.Model;

/// <content>Archives and queries.</content>
public partial class DebuggerDisplayTests
{
    private static IEnumerable<(object Value, string Text)> ShownOfArchives()
    {
        using ArchiveFolder folder = new();
        folder.Add("a.md", "---\nheat: 1\n---\n");
        ArticleArchive archive = ArticleArchive.Open(folder.FullName);
        ArchiveEntry entry = archive.ReadAsync().ToBlockingEnumerable().Single();
        ArchiveReportBuilder builder = new();
        builder.Add(entry);
        Assert.False(ArticleQuery.TryParse("heat >", out _, out QueryError? error));
        return
        [
            (archive, archive.Path),
            (entry, "a.md: Article"),
            (archive.CheckAsync().ToBlockingEnumerable().Single(), "a.md: Article"),
            (builder, "1 entries: 1 articles, 0 with errors, 0 with warnings, 0 skipped, 0 unreadable"),
            (builder.ToReport(), "1 articles, 0 failed"),
            (builder.ToReport().Fields, "2 names, 2 in all"),
            (new ArchiveReportCount("heat", 2), "heat: 2"),
            (new ArchiveReportPlace("a.md", "It is wrong.") { Location = new SourceLocation(10, 2, 7) }, "a.md(2,7)"),
            (new ArchiveReportProblem(DiagnosticCode.MissingTitle, DiagnosticSeverity.Warning) { Count = 3 }, "NM1401: 3"),
            (new ArchiveShard(1, 4), "1/4"),
            (new ArchiveProgress(3, 200, 1), "3 entries, 200 bytes, 1 failures"),
            (new ArchiveChanges { Added = ["a.md"], Removed = ["b.md", "c.md"] }, "1 added, 0 changed, 2 removed"),
            (new ArchiveEditRefusal("a.md", [Hot]), "a.md"),
            (new ArchiveEditOutcome(entry, ArchiveEditStatus.Unchanged, null, default), "a.md: Unchanged"),
            (new ArchiveEditResult { Changed = 2, Refused = [new("a.md", [Hot])] }, "2 changed, 1 refused"),
            (
                ArchiveEditOptions.Default,
                "ArchiveEditOptions { IsDryRun = False, Name = edit, JournalPath = , Diff = , Outcomes = , "
                + "FileOptions = EditOptions { AddFrontMatter = False, AddDate = False } }"),
            (
                ArchiveOptions.Default with { MaxDegreeOfParallelism = 2 },
                "ArchiveOptions { Include = [], Exclude = [], UseIgnoreFiles = True, IncludeHidden = False, OpenArchives = False, "
                + "Serializer = NewsModel.ArticleSerializer, MaxDegreeOfParallelism = 2, Order = Path, Shard = , ManifestVersion = , Progress =  }"),
            (ArticleQuery.Parse("heat > 10"), "heat > 10"),
            (QueryField.Parse("provider.name"), "provider.name"),
            (error, error.Message),
        ];
    }
}
