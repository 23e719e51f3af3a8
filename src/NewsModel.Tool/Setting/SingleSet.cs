using NewsModel.Diagnostics;
using NewsModel.Documents;
using NewsModel.Tool.Assignments;
using NewsModel.Tool.Input;

namespace NewsModel.Tool.Setting;

/// <summary>Changes standard input, or a file that an archive would not take for an article: an empty one, lines of JSON, a device.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="outcomes">Who says what became of it.</param>
/// <param name="console">Where it reads and writes.</param>
internal sealed class SingleSet(SetRequest request, SetOutcomes outcomes, ToolConsole console)
{
    /// <summary>Changes it.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Says what became of it, when it is its turn.</returns>
    public async Task<Action> RunAsync(string path, CancellationToken cancellationToken)
    {
        InputDocument input = await InputDocument.LoadAsync(path, request.Input.Formats, console, cancellationToken);
        if (input.Error is { } error)
        {
            return () => outcomes.Failed(input.Name, error);
        }

        if (input.Document is not { } document)
        {
            return () => outcomes.Failed(input.Name, input.Problems);
        }

        if (request.Input.Where?.Matches(document.Article) == false)
        {
            return static () => { };
        }

        return await SetAsync(path, input.Name, document, cancellationToken);
    }

    private async Task<Action> SetAsync(string path, string name, ArticleDocument document, CancellationToken cancellationToken)
    {
        try
        {
            Article article = request.Apply(document, document.Article);
            if (!document.TryWith(article, out ArticleDocument? edited, out ValueList<Diagnostic> refusal, request.Options))
            {
                return () => outcomes.Failed(name, refusal);
            }

            if (path == "-" && !request.IsDryRun)
            {
                await PrintAsync(edited, cancellationToken);
                return static () => { };
            }

            if (ReferenceEquals(edited, document))
            {
                return () => outcomes.Unchanged(name, isNamed: true);
            }

            if (!request.IsDryRun)
            {
                await edited.SaveAsync(SaveMode.IfUnchanged, cancellationToken);
            }

            return () => outcomes.Changed(path == "-" ? "stdin" : name, edited);
        }
        catch (AssignmentException e)
        {
            return () => outcomes.Failed(name, e.Message);
        }
        catch (Exception e) when (path != "-" && e is IOException or UnauthorizedAccessException)
        {
            return () => outcomes.Failed(name, FileError.Describe(e));
        }
    }

    private async Task PrintAsync(ArticleDocument edited, CancellationToken cancellationToken)
    {
        if (console.Terminal is not null)
        {
            console.WriteText(edited.ToString());
        }
        else
        {
            await edited.WriteToAsync(console.OutputBytes, cancellationToken);
        }
    }
}
