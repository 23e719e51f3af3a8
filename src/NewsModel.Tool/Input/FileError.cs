using NewsModel.Documents;

namespace NewsModel.Tool.Input;

/// <summary>What to say of a file that cannot be read or written.</summary>
internal static class FileError
{
    /// <summary>What to say of a folder.</summary>
    public const string IsFolder = "is a folder; pass the files inside it";

    /// <summary>Whether an exception is the file's, or its name's, and not ours.</summary>
    /// <param name="exception">What was thrown by reading it.</param>
    public static bool IsOne(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException;

    /// <summary>What to say of it.</summary>
    /// <param name="exception">What was thrown.</param>
    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        FileChangedException => "was changed by another program, so it was not saved; run the command again",
        UnauthorizedAccessException => "permission denied",
        ArgumentException => "not a file name",
        _ => exception.Message,
    };
}
