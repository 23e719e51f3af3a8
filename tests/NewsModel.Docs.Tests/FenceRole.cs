namespace NewsModel.Docs.Tests;

/// <summary>What a fenced block is to the tests; CONTRIBUTING tells authors how to say so.</summary>
internal enum FenceRole
{
    /// <summary>It does not say what it is, which is an error of the page.</summary>
    Unknown,

    /// <summary>Code or commands to run.</summary>
    Run,

    /// <summary>What the block before it prints.</summary>
    Output,

    /// <summary>A file for the blocks after it.</summary>
    File,

    /// <summary>Lines of a file of the repository.</summary>
    Excerpt,

    /// <summary>A drawing or a form, which nothing can be compared with.</summary>
    Picture,
}
