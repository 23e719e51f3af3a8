using NewsModel.Tool.Input;

namespace NewsModel.Tool.Converting;

/// <summary>The lines of many files in one, which is written beside its place and moved there when all of it is there.</summary>
/// <param name="path">The file.</param>
/// <param name="console">Where to complain.</param>
internal sealed class LinesOutput(string path, ToolConsole console) : IConversionOutput
{
    private readonly string _beside = $"{path}.{Guid.NewGuid():N}.tmp";
    private FileStream? _stream;

    /// <inheritdoc/>
    public bool TakesPages => false;

    /// <inheritdoc/>
    public bool LeavesOut(CommandInput input)
    {
        string file = Path.GetFullPath(input.File.Name);
        return file == Path.GetFullPath(path) || file == Path.GetFullPath(_beside);
    }

    /// <inheritdoc/>
    public Task<bool> TryAddAsync(Conversion conversion, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        _stream ??= new(_beside, FileMode.CreateNew, FileAccess.Write);
        await _stream.WriteAsync(conversion.Utf8!, cancellationToken);
    });

    /// <inheritdoc/>
    public Task<bool> TryCompleteAsync(CancellationToken cancellationToken) => TryAsync(async () =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        _stream ??= new(_beside, FileMode.CreateNew, FileAccess.Write);
        _stream.Flush(flushToDisk: true);
        await _stream.DisposeAsync();
        File.Move(_beside, path, overwrite: true);
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_stream is not null)
        {
            await _stream.DisposeAsync();
            File.Delete(_beside);
        }
    }

    private async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (Exception e) when (FileError.IsOne(e))
        {
            console.Complain(FileError.Describe(e), path);
            return false;
        }
    }
}
