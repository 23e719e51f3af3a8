using System.Text;
using NewsModel.Schema;

namespace NewsModel.Testing;

/// <summary>Generates random articles, the same for the same seed: every field at every level, in any combination, with difficult strings.</summary>
/// <remarks>
/// Each call returns another article. All strings are valid UTF-16; unknown keys never have the name of a key of the model. The articles for a seed
/// may change between versions. Not thread-safe: create one for each thread.
/// </remarks>
/// <param name="seed">The seed of the random numbers.</param>
public sealed partial class ArticleGenerator(int seed)
{
    private const string Letters = "abcxyzABC019 -_.:#,'\"\\/&?!%@`{}[]|><*=~\n\r\t\u00A0\u2028\u2019é日\0";

    private readonly Random _random = new(seed);
    private ArticleChanger? _changer;

    /// <summary>Returns an article in which each field is present or absent at random.</summary>
    public Article Article() => (Article)Record(NewsModel.Article.Schema, depth: 0);

    /// <summary>
    /// Returns an article that differs from another in one or a few fields, at any level: changed, added, removed or moved. By chance it may be
    /// equal.
    /// </summary>
    /// <param name="article">The article to change.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    public Article Change(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _changer ??= new(seed);
        return _changer.Change(article);
    }

    /// <summary>Returns a string, usually one of <see cref="NastyTexts"/> or made from them.</summary>
    public string Text()
    {
        if (_random.Next(3) > 0)
        {
            return NastyTexts[_random.Next(NastyTexts.Count)];
        }

        StringBuilder text = new();
        for (int i = _random.Next(40); i > 0; i--)
        {
            text.Append(_random.Next(12) switch
            {
                0 => NastyTexts[_random.Next(NastyTexts.Count)],
                1 => new Rune(_random.Next(2) == 0 ? _random.Next(0xD800) : _random.Next(0xE000, 0x110000)).ToString(),
                _ => Letters[_random.Next(Letters.Length)].ToString(),
            });
        }

        return text.ToString();
    }

    /// <summary>Returns a value of an unknown key: a scalar, or a list or map of a few levels.</summary>
    public ExtensionValue Extension() => Extension(depth: 0);

    internal ExtensionValue Extension(int depth) => _random.Next(depth < 4 ? 10 : 8) switch
    {
        0 => ExtensionValue.Null,
        1 => ExtensionValue.FromInt64(_random.NextInt64(-1000, long.MaxValue)),
        2 => ExtensionValue.FromDouble((_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-20, 20))),
        3 => ExtensionValue.FromBoolean(Boolean()),
        4 => Plain[_random.Next(Plain.Count)],
        8 => ExtensionValue.FromList([.. List(() => Extension(depth + 1))]),
        9 => ExtensionValue.FromMap(Extensions(depth + 1)),
        _ => ExtensionValue.FromText(Text()),
    };

    // What files hold without quotes, and what only just may: only a reader makes such values.
    private static readonly ValueList<ExtensionValue> Plain = FrontMatterFormat.Default.Read(
        """
        ---
        values:
          - Free
          - $26.99
          - PT1H14M
          - 4.6675916
          - -x
          - ?x
          - :x
          - a:b
          - x#y
          - ~
          - null
          - NULL
          - yes
          - a	b
          - a]
          - http://x/#y
          - --- x
        ---
        """).Extensions["values"].Items;

    /// <summary>A record of any schema in which each key is present or absent at random.</summary>
    internal object Record(RecordSchema schema, int depth)
    {
        object record = schema.Create();
        if (depth > 0 && _random.Next(8) == 0)
        {
            return record;
        }

        foreach (RecordKey key in schema.KeysAndBody())
        {
            if (_random.Next(2) == 0)
            {
                record = schema.WithValue(record, key, Value(key, depth));
            }
        }

        return schema.WithExtensions(record, Extensions(depth));
    }

    private object Value(RecordKey key, int depth) => key.Kind switch
    {
        RecordKeyKind.Url => Link(),
        RecordKeyKind.Number => Integer(),
        RecordKeyKind.Boolean => Boolean(),
        RecordKeyKind.DateTime => Date(),
        RecordKeyKind.TextList => List(Text),
        RecordKeyKind.Record => Record(key.Schema!, depth + 1),
        RecordKeyKind.RecordList => List(() => Entry(key, depth + 1)),
        _ => Text(),
    };

    /// <summary>An entry of a list of records, often one that a file has as a text.</summary>
    private object Entry(RecordKey key, int depth) =>
        key.TextKey is { } text && Boolean() ? key.Schema!.WithValue(key.Schema.Create(), text, Text()) : Record(key.Schema!, depth);

    private ExtensionData Extensions(int depth)
    {
        ExtensionData data = default;
        for (int i = _random.Next(4) == 0 ? _random.Next(4) : 0; i > 0; i--)
        {
            data = data.Set(_random.Next(10) == 0 ? new string('k', _random.Next(2000)) : Text() + "_", Extension(depth + 1));
        }

        return data;
    }

    private DateTimeOffset Date()
    {
        TimeSpan offset = _random.Next(3) == 0 ? TimeSpan.FromMinutes(_random.Next(-840, 841)) : TimeSpan.Zero;
        long ticks = _random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
        return new(_random.Next(2) == 0 ? ticks : ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, offset);
    }

    private Url Link() => _random.Next(2) == 0 ? $"https://example.com/{_random.Next()}?a=b#c" : Text();

    private int Integer() => _random.Next(3) switch { 0 => int.MinValue, 1 => int.MaxValue, _ => _random.Next(-10, 2000) };

    private bool Boolean() => _random.Next(2) == 0;

    private ValueList<T> List<T>(Func<T> make)
    {
        T[] items = new T[_random.Next(4)];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = make();
        }

        return ValueList.Create<T>(items);
    }
}
