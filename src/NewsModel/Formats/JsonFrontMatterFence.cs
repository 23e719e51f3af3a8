namespace NewsModel.Formats;

/// <summary>Specifies the lines around JSON front matter.</summary>
public enum JsonFrontMatterFence
{
    /// <summary>None: the file starts with the object, as in Hugo.</summary>
    None,

    /// <summary>A <c>---json</c> line before it and a <c>---</c> line after it, as in Eleventy.</summary>
    Named,

    /// <summary><c>;;;</c> lines around the members, without braces, as in Hexo.</summary>
    Semicolons,
}
