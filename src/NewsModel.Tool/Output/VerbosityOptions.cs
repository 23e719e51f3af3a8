using System.CommandLine;

namespace NewsModel.Tool.Output;

/// <summary><c>--verbose</c> and <c>--quiet</c>; where both are given, the louder one counts.</summary>
internal sealed class VerbosityOptions
{
    /// <summary><c>--verbose</c>.</summary>
    public Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "one line for every file, including those without problems" };

    /// <summary><c>--quiet</c>.</summary>
    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "errors only: no warnings, summary or progress" };

    /// <summary>What was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    public Verbosity Of(ParseResult parsed) =>
        parsed.GetValue(Verbose) ? Verbosity.Verbose : parsed.GetValue(Quiet) ? Verbosity.Quiet : Verbosity.Normal;
}
