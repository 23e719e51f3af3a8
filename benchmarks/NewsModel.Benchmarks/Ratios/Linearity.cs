using System.Text;

namespace NewsModel.Benchmarks;

/// <summary>How much longer a read takes when there is ten times as much of something.</summary>
internal static class Linearity
{
    public const string FirstCase = CaseStart + RelatedEntries;
    private const string CaseStart = "read, 10 times the ";
    private const string RelatedEntries = "related entries";
    private const int Files = 4;
    private const int Times = 10;
    private const int ManyFiles = Files * Times;
    private const double MostTime = 11;
    private static readonly TimeSpan CompilerPause = TimeSpan.FromMilliseconds(150);

    public static IEnumerable<TargetResult> Measure(CancellationToken cancellation)
    {
        foreach ((string name, Func<int, int, IEnumerable<byte[]>> make, int count, bool isTarget) in Cases)
        {
            // As much text on both sides, so that caches and branch predictors have as much to learn.
            byte[][] few = [.. make(count, ManyFiles)];
            byte[][] many = [.. make(count * Times, Files)];
            Action[] entrants = [() => Read(few), () => Read(many)];
            _ = Race.Run(entrants, cancellation, rounds: 2);
            Thread.Sleep(CompilerPause);
            Race race = Race.Run(entrants, cancellation);
            yield return new(
                CaseStart + name,
                $"{count} to {count * Times}",
                "µs",
                race.Time(1).Median / Files,
                race.Time(0).Median / ManyFiles,
                race.Ratio(1, 0, parts: Times),
                isTarget ? Target.AtMost(MostTime) : null);
        }
    }

    // A string of 42,500 characters or more is a large object, whose memory the runtime clears and collects at several times the cost. Targets
    // stay below; the last case shows it.
    private static IEnumerable<(string Name, Func<int, int, IEnumerable<byte[]>> Make, int Count, bool IsTarget)> Cases =>
    [
        (RelatedEntries, NewsGenerator.WithRelated, 20, true),
        ("unknown keys", (keys, files) => WithLine(files, i => Lines(keys, k => $"key{k}: {NewsGenerator.Text(i + k, 20)}")), 50, true),
        ("unknown keys, nested", (keys, files) => WithLine(files, i => "more:\n" + Lines(keys, k => Nested(i, k))), 50, true),
        ("items of an unknown list", (items, files) => WithLine(files, i => "more:\n" + Lines(items, k => Item(i, k))), 50, true),
        ("bytes of an excerpt", (length, files) => WithLine(files, i => Excerpt(NewsGenerator.Text(i, length))), 4_000, true),
        ("bytes of it, with escapes", (length, files) => WithLine(files, i => Excerpt(Escaped(NewsGenerator.Text(i, length)))), 4_000, true),
        ("bytes of a body", (length, files) => WithLine(files, _ => "type: article", i => NewsGenerator.Text(i, length) + "\n"), 4_000, true),
        ("bytes of an excerpt", (length, files) => WithLine(files, i => Excerpt(NewsGenerator.Text(i, length))), 10_000, false),
    ];

    private static IEnumerable<byte[]> WithLine(int files, Func<int, string> line, Func<int, string>? body = null)
    {
        for (int i = 0; i < files; i++)
        {
            string title = NewsGenerator.Text(i, 50);
            yield return Encoding.UTF8.GetBytes($"---\ncategory: news\ntitle: \"{title}\"\n{line(i)}\n---\n{body?.Invoke(i) ?? "\n"}");
        }
    }

    private static string Excerpt(string text) => $"excerpt: \"{text}\"";

    private static string Nested(int file, int key) => $"  key{key}:\n    name: {NewsGenerator.Text(file + key, 20)}\n    list:\n      - {key}";

    private static string Item(int file, int item) => $"  - name: {NewsGenerator.Text(file + item, 20)}\n    number: {item}";

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));

    private static string Escaped(string text) =>
        text.Replace(" is ", " \\\"is\\\" ", StringComparison.Ordinal).Replace(" by ", "\\n", StringComparison.Ordinal);

    private static void Read(byte[][] files)
    {
        foreach (byte[] file in files)
        {
            GC.KeepAlive(FrontMatter.Read(file).GetValueOrThrow());
        }
    }
}
