using System.Globalization;

namespace NewsModel.Tests.Testing;

/// <summary>
/// How many cases random tests have, and how many entries large files: usually a twentieth, and all with <c>NEWSMODEL_LONG=1</c>. With
/// <c>NEWSMODEL_FUZZ=50</c> there are fifty times as many cases.
/// </summary>
public static class FuzzCases
{
    private const int UsualShare = 20;

    /// <summary>The number of cases of this run.</summary>
    /// <param name="all">The number with <c>NEWSMODEL_LONG=1</c>.</param>
    public static int Count(int all) => Count(all, Environment.GetEnvironmentVariable("NEWSMODEL_FUZZ"), LongRun.IsOn);

    /// <summary>The number of entries of a large file in this run.</summary>
    /// <param name="all">The number with <c>NEWSMODEL_LONG=1</c>; no file is larger than that.</param>
    public static int Size(int all) => Count(all, times: null, LongRun.IsOn);

    internal static int Count(int all, string? times, bool isLong) =>
        int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out int factor) && factor > 0 ? all * factor
        : isLong ? all
        : Math.Max(1, all / UsualShare);
}
