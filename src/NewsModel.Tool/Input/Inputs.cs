using System.Runtime.CompilerServices;

namespace NewsModel.Tool.Input;

/// <summary>What a command was given, path by path: files, and what holds many of them.</summary>
internal static class Inputs
{
    /// <summary>The paths in the order they were named, with those of a list after them.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="console">Whose standard input may be a list.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="InputException">The list cannot be read.</exception>
    public static async IAsyncEnumerable<string> PathsAsync(
        InputRequest request, ToolConsole console, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string path in request.Paths)
        {
            yield return path;
        }

        if (request.FilesFrom is not { } list)
        {
            yield break;
        }

        using Stream stream = OpenList(list, console);
        await foreach (string path in PathList.ReadAsync(stream, request.IsNulSeparated, cancellationToken))
        {
            yield return path;
        }
    }

    private static Stream OpenList(string list, ToolConsole console)
    {
        try
        {
            return list == "-" ? console.Input : new FileStream(list, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (FileError.IsOne(e))
        {
            throw new InputException($"--files-from {list}: {FileError.Describe(e)}");
        }
    }
}
