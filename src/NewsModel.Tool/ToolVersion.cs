using System.Reflection;

namespace NewsModel.Tool;

/// <summary>The version of the tool, as <c>--version</c> prints it.</summary>
internal static class ToolVersion
{
    /// <summary>The version, such as <c>0.1.0</c>.</summary>
    public static string Text =>
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? typeof(ToolVersion).Assembly.GetName().Version!.ToString(3);
}
