namespace NewsModel.Docs.Tests;

/// <summary>Links within the repository lead somewhere, and no page is left without one.</summary>
public class LinkTests
{
    private static readonly Dictionary<string, Page> Pages = Page.Names.ToDictionary(name => name, Page.Load);

    public static TheoryData<string> Names => [.. Page.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Links_lead_to_a_file_and_to_a_heading_of_it(string name) =>
        Assert.All(Pages[name].Links.Where(link => !link.Contains("://", StringComparison.Ordinal)), link => Assert.True(Leads(name, link), link));

    [Fact]
    public void The_readme_leads_to_every_page() =>
        Assert.Empty(Page.Names.Except(["README.md"]).Except(Pages["README.md"].Links));

    private static bool Leads(string from, string link)
    {
        string[] parts = link.Split('#');
        string target = parts[0].Length == 0 ? from : Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(from)!, parts[0])).Replace('\\', '/');
        return Path.Exists(Path.Combine(Repository.Root, target))
            && (parts.Length == 1 || (Pages.TryGetValue(target, out Page? page) && page.Anchors.Contains(parts[1])));
    }
}
