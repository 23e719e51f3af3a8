using System.Buffers;

namespace NewsModel.Tool.Listing;

/// <summary>Comma-separated values (RFC 4180, with LF as in all files here): a header, and a line an article. Several values share one cell, with
/// <c>; </c> between them.</summary>
/// <param name="columns">The columns.</param>
/// <param name="console">Where to write.</param>
internal sealed class CsvOutput(Column[] columns, ToolConsole console) : IListOutput
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private bool _hasHeader;

    /// <inheritdoc/>
    public void Add(string file, Article article)
    {
        WriteHeader();
        Write(columns.Select(c => string.Join("; ", c.TextsOf(file, article))));
    }

    /// <inheritdoc/>
    public void Complete() => WriteHeader();

    private void WriteHeader()
    {
        if (!_hasHeader)
        {
            Write(columns.Select(c => c.Name));
            _hasHeader = true;
        }
    }

    private void Write(IEnumerable<string> cells) => console.WriteText(string.Join(',', cells.Select(Cell)) + "\n");

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
