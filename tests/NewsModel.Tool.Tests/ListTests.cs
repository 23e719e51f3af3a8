namespace NewsModel.Tool.Tests;

/// <summary><c>list</c> and <c>get</c>.</summary>
public sealed class ListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ListTests()
    {
        _folder.Write("a.md", "---\ntitle: \"A, \\\"quoted\\\"\"\npublishedDateTime: 2020-01-02T10:31:00Z\nheat: 11\ntopics: [AI, 5G]\nprovider: { name: Reuters }\nprice: 9.5\n---\nBody.\n");
        _folder.Write("b.md", "---\ntitle: 日本\npublished: true\nrelated:\n  - title: X\n  - title: Y\n---\n\n");
        _folder.Write("c.ndjson", "{\"title\":\"C1\",\"heat\":1}\n{\"title\":\"C2\",\"heat\":20}\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task List_prints_a_table()
    {
        ToolRun run = await ToolRun.Of("list", _folder.PathOf("."), "--fields", "title, date,topics,related.title");

        Assert.Equal(
            (0,
            """
            title        date                  topics  related.title
            A, "quoted"  2020-01-02T10:31:00Z  AI, 5G
            日本                                       X, Y
            C1
            C2

            """,
            ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task File_date_and_title_are_listed_by_default()
    {
        ToolRun run = await ToolRun.Of("list", _folder.PathOf("a.md"), "-o", "csv");

        Assert.Equal("file,date,title\na.md,2020-01-02T10:31:00Z,\"A, \"\"quoted\"\"\"\n", _folder.Relative(run.Output));
    }

    [Fact]
    public async Task List_prints_CSV()
    {
        ToolRun run = await ToolRun.Of("list", _folder.PathOf("."), "-o", "csv", "--fields", "title,topics,heat,price", "--where", "heat > 10");

        Assert.Equal("title,topics,heat,price\n\"A, \"\"quoted\"\"\",AI; 5G,11,9.5\nC2,,20,\n", run.Output);
    }

    [Fact]
    public async Task NDJSON_values_have_types()
    {
        ToolRun run = await ToolRun.Of(
            "list", _folder.PathOf("a.md"), _folder.PathOf("b.md"), "-o", "ndjson", "--fields", "heat,published,topics,provider,provider.name,related.title,price,date,content");

        Assert.Equal(
            """
            {"heat":11,"published":null,"topics":["AI","5G"],"provider":{"name":"Reuters"},"provider.name":"Reuters","related.title":[],"price":9.5,"date":"2020-01-02T10:31:00Z","content":"Body.\n"}
            {"heat":null,"published":true,"topics":[],"provider":null,"provider.name":null,"related.title":["X","Y"],"price":null,"date":null,"content":null}

            """,
            run.Output);
    }

    [Fact]
    public async Task A_table_is_cut_at_the_edge_of_the_terminal()
    {
        ToolRun run = await ToolRun.OnTerminal(12, "---\ntitle: A long title of words\nheat: 3\n---\n", "list", "-", "--fields", "heat,title", "--color", "never");

        Assert.Equal("heat  title\n3     A lon…\n", run.Output);
    }

    [Fact]
    public async Task An_empty_result_prints_only_the_CSV_header()
    {
        ToolRun table = await ToolRun.Of("list", _folder.PathOf("a.md"), "--where", "heat = 0");
        ToolRun csv = await ToolRun.Of("list", _folder.PathOf("a.md"), "--where", "heat = 0", "-o", "csv");

        Assert.Equal((0, "", "file,date,title\n"), (table.ExitCode, table.Output, csv.Output));
    }

    [Fact]
    public async Task An_unknown_field_is_invalid_usage()
    {
        ToolRun run = await ToolRun.Of("list", "a.md", "--fields", "title,heta");

        Assert.Equal((2, "newsmodel: --fields: There is no key 'heta'; did you mean 'heat'? Write a key of your own as [\"heta\"]."), (run.ExitCode, run.Error.Split('\n')[0]));
    }

    [Fact]
    public async Task A_stream_can_be_listed()
    {
        ToolRun run = await ToolRun.WithInput("{\"title\":\"A\"}\n{\"title\":\"B\",\"heat\":1}\n", "list", "-", "--from", "ndjson", "--where", "heat exists", "-o", "ndjson", "-f", "title");

        Assert.Equal("{\"title\":\"B\"}\n", run.Output);
    }

    [Theory]
    [InlineData("title", 0, "A, \"quoted\"\n")]
    [InlineData("heat title", 0, "11\nA, \"quoted\"\n")]
    [InlineData("topics", 0, "AI\n5G\n")]
    [InlineData("topics[1] provider.name", 0, "5G\nReuters\n")]
    [InlineData("content", 0, "Body.\n")]
    [InlineData("date", 0, "2020-01-02T10:31:00Z\n")]
    [InlineData("provider", 0, "{\"name\":\"Reuters\"}\n")]
    [InlineData("price excerpt", 1, "9.5\n")]
    [InlineData("unknown", 1, "")]
    public async Task Get_prints_only_values(string keys, int exitCode, string output)
    {
        ToolRun run = await ToolRun.Of(["get", _folder.PathOf("a.md"), .. keys.Split(' ')]);

        Assert.Equal((exitCode, output, ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Get_reports_files_it_cannot_read()
    {
        ToolRun missing = await ToolRun.Of("get", _folder.PathOf("x.md"), "title");
        ToolRun wrong = await ToolRun.Of("get", "a.md", "titel");
        ToolRun folder = await ToolRun.Of("get", _folder.PathOf("."), "title");

        Assert.Equal((1, "newsmodel: x.md: no such file\n"), (missing.ExitCode, _folder.Relative(missing.Error)));
        Assert.Equal((2, "newsmodel: titel: There is no key 'titel'; did you mean 'title'? Write a key of your own as [\"titel\"]."), (wrong.ExitCode, wrong.Error.Split('\n')[0]));
        Assert.Equal((0, "A, \"quoted\"\n日本\nC1\nC2\n"), (folder.ExitCode, folder.Output));
    }
}
