using NewsModel.Diagnostics;

namespace NewsModel.Archives.Sources;

/// <summary>What goes wrong with files, as diagnostics.</summary>
internal static class FileProblems
{
    private const char Replacement = '\uFFFD';

    /// <summary>Whether an exception is the file's, or its name's, and not ours.</summary>
    public static bool IsOne(Exception exception) => exception is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException
        or NotSupportedException;

    /// <summary>What to say of it.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="path">The path below the root.</param>
    public static Diagnostic Of(Exception exception, string path) => Of(exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => Missing(path),
        UnauthorizedAccessException => Problems.FileForbidden,
        InvalidDataException or EndOfStreamException => Problems.DamagedArchive(exception.Message),
        _ => Problems.FileUnreadable(exception.Message),
    }, path);

    /// <summary>Why a file is not there that was listed.</summary>
    public static Problem Missing(string path) => IsReadableName(path) ? Problems.FileVanished : Problems.NameNotReadable;

    /// <summary>Whether a name is surely what the system knows the file by: bytes that are not UTF-8 come as U+FFFD.</summary>
    public static bool IsReadableName(string path) => !path.Contains(Replacement, StringComparison.Ordinal);

    /// <summary>A problem of a file.</summary>
    public static Diagnostic Of(in Problem problem, string path) => new(problem.Code, problem.Severity, problem.Message) { File = path };
}
