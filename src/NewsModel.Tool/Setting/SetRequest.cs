using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
    /// What the edit is called in its journal: all that decides what becomes of a file, so the same command, and no other, goes on with it.
    /// </summary>
    public string EditName
    {
        get
        {
            const int MostPaths = 4;
            IEnumerable<string> paths = Input.Paths.Take(MostPaths);
            if (Input.Paths.Count > MostPaths)
            {
                byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', Input.Paths)));
                string all = Convert.ToHexStringLower(hash.AsSpan(0, 4));
                paths = paths.Append(string.Create(CultureInfo.InvariantCulture, $"…{Input.Paths.Count} files, {all}…"));
            }

            string list = Input.FilesFrom is { } file ? $" --files-from {file}" : "";
            string since = Input.ChangedSince is { } revision ? $" --changed-since {revision}" : "";
            string where = Input.Where is { } query ? $" --where '{query}'" : "";
            string keys = Input.Formats.FrontMatter is { } format ? $" --vocabulary {format.Style.Vocabulary}" : "";
            string front = Options.AddFrontMatter ? " --add-front-matter" : "";
            return $"set {string.Join(' ', paths.Concat(Arguments.Assignments.Select(a => a.Text)))}{list}{since}{where}{keys}{front}";
        }
    }

    /// <summary>Does what was asked for to an article.</summary>
    /// <param name="document">The document that it is in.</param>
    /// <param name="article">The article.</param>
    /// <exception cref="AssignmentException">An assignment makes no sense for this article.</exception>
    public Article Apply(ArticleDocument document, Article article)
    {
        FrontMatterVocabulary? vocabulary = document.Vocabulary;
        Article edited = article;
        foreach (Assignment assignment in Arguments.Assignments)
        {
            edited = assignment.Apply(edited, vocabulary);
        }

        CheckKeys(article.Extensions, edited.Extensions);
        return edited;
    }

    /// <summary>Refuses a new value of one of the user's own keys that is not of its type; one that was wrong before may stay.</summary>
    private void CheckKeys(ExtensionData before, ExtensionData after)
    {
        foreach (ExtensionKey key in Input.Formats.Keys)
        {
            if (after.TryGetValue(key.Name, out ExtensionValue value) && !key.Fits(value)
                && !(before.TryGetValue(key.Name, out ExtensionValue old) && old == value))
            {
                string shown = value.Text is { } text ? AssignmentException.Quote(text) : "the new value";
                throw new AssignmentException(key.Name, $"{shown} is not {key.Expected}.");
            }
        }
    }
}
