namespace NewsModel.Tool.Tests;

/// <summary>A test of what only Unix has: signals, a shell, permissions. Skipped elsewhere, or where a program that it needs is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute(string program = "/bin/sh") => Skip =
        OperatingSystem.IsWindows() ? "Unix only."
        : File.Exists(program) ? null
        : $"Needs {program}.";
}
