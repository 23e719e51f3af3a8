namespace NewsModel.Archives.Sources;

/// <summary>Items with a folder before their paths.</summary>
/// <param name="items">The items; disposed of with this.</param>
/// <param name="prefix">The folder, with a slash at its end; may be empty.</param>
internal sealed class PrefixedItems(ItemSequence items, string prefix) : ItemSequence
{
    public override SourceItem? Next() => items.Next() is { } item ? item.Below(prefix) : null;

    public override void Dispose() => items.Dispose();
}
