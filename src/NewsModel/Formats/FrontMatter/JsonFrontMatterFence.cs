namespace NewsModel.Formats;

/// <summary>The lines around a front matter in JSON.</summary>
public enum JsonFrontMatterFence
{
    /// <summary>None: the file begins with the object, as Hugo has it.</summary>
    None,

    /// <summary>A line <c>---json</c> before it and a line <c>---</c> behind it, as Eleventy has it.</summary>
    Named,

    /// <summary>Lines <c>;;;</c> around the members, without braces, as Hexo has it.</summary>
    Semicolons,
}
