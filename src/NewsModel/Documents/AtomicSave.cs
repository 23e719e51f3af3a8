namespace NewsModel.Documents;

/// <summary>
/// One save of a file. Anyone opening the file at any time sees either the old content or the new, complete: the new one is written to a
/// temporary file beside it, which then takes its name.
/// </summary>
/// <param name="path">The full path.</param>
/// <param name="expected">What the file must hold, or <see langword="null"/> if there must be none; not heeded when any may be overwritten.</param>
/// <param name="utf8">The new content.</param>
/// <param name="mode">Which file may be overwritten.</param>
/// <param name="io">How to read and write.</param>
internal sealed class AtomicSave(string path, byte[]? expected, byte[] utf8, SaveMode mode, FileIo io)
{
    // Of a name that is as long as names may be, the rest would leave no room for what is added.
    private const int LongestNamePart = 40;

    // Comparing and renaming are two steps, and File.Move on Unix takes two more, looking and renaming. Other threads at least must not come between.
    private static readonly Lock[] Gates = [new(), new(), new(), new(), new(), new(), new(), new()];

    private readonly string _target = LinkTarget.Of(path);

    private bool MayReplace => mode == SaveMode.Overwrite || expected is not null;

    public async Task RunAsync()
    {
        io.ThrowIfCancelled();
        UnixTraits? traits = RequireWritable();
        if (!await IsDueAsync(io).ConfigureAwait(false))
        {
            return;
        }

        string temporary = TemporaryPath();
        FileStream file = Create(temporary, traits?.Permissions);
        try
        {
            await WriteAsync(file, traits).ConfigureAwait(false);
            await io.RunAsync(() => Publish(temporary)).ConfigureAwait(false);
        }
        catch
        {
            DeleteQuietly(temporary);
            throw;
        }
    }

    /// <summary>Creates the temporary file. If it is to take the place of another one, only its owner may open it until it is written.</summary>
    /// <param name="temporary">Its path.</param>
    /// <param name="permissions">Those of the file to overwrite; <see langword="null"/> if there is none, or the system is Windows.</param>
    public FileStream Create(string temporary, UnixFileMode? permissions)
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
            Options = io.Options,
        };
        if (permissions is not null && !OperatingSystem.IsWindows())
        {
            // Nobody may see in the temporary file what the file itself would not show.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(temporary, options);
    }

    /// <summary>
    /// Opens the file to write, since renaming would replace one that the user may not write. Returns what it has beside its bytes, if any.
    /// </summary>
    private UnixTraits? RequireWritable()
    {
        try
        {
            // Opening a pipe to write alone would wait for a reader.
            using FileStream file = io.Open(_target, FileAccess.ReadWrite);
            return !file.CanSeek
                ? throw new IOException($"'{path}' is a pipe or a device, which cannot be replaced. Open it as a stream and write to that.")
                : OperatingSystem.IsWindows() ? null
                : UnixTraits.Of(file.SafeFileHandle);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether the new content is yet to be written.</summary>
    /// <exception cref="FileChangedException">It may not be.</exception>
    private async Task<bool> IsDueAsync(FileIo reading) =>
        mode == SaveMode.Overwrite || await FileContent.CompareAsync(_target, expected, utf8, reading).ConfigureAwait(false) switch
        {
            FileState.New => false,
            FileState.Old => true,
            FileState.Missing => expected is null ? true : throw FileChangedException.Deleted(path),
            _ => throw (expected is null ? FileChangedException.Exists(path) : FileChangedException.Changed(path)),
        };

    private string TemporaryPath()
    {
        string name = Path.GetFileName(_target);
        name = name[..Math.Min(name.Length, LongestNamePart)];
        return Path.Join(Path.GetDirectoryName(_target), $".{name}.{Path.GetRandomFileName()}.tmp");
    }

    private async Task WriteAsync(FileStream file, UnixTraits? traits)
    {
        using (file)
        {
            await io.WriteAsync(file, utf8).ConfigureAwait(false);
            if (traits is { } old && !OperatingSystem.IsWindows())
            {
                old.ApplyTo(file.SafeFileHandle, path);
            }

            await io.RunAsync(() => file.Flush(flushToDisk: true)).ConfigureAwait(false);
        }
    }

    /// <summary>Gives the temporary file its name if that may still be, or deletes it if another has written the same.</summary>
    private void Publish(string temporary)
    {
        lock (Gates[(uint)_target.GetHashCode(StringComparison.Ordinal) % Gates.Length])
        {
            while (IsDueAsync(FileIo.Blocking).GetAwaiter().GetResult())
            {
                if (TryRename(temporary))
                {
                    FlushFolder();
                    return;
                }
            }
        }

        File.Delete(temporary);
    }

    /// <summary>Has the new name outlast a power cut, where the system can.</summary>
    private void FlushFolder()
    {
        if (!OperatingSystem.IsWindows())
        {
            UnixFile.TryFlushFolder(Path.GetDirectoryName(_target)!);
        }
    }

    /// <summary>Gives the temporary file its name, unless a file has appeared that may not be replaced.</summary>
    private bool TryRename(string temporary)
    {
        try
        {
            if (OperatingSystem.IsWindows() && MayReplace && File.Exists(_target))
            {
                // Keeps access rights and attributes.
                File.Replace(temporary, _target, destinationBackupFileName: null);
            }
            else
            {
                File.Move(temporary, _target, overwrite: MayReplace);
            }

            return true;
        }
        catch (IOException) when (!MayReplace && File.Exists(_target))
        {
            return false;
        }
    }

    private static void DeleteQuietly(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to tell.
        }
    }
}
