namespace NewsModel.Tool.Tests;

/// <summary>As <see cref="UnixFactAttribute"/>, for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute(string program = "/bin/sh") => Skip = new UnixFactAttribute(program).Skip;
}
