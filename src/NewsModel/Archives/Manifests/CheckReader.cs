using NewsModel.Archives.Reading;
using NewsModel.Archives.Sources;
using NewsModel.Diagnostics;

namespace NewsModel.Archives.Manifests;

/// <summary>Checks files, those that a manifest knows without reading them.</summary>
/// <param name="options">How to read.</param>
/// <param name="start">When the run began.</param>
/// <param name="keepsLines">Whether lines for a manifest are wanted.</param>
internal sealed class CheckReader(ArchiveOptions options, DateTimeOffset start, bool keepsLines) : IItemReader<CheckedFile>
{
    // A file may be written to twice while the clock of its file system shows the same time.
    private static readonly TimeSpan CoarsestClock = TimeSpan.FromSeconds(2);

    private readonly EntryReader _reader = new(options.Serializer, isSketch: true);
    private readonly List<ArchiveEntry> _entries = [];
    private ArchiveProgress _reused;

    public void Read(SourceItem item, List<CheckedFile> results)
    {
        item = item.Seen();
        Problem? problem = null;
        string? knownHash = null;
        if (item is { Known: { } known, Problem: null, SkipReason: ArchiveSkipReason.None } && known.Length == item.Length)
        {
            if (ManifestLine.Read(known) is not { } content)
            {
                problem = Problems.DamagedManifest;
            }
            else if (known.Time == TimeOf(item))
            {
                Count(content.Entries);
                results.Add(new() { Path = item.Path, Entries = content.Entries, Line = known.Line });
                return;
            }
            else
            {
                knownHash = content.Hash;
                if (knownHash.Length > 0 && _reader.TryHash(item, out string hash) && hash == knownHash)
                {
                    Count(content.Entries);
                    byte[] line = ManifestLine.Write(item.Path, item.Length, SureTimeOf(item), hash, content.Entries);
                    results.Add(new() { Path = item.Path, Entries = content.Entries, Line = line });
                    return;
                }
            }
        }

        _entries.Clear();
        _reader.Read(item, _entries);
        List<ArchiveCheck> checks = new(_entries.Count);
        foreach (ArchiveEntry entry in _entries)
        {
            checks.Add(ArchiveCheck.Of(entry));
        }

        results.Add(new() { Path = item.Path, Entries = checks, Line = LineOf(item, checks), ManifestProblem = problem });
    }

    public ArchiveProgress TakeProgress()
    {
        ArchiveProgress read = _reader.TakeProgress();
        ArchiveProgress progress = new(read.Entries + _reused.Entries, read.Bytes + _reused.Bytes, read.Failures + _reused.Failures);
        _reused = default;
        return progress;
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>The line of a file that was read, if it is one that can be known again.</summary>
    private byte[]? LineOf(SourceItem item, List<ArchiveCheck> checks)
    {
        bool isFile = item is { Utf8: null, FullPath: not null, Problem: null, SkipReason: ArchiveSkipReason.None };
        if (!keepsLines || !isFile || checks.Exists(static check => check.Status == ArchiveEntryStatus.Unreadable)
            || item.Path.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return null;
        }

        ReadOnlySpan<byte> content = _reader.LastFile;
        if (!content.IsEmpty && content.Length != item.Length)
        {
            // It was written to between looking and reading.
            return null;
        }

        string hash = content.IsEmpty ? "" : ManifestFormat.HashOf(content);
        return ManifestLine.Write(item.Path, item.Length, SureTimeOf(item), hash, checks);
    }

    private long SureTimeOf(SourceItem item) => item.LastWriteTime < start - CoarsestClock ? TimeOf(item) : -1;

    private static long TimeOf(SourceItem item) => item.LastWriteTime?.UtcTicks ?? -2;

    private void Count(List<ArchiveCheck> entries)
    {
        foreach (ArchiveCheck entry in entries)
        {
            _reused = new(_reused.Entries + 1, _reused.Bytes + entry.Size, _reused.Failures + (entry.HasErrors ? 1 : 0));
        }
    }
}
