using System.Text;
using NewsModel.Documents;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.FrontMatter.Vocabularies;

/// <summary>Zola's <c>[extra]</c>, and keys that another site has for something else.</summary>
public class VocabularyExtrasTests
{
    private const string Post =
        "+++\ntitle = \"a\"\nweight = 3\n\n[taxonomies]\ntags = [\"x\"]\n\n[extra]\nmood = \"sunny\"\nauthor = \"Jane\"\nslug = \"s\" # ours\nsteps = 2\n+++\nb\n";

    private static FrontMatterFormat Zola { get; } = new(new() { Vocabulary = FrontMatterVocabulary.Zola, Syntax = FrontMatterSyntax.Toml });

    private static FrontMatterFormat Hugo { get; } = new(new() { Vocabulary = FrontMatterVocabulary.Hugo });

    [Fact]
    public void Keys_of_the_map_are_extensions_like_others()
    {
        Article article = ArticleDocument.Parse(Post).Article;

        Assert.Equal(["weight", "extra", "mood", "steps"], article.Extensions.Select(static pair => pair.Key));
        Assert.Equal(["slug"], article.Extensions["extra"].Members.Select(static pair => pair.Key));
        Assert.Equal("Jane", article.Authors[0].Name);
        Assert.Equal(article, Zola.Read(Zola.Write(article)));
    }

    public static TheoryData<Func<ExtensionData, ExtensionData>, string, string> Edits => new()
    {
        { static data => data.Set("mood", "grey"), "mood = \"sunny\"", "mood = \"grey\"" },
        { static data => data.Set("weight", 4), "weight = 3", "weight = 4" },
        { static data => data.Remove("mood"), "mood = \"sunny\"\n", "" },
        { static data => data.Set("template", "t.html"), "weight = 3\n", "weight = 3\ntemplate = \"t.html\"\n" },
        { static data => data.Set("new", 1), "steps = 2\n", "steps = 2\nnew = 1\n" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_of_an_extension_changes_the_map_where_it_stands(Func<ExtensionData, ExtensionData> change, string before, string after)
    {
        ArticleDocument document = ArticleDocument.Parse(Post);

        ArticleDocument edited = document.Edit(article => article with { Extensions = change(article.Extensions) });

        Assert.Equal(Post.Replace(before, after, StringComparison.Ordinal), edited.ToString());

        // In TOML, values of the document stand before its tables, so a new one may have another place.
        Assert.Equal(
            change(document.Article.Extensions).OrderBy(static pair => pair.Key), ArticleDocument.Parse(edited.ToString()).Article.Extensions.OrderBy(static pair => pair.Key));
    }

    [Fact]
    public void A_key_of_Zola_goes_to_Hugo_and_back()
    {
        const string Zolas = "+++\ntitle = \"a\"\nweight = 3\n\n[extra]\nmood = \"sunny\"\n+++\nb\n";
        const string Hugos = "---\ntitle: a\nweight: 3\nmood: \"sunny\"\n---\nb\n";

        ConversionResult there = ArticleSerializer.Default.Convert(Encoding.UTF8.GetBytes(Zolas), Hugo);
        ConversionResult back = ArticleSerializer.Default.Convert(Encoding.UTF8.GetBytes(Hugos), Zola);

        Assert.Equal(Hugos, there.ToString());
        Assert.Equal(Zolas, back.ToString());
        Assert.Empty(there.Losses);
        Assert.Empty(back.Losses);
    }

    [Fact]
    public void A_map_that_has_the_name_by_chance_is_told_as_a_loss()
    {
        ConversionResult result = ArticleSerializer.Default.Convert("---\ntitle: a\ndate: 2020-01-01T00:00:00Z\nextra: {x: 1}\n---\n"u8, Zola);

        Assert.Contains("[extra]\nx = 1\n", result.ToString(), StringComparison.Ordinal);
        Assert.Equal(["extra", "x"], result.Losses.Select(static loss => loss.Path));
    }

    [Theory]
    [InlineData("type: posts", "type: posts\n", "type type")]
    [InlineData("date: 2020-01-01T00:00:00Z\nheat: high", "", "heat")]
    [InlineData("date: 2020-01-01T00:00:00Z\nlocale: [da, en]", "", "locale")]
    [InlineData("lang: da\nlocale: en", "locale: da\n", "locale")]
    public void A_key_that_the_house_has_for_something_else_is_told_as_a_loss(string keys, string kept, string losses)
    {
        ConversionResult result = ArticleSerializer.Default.Convert(
            Encoding.UTF8.GetBytes($"---\ntitle: a\ntags: [x]\n{keys}\nweight: 1\n---\nb\n"), FrontMatterFormat.Default);

        Assert.Contains(kept, result.ToString(), StringComparison.Ordinal);
        Assert.Contains("weight: 1\n", result.ToString(), StringComparison.Ordinal);
        Assert.Equal(losses, string.Join(' ', result.Losses.Select(static loss => loss.Path)));
        Assert.All(result.Losses, static loss => Assert.Equal(DiagnosticSeverity.Warning, loss.Severity));
        Assert.Empty(FrontMatterFormat.Default.Parse(result.Utf8.Span).Diagnostics);
    }
}
