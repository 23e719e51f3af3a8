using NewsModel.Archives;
using NewsModel.Archives.Sources;
using NewsModel.Tests.Archives;

namespace NewsModel.Tests.Diagnostics;

/// <content>The codes of archives.</content>
public partial class DiagnosticTableTests
{
    public static TheoryData<string, string> OfArchives { get; } = new()
    {
        { "NM4002", "The file or folder does not exist, or no longer does; leave it out, or run again." },
        { "NM4004", "The path is empty or points outside the folder; use the path of a file inside it." },
        { "NM4005", "The archive is damaged here, and the rest was not read: " },
        { "NM4008", "The article is part of a larger file (an archive, a JSON page or JSON Lines), so it was left alone; extract it to a file of its own first." },
    };

    [Theory]
    [MemberData(nameof(OfArchives))]
    public async Task Archives_report_code_file_and_what_to_do(string code, string message)
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
    public void System_errors_are_reported_with_the_file_name()
    {
        Diagnostic forbidden = FileProblems.Of(new UnauthorizedAccessException("x"), "a.md");
        Diagnostic broken = FileProblems.Of(new IOException("The disk is on fire."), "a.md");

        Assert.Equal("a.md: error NM4001: You do not have permission to read this file or folder; change its permissions, or leave it out.", forbidden.ToString());
        Assert.Equal("a.md: error NM4001: The file or folder cannot be read: The disk is on fire; fix that, or leave it out.", broken.ToString());
    }
}
