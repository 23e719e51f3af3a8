namespace NewsModel.Tool.Tests;

/// <summary>Front matter of other people's sites.</summary>
public sealed class SiteStyleTests : IDisposable
{
    private const string Post = "---\ntitle: A post\ndate: 2020-01-02T03:04:05Z\ntags: [go, web]\ndraft: true\n---\nBody\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Set_uses_the_keys_of_the_site()
    {
        string post = _folder.Write("a.md", Post);

        ToolRun run = await ToolRun.Of("set", post, "tags+=new", "draft=false", "date=2021-03-04");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("---\ntitle: A post\ndate: 2021-03-04T00:00:00Z\ntags: [go, web, new]\ndraft: false\n---\nBody\n", File.ReadAllText(post));
    }

    [Fact]
    public async Task Convert_writes_the_style_of_another_site()
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
    public async Task Set_changes_keys_inside_the_map_of_a_site()
    {
        string post = _folder.Write("a.md", "+++\ntitle = \"a\"\n[extra]\nmood = \"sunny\"\n+++\nb\n");

        ToolRun run = await ToolRun.Of("set", post, "extra.mood=grey", "extra.steps=2");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("+++\ntitle = \"a\"\n[extra]\nmood = \"grey\"\nsteps = 2\n+++\nb\n", File.ReadAllText(post));
    }

    private const string Ours = "name: ours\nbasedOn: hugo\nkeys:\n  authors: [writers]\n  published: { key: hidden, shape: opposite }\n";

    private const string OurPost = "---\ntitle: A\ndate: 2020-01-02T03:04:05Z\nwriters: [Jane]\nhidden: true\nauthor: x\n---\nBody\n";

    [Fact]
    public async Task Every_command_accepts_a_vocabulary_file()
    {
        string ours = _folder.Write("ours.yaml", Ours);
        string posts = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(ours)!, "posts")).FullName;
        string post = _folder.Write("posts/a.md", OurPost);

        ToolRun show = await ToolRun.Of("show", post, "--vocabulary", ours);
        ToolRun list = await ToolRun.Of("list", posts, "--vocabulary", ours, "--fields", "authors,published", "--where", "published = false");
        ToolRun get = await ToolRun.Of("get", post, "authors[0].name", "--vocabulary", ours);
        ToolRun check = await ToolRun.Of("check", posts, "--vocabulary", ours, "--identical", "-v");
        string output = _folder.Write("b.json", "");
        ToolRun convert = await ToolRun.Of("convert", post, "--vocabulary", ours, "-o", output);
        ToolRun set = await ToolRun.Of("set", posts, "--vocabulary", ours, "hidden=false", "writers+=Joe");

        Assert.Matches("(?m)^Authors +Jane$", show.Output);
        Assert.Contains("Jane", list.Output, StringComparison.Ordinal);
        Assert.Equal("Jane\n", get.Output);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.Equal((0, ""), (convert.ExitCode, convert.Error));
        Assert.Contains("\"published\": false", File.ReadAllText(output), StringComparison.Ordinal);
        Assert.Equal((0, ""), (set.ExitCode, set.Error));
        Assert.Equal(
            OurPost.Replace("[Jane]", "[Jane, Joe]", StringComparison.Ordinal).Replace("hidden: true", "hidden: false", StringComparison.Ordinal), File.ReadAllText(post));
    }

    [Fact]
    public async Task Convert_accepts_a_style_file()
    {
        string ours = _folder.Write("ours.json", "{\"name\": \"o\", \"keys\": {\"topics\": \"about\"}}");
        string output = _folder.Write("b.md", "");

        ToolRun run = await ToolRun.Of("convert", _folder.Write("a.md", Post), "--style", ours, "-o", output);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\nabout:\n  - go\n  - web\n", File.ReadAllText(output), StringComparison.Ordinal);
        Assert.Contains("\npublished: false\n", File.ReadAllText(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: x\nkeys:\n  author: y\n", "(3,11): error NM1223: keys.author: An article has no property 'author'; write one of category,")]
    [InlineData("name: x\nkeys:\n  authors: y\n  topics: y\n  title: a\n  excerpt: A\n", "(6,12): error NM1223: keys.excerpt: 'A' holds 'title' already;")]
    [InlineData("name: x\nkeys:\n  title: seo\n  excerpt: seo.text\n", "(3,10): error NM1223: keys.title: 'seo' is a map, since 'seo.text' holds 'excerpt'")]
    [InlineData("name: x\nextras: more\nkeys:\n  title: more\n", "(4,10): error NM1223: keys.title: 'more' is the map for your own keys")]
    [InlineData("name: x\nkeys:\n  authors: {key: y, shape: opposite}\n", "(3,12): error NM1223: keys.authors: This shape is for a Boolean")]
    [InlineData("name: x\nkeys:\n  title: a\n  title: b\n", "(4,3): error NM1103: keys.title: The key 'title' occurs twice")]
    public async Task A_mistake_in_a_vocabulary_is_reported(string file, string expected)
    {
        ToolRun run = await ToolRun.Of("check", _folder.Write("a.md", Post), "--vocabulary", _folder.Write("ours.yaml", file));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("newsmodel: --vocabulary: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("ours.yaml" + expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_style_is_an_error()
    {
        ToolRun run = await ToolRun.Of("convert", _folder.Write("a.md", Post), "--style", "hogo");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'hogo' is neither a file nor a front matter style; use news, hugo,", run.Error, StringComparison.Ordinal);
    }
}
