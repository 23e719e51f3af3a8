using System.CommandLine;

namespace NewsModel.Tool.Output;

/// <summary><c>--output text|json</c>: whether a person or a program reads standard output.</summary>
internal sealed class OutputOption : Option<string>
{
    private const string Text = "text";
    private const string Json = "json";

    public OutputOption()
        : base("--output", "-o")
    {
        Description = "Whether to write text for people or JSON for programs.";
        DefaultValueFactory = _ => Text;
        this.AcceptOnlyFromAmong(Text, Json);
    }

    /// <summary>Whether JSON was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(this) == Json;
}
