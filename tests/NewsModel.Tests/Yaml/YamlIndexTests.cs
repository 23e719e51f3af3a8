using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Yaml;

namespace NewsModel.Tests.Yaml;

/// <summary>What an index tells of the nodes of a document: where they stand, how they came there, how many they are.</summary>
public class YamlIndexTests
{
    [Theory]
    [InlineData("a: b\nc: 'd' # e\n", "a <b>", "c <'d'>")]
    [InlineData("a: [b, \"c\"] # d\n", "a <[b, \"c\"]> Flow", "a[0] <b>", "a[1] <\"c\">")]
    [InlineData("a: {b: c, d: [e]}\n", "a <{b: c, d: [e]}> Flow", "a.b <c>", "a.d <[e]> Flow", "a.d[0] <e>")]
    [InlineData("a: [\n  b,\n  ]\nc: d\n", "a <[\n  b,\n  ]> Flow", "a[0] <b>", "c <d>")]
    [InlineData("a: [{}, []]\n", "a <[{}, []]> Flow", "a[0] <{}> Flow", "a[1] <[]> Flow")]
    [InlineData("? a\n: - b\n  - c: d\n", "a <- b\n  - c: d>", "a[0] <b>", "a[1] <c: d>", "a[1].c <d>")]
    [InlineData("a: &x b\nc: *x\n", "a <&x b> Anchored", "c <*x> Aliased")]
    [InlineData("a: !!str b\nc: !t {d: e}\n", "a <!!str b> Tagged", "c <!t {d: e}> Flow, Tagged", "c.d <e>")]
    [InlineData("a: &x {b: c}\nd: *x\n", "a <&x {b: c}> Flow, Anchored", "a.b <c>", "d <*x> Aliased", "d.b <c> Aliased")]
    [InlineData("a: &x\n  b: [c]\n<<: *x\n", "a <&x\n  b: [c]> Anchored", "a.b <[c]> Flow", "a.b[0] <c>", "b <[c]> Flow, Merged", "b[0] <c> Merged")]
    [InlineData("a:\n  ? [b]\n  : c\n  d: e\n", "a <? [b]\n  : c\n  d: e> Partial", "a.d <e>")]
    [InlineData("a:\n  ? [b]\n  : c\n  ? {d: e}\n  : f\n", "a <? [b]\n  : c\n  ? {d: e}\n  : f> Partial")]
    [InlineData("a:\n  ? [b]\n  : c\n  <<: {d: e}\n", "a <? [b]\n  : c\n  <<: {d: e}> Partial", "a.d <e> Merged")]
    [InlineData("a:\n  <<: {b: c}\n", "a <<<: {b: c}> Partial", "a.b <c> Merged")]
    [InlineData("a: |\n  b\n  c\nd: e\n", "a <|\n  b\n  c\n>", "d <e>")]
    [InlineData("a: *x\nb: c\n", "a <*x> Aliased", "b <c>")]
    public void Nodes_are_told_with_their_paths_texts_and_traits(string yaml, params string[] expected) =>
        Assert.Equal(expected, Nodes(yaml, byBlockScanner: false));

    [Fact]
    public void A_pair_without_braces_ends_with_its_value_though_no_event_tells_where_it_begins() =>
        Assert.Equal(["a <[b: c, d]> Flow", "a[0] <a: [b: c> Flow", "a[0].b <c>", "a[1] <d>"], Nodes("a: [b: c, d]\n", byBlockScanner: false));

    [Theory]
    [InlineData("a: b\nc: 'd' # e\nf:\ng: h\n", "a <b>", "c <'d'>", "f <>", "g <h>")]
    [InlineData("a:\n  b: c\n  d: e\nf:\n  - g\n  - h: i\n    j: k\n", "a <b: c\n  d: e>", "a.b <c>", "a.d <e>",
        "f <- g\n  - h: i\n    j: k>", "f[0] <g>", "f[1] <h: i\n    j: k>", "f[1].h <i>", "f[1].j <k>")]
    public void So_it_is_for_the_block_scanner(string yaml, params string[] expected) => Assert.Equal(expected, Nodes(yaml, byBlockScanner: true));

    [Theory]
    [InlineData("a: b\n", 1, 0)]
    [InlineData("a:\n  - b\n  - c: d\n    e: f\n  - g\nh: i\n", 2, 3, 0, 2, 0, 0, 0, 0)]
    public void The_nodes_right_below_are_counted(string yaml, params int[] expected)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(yaml);
        YamlIndex index = new(ArticleKeys.Names);
        Assert.True(BlockScanner.TryScan(utf8, 0, Scan.Limits, ref index, out _));
        int[] counts = new int[index.Count];
        for (int row = 0; row < counts.Length; row++)
        {
            counts[row] = index.CountChildren(row);
        }

        index.Dispose();

        Assert.Equal(expected, counts);
    }

    private static string[] Nodes(string yaml, bool byBlockScanner)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(yaml);
        YamlIndex index = new(ArticleKeys.Names);
        DiagnosticSink sink = default;
        if (byBlockScanner)
        {
            Assert.True(BlockScanner.TryScan(utf8, 0, Scan.Limits, ref index, out _));
        }
        else
        {
            YamlDotNetScanner.Scan(utf8, 0, utf8.Length, Scan.Limits, ref index, ref sink);
        }

        string[] paths = index.PathsOf(utf8, [.. Enumerable.Range(0, index.Count)]);
        string[] nodes = new string[index.Count - 1];
        for (int row = 1; row < index.Count; row++)
        {
            YamlTraits traits = index.TraitsOf(row);
            string text = Encoding.UTF8.GetString(utf8[index.StartOf(row)..index.EndOf(row)]);
            nodes[row - 1] = $"{paths[row]} <{text}>{(traits == YamlTraits.None ? "" : $" {traits}")}";
        }

        Assert.Equal("", paths[0]);
        index.Dispose();
        return nodes;
    }
}
