using NewsModel.Archives.Sources;

namespace NewsModel.Archives.Manifests;

/// <summary>Items with what a manifest says of their files.</summary>
/// <param name="items">The items, in the order of paths; disposed of with this.</param>
/// <param name="manifest">The manifest; disposed of with this.</param>
/// <param name="manifestPath">Where the manifest is. It is not one of the items, so the first run and the next come to the same.</param>
internal sealed class KnownItems(ItemSequence items, ManifestReader manifest, string manifestPath) : ItemSequence
{
    private string _last = "";

    public override SourceItem? Next()
    {
        SourceItem? item = items.Next();
        if (item?.FullPath == manifestPath)
        {
            item = items.Next();
        }

        if (item is { Utf8: null, FullPath: not null, Problem: null, SkipReason: ArchiveSkipReason.None }
            && string.CompareOrdinal(item.Path, _last) > 0)
        {
            _last = item.Path;
            item.Known = manifest.Find(item.Path);
        }

        return item;
    }

    public override void Dispose()
    {
        items.Dispose();
        manifest.Dispose();
    }
}
