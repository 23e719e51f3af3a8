namespace NewsModel.Archives.Reading;

/// <summary>Counts what was handled, and reports it from time to time. Thread-safe.</summary>
/// <param name="receiver">The receiver of reports; may be <see langword="null"/>.</param>
internal sealed class ProgressCounter(IProgress<ArchiveProgress>? receiver)
{
    private const long Interval = 100;

    private readonly Lock _gate = new();
    private ArchiveProgress _total;
    private long _last = Environment.TickCount64;

    public void Add(ArchiveProgress part)
    {
        if (receiver is null)
        {
            return;
        }

        lock (_gate)
        {
            _total = new(_total.Entries + part.Entries, _total.Bytes + part.Bytes, _total.Failures + part.Failures);
            long now = Environment.TickCount64;
            if (now - _last >= Interval)
            {
                _last = now;
                receiver.Report(_total);
            }
        }
    }

    public void Complete()
    {
        lock (_gate)
        {
            receiver?.Report(_total);
        }
    }
}
