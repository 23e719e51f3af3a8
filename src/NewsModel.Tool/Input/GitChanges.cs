using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace NewsModel.Tool.Input;

/// <summary>Asks git which files are new or changed; those that are gone do not count.</summary>
internal static class GitChanges
{
    /// <summary>
    /// The files of a folder that differ from a revision, and those that git does not know yet and does not ignore. Where a branch has gone its own
    /// way, it is compared with the commit at which it began, as a pull request is.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="revision">The revision, such as <c>origin/main</c>.</param>
    /// <param name="cancellationToken">Ends the waiting, and git.</param>
    /// <returns>The paths below the folder, with slashes, sorted.</returns>
    /// <exception cref="InputException">There is no git, no repository, or no such revision.</exception>
    public static async Task<IReadOnlyList<string>> SinceAsync(string folder, string revision, CancellationToken cancellationToken)
    {
        (int code, _, string problem) = await RunAsync(folder, cancellationToken, "rev-parse", "--is-inside-work-tree");
        if (code != 0)
        {
            throw new InputException(problem.Contains("not a git repository", StringComparison.Ordinal)
                ? $"--changed-since needs git, and the folder '{folder}' is not in a git repository"
                : $"--changed-since failed, since git reported: {OneLine(problem)}");
        }

        (code, string commit, _) = await RunAsync(
            folder, cancellationToken, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        if (code != 0)
        {
            throw new InputException($"git has no revision '{revision}' here; fetch it first (in actions/checkout, with fetch-depth: 0)");
        }

        // Without a common commit, as in a shallow clone, the two are compared as they are.
        (code, string common, _) = await RunAsync(folder, cancellationToken, "merge-base", commit.Trim(), "HEAD");
        string start = code == 0 ? common.Trim() : commit.Trim();
        SortedSet<string> paths = new(StringComparer.Ordinal);
        await AddAsync("diff", "--name-only", "-z", "--relative", "--diff-filter=d", "--no-renames", "--no-ext-diff", start, "--", ".");
        await AddAsync("ls-files", "--others", "--exclude-standard", "-z", "--", ".");
        return [.. paths];

        async Task AddAsync(params string[] arguments)
        {
            (int result, string output, string error) = await RunAsync(folder, cancellationToken, arguments);
            if (result != 0)
            {
                throw new InputException($"--changed-since failed, since git reported: {OneLine(error)}");
            }

            paths.UnionWith(output.Split('\0', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        string folder, CancellationToken cancellationToken, params string[] arguments)
    {
        ProcessStartInfo start = new("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        Process? git = null;
        try
        {
            git = Process.Start(start)!;
            git.StandardInput.Close();
            Task<string> output = git.StandardOutput.ReadToEndAsync(cancellationToken);
            Task<string> error = git.StandardError.ReadToEndAsync(cancellationToken);
            await Task.WhenAll(output, error, git.WaitForExitAsync(cancellationToken));
            return (git.ExitCode, await output, await error);
        }
        catch (Win32Exception e)
        {
            throw new InputException($"--changed-since needs git, which could not be started: {e.Message}");
        }
        catch (OperationCanceledException)
        {
            git?.Kill();
            throw;
        }
        finally
        {
            git?.Dispose();
        }
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
