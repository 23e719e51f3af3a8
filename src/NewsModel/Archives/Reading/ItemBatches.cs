using NewsModel.Archives.Sources;

namespace NewsModel.Archives.Reading;

/// <summary>
/// Hands out items in batches, each large enough to be worth a change of threads and small enough to hold. For use by several threads.
/// </summary>
/// <param name="items">The items; disposed of with this.</param>
internal sealed class ItemBatches(ItemSequence items) : IDisposable
{
    private const int MostItems = 32;
    private const long EnoughBytes = 1024 * 1024;

    private readonly Lock _gate = new();
    private bool _isAtEnd;

    /// <summary>Puts the next items into a list, which is emptied first.</summary>
    /// <returns>Whether there are any.</returns>
    public bool TryTake(List<SourceItem> batch)
    {
        batch.Clear();
        lock (_gate)
        {
            long bytes = 0;
            while (!_isAtEnd && batch.Count < MostItems && bytes < EnoughBytes)
            {
                if (items.Next() is { } item)
                {
                    batch.Add(item);
                    bytes += item.Length;
                }
                else
                {
                    _isAtEnd = true;
                }
            }
        }

        return batch.Count > 0;
    }

    public void Dispose() => items.Dispose();
}
