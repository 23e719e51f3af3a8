using System.Text;
using System.Text.Unicode;

namespace NewsModel.Html.Decoding;

/// <summary>Finds the encoding of a page, as the WHATWG's standard for HTML has it, and decodes it.</summary>
/// <remarks>
/// The order: byte order mark, the caller's charset, the page's <c>meta</c>, valid UTF-8, and else windows-1252. One step goes beyond the standard: a
/// <c>meta</c> that says anything but UTF-8 is not believed of a page that is valid UTF-8.
/// </remarks>
internal static class PageDecoder
{
    // The standard looks at 1024 bytes; pages that put scripts in front of their meta element are common.
    private const int Prescanned = 16 * 1024;
    private const int Windows1252 = 1252;

    /// <summary>Decodes a page.</summary>
    /// <param name="html">The bytes.</param>
    /// <param name="charset">What the caller knows, such as the charset of a Content-Type; an unknown name is ignored.</param>
    public static DecodedPage Decode(ReadOnlySpan<byte> html, string? charset)
    {
        if (html is [0xEF, 0xBB, 0xBF, ..])
        {
            return DecodedPage.Of(html, Encoding.UTF8, markLength: 3);
        }

        if (html is [0xFE, 0xFF, ..])
        {
            return DecodedPage.Of(html, Encoding.BigEndianUnicode, markLength: 2);
        }

        if (html is [0xFF, 0xFE, ..])
        {
            return DecodedPage.Of(html, Encoding.Unicode, markLength: 2);
        }

        Encoding? stated = Find(charset) ?? FromMeta(html);
        if (stated is null)
        {
            stated = Utf8.IsValid(html) ? Encoding.UTF8 : Get(Windows1252);
        }
        else if (Find(charset) is null && stated is not UTF8Encoding && HasManyUtf8Sequences(html))
        {
            // A page that was saved as UTF-8 keeps its old meta element.
            // Text of another encoding is not valid UTF-8 by chance, when there is enough of it.
            stated = Encoding.UTF8;
        }

        return DecodedPage.Of(html, stated, markLength: 0);
    }

    /// <summary>The encoding of a label; <see langword="null"/> when there is none of this name.</summary>
    public static Encoding? Find(string? label)
    {
        label = label?.Trim(' ', '\t', '\r', '\n', '\f', '"', '\'');
        if (string.IsNullOrEmpty(label) || label.Length > 40)
        {
            return null;
        }

        // The standard maps these to windows-1252, as all browsers do.
        if (label.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || label.Equals("latin1", StringComparison.OrdinalIgnoreCase)
            || label.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) || label.Equals("ascii", StringComparison.OrdinalIgnoreCase))
        {
            return Get(Windows1252);
        }

        if (label.Equals("utf8", StringComparison.OrdinalIgnoreCase) || label.Equals("utf-7", StringComparison.OrdinalIgnoreCase))
        {
            return label[3] == '7' ? null : Encoding.UTF8;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool HasManyUtf8Sequences(ReadOnlySpan<byte> html)
    {
        const int Enough = 8;
        return Utf8.IsValid(html) && html.Length - Encoding.UTF8.GetCharCount(html) >= Enough;
    }

    private static Encoding Get(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

    // <meta charset=x> and <meta http-equiv=content-type content="text/html; charset=x"> both have "charset=" within a meta tag.
    private static Encoding? FromMeta(ReadOnlySpan<byte> html)
    {
        ReadOnlySpan<byte> rest = html[..Math.Min(html.Length, Prescanned)];
        while (true)
        {
            int tag = rest.IndexOf("<"u8);
            if (tag < 0)
            {
                return null;
            }

            rest = rest[(tag + 1)..];
            if (rest.StartsWith("!--"u8))
            {
                int end = rest.IndexOf("-->"u8);
                rest = end < 0 ? default : rest[end..];
            }
            else if (rest.Length > 5 && Ascii.EqualsIgnoreCase(rest[..4], "meta"u8))
            {
                int end = rest.IndexOf((byte)'>');
                ReadOnlySpan<byte> meta = end < 0 ? rest : rest[..end];
                if (Charset(meta) is { } label && Find(label) is { } found)
                {
                    // The bytes up to here were read as ASCII, so it cannot be UTF-16.
                    return found is UnicodeEncoding ? Encoding.UTF8 : found;
                }
            }
        }
    }

    private static string? Charset(ReadOnlySpan<byte> meta)
    {
        string text = Encoding.Latin1.GetString(meta);
        int at = text.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        int start = at + "charset".Length;
        while (start < text.Length && (text[start] is '=' or '"' or '\'' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        int end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or ':' or '.'))
        {
            end++;
        }

        return end > start ? text[start..end] : null;
    }
}
