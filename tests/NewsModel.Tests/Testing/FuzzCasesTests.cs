namespace NewsModel.Tests.Testing;

public class FuzzCasesTests
{
    [Theory]
    [InlineData(20_000, null, false, 1_000)]
    [InlineData(20_000, null, true, 20_000)]
    [InlineData(20_000, "50", false, 1_000_000)]
    [InlineData(20_000, "50", true, 1_000_000)]
    [InlineData(20_000, "", true, 20_000)]
    [InlineData(20_000, "0", false, 1_000)]
    [InlineData(20_000, "many", false, 1_000)]
    [InlineData(3, null, false, 1)]
    public void A_usual_run_has_a_twentieth_of_the_cases_and_at_least_one(int all, string? times, bool isLong, int expected) =>
        Assert.Equal(expected, FuzzCases.Count(all, times, isLong));
}
