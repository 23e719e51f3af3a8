using System.Globalization;
using NewsModel.Schema;

namespace NewsModel.Testing;

/// <summary>The fields of an article one by one, and an ordinary article that has them all.</summary>
internal static class ArticleFields
{
    private static readonly DateTimeOffset Day = new(2020, 1, 2, 10, 31, 7, TimeSpan.Zero);

    /// <summary>Each field with what copies it from one article to another.</summary>
    public static IReadOnlyList<ArticleField> All { get; } =
    [
        .. Article.Schema.KeysAndBody().Select(key => new ArticleField(
            key.Name, (to, from) => Article.Schema.WithValue(to, key, Article.Schema.GetValue(from, key)))),
        new("extensions", (to, from) => to with { Extensions = from.Extensions }),
    ];

    /// <summary>An article with a value for each field, none of them odd.</summary>
    public static Article Ordinary { get; } = MakeOrdinary();

    /// <summary>The same article created again, so no part of it is the same object.</summary>
    public static Article MakeOrdinary()
    {
        int number = 0;
        return (Article)Article.Schema.Fill(
            key => ValueOf(key, ++number),
            schema => schema != Article.Schema ? default :
            [
                new("desk", "north"), new("words", 812), new("flags", ExtensionValue.FromList("a", true)),
                new("place", ExtensionValue.FromMap([new("city", "Aarhus")])),
            ]);
    }

    /// <summary>A value for a key, another one for each number.</summary>
    private static object ValueOf(RecordKey key, int number) => key.Kind switch
    {
        _ when key == Article.Schema.Body => "The harbour is to be rebuilt.\n\nIt costs 1.5 million.\n\n- more\n- later\n",
        RecordKeyKind.Url => new Url($"https://example.com/{key.Name}/{number}?size=large#costs"),
        RecordKeyKind.Number => number,
        RecordKeyKind.Boolean => true,
        RecordKeyKind.DateTime => Day.AddDays(number),
        RecordKeyKind.TextList => ValueList.Create("Harbours", "City council", "Économie"),
        _ when !key.Examples.IsEmpty => key.Examples[number % key.Examples.Count],
        _ => string.Create(CultureInfo.InvariantCulture, $"Harbour {number} to be rebuilt: \"it was time\", says the {key.Name}"),
    };
}

/// <summary>A field of an article.</summary>
/// <param name="Name">The name of the key.</param>
/// <param name="Copy">Gives the first article with the field's value of the second.</param>
internal sealed record ArticleField(string Name, Func<Article, Article, Article> Copy);
