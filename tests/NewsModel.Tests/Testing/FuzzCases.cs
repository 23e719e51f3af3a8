using System.Globalization;

namespace NewsModel.Tests.Testing;

/// <summary>How long fuzz tests run: <c>NEWSMODEL_FUZZ=50</c> makes it fifty times as many cases.</summary>
public static class FuzzCases
{
    public static int Count(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("NEWSMODEL_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int times) ? usual * times : usual;
}
