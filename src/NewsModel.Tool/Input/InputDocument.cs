using NewsModel.Diagnostics;
using NewsModel.Documents;

namespace NewsModel.Tool.Input;

/// <summary>A file or standard input as a document that can be edited, or the reason why it could not be read.</summary>
/// <param name="Name">What to call it in messages.</param>
/// <param name="Document">The document; <see langword="null"/> when it could not be read.</param>
/// <param name="Error">Why it could not be read; <see langword="null"/> when it could.</param>
internal sealed record InputDocument(string Name, ArticleDocument? Document, string? Error = null)
{
    /// <summary>Why it could not be read, if that is a diagnostic and not an <see cref="Error"/>.</summary>
    public ValueList<Diagnostic> Problems { get; private init; }

    /// <summary>Loads a document. It fails for no reason of the file's.</summary>
    /// <param name="path">The path, or <c>-</c> for standard input.</param>
    /// <param name="formats">The formats that it may be in.</param>
    /// <param name="console">The console whose standard input it is.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static async Task<InputDocument> LoadAsync(string path, ToolFormats formats, ToolConsole console, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            InputFile input = await InputFile.ReadAsync(path, console, cancellationToken);
            return new(input.Name, input.Error is null ? Parse(input.Bytes.Span, formats) : null, input.Error);
        }

        try
        {
            // As for InputFile, the waiting is what is cancelled.
            return await Task.Run(
                () => Directory.Exists(path) ? new InputDocument(path, null, FileError.IsFolder) : new(path, Load(path, formats)),
                cancellationToken).WaitAsync(cancellationToken);
        }
        catch (NewsFormatException e)
        {
            // It is too long.
            return new(path, null) { Problems = e.Diagnostics };
        }
        catch (Exception e) when (FileError.IsOne(e))
        {
            return new(path, null, FileError.Describe(e));
        }
    }

    // What is no front matter has no keys of a vocabulary.
    private static ArticleDocument Load(string path, ToolFormats formats)
    {
        ArticleDocument document = ArticleDocument.Load(path);
        return formats.FrontMatter is { } given && document.Format is FrontMatterFormat ? ArticleDocument.Load(path, given) : document;
    }

    private static ArticleDocument Parse(ReadOnlySpan<byte> utf8, ToolFormats formats)
    {
        ArticleDocument document = ArticleDocument.Parse(utf8);
        return formats.FrontMatter is { } given && document.Format is FrontMatterFormat ? ArticleDocument.Parse(utf8, given) : document;
    }
}
