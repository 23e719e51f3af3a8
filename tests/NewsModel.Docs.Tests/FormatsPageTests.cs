using NewsModel.Testing;

namespace NewsModel.Docs.Tests;

/// <summary>The pages about formats.</summary>
public class FormatsPageTests
{
    [Fact]
    public void The_table_lists_every_format_of_the_library()
    {
        string page = Repository.Text("docs", "formats.md");

        Assert.All(
            ArticleSerializer.Default.Formats,
            format => Assert.Contains(
                $"| `{format.Name}` | `{format.MediaType}` | {string.Join(", ", format.FileExtensions.Select(e => $"`{e}`"))} | `{format.GetType().Name}` |",
                page,
                StringComparison.Ordinal));
    }

    [Fact]
    public void The_guide_states_how_many_tests_a_format_gets()
    {
        int tests = typeof(ArticleFormatConformance).GetMethods().Count(method => method.IsDefined(typeof(FactAttribute), inherit: true));

        Assert.Contains($"`dotnet test` then runs {tests} tests.", Repository.Text("docs", "custom-formats.md"), StringComparison.Ordinal);
    }
}
