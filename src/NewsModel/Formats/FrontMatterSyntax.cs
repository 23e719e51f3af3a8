namespace NewsModel.Formats;

/// <summary>Specifies the language of front matter.</summary>
public enum FrontMatterSyntax
{
    /// <summary>YAML between <c>---</c> lines.</summary>
    Yaml,

    /// <summary>TOML 1.0 between <c>+++</c> lines, as in Hugo and Zola.</summary>
    Toml,

    /// <summary>JSON between the lines specified by <see cref="FrontMatterStyle.JsonFence"/>.</summary>
    Json,
}
