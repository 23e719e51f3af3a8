using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsModel.Tests.Testing;

/// <summary>An independent reader, YamlDotNet's own <see cref="YamlStream"/>, says what a written file means.</summary>
public static partial class YamlWitness
{
    public static void AssertMeans(Article article, byte[] file)
    {
        string text = Encoding.UTF8.GetString(file).TrimStart('\uFEFF');
        string lineEnd = text.StartsWith("---\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        int start = 3 + lineEnd.Length;
        int end = text.IndexOf($"{lineEnd}---{lineEnd}", 3, StringComparison.Ordinal);
        string yaml = end < start ? "" : text[start..end];
        YamlStream stream = [];
        stream.Load(new StringReader(yaml));
        YamlMappingNode root = stream.Documents.Count == 0 ? new() : Assert.IsType<YamlMappingNode>(stream.Documents[0].RootNode);
        Expect expect = new(root);
        expect.Text("category", article.Category);
        Item(expect, article);
        expect.Text("updatedDateTime", Instant(article.UpdatedDateTime), isInstant: true);
        expect.Text("heat", article.Heat?.ToString(CultureInfo.InvariantCulture), isTyped: true);
        expect.Text("published", article.Published is { } published ? published ? "true" : "false" : null, isTyped: true);
        expect.Text("locale", article.Locale);
        expect.Text("featuredContent", article.FeaturedContent);
        expect.List("topics", article.Topics, (node, topic) => TextIs(topic, node));
        expect.List("related", article.Related, Related);
        expect.Text("secured", article.Secured?.Text);
        expect.Extensions(article.Extensions);
    }

    private static void Item(Expect expect, NewsItem item)
    {
        expect.Text("title", item.Title);
        expect.Text("excerpt", item.Excerpt);
        expect.List("authors", item.Authors, Author);
        expect.Text("publishedDateTime", Instant(item.PublishedDateTime), isInstant: true);
        expect.Text("sourceUrl", item.SourceUrl?.Text);
        expect.Text("originalUrl", item.OriginalUrl?.Text);
        expect.Text("webUrl", item.WebUrl?.Text);
        expect.Text("ampUrl", item.AmpUrl?.Text);
        expect.Text("cdnAmpUrl", item.CdnAmpUrl?.Text);
        expect.Text("ampWebUrl", item.AmpWebUrl?.Text);
        expect.Text("cdnAmpWebUrl", item.CdnAmpWebUrl?.Text);
        expect.Text("type", item.Type?.Text);
        expect.Text("quality", item.Quality?.ToString(CultureInfo.InvariantCulture), isTyped: true);
        if (expect.Take("provider", item.Provider is not null) is { } provider)
        {
            Provider(provider, item.Provider!);
        }

        expect.List("images", item.Images, Image);
    }

    private static void Related(YamlNode node, Related related)
    {
        Expect expect = new((YamlMappingNode)node);
        Item(expect, related);
        expect.Extensions(related.Extensions);
    }

    /// <summary>A name that is all that there is stands alone.</summary>
    private static void Author(YamlNode node, Author author)
    {
        if (author is { Name: { } name, Url: null, Extensions.IsEmpty: true })
        {
            TextIs(name, node);
            return;
        }

        Expect expect = new((YamlMappingNode)node);
        expect.Text("name", author.Name);
        expect.Text("url", author.Url?.Text);
        expect.Extensions(author.Extensions);
    }

    private static void Provider(YamlNode node, Provider provider)
    {
        Expect expect = new((YamlMappingNode)node);
        expect.Text("name", provider.Name);
        expect.Text("domain", provider.Domain);
        expect.List("images", provider.Images, Image);
        expect.Extensions(provider.Extensions);
    }

    private static void Image(YamlNode node, Image image)
    {
        Expect expect = new((YamlMappingNode)node);
        expect.Text("url", image.Url?.Text);
        expect.Text("width", image.Width?.ToString(CultureInfo.InvariantCulture), isTyped: true);
        expect.Text("height", image.Height?.ToString(CultureInfo.InvariantCulture), isTyped: true);
        expect.Text("isCached", image.IsCached ? "true" : null, isTyped: true);
        expect.Text("title", image.Title);
        expect.Text("attribution", image.Attribution);
        expect.Extensions(image.Extensions);
    }

    private static string? Instant(DateTimeOffset? value) => value?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The node is this text and nothing else to a reader that resolves plain scalars, by YAML 1.1 or 1.2.</summary>
    private static void TextIs(string expected, YamlNode node)
    {
        YamlScalarNode scalar = Assert.IsType<YamlScalarNode>(node);
        Assert.Equal(expected, scalar.Value);
        Assert.False(scalar.Style == ScalarStyle.Plain && NotText().IsMatch(expected), $"plain {expected}");
    }

    private static void Extension(YamlNode node, ExtensionValue value)
    {
        switch (value.Kind)
        {
            case ExtensionKind.List:
                YamlSequenceNode sequence = Assert.IsType<YamlSequenceNode>(node);
                Assert.Equal(value.Items.Count, sequence.Children.Count);
                for (int i = 0; i < value.Items.Count; i++)
                {
                    Extension(sequence.Children[i], value.Items[i]);
                }

                break;
            case ExtensionKind.Map:
                new Expect(Assert.IsType<YamlMappingNode>(node)).Extensions(value.Members);
                break;
            default:
                YamlScalarNode scalar = Assert.IsType<YamlScalarNode>(node);
                Assert.Equal(value.Text, scalar.Value);
                Assert.Equal(value.IsQuoted ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain, scalar.Style);
                break;
        }
    }

    // The regular expressions of the YAML 1.1 type repository and of the core schema of YAML 1.2.
    [GeneratedRegex("""
        ^(?:~|null|Null|NULL|
        y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF|
        <<|=|
        [-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+|
        [-+]?(?:[0-9][0-9_]*)?\.[0-9.]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|
        [0-9]{4}-[0-9]{2}-[0-9]{2}|
        [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?|
        [-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex NotText();

    /// <summary>A mapping whose pairs are taken one by one; the extensions must be all that is left, in order.</summary>
    private sealed class Expect(YamlMappingNode map)
    {
        private readonly List<KeyValuePair<string, YamlNode>> _left = [.. map.Children.Select(p => KeyValuePair.Create(((YamlScalarNode)p.Key).Value!, p.Value))];

        public YamlNode? Take(string key, bool isExpected)
        {
            int index = _left.FindIndex(p => p.Key == key);
            Assert.True(index >= 0 == isExpected, key);
            YamlNode? node = index < 0 ? null : _left[index].Value;
            if (index >= 0)
            {
                _left.RemoveAt(index);
            }

            return node;
        }

        public void Text(string key, string? expected, bool isTyped = false, bool isInstant = false)
        {
            if (Take(key, expected is not null) is not { } node)
            {
                return;
            }

            if (isInstant)
            {
                DateTimeOffset instant = DateTimeOffset.Parse(((YamlScalarNode)node).Value!, CultureInfo.InvariantCulture);
                Assert.Equal(expected, instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            }
            else if (isTyped)
            {
                Assert.Equal(expected, ((YamlScalarNode)node).Value);
                Assert.Equal(ScalarStyle.Plain, ((YamlScalarNode)node).Style);
            }
            else
            {
                TextIs(expected!, node);
            }
        }

        public void List<T>(string key, ValueList<T> expected, Action<YamlNode, T> check)
        {
            if (Take(key, !expected.IsEmpty) is not { } node)
            {
                return;
            }

            IList<YamlNode> children = ((YamlSequenceNode)node).Children;
            Assert.Equal(expected.Count, children.Count);
            for (int i = 0; i < expected.Count; i++)
            {
                check(children[i], expected[i]);
            }
        }

        public void Extensions(ExtensionData expected)
        {
            Assert.Equal(expected.Select(e => e.Key), _left.Select(p => p.Key));
            for (int i = 0; i < expected.Count; i++)
            {
                Extension(_left[i].Value, expected[i].Value);
            }
        }
    }
}
