using System.Globalization;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>Finds the properties of an article in front matter with a site's keys.</summary>
internal static class VocabularyLocation
{
    /// <summary>The offset of a value; -1 if it is nowhere.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="path">
    /// The path, from a property of the article or from a key of the file. Where it leads further than the file does, as <c>images[0].url</c> in
    /// <c>image: /a.png</c>, the place is that of the value that it leads into.
    /// </param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="options">The limits, and the path of the file.</param>
    public static int OffsetOf(ReadOnlySpan<byte> utf8, string path, FrontMatterVocabulary vocabulary, ReadOptions options)
    {
        ReadResult<Article> untyped = FrontMatterReader.Read(utf8, options, vocabulary, isUntyped: true, out FrontMatterIndex index);
        using (index)
        {
            int end = path.AsSpan().IndexOfAny('.', '[');
            string first = end < 0 ? path : path[..end];
            VocabularyReading reading = VocabularyReading.Of(vocabulary, untyped.Value.Extensions, options.FilePath);
            if (Article.Schema.Find(first) is RecordKey<Article> key && reading.SourceOf(vocabulary.Table.IndexOf(key)) is { } place)
            {
                return OffsetIn(utf8, in index, place.Path, path[first.Length..], key, key.CountOf(reading.Article));
            }

            int offset = index.Yaml.OffsetOf(utf8, path);
            return offset < 0 && vocabulary.Extras is { } extras && VocabularyExtras.IsForeign(vocabulary, first)
                ? index.Yaml.OffsetOf(utf8, path.StartsWith('[') ? extras + path : $"{extras}.{path}")
                : offset;
        }
    }

    /// <param name="utf8">The file.</param>
    /// <param name="index">What is where.</param>
    /// <param name="source">The path of the value that the property was read from.</param>
    /// <param name="below">The rest of the path that is looked for.</param>
    /// <param name="key">The property.</param>
    /// <param name="count">How many entries it has, if it is a list.</param>
    private static int OffsetIn(ReadOnlySpan<byte> utf8, in FrontMatterIndex index, string source, string below, RecordKey key, int count)
    {
        int offset = index.Yaml.OffsetOf(utf8, source + below);
        string text = key.Schema is { } schema && below.EndsWith($".{schema.Keys[0].Name}", StringComparison.Ordinal)
            ? below[..below.LastIndexOf('.')]
            : below;
        if (offset < 0 && text != below && index.Yaml.RowAt(utf8, source + text) is > 0 and int row && index.Yaml.Rows[row].Kind == SyntaxKind.Scalar)
        {
            return index.Yaml.Rows[row].ValueStart;
        }

        // One value, or a text with several in it, stands for the list.
        bool isEntry = text.StartsWith('[') && text.EndsWith(']')
            && int.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int position) && position < count;
        return offset < 0 && isEntry && index.Yaml.RowAt(utf8, source) is > 0 and int only && index.Yaml.Rows[only].Kind != SyntaxKind.Sequence
            ? index.Yaml.Rows[only].ValueStart
            : offset;
    }
}
