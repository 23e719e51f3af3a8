using System.Text.Json;
using NewsModel.Archives.Sources;
using NewsModel.Documents;
using NewsModel.Formats;

namespace NewsModel.Archives.Reading;

/// <summary>Whether a file that was not named explicitly is an article at all.</summary>
internal static class ArticleGate
{
    /// <summary>Why a file is not an article; <see cref="ArchiveSkipReason.None"/> if it seems to be one.</summary>
    /// <param name="utf8">What it holds.</param>
    /// <param name="item">The file.</param>
    /// <param name="serializer">The formats.</param>
    /// <param name="format">The format that it is in, if it is one.</param>
    public static ArchiveSkipReason WhyNot(ReadOnlySpan<byte> utf8, SourceItem item, ArticleSerializer serializer, out ArticleFormat format)
    {
        ReadOnlySpan<char> path = item.Path;
        path = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        bool isRecognized = serializer.TryRecognize(utf8, path, out format);
        if (item.IsNamed)
        {
            return ArchiveSkipReason.None;
        }

        // A YAML file may begin with the same line as front matter.
        if ((path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            && (!isRecognized || format is FrontMatterFormat))
        {
            return ArchiveSkipReason.Yaml;
        }

        // Many files contain a line such as "Related:".
        if (isRecognized && (format is not PlainTextFormat || path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)))
        {
            return ArchiveSkipReason.None;
        }

        TextKind kind = TextSniffer.KindOf(utf8);
        return kind switch
        {
            TextKind.Html => ArchiveSkipReason.Html,
            TextKind.Xml => ArchiveSkipReason.Xml,
            TextKind.Script => ArchiveSkipReason.Script,
            TextKind.Utf16 => ArchiveSkipReason.Utf16,
            TextKind.Binary => ArchiveSkipReason.Binary,
            // Somebody meant it to be one, and reading says what is wrong.
            _ when TextSniffer.IsOtherFrontMatter(kind) && format is FrontMatterFormat => ArchiveSkipReason.None,
            _ => ArchiveSkipReason.Text,
        };
    }

    /// <summary>Whether JSON is that of something else, as far as it can be read.</summary>
    public static bool IsForeign(ReadOnlySpan<byte> utf8, Article article)
    {
        try
        {
            return EditGate.IsForeignJson(utf8, article);
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
