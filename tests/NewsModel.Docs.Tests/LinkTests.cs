using System.Xml.Linq;

namespace NewsModel.Docs.Tests;

/// <summary>Links within the repository, and to where it is published, lead somewhere, and no page is left without one.</summary>
public class LinkTests
{
    private static readonly Dictionary<string, Page> Pages = Page.Names.Concat(Page.PackageReadmes).ToDictionary(name => name, Page.Load);

    private static readonly string Published = XDocument.Parse(Repository.Text("Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

    public static TheoryData<string> Names => [.. Pages.Keys];

    public static TheoryData<string> PackageReadmes => [.. Page.PackageReadmes];

    [Theory]
    [MemberData(nameof(Names))]
    public void Links_lead_to_a_file_and_to_a_heading_of_it(string name) =>
        Assert.All(Pages[name].Links.Where(IsOurs), link => Assert.True(Leads(name, link), link));

    // They are shown where packages are, far from the repository.
    [Theory]
    [MemberData(nameof(PackageReadmes))]
    public void Links_of_a_package_lead_to_the_published_repository(string name)
    {
        Assert.NotEmpty(Pages[name].Links);
        Assert.All(Pages[name].Links, link => Assert.StartsWith(Published, link, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("docs/editing.md", true)]
    [InlineData("docs/no-such-page.md", false)]
    [InlineData("docs/security.md#limits", true)]
    [InlineData("docs/security.md#no-such-heading", false)]
    [InlineData("#install", true)]
    [InlineData("#no-such-heading", false)]
    [InlineData("LICENSE#no-such-heading", false)]
    [InlineData("PUBLISHED", true)]
    [InlineData("PUBLISHED#readme", true)]
    [InlineData("PUBLISHED#install", true)]
    [InlineData("PUBLISHED#no-such-heading", false)]
    [InlineData("PUBLISHED/blob/main/docs/security.md#limits", true)]
    [InlineData("PUBLISHED/blob/main/docs/security.md#no-such-heading", false)]
    [InlineData("PUBLISHED/blob/main/docs/no-such-page.md", false)]
    [InlineData("PUBLISHED/wiki", false)]
    public void Dead_links_are_found(string link, bool leads) =>
        Assert.Equal(leads, Leads("README.md", link.Replace("PUBLISHED", Published, StringComparison.Ordinal)));

    [Fact]
    public void The_readme_leads_to_every_page() =>
        Assert.Empty(Page.Names.Except(["README.md"]).Except(Pages["README.md"].Links));

    // Programs fetch what it lists, one page at a time.
    [Fact]
    public void Llms_txt_lists_every_page()
    {
        string[] links = [.. Page.Load("llms.txt").Links];

        Assert.All(links, link => Assert.True(link.StartsWith(Published, StringComparison.Ordinal) && Leads("README.md", link), link));
        Assert.Empty(Page.Names.Except(links.Select(link => link[(Published.Length + "/blob/main/".Length)..])));
    }

    // The website links to the changelog at the top of each page, and the README is its home.
    [Fact]
    public void The_contents_of_the_website_list_every_page()
    {
        string[] contents = [.. Repository.Text("docs", "toc.yml").ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.Contains(" href: ", StringComparison.Ordinal))
            .Select(line => Path.GetRelativePath(".", Path.Combine("docs", line.Trim()["href: ".Length..])).Replace('\\', '/'))];

        Assert.Equal(Page.Names.Except(["README.md", "CHANGELOG.md"]).Order(), contents.Order());
    }

    private static bool IsOurs(string link) => !link.Contains("://", StringComparison.Ordinal) || link.StartsWith(Published, StringComparison.Ordinal);

    private static bool Leads(string from, string link)
    {
        if (link.StartsWith(Published, StringComparison.Ordinal))
        {
            const string Blob = "/blob/main/";
            string rest = link[Published.Length..];
            return rest.StartsWith(Blob, StringComparison.Ordinal) ? Leads("README.md", rest[Blob.Length..])
                : rest is "" or "#readme" || (rest[0] == '#' && Leads("README.md", rest));
        }

        string[] parts = link.Split('#');
        string target = parts[0].Length == 0 ? from : Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(from)!, parts[0])).Replace('\\', '/');
        return Path.Exists(Path.Combine(Repository.Root, target))
            && (parts.Length == 1 || (Pages.TryGetValue(target, out Page? page) && page.Anchors.Contains(parts[1])));
    }
}
