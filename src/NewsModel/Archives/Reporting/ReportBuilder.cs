using System.Numerics;
using NewsModel.Diagnostics;
using NewsModel.Schema;

namespace NewsModel.Archives.Reporting;

/// <summary>Counts what becomes a report.</summary>
internal sealed class ReportBuilder
{
    private static readonly string[] SizeNames = [.. Enumerable.Range(0, 64).Select(static power => $"2^{power:00}")];

    private readonly ShardSet _shards = new();
    private readonly Dictionary<(string Code, DiagnosticSeverity Severity), ProblemCounter> _problems = [];
    private readonly long[] _fields = new long[RecordSchema.MaxKeys + 1];
    private readonly long[] _sizes = new long[SizeNames.Length];
    private readonly NameCounter _formats = new();
    private readonly NameCounter _skipReasons = new();
    private readonly NameCounter _otherFields = new();
    private readonly NameCounter _otherSizes = new();
    private readonly NameCounter _extensions = new();
    private readonly NameCounter _types = new();
    private readonly NameCounter _categories = new();
    private readonly NameCounter _providers = new();
    private readonly NameCounter _topics = new();
    private readonly NameCounter _locales = new();
    private readonly MonthCounter _months = new();
    private long _entries;
    private long _articles;
    private long _skipped;
    private long _unreadable;
    private long _withErrors;
    private long _withWarnings;
    private long _bytes;

    /// <summary>Creates a builder for reports.</summary>
    public ReportBuilder()
    {
    }

    /// <summary>Creates a builder for the entries of a shard.</summary>
    public ReportBuilder(ArchiveShard shard) => _shards.Add(shard.Count == 1 ? default : [shard]);

    public void Add(ArchiveCheck entry)
    {
        _entries++;
        _bytes += entry.Size;
        foreach (Diagnostic diagnostic in entry.Diagnostics)
        {
            CounterOf(diagnostic.Code, diagnostic.Severity).Add(diagnostic, entry.Path, entry.Number, _entries);
        }

        switch (entry.Status)
        {
            case ArchiveEntryStatus.Article:
                AddArticle(entry);
                break;
            case ArchiveEntryStatus.Skipped:
                _skipped++;
                _skipReasons.Add(ReportJson.NameOf(entry.SkipReason));
                break;
            default:
                _unreadable++;
                break;
        }
    }

    public void Add(ArchiveReport report)
    {
        if (report != ArchiveReport.Empty)
        {
            _shards.Add(report.Shards);
            AddCounts(report);
        }
    }

    /// <summary>Adds what was counted of the same run elsewhere.</summary>
    public void AddPart(ReportBuilder part) => AddCounts(part.ToReport());

    private void AddCounts(ArchiveReport report)
    {
        _entries += report.Entries;
        _articles += report.Articles;
        _skipped += report.Skipped;
        _unreadable += report.Unreadable;
        _withErrors += report.WithErrors;
        _withWarnings += report.WithWarnings;
        _bytes += report.Bytes;
        foreach (ArchiveReportProblem problem in report.Problems)
        {
            CounterOf(problem.Code, problem.Severity).Add(problem);
        }

        _formats.Add(report.Formats);
        _skipReasons.Add(report.SkipReasons);
        _otherSizes.Add(report.Sizes);
        _otherFields.Add(report.Fields);
        _extensions.Add(report.Extensions);
        _types.Add(report.Types);
        _categories.Add(report.Categories);
        _providers.Add(report.Providers);
        _topics.Add(report.Topics);
        _locales.Add(report.Locales);
        _months.Add(report.Months);
    }

    public ArchiveReport ToReport() => new()
    {
        Shards = _shards.ToShards(),
        Entries = _entries,
        Articles = _articles,
        Skipped = _skipped,
        Unreadable = _unreadable,
        WithErrors = _withErrors,
        WithWarnings = _withWarnings,
        Bytes = _bytes,
        Problems = [.. _problems.Values.Select(static counter => counter.ToProblem())
            .OrderBy(static problem => problem.Code.Id, StringComparer.Ordinal).ThenBy(static problem => problem.Severity)],
        Formats = _formats.ToTable(),
        SkipReasons = _skipReasons.ToTable(),
        Sizes = SizesTable(),
        Fields = FieldsTable(),
        Extensions = _extensions.ToTable(),
        Types = _types.ToTable(),
        Categories = _categories.ToTable(),
        Providers = _providers.ToTable(),
        Topics = _topics.ToTable(),
        Locales = _locales.ToTable(),
        Months = _months.ToTable(),
    };

    private void AddArticle(ArchiveCheck article)
    {
        _articles++;
        _sizes[article.Size <= 1 ? 0 : BitOperations.Log2((ulong)article.Size - 1) + 1]++;
        _withErrors += article.HasErrors ? 1 : 0;
        _withWarnings += article is { HasErrors: false, Diagnostics.IsEmpty: false } ? 1 : 0;
        for (ulong fields = article.Fields; fields != 0; fields &= fields - 1)
        {
            _fields[BitOperations.TrailingZeroCount(fields)]++;
        }

        AddName(_formats, article.FormatName);
        AddName(_types, article.Type);
        AddName(_categories, article.Category);
        AddName(_locales, article.Locale);
        AddName(_providers, article.Provider);
        foreach (string topic in article.Topics)
        {
            _topics.Add(topic);
        }

        foreach (string key in article.Extensions)
        {
            _extensions.Add(key);
        }

        if (article.Month > 0)
        {
            _months.Add(article.Month);
        }
    }

    private static void AddName(NameCounter counter, string? name)
    {
        if (name is not null)
        {
            counter.Add(name);
        }
    }

    private ProblemCounter CounterOf(DiagnosticCode code, DiagnosticSeverity severity)
    {
        if (!_problems.TryGetValue((code.Id, severity), out ProblemCounter? counter))
        {
            counter = new(code, severity);
            _problems.Add((code.Id, severity), counter);
        }

        return counter;
    }

    private ArchiveReportTable FieldsTable()
    {
        NameCounter fields = new();
        fields.Add(_otherFields.ToTable());
        RecordKey<Article>[] keys = Article.Schema.OwnKeys;
        for (int i = 0; i <= keys.Length; i++)
        {
            if (_fields[i] > 0)
            {
                fields.Add(i == keys.Length ? Article.Schema.OwnBody!.Name : keys[i].Name, _fields[i]);
            }
        }

        return fields.ToTable();
    }

    private ArchiveReportTable SizesTable()
    {
        NameCounter sizes = new();
        sizes.Add(_otherSizes.ToTable());
        for (int i = 0; i < _sizes.Length; i++)
        {
            if (_sizes[i] > 0)
            {
                sizes.Add(SizeNames[i], _sizes[i]);
            }
        }

        return sizes.ToTable();
    }
}
