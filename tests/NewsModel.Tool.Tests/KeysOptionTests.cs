namespace NewsModel.Tool.Tests;

/// <summary>The user's own keys, from a JSON Schema.</summary>
public sealed class KeysOptionTests : IDisposable
{
    private const string Schema =
        """{"properties": {"seats": {"type": "integer"}, "levels": {"type": "array", "items": {"enum": ["Beginner", "Expert"]}}, "title": {"type": "integer"}}}""";

    private const string Post = "---\ntitle: A\nseats: many # for now\nlevels: [Beginner]\n---\nBody\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_reports_values_of_the_wrong_type()
    {
        string keys = _folder.Write("keys.json", Schema);
        string post = _folder.Write("a.md", Post);
        string message = $"{post}(3,8): error NM1215: seats: The value of 'seats' is not a whole number such as 42, so it was kept as an extension; correct the value.";

        ToolRun named = await ToolRun.Of("check", post, "--keys", keys);
        ToolRun folder = await ToolRun.Of("check", Path.GetDirectoryName(post)!, "--keys", keys);
        ToolRun without = await ToolRun.Of("check", post);

        Assert.Equal(1, named.ExitCode);
        Assert.Contains(message, named.Output + named.Error, StringComparison.Ordinal);
        Assert.Equal(1, folder.ExitCode);
        Assert.Contains("NM1215: seats: The value of 'seats' is not a whole number", folder.Output + folder.Error, StringComparison.Ordinal);
        Assert.Equal(0, without.ExitCode);
    }

    [Fact]
    public async Task Set_refuses_values_of_the_wrong_type()
    {
        string keys = _folder.Write("keys.json", Schema);
        string post = _folder.Write("a.md", Post);

        ToolRun wrong = await ToolRun.Of("set", post, "seats=few", "--keys", keys);
        ToolRun wrongEntry = await ToolRun.Of("set", post, "levels+=Master", "--keys", keys);

        Assert.Equal((1, $"newsmodel: {post}: seats: 'few' is not a whole number such as 42.\n"), (wrong.ExitCode, wrong.Error));
        Assert.Equal((1, $"newsmodel: {post}: levels: the new value is not a list, each entry one of Beginner, Expert.\n"), (wrongEntry.ExitCode, wrongEntry.Error));
        Assert.Equal(Post, File.ReadAllText(post));

        ToolRun right = await ToolRun.Of("set", post, "seats=12", "levels+=Expert", "--keys", keys);

        Assert.Equal((0, ""), (right.ExitCode, right.Error));
        Assert.Equal("---\ntitle: A\nseats: 12 # for now\nlevels: [Beginner, Expert]\n---\nBody\n", File.ReadAllText(post));
    }

    [Fact]
    public async Task An_existing_error_does_not_block_another_change()
    {
        string keys = _folder.Write("keys.json", Schema);
        string post = _folder.Write("a.md", Post);

        ToolRun run = await ToolRun.Of("set", post, "title=B", "--keys", keys);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Post.Replace("title: A", "title: B", StringComparison.Ordinal), File.ReadAllText(post));
    }

    [Theory]
    [InlineData("""{"properties": {"seats": {"type": "string"}, "levels": {"type": "array"}}}""")]
    [InlineData("""{"properties": {"seats": {"enum": ["1", "2", "3", "4", "5", "6", "7", "8", "9", "many"]}}}""")]
    public async Task A_cache_is_not_used_with_other_keys(string other)
    {
        string cache = _folder.PathOf("run.cache");
        string posts = Directory.CreateDirectory(_folder.PathOf("posts")).FullName;
        _folder.Write("posts/a.md", Post);
        string keys = _folder.Write("keys.json", Schema);
        string enumerated = _folder.Write("enum.json", """{"properties": {"seats": {"enum": ["1", "2", "3", "4", "5", "6", "7", "8", "9"]}}}""");

        Assert.Equal(1, (await ToolRun.Of("check", posts, "--keys", keys, "--cache", cache)).ExitCode);
        Assert.Equal(0, (await ToolRun.Of("check", posts, "--keys", _folder.Write("other.json", other), "--cache", cache)).ExitCode);
        Assert.Equal(1, (await ToolRun.Of("check", posts, "--keys", enumerated, "--cache", cache)).ExitCode);
        Assert.Equal(0, (await ToolRun.Of("check", posts, "--keys", _folder.Write("other.json", other), "--cache", cache)).ExitCode);
    }

    [Fact]
    public async Task The_schema_has_the_keys()
    {
        string keys = _folder.Write("keys.json", Schema);

        ToolRun house = await ToolRun.Of("schema", "--keys", keys);
        ToolRun hugo = await ToolRun.Of("schema", "--style", "hugo", "--keys", keys);

        Assert.Contains("\"seats\": {\n      \"type\": \"integer\"\n    }", house.Output, StringComparison.Ordinal);
        Assert.Contains("\"seats\": {\n      \"type\": \"integer\"\n    }", hugo.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_the_keys_file_is_invalid_usage()
    {
        string keys = _folder.Write("keys.json", "{\n  \"properties\": {\"a\": {\"type\": \"text\"}}\n}\n");
        string post = _folder.Write("a.md", Post);

        ToolRun run = await ToolRun.Of("check", post, "--keys", keys);
        ToolRun missing = await ToolRun.Of("check", post, "--keys", _folder.PathOf("none.json"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("keys.json(2,32): error NM1224: properties.a.type: There is no type 'text'; write one of", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("none.json: no such file", missing.Error, StringComparison.Ordinal);
    }
}
