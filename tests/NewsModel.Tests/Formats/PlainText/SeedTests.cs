using System.Text;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.PlainText;

public class SeedTests
{
    private static readonly byte[] Seed = Repository.Fixture("xiaomi-danish-page.txt");

    [Fact]
    public Task The_blocks_of_the_seed()
    {
        StringBuilder text = new();
        foreach (PageBlock block in PlainTextDocument.Parse(Seed).Blocks)
        {
            text.Append($"{block.Lines.Start}+{block.Lines.Count} {block.Role} ({block.Rule}): {block.Text}\n");
        }

        return Verify(text.ToString());
    }

    [Fact]
    public void The_article_of_the_seed()
    {
        PlainTextDocument document = PlainTextDocument.Parse(Seed);

        Article article = document.Article;
        Assert.Equal("Kinesisk smartphone-kæmpe sætter fuld fokus på AI: Klar til at investere 50 milliarder kroner", article.Title);
        Assert.Equal("Den fremadstormende kinesiske smartphone-kæmpe Xiaomi vil over de kommende fem år investere 50 milliarder kroner på at udvikle løsninger inden for AI og 5G.", article.Excerpt);
        Assert.Empty(article.Images);
        string[] paragraphs = article.Content!.Split("\n\n");
        Assert.Equal(7, paragraphs.Length);
        Assert.Equal("Det meddeler selskabets topchef, Lei Jun.", paragraphs[1]);
        Assert.Equal(
            [
                "Vildest med kameraet: Nu lander den første smartphone med 108 megapixels i Europa",
                "Stort skifte i Apples produktionsplaner: Vil fremstille sine nyeste iPhones i Indien",
            ],
            article.Related.Select(r => r.Title));
        Assert.Equal("da", article.Locale);
        Assert.Same(PageProfile.Danish, document.Profile);
        Assert.Empty(document.Diagnostics);
        Assert.Equal(new() { Title = article.Title, Excerpt = article.Excerpt, Content = article.Content, Related = article.Related, Locale = "da" }, article);
        Assert.Equal(article, PlainTextFormat.Default.Read(Seed));
        Assert.Equal(Seed, document.ToUtf8Bytes());
        Assert.True(PlainTextFormat.Default.Matches(Seed));
    }

    [Fact]
    public void Written_again_the_seed_is_its_text_without_the_furniture_and_the_bare_marker()
    {
        string text = Encoding.UTF8.GetString(Seed);

        string expected = text[..text.IndexOf("\n\nLæses lige nu", StringComparison.Ordinal)].Replace("Artikel top billede\n\n", "", StringComparison.Ordinal) + "\n";
        Assert.Equal(expected, PlainTextFormat.Default.Write(PlainTextFormat.Default.Read(Seed)));
    }
}
