using NewsModel.Formats.FrontMatter.Vocabularies;
using NewsModel.Schema;

namespace NewsModel.Formats.FrontMatter;

/// <summary>
/// Extensions that a file in house style cannot have, since their keys are properties there: another site may hold other values under them.
/// </summary>
internal static class ReservedExtensions
{
    /// <summary>
    /// The article without them: a value that fits the property becomes the property, unless that has a value; any other is left out. Whoever
    /// converts finds both among the losses.
    /// </summary>
    /// <param name="article">The article; it is returned if it has none.</param>
    public static Article Settle(Article article)
    {
        List<KeyValuePair<string, ExtensionValue>>? others = null;
        Article settled = article;
        for (int i = 0; i < article.Extensions.Count; i++)
        {
            (string name, ExtensionValue value) = article.Extensions[i];
            bool isReserved = Article.Schema.Find(name) is RecordKey<Article> key && (key.Takes(value) || key.IsPresent(article));
            if (isReserved)
            {
                others ??= [.. article.Extensions.Take(i)];
                settled = WithProperty(settled, (RecordKey<Article>)Article.Schema.Find(name)!, value);
            }
            else
            {
                others?.Add(new(name, value));
            }
        }

        return others is null ? article : settled with { Extensions = new([.. others]) };
    }

    private static Article WithProperty(Article article, RecordKey<Article> key, ExtensionValue value)
    {
        FrontMatterVocabulary house = FrontMatterVocabulary.News;
        VocabularyTable.Entry entry = house.Table.Entries[house.Table.IndexOf(key)];
        return !key.IsPresent(article) && !VocabularyValues.IsEmpty(key, value) && VocabularyValues.TryRead(entry, 0, value, house, out object? typed)
            ? (Article)Article.Schema.WithValue(article, key, typed)
            : article;
    }
}
