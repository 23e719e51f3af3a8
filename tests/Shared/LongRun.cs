namespace NewsModel.Tests.Shared;

/// <summary>Whether everything runs, with all of its cases: <c>NEWSMODEL_LONG=1</c>, which <c>.ci/run</c> sets.</summary>
internal static class LongRun
{
    public const string Variable = "NEWSMODEL_LONG";

    private const int UsualShare = 5;

    public static bool IsOn { get; } = Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>The files to try, of many: one in five, or all of them in a long run.</summary>
    public static IEnumerable<T> Sample<T>(IEnumerable<T> files) => files.Where(static (_, i) => IsOn || i % UsualShare == 0);

    /// <summary>Why a test that takes long is skipped; <see langword="null"/> if it is not.</summary>
    public static string? SkipReason => IsOn ? null : $"Set {Variable}=1 to run this.";
}
