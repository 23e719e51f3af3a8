using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsModel.Benchmarks.Pages;

/// <summary>The score of a set, computed as the sets' own scorer does.</summary>
public sealed partial class PageScore(string name)
{
    private readonly List<bool> _titles = [];
    private readonly List<bool> _instants = [];
    private readonly List<bool> _days = [];
    private readonly List<bool> _authors = [];
    private readonly List<double> _words = [];
    private readonly List<(double Precision, double Recall)> _grams = [];

    /// <summary>How many pages were added.</summary>
    public int Pages { get; private set; }

    public double? Title => Mean(_titles);

    public double? Instant => Mean(_instants);

    public double? Day => Mean(_days);

    public double? Authors => Mean(_authors);

    public double? Words => _words.Count == 0 ? null : _words.Average();

    public double? Grams => _grams.Count == 0 ? null : F1(_grams.Average(g => g.Precision), _grams.Average(g => g.Recall));

    public string Name => name;

    /// <summary>Adds a page. What is not known of it is not asked.</summary>
    public void Add(GoldPage gold, Prediction prediction)
    {
        Pages++;
        if (!string.IsNullOrEmpty(gold.Title))
        {
            _titles.Add(Bare(gold.Title) == Bare(prediction.Title));
        }

        if (!string.IsNullOrEmpty(gold.Published))
        {
            if (Instants(gold.Published) is { } instant && instant.TimeOfDay.TotalSeconds >= 1)
            {
                _instants.Add(Instants(prediction.Published) is { } other && Math.Abs((instant - other).TotalSeconds) <= 60);
            }

            string day = gold.Published[..Math.Min(gold.Published.Length, 10)];
            _days.Add(prediction.Published?.StartsWith(day, StringComparison.Ordinal) == true);
        }

        if (gold.Authors.Count > 0)
        {
            _authors.Add(Names(gold.Authors).SetEquals(Names(prediction.Authors)));
        }

        if (!string.IsNullOrEmpty(gold.Body))
        {
            List<string> expected = Tokens(gold.Body);
            List<string> actual = Tokens(prediction.Body);
            (double precision, double recall) = Overlap(actual, expected);
            _words.Add(F1(precision, recall));
            _grams.Add(Overlap(GramsOf(actual), GramsOf(expected)));
        }
    }

    public override string ToString()
    {
        StringBuilder line = new();
        line.Append(CultureInfo.InvariantCulture, $"{name}: {Pages} pages");
        Say("title", Title, _titles.Count);
        Say("instant", Instant, _instants.Count);
        Say("day", Day, _days.Count);
        Say("authors", Authors, _authors.Count);
        Say("words F1", Words, _words.Count);
        Say("4-grams F1", Grams, _grams.Count);
        return line.ToString();

        void Say(string what, double? score, int count)
        {
            if (score is not null)
            {
                line.Append(CultureInfo.InvariantCulture, $"; {what} {score:F3} of {count}");
            }
        }
    }

    private static double? Mean(List<bool> answers) => answers.Count == 0 ? null : answers.Average(a => a ? 1.0 : 0.0);

    private static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    private static string Bare(string? text) => NotWord().Replace((text ?? "").ToLowerInvariant(), "");

    private static DateTimeOffset? Instants(string? text) =>
        text is not null && WithTime().IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset value) ? value : null;

    private static HashSet<string> Names(IEnumerable<string> authors) =>
        [.. authors.SelectMany(a => Joints().Split(a)).Select(Bare).Where(n => n.Length > 0)];

    private static List<string> Tokens(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value)];

    private static List<string> GramsOf(List<string> tokens)
    {
        const int Run = 4;
        IEnumerable<int> starts = Enumerable.Range(0, Math.Max(1, tokens.Count - Run + 1));
        return tokens.Count == 0 ? [] : [.. starts.Select(i => string.Join(' ', tokens.Skip(i).Take(Run)))];
    }

    private static (double Precision, double Recall) Overlap(List<string> actual, List<string> expected)
    {
        Dictionary<string, int> counts = [];
        foreach (string token in expected)
        {
            counts[token] = counts.GetValueOrDefault(token) + 1;
        }

        int common = 0;
        foreach (string token in actual)
        {
            if (counts.TryGetValue(token, out int left) && left > 0)
            {
                counts[token] = left - 1;
                common++;
            }
        }

        double precision = actual.Count == 0 ? (expected.Count == 0 ? 1 : 0) : (double)common / actual.Count;
        return (precision, expected.Count == 0 ? 1 : (double)common / expected.Count);
    }

    [GeneratedRegex(@"[\W_]+")]
    private static partial Regex NotWord();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("[,;&]| and | und | et | y ")]
    private static partial Regex Joints();

    [GeneratedRegex(@"^\s*\d{4}-\d\d-\d\d[T ]\d")]
    private static partial Regex WithTime();
}
