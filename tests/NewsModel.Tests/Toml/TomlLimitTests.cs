using System.Diagnostics;
using System.Text;

namespace NewsModel.Tests.Toml;

/// <summary>Bad input costs no more than its length.</summary>
public class TomlLimitTests
{
    private const int Entries = 160_000;

    public static TheoryData<string, string> Shapes { get; } = new()
    {
        { "pairs", string.Concat(Enumerable.Range(0, Entries).Select(i => $"k{i} = {i}\n")) },
        { "equal keys", string.Concat(Enumerable.Repeat("k = 1\n", Entries)) },
        { "escaped keys", string.Concat(Enumerable.Range(0, Entries).Select(i => $"\"\\u0041{i}\" = 1\n")) },
        { "headers", string.Concat(Enumerable.Range(0, Entries).Select(i => $"[t{i}]\n")) },
        { "one header", string.Concat(Enumerable.Repeat("[t]\n", Entries)) },
        { "arrays of tables", string.Concat(Enumerable.Repeat("[[t]]\na = 1\n[t.b]\n", Entries / 2)) },
        { "tables in turn", string.Concat(Enumerable.Range(0, Entries).Select(i => $"[{(char)('a' + (i % 20))}.t{i}]\nx = 1\n")) },
        { "tables before those around them", string.Concat(Enumerable.Range(0, Entries).Select(i => $"[t{i}.x.y]\n"))
            + string.Concat(Enumerable.Range(0, Entries).Select(i => $"[t{i}]\nz = 1\n")) },
        { "dotted keys", string.Concat(Enumerable.Range(0, Entries).Select(i => $"a.b.c.d.k{i} = 1\n")) },
        { "a deep dotted key", string.Join('.', Enumerable.Repeat("a", Entries)) + " = 1\n" },
        { "a deep array", "a = " + new string('[', Entries) },
        { "deep braces", "a = " + string.Concat(Enumerable.Repeat("{a=", Entries)) },
        { "a long array", "a = [" + string.Concat(Enumerable.Repeat("1,\n", Entries)) + "]\n" },
        { "a long table in braces", "a = {" + string.Join(',', Enumerable.Range(0, Entries).Select(i => $"k{i}=1")) + "}\n" },
        { "a long text", "a = \"\"\"" + string.Concat(Enumerable.Repeat("\\\"\"\\\n", Entries)) + "\"\"\"\n" },
        { "quotes", "a = '''" + string.Concat(Enumerable.Repeat("''x", Entries)) },
        { "comments", string.Concat(Enumerable.Repeat("#\n", Entries)) },
        { "digits", "a = " + new string('1', Entries) + "\n" },
        { "underscores", "a = " + string.Concat(Enumerable.Repeat("1_", Entries)) + "1\n" },
        { "keys of a rejected table", "a = 1\n[a]\n" + string.Concat(Enumerable.Range(0, Entries).Select(i => $"k{i} = {i}\n")) },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_long_document_is_read_within_seconds(string shape, string toml)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes($"+++\n{toml}+++\n");
        Stopwatch watch = Stopwatch.StartNew();

        FrontMatterFormat.Default.Parse(utf8);

        // It takes about a tenth of a second. If each entry looked at all entries before it, it would take a minute.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{shape}: {watch.Elapsed}");
    }

    [Theory]
    [InlineData("a = [[[[1]]]]", 5, true)]
    [InlineData("a = [[[[1]]]]", 4, false)]
    [InlineData("a.b.c.d = 1", 4, true)]
    [InlineData("a.b.c.d = 1", 3, false)]
    [InlineData("[a.b.c.d]", 5, true)]
    [InlineData("[a.b.c.d]", 4, false)]
    [InlineData("[[a.b]]", 4, true)]
    [InlineData("[[a.b]]", 3, false)]
    [InlineData("[[a]]\n[a.b]", 4, true)]
    [InlineData("[[a]]\n[a.b]", 3, false)]
    [InlineData("a = {b = {}}", 3, true)]
    [InlineData("a = {b = {}}", 2, false)]
    public void Depth_counts_as_in_YAML(string toml, int depth, bool isRead)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"+++\n{toml}\n+++\n", new ReadOptions { MaxDepth = depth });

        Assert.Equal(isRead ? [] : [DiagnosticCode.TooDeep], result.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("a = 1\nb = 2", 3)]
    [InlineData("[a]\nb = [1]", 4)]
    [InlineData("[[a]]\n[[a]]", 4)]
    [InlineData("a.b.c = {}", 4)]
    public void Values_are_counted_as_in_YAML(string toml, int nodes)
    {
        string file = $"+++\n{toml}\n+++\n";

        Assert.Empty(FrontMatterFormat.Default.Parse(file, new ReadOptions { MaxNodes = nodes }).Diagnostics);
        Assert.Equal(DiagnosticCode.TooManyNodes, Assert.Single(FrontMatterFormat.Default.Parse(file, new ReadOptions { MaxNodes = nodes - 1 }).Diagnostics).Code);
    }

    [Fact]
    public void Every_beginning_of_a_file_is_read_without_an_exception()
    {
        byte[] file = Encoding.UTF8.GetBytes("\uFEFF+++\r\n\"t\\u00e9\" . 'x' = [ 1_0, {a.b = \"\"\"\\\n x\"\"\"}, 1979-05-27 07:32:00Z ] # \u00E9\r\n[[a.b]]\nc = '''\n'''\n[a.b.d]\n+++\n");
        for (int length = 0; length < file.Length; length++)
        {
            // An array of its own, so that reading behind the end shows.
            byte[] beginning = file.AsSpan(0, length).ToArray();
            FrontMatterFormat.Default.Parse(beginning);
            TomlScan.Of(file[3..Math.Max(3, length)]);
        }
    }
}
