using System.Reflection;
using System.Text;

namespace NewsModel.Tests.Diagnostics;

/// <summary>Every code is raised, at its exact place, and is documented.</summary>
public partial class DiagnosticTableTests
{
    private static readonly ReadOptions Tight = new() { MaxInputLength = 200, MaxDepth = 3, MaxNodes = 8, MaxAliasExpansions = 1 };

    public static TheoryData<string, string, string, string> Reading { get; } = new()
    {
        // Code, severity, text with a caret-free marker « before the place, path.
        { "NM1001", "warning", "«# Just Markdown\n", "" },
        { "NM1001", "warning", "\uFEFF«----\ntitle: x\n----\n", "" },
        { "NM1002", "error", "«---\ntitle: x\n", "" },
        { "NM1002", "error", "\uFEFF«---", "" },
        { "NM1004", "error", "«<!doctype html>\n<p>x", "" },
        { "NM1004", "error", "\uFEFF«---js\n{ title: 'x' }\n---\n", "" },
        { "NM1002", "error", "«+++\ntitle = 'x'\n", "" },
        { "NM1002", "error", "«;;;\n{}\n", "" },
        { "NM1101", "error", "---\ntitle: x\nexcerpt: «@y\n---\n", "" },
        { "NM1101", "error", "---\nheat: 1\ntitle: «\"x\n---\n", "" },
        { "NM1101", "error", "---\nheat: 1\ntitle: Key«: value\n---\n", "" },
        { "NM1102", "error", "---\n«- a\n- b\n---\n", "" },
        { "NM1102", "error", "---\n\n«just text\n---\n", "" },
        { "NM1103", "error", "---\r\ntitle: x\r\nheat: 1\r\n«title: y\r\n---\r\n", "title" },
        { "NM1103", "error", "---\nprice: x\n«price: y\n---\n", "price" },
        { "NM1103", "error", "---\nimages:\n  - url: a\n    «url: b\n---\n", "images[0].url" },
        { "NM1103", "error", "---\nmore:\n  é: a\n  «é: b\n---\n", "more.é" },
        { "NM1104", "error", "---\n«[a, b]: c\n---\n", "" },
        { "NM1105", "error", "---\ntitle: «*nowhere\n---\n", "" },
        { "NM1105", "error", "---\nmore: &a\n  b: «*a\n---\n", "" },
        { "NM1106", "error", "---\nmore:\n  «<<: text\n---\n", "" },
        { "NM1107", "error", "---\ntitle: x\n«--- y\n---\n", "" },
        { "NM1108", "warning", "---\nprice: «!money 5\n---\n", "" },
        { "NM1109", "warning", "---\ntitle: \"é\n\n«b\"\n---\n", "" },
        { "NM1109", "warning", "---\r\ntitle: 'é\r\n«b'\r\n---\r\n", "" },
        { "NM1109", "warning", "---\nmore:\n  a: «\"b\n c\"\n---\n", "" },
        { "NM1103", "error", "+++\ntitle = 'x'\n«title = 'y'\n+++\n", "title" },
        { "NM1103", "error", "+++\n[[images]]\nurl = 'a'\n«'url' = 'b'\n+++\n", "images[0].url" },
        { "NM1202", "error", "+++\nheat = «'hot'\n+++\n", "heat" },
        { "NM1207", "warning", "+++\r\npublishedDateTime = «2020-01-02 # x\r\n+++\r\n", "publishedDateTime" },
        { "NM1302", "error", "+++\na = [[«[1]]]\n+++\n", "a[0]" },
        { "NM1302", "error", "+++\n[a.b.«c]\n+++\n", "a.b" },
        { "NM1303", "error", "+++\na=1\nb=2\nc=3\nd=4\ne=5\nf=6\ng=7\n«h=8\n+++\n", "" },
        { "NM1701", "error", "+++\nheat = 1\ntitle = «Hello\n+++\n", "" },
        { "NM1701", "error", "\uFEFF+++\r\ntitle«: x\r\n+++\r\n", "" },
        { "NM1701", "error", "+++\nx = «\"a\n+++\n", "" },
        { "NM1701", "error", "+++\nx = \"é«\\q\"\n+++\n", "" },
        { "NM1701", "error", "+++\nx = «[1,\n\n+++\n", "" },
        { "NM1702", "error", "+++\n[more]\n[x]\n[«more]\n+++\n", "more" },
        { "NM1702", "error", "+++\nx = 1\n[more.y]\n[«x.z]\n+++\n", "x" },
        { "NM1702", "error", "+++\nmore = []\n[[«more]]\n+++\n", "more" },
        { "NM1702", "error", "+++\nx.y = 1\nx.«y.z = 1\n+++\n", "x.y" },
        { "NM1702", "error", "+++\nx = {y = 1}\n«x.z = 1\n+++\n", "x" },
        { "NM1201", "error", "---\ntitle:\n  «- a\n---\n", "title" },
        { "NM1201", "error", "---\nimages:\n  - url: a\n    width:\n      «b: c\n---\n", "images[0].width" },
        { "NM1202", "error", "---\nheat: «hot\n---\n", "heat" },
        { "NM1202", "error", "---\nrelated:\n  - title: a\n  - images:\n      - url: x\n      - width: «4.5\n---\n", "related[1].images[1].width" },
        { "NM1202", "error", "---\nquality: «\" 42\"\n---\n", "quality" },
        { "NM1203", "error", "---\ntitle: \"😀é\"\nquality: «2147483648\n---\n", "quality" },
        { "NM1204", "error", "---\npublished: «maybe\n---\n", "published" },
        { "NM1205", "warning", "---\npublished: «yes\n---\n", "published" },
        { "NM1206", "error", "---\npublishedDateTime: «yesterday\n---\n", "publishedDateTime" },
        { "NM1206", "error", "---\rupdatedDateTime: «2020-01-02T10:31\r---\r", "updatedDateTime" },
        { "NM1207", "warning", "---\npublishedDateTime: «2020-01-02\n---\n", "publishedDateTime" },
        { "NM1208", "warning", "---\npublishedDateTime: «2020-01-02T10:31:00.12345678Z\n---\n", "publishedDateTime" },
        { "NM1209", "warning", "---\ntopics:\n  - a\n  -«\n  - b\n---\n", "topics[1]" },
        { "NM1210", "warning", "---\nrelated:\n  «- a-slug\n---\n", "related" },
        { "NM1210", "warning", "---\nprovider: «Someone\n---\n", "provider" },
        { "NM1215", "error", "---\nown: «many\n---\n", "own" },
        { "NM1216", "warning", "---\nheat: 1\n«Title: x\n---\n", "Title" },
        { "NM1216", "warning", "---\nown: 1\nimages:\n  - «Url: x\n---\n", "images[0].Url" },
        { "NM1216", "warning", "+++\nheat = 1\n«topic = []\n+++\n", "topic" },
        { "NM1211", "warning", "---\rupdatedDateTime: «2020-01-02T10:31:00\r---\r", "updatedDateTime" },
        { "NM1301", "error", "«" + new string('x', 201), "" },
        { "NM1302", "error", "---\na:\n  b:\n    c: «{d: 1}\n---\n", "" },
        { "NM1302", "error", "---\ntitle: x\na: [b, [«c: 1]]\n---\n", "" },
        { "NM1303", "error", "---\na: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\n«h: 8\n---\n", "" },
        { "NM1303", "error", "---\n{a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: [\n  «h: 7]}\n---\n", "" },
        { "NM1304", "error", "---\na: &a x\nb: *a\nc: «*a\n---\n", "" },
    };

    public static TheoryData<string, string, string, string> ReadingPages { get; } = new()
    {
        { "NM1207", "warning", "T\n\nOpdateret: «3. maj 2024\n\nB\n", "updatedDateTime" },
        { "NM1211", "warning", "T\n\nPublié le «3 mai 2024 à 10h15\n\nB\n", "publishedDateTime" },
        { "NM1401", "warning", "«", "title" },
        { "NM1401", "warning", "\uFEFF«", "title" },
        { "NM1401", "warning", "\uFEFF\r\n \u00A0«Læs også: x\r\n\r\ny\r\n", "title" },
        { "NM1402", "warning", "«Skip to main content\n\nBridge closed\n", "title" },
        { "NM1402", "warning", "\n«SKIP  to main content\nHome\nNews\n\nBridge closed\n", "title" },
        { "NM1402", "warning", "«Zum Inhalt springen", "title" },
        { "NM1301", "error", "«" + new string('x', 201), "" },
        { "NM1303", "error", "a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh\n\n «i\n\nj", "" },
    };

    public static TheoryData<string, string, string, string> ReadingJson { get; } = new()
    {
        { "NM1102", "error", "«[1]", "" },
        { "NM1102", "error", "\uFEFF\r\n «\"x\"", "" },
        { "NM1103", "error", "{\"title\":\"x\",\"«title\":\"y\"}", "title" },
        { "NM1103", "error", "{\"x\":1,\r\n\"«x\":null}", "x" },
        { "NM1103", "error", "{\"categories\":[\"a\"],\n\"«category\":\"b\"}", "category" },
        { "NM1103", "error", "{\"category\":\"a\",\n\"«categories\":[\"b\"]}", "categories" },
        { "NM1201", "error", "{\"title\":«[1]}", "title" },
        { "NM1202", "error", "{\"images\":[{\"url\":\"é😀\"},\n{\"width\":«4.5}]}", "images[1].width" },
        { "NM1203", "error", "{\"heat\":«2147483648}", "heat" },
        { "NM1204", "error", "{\"published\":«\"maybe\"}", "published" },
        { "NM1206", "error", "{\"related\":[{\"publishedDateTime\":«\"now\"}]}", "related[0].publishedDateTime" },
        { "NM1207", "warning", "{\"updatedDateTime\":«\"2020-01-02\"}", "updatedDateTime" },
        { "NM1215", "error", "{\"own\":«\"x\"}", "own" },
        { "NM1216", "warning", "{\"heat\":1,\"«catagories\":[]}", "catagories" },
        { "NM1211", "warning", "{\"updatedDateTime\":«\"2020-01-02T10:31:00\"}", "updatedDateTime" },
        { "NM1209", "warning", "{\"topics\":[\"a\",«null]}", "topics[1]" },
        { "NM1210", "warning", "{\"provider\":«\"Someone\"}", "provider" },
        { "NM1210", "warning", "{\"categories\":«[\"a\",\"b\"]}", "categories" },
        { "NM1210", "warning", "{\"$extensions\":«5}", "[\"$extensions\"]" },
        { "NM1301", "error", "«" + new string(' ', 201), "" },
        { "NM1302", "error", "{\"a\":{\"b\":{\"c\":«{\"d\":1}}}}", "a.b" },
        { "NM1303", "error", "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":«8}", "" },
        { "NM1003", "error", "{\"title\":\"é «\\ud83d!\"}", "title" },
        { "NM1003", "error", "{\"«\\ude00\":1,\"title\":\"x\"}", "[\"\uFFFD\"]" },
        { "NM1501", "error", "{\"title\":\"x\",\r\n «x}", "" },
        { "NM1501", "error", "{\"title\":\"x\"}\n«{}", "" },
        { "NM1501", "error", "{\"title\":\"x\"«", "" },
        { "NM1501", "error", "«", "" },
        { "NM1502", "error", "{\"page\":1,\"«value\":[{\"title\":\"x\"}],\"nextPage\":null}", "value" },
        { "NM1503", "warning", "{\"$plain\":«[\"/price\"],\"price\":5}", "[\"$plain\"]" },
    };

    [Theory]
    [MemberData(nameof(ReadingJson))]
    public void Reading_JSON_reports_code_severity_location_and_path(string code, string severity, string marked, string path) =>
        AssertTells(JsonFormat.Default, code, severity, marked, path);

    [Theory]
    [MemberData(nameof(Reading))]
    public void Reading_reports_code_severity_location_and_path(string code, string severity, string marked, string path) =>
        AssertTells(FrontMatterFormat.Default, code, severity, marked, path);

    [Theory]
    [MemberData(nameof(ReadingPages))]
    public void Reading_a_page_reports_code_severity_location_and_path(string code, string severity, string marked, string path) =>
        AssertTells(PlainTextFormat.Default, code, severity, marked, path);

    private static void AssertTells(ArticleFormat format, string code, string severity, string marked, string path)
    {
        int at = marked.IndexOf('«', StringComparison.Ordinal);
        string text = marked.Remove(at, 1);
        string[] lines = marked[..at].Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        ReadOptions options = code.StartsWith("NM13", StringComparison.Ordinal) ? Tight : ReadOptions.Default with { ExtensionKeys = [ExtensionKey.WholeNumber("own")], WarnOfMisspelledKeys = true };

        Diagnostic diagnostic = Assert.Single(format.Parse(text, options).Diagnostics);

        Assert.Equal(code, diagnostic.Code.Id);
        Assert.Equal(path, diagnostic.Path);
        Assert.Equal(new SourceLocation(Encoding.UTF8.GetByteCount(marked[..at]), lines.Length, lines[^1].TrimStart('\uFEFF').Length + 1), diagnostic.Location);
        string expected = $"file.md{diagnostic.Location}: {severity} {code}: {(path.Length == 0 ? "" : path + ": ")}";
        Assert.StartsWith(expected, diagnostic.ToString("file.md"), StringComparison.Ordinal);
        Assert.Equal(severity == "error", format.Parse(text, options).HasErrors);
    }

    [Theory]
    [InlineData("---\ntitle: \"a\xFF\"\nheat: 5\n---\n", 13, 2, 10, "title")]
    [InlineData("---\ntitle: a # \xC3\nheat: 5\n---\n", 15, 2, 12, "")]
    [InlineData("---\nprice: \xFE\nheat: 5\n---\n", 11, 2, 8, "price")]
    [InlineData("---\nk\xFE: v\nheat: 5\n---\n", 5, 2, 2, "k\uFFFD")]
    [InlineData("---\nmore: [a, \"\xFE\"]\nheat: 5\n---\n", 15, 2, 12, "more[1]")]
    [InlineData("---\nheat: 5\n---\nbody \xE2\x82", 21, 4, 6, "")]
    public void Invalid_UTF8_is_reported_with_its_location_and_the_rest_is_read(string latin1, int offset, int line, int column, string path)
    {
        byte[] file = Encoding.Latin1.GetBytes(latin1);

        ReadResult<Article> result = FrontMatterFormat.Default.Parse(file);

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCode.InvalidUtf8, diagnostic.Code);
        Assert.Equal(new SourceLocation(offset, line, column), diagnostic.Location);
        Assert.Equal(path, diagnostic.Path.Replace("[\"k\uFFFD\"]", "k\uFFFD", StringComparison.Ordinal));
        Assert.Equal(new Article { Heat = 5, Title = latin1.Contains("a #", StringComparison.Ordinal) ? "a" : null, Content = result.Value.Content }, result.Value);
    }

    [Fact]
    public void A_lone_surrogate_in_text_is_reported_with_its_location()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("---\ntitle: \"é\uD83Dx\"\nheat: 5\n---\n");

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCode.InvalidUtf8, diagnostic.Code);
        Assert.Equal(new SourceLocation(14, 2, 10), diagnostic.Location);
        Assert.Contains("surrogate", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(new Article { Heat = 5, Content = "" }, result.Value);
    }

    [Fact]
    public void Writing_reports_every_problem_with_its_path()
    {
        ExtensionValue deep = ExtensionValue.FromList();
        while (true)
        {
            try
            {
                deep = ExtensionValue.FromList(deep);
            }
            catch (ArgumentException)
            {
                break;
            }
        }

        Article article = new()
        {
            Topics = ["ok", "\uDC00"],
            Related = [new(), new() { Provider = new() { Name = "x\uD800" }, Extensions = [new("title", "y")] }],
            Extensions = [new("deep", deep), new("heat", 5), new("topics", ExtensionValue.FromText("one")), new("odd key", ExtensionValue.FromList("\uD800"))],
        };

        NewsFormatException exception = Assert.Throws<NewsFormatException>(() => FrontMatterFormat.Default.Write(article));

        Assert.Equal(
            [
                "error NM2001: topics[1]: The text contains half of a surrogate pair at index 0, which cannot be written to a file; remove it or restore the other half.",
                "error NM2001: related[1].provider.name: The text contains half of a surrogate pair at index 1, which cannot be written to a file; remove it or restore the other half.",
                "error NM2002: related[1].title: The extensions contain the key 'title', which belongs to a property of the model; set the property instead.",
                "error NM2003: deep" + string.Concat(Enumerable.Repeat("[0]", 63)) + ": Lists and maps nest deeper than 64 levels, which could not be read back; flatten the extensions.",
                "error NM2002: heat: The extensions contain the key 'heat', which belongs to a property of the model; set the property instead.",
                "error NM2002: topics: The extensions contain a single value under 'topics', read from a file that has it in place of a list of strings, so a new list of strings cannot be written; remove it from the extensions first.",
                "error NM2001: [\"odd key\"][0]: The text contains half of a surrogate pair at index 0, which cannot be written to a file; remove it or restore the other half.",
            ],
            exception.Diagnostics.Select(d => d.ToString()));
        Assert.Equal(exception.Diagnostics[0] + " (and 6 more)", exception.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_format_for_one_article_takes_no_other_number(int count)
    {
        ArticlePage page = new() { Articles = [.. Enumerable.Repeat(new Article(), count)] };
        NewsFormatException exception = Assert.Throws<NewsFormatException>(() => FrontMatterFormat.Default.WriteAllToUtf8Bytes(page));
        Assert.Equal(
            $"error NM2004: A file in the format 'frontmatter' holds exactly one article, and there are {count}; write each to its own file, or use a format that holds several.",
            Assert.Single(exception.Diagnostics).ToString());
    }

    [Fact]
    public void After_a_thousand_problems_the_rest_is_not_listed()
    {
        string text = "---\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"k: {i}\n")) + "---\n";

        ReadResult<Article> result = FrontMatterFormat.Default.Parse(text);

        Assert.Equal(1001, result.Diagnostics.Count);
        Assert.Equal(DiagnosticCode.TooManyProblems, result.Diagnostics[1000].Code);
        Assert.Equal(new SourceLocation(4 + 10 * 5 + 90 * 6 + 900 * 7 + 2 * 8 - 8, 1003, 1), result.Diagnostics[1000].Location);
    }

    [Fact]
    public void All_problems_of_a_file_are_reported_in_file_order()
    {
        string text = "---\nheat: hot\npublished: perhaps\nrelated:\n  - quality: good\n    publishedDateTime: now\ntitle: x\nheat: 5\n---\n";

        ReadResult<Article> result = FrontMatterFormat.Default.Parse(text);

        Assert.Equal(
            [
                "a.md(2,7): error NM1202: heat: 'hot' is not a whole number; write digits such as 42 or -1.",
                "a.md(3,12): error NM1204: published: 'perhaps' is not a Boolean; write true or false.",
                "a.md(5,14): error NM1202: related[0].quality: 'good' is not a whole number; write digits such as 42 or -1.",
                "a.md(6,24): error NM1206: related[0].publishedDateTime: 'now' is not a recognized date and time; write it like 2020-01-02T10:31:00Z, ending in 'Z' or an offset such as +02:00.",
                "a.md(8,1): error NM1103: heat: The key 'heat' occurs twice, and the first value was used; remove one of them.",
            ],
            result.Diagnostics.Select(d => d.ToString("a.md")));
        Assert.Equal(new Article { Title = "x", Related = [new()], Content = "" }, result.Value);
        NewsFormatException exception = Assert.Throws<NewsFormatException>(result.GetValueOrThrow);
        Assert.Equal(result.Diagnostics, exception.Diagnostics);
    }

    [Fact]
    public void Text_of_a_file_in_a_message_is_short_and_harmless()
    {
        string text = $"---\nheat: \"\\e[31m{new string('x', 500)}\"\nquality: \"\\u202Ea\\nb\"\n---\n";

        ReadResult<Article> result = FrontMatterFormat.Default.Parse(text);

        Assert.Equal($"'\\u001b[31m{new string('x', 30)}…' is not a whole number; write digits such as 42 or -1.", result.Diagnostics[0].Message);
        Assert.Equal("'\\u202ea\\u000ab' is not a whole number; write digits such as 42 or -1.", result.Diagnostics[1].Message);
    }

    [Fact]
    public void A_key_in_a_path_is_short_and_harmless()
    {
        string key = $"a.\\\"\\e\\u202E{new string('x', 100)}";

        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\nmore: {{\"{key}\": 1, \"{key}\": 2}}\n---\n");

        Assert.Equal($"more[\"a.'  {new string('x', 59)}…\"]", Assert.Single(result.Diagnostics).Path);
    }

    [Fact]
    public void Every_code_is_raised_by_a_test_and_listed_in_the_documentation()
    {
        string documentation = Repository.Text("docs", "diagnostics.md");
        HashSet<string> raised = [.. Reading.Concat(ReadingPages).Concat(ReadingJson).Select(row => (string)row[0]), "NM1221", "NM1222", "NM1223", "NM1224", "NM1305", "NM2001", "NM2002", "NM2003", "NM2004", "NM3001", "NM3005", "NM3006", "NM3009", "NM3011", "NM3012", "NM3013", "NM3014", "NM3015", .. EditingPages.Select(row => (string)row[0]), .. Converting.Select(row => (string)row[0]), .. Editing.Select(row => (string)row[0]), "NM4001", "NM4003", "NM4006", "NM4007", .. OfArchives.Select(row => (string)row[0])];
        DiagnosticCode[] codes = [.. typeof(DiagnosticCode).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => (DiagnosticCode)p.GetValue(null)!)];

        Assert.Equal(raised.Order(), codes.Select(c => c.Id).Order());
        Assert.All(codes, code => Assert.Contains($"| {code} |", documentation, StringComparison.Ordinal));
    }
}
