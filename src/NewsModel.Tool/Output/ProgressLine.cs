using System.Globalization;

namespace NewsModel.Tool.Output;

/// <summary>
/// A line on standard error, for people who wait: how many files are done, how fast, and how long the rest will take once it is known how many there
/// are. It is written again and again in its place, and goes away when something else is written.
/// </summary>
/// <param name="error">Standard error, which is a terminal.</param>
/// <param name="clock">The time.</param>
internal sealed class ProgressLine(TextWriter error, TimeProvider clock)
{
    private static readonly TimeSpan FirstAfter = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _next = FirstAfter;
    private int _width;
    private long _total = -1;

    /// <summary>Takes note of how many files there are; another thread may have counted them.</summary>
    /// <param name="total">How many.</param>
    public void Expect(long total) => Volatile.Write(ref _total, total);

    /// <summary>Writes the line, unless that was a moment ago. A run that is over at once shows none.</summary>
    /// <param name="done">How many files are done.</param>
    public void Show(long done)
    {
        TimeSpan elapsed = clock.GetElapsedTime(_start);
        if (elapsed < _next)
        {
            return;
        }

        _next = elapsed + Pause;
        double rate = done / elapsed.TotalSeconds;
        long total = Volatile.Read(ref _total);
        string of = total >= done ? string.Create(CultureInfo.InvariantCulture, $" of {total:N0}") : "";
        string rest = total >= done && rate > 0 ? $", {Describe(TimeSpan.FromSeconds((total - done) / rate))} left" : "";
        string line = string.Create(CultureInfo.InvariantCulture, $"{done:N0}{of} files, {rate:N0}/s{rest}");
        error.Write($"\r{line.PadRight(_width)}");
        _width = line.Length;
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            error.Write($"\r{new string(' ', _width)}\r");
            _width = 0;
        }
    }

    private static string Describe(TimeSpan time) => time.TotalSeconds < 60
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
        : time.TotalMinutes < 60 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.0} h");
}
