using System.Text;
using System.Text.Json;

namespace NewsModel.Tests.Testing;

/// <summary>The same JSON in another layout, at random but the same for the same seed: white space, order, nulls, escapes, a byte order mark.</summary>
public sealed class JsonDecorator(int seed)
{
    private static readonly string[] NullKeys = ["title", "heat", "tags", "related", "images", "updatedDateTime", "category", "quality", "locale"];

    private readonly Random _random = new(seed);
    private string _lineBreak = "";
    private string _indent = "";
    private string _colon = ":";
    private string _space = "";
    private bool _shuffles;
    private bool _escapes;
    private bool _addsNulls;

    public byte[] Decorate(byte[] json)
    {
        _lineBreak = Pick("", "\n", "\r\n", "\n");
        _indent = Pick("  ", "    ", "\t", "");
        _colon = Pick(":", ": ", " : ", ":\t");
        _space = Pick("", "", " ", "\n\n  ");
        _shuffles = _random.Next(3) == 0;
        _escapes = _random.Next(4) == 0;
        _addsNulls = _random.Next(3) == 0;
        using JsonDocument document = JsonDocument.Parse(json, new() { MaxDepth = 64 });
        StringBuilder text = new(Pick("", "", "\uFEFF", "\n ").TrimStart(_random.Next(2) == 0 ? 'x' : ' '));
        Write(text, document.RootElement, depth: 0, isArticle: true);
        return Encoding.UTF8.GetBytes(text.Append(Pick("", "\n", "\r\n \t")).ToString());
    }

    private void Write(StringBuilder text, JsonElement element, int depth, bool isArticle = false)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                List<(string Key, JsonElement Value)> members = [.. element.EnumerateObject().Select(m => (m.Name, m.Value))];
                if (isArticle)
                {
                    Rearrange(members);
                }

                Frame(text, '{', '}', members.Count, depth, i =>
                {
                    String(text, members[i].Key);
                    text.Append(_colon);
                    Write(text, isArticle && members[i].Key == "authors" ? OtherAuthors(members[i].Value) : members[i].Value, depth + 1);
                });
                break;
            case JsonValueKind.Array:
                List<JsonElement> items = [.. element.EnumerateArray()];
                Frame(text, '[', ']', items.Count, depth, i => Write(text, items[i], depth + 1));
                break;
            case JsonValueKind.String:
                String(text, element.GetString()!);
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    // Extensions keep their order, and go on from where the first one is.
    private void Rearrange(List<(string Key, JsonElement Value)> members)
    {
        if (_addsNulls)
        {
            JsonElement nothing = JsonDocument.Parse("null").RootElement;
            foreach (string key in NullKeys.Where(k => !members.Exists(m => m.Key == k || (k == "category" && m.Key == "categories")) && _random.Next(2) == 0))
            {
                members.Insert(0, (key, nothing));
            }
        }

        int known = members.FindIndex(m => Array.IndexOf(NullKeys, m.Key) < 0);
        if (_shuffles && known > 1)
        {
            (members[0], members[known - 1]) = (members[known - 1], members[0]);
        }
    }

    /// <summary>Authors in the other shapes that are read: one text, one map, maps with nothing but a name.</summary>
    private JsonElement OtherAuthors(JsonElement list)
    {
        List<JsonElement> authors = [.. list.EnumerateArray().Select(author =>
            author.ValueKind == JsonValueKind.String && _random.Next(3) == 0 ? JsonSerializer.SerializeToElement(new { name = author.GetString() }) : author)];
        bool hasPointer = authors.Exists(author => author.ValueKind == JsonValueKind.Object && author.EnumerateObject().Any(m => m.Name is not ("name" or "url")));
        return authors.Count == 1 && !hasPointer && _random.Next(2) == 0 ? authors[0] : JsonSerializer.SerializeToElement(authors);
    }

    private void Frame(StringBuilder text, char open, char close, int count, int depth, Action<int> item)
    {
        text.Append(open);
        for (int i = 0; i < count; i++)
        {
            text.Append(i > 0 ? "," : "");
            NewLine(text, depth + 1);
            item(i);
        }

        if (count > 0)
        {
            NewLine(text, depth);
        }
        else
        {
            text.Append(_space);
        }

        text.Append(close);
    }

    private void NewLine(StringBuilder text, int depth)
    {
        text.Append(_lineBreak.Length == 0 ? _space : _lineBreak);
        for (int i = 0; _lineBreak.Length > 0 && i < depth; i++)
        {
            text.Append(_indent);
        }
    }

    private void String(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            _ = c is '"' or '\\' ? text.Append('\\').Append(c)
                : c < ' ' || (_escapes && (c > '~' || _random.Next(20) == 0)) ? text.Append($"\\u{(int)c:X4}")
                : text.Append(c);
        }

        text.Append('"');
    }

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
