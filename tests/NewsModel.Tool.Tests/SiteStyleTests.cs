namespace NewsModel.Tool.Tests;

/// <summary>Front matter of other people's sites.</summary>
public sealed class SiteStyleTests : IDisposable
{
    private const string Post = "---\ntitle: A post\ndate: 2020-01-02T03:04:05Z\ntags: [go, web]\ndraft: true\n---\nBody\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SetTakesTheKeysOfTheSite()
    {
        string post = _folder.Write("a.md", Post);

        ToolRun run = await ToolRun.Of("set", post, "tags+=new", "draft=false", "date=2021-03-04");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("---\ntitle: A post\ndate: 2021-03-04T00:00:00Z\ntags: [go, web, new]\ndraft: false\n---\nBody\n", File.ReadAllText(post));
    }

    [Fact]
    public async Task ConvertWritesTheStyleOfAnotherSoftware()
    {
        string post = _folder.Write("a.md", Post);

        string output = _folder.Write("b.md", "");
        ToolRun zola = await ToolRun.Of("convert", post, "--style", "zola", "-o", output);
        string asZola = File.ReadAllText(output);
        ToolRun news = await ToolRun.Of("convert", post, "--style", "news", "-o", output);

        Assert.Equal((0, ""), (zola.ExitCode, zola.Error));
        Assert.Equal(
            "+++\ntitle = \"A post\"\ndate = 2020-01-02T03:04:05Z\ndraft = true\n\n[taxonomies]\ntags = [\"go\", \"web\"]\n+++\nBody\n",
            asZola);
        Assert.Equal(
            "---\ntitle: \"A post\"\npublishedDateTime: 2020-01-02T03:04:05Z\npublished: false\n\ntopics:\n  - go\n  - web\n---\nBody\n", File.ReadAllText(output));
        Assert.Equal((0, ""), (news.ExitCode, news.Error));
    }

    [Fact]
    public async Task SetTakesKeysOfTheMapForOthers()
    {
        string post = _folder.Write("a.md", "+++\ntitle = \"a\"\n[extra]\nmood = \"sunny\"\n+++\nb\n");

        ToolRun run = await ToolRun.Of("set", post, "extra.mood=grey", "extra.lang=da");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("+++\ntitle = \"a\"\n[extra]\nmood = \"grey\"\nlang = \"da\"\n+++\nb\n", File.ReadAllText(post));
    }

    [Fact]
    public async Task AStyleThatNobodyKnowsIsAnError()
    {
        ToolRun run = await ToolRun.Of("convert", _folder.Write("a.md", Post), "--style", "hogo");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'hogo' is no style of front matter; pass news, hugo,", run.Error, StringComparison.Ordinal);
    }
}
