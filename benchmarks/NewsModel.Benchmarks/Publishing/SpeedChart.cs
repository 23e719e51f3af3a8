using System.Globalization;

namespace NewsModel.Benchmarks;

/// <summary>
/// Draws the results of a run: how fast articles are read, and how the time grows with the size. The same drawing for the same results.
/// </summary>
internal sealed class SpeedChart
{
    private const int Width = 880;
    private const int Height = 430;
    private const int Top = 120;
    private const int Bottom = 372;
    private const int BarsLeft = 132;
    private const int BarsRight = 390;
    private const int LinesLeft = 520;
    private const int LinesRight = 852;
    private const double BarHeight = 20;
    private const double BarStep = 24;
    private const double MarkRadius = 3.5;
    private const double LeastPowerOfTime = -0.4; // of 1 µs
    private const double PowersOfTime = 4.7;
    private const double PowersOfSize = 2.5;
    private static readonly string[] Contestants = ["NewsModel", "System.Text.Json", "YamlDotNet"];
    private static readonly string[] Times = ["1 µs", "10 µs", "100 µs", "1 ms", "10 ms"];
    private static readonly string[] Sizes = ["1 kB", "10 kB", "100 kB"];

    private readonly RatiosReport _report;
    private readonly Svg _svg = new(Width, Height);

    private SpeedChart(RatiosReport report) => _report = report;

    public static string Draw(RatiosReport report)
    {
        SpeedChart chart = new(report);
        chart.DrawHead();
        chart.DrawBars();
        chart.DrawLines();
        return chart._svg.ToString();
    }

    private void DrawHead()
    {
        _svg.Describe("How fast articles are read", Description());
        _svg.Rectangle("card", 0.5, 0.5, Width - 1, Height - 1, radius: 12);
        _svg.Text("title", 28, 38, "Reading news articles");
        double x = 28;
        for (int who = 0; who < Contestants.Length; who++)
        {
            _svg.Rectangle($"fill{who}", x, 55, 12, 12, radius: 3);
            string text = who == 1 ? $"{Contestants[who]}, source-generated, the same articles as JSON" : Contestants[who];
            _svg.Text("legend", x + 18, 65.5, text);
            x += 46 + (6.4 * text.Length);
        }

        string machine = $"{_report.Machine.Runtime}, {_report.Machine.Architecture}";
        _svg.Text("axis", 28, Height - 18, $"Single thread, medians of {_report.Rounds} rounds of turns; {machine}.");
    }

    private void DrawBars()
    {
        _svg.Text("heading", 28, Top - 20, "MB of front matter a second, more is better");
        double most = _report.Inputs.SelectMany(input => Contestants.Select(c => Speed(input, c))).Max();
        double step = (Bottom - Top) / (double)_report.Inputs.Count;
        for (int i = 0; i < _report.Inputs.Count; i++)
        {
            InputSize input = _report.Inputs[i];
            double top = Top + (i * step);
            _svg.Text("group", 28, top + 20, NameOf(input.Name));
            _svg.Text("axis", 28, top + 37, string.Create(CultureInfo.InvariantCulture, $"{input.AverageBytes / 1000:F1} kB"));
            for (int who = 0; who < Contestants.Length; who++)
            {
                double speed = Speed(input, Contestants[who]);
                double length = (BarsRight - BarsLeft) * speed / most;
                double y = top + (who * BarStep);
                _svg.Rectangle($"fill{who}", BarsLeft, y, Math.Max(length, 2), BarHeight, radius: 2);
                _svg.Text(who == 0 ? "value ours" : "value", BarsLeft + length + 8, y + 14.5, speed.ToString("F0", CultureInfo.InvariantCulture));
            }
        }
    }

    private void DrawLines()
    {
        _svg.Text("heading", LinesLeft - 52, Top - 20, "Time by size of the file, less is better");
        for (int power = 0; power < Times.Length; power++)
        {
            double y = Y(Math.Pow(10, power));
            _svg.Line("grid", LinesLeft, y, LinesRight, y);
            _svg.Text("axis end", LinesLeft - 8, y + 4, Times[power]);
        }

        _svg.Line("grid", LinesLeft, Bottom, LinesRight, Bottom);
        for (int power = 0; power < Sizes.Length; power++)
        {
            double x = X(Math.Pow(10, power + 3));
            _svg.Line("grid", x, Top, x, Bottom);
            _svg.Text("axis middle", x, Bottom + 18, Sizes[power]);
        }

        DrawGuide();
        for (int who = Contestants.Length - 1; who >= 0; who--)
        {
            (double X, double Y)[] points =
                [.. _report.Growth.Where(p => p.Contestant == Contestants[who]).OrderBy(p => p.Bytes).Select(p => (X(p.Bytes), Y(p.Microseconds)))];
            _svg.Path($"stroke{who}", points);
            foreach ((double x, double y) in points)
            {
                _svg.Mark($"fill{who}", who, x, y, MarkRadius);
            }
        }
    }

    /// <summary>A line along which ten times the size takes ten times the time, in the room between the others.</summary>
    private void DrawGuide()
    {
        const double MicrosecondsPerByte = 0.012;
        double end = 1000 * Math.Pow(10, PowersOfSize);
        _svg.Line("guide", X(1000), Y(1000 * MicrosecondsPerByte), X(end), Y(end * MicrosecondsPerByte));
        _svg.Text("axis end", LinesRight - 6, Bottom - 10, "dashed: time in proportion to size");
    }

    private string Description() => "Megabytes of front matter a second. " + string.Join(
        " ",
        _report.Inputs.Select(input => $"{NameOf(input.Name)}: " + string.Join(
            ", ",
            Contestants.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c} {Speed(input, c):F0}"))) + "."))
        + " The time of each grows in proportion to the size of the file.";

    // Documents are what is compared: the JSON of an article counts as much as its front matter.
    private double Speed(InputSize input, string contestant)
    {
        IEnumerable<Measurement> reads = _report.Measurements.Where(m => m.Operation == Operation.Read.Name && m.Input == input.Name);
        return input.AverageBytes / reads.Single(m => m.Contestant == contestant).Microseconds;
    }

    private static string NameOf(string input) => input switch
    {
        "seed" => "The sample",
        "small" or "corpus-small" => "Small files",
        "large" or "corpus-large" => "Large files",
        _ => input,
    };

    private static double X(double bytes) => LinesLeft + ((LinesRight - LinesLeft) * Math.Log10(bytes / 1000) / PowersOfSize);

    private static double Y(double microseconds) => Bottom - ((Bottom - Top) * (Math.Log10(microseconds) - LeastPowerOfTime) / PowersOfTime);
}
