namespace NewsModel.Html.Tests;

/// <summary>The folder of sets of real pages that <c>NEWSMODEL_PAGES</c> names.</summary>
internal static class PageSets
{
    public const string Variable = "NEWSMODEL_PAGES";

    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;
}

/// <summary>A test over real pages; skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PagesFactAttribute : FactAttribute
{
    public PagesFactAttribute() => Skip = PageSets.Folder is null ? $"{PageSets.Variable} is not set." : null;
}
