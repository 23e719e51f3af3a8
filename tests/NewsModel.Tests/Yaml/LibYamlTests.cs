using System.Text.Json;
using NewsModel.Documents;

namespace NewsModel.Tests.Yaml;

/// <summary>What is written is read by another reader as what it says; what that one reads is read here, and as the same.</summary>
public class LibYamlTests
{
    private const int Documents = 4000;

    private static readonly string[] Contexts = ["{0}", "a{0}", "{0}a", "a {0} b", "it's {0}", "\"{0}\"", "a\n{0}\nb", "#{0}", "a: {0}"];

    /// <summary>All characters of two and fewer bytes, and of the others those beside the ends of what YAML calls printable.</summary>
    private static readonly string[] Characters =
    [
        .. Enumerable.Range(0, 0x300).Select(c => ((char)c).ToString()),
        .. "\u2027\u2028\u2029\u202A\uD7FF\uE000\uF8FF\uFDD0\uFEFE\uFEFF\uFFFD\uFFFE\uFFFF".Select(c => c.ToString()),
        "\U00010000", "\U0001FFFE", "\U0010FFFD", "\U0010FFFF",
    ];

    private static readonly string[] Pieces =
    [
        "a", "b c", "it", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\\n", "\\\n", "\\ ", "\\\t", "#", ": ", "- ", ", ", "\\\"", "''", "é", "\u2028", "--", "...", "[", "}",
    ];

    [LibYamlFact]
    public void What_is_written_of_any_character_is_read_as_it()
    {
        string[] texts = [.. Characters.SelectMany(c => Contexts.Select(context => context.Replace("{0}", c, StringComparison.Ordinal)))];
        AssertRead(texts, text => FrontMatterFormat.Default.Write(ArticleOf(text)));
    }

    [LibYamlFact]
    public void What_is_edited_to_any_character_is_read_as_it()
    {
        string[] texts = [.. Characters.SelectMany(c => Contexts.Take(4).Select(context => context.Replace("{0}", c, StringComparison.Ordinal)))];
        foreach (string old in (string[])["'x'", "x", "\"x\"", "|-\n  x", ">-\n  x"])
        {
            string file = $"---\ntitle: {old}\ncategory: {old}\nother: {{text: 'x', list: ['x'], key: 'y'}}\n---\n";
            AssertRead(texts, text =>
            {
                ArticleDocument document = ArticleDocument.Parse(file);
                return document.With(ArticleOf(text) with { Content = document.Article.Content }).ToString();
            });
        }
    }

    /// <summary>A file that holds such characters raw keeps them where it is not edited: it is as good or bad for others as it was.</summary>
    [Theory]
    [InlineData("\u007F")]
    [InlineData("\u0080")]
    [InlineData("\u009F")]
    [InlineData("\uFEFF")]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    public void Raw_values_in_a_file_stay_raw(string raw)
    {
        string file = $"---\ntitle: \"a{raw}b\"\ncategory: a{raw}b\nheat: 1\nmore: ['{raw}', {{k{raw}: v}}]\n---\n{raw}";

        Assert.Equal(file.Replace("heat: 1", "heat: 2", StringComparison.Ordinal), ArticleDocument.Parse(file).Edit(a => a with { Heat = 2 }).ToString());
    }

    [LibYamlFact]
    public void Anchors_in_braces_are_read_as_the_other_reader_reads_them()
    {
        string[] values = ["1", "\"q\"", "'s'", "", "!!str 1", "[c]", "{d: e}", "p q"];
        string[] tails = ["}", " }", ",}", ", h: 2}", " , h: *x}", ", h}", "\n  , h: 2}", ", \"h\": &y 2, i: *y}", ", h: &x 2, i: *x}", " # c\n  , h: 2}"];
        string[] heads = ["m: {w: &x ", "m: {v: 0, w: &x ", "m: {a: {w: &x ", "m: [{w: &x ", "{w: &x ", "m: {w: !!str &x ", "m: {&x w: "];
        AssertReadAlike([.. from head in heads from value in values from tail in tails select Closed(head + value + tail)], isToBeRead: _ => true);
    }

    [LibYamlFact]
    public void Quoted_text_in_the_first_column_is_read_as_the_other_reader_reads_it()
    {
        Random random = new(13);
        List<string> documents = [];
        for (int i = 0; i < Documents; i++)
        {
            char quote = random.Next(4) == 0 ? '\'' : '"';
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            string quoted = $"{quote}{(quote == '\'' ? text.Replace("\\\"", "", StringComparison.Ordinal) : text.Replace("''", "'", StringComparison.Ordinal))}{quote}";
            documents.Add(random.Next(6) switch
            {
                0 => $"a: {quoted}\nb: c\n",
                1 => $"a:\n  b: {quoted} # d\n  c: {quoted}\n",
                2 => $"a:\n  - {quoted}\n  - c\n",
                3 => $"a: [{quoted}, c]\nd: e\n",
                4 => $"a: {{b: {quoted}, c: {quoted}}}\n",
                _ => $"a: &x {quoted}\nb: *x\n",
            });
        }

        // YamlDotNet and this library know the tab of YAML 1.2 and its line breaks; libyaml those of YAML 1.1.
        AssertReadAlike(documents, isToBeRead: document => !document.Contains('\t', StringComparison.Ordinal) && !document.Contains('\u2028', StringComparison.Ordinal));
    }

    private static string Closed(string yaml) =>
        yaml + (yaml.Contains("{a: {", StringComparison.Ordinal) ? "}" : yaml.StartsWith("m: [", StringComparison.Ordinal) ? "]" : "") + "\n";

    private static Article ArticleOf(string text) => new()
    {
        Title = text,
        Category = text,
        Extensions = [new("other", ExtensionValue.FromMap([new("text", text), new("list", ExtensionValue.FromList(text)), new("key", "y"), new("k" + text, "z")]))],
    };

    private static void AssertRead(string[] texts, Func<string, string> write)
    {
        string[] files = [.. texts.Select(write)];
        string?[] values = LibYaml.Load(files.Select(file => file[4..file.IndexOf("\n---", 4, StringComparison.Ordinal)] + "\n"));
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.True(values[i] is not null, files[i]);
            using JsonDocument value = JsonDocument.Parse(values[i]!);
            JsonElement other = value.RootElement.GetProperty("other");
            Assert.Equal(
                (texts[i], texts[i], texts[i], texts[i], "z"),
                (Text(value.RootElement, "title"), Text(value.RootElement, "category"), Text(other, "text"), other.GetProperty("list")[0].GetString()!, Text(other, "k" + texts[i])));
        }
    }

    private static string Text(JsonElement map, string key) => map.GetProperty(key).GetString()!;

    private static void AssertReadAlike(List<string> documents, Func<string, bool> isToBeRead)
    {
        string?[] expected = LibYaml.Load(documents);
        int read = 0;
        for (int i = 0; i < documents.Count; i++)
        {
            ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\n{documents[i]}---\n");
            if (expected[i] is null || (result.HasErrors && !isToBeRead(documents[i])))
            {
                continue;
            }

            Assert.True(!result.HasErrors, $"{documents[i]}\n{string.Join('\n', result.Diagnostics)}");
            if (isToBeRead(documents[i]))
            {
                Assert.True(expected[i] == JsonOf(result.Value.Extensions), $"{documents[i]}\n{expected[i]}\n{JsonOf(result.Value.Extensions)}");
                read++;
            }
        }

        Assert.InRange(read, documents.Count / 10, documents.Count);
    }

    private static string JsonOf(ExtensionData map) => LibYaml.Compact(JsonSerializer.SerializeToElement(ObjectOf(ExtensionValue.FromMap(map))));

    private static object ObjectOf(ExtensionValue value) => value.Kind switch
    {
        ExtensionKind.Scalar => value.Text!,
        ExtensionKind.List => value.Items.Select(ObjectOf).ToArray(),
        _ => value.Members.ToDictionary(m => m.Key, m => ObjectOf(m.Value)),
    };
}
