using System.Globalization;
using System.Text;
using NewsModel.Formats;

namespace NewsModel.Benchmarks;

/// <summary>Makes news files that are like real ones in what <see cref="NewsStatistics"/> counts. The same files at every run.</summary>
internal sealed class NewsGenerator
{
    private const int SmallSeed = 20_200_401;
    private const int LargeSeed = 20_210_627;
    private const int RelatedOfLarge = 70;
    private const int ProviderCount = 233; // different ones in 3,822 related entries
    private const int UrlUpperCase = 10; // percent of 3,882 URLs to show
    private static readonly FrontMatterFormat Lf = new(FrontMatterStyle.Default with { QuoteUrls = true });
    private static readonly FrontMatterFormat CrLf = new(Lf.Style with { LineEnding = LineEnding.CrLf });
    private static readonly DateTimeOffset FirstDay = new(2020, 4, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Vocabulary =
        ("the of and to in for on with a is by from at as that new its how will more data cloud security platform service company "
        + "business customers software report market intelligence enterprise users developers technology global partners features "
        + "analytics today announced improve support management including applications digital learning team solutions world release")
        .Split(' ');

    private readonly NewsStatistics _statistics;
    private readonly Random _random;
    private readonly Provider[] _providers = new Provider[ProviderCount];

    // The sequence of a seeded Random is part of its contract, and nothing here is secret.
#pragma warning disable CA5394
    private NewsGenerator(NewsStatistics statistics, int seed)
    {
        _statistics = statistics;
        _random = new(seed);
        for (int i = 0; i < _providers.Length; i++)
        {
            _providers[i] = Provider();
        }
    }

    /// <summary>Files of about 1.6 kB.</summary>
    public static IEnumerable<byte[]> Small(int count) => Generate(new(NewsStatistics.Small, SmallSeed), count, related: 0);

    /// <summary>Files of about 56 kB.</summary>
    public static IEnumerable<byte[]> Large(int count) => WithRelated(RelatedOfLarge, count);

    /// <summary>Files like the large ones, with a number of related entries.</summary>
    public static IEnumerable<byte[]> WithRelated(int related, int count) => Generate(new(NewsStatistics.Large, LargeSeed), count, related);

    /// <summary>English text of about this length.</summary>
    public static string Text(int seed, int length) => Words(new Random(seed), length);

    private static IEnumerable<byte[]> Generate(NewsGenerator generator, int count, int related)
    {
        for (int i = 0; i < count; i++)
        {
            FrontMatterFormat format = generator.Chance(generator._statistics.CrLf) ? CrLf : Lf;
            yield return format.WriteToUtf8Bytes(generator.Article(related));
        }
    }

    private Article Article(int relatedCount)
    {
        Related[] related = new Related[relatedCount];
        for (int i = 0; i < related.Length; i++)
        {
            related[i] = Related();
        }

        bool isVideo = Chance(_statistics.Video);
        Provider provider = _providers[_random.Next(_providers.Length)];
        string video = Letters(11);
        string url = isVideo ? $"https://video.example/watch?v={video[2..]}" : Link(provider, _statistics.Url);
        bool hasAmp = !isVideo && Chance(_statistics.Amp);
        int quality = _statistics.Quality.Draw(_random);
        string title = Title();
        return new()
        {
            Category = "news",
            Title = title,
            Excerpt = Excerpt(),
            PublishedDateTime = Date(),
            OriginalUrl = Chance(_statistics.OriginalUrl) ? url : default(Url?),
            WebUrl = isVideo ? default(Url?) : url,
            AmpWebUrl = hasAmp ? Amp(url) : default(Url?),
            CdnAmpWebUrl = hasAmp ? CdnAmp(provider, url) : default(Url?),
            Type = isVideo ? ArticleType.Video : ArticleType.Article,
            Quality = quality,
            Heat = _random.Next(100) switch
            {
                int share when share < _statistics.HeatIsQuality => quality,
                int share when share < _statistics.HeatIsQuality + _statistics.HeatIsMinusOne => -1,
                _ => _statistics.Quality.Draw(_random),
            },
            Published = Chance(_statistics.Published),
            FeaturedContent = isVideo ? Player(video) : null,
            Provider = Chance(_statistics.ProviderImage) ? provider with { Images = [Portrait(provider)] } : provider,
            Topics = [.. Topics()],
            Images = Chance(_statistics.Image) ? [Chance(_statistics.ImageTitle) ? Image() with { Title = title } : Image()] : [],
            Related = [.. related],
            Secured = Secured(),
        };
    }

    private Related Related()
    {
        Provider provider = _providers[_random.Next(_providers.Length)];
        string url = Link(provider, _statistics.Url);
        bool hasAmp = Chance(_statistics.Amp);
        return new()
        {
            Title = Title(),
            Excerpt = Excerpt(),
            PublishedDateTime = Date(),
            WebUrl = url,
            AmpWebUrl = hasAmp ? Amp(url) : default(Url?),
            CdnAmpWebUrl = hasAmp ? CdnAmp(provider, url) : default(Url?),
            Type = ArticleType.Article,
            Provider = provider,
            Quality = _statistics.Quality.Draw(_random),
            Images = Chance(_statistics.Image) ? [Image()] : [],
        };
    }

    private Provider Provider()
    {
        string domain = Letters(Math.Max(_statistics.ProviderDomain.Draw(_random) - ".com".Length, 2)) + ".com";
        return new() { Name = Words(_random, _statistics.ProviderName.Draw(_random)), Domain = domain };
    }

    private static Image Portrait(Provider provider) =>
        new() { Url = $"https://sites.example/power-platform/assets/images/organizations/{provider.Domain}-50x50.jpg", Width = 50, Height = 50 };

    private Image Image() => new()
    {
        Url = ImageUrl(),
        Width = _random.Next(300, 1921),
        Height = _random.Next(200, 1081),
        IsCached = true,
    };

    private string ImageUrl()
    {
        string end = Chance(_statistics.ImageUrlQuery) ? ".jpg?w=1200&h=630&q=8" : ".jpg";
        string start = $"https://images.example/{_random.Next(2020, 2023)}/{_random.Next(10_000_000):D8}/";
        int length = _statistics.ImageUrl.Draw(_random) - end.Length;
        string url = Path(start, length, keepCase: Chance(_statistics.ImageUrlUpperCase)) + end;
        return Chance(_statistics.ImageUrlUnderscore) ? url.Replace('-', '_') : url;
    }

    private static string Player(string video) =>
        $"<iframe width=\"800\" height=\"500\" frameborder=\"0\" src=\"https://www.video.example/embed/{video}\" "
        + "allow=\"accelerometer; autoplay; encrypted-media; gyroscope; picture-in-picture\" allowfullscreen></iframe>";

    private string Title() => WithTypography(Words(_random, _statistics.Title.Draw(_random)), _statistics.TitleNotAscii, most: 1);

    private string Excerpt()
    {
        string text = WithTypography(Words(_random, _statistics.Excerpt.Draw(_random)), _statistics.ExcerptNotAscii, most: 2);
        if (!Chance(_statistics.ExcerptEscaped))
        {
            return text;
        }

        int first = text.IndexOf(' ', text.Length / 3);
        int second = text.IndexOf(' ', first + 1);
        return second < 0 ? text : $"{text[..first]} \"{text[(first + 1)..second]}\"{text[second..]}";
    }

    /// <summary>Puts characters that are not ASCII into some texts.</summary>
    private string WithTypography(string text, int share, int most)
    {
        if (!Chance(share))
        {
            return text;
        }

        for (int count = _random.Next(1, most + 1); count > 0; count--)
        {
            int place = _random.Next(1, text.Length);
            text = text[..place] + _statistics.NotAscii[_random.Next(_statistics.NotAscii.Length)] + text[place..];
        }

        return text;
    }

    private IEnumerable<string> Topics()
    {
        int share = _random.Next(100);
        for (int i = 0; i < _statistics.Topics.Count && share >= 0; i++)
        {
            yield return Words(_random, _statistics.Topic.Draw(_random));
            share -= _statistics.Topics[i];
        }
    }

    /// <summary>Words of this length together. The last one may be cut, as the excerpts of the sites are.</summary>
    private static string Words(Random random, int length)
    {
        StringBuilder text = new();
        while (text.Length < length)
        {
            string word = Vocabulary[random.Next(Vocabulary.Length)];
            _ = text.Length == 0
                ? text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1)
                : text.Append(' ').Append(word);
        }

        text.Length = length;
        return text.ToString().TrimEnd();
    }

    private string Link(Provider provider, Quantiles lengths) =>
        Path($"https://www.{provider.Domain}/news/", lengths.Draw(_random), keepCase: Chance(UrlUpperCase));

    private static string Amp(string url) => url + "?amp";

    private static string CdnAmp(Provider provider, string url) =>
        $"https://www-{provider.Domain!.Replace('.', '-')}.cdn.ampproject.org/c/s/{url["https://".Length..]}?amp";

    /// <summary>A start, and words with hyphens up to this length.</summary>
    private string Path(string start, int length, bool keepCase)
    {
        string words = Words(_random, Math.Max(length - start.Length - 7, 1)).Replace(' ', '-');
        return start + (keepCase ? words : words.ToLowerInvariant()) + "-" + _random.Next(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private string Letters(int count) => string.Create(count, _random, (letters, random) =>
    {
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)random.Next('a', 'z' + 1);
        }
    });

    private DateTimeOffset Date() => FirstDay.AddMinutes(_random.Next(1_500_000));

    private SecuredPayload Secured()
    {
        byte[] cipherText = new byte[16 * _statistics.SecuredBlocks.Draw(_random)];
        byte[] initializationVector = new byte[16];
        _random.NextBytes(cipherText);
        _random.NextBytes(initializationVector);
        return new(Convert.ToBase64String(cipherText) + ";" + Convert.ToBase64String(initializationVector));
    }

    private bool Chance(int percent) => _random.Next(100) < percent;
#pragma warning restore CA5394
}
