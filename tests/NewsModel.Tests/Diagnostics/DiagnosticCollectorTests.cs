namespace NewsModel.Tests.Diagnostics;

public class DiagnosticCollectorTests
{
    private static readonly DiagnosticCode Code = new("ACME0001");

    [Fact]
    public void Problems_are_reported_in_text_order_with_lines_and_columns()
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Positions_in_a_string_become_offsets_in_its_bytes(bool withMark)
    {
        byte[] utf8 = [.. "\uFEFFé"u8, 0xFF, .. "😀x\n漢y"u8];
        string text = System.Text.Encoding.UTF8.GetString(utf8)[(withMark ? 0 : 1)..];
        DiagnosticCollector problems = new();
        foreach (string place in (string[])["y", "é", "\uFFFD", "😀", "x", "漢"])
        {
            problems.AddError(Code, text.IndexOf(place, StringComparison.Ordinal), place);
        }

        problems.AddError(Code, text.IndexOf('x') - 1, "within 😀");
        problems.AddError(Code, text.Length, "end");
        problems.AddError(Code, text.Length + 5, "behind");

        ValueList<Diagnostic> diagnostics = problems.ToDiagnostics(utf8, text);

        Assert.Equal(
            [("é", 3), ("\uFFFD", 5), ("😀", 6), ("within 😀", 6), ("x", 10), ("漢", 12), ("y", 15), ("end", 16), ("behind", 16)],
            diagnostics.Select(d => (d.Message, d.Location!.Value.Offset)));
        Assert.Equal("(2,2)", diagnostics[6].Location.ToString());
        Assert.Throws<ArgumentNullException>("text", () => problems.ToDiagnostics(utf8, null!));
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
    public void An_invalid_problem_is_refused()
    {
        DiagnosticCollector problems = new();

        Assert.Throws<ArgumentOutOfRangeException>("offset", () => problems.AddError(Code, -1, "x"));
        Assert.Throws<ArgumentNullException>("message", () => problems.AddError(Code, 0, null!));
        Assert.Throws<ArgumentNullException>(() => problems.AddWarning(Code, 0, "x", null!));
        Assert.Empty(problems.ToDiagnostics(default));
    }
}
