using System.Reflection;
using NewsModel.Tests.Testing;

namespace NewsModel.Html.Tests;

public class PublicSurfaceTests
{
    [Fact]
    public Task The_public_API_is_as_approved() => Verify(string.Join('\n', typeof(HtmlFormat).Assembly.GetExportedTypes()
        .OrderBy(t => t.FullName, StringComparer.Ordinal)
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => m is not MethodInfo { IsSpecialName: true } && !m.Name.StartsWith('<'))
            .Select(m => $"    {m}")
            .Order(StringComparer.Ordinal)
            .Prepend(type.FullName!))) + "\n");

    [Fact]
    public void The_page_of_documentation_lists_each_code()
    {
        string[] listed = [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "web-pages.md"))
            .Where(l => l.StartsWith("| NM16", StringComparison.Ordinal)).Select(l => l[2..8])];
        string[] codes = [.. typeof(HtmlDiagnosticCodes).GetProperties().Select(p => p.GetValue(null)!.ToString()!).Order(StringComparer.Ordinal)];
        Assert.Equal(codes, listed);
    }

    [Fact]
    public void A_page_that_states_only_its_last_change_is_reported()
    {
        HtmlReadResult result = Page.Read(Page.With("<meta property='article:modified_time' content='2024-05-03T15:47:42Z'>"), address: null);
        Assert.Equal(result.Article.UpdatedDateTime, result.Article.PublishedDateTime);
        Assert.Contains(result.Diagnostics, d => d.Code == HtmlDiagnosticCodes.OnlyUpdateStated && d.Severity == DiagnosticSeverity.Warning);
    }

    [Fact]
    public void A_page_without_a_title_is_reported() => Assert.Contains(Page.Read(Page.Sentences).Diagnostics, d => d.Code == HtmlDiagnosticCodes.NoTitle);
}
