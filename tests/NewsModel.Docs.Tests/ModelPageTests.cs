using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;

namespace NewsModel.Docs.Tests;

/// <summary>The page about the model lists its keys and their types, at each level, and shows an article that has them all.</summary>
public partial class ModelPageTests
{
    private static readonly string Text = Repository.Text("docs", "model.md").ReplaceLineEndings("\n");

    [Theory]
    [InlineData("Articles and related items", typeof(NewsItem))]
    [InlineData("Articles only", typeof(Article))]
    [InlineData("Authors", typeof(Author))]
    [InlineData("Providers", typeof(Provider))]
    [InlineData("Images", typeof(Image))]
    [InlineData("Pages", typeof(ArticlePage))]
    public void Each_table_lists_the_keys_of_its_level(string heading, Type level)
    {
        string section = Text[Text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", 1, StringComparison.Ordinal)];
        IEnumerable<string> listed = Row().Matches(section).Select(row => $"{row.Groups["key"].Value}: {row.Groups["type"].Value}");

        Assert.Equal(KeysOf(level).Select(key => $"{KeyOf(key)}: {NameOf(key)}").Order(), listed.Order());
    }

    [Fact]
    public void The_example_has_every_key()
    {
        Article article = FrontMatterFormat.Default.Read(Page.Load("docs/model.md").Fences.Single(block => block.Path == "every.md").Text);

        Assert.Empty(Absent(article, [.. KeysOf(typeof(NewsItem)), .. KeysOf(typeof(Article))]));
        Assert.Equal(("The *body*.\n", 1), (article.Content, article.Extensions.Count));
        Assert.Empty(Absent(article.Authors[1], KeysOf(typeof(Author))));
        Assert.Empty(Absent(article.Provider!, KeysOf(typeof(Provider))));
        Assert.Empty(Absent(article.Images[0], KeysOf(typeof(Image))));
    }

    /// <summary>The properties of a level that are keys: all but the body, the other keys and what is derived.</summary>
    private static IEnumerable<PropertyInfo> KeysOf(Type level) =>
        level.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(p => p.Name is not ("Extensions" or "Content" or "Link"));

    private static string KeyOf(PropertyInfo property) =>
        property == typeof(ArticlePage).GetProperty(nameof(ArticlePage.Articles)) ? "value" : char.ToLowerInvariant(property.Name[0]) + property.Name[1..];

    private static string NameOf(PropertyInfo property) =>
        NameOf(property.PropertyType) + (new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable ? "?" : "");

    private static string NameOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? NameOf(underlying)
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{NameOf(type.GetGenericArguments()[0])}>"
        : type == typeof(string) ? "string"
        : type == typeof(int) ? "int"
        : type == typeof(bool) ? "bool"
        : type.Name;

    private static IEnumerable<string> Absent(object item, IEnumerable<PropertyInfo> keys) =>
        keys.Where(key => IsAbsent(key, key.GetValue(item))).Select(key => key.Name);

    private static bool IsAbsent(PropertyInfo key, object? value) =>
        value is null || (value is false && key.PropertyType == typeof(bool)) || (value is IEnumerable list && !list.GetEnumerator().MoveNext());

    [GeneratedRegex(@"^\| `(?<key>\w+)` \| `(?<type>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
