using NewsModel.Documents;
using NewsModel.Formats;
using NewsModel.Tool.Assignments;
using NewsModel.Tool.Input;

namespace NewsModel.Tool.Setting;

/// <summary>What <c>set</c> was asked for.</summary>
/// <param name="Arguments">The assignments.</param>
/// <param name="Input">The files.</param>
internal sealed record SetRequest(SetArguments Arguments, InputRequest Input)
{
    /// <summary>Whether the changes are printed and not made.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>What an edit may do.</summary>
    public EditOptions Options { get; init; } = EditOptions.Default;

    /// <summary>
    /// What the edit is called in its journal: all that decides what becomes of a file, so that the same command, and no other, goes on with it.
    /// </summary>
    public string EditName
    {
        get
        {
            string where = Input.Where is { } query ? $" --where '{query}'" : "";
            string front = Options.AddFrontMatter ? " --add-front-matter" : "";
            string keys = Input.Formats.FrontMatter is { } format ? $" --vocabulary {format.Style.Vocabulary}" : "";
            return $"set {string.Join(' ', Arguments.Assignments.Select(a => a.Text))}{where}{front}{keys}";
        }
    }

    /// <summary>Does what was asked for to an article.</summary>
    /// <param name="document">The document that it is in.</param>
    /// <param name="article">The article.</param>
    /// <exception cref="AssignmentException">An assignment makes no sense for this article.</exception>
    public Article Apply(ArticleDocument document, Article article)
    {
        FrontMatterVocabulary? vocabulary = document.Vocabulary;
        foreach (Assignment assignment in Arguments.Assignments)
        {
            article = assignment.Apply(article, vocabulary);
        }

        return article;
    }
}
