using System.Globalization;
using Tomlyn;
using Tomlyn.Model;
using Tomlyn.Parsing;

namespace NewsModel.Tests.Toml;

/// <summary>What Tomlyn makes of a document, in the same text as <see cref="TomlScan"/>.</summary>
internal static class TomlOracle
{
    /// <summary>The values; <see langword="null"/> if it is no TOML. Its syntax tree knows of redefinitions, and its values do not.</summary>
    public static string? Read(string toml) => IsValid(toml) ? Values(toml) : null;

    /// <summary>Whether it is TOML.</summary>
    public static bool IsValid(string toml)
    {
        try
        {
            return !SyntaxParser.Parse(toml).HasErrors;
        }
        catch (ArgumentOutOfRangeException)
        {
            // Half of a surrogate pair as an escape.
            return false;
        }
    }

    /// <summary>The values, whether or not tables are defined twice; <see langword="null"/> if it is no TOML apart from that.</summary>
    public static string? Values(string toml)
    {
        try
        {
            return Describe(TomlSerializer.Deserialize<TomlTable>(toml));
        }
        catch (Exception exception) when (exception is TomlException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static string Describe(object? value) => value switch
    {
        TomlTable table => $"{{{string.Join(',', table.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{TomlScan.Text(m.Key)}={Describe(m.Value)}"))}}}",
        TomlTableArray tables => $"[{string.Concat(tables.Select(t => Describe(t) + ","))}]",
        TomlArray items => $"[{string.Concat(items.Select(i => Describe(i) + ","))}]",
        string text => TomlScan.Text(text),
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => TomlScan.Number(number),
        TomlDateTime date => Describe(date),
        _ => throw new InvalidOperationException($"A {value?.GetType()} is none of TOML's values."),
    };

    private static string Describe(TomlDateTime date) => date.Kind switch
    {
        TomlDateTimeKind.LocalDate => TomlScan.Date(new(DateTime.SpecifyKind(date.DateTime.DateTime.Date, DateTimeKind.Utc)), "date"),
        TomlDateTimeKind.LocalDateTime => TomlScan.Date(new(DateTime.SpecifyKind(date.DateTime.DateTime, DateTimeKind.Utc)), "local"),
        TomlDateTimeKind.LocalTime => TomlScan.Date(new(new DateTime(1, 1, 2).Add(date.DateTime.TimeOfDay), TimeSpan.Zero), "time")[^33..],
        _ => TomlScan.Date(date.DateTime, "offset"),
    };
}
