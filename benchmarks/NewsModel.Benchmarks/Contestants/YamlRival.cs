using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace NewsModel.Benchmarks;

/// <summary>YamlDotNet's typed deserializer, used as its users do: decode the file, cut out the front matter, deserialize it.</summary>
internal static class YamlRival
{
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build();

    public static ArticleDto Read(byte[] markdown)
    {
        using StringReader frontMatter = FrontMatter(markdown);
        return Deserializer.Deserialize<ArticleDto>(frontMatter);
    }

    /// <summary>The parser's events alone, and their number.</summary>
    public static int Events(byte[] markdown)
    {
        using StringReader frontMatter = FrontMatter(markdown);
        Parser parser = new(frontMatter);
        int count = 0;
        while (parser.MoveNext())
        {
            count++;
        }

        return count;
    }

    private static StringReader FrontMatter(byte[] markdown)
    {
        string text = Encoding.UTF8.GetString(markdown);
        int start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        int end = text.IndexOf("\n---", start, StringComparison.Ordinal) + 1;
        return new(text[start..end]);
    }
}
