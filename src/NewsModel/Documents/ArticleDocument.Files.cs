namespace NewsModel.Documents;

/// <content>Loading and saving.</content>
public sealed partial class ArticleDocument
{
    /// <summary>
    /// Gets the full path of the file that the document, or the document it was edited from, was loaded from or saved to; <see langword="null"/> if
    /// there is none. Symbolic links in the path are not resolved.
    /// </summary>
    public string? Path => _file?.Path;

    /// <summary>Loads a file with any content, in the format detected from it. Nothing is parsed yet.</summary>
    /// <param name="path">The file. Other programs may write, replace or delete it in the meantime.</param>
    /// <param name="options">
    /// The limits for loading the file and reading the article, or <see langword="null"/> for <see cref="ReadOptions.Default"/>. No more is loaded
    /// than <see cref="ReadOptions.MaxInputLength"/>.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="IOException">The file cannot be read, or is a pipe or a device.</exception>
    /// <exception cref="NewsFormatException">The file is longer than the limit; none of it is kept.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied, or it is a folder.</exception>
    public static ArticleDocument Load(string path, ReadOptions? options = null) =>
        LoadAsync(path, format: null, options, FileIo.Blocking).GetAwaiter().GetResult();

    /// <summary>Loads a file with any content, in a given format. Nothing is parsed yet.</summary>
    /// <param name="path">The file. Other programs may write, replace or delete it in the meantime.</param>
    /// <param name="format">The format of the file.</param>
    /// <param name="options">The limits for reading the article, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <remarks>Throws the same exceptions as <see cref="Load(string, ReadOptions)"/>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is <see langword="null"/>.</exception>
    public static ArticleDocument Load(string path, ArticleFormat format, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(format);
        return LoadAsync(path, format, options, FileIo.Blocking).GetAwaiter().GetResult();
    }

    /// <summary>Loads a file with any content, in the format detected from it. Nothing is parsed yet.</summary>
    /// <param name="path">The file. Other programs may write, replace or delete it in the meantime.</param>
    /// <param name="options">
    /// The limits for loading the file and reading the article, or <see langword="null"/> for <see cref="ReadOptions.Default"/>. No more is loaded
    /// than <see cref="ReadOptions.MaxInputLength"/>.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="IOException">The file cannot be read, or is a pipe or a device.</exception>
    /// <exception cref="NewsFormatException">The file is longer than the limit; none of it is kept.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied, or it is a folder.</exception>
    public static Task<ArticleDocument> LoadAsync(string path, ReadOptions? options = null, CancellationToken cancellationToken = default) =>
        LoadAsync(path, format: null, options, FileIo.Asynchronous(cancellationToken));

    /// <summary>Loads a file with any content, in a given format. Nothing is parsed yet.</summary>
    /// <param name="path">The file. Other programs may write, replace or delete it in the meantime.</param>
    /// <param name="format">The format of the file.</param>
    /// <param name="options">The limits for reading the article, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <remarks>Throws the same exceptions as <see cref="LoadAsync(string, ReadOptions, CancellationToken)"/>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is <see langword="null"/>.</exception>
    public static Task<ArticleDocument> LoadAsync(
        string path, ArticleFormat format, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(format);
        return LoadAsync(path, format, options, FileIo.Asynchronous(cancellationToken));
    }

    /// <summary>Saves the document to the file it was loaded from, atomically.</summary>
    /// <param name="mode">Whether the file may have changed in the meantime.</param>
    /// <returns>The saved document, with no changes. This document is not modified.</returns>
    /// <remarks>See the remarks of <see cref="Save(string, SaveMode)"/> for what is kept and checked.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is not a defined value.</exception>
    /// <exception cref="FileChangedException">
    /// The mode is <see cref="SaveMode.IfUnchanged"/>, and the file was changed or deleted since the document was loaded from it or saved to it.
    /// </exception>
    /// <exception cref="InvalidOperationException">The document was neither loaded from nor saved to a file.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user cannot write the file or create files next to it, or it is a folder.</exception>
    public ArticleDocument Save(SaveMode mode = SaveMode.IfUnchanged) => SaveAsync(mode, FileIo.Blocking).GetAwaiter().GetResult();

    /// <summary>Saves the document to a file, atomically.</summary>
    /// <param name="path">The file. If it is a symbolic link, the link is kept and its target is written.</param>
    /// <param name="mode">Whether to overwrite a file other than the one the document was loaded from.</param>
    /// <returns>The saved document, with its <see cref="Path"/> and no changes. This document is not modified.</returns>
    /// <remarks>
    /// <para>
    /// Anyone reading the file during a save, or after a crash or a power cut, sees either the old content or the new. The new content is written to
    /// a temporary file in the same folder, <c>.article.md.….tmp</c>, which is then renamed; the user therefore needs permission to create files
    /// there. The temporary file is deleted on an error. One left behind by a killed process can be deleted.
    /// </para>
    /// <para>
    /// The file keeps its permissions; on Windows also its access rights and attributes, and on Linux its extended attributes in <c>user</c> and its
    /// access control list. Other systems do not keep these. As with any program that writes to it, a file loses its set-user-ID and set-group-ID
    /// bits and its capabilities. On Unix the file then belongs to the user who saves it, and hard links to it keep the old content. A new file gets
    /// the default permissions. The file is flushed to disk, and so is the folder if the system supports it.
    /// </para>
    /// <para>
    /// With <see cref="SaveMode.IfUnchanged"/>, a file that already contains exactly this text is not written. Whether the file is unchanged is
    /// decided by comparing all of its bytes at the last moment. If several threads save different edits at once, one succeeds; another program could
    /// still write in the instant between the comparison and the replacement.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is not a defined value.</exception>
    /// <exception cref="FileChangedException">
    /// The mode is <see cref="SaveMode.IfUnchanged"/>, and the file was changed or deleted since the document was loaded from it or saved to it, or
    /// it exists and is another one.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user cannot write the file or create files next to it, or it is a folder.</exception>
    public ArticleDocument Save(string path, SaveMode mode = SaveMode.IfUnchanged) =>
        SaveAsync(path, mode, FileIo.Blocking).GetAwaiter().GetResult();

    /// <summary>Saves the document to the file it was loaded from, atomically.</summary>
    /// <param name="mode">Whether the file may have changed in the meantime.</param>
    /// <param name="cancellationToken">Cancels the save; the file is then unchanged.</param>
    /// <returns>The saved document, with no changes. This document is not modified.</returns>
    /// <remarks>See the remarks of <see cref="Save(string, SaveMode)"/> for what is kept and checked.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is not a defined value.</exception>
    /// <exception cref="FileChangedException">
    /// The mode is <see cref="SaveMode.IfUnchanged"/>, and the file was changed or deleted since the document was loaded from it or saved to it.
    /// </exception>
    /// <exception cref="InvalidOperationException">The document was neither loaded from nor saved to a file.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The user cannot write the file or create files next to it, or it is a folder.</exception>
    public Task<ArticleDocument> SaveAsync(SaveMode mode = SaveMode.IfUnchanged, CancellationToken cancellationToken = default) =>
        SaveAsync(mode, FileIo.Asynchronous(cancellationToken));

    /// <summary>Saves the document to a file, atomically.</summary>
    /// <param name="path">The file. If it is a symbolic link, the link is kept and its target is written.</param>
    /// <param name="mode">Whether to overwrite a file other than the one the document was loaded from.</param>
    /// <param name="cancellationToken">Cancels the save; the file is then unchanged.</param>
    /// <returns>The saved document, with its <see cref="Path"/> and no changes. This document is not modified.</returns>
    /// <remarks>See the remarks of <see cref="Save(string, SaveMode)"/> for what is kept and checked.</remarks>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is not a defined value.</exception>
    /// <exception cref="FileChangedException">
    /// The mode is <see cref="SaveMode.IfUnchanged"/>, and the file was changed or deleted since the document was loaded from it or saved to it, or
    /// it exists and is another one.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The user cannot write the file or create files next to it, or it is a folder.</exception>
    public Task<ArticleDocument> SaveAsync(string path, SaveMode mode = SaveMode.IfUnchanged, CancellationToken cancellationToken = default) =>
        SaveAsync(path, mode, FileIo.Asynchronous(cancellationToken));

    private static async Task<ArticleDocument> LoadAsync(string path, ArticleFormat? format, ReadOptions? options, FileIo io)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string fullPath = System.IO.Path.GetFullPath(path);
        byte[] utf8 = await FileContent.ReadAsync(fullPath, (options ?? ReadOptions.Default).MaxInputLength, io).ConfigureAwait(false);
        options = (options ?? ReadOptions.Default).OfFile(fullPath);
        return new(utf8, format ?? ArticleSerializer.Default.Detect(utf8, fullPath), format is not null, options, new LoadedFile(fullPath, utf8));
    }

    private async Task<ArticleDocument> SaveAsync(SaveMode mode, FileIo io) =>
        _file is null
            ? throw new InvalidOperationException("The document was not loaded from a file, so there is no file to save it to. Pass a path.")
            : await SaveAsync(_file.Path, mode, io).ConfigureAwait(false);

    private async Task<ArticleDocument> SaveAsync(string path, SaveMode mode, FileIo io)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (mode is not (SaveMode.IfUnchanged or SaveMode.Overwrite))
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "The value is not a defined save mode.");
        }

        string fullPath = System.IO.Path.GetFullPath(path);
        byte[]? expected = string.Equals(fullPath, _file?.Path, StringComparison.Ordinal) ? _file?.Utf8 : null;
        await new AtomicSave(fullPath, expected, _utf8, mode, io).RunAsync().ConfigureAwait(false);
        return new(_utf8, Format, _isFormatGiven, _options, new LoadedFile(fullPath, _utf8)) { _read = _read, _kept = _kept };
    }
}
