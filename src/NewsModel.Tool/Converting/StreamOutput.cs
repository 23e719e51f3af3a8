using NewsModel.Documents;
using NewsModel.Tool.Input;

namespace NewsModel.Tool.Converting;

/// <summary>Everything one after the other to standard output, as soon as it was converted.</summary>
/// <param name="target">The format.</param>
/// <param name="console">Where to write.</param>
internal sealed class StreamOutput(ConversionTarget target, ToolConsole console) : IConversionOutput
{
    /// <inheritdoc/>
    public bool TakesPages => true;

    /// <inheritdoc/>
    public bool LeavesOut(CommandInput input) => false;

    /// <inheritdoc/>
    public async Task<bool> TryAddAsync(Conversion conversion, CancellationToken cancellationToken)
    {
        if (console.Terminal is not null)
        {
            console.WriteText(ArticleDocument.Parse(conversion.Utf8!, target.Format).ToString());
            return true;
        }

        await console.OutputBytes.WriteAsync(conversion.Utf8!, cancellationToken);
        await console.OutputBytes.FlushAsync(cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public Task<bool> TryCompleteAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
