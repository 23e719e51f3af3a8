using System.CommandLine;

namespace NewsModel.Tool.Output;

/// <summary><c>--output</c>: in what shape standard output is written, for people or for a program.</summary>
internal sealed class OutputOption : Option<string>
{
    /// <summary>For people.</summary>
    public const string Text = "text";

    /// <summary>For programs, as one value.</summary>
    public const string Json = "json";

    /// <summary>For programs, a line an article or a file.</summary>
    public const string JsonLines = "ndjson";

    /// <summary>Creates the option.</summary>
    /// <param name="description">What it chooses.</param>
    /// <param name="choices">What may be passed; the first is the default.</param>
    public OutputOption(string description, params string[] choices)
        : base("--output", "-o")
    {
        Description = description;
        HelpName = string.Join('|', choices);
        DefaultValueFactory = _ => choices[0];
        CompletionSources.Add(choices);
        Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !choices.Contains(token.Value))
            {
                result.AddError($"'{token.Value}' is not an output format; use {string.Join(", ", choices[..^1])} or {choices[^1]}.");
            }
        });
    }

    /// <summary>Creates the option of commands that write for people, or JSON.</summary>
    public static OutputOption TextOrJson() => new("text for people, json for programs", Text, Json);

    /// <summary>Whether JSON was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(this) == Json;
}
