using NewsModel.Archives;
using NewsModel.Archives.Sources;
using NewsModel.Diagnostics;
using NewsModel.Tests.Archives;

namespace NewsModel.Tests.Diagnostics;

/// <content>The codes of archives.</content>
public partial class DiagnosticTableTests
{
    public static TheoryData<string, string> OfArchives { get; } = new()
    {
        { "NM4002", "There is no such file or folder, or none any more; leave it out, or run again." },
        { "NM4004", "The path is empty or leads out of the folder; name a file below it." },
        { "NM4005", "The archive is damaged here, and what follows was not read: " },
        { "NM4008", "The article is no file of its own, but in an archive, a page or lines of JSON, so it was left alone; take it out into a file first." },
    };

    [Theory]
    [MemberData(nameof(OfArchives))]
    public async Task Archives_tell_code_file_and_what_to_do(string code, string message)
    {
        using ArchiveFolder folder = new();
        folder.Add("cut.gz", [0x1F, 0x8B, 8, 0]).Add("lines.ndjson", "{\"title\":\"a\"}\n");
        ArticleArchive archive = ArticleArchive.OfFiles(folder.FullName, ["gone.md", "../out.md", "cut.gz", "lines.ndjson"], new() { OpenArchives = true });
        List<Diagnostic> diagnostics = [];
        await foreach (ArchiveEntry entry in archive.ReadAsync())
        {
            diagnostics.AddRange(entry.Diagnostics);
        }

        ArchiveEditResult result = await archive.EditAsync(static _ => true, static article => article with { Heat = 1 });
        diagnostics.AddRange(result.Refused.SelectMany(static refusal => refusal.Diagnostics));

        Diagnostic diagnostic = Assert.Single(diagnostics, it => it.Code.Id == code);
        Assert.StartsWith(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal((DiagnosticSeverity.Error, null), (diagnostic.Severity, diagnostic.Location));
        Assert.Contains(diagnostic.File, new[] { "gone.md", "../out.md", "cut.gz", "lines.ndjson" });
    }

    [Fact]
    public void What_the_system_refuses_is_told_with_the_name_of_the_file()
    {
        Diagnostic forbidden = FileProblems.Of(new UnauthorizedAccessException("x"), "a.md");
        Diagnostic broken = FileProblems.Of(new IOException("The disk is on fire."), "a.md");

        Assert.Equal("a.md: error NM4001: The file or folder may not be read by this user; change its permissions, or leave it out.", forbidden.ToString());
        Assert.Equal("a.md: error NM4001: The file or folder cannot be read: The disk is on fire; see to that, or leave it out.", broken.ToString());
    }
}
