using System.Text;
using NewsModel.Documents;
using NewsModel.Formats;

namespace NewsModel.Tests.Documents;

/// <summary>What an edit writes is what the writer of the format would have written: the two know the house style each on its own.</summary>
public class HouseStyleEditTests
{
    private static readonly int Cases = FuzzCases.Count(4000);

    [Theory]
    [InlineData("---\n---\n\n")]
    [InlineData("\uFEFF---\r\n---\r\n\r\n")]
    public void Any_article_put_into_an_empty_file_is_that_article_in_house_style(string empty)
    {
        FrontMatterFormat format = new(FrontMatterStyle.Detect(Encoding.UTF8.GetBytes(empty)));
        for (int seed = 0; seed < Cases; seed++)
        {
            Article article = new ArticleGenerator(seed).Article();

            Assert.Equal(format.Write(article), ArticleDocument.Parse(empty).With(article).ToString());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_in_house_style_stays_in_house_style(bool quoteUrls)
    {
        FrontMatterFormat format = new(new() { QuoteUrls = quoteUrls });
        for (int seed = 0; seed < Cases * 2; seed++)
        {
            PlainArticles articles = new(seed);
            Article old = articles.Next();
            Article wanted = articles.Next(old);
            string edited = ArticleDocument.Parse(format.Write(old)).With(wanted).ToString();
            if (format.Write(wanted) != edited && (!quoteUrls || HasUrls(old)))
            {
                Assert.Fail($"seed {seed}\n{format.Write(old)}\n== expected\n{format.Write(wanted)}\n== found\n{edited}");
            }
        }
    }

    // Without a URL, a file does not show whether it quotes them.
    private static bool HasUrls(Article article) => article.WebUrl is not null || article.SourceUrl is not null;

    /// <summary>Articles whose text can stand in any style, so that there is one way to write them.</summary>
    private sealed class PlainArticles(int seed)
    {
        private readonly Random _random = new(seed);

        public Article Next(Article? old = null) => new()
        {
            Category = Choose(old?.Category, Text),
            Title = Choose(old?.Title, Text),
            Excerpt = Choose(old?.Excerpt, Text),
            SourceUrl = ChooseValue(old?.SourceUrl, Link),
            WebUrl = ChooseValue(old?.WebUrl, Link),
            Heat = ChooseValue(old?.Heat, Number),
            Published = ChooseValue(old?.Published, () => true),
            Locale = Choose(old?.Locale, Text),
            FeaturedContent = Choose(old?.FeaturedContent, Text),
            Provider = Choose(old?.Provider, Provider),
            Topics = List(old?.Topics ?? [], Text),
            Images = List(old?.Images ?? [], Image),
            Related = List(old?.Related ?? [], Related),
            Extensions = Extensions(old?.Extensions ?? default),
            Secured = ChooseValue(old?.Secured, () => new SecuredPayload(Text())),
            Content = Choose(old?.Content, () => $"{Text()}\n\n{Text()}\n"),
        };

        private Related Related() => new() { Title = Text(), WebUrl = Choose<string>(null, () => Link().Text) is { } url ? new Url(url) : default(Url?), Provider = Choose(null, Provider), Quality = Number(), Images = List([], Image) };

        private Provider Provider() => new() { Name = Choose(null, Text), Domain = Choose(null, Text), Images = List([], Image) };

        private Image Image() => new() { Url = ChooseValue(null, Link), Width = ChooseValue(null, Number), Title = Choose(null, Text) };

        private ExtensionData Extensions(ExtensionData old)
        {
            List<KeyValuePair<string, ExtensionValue>> entries = [.. old];
            for (int i = _random.Next(3); i > 0; i--)
            {
                string key = "z" + _random.Next(6);
                entries.RemoveAll(e => e.Key == key);
                if (_random.Next(3) > 0)
                {
                    entries.Insert(_random.Next(entries.Count + 1), new(key, Extension(0)));
                }
            }

            return [.. entries];
        }

        private ExtensionValue Extension(int depth) => _random.Next(depth > 2 ? 2 : 5) switch
        {
            0 => Number(),
            1 or 2 => Text(),
            3 => ExtensionValue.FromList([.. List([], () => Extension(depth + 1))]),
            _ => ExtensionValue.FromMap([new("a", Extension(depth + 1)), new("b", Extension(depth + 1))]),
        };

        private string Text() => $"text {_random.Next(100)}";

        private Url Link() => $"https://example.com/{_random.Next(100)}";

        private int Number() => _random.Next(1000);

        private T? Choose<T>(T? old, Func<T> make)
            where T : class => _random.Next(4) switch { 0 => null, 1 => make(), _ => old ?? (_random.Next(2) == 0 ? make() : null) };

        private T? ChooseValue<T>(T? old, Func<T> make)
            where T : struct => _random.Next(4) switch { 0 => null, 1 => make(), _ => old ?? (_random.Next(2) == 0 ? make() : null) };

        private ValueList<T> List<T>(ValueList<T> old, Func<T> make)
        {
            List<T> items = [.. old];
            for (int i = _random.Next(4); i > 0; i--)
            {
                int at = _random.Next(items.Count + 1);
                if (_random.Next(2) == 0 && at < items.Count)
                {
                    items.RemoveAt(at);
                }
                else
                {
                    items.Insert(at, make());
                }
            }

            return items.ToValueList();
        }
    }
}
