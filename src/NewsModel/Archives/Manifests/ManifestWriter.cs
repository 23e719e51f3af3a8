using System.Globalization;
using System.Text;
using NewsModel.Documents;

namespace NewsModel.Archives.Manifests;

/// <summary>Writes a manifest beside the old one, which it takes the place of at the end.</summary>
internal sealed class ManifestWriter : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _file;
    private string _last = "";
    private long _count;

    /// <exception cref="IOException">It cannot be written; or what derives from it.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not.</exception>
    public ManifestWriter(string path, ArchiveOptions options)
    {
        _path = path;
        string name = Path.GetFileName(path);
        _temporary = Path.Join(Path.GetDirectoryName(path), $".{name}.{Path.GetRandomFileName()}.tmp");
        _file = new(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 256 * 1024);
        Write(Encoding.UTF8.GetBytes(ManifestFormat.HeadOf(options)));
    }

    /// <summary>Writes what is known of a file, if it comes in order.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="line">Its line.</param>
    public void Add(string path, ReadOnlySpan<byte> line)
    {
        if (string.CompareOrdinal(path, _last) > 0)
        {
            _last = path;
            _count++;
            Write(line);
        }
    }

    /// <summary>Ends the manifest and has it take the place of the old one.</summary>
    public void Complete()
    {
        _file.Write(ManifestFormat.End);
        Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_count}}}")));
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        if (!OperatingSystem.IsWindows())
        {
            UnixFile.TryFlushFolder(Path.GetDirectoryName(_path)!);
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        try
        {
            File.Delete(_temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to report.
        }
    }

    private void Write(ReadOnlySpan<byte> line)
    {
        _file.Write(line);
        _file.WriteByte((byte)'\n');
    }
}
