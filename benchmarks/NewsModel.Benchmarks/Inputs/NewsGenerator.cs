using System.Globalization;
using System.Text;
using NewsModel.Formats;

namespace NewsModel.Benchmarks;

/// <summary>
/// Makes news files like those that sites have published since April 2020: quoted URLs, some typographic quotes, AMP pages for some items,
/// pictures for most, a sealed payload at the end. The same files at every run.
/// </summary>
internal sealed class NewsGenerator
{
    private const int SmallSeed = 20_200_401;
    private const int LargeSeed = 20_210_627;
    private const int RelatedOfLarge = 70;
    private static readonly FrontMatterFormat Format = new(FrontMatterStyle.Default with { QuoteUrls = true });
    private static readonly DateTimeOffset FirstDay = new(2020, 4, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Vocabulary =
        ("the of and to in for on with a is by from at as that new its how will more data cloud security platform service company "
        + "business customers software report market intelligence enterprise users developers technology global partners features "
        + "analytics today announced improve support management including applications digital learning team solutions world release")
        .Split(' ');

    private static readonly string[] Names = ["Example Times", "Northern Post", "Data & Co", "The Cloud Daily", "Wire.example", "O'Hara Weekly"];

    private readonly Random _random;

    // The sequence of a seeded Random is part of its contract, and nothing here is secret.
#pragma warning disable CA5394
    private NewsGenerator(int seed) => _random = new(seed);

    /// <summary>Files of about 1.6 kB.</summary>
    public static IEnumerable<byte[]> Small(int count) => Generate(new(SmallSeed), count, related: 0);

    /// <summary>Files of about 56 kB.</summary>
    public static IEnumerable<byte[]> Large(int count) => Generate(new(LargeSeed), count, RelatedOfLarge);

    private static IEnumerable<byte[]> Generate(NewsGenerator generator, int count, int related)
    {
        for (int i = 0; i < count; i++)
        {
            yield return Format.WriteToUtf8Bytes(generator.Article(related));
        }
    }

    private Article Article(int relatedCount)
    {
        Related[] related = new Related[relatedCount];
        for (int i = 0; i < related.Length; i++)
        {
            related[i] = Related();
        }

        string host = Host();
        string slug = Slug();
        bool isVideo = Chance(25);
        return new()
        {
            Category = "news",
            Title = Words(6, 13),
            Excerpt = Excerpt(),
            PublishedDateTime = Date(),
            OriginalUrl = $"https://www.{host}/news/{slug}/",
            WebUrl = $"https://www.{host}/news/{slug}/",
            AmpWebUrl = isVideo ? default(Url?) : $"https://www.{host}/news/{slug}/amp/",
            Type = isVideo ? ArticleType.Video : ArticleType.Article,
            Quality = _random.Next(160),
            Heat = Chance(40) ? -1 : _random.Next(200),
            Published = Chance(60),
            FeaturedContent = isVideo
                ? $"<iframe width=\"800\" height=\"500\" frameborder=\"0\" src=\"https://video.example.com/embed/{slug}\" allowfullscreen></iframe>"
                : null,
            Provider = isVideo ? Provider(host) with { Images = [Image(host)] } : Provider(host),
            Topics = [Words(1, 3), Words(1, 2)],
            Images = [Image(host)],
            Related = [.. related],
            Secured = Secured(),
        };
    }

    private Related Related()
    {
        string host = Host();
        string slug = Slug();
        bool hasAmp = Chance(25);
        return new()
        {
            Title = Words(6, 14),
            Excerpt = Excerpt(),
            PublishedDateTime = Date(),
            WebUrl = $"https://www.{host}/news/{slug}",
            AmpWebUrl = hasAmp ? $"https://www.{host}/news/{slug}?amp" : default(Url?),
            CdnAmpWebUrl = hasAmp ? $"https://www-{host.Replace('.', '-')}.cdn.ampproject.org/c/s/www.{host}/news/{slug}?amp" : default(Url?),
            Type = ArticleType.Article,
            Provider = Provider(host),
            Quality = _random.Next(120),
            Images = Chance(80) ? [Image(host)] : [],
        };
    }

    private Provider Provider(string host) => new() { Name = Names[_random.Next(Names.Length)], Domain = host };

    private Image Image(string host) => new()
    {
        Url = $"https://images.{host}/media/{_random.Next(2020, 2023)}/{_random.Next(1, 13)}/{Slug()}.jpg",
        Width = _random.Next(300, 1921),
        Height = _random.Next(200, 1081),
        IsCached = true,
    };

    /// <summary>Two sentences; in half of them there is typography that is not ASCII, in some an escape.</summary>
    private string Excerpt()
    {
        string first = Words(10, 19);
        string second = Words(10, 19);
        string between = _random.Next(20) switch
        {
            < 8 => "’s ",
            < 10 => " “as is” – ",
            10 => " \"as is\" ",
            _ => ". ",
        };
        return first + between + second + " ...";
    }

    private string Words(int least, int most)
    {
        StringBuilder text = new();
        int count = _random.Next(least, most + 1);
        for (int i = 0; i < count; i++)
        {
            string word = Vocabulary[_random.Next(Vocabulary.Length)];
            _ = i == 0
                ? text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1)
                : text.Append(' ').Append(word);
        }

        return text.ToString();
    }

    private string Slug() =>
        Words(5, 9).ToLowerInvariant().Replace(' ', '-') + "-" + _random.Next(1_000_000).ToString(CultureInfo.InvariantCulture);

    private string Host() => Vocabulary[_random.Next(25, Vocabulary.Length)] + Vocabulary[_random.Next(25, Vocabulary.Length)] + ".example.com";

    private DateTimeOffset Date() => FirstDay.AddMinutes(_random.Next(1_500_000));

    private SecuredPayload Secured()
    {
        byte[] cipherText = new byte[320];
        byte[] initializationVector = new byte[16];
        _random.NextBytes(cipherText);
        _random.NextBytes(initializationVector);
        return new(Convert.ToBase64String(cipherText) + ";" + Convert.ToBase64String(initializationVector));
    }

    private bool Chance(int percent) => _random.Next(100) < percent;
#pragma warning restore CA5394
}
