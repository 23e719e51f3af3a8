using NewsModel.Formats.FrontMatter;

namespace NewsModel.Formats;

/// <summary>What a file begins as, whatever the formats make of it.</summary>
internal enum TextKind
{
    /// <summary>Text like any other: Markdown, a page, a table.</summary>
    Plain,

    /// <summary>Front matter that <see cref="FrontMatterFormat"/> reads: the first line is <c>---</c>.</summary>
    FrontMatter,

    /// <summary>The same in TOML: the first line is <c>+++</c>.</summary>
    TomlFrontMatter,

    /// <summary>The same in JSON: the first line is <c>---json</c> or <c>;;;</c>.</summary>
    JsonFrontMatter,

    /// <summary>A line <c>---</c> after blank lines, where Hugo still reads front matter and others do not.</summary>
    LateFrontMatter,

    /// <summary>Front matter in a language that its fence names, such as <c>---js</c>.</summary>
    NamedFrontMatter,

    /// <summary>A script: <c>#!</c>, or PHP.</summary>
    Script,

    /// <summary>A page of HTML.</summary>
    Html,

    /// <summary>XML, such as a feed or a drawing.</summary>
    Xml,

    /// <summary>UTF-16 with a byte order mark.</summary>
    Utf16,

    /// <summary>No text: a picture, an archive, a program.</summary>
    Binary,
}
