using NewsModel.Diagnostics;

namespace NewsModel.Tests.Diagnostics;

public class DiagnosticCollectorTests
{
    private static readonly DiagnosticCode Code = new("ACME0001");

    [Fact]
    public void Problems_are_told_in_the_order_of_the_text_with_lines_and_columns()
    {
        DiagnosticCollector problems = new();
        problems.AddWarning(Code, 13, "d", "heat");
        problems.AddError(Code, 3, "a");
        problems.AddError(Code, 11, "b");
        problems.AddError(Code, 11, "c", "title");

        ValueList<Diagnostic> diagnostics = problems.ToDiagnostics("\uFEFFé\r\n😀x\ny"u8);

        Assert.Equal(
            ["(1,1): error ACME0001: a", "(2,3): error ACME0001: b", "(2,3): error ACME0001: title: c", "(3,1): warning ACME0001: heat: d"],
            diagnostics.Select(d => d.ToString()));
        Assert.Equal([3, 11, 11, 13], diagnostics.Select(d => d.Location!.Value.Offset));
        Assert.Equal(diagnostics, problems.ToDiagnostics("\uFEFFé\r\n😀x\ny"u8));
        Assert.Empty(new DiagnosticCollector().ToDiagnostics("x"u8));
    }

    [Fact]
    public void After_a_thousand_the_rest_is_not_listed()
    {
        DiagnosticCollector problems = new();
        for (int i = 0; i < 100_000; i++)
        {
            problems.AddError(Code, i, "x");
        }

        ValueList<Diagnostic> diagnostics = problems.ToDiagnostics(new byte[100_000]);

        Assert.Equal(1001, diagnostics.Count);
        Assert.Equal(Code, diagnostics[999].Code);
        Assert.Equal(DiagnosticCode.TooManyProblems, diagnostics[1000].Code);
        Assert.Equal(1000, diagnostics[1000].Location!.Value.Offset);
    }

    [Fact]
    public void What_is_no_problem_is_refused()
    {
        DiagnosticCollector problems = new();

        Assert.Throws<ArgumentOutOfRangeException>("offset", () => problems.AddError(Code, -1, "x"));
        Assert.Throws<ArgumentNullException>("message", () => problems.AddError(Code, 0, null!));
        Assert.Throws<ArgumentNullException>(() => problems.AddWarning(Code, 0, "x", null!));
        Assert.Empty(problems.ToDiagnostics(default));
    }
}
