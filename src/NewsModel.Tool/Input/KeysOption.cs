using System.CommandLine;
using System.CommandLine.Parsing;
using NewsModel.Formats;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Input;

/// <summary>The option <c>--keys</c>: the user's own keys with their types, from a JSON Schema.</summary>
internal sealed class KeysOption : Option<ValueList<ExtensionKey>>
{
    /// <summary>Creates the option.</summary>
    public KeysOption()
        : base("--keys")
    {
        Description = "a JSON Schema with your own keys, to check their types";
        HelpName = "FILE";
        CustomParser = Parse;
    }

    private static ValueList<ExtensionKey> Parse(ArgumentResult result)
    {
        if (result.Tokens is not [var token])
        {
            return default;
        }

        try
        {
            NewsModelJsonSchema.TryReadKeys(File.ReadAllBytes(token.Value), out ValueList<ExtensionKey> keys, out ValueList<Diagnostic> diagnostics);
            foreach (string problem in diagnostics.Select(diagnostic => ShellMessage.Of(diagnostic, token.Value)))
            {
                result.AddError($"--keys: {problem}");
            }

            return keys;
        }
        catch (Exception e) when (FileError.IsOne(e))
        {
            result.AddError($"--keys: {token.Value}: {FileError.Describe(e)}");
            return default;
        }
    }
}
