using System.Text;

namespace NewsModel.Tests.Toml;

/// <summary>The law of the scanner of TOML: it takes what Tomlyn takes, and finds the same values, but for the differences that are listed.</summary>
public sealed class TomlAgreementTests
{
    private const int Cases = 10_000;

    /// <summary>Reasons for which Tomlyn takes what the scanner does not: TOML 1.1, and the faults among <see cref="TomlCases.Differences"/>.</summary>
    private static readonly string[] OnlyNewer =
    [
        "an inline table must fit on one line", "an inline table cannot end with a comma", "this is not a valid escape", "this is not a number or a date", "a whole number must be between",
        "is defined elsewhere", "is defined twice", "there is a carriage return without a line feed here",
    ];

    [Fact]
    public void Valid_documents_have_the_values_that_Tomlyn_finds()
    {
        Assert.All(TomlCases.Valid, static toml =>
        {
            (string values, ValueList<Diagnostic> problems) = TomlScan.Of(toml);
            Assert.True(problems.IsEmpty, $"{toml}\n{problems}");
            Assert.True(TomlOracle.Read(toml) == values, $"{toml}\nTomlyn: {TomlOracle.Read(toml)}\nhere:   {values}");
        });
    }

    [Fact]
    public void Invalid_documents_are_refused_here_and_there()
    {
        Assert.All(TomlCases.Invalid, static toml =>
        {
            (_, ValueList<Diagnostic> problems) = TomlScan.Of(toml);
            Assert.True(problems.Any(p => p.Severity == DiagnosticSeverity.Error), toml);
            Assert.True(TomlOracle.Read(toml) is null, $"Tomlyn takes it: {toml}");
        });
    }

    public static TheoryData<string, bool, string> Differences => TomlCases.Differences;

    [Theory]
    [MemberData(nameof(Differences))]
    public void Differences_are_known(string toml, bool isValid, string reason)
    {
        (_, ValueList<Diagnostic> problems) = TomlScan.Of(toml);

        Assert.Equal(isValid, problems.IsEmpty);
        Assert.Equal(!isValid, TomlOracle.Read(toml) is not null);
        Assert.NotEmpty(reason);
    }

    [Fact]
    public void Generated_documents_have_the_values_that_they_were_made_of()
    {
        for (int seed = 0; seed < FuzzCases.Count(Cases); seed++)
        {
            (string toml, string expected) = new TomlGenerator(seed).Document();
            (string values, ValueList<Diagnostic> problems) = TomlScan.Of(toml);
            Assert.True(problems.IsEmpty && values == expected, $"Seed {seed}: {problems}\n{toml}\nwanted: {expected}\nfound:  {values}");
            Assert.True(TomlOracle.Values(toml) == expected, $"Seed {seed}\n{toml}\nwanted: {expected}\nTomlyn: {TomlOracle.Values(toml)}");
        }
    }

    /// <remarks>
    /// Tomlyn looks for redefinitions in an array of tables as if it were one table, and loses tables of one that goes on behind another header; so where
    /// there is one, only its values count, and only if the headers are whole.
    /// </remarks>
    [Fact]
    public void Damaged_documents_are_taken_or_refused_as_by_Tomlyn()
    {
        int refused = 0;
        int compared = 0;
        int cases = FuzzCases.Count(Cases * 20);
        for (int seed = 0; seed < cases; seed++)
        {
            Random random = new(seed);
            string whole = random.Next(2) == 0 ? new TomlGenerator(seed).Document().Toml : TomlCases.Valid[random.Next(TomlCases.Valid.Length)];
            string toml = Damage(whole, random);
            (string values, ValueList<Diagnostic> problems) = TomlScan.Of(toml);
            bool hasArrays = toml.Contains("[[", StringComparison.Ordinal);
            if (hasArrays && Headers(toml) != Headers(whole))
            {
                continue;
            }

            compared++;
            string? oracle = hasArrays ? TomlOracle.Values(toml) : TomlOracle.Read(toml);
            refused += oracle is null ? 1 : 0;
            bool isSame = problems.IsEmpty ? oracle == values || (oracle is null && IsBeyondTomlyn(toml))
                : oracle is null || (hasArrays && problems.All(p => p.Code == DiagnosticCode.RedefinedTable || p.Code == DiagnosticCode.DuplicateKey)) || OnlyNewer.Any(reason => problems[0].Message.Contains(reason, StringComparison.Ordinal)) || HasOtherTime(toml);
            Assert.True(isSame, $"Seed {seed}: {problems}\n{toml}\nTomlyn: {oracle}\nhere:   {values}");
        }

        Assert.InRange(compared, cases * 8 / 10, cases);
        Assert.InRange(refused, compared / 10, compared * 9 / 10);
    }

    private static string Headers(string toml) => string.Join('\n', toml.Split('\n').Where(line => line.Contains('[', StringComparison.Ordinal)));

    /// <summary>Whether there is a time that Tomlyn takes and TOML 1.0 does not have: without seconds, or with an underscore.</summary>
    private static bool HasOtherTime(string toml) =>
        System.Text.RegularExpressions.Regex.IsMatch(toml, @"[=T\[, ][0-2]\d:[0-5]\d(?![:\d])|\d_\d:\d\d");

    private static bool IsBeyondTomlyn(string toml) => toml.Contains('\uFFFD', StringComparison.Ordinal)
        || System.Text.RegularExpressions.Regex.IsMatch(toml, @"\d:\d\d\.\d{8}|[+-](1[4-9]|2[0-3]):\d\d|\\[ \t]*\r?\n\s*""");

    private static string Damage(string toml, Random random)
    {
        const string Pieces = "\"'\\[]{}=.,#\n\r\t _-+:0159abexTZ\u0001\u007F\u00E9";
        StringBuilder text = new(toml);
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(text.Length + 1);
            switch (random.Next(5))
            {
                case 0 when at < text.Length:
                    text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
                    break;
                case 1 when at < text.Length:
                    text[at] = Pieces[random.Next(Pieces.Length)];
                    break;
                case 2:
                    text.Length = at;
                    break;
                case 3:
                    int length = random.Next(Math.Min(20, text.Length - at) + 1);
                    text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                    break;
                default:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        // Half of a surrogate pair is no text of a file.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
