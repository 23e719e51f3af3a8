using System.Diagnostics;
using System.Globalization;

namespace NewsModel.Docs.Tests;

/// <summary>Commands of a page in a shell, in which <c>newsmodel</c> is the tool of this build.</summary>
internal static class ShellScript
{
    private const char Separator = '\u001E';

    /// <summary>When a script counts as hanging; that of a cluster takes half a minute on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Programs of the repository that pages start from their source, with their assemblies.</summary>
    private static readonly (string Project, string Assembly)[] Projects =
        [("src/NewsModel.Tool", "NewsModel.Tool.dll"), ("docs/samples/CustomFormat", "CustomFormat.dll")];

    /// <summary>A folder with <c>newsmodel</c> as a program, since other programs, such as xargs, start it too.</summary>
    private static readonly Lazy<string> ProgramFolder = new(MakeProgram);

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Prelude
    {
        get
        {
            IEnumerable<string> cases = Projects.Select(p => $"    'run --project {p.Project}'*) shift 3; [ $# = 0 ] || shift; {CommandOf(p.Assembly)} \"$@\" ;;\n");
            return "exec 2>&1\n"
                + $"PATH='{ProgramFolder.Value}':$PATH\n"
                + $"dotnet() {{ case \"$*\" in\n{string.Concat(cases)}    *) echo 'the tests cannot run this'; return 127 ;;\n  esac; }}\n";
        }
    }

    /// <summary>Runs commands one after the other in a folder.</summary>
    /// <param name="commands">The commands, as a person would type them.</param>
    /// <param name="folder">The folder.</param>
    /// <returns>For each command what it prints to standard output and error, as a terminal shows it, and its exit code.</returns>
    public static async Task<(string Output, int ExitCode)[]> RunAsync(IReadOnlyList<string> commands, string folder)
    {
        // $? of a command is still there for the next one.
        IEnumerable<string> lines = commands.Select(command => $"{command}\ncode=$?; printf '\\036%d\\036' $code; (exit $code)\n");
        ProcessStartInfo start = new("/bin/sh", ["-c", Prelude + string.Concat(lines)])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using Process shell = Process.Start(start)!;
        shell.StandardInput.Close();
        string[] parts = (await shell.StandardOutput.ReadToEndAsync().WaitAsync(Patience)).Split(Separator);
        await shell.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(parts.Length == commands.Count * 2 + 1, $"The shell ended early: {string.Concat(parts)}");
        return [.. commands.Select((_, i) => (parts[i * 2], int.Parse(parts[i * 2 + 1], CultureInfo.InvariantCulture)))];
    }

    private static string MakeProgram()
    {
        string folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "programs")).FullName;
        string program = Path.Combine(folder, "newsmodel");
        File.WriteAllText(program, $"#!/bin/sh\nexec {CommandOf("NewsModel.Tool.dll")} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }

    private static string CommandOf(string assembly) => $"'{Host}' '{Path.Combine(AppContext.BaseDirectory, assembly)}'";
}
