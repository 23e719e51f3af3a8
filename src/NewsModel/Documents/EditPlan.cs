namespace NewsModel.Documents;

/// <summary>An edit of a text: what it starts from, what is wanted, and the replacements that lead there.</summary>
/// <param name="utf8">The file.</param>
/// <param name="format">Its format.</param>
/// <param name="options">The limits that it was read with.</param>
/// <param name="path">Its path, which determines its format when it is loaded again; <see langword="null"/> if it has none.</param>
/// <param name="old">What was read from it.</param>
/// <param name="wanted">The wanted article, which is another one.</param>
internal sealed class EditPlan(byte[] utf8, ArticleFormat format, ReadOptions options, string? path, ReadResult<Article> old, Article wanted)
{
    public byte[] Utf8 => utf8;

    public ArticleFormat Format => format;

    public ReadOptions Options => options;

    public string? Path => path;

    public ReadResult<Article> Old => old;

    public Article Wanted => wanted;

    /// <summary>What the edit may do.</summary>
    public EditOptions Edit { get; init; } = EditOptions.Default;

    /// <summary>The replacements. Whether they are right is still to be proven.</summary>
    public EditScript Script { get; } = new();

    /// <summary>Why the edit cannot be made; empty if it can.</summary>
    public ValueList<Diagnostic> Refusals { get; set; }

    /// <summary>What may prove the edit right without reading the whole text again; <see langword="null"/> where nothing less will do.</summary>
    public IEditProof? Proof { get; set; }
}
