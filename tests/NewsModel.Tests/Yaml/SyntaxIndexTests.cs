using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Yaml;

namespace NewsModel.Tests.Yaml;

/// <summary>What an index tells of the nodes of a document: where they stand, how they came there, how many they are.</summary>
public class SyntaxIndexTests
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
    [InlineData("a:\n  ? [b]\n  : c\n  d: e\n", "a <? [b]\n  : c\n  d: e> Partial, ComplexKey", "a.d <e>")]
    [InlineData("a:\n  ? [b]\n  : c\n  ? {d: e}\n  : f\n", "a <? [b]\n  : c\n  ? {d: e}\n  : f> Partial, ComplexKey")]
    [InlineData("a:\n  ? [b]\n  : c\n  <<: {d: e}\n", "a <? [b]\n  : c\n  <<: {d: e}> Partial, ComplexKey", "a.d <e> Merged")]
    [InlineData("a:\n  <<: {b: c}\n", "a <<<: {b: c}> Partial", "a.b <c> Merged")]
    [InlineData("a: |\n  b\n  c\nd: e\n", "a <|\n  b\n  c\n>", "d <e>")]
    [InlineData("a: *x\nb: c\n", "a <*x> Aliased", "b <c>")]
    public void Nodes_are_listed_with_their_paths_texts_and_traits(string yaml, params string[] expected) =>
        Assert.Equal(expected, Nodes(yaml, byBlockScanner: false));

    [Theory]
    [InlineData("a: [b: c, d]\n", "a <[b: c, d]> Flow", "a[0] <b: c> Flow", "a[0].b <c>", "a[1] <d>")]
    [InlineData("{a: [b: c , d: [e: f]]}\n", "a <[b: c , d: [e: f]]> Flow", "a[0] <b: c> Flow", "a[0].b <c>",
        "a[1] <d: [e: f]> Flow", "a[1].d <[e: f]> Flow", "a[1].d[0] <e: f> Flow", "a[1].d[0].e <f>")]
    [InlineData("a: [ # é: é\n  b: c,\n  é: 'd' # f\n  ]\n", "a <[ # é: é\n  b: c,\n  é: 'd' # f\n  ]> Flow", "a[0] <b: c> Flow", "a[0].b <c>",
        "a[1] <é: 'd'> Flow", "a[1].é <'d'>")]
    [InlineData("a: [&x b: &y c, *x : *y]\n", "a <[&x b: &y c, *x : *y]> Flow", "a[0] <&x b: &y c> Flow", "a[0].b <&y c> Anchored",
        "a[1] <*x : *y> Flow", "a[1].b <*y> Aliased")]
    [InlineData("a: [\"b\":c, !!str d: e]\n", "a <[\"b\":c, !!str d: e]> Flow", "a[0] <\"b\":c> Flow", "a[0].b <c>", "a[1] <!!str d: e> Flow", "a[1].d <e>")]
    [InlineData("a: [b: {}, c: []]\n", "a <[b: {}, c: []]> Flow", "a[0] <b: {}> Flow", "a[0].b <{}> Flow", "a[1] <c: []> Flow", "a[1].c <[]> Flow")]
    [InlineData("a: [b:, c]\n", "a <[b:, c]> Flow", "a[0] <b:> Flow", "a[0].b <>", "a[1] <c>")]
    [InlineData("a: [: b, c]\n", "a <[: b, c]> Flow", "a[0] <: b> Flow", "a[0][\"\"] <b>", "a[1] <c>")]
    [InlineData("a: [? b : c, ? d]\n", "a <[? b : c, ? d]> Flow", "a[0] <b : c> Flow", "a[0].b <c>", "a[1] <d> Flow", "a[1].d <>")]
    [InlineData("a: [{b: c}: d, [e]: f]\n", "a <[{b: c}: d, [e]: f]> Flow", "a[0] <{b: c}: d> Flow, Partial, ComplexKey", "a[1] <[e]: f> Flow, Partial, ComplexKey")]
    [InlineData("{a: [b: c]}: d\ne: [f: g]\n", "e <[f: g]> Flow", "e[0] <f: g> Flow", "e[0].f <g>")]
    [InlineData("a: [<<: {b: c}, d]\n", "a <[<<: {b: c}, d]> Flow", "a[0] <<<: {b: c}> Flow, Partial", "a[0].b <c> Merged", "a[1] <d>")]
    [InlineData("a: &x [b: c]\nd: *x\n", "a <&x [b: c]> Flow, Anchored", "a[0] <b: c> Flow", "a[0].b <c>",
        "d <*x> Aliased", "d[0] <b: c> Flow, Aliased", "d[0].b <c> Aliased")]
    [InlineData("[a: b]\n", "[0] <a: b> Flow", "[0].a <b>")]
    [InlineData("- a: b\n- {c: d}\n", "[0] <a: b>", "[0].a <b>", "[1] <{c: d}> Flow", "[1].c <d>")]
    public void A_pair_without_braces_extends_from_its_key_to_its_value(string yaml, params string[] expected) =>
        Assert.Equal(expected, Nodes(yaml, byBlockScanner: false));

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
        SyntaxIndex index = new(SchemaNames.Table);
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
        SyntaxIndex index = new(SchemaNames.Table);
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
            SyntaxTraits traits = index.TraitsOf(row);
            string text = Encoding.UTF8.GetString(utf8[index.StartOf(row)..index.EndOf(row)]);
            nodes[row - 1] = $"{paths[row]} <{text}>{(traits == SyntaxTraits.None ? "" : $" {traits}")}";
        }

        Assert.Equal("", paths[0]);
        index.Dispose();
        return nodes;
    }
}
