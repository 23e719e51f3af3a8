using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace NewsModel.Tests.Conformance;

/// <summary>
/// A small form, made outside of the library as others make theirs: a line <c>ticker</c>, a line for each of <c>title</c>, <c>heat</c> and <c>published</c>, one for
/// each topic, and after an empty line the content. It has no place for anything else.
/// </summary>
internal sealed class TickerFormat : ArticleFormat
{
    public static readonly DiagnosticCode NotTicker = new("TICKER1");
    public static readonly DiagnosticCode BadLine = new("TICKER2");
    public static readonly DiagnosticCode TooManyLines = new("TICKER3");

    private const int MaxProblems = 100;

    public override string Name => "ticker";

    public override string MediaType => "text/vnd.example.ticker";

    public override ValueList<string> FileExtensions => [".ticker"];

    public override bool Matches(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        return head.StartsWith("ticker"u8) && (head.Length == 6 || head[6] is (byte)'\n' or (byte)'\r');
    }

    protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options)
    {
        int position = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (!Matches(utf8))
        {
            return new(new Article(), [Error(NotTicker, position, 1, 1)]);
        }

        Article article = new();
        List<string> topics = [];
        List<Diagnostic> problems = [];
        int line = 0;
        while (position < utf8.Length)
        {
            int start = position;
            ReadOnlySpan<byte> text = NextLine(utf8, ref position);
            line++;
            if (line > options.MaxNodes || problems.Count > MaxProblems)
            {
                problems.Add(Error(TooManyLines, start, line, 1));
                break;
            }

            if (text.IsEmpty)
            {
                article = article with { Content = Encoding.UTF8.GetString(utf8[position..]) };
                break;
            }

            if (line > 1 && !TryRead(text, ref article, topics))
            {
                problems.Add(Error(BadLine, start, line, 1));
            }
        }

        return new(article with { Topics = [.. topics] }, [.. problems]);
    }

    protected override void WriteCore(Article article, IBufferWriter<byte> utf8)
    {
        List<Diagnostic> problems = [];
        StringBuilder text = new("ticker\n");
        Append("title", article.Title);
        Append("heat", article.Heat?.ToString(CultureInfo.InvariantCulture));
        Append("published", article.PublishedDateTime?.ToString("O", CultureInfo.InvariantCulture));
        foreach (string topic in article.Topics)
        {
            Append("topic", topic);
        }

        text.Append(article.Content is null ? "" : "\n").Append(Checked("content", article.Content));
        if (problems.Count > 0)
        {
            throw new NewsFormatException([.. problems]);
        }

        utf8.Write(Encoding.UTF8.GetBytes(text.ToString()));

        void Append(string key, string? value)
        {
            if (Checked(key, value) is { } line)
            {
                text.Append(key).Append(':').Append(line.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r")).Append('\n');
            }
        }

        string? Checked(string path, string? value)
        {
            if (value is not null && Utf8.FromUtf16(value, new byte[value.Length * 3], out _, out _, replaceInvalidSequences: false) != OperationStatus.Done)
            {
                problems.Add(new(DiagnosticCode.LoneSurrogate, DiagnosticSeverity.Error, "Half of a surrogate pair.") { Path = path });
            }

            return value;
        }
    }

    private static bool TryRead(ReadOnlySpan<byte> line, ref Article article, List<string> topics)
    {
        int colon = line.IndexOf((byte)':');
        string key = Encoding.UTF8.GetString(line[..Math.Max(colon, 0)]);
        string value = Unescape(Encoding.UTF8.GetString(line[(colon + 1)..]));
        switch (key)
        {
            case "title" when article.Title is null:
                article = article with { Title = value };
                return true;
            case "heat" when article.Heat is null && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int heat):
                article = article with { Heat = heat };
                return true;
            case "published" when article.PublishedDateTime is null && DateTimeOffset.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset date):
                article = article with { PublishedDateTime = date };
                return true;
            case "topic":
                topics.Add(value);
                return true;
            default:
                return false;
        }
    }

    private static string Unescape(string text)
    {
        StringBuilder result = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char next = text[i] == '\\' && i + 1 < text.Length ? text[++i] : '\0';
            result.Append(next switch { '\0' => text[i], 'n' => '\n', 'r' => '\r', _ => next });
        }

        return result.ToString();
    }

    private static ReadOnlySpan<byte> NextLine(ReadOnlySpan<byte> utf8, ref int position)
    {
        ReadOnlySpan<byte> rest = utf8[position..];
        int length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0)
        {
            position = utf8.Length;
            return rest;
        }

        position += length + (rest[length..].StartsWith("\r\n"u8) ? 2 : 1);
        return rest[..length];
    }

    private static Diagnostic Error(DiagnosticCode code, int offset, int line, int column) =>
        new(code, DiagnosticSeverity.Error, "This is no line of a ticker.") { Location = new SourceLocation(offset, line, column) };
}
