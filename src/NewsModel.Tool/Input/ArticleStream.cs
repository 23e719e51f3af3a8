using System.Runtime.CompilerServices;

namespace NewsModel.Tool.Input;

/// <summary>Standard input as a stream of articles, one a line, without an end.</summary>
internal static class ArticleStream
{
    /// <summary>Reads an article as soon as its line is there.</summary>
    /// <param name="console">Whose standard input it is.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="InputException">It cannot be read any more.</exception>
    public static async IAsyncEnumerable<CommandInput> ReadAsync(ToolConsole console, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        InputFile file = InputFile.OfStream;
        IAsyncEnumerator<ReadResult<Article>> articles =
            JsonLinesFormat.Default.ParseAllAsync(console.Input, cancellationToken: cancellationToken).GetAsyncEnumerator(cancellationToken);
        for (long number = 1; ; number++)
        {
            bool hasNext;
            ValueTask<bool> next = articles.MoveNextAsync();
            try
            {
                // A pipe cannot be interrupted, so the waiting is what is cancelled.
                hasNext = next.IsCompleted ? await next : await next.AsTask().WaitAsync(cancellationToken);
            }
            catch (Exception e) when (FileError.IsOne(e))
            {
                throw new InputException($"{file.Name}: {FileError.Describe(e)}");
            }

            if (!hasNext)
            {
                await articles.DisposeAsync();
                yield break;
            }

            yield return new(file, [articles.Current]) { Number = number };
        }
    }
}
