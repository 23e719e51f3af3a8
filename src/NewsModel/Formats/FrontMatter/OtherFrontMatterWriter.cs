using System.Buffers;
using System.Text;
using NewsModel.Formats.Json;
using NewsModel.Formats.Tree;
using NewsModel.Schema;
using NewsModel.Text;

namespace NewsModel.Formats.FrontMatter;

/// <summary>Writes an article with front matter in TOML or JSON: the keys in house order, as in YAML.</summary>
internal static class OtherFrontMatterWriter
{
    /// <exception cref="NewsFormatException">The article holds what no file can hold; nothing was written.</exception>
    public static void Write(RecordSchema<Article> schema, Article article, FrontMatterStyle style, IBufferWriter<byte> utf8)
    {
        using (PooledBuffer buffer = new())
        {
            // What YAML cannot hold either is reported by its writer.
            FrontMatterWriter.WriteFile(schema, article, FrontMatterStyle.Default, buffer);
        }

        string lineBreak = style.LineEnding == LineEnding.CrLf ? "\r\n" : "\n";
        StringBuilder text = new(style.ByteOrderMark ? "\uFEFF" : "");
        ArticleNode root = ArticleNode.Of(schema, article);
        if (style.Syntax == FrontMatterSyntax.Toml)
        {
            StringBuilder toml = new();
            new TomlRenderer(lineBreak).AppendTable(toml, root, path: "");
            text.Append("+++").Append(lineBreak).Append(toml).Append("+++");
        }
        else
        {
            AppendJson(text, root, style.JsonFence, lineBreak);
        }

        text.Append(lineBreak).Append(article.Content ?? lineBreak);
        Encoding.UTF8.GetBytes(text.ToString(), utf8);
    }

    private static void AppendJson(StringBuilder text, ArticleNode root, JsonFrontMatterFence fence, string lineBreak)
    {
        JsonLayout layout = new(lineBreak, "  ", ": ", ",");
        string json = Encoding.UTF8.GetString(JsonWriter.Fragment(null, root, layout, margin: "", hasPlainTexts: false));
        switch (fence)
        {
            case JsonFrontMatterFence.Named:
                text.Append("---json").Append(lineBreak).Append(json).Append(lineBreak).Append("---");
                break;
            case JsonFrontMatterFence.Semicolons:
                text.Append(";;;").Append(lineBreak).Append(WithoutBraces(json, lineBreak)).Append(";;;");
                break;
            default:
                text.Append(json);
                break;
        }
    }

    /// <summary>The members of an object on lines of their own. No text in JSON has a line break, so each line is one of the layout's.</summary>
    public static string WithoutBraces(string json, string lineBreak)
    {
        StringBuilder members = new();
        string[] lines = json.Split(lineBreak);
        for (int i = 1; i < lines.Length - 1; i++)
        {
            members.Append(lines[i], 2, lines[i].Length - 2).Append(lineBreak);
        }

        return members.ToString();
    }
}
