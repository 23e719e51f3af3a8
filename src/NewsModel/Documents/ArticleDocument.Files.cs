using NewsModel.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Documents;

/// <content>Loading and saving.</content>
public sealed partial class ArticleDocument
{
    /// <summary>
    /// The full path of the file that the document, or the one that it was edited from, was loaded from or saved to; <see langword="null"/> if there
    /// is none. Symbolic links are not followed in it.
    /// </summary>
    public string? Path => _file?.Path;

    /// <summary>Loads a file, whatever it holds, in the format that it seems to be in. Nothing is parsed yet.</summary>
    /// <param name="path">The file. Others may write, replace and delete it meanwhile.</param>
    /// <param name="options">
    /// The limits for loading the file and reading the article, or <see langword="null"/> for <see cref="ReadOptions.Default"/>. No more is loaded
    /// than <see cref="ReadOptions.MaxInputLength"/>.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file cannot be read, or is a pipe or a device; or what derives from it.</exception>
    /// <exception cref="NewsFormatException">The file is longer than the limit; none of it is kept.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it, or it is a folder.</exception>
    public static ArticleDocument Load(string path, ReadOptions? options = null) =>
        LoadAsync(path, format: null, options, FileIo.Blocking).GetAwaiter().GetResult();

    /// <summary>Loads a file in a format, whatever it holds. Nothing is parsed yet.</summary>
    /// <param name="path">The file. Others may write, replace and delete it meanwhile.</param>
    /// <param name="format">The format that it is in.</param>
    /// <param name="options">The limits for reading the article, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <remarks>It throws what <see cref="Load(string, ReadOptions)"/> does.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is <see langword="null"/>.</exception>
    public static ArticleDocument Load(string path, ArticleFormat format, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(format);
        return LoadAsync(path, format, options, FileIo.Blocking).GetAwaiter().GetResult();
    }

    /// <summary>Loads a file, whatever it holds, in the format that it seems to be in. Nothing is parsed yet.</summary>
    /// <param name="path">The file. Others may write, replace and delete it meanwhile.</param>
    /// <param name="options">
    /// The limits for loading the file and reading the article, or <see langword="null"/> for <see cref="ReadOptions.Default"/>. No more is loaded
    /// than <see cref="ReadOptions.MaxInputLength"/>.
    /// </param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file cannot be read, or is a pipe or a device; or what derives from it.</exception>
    /// <exception cref="NewsFormatException">The file is longer than the limit; none of it is kept.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it, or it is a folder.</exception>
    public static Task<ArticleDocument> LoadAsync(string path, ReadOptions? options = null, CancellationToken cancellationToken = default) =>
        LoadAsync(path, format: null, options, FileIo.Asynchronous(cancellationToken));

    /// <summary>Loads a file in a format, whatever it holds. Nothing is parsed yet.</summary>
    /// <param name="path">The file. Others may write, replace and delete it meanwhile.</param>
    /// <param name="format">The format that it is in.</param>
    /// <param name="options">The limits for reading the article, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <remarks>It throws what <see cref="LoadAsync(string, ReadOptions, CancellationToken)"/> does.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is <see langword="null"/>.</exception>
    public static Task<ArticleDocument> LoadAsync(string path, ArticleFormat format, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(format);
        return LoadAsync(path, format, options, FileIo.Asynchronous(cancellationToken));
    }

    /// <summary>Saves the document over the file that it was loaded from, all of it or not at all.</summary>
    /// <param name="mode">Whether the file may have changed since.</param>
    /// <returns>The document as it now stands in the file, without changes. This one is what it was.</returns>
    /// <remarks>As <see cref="Save(string, SaveMode)"/>, whose remarks tell what is kept and what is checked.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is none of its values.</exception>
    /// <exception cref="FileChangedException">
    /// The mode is <see cref="SaveMode.IfUnchanged"/>, and the file was changed or deleted since the document was loaded from it or saved to it.
    /// </exception>
    /// <exception cref="InvalidOperationException">The document was not loaded from a file, nor saved to one.</exception>
    /// <exception cref="IOException">The file cannot be written; or what derives from it.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write the file or create files beside it, or it is a folder.</exception>
    public ArticleDocument Save(SaveMode mode = SaveMode.IfUnchanged) => SaveAsync(mode, FileIo.Blocking).GetAwaiter().GetResult();

    /// <summary>Saves the document to a file, all of it or not at all.</summary>
    /// <param name="path">The file. If it is a symbolic link, the link stays, and the file that it leads to is written.</param>
    /// <param name="mode">Whether a file may be overwritten that is not what the document was loaded from.</param>
    /// <returns>The document as it now stands in the file, with its <see cref="Path"/>, without changes. This one is what it was.</returns>
    /// <remarks>
    /// <para>
    /// Who reads the file meanwhile, or after a crash or a power cut, finds the old content or the new one. The new one goes to a temporary file in
    /// the same folder, <c>.article.md.….tmp</c>, which then takes the file's name; so the user must be allowed to create files there. On an error
    /// the temporary file is deleted. One that is left behind by a process that was killed can be deleted.
    /// </para>
    /// <para>
    /// The permissions of the file stay as they are, on Windows also its access rights and attributes, on Linux its extended attributes in
    /// <c>user</c> and its access control list; other systems do not keep these. As when any program writes to it, a file loses its set-user-ID and
    /// set-group-ID bits and its capabilities. On Unix it belongs to the user who saves it from then on, and a hard link to it keeps the old content.
    /// A new file gets the permissions that any new file gets. File and folder are flushed to the disk, the folder where the system can.
    /// </para>
    /// <para>
    /// With <see cref="SaveMode.IfUnchanged"/>, a file that already holds exactly this text is not written. Whether the file is unchanged is decided
    /// by all of its bytes, at the last moment. Of threads that save different edits of it at the same time one succeeds; another program could still
    /// write in the instant between comparing and replacing.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is none of its values.</exception>
    /// <exception cref="FileChangedException">
    /// The mode is <see cref="SaveMode.IfUnchanged"/>, and the file was changed or deleted since the document was loaded from it or saved to it, or
    /// it exists and is another one.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written; or what derives from it.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write the file or create files beside it, or it is a folder.</exception>
    public ArticleDocument Save(string path, SaveMode mode = SaveMode.IfUnchanged) =>
        SaveAsync(path, mode, FileIo.Blocking).GetAwaiter().GetResult();

    /// <summary>Saves the document over the file that it was loaded from, all of it or not at all.</summary>
    /// <param name="mode">Whether the file may have changed since.</param>
    /// <param name="cancellationToken">Ends the saving; the file is then as it was.</param>
    /// <returns>The document as it now stands in the file, without changes. This one is what it was.</returns>
    /// <remarks>As <see cref="Save(string, SaveMode)"/>, whose remarks tell what is kept and what is checked.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is none of its values.</exception>
    /// <exception cref="FileChangedException">
    /// The mode is <see cref="SaveMode.IfUnchanged"/>, and the file was changed or deleted since the document was loaded from it or saved to it.
    /// </exception>
    /// <exception cref="InvalidOperationException">The document was not loaded from a file, nor saved to one.</exception>
    /// <exception cref="IOException">The file cannot be written; or what derives from it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write the file or create files beside it, or it is a folder.</exception>
    public Task<ArticleDocument> SaveAsync(SaveMode mode = SaveMode.IfUnchanged, CancellationToken cancellationToken = default) =>
        SaveAsync(mode, FileIo.Asynchronous(cancellationToken));

    /// <summary>Saves the document to a file, all of it or not at all.</summary>
    /// <param name="path">The file. If it is a symbolic link, the link stays, and the file that it leads to is written.</param>
    /// <param name="mode">Whether a file may be overwritten that is not what the document was loaded from.</param>
    /// <param name="cancellationToken">Ends the saving; the file is then as it was.</param>
    /// <returns>The document as it now stands in the file, with its <see cref="Path"/>, without changes. This one is what it was.</returns>
    /// <remarks>As <see cref="Save(string, SaveMode)"/>, whose remarks tell what is kept and what is checked.</remarks>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is none of its values.</exception>
    /// <exception cref="FileChangedException">
    /// The mode is <see cref="SaveMode.IfUnchanged"/>, and the file was changed or deleted since the document was loaded from it or saved to it, or
    /// it exists and is another one.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written; or what derives from it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write the file or create files beside it, or it is a folder.</exception>
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
            ? throw new InvalidOperationException("The document was not loaded from a file, so there is none to save it over. Give a path.")
            : await SaveAsync(_file.Path, mode, io).ConfigureAwait(false);

    private async Task<ArticleDocument> SaveAsync(string path, SaveMode mode, FileIo io)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (mode is not (SaveMode.IfUnchanged or SaveMode.Overwrite))
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "It is none of the modes there are.");
        }

        string fullPath = System.IO.Path.GetFullPath(path);
        byte[]? expected = string.Equals(fullPath, _file?.Path, StringComparison.Ordinal) ? _file?.Utf8 : null;
        await new AtomicSave(fullPath, expected, _utf8, mode, io).RunAsync().ConfigureAwait(false);
        return new(_utf8, Format, _isFormatGiven, _options, new LoadedFile(fullPath, _utf8)) { _read = _read, _kept = _kept };
    }
}
