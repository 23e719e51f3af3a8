namespace NewsModel.Testing;

/// <summary>Changes articles at random, the same for the same seed: any field at any level, one or many.</summary>
internal sealed class ArticleChanger(int seed)
{
    private static readonly string[] Words = ["AI", "5G", "Markets", "No", "1984", "a: b", "x # y", "it's", "say \"hi\"", "été", "two\nlines", "[x]", "{y}", "a, b", "", " x ", "tab\t", "😀", "https://example.com/?a=b#c"];

    private readonly Random _random = new(seed);
    private readonly ArticleGenerator _generator = new(seed);

    public Article Change(Article article)
    {
        for (int i = _random.Next(4) == 0 ? _random.Next(2, 8) : 1; i > 0; i--)
        {
            article = ChangeOnce(article);
        }

        return article;
    }

    private Article ChangeOnce(Article article) => _random.Next(16) switch
    {
        0 => article with { Category = MaybeWord() },
        1 => article with { UpdatedDateTime = MaybeDate() },
        2 => article with { Heat = MaybeInteger() },
        3 => article with { Published = _random.Next(3) switch { 0 => null, 1 => true, _ => false } },
        4 => article with { Locale = MaybeWord() },
        5 => article with { FeaturedContent = MaybeWord() },
        6 => article with { Topics = ChangeList(article.Topics, Word, _ => Word()) },
        7 or 8 or 9 => article with { Related = ChangeList(article.Related, NewRelated, r => ChangeItem(r)) },
        10 => article with { Secured = _random.Next(3) == 0 ? null : new SecuredPayload(Word()) },
        11 => article with { Content = _random.Next(3) switch { 0 => null, 1 => "", _ => (article.Content ?? "") + Word() + "\n\nmore\n" } },
        _ => ChangeItem(article),
    };

    private T ChangeItem<T>(T item)
        where T : NewsItem => _random.Next(14) switch
        {
            0 or 1 => item with { Title = MaybeWord() },
            2 => item with { Excerpt = MaybeWord() },
            3 => item with { PublishedDateTime = MaybeDate() },
            4 => item with { SourceUrl = MaybeUrl() },
            5 => item with { WebUrl = MaybeUrl() },
            6 => item with { CdnAmpWebUrl = MaybeUrl() },
            7 => item with { Type = MaybeWord() is { } word ? new ArticleType(word) : default(ArticleType?) },
            8 => item with { Quality = MaybeInteger() },
            9 or 10 => item with { Provider = ChangeProvider(item.Provider) },
            11 or 12 => item with { Images = ChangeList(item.Images, NewImage, ChangeImage) },
            _ => item with { Extensions = ChangeExtensions(item.Extensions) },
        };

    private Provider? ChangeProvider(Provider? provider) => provider is null || _random.Next(5) == 0
        ? _random.Next(4) == 0 ? null : new() { Name = MaybeWord(), Domain = MaybeWord() }
        : _random.Next(4) switch
        {
            0 => provider with { Name = MaybeWord() },
            1 => provider with { Domain = MaybeWord() },
            2 => provider with { Images = ChangeList(provider.Images, NewImage, ChangeImage) },
            _ => provider with { Extensions = ChangeExtensions(provider.Extensions) },
        };

    private Image ChangeImage(Image image) => _random.Next(7) switch
    {
        0 => image with { Url = MaybeUrl() },
        1 => image with { Width = MaybeInteger() },
        2 => image with { Height = MaybeInteger() },
        3 => image with { IsCached = !image.IsCached },
        4 => image with { Title = MaybeWord() },
        5 => image with { Attribution = MaybeWord() },
        _ => image with { Extensions = ChangeExtensions(image.Extensions) },
    };

    private ExtensionData ChangeExtensions(ExtensionData data)
    {
        if (data.IsEmpty || _random.Next(4) == 0)
        {
            return data.Set("z" + _random.Next(5), _generator.Extension());
        }

        KeyValuePair<string, ExtensionValue> entry = data[_random.Next(data.Count)];
        return _random.Next(5) switch
        {
            0 => data.Remove(entry.Key),
            1 => [entry, .. data.Where(e => e.Key != entry.Key)],
            2 => [.. data.Where(e => e.Key != entry.Key), entry],
            _ => data.Set(entry.Key, ChangeExtension(entry.Value)),
        };
    }

    private ExtensionValue ChangeExtension(ExtensionValue value) => value.Kind switch
    {
        ExtensionKind.List when _random.Next(5) > 0 => ExtensionValue.FromList([.. ChangeList(value.Items, () => _generator.Extension(2), ChangeExtension)]),
        ExtensionKind.Map when _random.Next(5) > 0 => ExtensionValue.FromMap(ChangeExtensions(value.Members)),
        _ => _random.Next(3) == 0 ? _generator.Extension(2) : ExtensionValue.FromText(Word()),
    };

    private ValueList<T> ChangeList<T>(ValueList<T> list, Func<T> make, Func<T, T> change)
    {
        List<T> items = [.. list];
        int at = _random.Next(items.Count + 1);
        switch (_random.Next(8))
        {
            case 0 or 1:
                items.Insert(at, make());
                break;
            case 2 or 3 when at < items.Count:
                items.RemoveAt(at);
                break;
            case 4 when at < items.Count:
                T moved = items[at];
                items.RemoveAt(at);
                items.Insert(_random.Next(items.Count + 1), moved);
                break;
            case 5 when _random.Next(4) == 0:
                items.Clear();
                break;
            case 6 when _random.Next(3) == 0:
                items = [.. items.OrderBy(_ => _random.Next())];
                break;
            default:
                if (at < items.Count)
                {
                    items[at] = change(items[at]);
                }

                break;
        }

        return items.ToValueList();
    }

    private Related NewRelated() => new()
    {
        Title = Word(), Excerpt = MaybeWord(), SourceUrl = MaybeUrl(), Type = ArticleType.Article, Quality = MaybeInteger(),
        Provider = _random.Next(2) == 0 ? null : new() { Name = "Reuters", Domain = "reuters.com" },
        Images = _random.Next(2) == 0 ? [] : [NewImage()],
    };

    private Image NewImage() => new() { Url = MaybeUrl(), Width = MaybeInteger(), Title = MaybeWord() };

    private string Word() => _random.Next(3) == 0 ? _generator.Text() : Words[_random.Next(Words.Length)];

    private string? MaybeWord() => _random.Next(4) == 0 ? null : Word();

    private Url? MaybeUrl() => _random.Next(4) == 0 ? default(Url?) : new Url(_random.Next(3) == 0 ? Word() : $"https://example.com/{_random.Next(1000)}?th=1&x=y");

    private int? MaybeInteger() => _random.Next(4) == 0 ? null : _random.Next(-5, 2000);

    private DateTimeOffset? MaybeDate() => _random.Next(4) == 0 ? null : new DateTimeOffset(2020, 1, 2, 3, 4, _random.Next(60), TimeSpan.FromHours(_random.Next(-3, 4)));
}
