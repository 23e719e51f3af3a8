using System.Globalization;
using System.Text;

namespace NewsModel.Tool.Output;

/// <summary>An article as a person wants to see it: what there is, a row each, and the beginning of the body.</summary>
internal sealed class ArticleSheet
{
    private const int MaxValueLength = 200;
    private const int MaxBodyLines = 5;
    private const int DetailIndent = 2;

    private readonly List<SheetRow> _rows = [];

    private ArticleSheet()
    {
    }

    /// <summary>The rows of an article.</summary>
    /// <param name="article">The article.</param>
    public static IReadOnlyList<SheetRow> RowsOf(Article article)
    {
        ArticleSheet sheet = new();
        sheet.AddFields(article);
        sheet.AddImages(article.Images);
        sheet.AddRelated(article.Related);
        sheet.AddUnknownKeys(article);
        sheet.Add("Secured", article.Secured?.ToString());
        sheet.AddBody(article.Content);
        return sheet._rows;
    }

    private void AddFields(Article article)
    {
        if (article.Title is not null)
        {
            _rows.Add(new("Title", SafeText.OneLine(article.Title)) { IsHeadline = true });
        }

        Add("Excerpt", article.Excerpt);
        Add("Provider", article.Provider is null ? null : NameOf(article.Provider));
        Add("Date", article.PublishedDateTime);
        Add("Updated", article.UpdatedDateTime);
        AddLink("Link", article.Link);
        Add("Category", article.Category);
        Add("Type", article.Type?.Text);
        Add("Quality", article.Quality);
        Add("Heat", article.Heat);
        Add("Published", article.Published is { } published ? (published ? "yes" : "no") : null);
        Add("Locale", article.Locale);
        Add("Topics", article.Topics.IsEmpty ? null : string.Join(", ", article.Topics));
        Add("Featured", article.FeaturedContent is null ? null : Shorten(article.FeaturedContent));
    }

    private void AddImages(ValueList<Image> images)
    {
        AddCount("Images", images.Count);
        foreach (Image image in images)
        {
            AddLink("", image.Url ?? "(no link)");
            Add("", Listed(SizeOf(image), image.Title, image.Attribution), DetailIndent);
        }
    }

    private void AddRelated(ValueList<Related> related)
    {
        AddCount("Related", related.Count);
        foreach (Related item in related)
        {
            Add("", item.Title ?? "(no title)");
            string? provider = item.Provider is null ? null : NameOf(item.Provider);
            Add("", Listed(provider, item.PublishedDateTime is { } date ? DateText.Of(date) : null), DetailIndent);
            AddLink("", item.Link, DetailIndent);
        }
    }

    /// <summary>The keys that the model does not name, at every level, each with its path.</summary>
    private void AddUnknownKeys(Article article)
    {
        int first = _rows.Count;
        AddExtensions("", article.Extensions);
        AddUnknownKeys("", article);
        for (int i = 0; i < article.Related.Count; i++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"related[{i}].");
            AddExtensions(path, article.Related[i].Extensions);
            AddUnknownKeys(path, article.Related[i]);
        }

        if (_rows.Count > first)
        {
            _rows[first] = _rows[first] with { Label = "Other" };
        }
    }

    private void AddUnknownKeys(string path, NewsItem item)
    {
        if (item.Provider is { } provider)
        {
            AddExtensions($"{path}provider.", provider.Extensions);
            AddUnknownKeys($"{path}provider.", provider.Images);
        }

        AddUnknownKeys(path, item.Images);
    }

    private void AddUnknownKeys(string path, ValueList<Image> images)
    {
        for (int i = 0; i < images.Count; i++)
        {
            AddExtensions(string.Create(CultureInfo.InvariantCulture, $"{path}images[{i}]."), images[i].Extensions);
        }
    }

    private void AddExtensions(string path, ExtensionData extensions)
    {
        foreach (KeyValuePair<string, ExtensionValue> extension in extensions)
        {
            string value = extension.Value.Text ?? extension.Value.ToString();
            Add("", $"{path}{extension.Key}: {Shorten(value)}");
        }
    }

    private void AddBody(string? content)
    {
        if (content is null or "")
        {
            Add("Body", content is null ? null : "empty");
            return;
        }

        int lines = 0;
        bool lastIsEmpty = false;
        List<string> beginning = [];
        foreach (ReadOnlySpan<char> line in content.AsSpan().EnumerateLines())
        {
            lines++;
            lastIsEmpty = line.IsEmpty;
            if (beginning.Count < MaxBodyLines)
            {
                beginning.Add(Shorten(line.ToString()));
            }
        }

        // After a final line break nothing follows that one would call a line.
        if (lastIsEmpty && --lines < beginning.Count)
        {
            beginning.RemoveAt(lines);
        }

        Add("Body", $"{Counted(lines, "line")}, {Counted(content.EnumerateRunes().Count(), "character")}");
        foreach (string line in beginning)
        {
            Add("", line, DetailIndent);
        }

        if (lines > beginning.Count)
        {
            Add("", "…", DetailIndent);
        }
    }

    private void Add(string label, string? text, int indent = 0)
    {
        if (text is not null)
        {
            _rows.Add(new(label, SafeText.OneLine(text)) { Indent = indent });
        }
    }

    private void Add(string label, int? number) => Add(label, number?.ToString(CultureInfo.InvariantCulture));

    private void Add(string label, DateTimeOffset? date) => Add(label, date is { } value ? DateText.Of(value) : null);

    private void AddCount(string label, int count) => Add(label, count == 0 ? null : count);

    private void AddLink(string label, Url? url, int indent = 0)
    {
        if (url is { } link)
        {
            _rows.Add(new(label, SafeText.OneLine(link.Text)) { Indent = indent, IsLink = true });
        }
    }

    private static string NameOf(Provider provider) => (provider.Name, provider.Domain) switch
    {
        (null, null) => "(no name)",
        (null, { } domain) => domain,
        ({ } name, null) => name,
        var (name, domain) => $"{name} ({domain})",
    };

    private static string? SizeOf(Image image) => image is { Width: null, Height: null }
        ? null
        : $"{image.Width?.ToString(CultureInfo.InvariantCulture) ?? "?"}x{image.Height?.ToString(CultureInfo.InvariantCulture) ?? "?"}";

    /// <summary>Those that are there, with commas between; <see langword="null"/> when none is.</summary>
    private static string? Listed(params ReadOnlySpan<string?> texts)
    {
        string? list = null;
        foreach (string? text in texts)
        {
            list = list is null ? text : text is null ? list : $"{list}, {text}";
        }

        return list;
    }

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Shorten(string text)
    {
        if (text.Length <= MaxValueLength)
        {
            return text;
        }

        int length = char.IsHighSurrogate(text[MaxValueLength - 1]) ? MaxValueLength - 1 : MaxValueLength;
        return text[..length] + "…";
    }
}
