using NewsModel.Tool.Output;

namespace NewsModel.Tool.Listing;

/// <summary>Lines of JSON, an object an article with a member a column: a number is a number, and what is absent is <c>null</c>, so all have
/// the same members.</summary>
/// <param name="columns">The columns.</param>
/// <param name="console">Where to write.</param>
internal sealed class JsonLinesOutput(Column[] columns, ToolConsole console) : IListOutput
{
    /// <inheritdoc/>
    public void Add(string file, Article article) => console.Output.Write(JsonOutput.LineOf(json =>
    {
        json.WriteStartObject();
        foreach (Column column in columns)
        {
            json.WritePropertyName(column.Name);
            column.Write(json, file, article);
        }

        json.WriteEndObject();
    }));

    /// <inheritdoc/>
    public void Complete()
    {
    }
}
