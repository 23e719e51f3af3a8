namespace NewsModel.Tool.Input;

/// <summary>A file or standard input, read to its end or to the limit, or the reason why it could not be read.</summary>
/// <param name="Name">What to call it in messages.</param>
/// <param name="Bytes">All of it; one byte more than the limit if it is longer, which is enough to refuse it.</param>
/// <param name="Error">Why it could not be read; <see langword="null"/> when it could.</param>
internal sealed record InputFile(string Name, ReadOnlyMemory<byte> Bytes, string? Error = null)
{
    private const string StandardInput = "(stdin)";
    private const int FirstBufferLength = 16 * 1024;

    /// <summary>Standard input as a stream of articles, whose bytes are not kept.</summary>
    public static InputFile OfStream { get; } = new(StandardInput, default);

    /// <summary>The path as a hint of the format; <see langword="null"/> for standard input.</summary>
    public string? Hint => Name == StandardInput ? null : Name;

    private ParsedFile? _parsed;

    /// <summary>The formats that it may be in.</summary>
    public ToolFormats Formats { get; init; } = ToolFormats.Default;

    /// <summary>The format of the file.</summary>
    public ArticleFormat Format => field ??= Formats.Serializer.Detect(Bytes.Span, Hint);

    /// <summary>Whether keys are reported that look like misspelled ones.</summary>
    public bool ChecksSpelling { get; init; }

    /// <summary>All that it holds, read at the first use.</summary>
    public ParsedFile Parsed => _parsed ??=
        Format.ParseAll(
            Bytes.Span, ReadOptions.Default with { WarnOfMisspelledKeys = ChecksSpelling, FilePath = Hint, ExtensionKeys = Formats.Keys });

    /// <summary>The page of articles that it is; <see langword="null"/> if it is none.</summary>
    public ArticlePage? ReadPage() => Parsed.Page;

    /// <summary>All of its articles: one, unless it is a page or holds lines of JSON.</summary>
    /// <param name="cancellationToken">Ends the reading, before it begins.</param>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public Task<List<ReadResult<Article>>> ReadArticlesAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<List<ReadResult<Article>>>([.. Parsed.Articles]);
    }

    /// <summary>Reads a file. It fails for no reason of the file's.</summary>
    /// <param name="path">The path, or <c>-</c> for standard input.</param>
    /// <param name="console">The console whose standard input it is.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static async Task<InputFile> ReadAsync(string path, ToolConsole console, CancellationToken cancellationToken)
    {
        string name = path == "-" ? StandardInput : path;
        try
        {
            if (path != "-" && HasLength(path))
            {
                cancellationToken.ThrowIfCancellationRequested();
                return Read(path, console.Input);
            }

            // Neither opening a named pipe nor reading from a terminal can be interrupted, so the waiting is what is cancelled.
            return await Task.Run(() => Read(path, console.Input), cancellationToken).WaitAsync(cancellationToken);
        }
        catch (Exception e) when (FileError.IsOne(e))
        {
            return new(name, default, FileError.Describe(e));
        }
    }

    /// <summary>Reads a file that was found in a folder, so there is no waiting for it.</summary>
    /// <param name="path">The path.</param>
    public static InputFile Load(string path)
    {
        try
        {
            return Read(path, Stream.Null);
        }
        catch (Exception e) when (FileError.IsOne(e))
        {
            return new(path, default, FileError.Describe(e));
        }
    }

    private static InputFile Read(string path, Stream input)
    {
        if (path == "-")
        {
            return new(StandardInput, ReadToLimit(input));
        }

        if (Directory.Exists(path))
        {
            return new(path, default, FileError.IsFolder);
        }

        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return new(path, ReadToLimit(file));
    }

    /// <summary>Whether reading a file is certain not to block: pipes, devices and what the system makes up have no length.</summary>
    private static bool HasLength(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    private static ReadOnlyMemory<byte> ReadToLimit(Stream stream)
    {
        int most = ReadOptions.Default.MaxInputLength + 1;
        byte[] buffer = new byte[stream.CanSeek ? Math.Clamp(stream.Length + 1, FirstBufferLength, most) : FirstBufferLength];
        int length = 0;
        int read;
        while ((read = stream.Read(buffer, length, buffer.Length - length)) > 0)
        {
            length += read;
            if (length == buffer.Length && length < most)
            {
                Array.Resize(ref buffer, Math.Min(length * 2, most));
            }
        }

        return buffer.AsMemory(0, length);
    }
}
