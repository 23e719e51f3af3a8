namespace NewsModel.Archives.Sources;

/// <summary>Where entries come from. Used by one thread at a time.</summary>
internal abstract class ItemSequence : IDisposable
{
    /// <summary>The next item; <see langword="null"/> at the end. An item reports what went wrong with it; nothing is thrown.</summary>
    public abstract SourceItem? Next();

    public abstract void Dispose();
}
