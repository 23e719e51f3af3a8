namespace NewsModel.Archives.Sources;

/// <summary>One item, if it is of the shard that is read.</summary>
internal sealed class SingleItem(SourceItem item, ReadingPlan plan) : ItemSequence
{
    private SourceItem? _item = plan.Takes(item.Path) ? item : null;

    public override SourceItem? Next()
    {
        SourceItem? next = _item;
        _item = null;
        return next;
    }

    public override void Dispose()
    {
    }
}
