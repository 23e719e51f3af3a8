namespace NewsModel.Formats;

/// <summary>The language that a front matter is written in.</summary>
public enum FrontMatterSyntax
{
    /// <summary>YAML between lines <c>---</c>.</summary>
    Yaml,

    /// <summary>TOML 1.0 between lines <c>+++</c>, as Hugo and Zola have it.</summary>
    Toml,

    /// <summary>JSON; <see cref="FrontMatterStyle.JsonFence"/> says between which lines.</summary>
    Json,
}
