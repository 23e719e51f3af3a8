using NewsModel.Formats;
using NewsModel.Html;

namespace NewsModel.Tool.Input;

/// <summary>All formats that the tool reads.</summary>
internal sealed class ToolFormats
{
    /// <summary>Creates the formats.</summary>
    /// <param name="vocabulary">Whose keys front matter has; <see langword="null"/> if each file shows it.</param>
    /// <param name="keys">The user's own keys, whose types are checked.</param>
    private ToolFormats(FrontMatterVocabulary? vocabulary, ValueList<ExtensionKey> keys)
    {
        Keys = keys;
        ReadOptions options = ReadOptions.Default with { ExtensionKeys = keys };
        FrontMatter = vocabulary is null ? null : new(new FrontMatterStyle { Vocabulary = vocabulary });
        if (vocabulary is not null || !keys.IsEmpty)
        {
            Editing = new([.. Editing.Formats.Select(format => format is FrontMatterFormat ? FrontMatter ?? format : format)], options);
        }

        ArticleFormat fallback = Editing.Formats[0];
        Serializer = new([WebPages, .. Editing.Formats], options, fallback);
        SpellChecking = new(Serializer.Formats, options with { WarnOfMisspelledKeys = true }, fallback);
    }

    /// <summary>Web pages, which are read and never written.</summary>
    public static HtmlFormat WebPages { get; } = new();

    /// <summary>Those that look at each file to see whose keys it has.</summary>
    public static ToolFormats Default { get; } = new(vocabulary: null, keys: default);

    /// <summary>The user's own keys.</summary>
    public ValueList<ExtensionKey> Keys { get; }

    /// <summary>Front matter with the keys that were asked for; <see langword="null"/> if each file shows whose it has.</summary>
    public FrontMatterFormat? FrontMatter { get; }

    /// <summary>Those of the library, whose files can be edited.</summary>
    public ArticleSerializer Editing { get; } = ArticleSerializer.Default;

    /// <summary>Those of the library, and web pages in front of them, which no other format begins like.</summary>
    public ArticleSerializer Serializer { get; }

    /// <summary>The same, which also reports keys that look like misspelled ones.</summary>
    public ArticleSerializer SpellChecking { get; }

    /// <summary>The formats that were asked for.</summary>
    /// <param name="vocabulary">Whose keys front matter has; <see langword="null"/> if each file shows it.</param>
    /// <param name="keys">The user's own keys, whose types are checked.</param>
    public static ToolFormats Of(FrontMatterVocabulary? vocabulary, ValueList<ExtensionKey> keys) =>
        vocabulary is null && keys.IsEmpty ? Default : new(vocabulary, keys);
}
