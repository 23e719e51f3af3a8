using NewsModel.Tool.Input;

namespace NewsModel.Tool.Converting;

/// <summary>Where converted files go.</summary>
internal interface IConversionOutput : IAsyncDisposable
{
    /// <summary>Whether several articles of a file may become a page, since the file stays one.</summary>
    bool TakesPages { get; }

    /// <summary>Whether a file is left out, since it is in the output.</summary>
    /// <param name="input">The file.</param>
    bool LeavesOut(CommandInput input);

    /// <summary>Takes the next file.</summary>
    /// <param name="conversion">The file; it was converted.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether it was written.</returns>
    Task<bool> TryAddAsync(Conversion conversion, CancellationToken cancellationToken);

    /// <summary>Writes what is left.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether it was written.</returns>
    Task<bool> TryCompleteAsync(CancellationToken cancellationToken);
}
