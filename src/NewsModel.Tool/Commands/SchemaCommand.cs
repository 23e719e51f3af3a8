using System.CommandLine;
using NewsModel.Formats;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel schema</c>: prints the schema of the front matter.</summary>
internal static class SchemaCommand
{
    private const string Description = "Prints the JSON Schema of the front matter, by which editors complete and check keys.";

    private const string Title = "Front matter of a news article";

    /// <summary>Makes the command.</summary>
    /// <param name="console">Where it writes.</param>
    public static Command Create(ToolConsole console)
    {
        Command command = new("schema", Description);
        command.SetAction(_ => console.Output.Write(JsonText.Of(json => NewsModelJsonSchema.OfFrontMatter(Article.Schema, Title).WriteTo(json))));
        return command;
    }
}
