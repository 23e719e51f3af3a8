using System.Text;
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
        string text = Encoding.UTF8.GetString(markdown);
        int start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        int end = text.IndexOf("\n---", start, StringComparison.Ordinal) + 1;
        using StringReader frontMatter = new(text[start..end]);
        return Deserializer.Deserialize<ArticleDto>(frontMatter);
    }
}
