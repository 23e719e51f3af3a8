using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.FrontMatter.Vocabularies;

namespace NewsModel.Tests.Formats.FrontMatter.Vocabularies;

/// <summary>How many of the files that state something under a key that everybody knows have it in the article.</summary>
public class SiteFillTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly (string Name, double Least, string[] Keys, Func<Article, bool> IsFilled)[] Fields =
    [
        ("date", 0.99, ["date", "pubDate", "publishDate", "pubDatetime", "ms.date"], static article => article.PublishedDateTime is not null),
        ("authors", 0.98, ["authors", "author", "extra.authors", "extra.author"], static article => !article.Authors.IsEmpty),
        ("topics", 0.98, ["tags", "topics", "keywords", "taxonomies.tags", "extra.tags"], static article => !article.Topics.IsEmpty),
        ("excerpt", 0.95, ["description", "summary", "excerpt", "deck"], static article => article.Excerpt is not null),
        ("locale", 0.95, ["lang", "locale", "language"], static article => article.Locale is not null),
        ("link", 0.95, ["link", "canonical_url", "canonicalURL", "canonical", "permalink", "url"], static article => article.WebUrl is not null),
        ("image", 0.95, ["image", "images", "heroImage", "cover", "featured_image", "thumbnail", "extra.image"], static article => !article.Images.IsEmpty),
    ];

    [SiteFact]
    public void What_files_state_is_in_their_articles()
    {
        int[] stated = new int[Fields.Length];
        int[] filled = new int[Fields.Length];
        List<string> missing = [];
        foreach (string path in Directory.EnumerateFiles(SiteFiles.Folder!, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            byte[] utf8 = File.ReadAllBytes(path);
            if (!FrontMatterFences.TryOpen(utf8, out _, out _))
            {
                continue;
            }

            ReadOptions options = ReadOptions.Default with { FilePath = path };
            ExtensionData keys = FrontMatterReader.Read(utf8, options, null, isUntyped: true, out FrontMatterIndex index).Value.Extensions;
            index.Dispose();
            Article article = FrontMatterFormat.Any.Parse(utf8, options).Value;
            for (int i = 0; i < Fields.Length; i++)
            {
                if (Fields[i].Keys.Any(key => States(keys, key)) || (i == 0 && FileNameDate.TryRead(path, out _)))
                {
                    stated[i]++;
                    bool isFilled = Fields[i].IsFilled(article);
                    filled[i] += isFilled ? 1 : 0;
                    missing.AddRange(isFilled ? [] : [$"{Fields[i].Name}: {path}"]);
                }
            }
        }

        string report = string.Join(", ", Fields.Select((field, i) => $"{field.Name} {filled[i]} of {stated[i]}"));
        output.WriteLine(report);
        for (int i = 0; i < Fields.Length; i++)
        {
            Assert.True(stated[i] > 0 && filled[i] >= Fields[i].Least * stated[i], $"{report}\n{string.Join('\n', missing)}");
        }
    }

    /// <summary>Whether a value is there that is meant as one: not nothing, not <c>false</c>, no template of the site's software.</summary>
    private static bool States(ExtensionData keys, string path)
    {
        ExtensionValue value = keys.GetValueOrDefault(path);
        if (value.IsNull && path.Split('.') is [var map, var key])
        {
            value = keys.GetValueOrDefault(map).Members.GetValueOrDefault(key);
        }

        return value.Kind switch
        {
            ExtensionKind.Scalar => !value.IsNull && value.Text is { Length: > 0 } text && text != "false" && !text.Contains("{{", StringComparison.Ordinal),
            ExtensionKind.List => !value.Items.IsEmpty,
            _ => true,
        };
    }
}
