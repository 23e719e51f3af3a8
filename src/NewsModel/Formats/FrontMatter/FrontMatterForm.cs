namespace NewsModel.Formats.FrontMatter;

/// <summary>What a front matter is written in, and the lines around it.</summary>
internal enum FrontMatterForm : byte
{
    /// <summary>YAML between <c>---</c> and <c>---</c> or <c>...</c>.</summary>
    Yaml,

    /// <summary>TOML between lines <c>+++</c>.</summary>
    Toml,

    /// <summary>
    /// An object of JSON that begins the file, without a fence. The body begins on the line after its closing brace, or right after that.
    /// </summary>
    Json,

    /// <summary>JSON between <c>---json</c> and <c>---</c>.</summary>
    NamedJson,

    /// <summary>JSON between lines <c>;;;</c>, with braces around it or without.</summary>
    SemicolonJson,
}
