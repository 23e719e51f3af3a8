using NewsModel.Formats;

namespace NewsModel.Tests.Testing;

/// <summary>Random articles for pages, the same for the same seed.</summary>
public sealed class PageArticleGenerator(int seed)
{
    private static readonly string[] Words = ["Xiaomi", "afsætter", "50", "milliarder", "kroner", "til", "AI", "og", "5G", "i", "år", "—", "“Vi", "er”", "topchef,", "e\u0301t", "日本", "a\0b", "x:y", "#1"];

    private static readonly string[] Blanks = ["\n", "\n\n", "\n \t\n", "\r\n\r\n", "\r", "\r\r", " ", "  ", "\u00A0", "\t", "\uFEFF", "\u2028", "\u0085", "\n    "];

    private static readonly string[] Names = ["Jane", "Åse", "Lei-Jun", "O’Neill", "de Vries", "J.R", "Z", "E\u0301mile"];

    private readonly Random _random = new(seed);
    private readonly ArticleGenerator _nasty = new(seed);

    /// <summary>An article that a page can hold as it is.</summary>
    public Article Holdable(PlainTextFormat format)
    {
        PageProfile profile = format.Profiles[_random.Next(format.Profiles.Count)];
        bool hasImage = _random.Next(2) == 0;
        string[] paragraphs = [.. Many(6, Paragraph)];
        Related[] related = [.. Many(5, () => new Related { Title = Title(format) })];
        return new()
        {
            Title = Title(format),
            Excerpt = _random.Next(3) > 0 ? Paragraph() : null,
            Authors = _random.Next(3) == 0 ? Authors() : default,
            PublishedDateTime = _random.Next(3) == 0 ? Date() : null,
            UpdatedDateTime = _random.Next(6) == 0 ? Date() : null,
            Images = hasImage ? [.. Many(2, () => Image(format)), Image(format)] : default,
            Related = [.. related],
            Locale = hasImage || related.Length > 0 ? profile.Locale : null,
            Content = paragraphs.Length == 0 ? null : string.Join("\n\n", paragraphs),
        };
    }

    /// <summary>Any article: with markers where there should be none, nasty text, and fields that have no place on a page.</summary>
    public Article Any(PlainTextFormat format) => new()
    {
        Title = Maybe(() => Text(format)),
        Excerpt = Maybe(() => Text(format)),
        Authors = _random.Next(4) == 0 ? [.. Authors(), Text(format)] : Authors(),
        PublishedDateTime = _random.Next(3) == 0 ? Date() : null,
        UpdatedDateTime = _random.Next(6) == 0 ? new DateTimeOffset(_random.NextInt64(DateTime.MaxValue.Ticks), TimeSpan.Zero) : null,
        Heat = _random.Next(10) == 0 ? 1 : null,
        Images = [.. Many(3, () => new Image { Title = Maybe(() => Text(format)), Width = _random.Next(5) == 0 ? 1 : null })],
        Related = [.. Many(5, () => new Related { Title = Maybe(() => Text(format)), Quality = _random.Next(5) == 0 ? 1 : null })],
        Locale = _random.Next(3) switch { 0 => null, 1 => Text(format), _ => format.Profiles[_random.Next(format.Profiles.Count)].Locale },
        Content = Maybe(() => string.Concat(Many(8, () => Text(format) + Blanks[_random.Next(4)]))),
    };

    public string Paragraph() => Line() + string.Concat(Many(2, () => "\n" + new string(' ', _random.Next(3)) + Line()));

    /// <summary>A title; sometimes one that looks like a marker or like running text.</summary>
    public string Title(PlainTextFormat format) => _random.Next(6) switch
    {
        0 when _random.Next(2) == 0 => Marker(format).TrimEnd(':', '\u00A0', ' ') + ": " + Line(),
        1 => Line() + ". " + Line() + ".",
        2 => string.Join(' ', Enumerable.Repeat(Line(), 20)),
        _ => Line(),
    };

    /// <summary>Names as bylines have them.</summary>
    public ValueList<Author> Authors() => [.. Many(2, Author), Author()];

    /// <summary>A date as an article has it, down to the hundredth of a second, and in any offset.</summary>
    public DateTimeOffset Date() => new DateTimeOffset(1990 + _random.Next(60), 1 + _random.Next(12), 1 + _random.Next(28), _random.Next(24), _random.Next(60), _random.Next(60), TimeSpan.FromMinutes(15 * _random.Next(-48, 56)))
        .AddMilliseconds(_random.Next(3) == 0 ? 10 * _random.Next(100) : 0);

    public string Marker(PlainTextFormat format)
    {
        PageProfile profile = format.Profiles[_random.Next(format.Profiles.Count)];
        string[] markers = [.. profile.ImageMarkers, .. profile.RelatedMarkers, .. profile.FurnitureMarkers];
        return markers[_random.Next(markers.Length)];
    }

    private Author Author() => Names[_random.Next(Names.Length)] + " " + Names[_random.Next(Names.Length)];

    private string HeadLine() => _random.Next(6) switch
    {
        0 => "By " + Author().Name,
        1 => "Af: " + Author().Name + " og " + Author().Name,
        2 => "Updated 3 May 2024",
        3 => $"{_random.Next(1, 29)}/{_random.Next(1, 13)}/2024",
        4 => "2024-05-03",
        _ => "Publiceret: 3. maj 2024 kl. 10.15",
    };

    private string Text(PlainTextFormat format) => _random.Next(9) switch
    {
        8 => HeadLine(),
        0 => _nasty.Text(),
        1 => Marker(format),
        2 => Vary(Marker(format)),
        3 => Vary(Marker(format)) + ": " + Line(),
        4 => Vary(Title(format)),
        5 => Line() + Blank() + _nasty.Text() + Blank() + Marker(format),
        6 => Paragraph() + Blank() + Paragraph(),
        _ => Line(),
    };

    private string Vary(string marker) => _random.Next(6) switch
    {
        0 => marker.ToUpperInvariant(),
        1 => marker.Normalize(System.Text.NormalizationForm.FormD),
        2 => marker.Replace(" ", Blank(), StringComparison.Ordinal),
        3 => Blank() + marker + Blank(),
        4 => marker.TrimEnd(':') + "\u202F:",
        _ => marker.TrimEnd(':'),
    };

    private Image Image(PlainTextFormat format) => new() { Title = Title(format) };

    private string Blank() => Blanks[_random.Next(Blanks.Length)];

    private string Line() => string.Join(' ', Many(6, () => Words[_random.Next(Words.Length)]).Append("slut" + _random.Next(100)));

    private string? Maybe(Func<string> make) => _random.Next(4) == 0 ? null : make();

    private IEnumerable<T> Many<T>(int most, Func<T> make)
    {
        for (int i = _random.Next(most + 1); i > 0; i--)
        {
            yield return make();
        }
    }
}
