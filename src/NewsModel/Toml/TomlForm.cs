namespace NewsModel.Toml;

/// <summary>How a value came about, and with that what may be added to it (TOML 1.0, sections Table, Inline Table and Array of Tables).</summary>
internal enum TomlForm : byte
{
    /// <summary>A scalar or an array in brackets. Complete where it ends.</summary>
    Value,

    /// <summary>A table in braces. Complete where it ends.</summary>
    Inline,

    /// <summary>A table that a header names on the way to another one. A header of its own may define it, once.</summary>
    Implicit,

    /// <summary>A table that dotted keys make. Only they add to it, and headers of tables below it.</summary>
    Dotted,

    /// <summary>A table with a header, or the whole document.</summary>
    Header,

    /// <summary>An array of tables. Each header in double brackets adds one.</summary>
    Tables,

    /// <summary>A table of an array of tables.</summary>
    Element,
}
