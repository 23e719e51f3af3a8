using System.Text;

namespace NewsModel.Html;

/// <summary>Whether a file begins as a web page does.</summary>
internal static class HtmlHead
{
    private const int Near = 2048;

    /// <summary>Whether the first markup is a doctype of HTML or an element that only the beginning of a page has.</summary>
    public static bool IsPage(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> rest = head[..Math.Min(head.Length, Near)];
        rest = rest.StartsWith("\uFEFF"u8) ? rest[3..] : rest;
        while (true)
        {
            rest = rest.TrimStart(" \t\r\n\f"u8);
            if (rest.StartsWith("<!--"u8) || rest.StartsWith("<?xml"u8))
            {
                bool isComment = rest[1] == (byte)'!';
                int end = rest.IndexOf(isComment ? "-->"u8 : "?>"u8);
                if (end < 0)
                {
                    return false;
                }

                rest = rest[(end + (isComment ? 3 : 2))..];
                continue;
            }

            return Begins(rest, "<!doctype html"u8) || BeginsTag(rest, "<html"u8) || BeginsTag(rest, "<head"u8) || BeginsTag(rest, "<meta"u8)
                || (BeginsTag(rest, "<title"u8) || BeginsTag(rest, "<body"u8));
        }
    }

    private static bool Begins(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);

    private static bool BeginsTag(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tag) =>
        Begins(text, tag) && text.Length > tag.Length
            && text[tag.Length] is (byte)'>' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'/';
}
