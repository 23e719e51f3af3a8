using NewsModel.Diagnostics;

namespace NewsModel.Archives.Manifests;

/// <summary>What came of checking an item, and what the next run may know of it.</summary>
internal sealed class CheckedFile
{
    public required string Path { get; init; }

    public List<ArchiveCheck> Entries { get; init; } = [];

    /// <summary>The line for the manifest; <see langword="null"/> if there is none.</summary>
    public byte[]? Line { get; init; }

    /// <summary>What is wrong with the old manifest there, if anything.</summary>
    public Problem? ManifestProblem { get; init; }
}
