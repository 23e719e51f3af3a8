using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace NewsModel.Tool.Schema;

/// <summary>What the XML documentation of the model says, which is built into the tool.</summary>
internal static class ModelDocumentation
{
    private const string ResourceName = "NewsModel.xml";

    private static readonly Dictionary<string, XElement> Summaries = Load();

    /// <summary>The first sentence on a type, with the names of keys for those of properties.</summary>
    /// <param name="type">A type of the model.</param>
    public static string Of(Type type) => Sentence(TextOf(Summaries[$"T:{type.FullName}"]));

    /// <summary>The key that a property is named after, and what it means: the summary of such a property begins with the key.</summary>
    /// <param name="property">A property of the model.</param>
    /// <returns>The key and the first sentence on it, or <see langword="null"/> for a property that is no key of the front matter.</returns>
    public static (string Key, string Meaning)? Of(PropertyInfo property)
    {
        XElement summary = Summaries[$"P:{property.DeclaringType!.FullName}.{property.Name}"];
        string key = KeyOf(property.Name);
        string text = TextOf(summary);
        bool isKey = summary.Elements().FirstOrDefault() is { Name.LocalName: "c" } first && first.Value == key;
        return isKey && text.StartsWith(key, StringComparison.Ordinal)
            ? (key, Sentence(text[key.Length..].TrimStart(':', ',', ' ')))
            : null;
    }

    private static Dictionary<string, XElement> Load()
    {
        using Stream resource = typeof(ModelDocumentation).Assembly.GetManifestResourceStream(ResourceName)!;
        return XDocument.Load(resource).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!);
    }

    private static string KeyOf(string property) => char.ToLowerInvariant(property[0]) + property[1..];

    private static string TextOf(XElement summary)
    {
        StringBuilder text = new();
        foreach (XNode node in summary.Nodes())
        {
            text.Append(node switch
            {
                XElement element when element.Attribute("cref") is { Value: ['P', ':', ..] } property =>
                    KeyOf(property.Value[(property.Value.LastIndexOf('.') + 1)..]),
                XElement element when element.Attribute("cref") is { } type => type.Value[(type.Value.LastIndexOf('.') + 1)..],
                XElement element when element.Attribute("langword") is { } word => word.Value,
                XElement element => element.Value,
                _ => node.ToString(),
            });
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Sentence(string text)
    {
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        string sentence = end < 0 ? text : text[..(end + 1)];
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }
}
