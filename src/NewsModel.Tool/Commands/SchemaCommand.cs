using System.CommandLine;
using NewsModel.Formats;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel schema</c>: prints the schema of the front matter.</summary>
internal static class SchemaCommand
{
    private const string Description = "Prints the JSON Schema of the front matter, which editors use to complete and check keys.";

    private const string Title = "Front matter of a news article";

    /// <summary>Creates the command.</summary>
    /// <param name="console">Where it writes.</param>
    public static Command Create(ToolConsole console)
    {
        VocabularyOption style = new("--style", "front matter style to describe");
        style.Aliases.Add("--vocabulary");
        KeysOption keys = new() { Description = "a JSON Schema with your own keys to add" };
        Command command = new("schema", Description) { style, keys };
        command.SetAction(parsed =>
        {
            FrontMatterVocabulary vocabulary = parsed.GetValue(style) ?? FrontMatterVocabulary.News;
            string title = vocabulary == FrontMatterVocabulary.News ? Title : $"Front matter of {vocabulary.Name}";
            console.Output.Write(JsonOutput.Of(json => NewsModelJsonSchema.OfFrontMatter(vocabulary, title, parsed.GetValue(keys)).WriteTo(json)));
        });
        return command;
    }
}
