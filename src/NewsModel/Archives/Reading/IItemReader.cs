using NewsModel.Archives.Sources;

namespace NewsModel.Archives.Reading;

/// <summary>Makes something of items. Used by one thread at a time.</summary>
/// <typeparam name="T">What it makes.</typeparam>
internal interface IItemReader<T> : IDisposable
{
    /// <summary>Reads an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="results">Receives the results.</param>
    void Read(SourceItem item, List<T> results);

    /// <summary>What was handled since this was called before.</summary>
    ArchiveProgress TakeProgress();
}
