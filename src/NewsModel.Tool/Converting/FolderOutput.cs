using NewsModel.Documents;
using NewsModel.Tool.Input;

namespace NewsModel.Tool.Converting;

/// <summary>A folder, in which each file has the place that it had below its own, and the extension of the format.</summary>
/// <param name="folder">The folder; it is made where there is none.</param>
/// <param name="target">The format.</param>
/// <param name="console">Where to complain.</param>
internal sealed class FolderOutput(string folder, ConversionTarget target, ToolConsole console) : IConversionOutput
{
    private readonly string _prefix = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
    private readonly Dictionary<string, string> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public bool TakesPages => true;

    /// <inheritdoc/>
    public bool LeavesOut(CommandInput input)
    {
        string path = Path.GetFullPath(input.File.Name);
        if (!input.IsFound || !path.StartsWith(_prefix, StringComparison.Ordinal))
        {
            return false;
        }

        // What an earlier run wrote below the folder that is converted; or this one, into the folder itself.
        bool isWithin = path.EndsWith(input.RelativePath, StringComparison.Ordinal)
            && path[..^input.RelativePath.Length].StartsWith(_prefix, StringComparison.Ordinal);
        return !isWithin || (_written.TryGetValue(path, out string? source) && source != input.File.Name);
    }

    /// <inheritdoc/>
    public async Task<bool> TryAddAsync(Conversion conversion, CancellationToken cancellationToken)
    {
        string source = conversion.Input.File.Name;
        string path = Path.GetFullPath(_prefix + Path.ChangeExtension(conversion.Input.RelativePath, target.Extensions[0]));
        if (!path.StartsWith(_prefix, StringComparison.Ordinal))
        {
            console.Complain($"would be written outside {folder}; pass its folder instead", source);
            return false;
        }

        // Where case does not count, two names would be one file.
        if (!_written.TryAdd(path, source))
        {
            string same = path[_prefix.Length..];
            console.Complain($"would be written to the same file as {_written[path]}: {same}; convert it in a separate run", source);
            return false;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
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
