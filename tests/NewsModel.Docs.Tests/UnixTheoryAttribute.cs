namespace NewsModel.Docs.Tests;

/// <summary>A test that needs a shell, skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = File.Exists("/bin/sh") ? null : "Needs /bin/sh.";
}
