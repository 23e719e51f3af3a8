using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsModel.Documents;
using NewsModel.Documents.Toml;
using NewsModel.Formats;
using NewsModel.Formats.Tree;
using NewsModel.Tests.Yaml;

namespace NewsModel.Tests.Formats.FrontMatter.Vocabularies;

/// <summary>The files of other people's sites, read with the vocabulary that they seem to have.</summary>
public class SiteVocabularyTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const double Least = 0.99;

    [SiteFact]
    public void Values_are_those_that_PyYAML_and_tomllib_give()
    {
        if (LibYaml.Missing is { } missing)
        {
            output.WriteLine(missing);
            return;
        }

        Dictionary<string, (int Stated, int Right)> counts = [];
        StringBuilder wrong = new();
        foreach (string line in Oracle())
        {
            using JsonDocument expected = JsonDocument.Parse(line);
            string path = expected.RootElement.GetProperty("path").GetString()!;
            Article article = ArticleSerializer.Default.ParseFile(Path.Combine(SiteFiles.Folder!, path)).Value;
            Dictionary<string, string?> found = new()
            {
                ["title"] = article.Title,
                ["date"] = article.PublishedDateTime?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                ["authors"] = Joined(article.Authors.Select(static author => author.Name)),
                ["topics"] = Joined(article.Topics),
                ["description"] = article.Excerpt,
                ["draft"] = article.Published is { } published ? published ? "False" : "True" : null,
            };
            foreach ((string field, string? value) in found)
            {
                if (expected.RootElement.GetProperty(field) is { ValueKind: not JsonValueKind.Null } stated)
                {
                    string wanted = stated.ValueKind == JsonValueKind.Array ? Joined(stated.EnumerateArray().Select(static item => item.GetString()))! : stated.ToString();
                    (int all, int right) = counts.GetValueOrDefault(field);
                    counts[field] = (all + 1, right + (wanted == value ? 1 : 0));
                    _ = wanted == value ? wrong : wrong.AppendLine(CultureInfo.InvariantCulture, $"{path}: {field} is {value}, not {wanted}");
                }
            }
        }

        string report = string.Join(", ", counts.Select(static count => $"{count.Key} {count.Value.Right} of {count.Value.Stated}"));
        output.WriteLine(report);
        Assert.Equal(6, counts.Count);
        Assert.All(counts, count => Assert.True(count.Value.Right >= Least * count.Value.Stated, $"{report}\n{wrong}"));
    }

    [SiteFact]
    public void An_edit_changes_its_key_alone_and_can_be_taken_back()
    {
        int edits = 0;
        int refused = 0;
        StringBuilder wrong = new();
        foreach ((string name, ArticleDocument document) in Documents())
        {
            Article article = document.Article;
            foreach ((Article wanted, bool addsKey) in Edits(article))
            {
                if (!document.TryWith(wanted, out ArticleDocument? edited, out ValueList<Diagnostic> _))
                {
                    refused++;
                    continue;
                }

                edits++;
                bool isRead = Same(wanted, edited.Article) && Same(wanted, ArticleSerializer.Default.Parse(edited.ToUtf8Bytes(), name).Value);
                bool isSmall = edited.Changes.Select(static change => change.Path.Split('.', '[')[0]).Distinct().Count() == 1;

                // A value that was written in a way of its own, such as a folded text, has lost it.
                bool isBack = !addsKey || edited.With(article).ToUtf8Bytes().AsSpan().SequenceEqual(document.ToUtf8Bytes());
                if (!isRead || !isSmall || !isBack)
                {
                    wrong.AppendLine(CultureInfo.InvariantCulture, $"{name}: read {isRead}, small {isSmall}, back {isBack}\n{edited.ToUnifiedDiff(name)}");
                }
            }
        }

        output.WriteLine($"{edits} edits, {refused} refused");
        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.True(edits > 3000 && refused * 50 < edits, $"{edits} edits, {refused} refused");
    }

    [SiteFact]
    public void Each_vocabulary_writes_what_it_reads()
    {
        foreach ((string name, ArticleDocument document) in Documents())
        {
            Article article = document.Article with { Extensions = default };
            foreach (FrontMatterVocabulary vocabulary in FrontMatterVocabulary.BuiltIn)
            {
                FrontMatterFormat format = new(new() { Vocabulary = vocabulary });
                Article read = format.Read(format.Write(article));
                Assert.True(read == article || ArticleLosses.Of(article, read, vocabulary.Name).Count > 0, name);
                Assert.True(read == format.Read(format.Write(read)), $"{name} as {vocabulary}");
            }
        }
    }

    private static IEnumerable<(Article Wanted, bool AddsKey)> Edits(Article article)
    {
        yield return (article with { Title = "It's \"new\"" }, false);
        yield return (article with { PublishedDateTime = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) }, false);
        yield return (article with { Authors = ["Jane Doe"] }, false);
        yield return (article with { Published = article.Published != true }, false);
        yield return (article with { Excerpt = "Short: this" }, false);
        yield return (article with { Topics = [.. article.Topics, "new"] }, false);
        yield return (article with { Heat = 5 }, true);
        yield return (article with { Extensions = article.Extensions.Set("x-new", "z") }, true);
    }

    private static bool Same(Article wanted, Article found) =>
        wanted.Content == found.Content && TomlProof.AreSame(ArticleNode.Of(Article.Schema, wanted), ArticleNode.Of(Article.Schema, found));

    private static string? Joined(IEnumerable<string?> texts) => string.Join('|', texts) is { Length: > 0 } joined ? joined : null;

    private static IEnumerable<(string Name, ArticleDocument Document)> Documents() =>
        from path in Directory.EnumerateFiles(SiteFiles.Folder!, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".mdx", StringComparison.Ordinal) || path.EndsWith(".markdown", StringComparison.Ordinal)
        let document = ArticleDocument.Load(path)
        where document.Format is FrontMatterFormat && !document.HasErrors && document.Diagnostics.All(static it => it.Code != DiagnosticCode.NoFrontMatter)
        select (path, document);

    private static string[] Oracle()
    {
        ProcessStartInfo start = new("python3", [Path.Combine(Repository.Root, "tests", "yaml", "site.py"), SiteFiles.Folder!])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
