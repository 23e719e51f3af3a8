using NewsModel.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsModel.Yaml;

/// <content>What YamlDotNet refuses, in words for authors; and quoted text that it refuses and others read.</content>
internal sealed partial class YamlDotNetScanner
{
    private void Add(YamlException exception)
    {
        int offset = OffsetOf(PlaceOf(exception));
        string? key = IsMisplacedColon(exception) ? _source.FindKeyOf(offset) : null;
        _sink.Add(key is null ? Problems.InvalidYaml(exception.Message) : Problems.ColonInValue(key), offset);
    }

    // Within a scalar, the parser reports both where the scalar starts and what is wrong with it.
    private static Mark PlaceOf(YamlException exception) =>
        exception.Message.Contains("tab character", StringComparison.Ordinal) || exception.Message.Contains("escape", StringComparison.Ordinal)
            ? exception.End
            : exception.Start;

    private static bool IsMisplacedColon(YamlException exception) =>
        exception.Message.Contains("Mapping values are not allowed", StringComparison.Ordinal)
        || exception.Message.Contains("found invalid mapping", StringComparison.Ordinal);

    /// <summary>
    /// Whether lines of text in double quotes are not indented, which YAML forbids (1.2, section 7.3.1) and many readers do not mind.
    /// </summary>
    private static bool IsOutdented(YamlException exception) => exception.Message.Contains("found wrong indentation", StringComparison.Ordinal);

    /// <summary>The same of text in single quotes YamlDotNet does not mind either.</summary>
    private void WarnOfOutdented(Scalar scalar, int start, int length)
    {
        int line = _blocks > 0 ? _source.FindOutdented(start, length) : -1;
        if (line >= 0 || _source.IsFolded(scalar.Start.Index))
        {
            _sink.Add(Problems.OutdentedText, line >= 0 ? line : start);
        }
    }

    /// <summary>The position of something other than white space and comments, or -1.</summary>
    private static int IndexOfContent(ReadOnlySpan<byte> utf8)
    {
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == '#')
            {
                int lineEnd = utf8[i..].IndexOfAny((byte)'\n', (byte)'\r');
                i = lineEnd < 0 ? utf8.Length : i + lineEnd;
            }
            else if (utf8[i] is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return i;
            }
        }

        return -1;
    }
}
