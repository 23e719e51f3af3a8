namespace NewsModel.Tests.Testing;

/// <summary>All articles that differ from one in a single scalar that is present in it, each with the path of that scalar.</summary>
public static class ScalarChanges
{
    public static IEnumerable<(string Path, Article Article)> Of(Article article)
    {
        foreach ((string path, Article changed) in Text(article, "category", a => a.Category, (a, v) => a with { Category = v })
            .Concat(Text(article, "featuredContent", a => a.FeaturedContent, (a, v) => a with { FeaturedContent = v }))
            .Concat(Text(article, "locale", a => a.Locale, (a, v) => a with { Locale = v }))
            .Concat(Text(article, "secured", a => a.Secured?.Text, (a, v) => a with { Secured = v is null ? default(SecuredPayload?) : new SecuredPayload(v) }))
            .Concat(Value(article, "updatedDateTime", a => a.UpdatedDateTime, (a, v) => a with { UpdatedDateTime = v }, Later))
            .Concat(Value(article, "heat", a => a.Heat, (a, v) => a with { Heat = v }, More))
            .Concat(Value(article, "published", a => a.Published, (a, v) => a with { Published = v }, v => !v))
            .Concat(List("topics", article.Topics, topic => [("", topic + " more")], v => article with { Topics = v }))
            .Concat(List("related", article.Related, related => Item(related, ""), v => article with { Related = v }))
            .Concat(Item(article, "")))
        {
            yield return (path, changed);
        }

        for (int i = 0; i < article.Extensions.Count; i++)
        {
            (string key, ExtensionValue value) = article.Extensions[i];
            if (value.Kind == ExtensionKind.Scalar)
            {
                yield return (key, article with { Extensions = article.Extensions.Set(key, value.Text + " more") });
            }
        }
    }

    private static IEnumerable<(string Path, T Item)> Item<T>(T item, string path)
        where T : NewsItem =>
        Text(item, path + "title", a => a.Title, (a, v) => a with { Title = v })
        .Concat(Text(item, path + "excerpt", a => a.Excerpt, (a, v) => a with { Excerpt = v }))
        .Concat(Value(item, path + "publishedDateTime", a => a.PublishedDateTime, (a, v) => a with { PublishedDateTime = v }, Later))
        .Concat(Link(item, path + "sourceUrl", a => a.SourceUrl, (a, v) => a with { SourceUrl = v }))
        .Concat(Link(item, path + "originalUrl", a => a.OriginalUrl, (a, v) => a with { OriginalUrl = v }))
        .Concat(Link(item, path + "webUrl", a => a.WebUrl, (a, v) => a with { WebUrl = v }))
        .Concat(Link(item, path + "ampUrl", a => a.AmpUrl, (a, v) => a with { AmpUrl = v }))
        .Concat(Link(item, path + "cdnAmpUrl", a => a.CdnAmpUrl, (a, v) => a with { CdnAmpUrl = v }))
        .Concat(Link(item, path + "ampWebUrl", a => a.AmpWebUrl, (a, v) => a with { AmpWebUrl = v }))
        .Concat(Link(item, path + "cdnAmpWebUrl", a => a.CdnAmpWebUrl, (a, v) => a with { CdnAmpWebUrl = v }))
        .Concat(Value(item, path + "type", a => a.Type, (a, v) => a with { Type = v }, v => new ArticleType(v.Text + "s")))
        .Concat(Value(item, path + "quality", a => a.Quality, (a, v) => a with { Quality = v }, More))
        .Concat(item.Provider is { } provider ? Provider(provider).Select(p => ($"{path}provider.{p.Path}", item with { Provider = p.Provider })) : [])
        .Concat(List(path + "authors", item.Authors, Author, v => item with { Authors = v }))
        .Concat(List(path + "images", item.Images, Image, v => item with { Images = v }));

    /// <summary>The changes of an author; where the name is all that there is, a file has it in place of a map.</summary>
    private static IEnumerable<(string Path, Author Author)> Author(Author author) =>
        Text(author, author is { Url: null, Extensions.IsEmpty: true } ? "" : "name", a => a.Name, (a, v) => a with { Name = v })
        .Concat(Link(author, "url", a => a.Url, (a, v) => a with { Url = v }));

    private static IEnumerable<(string Path, Provider Provider)> Provider(Provider provider) =>
        Text(provider, "name", a => a.Name, (a, v) => a with { Name = v })
        .Concat(Text(provider, "domain", a => a.Domain, (a, v) => a with { Domain = v }))
        .Concat(List("images", provider.Images, Image, v => provider with { Images = v }));

    private static IEnumerable<(string Path, Image Image)> Image(Image image) =>
        Link(image, "url", a => a.Url, (a, v) => a with { Url = v })
        .Concat(Value(image, "width", a => a.Width, (a, v) => a with { Width = v }, More))
        .Concat(Value(image, "height", a => a.Height, (a, v) => a with { Height = v }, More))
        .Concat(Value<Image, bool>(image, "isCached", a => a.IsCached ? true : null, (a, v) => a with { IsCached = v == true }, v => !v))
        .Concat(Text(image, "title", a => a.Title, (a, v) => a with { Title = v }))
        .Concat(Text(image, "attribution", a => a.Attribution, (a, v) => a with { Attribution = v }));

    private static IEnumerable<(string Path, TOwner Owner)> List<TOwner, T>(
        string path, ValueList<T> list, Func<T, IEnumerable<(string Path, T Item)>> changes, Func<ValueList<T>, TOwner> with)
    {
        for (int i = 0; i < list.Count; i++)
        {
            foreach ((string step, T item) in changes(list[i]))
            {
                T[] items = [.. list];
                items[i] = item;
                yield return ($"{path}[{i}]{(step.Length == 0 ? "" : ".")}{step}", with(ValueList.Create<T>(items)));
            }
        }
    }

    private static IEnumerable<(string Path, T Owner)> Text<T>(T owner, string path, Func<T, string?> get, Func<T, string?, T> with) =>
        get(owner) is { } text ? [(path, with(owner, text + " more"))] : [];

    private static IEnumerable<(string Path, T Owner)> Link<T>(T owner, string path, Func<T, Url?> get, Func<T, Url?, T> with) =>
        get(owner) is { } url ? [(path, with(owner, new Url(url.Text + "more")))] : [];

    private static IEnumerable<(string Path, T Owner)> Value<T, TValue>(T owner, string path, Func<T, TValue?> get, Func<T, TValue?, T> with, Func<TValue, TValue> change)
        where TValue : struct =>
        get(owner) is { } value ? [(path, with(owner, change(value)))] : [];

    private static DateTimeOffset Later(DateTimeOffset date) => date.AddSeconds(1);

    private static int More(int number) => number + 1;
}
