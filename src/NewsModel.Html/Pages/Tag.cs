using System.Collections.Frozen;

namespace NewsModel.Html.Pages;

/// <summary>The elements that are treated in a way of their own; all others are <see cref="Other"/>.</summary>
internal enum Tag : byte
{
    Other, Text, A, Abbr, Address, Article, Aside, Audio, B, Blockquote, Body, Br, Button, Caption, Center, Code, Dd, Del, Details, Div, Dl, Dt, Em,
    Fieldset, Figcaption, Figure, Footer, Form, H1, H2, H3, H4, H5, H6, Head, Header, Hr, Html, I, Iframe, Img, Input, Label, Li, Link, Main, Mark,
    Meta, Nav, Noscript, Object, Ol, Option, P, Picture, Pre, Q, S, Script, Section, Select, Small, Source, Span, Strong, Style, Sub, Summary, Sup,
    Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, U, Ul, Video,
}

/// <summary>What is to be known of an element by its name alone.</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, Tag> ByName =
        Enum.GetValues<Tag>().Where(t => t is not (Tag.Other or Tag.Text))
            .ToFrozenDictionary(t => t.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly bool[] Inline = Flags(
        Tag.Text, Tag.A, Tag.Abbr, Tag.B, Tag.Code, Tag.Del, Tag.Em, Tag.I, Tag.Label, Tag.Mark, Tag.Q, Tag.S, Tag.Small,
        Tag.Span, Tag.Strong, Tag.Sub, Tag.Sup, Tag.Time, Tag.U, Tag.Other);

    private static readonly bool[] Unread = Flags(
        Tag.Script, Tag.Style, Tag.Noscript, Tag.Template, Tag.Iframe, Tag.Svg, Tag.Button, Tag.Select, Tag.Option, Tag.Input,
        Tag.Textarea, Tag.Object, Tag.Audio, Tag.Video, Tag.Head, Tag.Title, Tag.Meta, Tag.Link, Tag.Nav, Tag.Source);

    public static Tag Of(string localName) => ByName.GetValueOrDefault(localName);

    /// <summary>Whether it is within a line; an element that HTML does not know does too.</summary>
    public static bool IsInline(Tag tag) => Inline[(int)tag];

    /// <summary>Whether none of its content is text of an article.</summary>
    public static bool IsUnread(Tag tag) => Unread[(int)tag];

    /// <summary>1 to 6 for a heading, else 0.</summary>
    public static int HeadingLevel(Tag tag) => tag is >= Tag.H1 and <= Tag.H6 ? tag - Tag.H1 + 1 : 0;

    private static bool[] Flags(params ReadOnlySpan<Tag> tags)
    {
        bool[] flags = new bool[Enum.GetValues<Tag>().Length];
        foreach (Tag tag in tags)
        {
            flags[(int)tag] = true;
        }

        return flags;
    }
}
