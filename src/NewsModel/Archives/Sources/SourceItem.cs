using NewsModel.Archives.Manifests;
using NewsModel.Diagnostics;

namespace NewsModel.Archives.Sources;

/// <summary>What a source hands out: a file to be read, what was read of it already, or why neither is done.</summary>
/// <param name="path">The path below the root.</param>
internal sealed class SourceItem(string path)
{
    public string Path => path;

    /// <summary>The number of the line; 0 if it is a file.</summary>
    public int Number { get; init; }

    /// <summary>The location of the file; <see langword="null"/> for an item inside another file.</summary>
    public string? FullPath { get; init; }

    public long Length { get; init; }

    public DateTimeOffset? LastWriteTime { get; init; }

    /// <summary>What it holds, if the source has read it.</summary>
    public byte[]? Utf8 { get; init; }

    /// <summary>Whether it is longer than the limit, so it was not read.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>Where it begins in its file, if it is a line.</summary>
    public long Start { get; init; }

    /// <summary>Whether the user named it, so it is read whatever it is.</summary>
    public bool IsNamed { get; init; }

    public ArchiveSkipReason SkipReason { get; init; }

    public Diagnostic? Problem { get; init; }

    /// <summary>Looks at a file that was only listed; <see langword="null"/> once that is done.</summary>
    public FileLook? Look { get; init; }

    /// <summary>What a manifest says of the file.</summary>
    public KnownFile? Known { get; set; }

    /// <summary>The item with everything that must be known before it is read.</summary>
    public SourceItem Seen()
    {
        if (Look is null)
        {
            return this;
        }

        SourceItem seen = Look.At(Path, FullPath!);
        seen.Known = Known;
        return seen;
    }

    /// <summary>The same item with a folder before its path.</summary>
    public SourceItem Below(string prefix) => new(prefix + Path)
    {
        Number = Number,
        FullPath = FullPath,
        Length = Length,
        LastWriteTime = LastWriteTime,
        Utf8 = Utf8,
        IsTooLong = IsTooLong,
        Start = Start,
        IsNamed = IsNamed,
        Look = Look,
        SkipReason = SkipReason,
        Problem = Problem is null ? null : Problem with { File = prefix + Path },
    };
}
