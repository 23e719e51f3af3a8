using NewsModel.Tool.Output;

namespace NewsModel.Tool.Tests;

public class ProgressTests
{
    [Fact]
    public void Progress_shows_count_speed_and_time_left()
    {
        Clock clock = new();
        using StringWriter error = new();
        ProgressLine progress = new(error, clock);

        progress.Show(1);
        clock.Seconds = 2;
        progress.Show(2_000);
        progress.Show(2_001);
        progress.Expect(6_000);
        clock.Seconds = 4;
        progress.Show(4_000);
        clock.Seconds = 4.05;
        progress.Show(4_001);
        progress.Clear();
        progress.Clear();

        Assert.Equal(
            "\r2,000 files, 1,000/s\r4,000 of 6,000 files, 1,000/s, 2 s left\r" + new string(' ', "4,000 of 6,000 files, 1,000/s, 2 s left".Length) + "\r",
            error.ToString());
    }

    [Theory]
    [InlineData(100, "1 s left")]
    [InlineData(6_000, "59 s left")]
    [InlineData(60_000, "10 min left")]
    [InlineData(1_000_000, "2.8 h left")]
    public void Time_left_is_shown_in_readable_units(long total, string rest)
    {
        Clock clock = new();
        using StringWriter error = new();
        ProgressLine progress = new(error, clock);
        progress.Expect(total);
        clock.Seconds = 1;

        progress.Show(Math.Min(100, total - 1));

        Assert.EndsWith(rest, error.ToString().TrimEnd(), StringComparison.Ordinal);
    }

    private sealed class Clock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => (long)(Seconds * TimeSpan.TicksPerSecond);
    }
}
