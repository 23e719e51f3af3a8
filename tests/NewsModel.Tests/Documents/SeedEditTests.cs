using System.Text;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>Typical edits of the seed as diffs, for a person to judge.</summary>
public class SeedEditTests
{
    private static readonly (string What, Func<Article, Article> Change)[] Edits =
    [
        ("change the title", a => a with { Title = "Xiaomi Plans To Invest \"Over\" $7B" }),
        ("change a number", a => a with { Heat = 40 }),
        ("publish, and say when", a => a with { Published = true, UpdatedDateTime = new DateTimeOffset(2020, 1, 3, 8, 0, 0, TimeSpan.FromHours(1)) }),
        ("add a topic at the end", a => a with { Topics = [.. a.Topics, "5G"] }),
        ("add one that needs quotes in front", a => a with { Topics = ["Internet: of things", .. a.Topics] }),
        ("remove the only topic", a => a with { Topics = [] }),
        ("add keys that are not there", a => a with { WebUrl = "https://example.com/", Locale = "en-US", FeaturedContent = "<b>Live</b>" }),
        ("remove keys", a => a with { AmpUrl = null, CdnAmpUrl = null, Excerpt = null }),
        ("remove the provider", a => a with { Provider = null }),
        ("a logo for the provider", a => a with { Provider = a.Provider! with { Images = [new() { Url = "/logo.jpg", Width = 50, Height = 50 }] } }),
        ("a caption and a second image", a => a with { Images = [a.Images[0] with { Title = "The founder", Attribution = "Reuters" }, new() { Url = "/second.jpg", IsCached = true }] }),
        ("remove the first related item", a => a with { Related = [a.Related[1]] }),
        ("swap the related items", a => a with { Related = [a.Related[1], a.Related[0]] }),
        ("a related item between, and one field of the last", a => a with
        {
            Related =
            [
                a.Related[0],
                new() { Title = "New", WebUrl = "https://example.com/new", Provider = new() { Name = "Example" }, Images = [new() { Url = "/new.jpg" }] },
                a.Related[1] with { Quality = 25 },
            ],
        }),
        ("remove all related items", a => a with { Related = [] }),
        ("keys that the model does not name", a => a with
        {
            Extensions = [new("reviewed", true), new("ratings", ExtensionValue.FromMap([new("average", 4.5), new("count", 3)])), new("levels", ExtensionValue.FromList("Beginner", "Expert"))],
        }),
        ("a body", a => a with { Content = "# Xiaomi\n\nThe founder said so.\n" }),
        ("remove all but the title", a => new() { Title = a.Title }),
    ];

    [Fact]
    public Task The_diffs_of_typical_edits_of_the_seed() => Verify(Describe(ArticleDocument.Parse(Repository.Seed)));

    [Fact]
    public Task The_changes_of_typical_edits_of_the_seed()
    {
        ArticleDocument seed = ArticleDocument.Parse(Repository.Seed);
        StringBuilder text = new();
        foreach ((string what, Func<Article, Article> change) in Edits)
        {
            text.Append($"{what}\n");
            foreach (ArticleChange made in seed.Edit(change).Changes)
            {
                text.Append($"    {Lines(made.OldLines)} -> {Lines(made.NewLines)} {made}\n");
            }
        }

        return Verify(text.ToString());
    }

    [Fact]
    public void The_same_edits_of_the_seed_with_CRLF_produce_the_same_diffs()
    {
        string crlf = Encoding.UTF8.GetString(Repository.Seed).Replace("\n", "\r\n", StringComparison.Ordinal);

        // A body is written as it is given, so that its line ends are the caller's.
        Assert.Equal(
            Describe(ArticleDocument.Parse(Repository.Seed), "a body"),
            Describe(ArticleDocument.Parse(crlf), "a body").Replace("\r", "", StringComparison.Ordinal));
    }

    private static string Describe(ArticleDocument seed, string? without = null)
    {
        StringBuilder text = new();
        foreach ((string what, Func<Article, Article> change) in Edits.Where(e => e.What != without))
        {
            text.Append($"==== {what}\n");
            foreach (string line in seed.Edit(change).ToUnifiedDiff("xiaomi.md").Split('\n').Skip(2))
            {
                text.Append(Short(line)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Lines(LineRange range) => $"{range.Start}+{range.Count}";

    private static string Short(string line) => line.Length <= 120 ? line : line[..119] + "…";
}
