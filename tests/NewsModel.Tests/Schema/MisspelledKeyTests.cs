using System.Diagnostics;
using NewsModel.Schema;
using NewsModel.Schema.Spelling;
using NewsModel.Tests.Testing;

namespace NewsModel.Tests.Schema;

public class MisspelledKeyTests
{
    private static readonly ReadOptions Warning = ReadOptions.Default with { WarnOfMisspelledKeys = true };

    [Theory]
    [InlineData("heat: 1\nTitle: x", "Title", "title")]
    [InlineData("heat: 1\npublishDateTime: x", "publishDateTime", "publishedDateTime")]
    [InlineData("heat: 1\npublished-date-time: x", "published-date-time", "publishedDateTime")]
    [InlineData("heat: 1\nweb_url: x", "web_url", "webUrl")]
    [InlineData("heat: 1\ntopic: [x]", "topic", "topics")]
    [InlineData("heat: 1\n\"titel\": x", "titel", "title")]
    [InlineData("title: x\nhaet: 1", "haet", "heat")]
    [InlineData("title: x\ntyep: x", "tyep", "type")]
    [InlineData("title: x\ncatagory: x", "catagory", "category")]
    [InlineData("related:\n  - title: x\n    excerp: y", "related[0].excerp", "excerpt")]
    [InlineData("provider:\n  nmae: x", "provider.nmae", "name")]
    [InlineData("images:\n  - url: x\n    heigth: 1", "images[0].heigth", "height")]
    [InlineData("images:\n  - URL: x", "images[0].URL", "url")]
    [InlineData("provider:\n  images:\n    - widht: 1", "provider.images[0].widht", "width")]
    public void A_misspelled_key_is_reported_with_the_one_that_was_meant(string yaml, string path, string meant)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\n{yaml}\n---\n", Warning);
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((DiagnosticCode.MisspelledKey, DiagnosticSeverity.Warning, path), (diagnostic.Code, diagnostic.Severity, diagnostic.Path));
        Assert.Contains($"'{path.Split('.')[^1]}'", diagnostic.Message, StringComparison.Ordinal);
        Assert.EndsWith($"did you mean '{meant}'?", diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty(FrontMatterFormat.Default.Parse($"---\n{yaml}\n---\n").Diagnostics);
    }

    [Theory]
    [InlineData("title: x\ntags: []\ndate: x\nimage: x\nupdated: x\nurl: x\nauthor: x\npublisher: x\ncategories: []")]
    [InlineData("title: x\nhead: x\nheats: x\nbeat: x\ntypes: x\nnames: x\nlocal: x\nsecure: x\nkeywords: x")]
    [InlineData("title: x\nTitle: y\ntopics: [a]\ntopic: b")]
    [InlineData("Title: x\nTopics: [a]\nDescription: x")]
    [InlineData("title: x\nmore:\n  Title: x\n  titel: x")]
    [InlineData("images:\n  - url: x\n    weight: 1")]
    [InlineData("title: x\nstartDateTime: x\nendDateTime: x\ncreatedDateTime: x")]
    [InlineData("title: x\n\"\": x\n\"-\": x\n\"----------\": x\nt: x\nti: x\nprice: 1\n😀😀😀😀: x")]
    public void Any_other_key_is_not(string yaml) =>
        Assert.Empty(FrontMatterFormat.Default.Parse($"---\n{yaml}\n---\n", Warning).Diagnostics);

    [Fact]
    public void Json_has_names_of_its_own()
    {
        ReadResult<Article> result = JsonFormat.Default.Parse("""{"title":"x","catagories":["a"],"contnet":"b","tags":["c"],"image":"d","category":"e","excerpts":"f"}""", Warning);
        Assert.Equal(["catagories: categories", "contnet: content", "excerpts: excerpt"], Meant(result));
        Assert.Equal(
            ["value[0].webURL", "value[0].Title"],
            JsonFormat.Default.ParsePage("""{"page":1,"value":[{"heatt":1,"webURL":"x","type":"y","Title":"z"}]}""", Warning).Diagnostics.Select(d => d.Path));
    }

    [Fact]
    public void Keys_of_ones_own_count()
    {
        ReadOptions options = Warning with { ExtensionKeys = [ExtensionKey.WholeNumber("weight"), ExtensionKey.Text("Titel"), ExtensionKey.TextList("levels")] };
        Assert.Equal(
            ["wieght: weight", "level: levels"],
            Meant(FrontMatterFormat.Default.Parse("---\nwieght: 1\nTitel: x\nlevel: [a]\n---\n", options)));
        Assert.Empty(FrontMatterFormat.Default.Parse("---\nheat: 1\nweight: 1\nwieght: 1\nTitel: x\n---\n", options).Diagnostics);
    }

    [Fact]
    public void Every_edit_of_a_long_name_is_found()
    {
        foreach (RecordKey key in Article.Schema.Keys.Where(key => key.Name.Length > 4))
        {
            KeySpelling spelling = new([key.Name]);
            for (int i = 1; i < key.Name.Length; i++)
            {
                Assert.Equal(key.Name, spelling.Meant(key.Name.Insert(i, "q")));
                Assert.Equal(key.Name, spelling.Meant(key.Name.Remove(i, 1) is var shorter && (OtherWords.Has(shorter.ToLowerInvariant()) || shorter.Length < 4) ? key.Name.ToUpperInvariant() : shorter));
                Assert.Equal(key.Name, spelling.Meant(key.Name.Remove(i, 1).Insert(i, "q")));
                Assert.Null(spelling.Meant(key.Name.Insert(i, "qqq")));
            }
        }
    }

    [Fact]
    public void Very_many_unknown_keys_take_no_longer_than_they_are_many()
    {
        string Keys(int count) => "---\ntitle: x\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"topicz{i:x}: 1\ntitel: 1\n")) + "---\n";
        FrontMatterFormat.Default.Parse(Keys(100), Warning);
        TimeSpan few = Time(Keys(5_000));
        TimeSpan many = Time(Keys(40_000));
        Assert.True(many < 30 * few + TimeSpan.FromMilliseconds(200), $"{few} and {many}");

        static TimeSpan Time(string text)
        {
            long start = Stopwatch.GetTimestamp();
            FrontMatterFormat.Default.Parse(text, Warning);
            return Stopwatch.GetElapsedTime(start);
        }
    }

    [CorpusFact]
    public void Files_of_the_corpus_are_not_accused_wrongly() =>
        AssertRarely(Corpus.FrontMatterFiles().Concat(Corpus.JsonFiles()));

    [SiteFact]
    public void Files_of_other_sites_are_not_accused_wrongly() =>
        AssertRarely(SiteFiles.Beginning("---").Concat(SiteFiles.Beginning("+++")));

    private static void AssertRarely(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        int count = 0;
        List<string> accused = [];
        foreach ((string name, byte[] bytes) in files)
        {
            count++;
            ArticleFormat format = ArticleSerializer.Default.Detect(bytes, name);
            IEnumerable<ReadResult<Article>> read = format is JsonFormat json
                ? [new(new(), json.ParsePage(bytes, Warning).Diagnostics)]
                : [format.Parse(bytes, Warning)];
            accused.AddRange(read.SelectMany(r => r.Diagnostics).Where(d => d.Code == DiagnosticCode.MisspelledKey).Select(d => $"{name}{d}").Take(1));
        }

        Assert.True(count > 0, "There are files.");
        Assert.True(accused.Count * 1000 <= count, $"{accused.Count} of {count}:\n{Corpus.Report(accused)}");
    }

    private static IEnumerable<string> Meant(ReadResult<Article> result) =>
        result.Diagnostics.Select(d => $"{d.Path}: {d.Message[(d.Message.LastIndexOf('\'', d.Message.Length - 3) + 1)..^2]}");
}
