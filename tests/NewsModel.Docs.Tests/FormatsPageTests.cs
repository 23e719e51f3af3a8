using NewsModel.Formats;

namespace NewsModel.Docs.Tests;

/// <summary>The page about formats.</summary>
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
}
