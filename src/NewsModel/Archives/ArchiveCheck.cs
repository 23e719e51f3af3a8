using System.Diagnostics;
using NewsModel.Schema;

namespace NewsModel.Archives;

/// <summary>Represents what is known of an archive entry when its article is not kept: its problems, and what a report counts.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
[DebuggerDisplay("{Path,nq}: {Status}")]
public sealed class ArchiveCheck
{
    internal ArchiveCheck(string path, int number, long size)
    {
        Path = path;
        Number = number;
        Size = size;
    }

    /// <summary>Gets the path, like that of an <see cref="ArchiveEntry"/>.</summary>
    public string Path { get; }

    /// <summary>Gets the number of the article in its file, like that of an <see cref="ArchiveEntry"/>.</summary>
    public int Number { get; }

    /// <summary>Gets the size in bytes, like that of an <see cref="ArchiveEntry"/>.</summary>
    public long Size { get; }

    /// <summary>Gets the status of the entry.</summary>
    public ArchiveEntryStatus Status { get; internal init; }

    /// <summary>Gets why the entry was skipped, if it was.</summary>
    public ArchiveSkipReason SkipReason { get; internal init; }

    /// <summary>Gets the name of the article's format; <see langword="null"/> if the entry is not an article or was too long to read.</summary>
    public string? FormatName { get; internal init; }

    /// <summary>Gets all problems.</summary>
    public ValueList<Diagnostic> Diagnostics { get; internal init; }

    /// <summary>Gets whether the entry could not be read or has an error.</summary>
    public bool HasErrors { get; internal init; }

    /// <summary>Gets whether this was known from a manifest: the file was not read, or its content had not changed.</summary>
    public bool IsReused { get; internal init; }

    /// <summary>The positions of the keys that the article has; that of the body is their number.</summary>
    internal ulong Fields { get; init; }

    internal string? Type { get; init; }

    internal string? Category { get; init; }

    internal string? Locale { get; init; }

    internal string? Provider { get; init; }

    /// <summary>The topics, each once.</summary>
    internal string[] Topics { get; init; } = [];

    /// <summary>The keys that the model does not name.</summary>
    internal string[] Extensions { get; init; } = [];

    /// <summary>The month in which it was published: twelve times the year, and the month from 0; 0 if that is not known.</summary>
    internal int Month { get; init; }

    internal static ArchiveCheck Of(ArchiveEntry entry)
    {
        if (entry.Result is not { } result)
        {
            return new(entry.Path, entry.Number, entry.Size)
            {
                Status = entry.Status,
                SkipReason = entry.SkipReason,
                Diagnostics = entry.Diagnostics,
                HasErrors = entry.HasErrors,
            };
        }

        Article article = result.Value;
        return new(entry.Path, entry.Number, entry.Size)
        {
            FormatName = entry.Format?.Name,
            Diagnostics = result.Diagnostics,
            HasErrors = result.HasErrors,
            Fields = FieldsOf(article),
            Type = article._type,
            Category = article._category,
            Locale = article._locale,
            Provider = article._provider is { } provider ? provider._name ?? provider._domain : null,
            Topics = Distinct(article._topics.AsSpan()),
            Extensions = KeysOf(article._extensions.AsSpan()),
            Month = article._publishedDateTime is { } date ? date.UtcDateTime.Year * 12 + date.UtcDateTime.Month - 1 : 0,
        };
    }

    private static ulong FieldsOf(Article article)
    {
        RecordKey<Article>[] keys = Article.Schema.OwnKeys;
        ulong fields = article._content is null ? 0 : 1UL << keys.Length;
        for (int i = 0; i < keys.Length; i++)
        {
            fields |= keys[i].IsPresent(article) ? 1UL << i : 0;
        }

        return fields;
    }

    private static string[] Distinct(ReadOnlySpan<string> texts)
    {
        const int Few = 32;
        if (texts.Length > Few)
        {
            return [.. new HashSet<string>([.. texts], StringComparer.Ordinal)];
        }

        string[] distinct = texts.Length == 0 ? [] : new string[texts.Length];
        int count = 0;
        foreach (string text in texts)
        {
            if (!distinct.AsSpan(0, count).Contains(text))
            {
                distinct[count++] = text;
            }
        }

        return count == distinct.Length ? distinct : distinct[..count];
    }

    private static string[] KeysOf(ReadOnlySpan<KeyValuePair<string, ExtensionValue>> extensions)
    {
        string[] keys = extensions.Length == 0 ? [] : new string[extensions.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = extensions[i].Key;
        }

        return keys;
    }
}
