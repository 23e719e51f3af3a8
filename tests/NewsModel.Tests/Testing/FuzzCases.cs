using System.Globalization;

namespace NewsModel.Tests.Testing;

/// <summary>
/// How many cases random tests and large files have: usually a tenth, all with <c>NEWSMODEL_LONG=1</c>, and fifty times as many with
/// <c>NEWSMODEL_FUZZ=50</c>.
/// </summary>
public static class FuzzCases
{
    private const int UsualShare = 10;

    /// <summary>The number of cases of this run.</summary>
    /// <param name="all">The number with <c>NEWSMODEL_LONG=1</c>.</param>
    public static int Count(int all) =>
        int.TryParse(Environment.GetEnvironmentVariable("NEWSMODEL_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int times) ? all * times
        : LongRun.IsOn ? all
        : all / UsualShare;
}
