using System.Text;
using NewsModel.Formats.FrontMatter;
using NewsModel.Text;

namespace NewsModel.Formats;

/// <summary>Tells what a file begins as. All signatures are in one table; what several formats have to agree on is asked here.</summary>
/// <remarks>
/// The formats decline what is foreign, reading reports it, and documents refuse to edit it. A kind that becomes readable leaves
/// <see cref="IsForeign"/>, and its format says so in <see cref="ArticleFormat.Matches"/>.
/// </remarks>
internal static class TextSniffer
{
    /// <summary>How much of a file is looked at.</summary>
    private const int HeadLength = 4 * 1024;

    // The first that fits counts. Bytes that are no text need a row only if there may be no NUL near their beginning.
    private static readonly Signature[] Signatures =
    [
        new(TextKind.Utf16, Place.FirstByte, [0xFF, 0xFE]),
        new(TextKind.Utf16, Place.FirstByte, [0xFE, 0xFF]),
        new(TextKind.Binary, Place.FirstByte, [0x1F, 0x8B]),
        new(TextKind.Binary, Place.FirstByte, [0xFF, 0xD8, 0xFF]),
        new(TextKind.Binary, Place.FirstByte, "%PDF-"),
        new(TextKind.Binary, Place.FirstByte, "PK\u0003\u0004"),
        new(TextKind.Binary, Place.Anywhere, "\0"),
        new(TextKind.FrontMatter, Place.FirstLine, "---"),
        new(TextKind.TomlFrontMatter, Place.FirstLine, "+++"),
        new(TextKind.JsonFrontMatter, Place.FirstLine, ";;;"),
        new(TextKind.JsonFrontMatter, Place.FirstLine, "---json"),
        .. new[] { "js", "javascript", "json5", "toml", "yaml", "yml", "coffee", "coffeescript", "cson" }
            .Select(language => new Signature(TextKind.NamedFrontMatter, Place.FirstLine, "---" + language)),
        new(TextKind.LateFrontMatter, Place.FirstLineWithText, "---"),
        new(TextKind.Script, Place.FirstText, "#!"),
        new(TextKind.Script, Place.Tag, "<?php"),
        new(TextKind.Html, Place.Tag, "<!doctype html"),
        new(TextKind.Html, Place.Tag, "<html"),
        new(TextKind.Html, Place.Tag, "<head"),
        new(TextKind.Html, Place.Tag, "<body"),
        new(TextKind.Xml, Place.Tag, "<?xml"),
        new(TextKind.Xml, Place.Tag, "<!doctype"),
        new(TextKind.Xml, Place.Tag, "<svg"),
        new(TextKind.Xml, Place.Tag, "<rss"),
        new(TextKind.Xml, Place.Tag, "<feed"),
        new(TextKind.Xml, Place.Tag, "<urlset"),
        new(TextKind.Xml, Place.Tag, "<plist"),
    ];

    private enum Place
    {
        /// <summary>At the very beginning.</summary>
        FirstByte,

        /// <summary>Anywhere in what is looked at.</summary>
        Anywhere,

        /// <summary>After a byte order mark.</summary>
        FirstText,

        /// <summary>After a byte order mark, alone on its line but for spaces and tabs after it.</summary>
        FirstLine,

        /// <summary>The same on the first line that is not blank.</summary>
        FirstLineWithText,

        /// <summary>In any case, after white space and comments, and not as the beginning of a longer name.</summary>
        Tag,
    }

    /// <summary>What a file begins as.</summary>
    /// <param name="utf8">The file, or its beginning.</param>
    public static TextKind KindOf(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> head = utf8.Length > HeadLength ? utf8[..HeadLength] : utf8;
        int text = Utf8Codec.BomLength(head);
        int line = FirstLineWithText(head, text);
        int tag = FirstTag(head, text);
        foreach (Signature signature in Signatures)
        {
            bool isIt = signature.Place switch
            {
                Place.FirstByte => head.StartsWith(signature.Bytes),
                Place.Anywhere => head.IndexOf(signature.Bytes) >= 0,
                Place.FirstText => head[text..].StartsWith(signature.Bytes),
                Place.FirstLine => IsLine(head[text..], signature.Bytes),
                Place.FirstLineWithText => IsLine(head[line..], signature.Bytes),
                _ => IsTag(head[tag..], signature.Bytes),
            };
            if (isIt)
            {
                return signature.Kind;
            }
        }

        return TextKind.Plain;
    }

    /// <summary>Whether no format of this library reads a kind, so it cannot be an article.</summary>
    public static bool IsForeign(TextKind kind) => kind > TextKind.LateFrontMatter;

    /// <summary>Whether a kind is front matter, and not one that is read.</summary>
    public static bool IsOtherFrontMatter(TextKind kind) => kind is TextKind.LateFrontMatter or TextKind.NamedFrontMatter;

    /// <summary>Whether a kind is front matter that is read.</summary>
    public static bool IsFrontMatter(TextKind kind) => kind is TextKind.FrontMatter or TextKind.TomlFrontMatter or TextKind.JsonFrontMatter;

    /// <summary>What a kind is called in a message, and what to do about it.</summary>
    public static (string What, string ToDo) Describe(TextKind kind) => kind switch
    {
        TextKind.LateFrontMatter => ("a file with blank lines before its front matter", "delete those blank lines"),
        TextKind.FrontMatter or TextKind.TomlFrontMatter or TextKind.JsonFrontMatter =>
            ("a file with front matter", "read it in the format 'frontmatter'"),
        TextKind.NamedFrontMatter => ("a file whose front matter is in the language named after '---'", "write it as YAML between plain '---' lines"),
        TextKind.Script => ("a script", "leave it out"),
        TextKind.Html => ("an HTML page", "extract the text of the article first"),
        TextKind.Xml => ("XML", "extract the text of the article first"),
        TextKind.Utf16 => ("UTF-16 text", "save it as UTF-8"),
        _ => ("binary data", "leave it out"),
    };

    private static int FirstLineWithText(ReadOnlySpan<byte> head, int start)
    {
        int length = head[start..].IndexOfAnyExcept(" \t\r\n"u8);
        return length < 0 ? head.Length : start + head.Slice(start, length).LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
    }

    private static int FirstTag(ReadOnlySpan<byte> head, int start)
    {
        while (true)
        {
            int blank = head[start..].IndexOfAnyExcept(" \t\r\n"u8);
            start = blank < 0 ? head.Length : start + blank;
            if (!head[start..].StartsWith("<!--"u8))
            {
                return start;
            }

            int end = head[start..].IndexOf("-->"u8);
            start = end < 0 ? head.Length : start + end + 3;
        }
    }

    private static bool IsLine(ReadOnlySpan<byte> text, ReadOnlySpan<byte> bytes)
    {
        if (!text.StartsWith(bytes))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = text[bytes.Length..];
        int next = rest.IndexOfAnyExcept((byte)' ', (byte)'\t');
        return next < 0 || rest[next] is (byte)'\n' or (byte)'\r';
    }

    private static bool IsTag(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name) =>
        text.Length >= name.Length && Ascii.EqualsIgnoreCase(text[..name.Length], name)
        && (text.Length == name.Length || !(char.IsAsciiLetterOrDigit((char)text[name.Length]) || text[name.Length] is (byte)'-' or (byte)':'));

    private readonly record struct Signature(TextKind Kind, Place Place, byte[] Bytes)
    {
        public Signature(TextKind kind, Place place, string bytes)
            : this(kind, place, Encoding.ASCII.GetBytes(bytes))
        {
        }
    }
}
