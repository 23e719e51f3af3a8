using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tomlyn;
using Tomlyn.Serialization;

namespace NewsModel.Benchmarks;

/// <summary>Tomlyn's serializer, used as its users do: decode the file, cut out the front matter, bind it to a class.</summary>
internal static class TomlRival
{
    private static readonly TomlSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static TomlArticleDto Read(byte[] markdown) =>
        TomlSerializer.Deserialize<TomlArticleDto>(FrontMatter(markdown), Options) ?? throw new InvalidOperationException("There is no article.");

    /// <summary>With code that was generated for the class.</summary>
    public static TomlArticleDto ReadGenerated(byte[] markdown) =>
        TomlSerializer.Deserialize(FrontMatter(markdown), TomlArticleContext.Default.TomlArticleDto)
            ?? throw new InvalidOperationException("There is no article.");

    private static string FrontMatter(byte[] markdown)
    {
        string text = Encoding.UTF8.GetString(markdown);
        int start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        int end = text.IndexOf("\n+++", start, StringComparison.Ordinal) + 1;
        return text[start..end];
    }
}

[TomlSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[TomlSerializable(typeof(TomlArticleDto))]
internal sealed partial class TomlArticleContext : TomlSerializerContext;
