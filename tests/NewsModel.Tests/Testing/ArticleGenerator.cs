using System.Text;

namespace NewsModel.Tests.Testing;

/// <summary>Random articles, the same for the same seed: every field, any combination, nasty text.</summary>
public sealed class ArticleGenerator(int seed)
{
    private const string Letters = "abcxyzABC019 -_.:#,'\"\\/&?!%@`{}[]|><*=~\n\r\t\u00A0\u2028\u2019é日\0";

    private readonly Random _random = new(seed);

    public Article Article()
    {
        Article article = new()
        {
            Category = Maybe(Text),
            UpdatedDateTime = MaybeValue(Date),
            Heat = MaybeValue(Integer),
            Published = MaybeValue(Boolean),
            Locale = Maybe(Text),
            FeaturedContent = Maybe(Text),
            Topics = List(Text),
            Related = List(Related),
            Secured = MaybeValue(() => new SecuredPayload(Text())),
            Content = Maybe(Text),
        };
        return Fill(article);
    }

    public string Text()
    {
        if (_random.Next(3) > 0)
        {
            return Nasty.Texts[_random.Next(Nasty.Texts.Length)];
        }

        StringBuilder text = new();
        for (int i = _random.Next(40); i > 0; i--)
        {
            text.Append(_random.Next(12) switch
            {
                0 => Nasty.Texts[_random.Next(Nasty.Texts.Length)],
                1 => new Rune(_random.Next(2) == 0 ? _random.Next(0xD800) : _random.Next(0xE000, 0x110000)).ToString(),
                _ => Letters[_random.Next(Letters.Length)].ToString(),
            });
        }

        return text.ToString();
    }

    public ExtensionValue Extension(int depth = 0) => _random.Next(depth < 4 ? 10 : 8) switch
    {
        0 => ExtensionValue.Null,
        1 => ExtensionValue.FromInt64(_random.NextInt64(-1000, long.MaxValue)),
        2 => ExtensionValue.FromDouble((_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-20, 20))),
        3 => ExtensionValue.FromBoolean(Boolean()),
        4 => ExtensionValue.FromPlain(Plain[_random.Next(Plain.Length)]),
        8 => ExtensionValue.FromList([.. List(() => Extension(depth + 1))]),
        9 => ExtensionValue.FromMap(Extensions(depth + 1)),
        _ => ExtensionValue.FromText(Text()),
    };

    // What files hold without quotes, and what only just may.
    private static readonly string[] Plain =
        ["Free", "$26.99", "PT1H14M", "4.6675916", "-x", "?x", ":x", "a:b", "x#y", "~", "null", "NULL", "yes", "a\tb", "a]", "http://x/#y", "--- x"];

    private T Fill<T>(T item)
        where T : NewsItem => item with
        {
            Title = Maybe(Text),
            Excerpt = Maybe(Text),
            PublishedDateTime = MaybeValue(Date),
            SourceUrl = MaybeValue(Link),
            OriginalUrl = MaybeValue(Link),
            WebUrl = MaybeValue(Link),
            AmpUrl = MaybeValue(Link),
            CdnAmpUrl = MaybeValue(Link),
            AmpWebUrl = MaybeValue(Link),
            CdnAmpWebUrl = MaybeValue(Link),
            Type = MaybeValue(() => new ArticleType(Text())),
            Quality = MaybeValue(Integer),
            Provider = Maybe(Provider),
            Images = List(Image),
            Extensions = Extensions(0),
        };

    private Related Related() => _random.Next(8) == 0 ? new() : Fill(new Related());

    private Provider Provider() => _random.Next(8) == 0
        ? new()
        : new() { Name = Maybe(Text), Domain = Maybe(Text), Images = List(Image), Extensions = Extensions(2) };

    private Image Image() => _random.Next(8) == 0
        ? new()
        : new()
        {
            Url = MaybeValue(Link),
            Width = MaybeValue(Integer),
            Height = MaybeValue(Integer),
            IsCached = Boolean(),
            Title = Maybe(Text),
            Attribution = Maybe(Text),
            Extensions = Extensions(2),
        };

    private ExtensionData Extensions(int depth)
    {
        ExtensionData data = default;
        for (int i = _random.Next(4) == 0 ? _random.Next(4) : 0; i > 0; i--)
        {
            data = data.Set(_random.Next(10) == 0 ? new string('k', _random.Next(2000)) : Text() + "_", Extension(depth + 1));
        }

        return data;
    }

    private DateTimeOffset Date()
    {
        TimeSpan offset = _random.Next(3) == 0 ? TimeSpan.FromMinutes(_random.Next(-840, 841)) : TimeSpan.Zero;
        long ticks = _random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
        return new(_random.Next(2) == 0 ? ticks : ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, offset);
    }

    private Url Link() => _random.Next(2) == 0 ? $"https://example.com/{_random.Next()}?a=b#c" : Text();

    private int Integer() => _random.Next(3) switch { 0 => int.MinValue, 1 => int.MaxValue, _ => _random.Next(-10, 2000) };

    private bool Boolean() => _random.Next(2) == 0;

    private T? Maybe<T>(Func<T> make)
        where T : class => _random.Next(2) == 0 ? null : make();

    private T? MaybeValue<T>(Func<T> make)
        where T : struct => _random.Next(2) == 0 ? null : make();

    private ValueList<T> List<T>(Func<T> make)
    {
        T[] items = new T[_random.Next(2) == 0 ? 0 : _random.Next(4)];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = make();
        }

        return ValueList.Create<T>(items);
    }
}
