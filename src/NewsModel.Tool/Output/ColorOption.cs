using System.CommandLine;

namespace NewsModel.Tool.Output;

/// <summary><c>--color</c>, which every command takes.</summary>
internal sealed class ColorOption : Option<string>
{
    private const string LongName = "--color";

    private static readonly string[] Choices = ["auto", "always", "never"];

    /// <summary>Creates the option.</summary>
    public ColorOption()
        : base(LongName)
    {
        Description = "colours in text output; auto uses them only on a terminal, and not if NO_COLOR is set";
        HelpName = string.Join('|', Choices);
        DefaultValueFactory = static _ => Choices[0];
        Recursive = true;
        CompletionSources.Add(Choices);
        Validators.Add(static result =>
        {
            if (result.Tokens is [var token, ..] && !Choices.Contains(token.Value))
            {
                result.AddError($"'{token.Value}' is not a colour mode; use auto, always or never.");
            }
        });
    }

    /// <summary>What was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    public static ColorMode Of(ParseResult parsed) => parsed.GetValue<string>(LongName) switch
    {
        "always" => ColorMode.Always,
        "never" => ColorMode.Never,
        _ => ColorMode.Auto,
    };
}
