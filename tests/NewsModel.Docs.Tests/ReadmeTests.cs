namespace NewsModel.Docs.Tests;

/// <summary>The README is short, and has what it must in its order.</summary>
public class ReadmeTests
{
    private const int MaxLines = 200;

    private static readonly string Text = Repository.Text("README.md").ReplaceLineEndings("\n");

    [Fact]
    public void It_is_short() => Assert.InRange(Text.Count(c => c == '\n'), 1, MaxLines - 1);

    [Fact]
    public void It_shows_the_most_important_facts_first()
    {
        string[] landmarks =
        [
            "NewsModel is a .NET library",
            "```csharp\n",
            "```diff output\n",
            "\n## What it is for\n",
            "\n## What it is not for\n",
            "\n```sh\ndotnet add package NewsModel\n```\n",
            "\n```sh\ndotnet tool install -g NewsModel.Tool\n```\n",
            "\n```sh\ndotnet run --project src/NewsModel.Tool -- show docs/samples/xiaomi.md\n```\n",
            "\n```sh\ndotnet test\n```\n",
            "\n## Speed\n",
            "\n## Documentation\n",
        ];

        int[] places = [.. landmarks.Select(landmark => Text.IndexOf(landmark, StringComparison.Ordinal))];

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Its_example_is_the_sample_program() =>
        Assert.Equal(
            Repository.Text("docs", "samples", "QuickStart", "Program.cs").ReplaceLineEndings("\n"),
            string.Join('\n', Page.Load("README.md").Fences.Where(block => block.Language == "csharp").Select(block => block.Text)));

    [Fact]
    public void A_property_is_printed_in_the_first_screen() =>
        Assert.Contains("Console.WriteLine(document.Article.Title)", string.Join('\n', Text.Split('\n').Take(25)), StringComparison.Ordinal);
}
