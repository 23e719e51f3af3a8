namespace NewsModel.Archives.Sources;

/// <summary>Several sequences one after another, each opened when it is its turn.</summary>
/// <param name="openers">They open the sequences.</param>
internal sealed class ChainedItems(IReadOnlyList<Func<ItemSequence>> openers) : ItemSequence
{
    private ItemSequence? _current;
    private int _next;

    public override SourceItem? Next()
    {
        while (true)
        {
            if (_current?.Next() is { } item)
            {
                return item;
            }

            _current?.Dispose();
            _current = null;
            if (_next == openers.Count)
            {
                return null;
            }

            _current = openers[_next++]();
        }
    }

    public override void Dispose() => _current?.Dispose();
}
