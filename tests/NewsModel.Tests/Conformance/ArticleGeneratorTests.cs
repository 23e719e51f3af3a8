namespace NewsModel.Tests.Conformance;

public class ArticleGeneratorTests
{
    [Fact]
    public void The_same_seed_generates_the_same_articles()
    {
        ArticleGenerator first = new(7);
        ArticleGenerator second = new(7);

        for (int i = 0; i < 100; i++)
        {
            Article article = first.Article();
            Assert.Equal(article, second.Article());
            Assert.Equal(first.Change(article), second.Change(article));
        }
    }

    [Fact]
    public void Articles_differ_and_changes_change_most_of_the_time()
    {
        Assert.Equal(500, Enumerable.Range(0, 500).Select(seed => new ArticleGenerator(seed).Article()).Distinct().Count());
        Assert.InRange(Enumerable.Range(0, 500).Count(seed => new ArticleGenerator(seed).Change(new()) != new Article()), 250, 500);
    }

    [Fact]
    public void Values_of_unknown_keys_hold_what_files_hold_without_quotes()
    {
        ArticleGenerator generator = new(1);
        HashSet<string> plain = [.. Enumerable.Range(0, 5000).Select(_ => generator.Extension()).Where(v => v is { Kind: ExtensionKind.Scalar, IsQuoted: false }).Select(v => v.Text!)];

        Assert.Superset(
            (HashSet<string>)["", "Free", "$26.99", "PT1H14M", "4.6675916", "-x", "?x", ":x", "a:b", "x#y", "~", "null", "NULL", "yes", "a\tb", "a]", "http://x/#y", "--- x"], plain);
    }
}
