using NewsModel.Documents;

namespace NewsModel.Aot;

/// <summary>What the samples do not have: YAML outside of the house style, keys of other kinds, files that are saved, errors.</summary>
internal static class DocumentChecks
{
    private const string Yaml = """
        ---
        # flow style, anchors, merge keys, block scalars
        base: &base {domain: news.example, images: [{url: 'https://news.example/1.png', width: 10}]}
        title: >-
          A folded
          title
        provider:
          <<: *base
          name: "News \u2603"
        topics: [AI, 5G]
        publishedDateTime: 2020-01-02T10:31:00.1234567+02:00
        price: 12.50
        reviewed: true
        seen: 2020-01-02T00:00:00Z
        secured: "c2VjcmV0IHRleHQgMTIzNA==;MDEyMzQ1Njc4OWFiY2RlZg=="
        ---
        The body
        """;

    public static void Run(Transcript transcript)
    {
        Values(transcript);
        Edits(transcript);
        Errors(transcript);
        Files(transcript);
    }

    private static void Values(Transcript transcript)
    {
        transcript.Begin("YAML of all kinds");
        Article article = FrontMatterFormat.Default.Read(Yaml);
        transcript.Add("article", article.ToString());
        transcript.Add("written", FrontMatterFormat.Default.Write(article));
        transcript.Add("host", article.Provider!.Images[0].Url!.Value.Host ?? "none");
        transcript.Add("URI", article.Provider.Images[0].Url!.Value.TryGetUri(out Uri? uri) ? uri.AbsoluteUri : "none");
        transcript.Add("price", article.Extensions["price"].TryGetDouble(out double price) && price == 12.5);
        transcript.Add("reviewed", article.Extensions["reviewed"].TryGetBoolean(out bool reviewed) && reviewed);
        transcript.Add("seen", article.Extensions["seen"].TryGetDateTimeOffset(out DateTimeOffset seen) ? seen.ToString("O") : "none");
        transcript.Add("secured", article.Secured!.Value.TryDecode(out byte[]? cipherText, out byte[]? vector) ? $"{cipherText.Length} and {vector.Length} bytes" : "none");
        transcript.Add("equal", article == FrontMatterFormat.Default.Read(Yaml) && article.GetHashCode() == FrontMatterFormat.Default.Read(Yaml).GetHashCode());
    }

    private static void Edits(Transcript transcript)
    {
        transcript.Begin("Edits");
        ArticleDocument document = ArticleDocument.Parse(Yaml);
        ArticleDocument edited = document.Edit(article => article with
        {
            Title = "Another: title",
            Topics = article.Topics.Where(topic => topic != "AI").ToValueList(),
            Extensions = article.Extensions.Set("rating", 4.5).Remove("reviewed"),
        });
        transcript.Add("diff", edited.ToUnifiedDiff("article.md"));
        transcript.Add("changes", string.Join('\n', edited.Changes.Select(change => change.ToString())));
    }

    private static void Errors(Transcript transcript)
    {
        transcript.Begin("Errors");
        const string Broken = "---\ntitle: T\nheat: hot\ntitle: U\npublishedDateTime: yesterday\ntopics: {a: 1}\n---\n";
        transcript.Add("told", FrontMatterFormat.Default.Parse(Broken).Diagnostics);
        transcript.Add("thrown", Thrown(() => FrontMatterFormat.Default.Read(Broken)));
        transcript.Add("refused", Thrown(() => _ = ArticleDocument.Parse("---\na: [\n---\n").Edit(article => article with { Heat = 1 })));
        transcript.Add("limit", FrontMatterFormat.Default.Parse(Broken, new ReadOptions { MaxInputLength = 10 }).Diagnostics);
        transcript.Add("JSON", JsonFormat.Default.Parse("{\"title\": \"T\", \"heat\": \"hot\", }").Diagnostics);
    }

    private static void Files(Transcript transcript)
    {
        transcript.Begin("Files");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsmodel-");
        try
        {
            string path = Path.Combine(folder.FullName, "article.md");
            File.WriteAllText(path, Yaml);
            ArticleDocument document = ArticleDocument.Load(path);
            document.Edit(article => article with { Heat = 1 }).Save();
            transcript.Add("saved", ArticleDocument.Load(path).Article.Heat == 1);
            File.AppendAllText(path, "more");
            ArticleDocument other = document.Edit(article => article with { Heat = 2 });
            transcript.Add("changed meanwhile", Thrown(() => other.Save()));
            transcript.Add("files left", folder.EnumerateFiles().Count() == 1);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Thrown(Action action)
    {
        try
        {
            action();
        }
        catch (NewsFormatException e)
        {
            return $"{e.GetType().Name} {Transcript.Describe(e.Diagnostics)}";
        }
        catch (NewsEditException e)
        {
            return $"{e.GetType().Name} {Transcript.Describe(e.Diagnostics)}";
        }
        catch (FileChangedException e)
        {
            return e.GetType().Name;
        }

        return "nothing";
    }
}
