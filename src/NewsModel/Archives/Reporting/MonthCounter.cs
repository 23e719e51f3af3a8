using System.Globalization;

namespace NewsModel.Archives.Reporting;

/// <summary>Counts dates by their months in UTC.</summary>
internal sealed class MonthCounter
{
    private readonly Dictionary<int, long> _months = [];
    private readonly NameCounter _others = new();

    /// <param name="month">Twelve times the year, and the month from 0.</param>
    public void Add(int month) => _months[month] = _months.GetValueOrDefault(month) + 1;

    public void Add(ArchiveReportTable months) => _others.Add(months);

    public ArchiveReportTable ToTable()
    {
        NameCounter months = new();
        months.Add(_others.ToTable());
        foreach (KeyValuePair<int, long> month in _months)
        {
            months.Add(string.Create(CultureInfo.InvariantCulture, $"{month.Key / 12:0000}-{month.Key % 12 + 1:00}"), month.Value);
        }

        return months.ToTable();
    }
}
