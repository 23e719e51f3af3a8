using NewsModel.Documents.FrontMatter;

namespace NewsModel.Documents;

/// <summary>Makes one edit of a text with the editor of its format. What is found out about the text while it is read serves the edit.</summary>
/// <param name="utf8">The file.</param>
/// <param name="format">Its format.</param>
/// <param name="options">The limits that it is read with.</param>
/// <param name="kept">What is known of the text already, or <see langword="null"/>.</param>
/// <param name="path">Its path, which determines its format when it is loaded again; <see langword="null"/> if it has none.</param>
internal sealed class ArticleEditor(byte[] utf8, ArticleFormat format, ReadOptions options, KeptIndex? kept, string? path) : IDisposable
{
    private readonly FormatEditor _editor = FormatEditor.Of(format);
    private FrontMatterSource? _source = kept is null ? null : FrontMatterSource.Of(utf8, kept);

    /// <summary>Reads the article. Where that was done before, <see cref="Plan"/> does without.</summary>
    public ReadResult<Article> Read() =>
        utf8.Length > options.MaxInputLength || _source is not null ? format.Parse(utf8, options) : _editor.Read(utf8, format, options, out _source);

    /// <inheritdoc cref="FormatEditor.WhyLeftAlone"/>
    public Diagnostic? WhyLeftAlone(ReadResult<Article> old, EditOptions options) => _editor.WhyLeftAlone(utf8, old, path, options);

    /// <summary>
    /// Finds the replacements that turn the text of one article into that of another. Whether the result is right is for the caller to prove.
    /// </summary>
    /// <param name="old">What was read from the text.</param>
    /// <param name="wanted">The wanted article.</param>
    /// <param name="edit">What the edit may do.</param>
    public EditPlan Plan(ReadResult<Article> old, Article wanted, EditOptions edit)
    {
        EditPlan plan = new(utf8, format, options, path, old, wanted) { Edit = edit };
        _editor.Plan(plan, ref _source);
        return plan;
    }

    /// <inheritdoc cref="FormatEditor.IsSurelyOf"/>
    public bool IsSurelyOfFormat(byte[] edited) => _editor.IsSurelyOf(format, edited);

    /// <inheritdoc cref="FormatEditor.WhyNot"/>
    public Diagnostic WhyNot(Article wanted, Article found) => _editor.WhyNot(wanted, found);

    public void Dispose() => _source?.Dispose();
}
