using System.Globalization;
using System.Text;
using NewsModel.Formats.FrontMatter;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Yaml;

namespace NewsModel.Tests.Yaml;

/// <summary>The law of the scanners: whatever the block scanner accepts, YamlDotNet reads the same, span for span.</summary>
public class ScannerAgreementTests
{
    private const int LimitsOfADocument = 3;

    private static readonly int Mutations = FuzzCases.Count(20_000);

    /// <summary>Documents, and whether the block scanner is to accept them.</summary>
    public static TheoryData<string, bool> Documents { get; } = new()
    {
        { "", true },
        { "\n\n", true },
        { "# only a comment", true },
        { "a: b", true },
        { "a: b\n", true },
        { "a: b\r\nc: d\r\n", true },
        { "a: b\nc: d\r\n", true },
        { "a:   b   \n", true },
        { "a: b # c\n", true },
        { "a: b#c\n", true },
        { "a: # c\nb: c", true },
        { "a:\nb:\n", true },
        { "a:\n  b: c\n  d:\n    e: f\ng: h\n", true },
        { "a:\n      b: c\n      d: e\nf: g\n", true },
        { "a:\n- b\n- c\nd: e\n", true },
        { "a:\n  - b\n  - c\nd: e\n", true },
        { "a:\n  -\n  - x\n", true },
        { "a:\n  -\n    b: c\n", true },
        { "a:\n  -\n    - b\n    - c\n", true },
        { "a:\n  - b: c\n    d: e\n  - f: g\n", true },
        { "a:\n  -   b: c\n      d: e\n", true },
        { "a:\n  - b:\n      - c: d\n    e: f\n", true },
        { "a:\n  - b:\n    - c: d\n    e: f\n", true },
        { "a:\n# c\n  b: d\n    # e\n\n  f: g\n", true },
        { "a: b\n  # deeper comment\nc: d\n", true },
        { "a: \"b\"\n", true },
        { "a: \"b\" # c\n", true },
        { "a: \"\"\n", true },
        { "a: \"b \\\" \\\\ \\n \\u2028 \\ud83d\\ude00 \\x41 \\U0001F600 \\e\\_\\N\\L\\P\\/\\0\\a\\b\\v\\f\\r\\t\\ \"\n", true },
        { "a: 'b'\n", true },
        { "a: 'it''s'\n", true },
        { "a: ''\n", true },
        { "a: ''''\n", true },
        { "\"a\": b\n'c': d\n", true },
        { "\"a\\u0062\": b\n", true },
        { "a b: c\n", true },
        { "1: 2\n", true },
        { "$ref: x\n", true },
        { "k/l.m-n_o+p@q: x\n", true },
        { "ключ: значение\n", true },
        { "a: http://x.y:80/z?q=1#f\n", true },
        { "a: -1\n", true },
        { "a: --- b\n", true },
        { "a: b, c [d] {e}\n", true },
        { "a: é\nb: 😀\nc: d\n", true },
        { "a: x\u2028y\nb: \"x\u0085y\"\nc: x\0y\nd: \uFEFFz\n", true },
        { "a: b:c\n", true },
        { "a: \"b\tc\"\n", true },
        { "a:\n  - \"b: c\"\n", true },
        { "a: b\\c\n", true },
        { "a: b\"c\n", true },
        { "a: \\b\n", true },
        { "title: a\n", true },
        { "\"title\": a\n'excerpt': b\n", true },
        { "\"t\\u0069tle\": a\n", true },
        { "AZaz09: b\n", true },
        { "AZaz09-: b\n", true },
        { "z9_: \"b\"\n", true },
        { "\u0080\u00BFa: \u0080\n", true },
        { "a:  'b' \n", true },
        { "a: \"é\" # é\n", true },
        { "a: \"é\\\"\\n é\"\n", true },
        { "a: \"b: c # d\"\r\ne: f\r\n", true },
        { "a: b\\ # c\n", true },
        { "a: é \n", true },
        { "a: é\\\"é # b\n", true },
        { "a: \"\\uFFFF\\U0000FFFF\\U0010FFFF\\x99\\xAf\"\n", true },
        { "a:\n  - é\n  - -1\n  -  b\n  - c # d\n  - e  \n", true },
        { "a:\n  - b: c\n\n    # d\n    e: f\n", true },
        { "a: # b\"\n", true },
        { "a: é b\"\n", true },
        { "a: \\b\"\n", true },
        { "a: b \nc: d\n", true },
        { "a:\n  - b\"c\n  - d\\e\n  - f: \"\"\n", true },
        { "a:\n  - b \n", true },
        { "a:\n  b:\nc: d\n", true },
        { "a:\n- b: c\n  d: e\n- f\n", true },
        { "a:\n  - b:\n      - c:\n  - d\n", true },
        { "# é\n", true },
        { ". a: b\n", true },
        { "a: b\nc:", true },
        { "a_:", true },
        { "a_: b ", true },
        { "a_: 'b'", true },
        { "a_: 'b' ", true },
        { "a:\n  -", true },
        { "a_", false },
        { "a: b\nc", false },
        { "a:b\n", false },
        { "- a: b\n", false },
        { "-abc: d\n", false },
        { "a:\n  -b: c\n", false },
        { "a:\n  -b_: c\n", false },
        { "a:\n  -bc\n", false },
        { "a:\n    b:\n  c: d\n", false },
        { "a: \"b\\\"\n", false },
        { "a_: \"b\"\"c\"\n", false },
        { "a_: \"\\ud83d", false },
        { "a_: \"\\ud83d\\", false },
        { "a: b\r\r\n", false },
        { "a: b\r\tc\n", false },
        { LongText(511), true },
        { LongText(512), true },
        { LongText(513), true },
        { LongText(1100), true },
        { $"{new string('k', 1000)}: a\n", true },
        { $"{new string('k', 1001)}: a\n", false },
        { $"{new string('k', 999)}_: a\n", true },
        { $"{new string('k', 1000)}_: a\n", false },
        { $"'{new string('k', 998)}': a\n", true },
        { $"'{new string('k', 999)}': a\n", false },
        { " a: b\n", false },
        { "a: \"\\U0000D83D\"\n", false },
        { "a: \"\\ud83d\\u\"\n", false },
        { "a: \"\\ud83d\\ude0\"\n", false },
        { "a: \"\\ud83d\\u0041\"\n", false },
        { "a: \"\\ud83d-ude00\"\n", false },
        { "a: \"\\ud83d\\xde00\"\n", false },
        { "a: \"\\x4g\"\n", false },
        { "a: \"\\x", false },
        { "a: \"b\\", false },
        { "a: \"b\rc\"\n", false },
        { "a: 'b''", false },
        { "a: {b\n", false },
        { "a: b:\tc\n", false },
        { "a~: b\n", false },
        { "a: b\n  - c\n", false },
        { "a: b\r# c\n", false },
        { "# a\rb: c\n", false },
        { "a: b\n c: d\n", false },
        { "a: b\n  c\n", false },
        { "a:\n  b\n", false },
        { "a: \"b\n  c\"\n", false },
        { "a: \"b\\\n  c\"\n", false },
        { "a: 'b\n  c'\n", false },
        { "a: [b, c]\n", false },
        { "a: {b: c}\n", false },
        { "a: []\n", false },
        { "a: |\n  b\n", false },
        { "a: >-\n  b\n", false },
        { "a: &x b\nc: *x\n", false },
        { "a: *x\n", false },
        { "a: !t b\n", false },
        { "a: !!str 1\n", false },
        { "<<: a\n", false },
        { "? a\n: b\n", false },
        { ": a\n", false },
        { "-a: b\n", false },
        { "?a: b\n", false },
        { "a: - b\n", false },
        { "a: -\n", false },
        { "a: b: c\n", false },
        { "a: b:\n", false },
        { "a: ?b\n", false },
        { "a: :b\n", false },
        { "a: @b\n", false },
        { "a: `b\n", false },
        { "a: %b\n", false },
        { "a: ,b\n", false },
        { "%YAML 1.2\n", false },
        { "a:\tb\n", false },
        { "a: b\tc\n", false },
        { "a: b\t\n", false },
        { "\ta: b\n", false },
        { "a: b\rc: d\r", false },
        { "a: \"b\"c\n", false },
        { "a: \"b\"#c\n", false },
        { "a: \"b\" c\n", false },
        { "a: \"\\q\"\n", false },
        { "a: \"\\ud83d\"\n", false },
        { "a: \"\\ude00\"\n", false },
        { "a: \"\\ud83dx\"\n", false },
        { "a: \"\\x4\"\n", false },
        { "a: \"\\U00110000\"\n", false },
        { "a: \"b\n", false },
        { "a: 'b\n", false },
        { "\"a\":b\n", false },
        { "a :b\n", false },
        { "a : b\n", false },
        { "a\n", false },
        { "- a\n", false },
        { "a:\n  - - b\n", false },
        { "a:\n  - \"b\": c\n", false },
        { "a:\n  - b\n  c: d\n", false },
        { "a:\n    b: c\n  d: e\n", false },
        { "a: b\n- c\n", false },
        { "--- a\n", false },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_block_scanner_knows_its_subset_and_agrees(string document, bool isAccepted)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(document);

        string? block = Scan.Block(utf8, 0, utf8.Length);
        (string rows, string codes) = Scan.YamlDotNet(utf8, 0, utf8.Length);

        Assert.Equal(isAccepted, block is not null);
        if (isAccepted)
        {
            Assert.Equal("", codes);
            Assert.Equal(rows, block);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void They_agree_wherever_it_is_among_other_lines(string yaml, bool isAccepted)
    {
        // Blocks of 64 bytes, and windows of 2,048, end somewhere within it.
        string line = yaml.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        foreach (int before in (int[])[1, 30, 50, 57, 62, 63, 64, 65, 100, 2030, 2044, 2047, 2050])
        {
            string text = $"# {new string('x', before)}{line}{yaml}{line}#{new string('y', 200)}{line}";
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            string? block = Scan.Block(utf8, 0, utf8.Length);
            if (isAccepted)
            {
                (string rows, string codes) = Scan.YamlDotNet(utf8, 0, utf8.Length);
                Assert.Equal("", codes);
                Assert.Equal(rows, block);
            }
            else
            {
                Assert.Null(block);
            }
        }
    }

    [Theory]
    [InlineData("a: b\r")]
    [InlineData("a: 'b'\r")]
    [InlineData("# a\r")]
    public void The_block_scanner_declines_a_lone_CR_at_the_end(string document) =>
        Assert.Null(Scan.Block(Encoding.UTF8.GetBytes(document), 0, document.Length));

    [Theory]
    [InlineData("a: b\n# a\rb: c\n", 5)]
    [InlineData("a: b\nc: [d]\n", 5)]
    [InlineData("a:\n    b: c\n  d: e\n", 12)]
    public void Declining_is_reported_and_leaves_nothing_behind(string document, int place)
    {
        SyntaxIndex index = new(SchemaNames.Table);

        Assert.False(BlockScanner.TryScan(Encoding.UTF8.GetBytes(document), 0, Scan.Limits, ref index, out int end));
        Assert.Equal((0, place), (index.Count, end));
        index.Dispose();
    }

    [Theory]
    [InlineData("a: ", "")]
    [InlineData("a: b", "c")]
    [InlineData("a: \"", "\"")]
    [InlineData("a: \"\\n", "\"")]
    [InlineData("a: '", "'")]
    [InlineData("a_: ", "")]
    [InlineData("a: b # ", "")]
    [InlineData("a", ": b")]
    [InlineData("", ": b")]
    [InlineData("\"", "\": b")]
    [InlineData("# ", "")]
    [InlineData("a:\n  - ", "")]
    [InlineData("a:\n  - b: ", "")]
    public void The_block_scanner_takes_UTF_8_and_nothing_else(string before, string behind)
    {
        foreach (byte[] bytes in (byte[][])[[0x80], [0xBF], [0xC3], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]])
        {
            foreach (string padding in (string[])["", new('x', 3000)])
            {
                byte[] utf8 = [.. Encoding.UTF8.GetBytes(before), .. bytes, .. Encoding.UTF8.GetBytes(padding + behind + "\nc: d\n")];

                Assert.Null(Scan.Block(utf8, 0, utf8.Length));
            }
        }
    }

    [Fact]
    public void They_agree_on_the_seed_and_on_every_generated_file()
    {
        Assert.True(AssertAgreement(Repository.Seed, "seed"));
        for (int seed = 0; seed < 1000; seed++)
        {
            byte[] file = FrontMatterFormat.Default.WriteToUtf8Bytes(new ArticleGenerator(seed).Article());
            AssertAgreement(file, $"seed {seed}");
        }
    }

    [Fact]
    public void They_agree_on_damaged_files()
    {
        byte[] small = "---\ncategory: news\ntitle: \"A \\\"b\\\" é\"\nheat: -1\n\nprovider:\n  name: X\n  images:\n    - url: /a\n      width: 5\n\ntopics:\n  - AI\n  - 'b'\n\nrelated:\n  - title: \"T\"\n    provider:\n      name: Y # z\n  - title: U\n---\n\n"u8.ToArray();
        int accepted = 0;
        for (int seed = 0; seed < Mutations; seed++)
        {
            byte[] file = new Mutator(seed).Mutate(seed % 10 == 0 ? Repository.Seed : small);
            accepted += AssertAgreement(file, $"mutation {seed}") ? 1 : 0;
        }

        Assert.InRange(accepted, Mutations / 20, Mutations);
    }

    [CorpusFact]
    public void The_block_scanner_accepts_all_news_and_they_agree_on_all_of_the_corpus()
    {
        int files = 0;
        foreach ((string name, byte[] bytes) in Corpus.FrontMatterFiles())
        {
            bool accepted = AssertAgreement(bytes, name);
            Assert.True(accepted || !Corpus.IsNews(name), name);
            files++;
        }

        Assert.NotEqual(0, files);
    }

    private static string LongText(int length) => $"a: \"{new string('x', length - 2)}\\n\"\nb: 'it''s {new string('y', length - 7)}'\n";

    private static bool AssertAgreement(byte[] file, string what)
    {
        if (!FrontMatterFences.TryOpen(file, out int start) || !FrontMatterFences.TryFindClosing(file, start, out int end, out _))
        {
            return false;
        }

        string? block = Scan.Block(file, start, end);
        if (block is null)
        {
            return false;
        }

        (string rows, string codes) = Scan.YamlDotNet(file, start, end);
        if (codes.Length > 0 || rows != block)
        {
            Assert.Fail($"{what} {codes}\n{Encoding.UTF8.GetString(file)}\n--- block\n{block}\n--- YamlDotNet\n{rows}");
        }

        // The first row is that of the whole document: "0+12 Mapping".
        int count = int.Parse(block.AsSpan(2, block.IndexOf(' ', StringComparison.Ordinal) - 2), CultureInfo.InvariantCulture);
        for (int most = 1; most < count; most += Math.Max(1, count / LimitsOfADocument))
        {
            (string expected, int excess) = Scan.YamlDotNetUpTo(file, start, end, most);
            (string actual, int place) = Scan.BlockUpTo(file, start, most);

            // An entry whose value is on another line, or nowhere, is reported after its dash.
            bool isThere = place == excess || file[place] is (byte)'\r' or (byte)'\n' or (byte)'#';
            if (actual != expected || !isThere)
            {
                Assert.Fail($"{what}, {most} values\n{Encoding.UTF8.GetString(file)}\n--- block, up to {place}\n{actual}\n--- YamlDotNet, up to {excess}\n{expected}");
            }
        }

        return true;
    }
}
