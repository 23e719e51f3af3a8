using NewsModel.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Documents;

/// <summary>Makes one edit of a text with the editor of its format. What is found out about the text while it is read serves the edit.</summary>
/// <param name="utf8">The file.</param>
/// <param name="format">Its format.</param>
/// <param name="options">The limits that it is read with.</param>
/// <param name="path">Its path, by which its format is told when it is loaded again; <see langword="null"/> if it has none.</param>
internal sealed class ArticleEditor(byte[] utf8, ArticleFormat format, ReadOptions options, string? path) : IDisposable
{
    private FrontMatterSource? _source;

    /// <summary>Reads the article. Where that was done before, <see cref="Plan"/> does without.</summary>
    public ReadResult<Article> Read()
    {
        if (format is not FrontMatterFormat frontMatter || utf8.Length > options.MaxInputLength)
        {
            return format.Parse(utf8, options);
        }

        if (frontMatter.GivenVocabulary is { IsHouse: false })
        {
            return format.Parse(utf8, options);
        }

        FrontMatterSource source = FrontMatterSource.Read(utf8, options, out ReadResult<Article> result);
        if (frontMatter.GivenVocabulary is null && !source.Recognize(options.FilePath).IsHouse)
        {
            source.Dispose();
            return format.Parse(utf8, options);
        }

        _source = source;
        return result;
    }

    /// <summary>Finds the replacements that turn the text of one article into that of another. Whether the result is right is for the caller to prove.</summary>
    /// <param name="old">What was read from the text.</param>
    /// <param name="wanted">The wanted article.</param>
    /// <param name="script">Takes the replacements.</param>
    /// <param name="edit">What the edit may do.</param>
    /// <param name="proof">What may prove them right without reading the whole text again; <see langword="null"/> where nothing less will do.</param>
    /// <returns>Why it cannot be done; empty if it can.</returns>
    public ValueList<Diagnostic> Plan(ReadResult<Article> old, Article wanted, EditScript script, EditOptions edit, out IEditProof? proof)
    {
        proof = null;
        return format switch
        {
            FrontMatterFormat frontMatter => PlanFrontMatter(frontMatter, old, wanted, script, edit, out proof),
            JsonFormat or JsonLinesFormat => JsonEditor.Plan(utf8, options, old, wanted, script),
            PlainTextFormat pages => PlainTextEditor.Plan(utf8, pages, options, old, wanted, script),
            _ => RewritingEditor.Plan(utf8, format, old, wanted, script),
        };
    }

    private ValueList<Diagnostic> PlanFrontMatter(
        FrontMatterFormat frontMatter, ReadResult<Article> old, Article wanted, EditScript script, EditOptions edit, out IEditProof? proof)
    {
        if (frontMatter.GivenVocabulary is not { IsHouse: false })
        {
            _source ??= FrontMatterSource.Scan(utf8, options);
        }

        FrontMatterVocabulary vocabulary = frontMatter.GivenVocabulary ?? _source!.Recognize(options.FilePath);
        return vocabulary.IsHouse
            ? FrontMatterEditor.Plan(_source!, options, path, old, wanted, script, out proof)
            : VocabularyEditor.Plan(utf8, vocabulary, frontMatter.RecognizesVocabulary, options, path, wanted, script, edit, out proof);
    }

    /// <summary>Why the edited text is not right: it gives another article than the wanted one.</summary>
    public Diagnostic WhyNot(Article wanted, Article found) =>
        format is PlainTextFormat ? PageRefusal.Why(wanted, found) : EditProof.WhyNot(wanted, found);

    public void Dispose() => _source?.Dispose();
}
