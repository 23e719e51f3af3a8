using System.Reflection;
using System.Text;
using System.Xml.Linq;
using NewsModel.Schema;

namespace NewsModel.Tests.Rules;

/// <summary>What a row says of its key is the first sentence of the documentation of the property, which begins with the key.</summary>
public class KeyDescriptionTests
{
    private static readonly Documentation Documentation = Documentation.Of(typeof(Article).Assembly);

    private static readonly RecordSchema[] Schemas = [Article.Schema, Related.Schema, Author.Schema, Provider.Schema, Image.Schema, ArticlePage.Schema];

    [Fact]
    public void A_row_and_its_property_have_the_same_description() => Assert.Equal(
        from schema in Schemas from key in schema.Keys select $"{schema.RecordType.Name}.{key.Name}: {key.Description}",
        from schema in Schemas from key in schema.Keys select $"{schema.RecordType.Name}.{key.Name}: {MeaningOf(schema.RecordType, key.Name)}");

    [Fact]
    public void A_schema_and_its_record_have_the_same_description() => Assert.Equal(
        Schemas.Select(schema => SentenceOf(TextOf(Documentation.Of(schema.RecordType)!.Element("summary")!)["Represents ".Length..])),
        Schemas.Select(schema => schema.Description));

    [Fact]
    public void Examples_are_the_known_types() => Assert.Equal(
        typeof(ArticleType).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => ((ArticleType)property.GetValue(null)!).Text),
        Schemas.SelectMany(schema => schema.Keys).SelectMany(key => key.Examples).Distinct());

    private static string? MeaningOf(Type record, string key)
    {
        IEnumerable<string> texts =
            from property in record.GetProperties()
            let summary = Documentation.Of(property.DeclaringType!.GetProperty(property.Name)!)?.Element("summary")
            where summary?.Elements().FirstOrDefault() is { Name.LocalName: "c" } first && first.Value == key
            select TextOf(summary)[key.Length..].TrimStart(':', ',', ' ');
        return texts.Select(SentenceOf).SingleOrDefault();
    }

    private static string SentenceOf(string text)
    {
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        string sentence = end < 0 ? text : text[..(end + 1)];
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>The words, with the keys of properties that they refer to.</summary>
    private static string TextOf(XElement summary)
    {
        StringBuilder text = new();
        foreach (XNode node in summary.Nodes())
        {
            text.Append(node switch
            {
                XElement element when element.Attribute("cref") is { Value: ['P', ':', ..] } property => KeyOf(LastNameOf(property.Value)),
                XElement element when element.Attribute("cref") is { } type => LastNameOf(type.Value),
                XElement element when element.Attribute("langword") is { } word => word.Value,
                XElement element => element.Value,
                _ => node.ToString(),
            });
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string LastNameOf(string reference) => reference[(reference.LastIndexOf('.') + 1)..];

    private static string KeyOf(string property) => char.ToLowerInvariant(property[0]) + property[1..];
}
