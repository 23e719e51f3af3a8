using System.Text;
using NewsModel.Documents;
using NewsModel.Documents.Toml;
using NewsModel.Formats;
using NewsModel.Formats.Tree;

namespace NewsModel.Tests.Documents;

/// <summary>Edits of front matter in TOML in files of other people's sites.</summary>
public class SiteEditTests
{
    [SiteFact]
    public void An_edit_of_one_field_changes_that_entry_alone_and_can_be_taken_back()
    {
        int edits = 0;
        foreach ((string name, byte[] bytes) in Files())
        {
            ArticleDocument document = ArticleDocument.Parse(bytes, FrontMatterFormat.Default);
            Article article = document.Article;
            foreach ((string path, Article wanted) in Edits(article))
            {
                ArticleDocument edited = document.With(wanted);
                Assert.True(TomlProof.AreSame(ArticleNode.Of(Article.Schema, wanted), ArticleNode.Of(Article.Schema, edited.Article)), name);
                Assert.Equal(wanted.Content, edited.Article.Content);
                string[] before = Encoding.UTF8.GetString(bytes).Split('\n');
                string[] after = edited.ToString().Split('\n');
                Assert.All(edited.Changes, change => Assert.StartsWith(path, change.Path, StringComparison.Ordinal));
                Assert.True(Math.Abs(before.Length - after.Length) <= 3 && before.Except(after).Count() <= 2, $"{name}: {edited.ToUnifiedDiff(name)}");

                byte[] back = edited.With(article).ToUtf8Bytes();
                Assert.True(bytes.AsSpan().SequenceEqual(back), $"{name}, {path}:\n{edited.ToUnifiedDiff(name)}\n{edited.With(article).ToUnifiedDiff("back")}");
                edits++;
            }
        }

        Assert.True(edits > 500, $"{edits} edits were made");
    }

    [SiteFact]
    public void Documents_return_their_bytes_and_articles_round_trip()
    {
        FrontMatterFormat toml = new(new FrontMatterStyle { Syntax = FrontMatterSyntax.Toml });
        foreach ((string name, byte[] bytes) in Files())
        {
            Assert.True(bytes.AsSpan().SequenceEqual(ArticleDocument.Parse(bytes).ToUtf8Bytes()), name);
            Assert.Equal(FrontMatterSyntax.Toml, FrontMatterStyle.Detect(bytes).Syntax);
            Article article = toml.Read(bytes);
            Assert.True(article == toml.Read(toml.Write(article)), name);
            Assert.True(article == FrontMatterFormat.Default.Read(FrontMatterFormat.Default.Write(article)), name);
        }
    }

    [SiteFact]
    public void Damaged_files_never_throw()
    {
        int seed = 0;
        foreach ((string name, byte[] bytes) in Files())
        {
            ArticleDocument document = ArticleDocument.Parse(new Mutator(seed++).Mutate(bytes));
            if (document.TryWith(document.Article with { Heat = 77 }, out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics))
            {
                Assert.True(edited.Article == document.Article with { Heat = 77 }, name);
            }
            else
            {
                Assert.NotEmpty(diagnostics);
            }
        }
    }

    private static IEnumerable<(string Path, Article Wanted)> Edits(Article article)
    {
        yield return ("title", article with { Title = "It's \"new\"" });
        yield return ("heat", article with { Heat = 5 });
        yield return ("publishedDateTime", article with { PublishedDateTime = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) });
        yield return ("provider", article with { Provider = new() { Name = "x" } });
        yield return ("images", article with { Images = [new() { Url = new Url("x") }] });
        yield return ("topics", article with { Topics = article.Topics.IsEmpty ? ["x", "y"] : [.. article.Topics, "new"] });
        if (article.Topics.Count > 1)
        {
            yield return ("topics", article with { Topics = [.. article.Topics.Take(article.Topics.Count - 1)] });
        }

        yield return ("content", article with { Content = article.Content + "more\n" });
        foreach (KeyValuePair<string, ExtensionValue> extension in article.Extensions)
        {
            ExtensionValue value = extension.Value.Kind switch
            {
                ExtensionKind.List when !extension.Value.Items.IsEmpty => ExtensionValue.FromList([.. extension.Value.Items, extension.Value.Items[^1]]),
                ExtensionKind.Map => ExtensionValue.FromMap(extension.Value.Members.Set("added", "x")),
                _ => extension.Value.IsQuoted ? ExtensionValue.FromText("other") : extension.Value,
            };
            if (value != extension.Value)
            {
                yield return (extension.Key, article with { Extensions = article.Extensions.Set(extension.Key, value) });
            }
        }
    }

    private static List<(string Name, byte[] Bytes)> Files()
    {
        List<(string Name, byte[] Bytes)> files = SiteFiles.Beginning("+++");
        files.RemoveAll(static file => FrontMatterFormat.Default.Parse(file.Bytes).HasErrors);
        Assert.True(files.Count > 150, $"{files.Count} files");
        return files;
    }
}
