using System.Buffers;
using System.Globalization;
using System.Text.Unicode;
using NewsModel;

namespace CustomFormat;

/// <summary>Articles as lines <c>Name: value</c>, then an empty line and the body. Immutable and thread-safe.</summary>
/// <remarks>
/// A header is there if the article has the field, and the empty line if it has a body. In a value, <c>\n</c>, <c>\r</c>, <c>\,</c> and <c>\\</c>
/// are a line feed, a carriage return, a comma within a topic and a backslash. One space after a colon or a comma is no part of the value.
/// </remarks>
public sealed class HeaderFormat : ArticleFormat
{
    internal const string DateFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    public override string Name => "headers";

    public override string MediaType => "text/vnd.example.headers";

    public override ValueList<string> FileExtensions { get; } = [".headers"];

    public override bool Matches(ReadOnlySpan<byte> head) => HeaderReader.FieldOf(new HeaderReader(head, ReadOptions.Default).NextLine()) >= 0;

    protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options) => new HeaderReader(utf8, options).Read();

    protected override void WriteCore(Article article, IBufferWriter<byte> utf8)
    {
        (string Path, string? Text)[] parts =
        [
            ("title", Header("Title", Escape(article.Title))),
            ("excerpt", Header("Excerpt", Escape(article.Excerpt))),
            ("publishedDateTime", Header("Published", ToText(article.PublishedDateTime))),
            ("webUrl", Header("Url", Escape(article.WebUrl?.Text))),
            ("topics", Header("Topics", ToText(article.Topics))),
            ("content", article.Content is null ? null : "\n" + article.Content),
        ];
        List<Diagnostic> problems = [];
        foreach ((string path, string? text) in parts)
        {
            Span<byte> space = utf8.GetSpan(checked((text?.Length ?? 0) * 3));
            OperationStatus status = Utf8.FromUtf16(text, space, out _, out int length, replaceInvalidSequences: false);
            utf8.Advance(length);
            if (status != OperationStatus.Done)
            {
                string message = "The text holds half of a surrogate pair; remove it or restore its other half.";
                problems.Add(new(DiagnosticCode.LoneSurrogate, DiagnosticSeverity.Error, message) { Path = path });
            }
        }

        if (problems.Count > 0)
        {
            throw new NewsFormatException([.. problems]);
        }
    }

    private static string? Header(string name, string? value) => value is null ? null : $"{name}: {value}\n";

    private static string? Escape(string? text) =>
        text?
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal);

    private static string? ToText(DateTimeOffset? date) =>
        date?.ToString(date.Value.Offset == TimeSpan.Zero ? DateFormat + "'Z'" : DateFormat + "zzz", CultureInfo.InvariantCulture);

    private static string? ToText(ValueList<string> topics)
    {
        // An empty topic would be nothing between two commas, which is not read as one.
        IEnumerable<string> texts = topics.Where(topic => topic.Length > 0).Select(topic => Escape(topic)!);
        string text = string.Join(", ", texts.Select(topic => topic.Replace(",", "\\,", StringComparison.Ordinal)));
        return text.Length == 0 ? null : text;
    }
}
