using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Schema;
using NewsModel.Yaml;

namespace NewsModel.Documents;

/// <content>Where values stand.</content>
public sealed partial class ArticleDocument
{
    /// <summary>Finds where a value stands in the text: one of the model or an extension.</summary>
    /// <param name="path">The path as diagnostics have it: <c>price</c>, <c>tags[1]</c>, <c>related[0].title</c>, <c>["two words"]</c>.</param>
    /// <returns>
    /// Where the value begins; <see langword="null"/> if nothing stands under the path, or the format is not one of front matter or JSON, whose values alone
    /// have places.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public SourceLocation? Locate(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (_utf8.Length > _options.MaxInputLength)
        {
            return null;
        }

        YamlIndex index = new(SchemaNames.Table);
        try
        {
            DiagnosticSink ignored = default;
            if (Format is JsonFormat)
            {
                _ = JsonScanner.TryScan(_utf8, Utf8Text.BomLength(_utf8), _options.YamlLimits, ref index, ref ignored, out _);
            }
            else if (Format is FrontMatterFormat && FrontMatterFences.TryOpen(_utf8, out FrontMatterForm form, out int start))
            {
                _ = FrontMatterScanner.TryScan(_utf8, form, start, _options, ref index, ref ignored, out _);
            }

            return index.Count > 0 && index.RowAt(_utf8, path) is > 0 and int row ? new LineCounter(_utf8).LocationOf(index.Rows[row].ValueStart) : null;
        }
        finally
        {
            index.Dispose();
        }
    }
}
