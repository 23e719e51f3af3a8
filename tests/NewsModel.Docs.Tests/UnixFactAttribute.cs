namespace NewsModel.Docs.Tests;

/// <summary>A test that needs a shell, skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = File.Exists("/bin/sh") ? null : "Needs /bin/sh.";
}
