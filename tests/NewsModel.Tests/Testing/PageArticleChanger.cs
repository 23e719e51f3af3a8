namespace NewsModel.Tests.Testing;

/// <summary>Random changes of articles, of the kind that a page can hold; the same for the same seed.</summary>
public sealed class PageArticleChanger(int seed, PlainTextFormat format)
{
    private readonly Random _random = new(seed);
    private readonly PageArticleGenerator _generator = new(seed);

    public Article Change(Article article)
    {
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            article = _random.Next(15) switch
            {
                0 or 1 => article with { Title = _generator.Title(format) },
                2 => article with { Title = null },
                3 or 4 => article with { Excerpt = _generator.Paragraph() },
                5 => article with { Excerpt = null },
                12 => article with { Authors = _random.Next(3) == 0 ? default : _generator.Authors() },
                13 => article with { PublishedDateTime = _random.Next(3) == 0 ? null : _generator.Date() },
                14 => article with { UpdatedDateTime = _random.Next(3) == 0 ? null : _generator.Date() },
                6 when article.Locale is not null => article with { Images = List(article.Images, () => new() { Title = _generator.Title(format) }) },
                7 or 8 when article.Locale is not null => article with { Related = List(article.Related, () => new() { Title = _generator.Title(format) }) },
                _ => article with { Content = Content(article.Content) },
            };
        }

        return article;
    }

    private string? Content(string? content)
    {
        ValueList<string> paragraphs = List(content is null ? default : [.. content.Split("\n\n")], _generator.Paragraph);
        return paragraphs.IsEmpty ? null : string.Join("\n\n", paragraphs);
    }

    private ValueList<T> List<T>(ValueList<T> list, Func<T> make)
        where T : notnull
    {
        List<T> items = [.. list];
        for (int i = _random.Next(1, 3); i > 0; i--)
        {
            int at = _random.Next(items.Count + 1);
            switch (_random.Next(3))
            {
                case 0 when at < items.Count:
                    items.RemoveAt(at);
                    break;
                case 1 when at < items.Count:
                    items[at] = make();
                    break;
                default:
                    items.Insert(at, make());
                    break;
            }
        }

        return [.. items];
    }
}
