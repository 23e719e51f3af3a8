namespace NewsModel.Tool;

/// <summary>
/// <c>newsmodel show FILE</c>, the command line that is typed most. It is run without the parser of command lines, whose start takes longer than
/// reading and printing the article.
/// </summary>
internal static class PlainCommandLine
{
    private static readonly string[] HelpOnWindows = ["/h", "/?"];

    /// <summary>Whether a command line is <c>show FILE</c> and has no options; for all others, they are left to the parser.</summary>
    /// <param name="args">The command line, without the name of the program.</param>
    /// <param name="file">The file.</param>
    public static bool IsShow(string[] args, out string file)
    {
        file = args is ["show", var path] ? path : "";
        return file == "-" || (file.Length > 0 && file[0] != '-' && !HelpOnWindows.Contains(file));
    }
}
