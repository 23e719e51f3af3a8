using System.Globalization;
using System.Text;
using NewsModel.Schema;

namespace NewsModel.Tool.Output;

/// <summary>An article as a person wants to see it: what there is, a row each, and the beginning of the body.</summary>
internal sealed class ArticleSheet
{
    private const int MaxValueLength = 200;
    private const int MaxBodyLines = 5;
    private const int DetailIndent = 2;

    // What a person looks for first, and what comes after all that fits into a line. The other keys come between them, in house order.
    private static readonly (string Key, string Label)[] First =
        [
        ("title", "Title"), ("excerpt", "Excerpt"), ("authors", "Authors"), ("provider", "Provider"),
        ("publishedDateTime", "Date"), ("updatedDateTime", "Updated"),
    ];

    private static readonly (string Key, string Label)[] Long = [("featuredContent", "Featured")];

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
        int first = sheet._rows.Count;
        sheet.AddExtensions("", Article.Schema, article);
        if (sheet._rows.Count > first)
        {
            sheet._rows[first] = sheet._rows[first] with { Label = "Other" };
        }

        sheet.AddSecrets(article);
        sheet.AddBody(article.Content);
        return sheet._rows;
    }

    private void AddFields(Article article)
    {
        foreach ((string key, string label) in First)
        {
            AddKey(article, Article.Schema.Find(key)!, label);
        }

        if (_rows is [{ Label: "Title" }, ..])
        {
            _rows[0] = _rows[0] with { IsHeadline = true };
        }

        // The best of the addresses stands for all of them.
        AddLink("Link", article.Link);
        ILookup<bool, RecordKey> others = Article.Schema.Keys
            .Where(key => key.Kind != RecordKeyKind.Url && !key.IsSecret && !First.Concat(Long).Any(listed => listed.Key == key.Name))
            .ToLookup(key => key.Kind == RecordKeyKind.RecordList && key.TextKey is null);
        foreach (RecordKey key in others[false])
        {
            AddKey(article, key, LabelOf(key));
        }

        foreach ((string key, string label) in Long)
        {
            AddKey(article, Article.Schema.Find(key)!, label);
        }

        foreach (RecordKey key in others[true])
        {
            AddRecords(article, key);
        }
    }

    private void AddKey(Article article, RecordKey key, string label)
    {
        if (Article.Schema.GetValue(article, key) is { } value)
        {
            string text = key.Kind == RecordKeyKind.Record ? LineOf(key.Schema!, value)
                : key.TextKey is not null && value is IReadOnlyList<object> records ? string.Join(", ", records.Select(record => NameOf(key, record)))
                : TextOf(value);
            Add(label, Long.Any(listed => listed.Key == key.Name) ? Shorten(text) : text);
        }
    }

    private void AddSecrets(Article article)
    {
        foreach (RecordKey key in Article.Schema.Keys.Where(key => key.IsSecret))
        {
            if (Article.Schema.GetValue(article, key) is string payload)
            {
                Add(LabelOf(key), new SecuredPayload(payload).ToString());
            }
        }
    }

    private void AddRecords(Article article, RecordKey key)
    {
        if (Article.Schema.GetValue(article, key) is not IReadOnlyList<object> records)
        {
            return;
        }

        Add(LabelOf(key), TextOf(records.Count));
        foreach (object record in records)
        {
            switch (record)
            {
                case Image image:
                    AddLink("", image.Url ?? "(no link)");
                    Add("", Listed(SizeOf(image), image.Title, image.Attribution), DetailIndent);
                    break;
                case Related item:
                    Add("", item.Title ?? "(no title)");
                    string? provider = item.Provider is null ? null : NameOf(item.Provider);
                    Add("", Listed(provider, item.PublishedDateTime is { } date ? DateFormatter.Of(date) : null), DetailIndent);
                    AddLink("", item.Link, DetailIndent);
                    break;
                default:
                    Add("", LineOf(key.Schema!, record));
                    break;
            }
        }
    }

    /// <summary>The keys that the model does not name, of a record and of all within it, each with its path.</summary>
    private void AddExtensions(string path, RecordSchema schema, object record)
    {
        AddExtensions(path, schema.GetExtensions(record));
        foreach (RecordKey key in schema.Keys)
        {
            if (key.Schema is not { } below || schema.GetValue(record, key) is not { } value)
            {
                continue;
            }

            if (value is IReadOnlyList<object> records)
            {
                for (int i = 0; i < records.Count; i++)
                {
                    AddExtensions(string.Create(CultureInfo.InvariantCulture, $"{path}{key.Name}[{i}]."), below, records[i]);
                }
            }
            else
            {
                AddExtensions($"{path}{key.Name}.", below, value);
            }
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
            _rows.Add(new(label, TerminalEscaper.OneLine(text)) { Indent = indent });
        }
    }

    private void AddLink(string label, Url? url, int indent = 0)
    {
        if (url is { } link)
        {
            _rows.Add(new(label, TerminalEscaper.OneLine(link.Text)) { Indent = indent, IsLink = true });
        }
    }

    private static string LabelOf(RecordKey key) => char.ToUpperInvariant(key.Name[0]) + key.Name[1..];

    private static string TextOf(object value) => value switch
    {
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "yes" : "no",
        DateTimeOffset date => DateFormatter.Of(date),
        IReadOnlyList<string> texts => string.Join(", ", texts),
        _ => value.ToString()!,
    };

    /// <summary>A record in a line: its single values.</summary>
    private static string LineOf(RecordSchema schema, object record) => record is Provider provider
        ? NameOf(provider)
        : Listed([.. schema.Keys.Where(key => key.Schema is null).Select(key => schema.GetValue(record, key) is { } value ? TextOf(value) : null)])
            ?? "(empty)";

    /// <summary>A record that may be written as a text: that, and its other single values in parentheses.</summary>
    private static string NameOf(RecordKey list, object record)
    {
        RecordSchema schema = list.Schema!;
        IEnumerable<object?> values = schema.Keys.Where(key => key != list.TextKey).Select(key => schema.GetValue(record, key));
        string? others = Listed([.. values.Select(value => value is null ? null : TextOf(value))]);
        return (schema.GetValue(record, list.TextKey!), others) switch
        {
            (null, _) => others ?? "(empty)",
            (var text, null) => TextOf(text),
            var (text, more) => $"{TextOf(text)} ({more})",
        };
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

    /// <summary>The texts that are present, separated by commas; <see langword="null"/> if there are none.</summary>
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
