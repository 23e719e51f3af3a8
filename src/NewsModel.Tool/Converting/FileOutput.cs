using NewsModel.Documents;
using NewsModel.Tool.Input;

namespace NewsModel.Tool.Converting;

/// <summary>One file in another one, which is replaced as a whole or not at all.</summary>
/// <param name="path">The file.</param>
/// <param name="target">The format.</param>
/// <param name="console">Where to complain.</param>
internal sealed class FileOutput(string path, ConversionTarget target, ToolConsole console) : IConversionOutput
{
    /// <inheritdoc/>
    public bool TakesPages => true;

    /// <inheritdoc/>
    public bool LeavesOut(CommandInput input) => false;

    /// <inheritdoc/>
    public async Task<bool> TryAddAsync(Conversion conversion, CancellationToken cancellationToken)
    {
        try
        {
            await ArticleDocument.Parse(conversion.Utf8!, target.Format).SaveAsync(path, SaveMode.Overwrite, cancellationToken);
            return true;
        }
        catch (Exception e) when (FileError.IsOne(e))
        {
            console.Complain(FileError.Describe(e), path);
            return false;
        }
    }

    /// <inheritdoc/>
    public Task<bool> TryCompleteAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
