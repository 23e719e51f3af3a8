using System.Text;

namespace NewsModel.Tests.Testing;

/// <summary>
/// JSON of articles as nobody should write it, the same for the same seed: every key with every kind of value, escaped spellings, repeated and broken
/// keys, white space wherever it may stand. It is valid JSON but for what is asked for.
/// </summary>
public sealed class JsonFuzz(int seed)
{
    private static readonly string[] Keys =
    [
        "path", "title", "excerpt", "sourceUrl", "webUrl", "originalUrl", "featuredContent", "highlight", "heat", "tags", "images", "content", "type", "ampWebUrl",
        "cdnAmpWebUrl", "publishedDateTime", "updatedDateTime", "provider", "locale", "categories", "category", "topics", "ampUrl", "cdnAmpUrl", "quality", "published",
        "related", "secured", "$extensions", "$plain", "value", "page", "nextPage", "name", "domain", "publishers", "authors", "url", "width", "height", "isCached",
        "attribution", "x", "y", "z", "a/b", "~", "", "0", "é😀",
    ];

    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-0", "1", "42", "-7", "1.50", "1E400", "1e+2", "2147483648", "99999999999999999999", "\"\"", "\"x\"", "\"Free\"", "\"null\"", "\"~\"",
        "\"true\"", "\"42\"", "\"a\\n\\\"b\"", "\"\\u00e9\\ud83d\\ude00\"", "\"é😀\"", "\"2020-01-02T03:04:05Z\"", "\"2020-01-02\"", "\"https://a/?b#c\"", "\"\\r\\n\"", "\"\\n\"",
        "\"/x\"", "\"/x/0\"", "\"/title\"", "\"/$extensions/title\"", "\"/tags\"", "\"/y/x\"", "\"hot\"", "\"yes\"", "\"\\ud800\"",
    ];

    private readonly Random _random = new(seed);
    private readonly List<byte> _text = [];
    private string[] _space = [""];

    /// <summary>The text of an object, most often an article.</summary>
    /// <param name="isBroken">Whether bytes of it are changed, added and removed at random.</param>
    public byte[] Next(bool isBroken = false)
    {
        _text.Clear();
        _space = _random.Next(5) switch
        {
            0 => [""],
            1 => ["", " "],
            2 => ["\n", "\n  ", ""],
            3 => ["\r\n\t", "\r\n"],
            _ => ["", " ", "\n", "\r", "\t", "\r\n  ", " \n "],
        };
        Add(_random.Next(6) == 0 ? "\uFEFF" : "");
        Space();
        Object("", depth: 0);
        Space();
        return isBroken ? Break(_text) : [.. _text];
    }

    private void Object(string key, int depth)
    {
        Add("{");
        Space();
        int count = _random.Next(depth == 0 ? 9 : 4);
        HashSet<string> seen = [];
        for (int i = 0; i < count; i++)
        {
            string next = KeyBelow(key);
            if (!seen.Add(next) && _random.Next(12) > 0)
            {
                next = $"k{i}";
            }

            Add(i > 0 ? "," : "");
            Space();
            Key(next);
            Space();
            Add(":");
            Space();
            Value(next, depth + 1);
            Space();
        }

        Add("}");
    }

    private string KeyBelow(string key) => key switch
    {
        _ when _random.Next(4) == 0 => Keys[_random.Next(Keys.Length)],
        "provider" => Pick("name", "domain", "images", "authors", "x", "$extensions"),
        "images" => Pick("url", "width", "height", "title", "isCached", "x", "$extensions"),
        "" => Keys[_random.Next(30)],
        _ => Pick("title", "heat", "images", "provider", "quality", "x", "y", "$extensions", "webUrl"),
    };

    private void Key(string key)
    {
        switch (_random.Next(40))
        {
            case 0:
                Add("\"" + key + "\\ud800\"");
                break;
            case 1:
                Add("\"" + key);
                _text.AddRange([0xFF, (byte)'"']);
                break;
            case 2 or 3 or 4 when key.Length > 0 && key[0] < 0x80:
                Add($"\"\\u{(int)key[0]:X4}{key[1..]}\"");
                break;
            default:
                Add($"\"{key}\"");
                break;
        }
    }

    private void Value(string key, int depth)
    {
        bool isFitting = _random.Next(4) > 0;
        if (isFitting && key is "images" or "related")
        {
            List(key, depth, maps: true);
        }
        else if (isFitting && key is "topics" or "categories" or "tags" or "$plain" or "authors")
        {
            List(key, depth, maps: false);
        }
        else if ((isFitting && key is "provider" or "$extensions") || (depth < 5 && _random.Next(12) == 0))
        {
            Object(key, depth);
        }
        else if (depth < 5 && _random.Next(12) == 0)
        {
            List(key, depth, maps: _random.Next(3) == 0);
        }
        else
        {
            Add(isFitting && key is "heat" or "quality" or "width" or "height" ? Pick("1", "2", "null", "\"3\"", "\"hot\"") : Scalars[_random.Next(Scalars.Length)]);
        }
    }

    private void List(string key, int depth, bool maps)
    {
        Add("[");
        Space();
        int count = _random.Next(4);
        for (int i = 0; i < count; i++)
        {
            Add(i > 0 ? "," : "");
            Space();
            if (maps && _random.Next(15) > 0)
            {
                Object(key, depth + 1);
            }
            else
            {
                Add(Scalars[_random.Next(Scalars.Length)]);
            }

            Space();
        }

        Add("]");
    }

    private byte[] Break(List<byte> text)
    {
        List<byte> bytes = [.. text];
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            int at = _random.Next(bytes.Count);
            byte[] odd = [(byte)'"', (byte)'{', (byte)'}', (byte)'[', (byte)']', (byte)',', (byte)':', (byte)'\\', (byte)'/', 0, 0xFF, 0xED, (byte)'\n', (byte)'n', (byte)'1'];
            switch (_random.Next(4))
            {
                case 0:
                    bytes[at] = odd[_random.Next(odd.Length)];
                    break;
                case 1:
                    bytes.Insert(at, odd[_random.Next(odd.Length)]);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at - 1, _random.Next(4)));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at - 1);
                    break;
            }
        }

        return [.. bytes];
    }

    private void Space() => Add(_space[_random.Next(_space.Length)]);

    private void Add(string text) => _text.AddRange(Encoding.UTF8.GetBytes(text));

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
