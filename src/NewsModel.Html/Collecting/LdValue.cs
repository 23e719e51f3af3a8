namespace NewsModel.Html.Collecting;

/// <summary>A value of JSON-LD or microdata: a text, a list, or an item with properties. Numbers and Booleans are their texts.</summary>
internal sealed class LdValue
{
    public static readonly LdValue Nothing = new();

    private List<LdValue>? _items;
    private List<KeyValuePair<string, LdValue>>? _members;

    /// <summary>The text of a scalar; <see langword="null"/> for all else.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<LdValue> Items => _items ?? (IReadOnlyList<LdValue>)[];

    public IReadOnlyList<KeyValuePair<string, LdValue>> Members => _members ?? (IReadOnlyList<KeyValuePair<string, LdValue>>)[];

    public bool IsObject => _members is not null;

    public bool IsList => _items is not null;

    public static LdValue NewObject() => new() { _members = [] };

    public static LdValue NewList() => new() { _items = [] };

    public static LdValue OfText(string text) => new() { Text = text };

    public void Add(LdValue item) => _items!.Add(item);

    public void Add(string name, LdValue value) => _members!.Add(new(name, value));

    /// <summary>The member of this name; <see langword="null"/> when there is none.</summary>
    public LdValue? Get(string name)
    {
        if (_members is not null)
        {
            foreach (KeyValuePair<string, LdValue> member in _members)
            {
                if (member.Key == name)
                {
                    return member.Value;
                }
            }
        }

        return null;
    }

    /// <summary>The text of a member, of the first of a list, or of its <c>@value</c>, <c>name</c> or <c>@id</c>.</summary>
    public string? TextOf(string name) => Get(name)?.Plain;

    /// <summary>What one would write for it in a line.</summary>
    public string? Plain
    {
        get
        {
            LdValue value = this;
            for (int i = 0; i < 4 && value.IsList; i++)
            {
                value = value.Items.Count > 0 ? value.Items[0] : Nothing;
            }

            string? text = value.Text;
            if (value.IsObject)
            {
                text = value.Get("@value")?.Text ?? value.Get("name")?.Text ?? value.Get("url")?.Text ?? value.Get("@id")?.Text;
            }

            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
    }

    /// <summary>Each value of a list, or the value itself.</summary>
    public IEnumerable<LdValue> Each() => IsList ? _items! : [this];

    /// <summary>Whether <c>@type</c> is, or has, one that the test takes.</summary>
    public bool HasType(Func<string, bool> test)
    {
        if (Get("@type") is not { } type)
        {
            return false;
        }

        foreach (LdValue one in type.Each())
        {
            if (one.Text is { } text && test(TypeName(text)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The type without a vocabulary in front: <c>NewsArticle</c> of <c>https://schema.org/NewsArticle</c>.</summary>
    public static string TypeName(string type)
    {
        int slash = type.AsSpan().LastIndexOfAny('/', '#', ':');
        return slash < 0 ? type : type[(slash + 1)..];
    }
}
