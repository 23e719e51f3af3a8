using System.Globalization;
using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Yaml;

namespace NewsModel.Tests.Yaml;

/// <summary>Each limit to the unit: what just keeps it is read; with one less there is one error, and reading ends there.</summary>
public class YamlLimitTests
{
    private static readonly SyntaxLimits Plenty = new(MaxDepth: 64, MaxNodes: 1000, MaxAliasExpansions: 1000, MaxExpandedLength: 1000);

    [Theory]
    [InlineData("a: b\n", 2)]
    [InlineData("a: [b, {c: d}]\n", 5)]
    [InlineData("a: &x {b: c, d: e}\nf:\n  <<: *x\n", 8)]
    [InlineData("a: &x {b: c}\nd: &y {e: f}\ng:\n  <<: [*x, *y]\n", 11)]
    public void Nodes_are_counted(string yaml, int nodes) => AssertLimit(yaml, "NM1303", nodes, most => Plenty with { MaxNodes = most });

    [Fact]
    public void Nodes_count_as_often_as_aliases_repeat_them()
    {
        const string Yaml = "a: &x [b, c]\nd: *x\n";

        Assert.Equal(("", 7), Read(Yaml, Plenty with { MaxNodes = 7 }));
        Assert.Equal(("NM1303", 6), Read(Yaml, Plenty with { MaxNodes = 6 }));
        Assert.Equal(("NM1303", 5), Read(Yaml, Plenty with { MaxNodes = 5 }));
        Assert.Equal(("NM1303", 6), Read("a: &x [b, c]\nd: [*x, *x]\n", Plenty with { MaxNodes = 6 }));
    }

    [Fact]
    public void The_nodes_of_a_key_that_is_not_text_count()
    {
        const string Yaml = "? [a, b]\n: c\nd: e\n";

        Assert.Equal(("NM1104", 2), Read(Yaml, Plenty with { MaxNodes = 6 }));
        Assert.Equal(("NM1104 NM1303", 1), Read(Yaml, Plenty with { MaxNodes = 5 }));
    }

    [Theory]
    [InlineData("a: b\n", 1)]
    [InlineData("a: {b: [c]}\n", 3)]
    [InlineData("a: &x [[b]]\nc: *x\n", 3)]
    [InlineData("a: &x [[b]]\nc: [*x]\n", 4)]
    [InlineData("a: &x {b: [c]}\nd:\n  <<: *x\n", 4)]
    public void Levels_are_counted(string yaml, int levels) => AssertLimit(yaml, "NM1302", levels, most => Plenty with { MaxDepth = most });

    [Theory]
    [InlineData("a: &x b\nc: *x\n", 1)]
    [InlineData("a: &x {b: c}\nd: [*x, *x]\ne:\n  <<: *x\n", 3)]
    public void Aliases_are_counted(string yaml, int aliases) => AssertLimit(yaml, "NM1304", aliases, most => Plenty with { MaxAliasExpansions = most });

    [Theory]
    [InlineData("a: &x bcd\ne: [*x, *x]\n", 6)]
    [InlineData("a: &x {key: value}\nb: *x\n", 8)]
    [InlineData("a: &x [bc, [d]]\ne: *x\n", 3)]
    public void Text_that_aliases_repeat_is_counted(string yaml, int length) =>
        AssertLimit(yaml, "NM1304", length, most => Plenty with { MaxExpandedLength = most });

    /// <summary>So small a text cannot become so much.</summary>
    [Theory]
    [InlineData("a: &a [{0}]\nb: &b [{1}]\nc: [{2}]\n", 100, 90, 100, true)]
    [InlineData("a: &a [{0}]\nb: &b [{1}]\nc: [{2}]\n", 100, 90, 1, true)]
    [InlineData("a: &a [{0}]\nb: &b [{1}]\nc: [{2}]\n", 100, 40, 1, false)]
    [InlineData("a: &a\n  x: [{0}]\nb: &b [{1}]\nc: &c\n  <<: [{2}]\n", 100, 40, 1, false)]
    [InlineData("a: &a {{x: [{0}]}}\nb: &b {{y: [{1}]}}\nc: {{<<: [{2}]}}\n", 100, 80, 50, true)]
    public void Nodes_that_aliases_repeat_are_limited_in_proportion_to_the_text(string yaml, int x, int a, int b, bool isTooMuch)
    {
        string text = string.Format(CultureInfo.InvariantCulture, yaml, Repeat("x", x), Repeat("*a", a), Repeat("*b", b));
        SyntaxLimits limits = ReadOptions.Default.SyntaxLimits;

        (string codes, int rows) = Read(text, limits);

        Assert.Equal(isTooMuch, codes.Contains("NM1304", StringComparison.Ordinal));
        Assert.InRange(rows, 1, 20_000);

        // The same is read where a text has the length for it.
        Assert.DoesNotContain("NM1304", Read(text + "# " + new string('x', 2_000_000), limits).Codes, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nodes_that_aliases_repeat_are_counted_to_the_unit()
    {
        const int Free = 10_000;
        string repeated = $"a: &a [{Repeat("x", 99)}]\n";
        string aliases = $"b: [{Repeat("*a", 110)}]\n";
        int length = Encoding.UTF8.GetByteCount(repeated + aliases);
        string padding = "# " + new string('x', 110 * 100 - Free - length - 3) + "\n";

        Assert.Equal("", Read(repeated + aliases + padding, ReadOptions.Default.SyntaxLimits).Codes);
        Assert.Equal("NM1304", Read(repeated + aliases + padding.Remove(2, 1), ReadOptions.Default.SyntaxLimits).Codes);
    }

    private static string Repeat(string text, int count) => string.Join(", ", Enumerable.Repeat(text, count));

    [Theory]
    [InlineData("a: b\n", 2, 1)]
    [InlineData("a: b\nc:\n  d: e\n", 4, 2)]
    [InlineData("a:\n  - b\n  - 'c'\n", 4, 2)]
    [InlineData("a:\n  - b: c\n    d: e\n", 5, 3)]
    [InlineData("a:\n  - 'b': c\n", 4, 3, false)]
    [InlineData("a:\n  - b_1: c\n  - d\n", 5, 3)]
    public void The_block_scanner_declines_what_exceeds_a_limit(string yaml, int nodes, int levels, bool isAccepted = true)
    {
        Assert.Equal(isAccepted ? nodes : 0, Accepted(yaml, Plenty with { MaxNodes = nodes, MaxDepth = levels }));
        for (int most = 1; most < nodes; most++)
        {
            Assert.Equal(0, Accepted(yaml, Plenty with { MaxNodes = most }));
        }

        for (int most = 1; most < levels; most++)
        {
            Assert.Equal(0, Accepted(yaml, Plenty with { MaxDepth = most }));
        }
    }

    private static void AssertLimit(string yaml, string code, int needed, Func<int, SyntaxLimits> limits)
    {
        Assert.Equal("", Read(yaml, limits(needed)).Codes);
        Assert.Equal(code, Read(yaml, limits(needed - 1)).Codes);
        Assert.Equal("NM1101", Read($"{yaml}z: @\n", limits(needed + 1)).Codes);
        Assert.Equal(code, Read($"{yaml}z: @\n", limits(needed - 1)).Codes);
    }

    /// <summary>The number of rows that the block scanner gives; none if it declines.</summary>
    private static int Accepted(string yaml, SyntaxLimits limits)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(yaml);
        SyntaxIndex index = new(SchemaNames.Table);
        bool accepted = BlockScanner.TryScan(utf8, 0, limits, ref index, out _);
        int count = index.Count;
        index.Dispose();
        Assert.Equal(accepted, count > 0);
        return count;
    }

    private static (string Codes, int Rows) Read(string yaml, SyntaxLimits limits)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(yaml);
        SyntaxIndex index = new(SchemaNames.Table);
        DiagnosticSink sink = default;
        YamlDotNetScanner.Scan(utf8, 0, utf8.Length, limits, ref index, ref sink);
        int rows = index.Count;
        index.Dispose();
        return (string.Join(' ', sink.ToDiagnostics(utf8, default).Select(d => d.Code)), rows);
    }
}
