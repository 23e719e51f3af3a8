using System.Globalization;
using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Documents;
using NewsModel.Formats;
using NewsModel.Formats.Tree;

namespace NewsModel.Tests.Formats.FrontMatter.Vocabularies;

/// <summary>Files that go from one site's software to another one.</summary>
public class MigrationTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int AllPairs = 64;

    [SiteFact]
    public void There_and_back_is_equal_or_the_difference_was_told()
    {
        StringBuilder wrong = new();
        int trips = 0;
        int same = 0;
        int number = 0;
        int pairs = FuzzCases.Count(AllPairs);
        foreach ((string name, Article article) in Articles())
        {
            for (int i = 0; i < pairs; i++)
            {
                int pair = number++ % AllPairs;
                FrontMatterFormat one = FormatOf(FrontMatterVocabulary.BuiltIn[pair / 8]);
                FrontMatterFormat other = FormatOf(FrontMatterVocabulary.BuiltIn[pair % 8]);
                Article start = one.Read(ArticleSerializer.Default.Convert(article, one).Utf8.Span);

                ConversionResult there = ArticleSerializer.Default.Convert(start, other);
                Article between = ArticleSerializer.Default.Parse(there.Utf8.Span).Value;
                ConversionResult back = ArticleSerializer.Default.Convert(between, one);
                Article end = ArticleSerializer.Default.Parse(back.Utf8.Span).Value;

                trips++;
                same += start == end ? 1 : 0;
                string[] told = [.. there.Losses.Concat(back.Losses).Select(static loss => loss.Path!)];
                foreach (Diagnostic difference in ArticleLosses.Of(Without(start, told), Without(end, told), "it"))
                {
                    if (!told.Any(loss => IsAbout(loss, difference.Path!)))
                    {
                        wrong.AppendLine(CultureInfo.InvariantCulture, $"{name}: {one.Style.Vocabulary} {other.Style.Vocabulary} {difference.Path} {difference.Message}");
                    }
                }
            }
        }

        output.WriteLine($"{trips} trips, {same} without any difference");
        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    /// <summary>An article without the extensions whose loss was told: a key that went and came back stands elsewhere.</summary>
    private static Article Without(Article article, string[] told) =>
        article with { Extensions = [.. article.Extensions.Where(pair => !told.Contains(DiagnosticPath.Key("", pair.Key)))] };

    private static bool IsAbout(string loss, string difference) =>
        loss == difference || difference.StartsWith(loss + ".", StringComparison.Ordinal) || difference.StartsWith(loss + "[", StringComparison.Ordinal);

    private static FrontMatterFormat FormatOf(FrontMatterVocabulary vocabulary) => new(new()
    {
        Vocabulary = vocabulary,
        Syntax = vocabulary == FrontMatterVocabulary.Zola ? FrontMatterSyntax.Toml : FrontMatterSyntax.Yaml,
    });

    private static IEnumerable<(string Name, Article Article)> Articles() =>
        from path in Directory.EnumerateFiles(SiteFiles.Folder!, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".mdx", StringComparison.Ordinal) || path.EndsWith(".markdown", StringComparison.Ordinal)
        let document = ArticleDocument.Load(path)
        where document.Format is FrontMatterFormat && !document.HasErrors
        select (Path.GetRelativePath(SiteFiles.Folder!, path), document.Article);
}
