using NewsModel.Formats;
using NewsModel.Html;

namespace NewsModel.Tool.Input;

/// <summary>All formats that the tool reads.</summary>
internal sealed class ToolFormats
{
    /// <summary>Makes the formats.</summary>
    /// <param name="vocabulary">Whose keys front matter has; <see langword="null"/> if each file shows it.</param>
    private ToolFormats(FrontMatterVocabulary? vocabulary)
    {
        if (vocabulary is not null)
        {
            FrontMatter = new FrontMatterFormat(new FrontMatterStyle { Vocabulary = vocabulary });
            Editing = new([.. Editing.Formats.Select(format => format is FrontMatterFormat ? FrontMatter : format)]);
        }

        ArticleFormat fallback = Editing.Formats[0];
        Serializer = new([WebPages, .. Editing.Formats], fallback: fallback);
        SpellChecking = new(Serializer.Formats, ReadOptions.Default with { WarnOfMisspelledKeys = true }, fallback: fallback);
    }

    /// <summary>Web pages, which are read and never written.</summary>
    public static HtmlFormat WebPages { get; } = new();

    /// <summary>Those that look at each file to see whose keys it has.</summary>
    public static ToolFormats Default { get; } = new(vocabulary: null);

    /// <summary>Those with the keys that were asked for.</summary>
    /// <param name="vocabulary">Whose keys; <see langword="null"/> if each file shows it.</param>
    public static ToolFormats Of(FrontMatterVocabulary? vocabulary) => vocabulary is null ? Default : new(vocabulary);

    /// <summary>Front matter with the keys that were asked for; <see langword="null"/> if each file shows whose it has.</summary>
    public FrontMatterFormat? FrontMatter { get; }

    /// <summary>Those of the library, whose files can be edited.</summary>
    public ArticleSerializer Editing { get; } = ArticleSerializer.Default;

    /// <summary>Those of the library, and web pages in front of them, which no other format begins like.</summary>
    public ArticleSerializer Serializer { get; }

    /// <summary>The same, which also reports keys that look like misspelled ones.</summary>
    public ArticleSerializer SpellChecking { get; }
}
