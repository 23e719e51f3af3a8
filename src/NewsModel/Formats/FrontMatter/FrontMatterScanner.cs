using NewsModel.Diagnostics;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>Indexes the front matter of a file and finds its end: with the block scanner, or with YamlDotNet where that one declines.</summary>
internal static class FrontMatterScanner
{
    /// <param name="utf8">The file.</param>
    /// <param name="yamlStart">Where the line after the opening fence begins.</param>
    /// <param name="options">The limits.</param>
    /// <param name="index">Takes the rows.</param>
    /// <param name="sink">Takes the problems of the YAML.</param>
    /// <param name="bodyStart">Where the line after the closing fence begins.</param>
    /// <returns>Whether there is a closing fence; without one, nothing is indexed.</returns>
    public static bool TryScan(
        ReadOnlySpan<byte> utf8, int yamlStart, ReadOptions options, ref YamlIndex index, ref DiagnosticSink sink, out int bodyStart)
    {
        YamlLimits limits = options.YamlLimits;
        if (BlockScanner.TryScan(utf8, yamlStart, limits, ref index, out int end) && FrontMatterFences.IsClosing(utf8, end, out bodyStart))
        {
            return true;
        }

        if (!FrontMatterFences.TryFindClosing(utf8, yamlStart, out end, out bodyStart))
        {
            index.Clear();
            return false;
        }

        YamlDotNetScanner.Scan(utf8, yamlStart, end, limits, ref index, ref sink);
        return true;
    }
}
