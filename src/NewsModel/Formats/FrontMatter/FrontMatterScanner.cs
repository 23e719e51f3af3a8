using NewsModel.Diagnostics;
using NewsModel.Syntax;
using NewsModel.Toml;
using NewsModel.Yaml;

namespace NewsModel.Formats.FrontMatter;

/// <summary>
/// Indexes the front matter of a file and finds its end: YAML with the block scanner, or with YamlDotNet where that one declines; TOML and JSON with
/// their own scanners.
/// </summary>
internal static class FrontMatterScanner
{
    /// <summary>Indexes a front matter in YAML.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="yamlStart">Where the line after the opening fence begins.</param>
    /// <param name="options">The limits.</param>
    /// <param name="index">Takes the rows.</param>
    /// <param name="sink">Takes the problems of the YAML.</param>
    /// <param name="bodyStart">Where the line after the closing fence begins.</param>
    /// <returns>Whether there is a closing fence; without one, nothing is indexed.</returns>
    public static bool TryScan(
        ReadOnlySpan<byte> utf8, int yamlStart, ReadOptions options, ref SyntaxIndex index, ref DiagnosticSink sink, out int bodyStart)
    {
        SyntaxLimits limits = options.SyntaxLimits;
        bool isAccepted = BlockScanner.TryScan(utf8, yamlStart, limits, ref index, out int end, out int excess);
        if (isAccepted && FrontMatterFences.IsClosing(utf8, end, out bodyStart))
        {
            return true;
        }

        if (!FrontMatterFences.TryFindClosing(utf8, yamlStart, out end, out bodyStart))
        {
            index.Clear();
            return false;
        }

        if (excess >= 0 && excess < end)
        {
            sink.Add(Problems.TooManyNodes(limits.MaxNodes), excess);
            return true;
        }

        YamlDotNetScanner.Scan(utf8, yamlStart, end, limits, ref index, ref sink);
        return true;
    }

    /// <summary>Indexes a front matter in any language.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="form">What it is written in.</param>
    /// <param name="start">Where it begins, after the opening fence.</param>
    /// <param name="options">The limits.</param>
    /// <param name="index">Takes the rows; there may be none, if there is no value.</param>
    /// <param name="sink">Takes the problems.</param>
    /// <param name="bodyStart">Where the body begins.</param>
    /// <returns>Whether the front matter has an end; without one, nothing is indexed.</returns>
    public static bool TryScan(
        ReadOnlySpan<byte> utf8,
        FrontMatterForm form,
        int start,
        ReadOptions options,
        ref SyntaxIndex index,
        ref DiagnosticSink sink,
        out int bodyStart)
    {
        if (form == FrontMatterForm.Yaml)
        {
            return TryScan(utf8, start, options, ref index, ref sink, out bodyStart);
        }

        if (form == FrontMatterForm.Toml)
        {
            bool isClosed = FrontMatterFences.TryFindClosing(utf8, start, out int end, out bodyStart, form);
            if (isClosed)
            {
                TomlScanner.TryScan(utf8, start, end, options.SyntaxLimits, ref index, ref sink);
            }

            return isClosed;
        }

        return JsonFrontMatter.TryScan(utf8, form, start, options.SyntaxLimits, ref index, ref sink, out bodyStart);
    }
}
