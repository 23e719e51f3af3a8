using NewsModel.Archives;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Input;

/// <summary>Shows someone who waits how far a run is, if someone does.</summary>
/// <param name="request">What the run reads.</param>
/// <param name="console">Whose standard error may be a terminal.</param>
internal sealed class ReadingProgress(InputRequest request, ToolConsole console) : IProgress<ArchiveProgress>
{
    private ProgressLine? _line;

    /// <summary>Shows it from now on.</summary>
    /// <param name="cancellationToken">Ends the counting of all files.</param>
    public void Start(CancellationToken cancellationToken)
    {
        _line = console.StartProgress();
        if (_line is { } line)
        {
            // Nobody waits for it: the rest is shown as soon as it is known.
            _ = Task.Run(() => Count(line, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Shows how many files are done.</summary>
    /// <param name="done">How many.</param>
    public void Show(long done) => _line?.Show(done);

    /// <inheritdoc/>
    public void Report(ArchiveProgress value) => Show(value.Entries);

    /// <summary>Takes it away.</summary>
    public void Clear() => _line?.Clear();

    private void Count(ProgressLine line, CancellationToken cancellationToken)
    {
        try
        {
            if (FileCount.Of(request, cancellationToken) is { } total)
            {
                line.Expect(total);
            }
        }
        catch (Exception e) when (e is OperationCanceledException || FileError.IsOne(e))
        {
            // The run itself meets the same, and says so.
        }
    }
}
