using System.Globalization;

namespace NewsModel.Tool.Assignments;

/// <summary>All keys of the model, level by level.</summary>
internal static class ModelLevels
{
    private static readonly Level<Image> Images = new(
        new()
        {
            ["url"] = Text<Image>((image, text) => image with { Url = UrlOf(text) }),
            ["width"] = Integer<Image>((image, number) => image with { Width = number }),
            ["height"] = Integer<Image>((image, number) => image with { Height = number }),
            ["isCached"] = Boolean<Image>((image, truth) => image with { IsCached = truth == true }),
            ["title"] = Text<Image>((image, text) => image with { Title = text }),
            ["attribution"] = Text<Image>((image, text) => image with { Attribution = text }),
        },
        image => image.Extensions,
        (image, extensions) => image with { Extensions = extensions });

    private static readonly Level<Provider> Providers = new(
        new()
        {
            ["name"] = Text<Provider>((provider, text) => provider with { Name = text }),
            ["domain"] = Text<Provider>((provider, text) => provider with { Domain = text }),
            ["images"] = ImagesOf<Provider>(provider => provider.Images, (provider, images) => provider with { Images = images }),
        },
        provider => provider.Extensions,
        (provider, extensions) => provider with { Extensions = extensions });

    private static readonly Level<Related> RelatedItems = new(
        MembersOfItem<Related>(),
        item => item.Extensions,
        (item, extensions) => item with { Extensions = extensions });

    /// <summary>The keys of an article; <c>content</c> is its body.</summary>
    public static Level<Article> Article { get; } = new(
        new(MembersOfItem<Article>())
        {
            ["category"] = Text<Article>((article, text) => article with { Category = text }),
            ["updatedDateTime"] = Date<Article>((article, date) => article with { UpdatedDateTime = date }),
            ["heat"] = Integer<Article>((article, number) => article with { Heat = number }),
            ["published"] = Boolean<Article>((article, truth) => article with { Published = truth }),
            ["locale"] = Text<Article>((article, text) => article with { Locale = text }),
            ["featuredContent"] = Text<Article>((article, text) => article with { FeaturedContent = text }),
            ["topics"] = new TextListMember<Article>(article => article.Topics, (article, topics) => article with { Topics = topics }),
            ["related"] = new ListMember<Article, Related>(
                RelatedItems, new(), "title", article => article.Related, (article, related) => article with { Related = related }),
            ["secured"] = Text<Article>((article, text) => article with { Secured = SecuredOf(text) }),
            ["content"] = Text<Article>((article, text) => article with { Content = text }),
        },
        article => article.Extensions,
        (article, extensions) => article with { Extensions = extensions });

    private static Dictionary<string, Member<T>> MembersOfItem<T>()
        where T : NewsItem => new()
        {
            ["title"] = Text<T>((item, text) => (T)(item with { Title = text })),
            ["excerpt"] = Text<T>((item, text) => (T)(item with { Excerpt = text })),
            ["publishedDateTime"] = Date<T>((item, date) => (T)(item with { PublishedDateTime = date })),
            ["sourceUrl"] = Text<T>((item, text) => (T)(item with { SourceUrl = UrlOf(text) })),
            ["originalUrl"] = Text<T>((item, text) => (T)(item with { OriginalUrl = UrlOf(text) })),
            ["webUrl"] = Text<T>((item, text) => (T)(item with { WebUrl = UrlOf(text) })),
            ["ampUrl"] = Text<T>((item, text) => (T)(item with { AmpUrl = UrlOf(text) })),
            ["cdnAmpUrl"] = Text<T>((item, text) => (T)(item with { CdnAmpUrl = UrlOf(text) })),
            ["ampWebUrl"] = Text<T>((item, text) => (T)(item with { AmpWebUrl = UrlOf(text) })),
            ["cdnAmpWebUrl"] = Text<T>((item, text) => (T)(item with { CdnAmpWebUrl = UrlOf(text) })),
            ["type"] = Text<T>((item, text) => (T)(item with { Type = text is null ? default(ArticleType?) : new ArticleType(text) })),
            ["quality"] = Integer<T>((item, number) => (T)(item with { Quality = number })),
            ["provider"] = new MapMember<T, Provider>(
                Providers, new(), "name", item => item.Provider, (item, provider) => (T)(item with { Provider = provider })),
            ["images"] = ImagesOf<T>(item => item.Images, (item, images) => (T)(item with { Images = images })),
        };

    private static ListMember<T, Image> ImagesOf<T>(Func<T, ValueList<Image>> get, Func<T, ValueList<Image>, T> set) =>
        new(Images, new(), "url", get, set);

    private static Url? UrlOf(string? text) => text is null ? default(Url?) : new Url(text);

    private static SecuredPayload? SecuredOf(string? text) => text is null ? default(SecuredPayload?) : new SecuredPayload(text);

    private static FieldMember<T> Text<T>(Func<T, string?, T> set) => new((_, text) => item => set(item, text), item => set(item, null));

    private static FieldMember<T> Integer<T>(Func<T, int?, T> set) => new(
        (path, text) =>
        {
            int number = IntegerOf(path, text);
            return item => set(item, number);
        },
        item => set(item, null));

    private static FieldMember<T> Boolean<T>(Func<T, bool?, T> set) => new(
        (path, text) =>
        {
            bool truth = text switch
            {
                "true" => true,
                "false" => false,
                _ => throw new AssignmentException(
                    path.ToString(), $"{AssignmentException.Quote(text)} is not a truth value; write true or false."),
            };
            return item => set(item, truth);
        },
        item => set(item, null));

    private static FieldMember<T> Date<T>(Func<T, DateTimeOffset?, T> set) => new(
        (path, text) =>
        {
            DateTimeOffset date = DateOf(path, text);
            return item => set(item, date);
        },
        item => set(item, null));

    private static int IntegerOf(KeyPath path, string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        bool isInteger = text.AsSpan().TrimStart("+-") is { IsEmpty: false } digits && !digits.ContainsAnyExceptInRange('0', '9');
        throw new AssignmentException(path.ToString(), isInteger
            ? $"{AssignmentException.Quote(text)} is out of range; write a number from -2147483648 to 2147483647."
            : $"{AssignmentException.Quote(text)} is not a whole number; write digits such as 42 or -1.");
    }

    private static DateTimeOffset DateOf(KeyPath path, string text)
    {
        const int DateLength = 10;
        const int MostFractionDigits = 7;
        bool hasOffset = text.Length <= DateLength || text.AsSpan(DateLength).IndexOfAny("Zz+-") >= 0;
        if (!ExtensionValue.FromText(text).TryGetDateTimeOffset(out DateTimeOffset date) || !hasOffset)
        {
            throw new AssignmentException(
                path.ToString(),
                $"{AssignmentException.Quote(text)} is not a date and time that can be read; "
                + "write it as in 2020-01-02T10:31:00Z, with 'Z' or an offset such as +02:00.");
        }

        if (text.Length == DateLength)
        {
            throw new AssignmentException(
                path.ToString(), $"{AssignmentException.Quote(text)} has no time; write {text}T00:00:00Z for midnight UTC.");
        }

        ReadOnlySpan<char> fraction = text.AsSpan(text.IndexOf('.', StringComparison.Ordinal) + 1);
        return fraction.Length == text.Length || fraction.IndexOfAnyExceptInRange('0', '9') <= MostFractionDigits
            ? date
            : throw new AssignmentException(
                path.ToString(), $"the fraction of the second has more than {MostFractionDigits} digits; write at most so many.");
    }
}
