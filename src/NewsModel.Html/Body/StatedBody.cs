using System.Text;
using NewsModel.Html.Collecting;

namespace NewsModel.Html.Body;

/// <summary>The body as a page's data state it: text, in which some sites leave their tags.</summary>
internal static class StatedBody
{
    private static readonly string[] Blocks = ["p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "tr"];

    /// <summary>The paragraphs, without tags: lines of the text, and what elements for blocks set apart.</summary>
    public static List<string> Paragraphs(string text)
    {
        List<string> paragraphs = [];
        foreach (string line in WithBreaks(text).Split('\n'))
        {
            if (PageStrings.Clean(line) is { Length: > 0 } paragraph)
            {
                paragraphs.Add(paragraph);
            }
        }

        return paragraphs;
    }

    /// <summary>Paragraphs as Markdown; a line break ends it.</summary>
    public static string ToMarkdown(List<string> paragraphs)
    {
        StringBuilder markdown = new();
        StringBuilder line = new();
        foreach (string paragraph in paragraphs)
        {
            line.Clear();
            foreach (char c in paragraph)
            {
                if (MarkdownEscaper.NeedsEscape(c, line))
                {
                    line.Append('\\');
                }

                line.Append(c);
            }

            markdown.Append(markdown.Length == 0 ? "" : "\n").Append(line).Append('\n');
        }

        return markdown.ToString();
    }

    private static string WithBreaks(string text)
    {
        StringBuilder builder = new(text.Length);
        int at = 0;
        while (text.IndexOf('<', at) is >= 0 and int open)
        {
            int close = text.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            builder.Append(text, at, open - at);
            ReadOnlySpan<char> tag = text.AsSpan(open + 1, close - open - 1).TrimStart('/');
            bool isTag = !tag.IsEmpty && char.IsAsciiLetter(tag[0]);
            builder.Append(isTag ? IsBlock(tag) ? "\n" : "" : "<");
            at = isTag ? close + 1 : open + 1;
        }

        return builder.Append(text, at, text.Length - at).Replace('\r', '\n').ToString();
    }

    private static bool IsBlock(ReadOnlySpan<char> tag)
    {
        int end = tag.IndexOfAny(' ', '/');
        ReadOnlySpan<char> name = end < 0 ? tag : tag[..end];
        foreach (string block in Blocks)
        {
            if (name.Equals(block, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
