using System.Text;

namespace NewsModel.Benchmarks;

/// <summary>How much longer a read takes when there is ten times as much of something.</summary>
internal static class Linearity
{
    private const int Files = 4;
    private const int Times = 10;
    private const double MostTime = 11;
    private static readonly TimeSpan CompilerPause = TimeSpan.FromMilliseconds(150);

    public static IEnumerable<TargetResult> Measure(CancellationToken cancellation)
    {
        foreach ((string name, Func<int, IEnumerable<byte[]>> make, int count) in Cases)
        {
            byte[][] few = [.. make(count)];
            byte[][] many = [.. make(count * Times)];
            Action[] entrants = [() => Read(few), () => Read(many)];
            _ = Race.Run(entrants, cancellation, rounds: 2);
            Thread.Sleep(CompilerPause);
            Race race = Race.Run(entrants, cancellation);
            yield return new(
                $"read, 10 times {name}",
                $"{count}, {count * Times}",
                "µs",
                race.Time(1).Median / Files,
                race.Time(0).Median / Files,
                race.Ratio(1, 0),
                Target.AtMost(MostTime));
        }
    }

    private static IEnumerable<(string Name, Func<int, IEnumerable<byte[]>> Make, int Count)> Cases =>
    [
        ("the related entries", related => NewsGenerator.WithRelated(related, Files), 20),
        ("the bytes of an excerpt", length => WithLine(i => $"excerpt: \"{NewsGenerator.Text(i, length)}\""), 10_000),
        ("the bytes of an excerpt with escapes", length => WithLine(i => $"excerpt: \"{Escaped(NewsGenerator.Text(i, length))}\""), 10_000),
        ("the bytes of a body", length => WithLine(_ => "type: article", i => NewsGenerator.Text(i, length) + "\n"), 10_000),
        ("the unknown keys", keys => WithLine(i => Lines(keys, k => $"key{k}: {NewsGenerator.Text(i + k, 20)}")), 50),
        ("the unknown keys, nested", keys => WithLine(i => "more:\n" + Lines(keys, k => $"  key{k}:\n    name: {NewsGenerator.Text(i + k, 20)}\n    list:\n      - {k}")), 50),
        ("the unknown items", items => WithLine(i => "more:\n" + Lines(items, k => $"  - name: {NewsGenerator.Text(i + k, 20)}\n    number: {k}")), 50),
    ];

    private static IEnumerable<byte[]> WithLine(Func<int, string> line, Func<int, string>? body = null)
    {
        for (int i = 0; i < Files; i++)
        {
            yield return Encoding.UTF8.GetBytes($"---\ncategory: news\ntitle: \"{NewsGenerator.Text(i, 50)}\"\n{line(i)}\n---\n{body?.Invoke(i) ?? "\n"}");
        }
    }

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));

    private static string Escaped(string text) => text.Replace(" is ", " \\\"is\\\" ", StringComparison.Ordinal).Replace(" by ", "\\n", StringComparison.Ordinal);

    private static void Read(byte[][] files)
    {
        foreach (byte[] file in files)
        {
            GC.KeepAlive(FrontMatter.Read(file).GetValueOrThrow());
        }
    }
}
