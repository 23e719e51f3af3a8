using System.Buffers;
using System.Text;
using NewsModel.Html.Collecting;

namespace NewsModel.Html.Body;

/// <summary>Characters that Markdown would mistake for markup.</summary>
internal static class MarkdownEscaper
{
    private static readonly SearchValues<char> ToEncode = SearchValues.Create(" ()<>\n\r\t");

    /// <summary>Whether a character of text needs a backslash.</summary>
    /// <param name="c">The character.</param>
    /// <param name="before">What comes in front of it in the block.</param>
    public static bool NeedsEscape(char c, StringBuilder before) => c switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' => true,
        '_' => before.Length == 0 || !char.IsLetterOrDigit(before[^1]),
        '#' or '>' or '+' or '-' or '=' or '|' or '~' => before.Length == 0 || before[^1] == '\n',
        '.' or ')' => IsNumberOfList(before),
        _ => false,
    };

    /// <summary>Whether an address leads to somewhere else than this page.</summary>
    public static bool IsLink(string address) =>
        address[0] != '#' && !address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address as it stands between the parentheses of a link.</summary>
    public static string Address(string address, Uri? page)
    {
        string full = PageAddress.Absolute(address, page);
        return full.AsSpan().ContainsAny(ToEncode)
            ? full.Replace(" ", "%20", StringComparison.Ordinal)
                .Replace("(", "%28", StringComparison.Ordinal)
                .Replace(")", "%29", StringComparison.Ordinal)
                .Replace("<", "%3C", StringComparison.Ordinal)
                .Replace(">", "%3E", StringComparison.Ordinal)
                .ReplaceLineEndings("")
                .Replace("\t", "", StringComparison.Ordinal)
            : full;
    }

    // "1." at the beginning of a line begins a list.
    private static bool IsNumberOfList(StringBuilder before)
    {
        int digits = 0;
        while (digits < before.Length && digits < 10 && char.IsAsciiDigit(before[before.Length - 1 - digits]))
        {
            digits++;
        }

        return digits is > 0 and < 10 && (digits == before.Length || before[before.Length - 1 - digits] == '\n');
    }
}
