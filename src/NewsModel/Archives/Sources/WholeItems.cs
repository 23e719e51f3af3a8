using NewsModel.Text;

namespace NewsModel.Archives.Sources;

/// <summary>All of a stream as one item.</summary>
internal sealed class WholeItems(Stream stream, SourceItem file, ReadingPlan plan) : ItemSequence
{
    private bool _isDone = !plan.Takes(file.Path);

    public override SourceItem? Next()
    {
        if (_isDone)
        {
            return null;
        }

        _isDone = true;
        return Read(stream, file.Path, file.LastWriteTime, file.IsNamed, plan);
    }

    public override void Dispose() => stream.Dispose();

    /// <summary>Reads a stream to its end or to the limit.</summary>
    public static SourceItem Read(Stream stream, string path, DateTimeOffset? lastWriteTime, bool isNamed, ReadingPlan plan)
    {
        try
        {
            using PooledBuffer buffer = new();
            bool isWhole = buffer.TryRead(stream, plan.ReadOptions.MaxInputLength);
            return new(path)
            {
                Utf8 = isWhole ? buffer.Written.ToArray() : [],
                Length = buffer.Written.Length,
                LastWriteTime = lastWriteTime,
                IsTooLong = !isWhole,
                IsNamed = isNamed,
                SkipReason = buffer.Written.IsEmpty ? ArchiveSkipReason.Empty : ArchiveSkipReason.None,
            };
        }
        catch (Exception e) when (FileProblems.IsOne(e))
        {
            return new(path) { Problem = FileProblems.Of(e, path) };
        }
    }
}
