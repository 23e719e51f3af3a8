using System.Diagnostics;

namespace NewsModel.Docs.Tests;

/// <summary>A test that needs a program and takes long, skipped with a message where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsFactAttribute : FactAttribute
{
    /// <summary>Makes the attribute.</summary>
    /// <param name="probe">A command that fails where the program is missing.</param>
    /// <param name="package">The package of Debian that has it.</param>
    public NeedsFactAttribute(string probe, string package = "parallel") =>
        Skip = LongRun.SkipReason ?? (File.Exists("/bin/sh") && Succeeds(probe) ? null : $"Needs what '{probe}' looks for (on Debian: apt-get install {package}).");

    private static bool Succeeds(string probe)
    {
        using Process shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{probe} > /dev/null 2>&1"]))!;
        shell.WaitForExit();
        return shell.ExitCode == 0;
    }
}
