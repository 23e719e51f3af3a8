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
        Description = "text for people, or json for programs";
        HelpName = $"{Text}|{Json}";
        DefaultValueFactory = _ => Text;
        CompletionSources.Add(Text, Json);
        Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && token.Value is not (Text or Json))
            {
                result.AddError($"'{token.Value}' is no form of output; pass {Text} or {Json}.");
            }
        });
    }

    /// <summary>Whether JSON was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(this) == Json;
}
