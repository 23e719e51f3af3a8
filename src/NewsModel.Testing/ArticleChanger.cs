using NewsModel.Schema;

namespace NewsModel.Testing;

/// <summary>Changes articles at random, the same for the same seed: any field at any level, one or many.</summary>
internal sealed class ArticleChanger(int seed)
{
    private static readonly string[] Words =
    [
        "AI", "5G", "Markets", "No", "1984", "a: b", "x # y", "it's", "say \"hi\"", "été", "two\nlines",
        "[x]", "{y}", "a, b", "", " x ", "tab\t", "😀", "https://example.com/?a=b#c",
    ];

    // Of a key that holds a record or several, and of the extensions.
    private const int WeightOfMany = 4;

    private readonly Random _random = new(seed);
    private readonly ArticleGenerator _generator = new(seed);

    public Article Change(Article article)
    {
        for (int i = _random.Next(4) == 0 ? _random.Next(2, 8) : 1; i > 0; i--)
        {
            article = ChangeOnce(article);
        }

        return article;
    }

    private Article ChangeOnce(Article article) => (Article)ChangeRecord(Article.Schema, article);

    /// <summary>Changes one key of a record of any schema; keys that hold more are taken more often.</summary>
    internal object ChangeRecord(RecordSchema schema, object record)
    {
        int choice = _random.Next(schema.KeysAndBody().Sum(WeightOf) + WeightOfMany);
        foreach (RecordKey key in schema.KeysAndBody())
        {
            choice -= WeightOf(key);
            if (choice < 0)
            {
                return schema.WithValue(record, key, ChangeValue(key, schema.GetValue(record, key), isBody: key == schema.Body));
            }
        }

        return schema.WithExtensions(record, ChangeExtensions(schema.GetExtensions(record)));
    }

    private static int WeightOf(RecordKey key) => key.Schema is null ? 1 : WeightOfMany;

    private object? ChangeValue(RecordKey key, object? old, bool isBody) => key.Kind switch
    {
        RecordKeyKind.TextList => ChangeList((ValueList<string>?)old ?? default, Word, _ => Word()),
        RecordKeyKind.RecordList => ChangeList(
            (old as IReadOnlyList<object> ?? []).ToValueList(), () => NewEntry(key), entry => ChangeRecord(key.Schema!, entry)),
        RecordKeyKind.Record when old is not null && _random.Next(5) > 0 => ChangeRecord(key.Schema!, old),
        _ when isBody && _random.Next(3) > 0 => _random.Next(2) == 0 ? "" : old + Word() + "\n\nmore\n",
        _ when _random.Next(4) == 0 => null,
        _ => NewValue(key),
    };

    private object NewValue(RecordKey key) => key.Kind switch
    {
        RecordKeyKind.Url => new Url(_random.Next(3) == 0 ? Word() : $"https://example.com/{_random.Next(1000)}?th=1&x=y"),
        RecordKeyKind.Number => _random.Next(-5, 2000),
        RecordKeyKind.Boolean => _random.Next(2) == 0,
        RecordKeyKind.DateTime => new DateTimeOffset(2020, 1, 2, 3, 4, _random.Next(60), TimeSpan.FromHours(_random.Next(-3, 4))),
        RecordKeyKind.TextList => ValueList.Create(Word(), Word()),
        RecordKeyKind.Record => NewRecord(key.Schema!),
        RecordKeyKind.RecordList => ValueList.Create(NewEntry(key)),
        _ => Word(),
    };

    /// <summary>An entry of a list of records, often one that a file has as a text.</summary>
    private object NewEntry(RecordKey key) =>
        key.TextKey is { } text && _random.Next(2) == 0 ? key.Schema!.WithValue(key.Schema.Create(), text, Word()) : NewRecord(key.Schema!);

    /// <summary>A record with some of its keys.</summary>
    private object NewRecord(RecordSchema schema)
    {
        object record = schema.Create();
        foreach (RecordKey key in schema.KeysAndBody())
        {
            record = _random.Next(key.Schema is null ? 2 : 3) == 0 ? schema.WithValue(record, key, NewValue(key)) : record;
        }

        return record;
    }

    private ExtensionData ChangeExtensions(ExtensionData data)
    {
        if (data.IsEmpty || _random.Next(4) == 0)
        {
            return data.Set("z" + _random.Next(5), _generator.Extension());
        }

        KeyValuePair<string, ExtensionValue> entry = data[_random.Next(data.Count)];
        return _random.Next(5) switch
        {
            0 => data.Remove(entry.Key),
            1 => [entry, .. data.Where(e => e.Key != entry.Key)],
            2 => [.. data.Where(e => e.Key != entry.Key), entry],
            _ => data.Set(entry.Key, ChangeExtension(entry.Value)),
        };
    }

    private ExtensionValue ChangeExtension(ExtensionValue value) => value.Kind switch
    {
        ExtensionKind.List when _random.Next(5) > 0 =>
            ExtensionValue.FromList([.. ChangeList(value.Items, () => _generator.Extension(2), ChangeExtension)]),
        ExtensionKind.Map when _random.Next(5) > 0 => ExtensionValue.FromMap(ChangeExtensions(value.Members)),
        _ => _random.Next(3) == 0 ? _generator.Extension(2) : ExtensionValue.FromText(Word()),
    };

    private ValueList<T> ChangeList<T>(ValueList<T> list, Func<T> make, Func<T, T> change)
    {
        List<T> items = [.. list];
        int at = _random.Next(items.Count + 1);
        switch (_random.Next(8))
        {
            case 0 or 1:
                items.Insert(at, make());
                break;
            case 2 or 3 when at < items.Count:
                items.RemoveAt(at);
                break;
            case 4 when at < items.Count:
                T moved = items[at];
                items.RemoveAt(at);
                items.Insert(_random.Next(items.Count + 1), moved);
                break;
            case 5 when _random.Next(4) == 0:
                items.Clear();
                break;
            case 6 when _random.Next(3) == 0:
                items = [.. items.OrderBy(_ => _random.Next())];
                break;
            default:
                if (at < items.Count)
                {
                    items[at] = change(items[at]);
                }

                break;
        }

        return items.ToValueList();
    }

    private string Word() => _random.Next(3) == 0 ? _generator.Text() : Words[_random.Next(Words.Length)];
}
