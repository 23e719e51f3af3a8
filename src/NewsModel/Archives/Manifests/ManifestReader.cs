using System.Text;
using System.Text.Json;
using NewsModel.Diagnostics;

namespace NewsModel.Archives.Manifests;

/// <summary>Goes through a manifest from an earlier run, in the order of paths.</summary>
internal sealed class ManifestReader : IDisposable
{
    private const int LongestLine = 256 * 1024 * 1024;

    private readonly FileStream? _file;
    private readonly Utf8LineReader? _lines;
    private readonly Action<Problem> _tell;
    private KnownFile? _current;
    private string _last = "";
    private long _count;
    private bool _isAtEnd;

    /// <param name="path">The manifest; there may be none.</param>
    /// <param name="options">The options of this run.</param>
    /// <param name="tell">Is told why a manifest, or a part of it, is not used.</param>
    public ManifestReader(string path, ArchiveOptions options, Action<Problem> tell)
    {
        _tell = tell;
        _isAtEnd = true;
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            _file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 256 * 1024, FileOptions.SequentialScan);
            _lines = new(_file, LongestLine);
            if (_file.Length == 0)
            {
                return;
            }

            if (_lines.TryRead() && _lines.Line.SequenceEqual(Encoding.UTF8.GetBytes(ManifestFormat.HeadOf(options))))
            {
                _isAtEnd = false;
            }
            else
            {
                tell(Problems.OtherManifest);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            tell(Problems.ManifestUnreadable(e.Message));
        }
    }

    /// <summary>Whether there is a file that is not a manifest of any version, and not empty.</summary>
    public static bool IsForeign(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return false;
            }

            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            ReadOnlySpan<byte> expected = ManifestFormat.Begin;
            Span<byte> begin = stackalloc byte[expected.Length];
            int length = file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
            return length > 0 && !begin[..length].SequenceEqual(expected);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Opening it again tells.
            return false;
        }
    }

    /// <summary>What the manifest says of a file. Paths are asked for in order.</summary>
    public KnownFile? Find(string path)
    {
        while (true)
        {
            _current ??= Next();
            int order = _current is null ? 1 : string.CompareOrdinal(_current.Path, path);
            if (order > 0)
            {
                return null;
            }

            KnownFile? found = _current;
            _current = null;
            if (order == 0)
            {
                return found;
            }
        }
    }

    public void Dispose()
    {
        _lines?.Dispose();
        _file?.Dispose();
    }

    private KnownFile? Next()
    {
        if (_isAtEnd)
        {
            return null;
        }

        try
        {
            while (_lines!.TryRead())
            {
                if (_lines.Line.StartsWith(ManifestFormat.End))
                {
                    if (!_lines.Line[ManifestFormat.End.Length..].SequenceEqual(Encoding.UTF8.GetBytes($"{_count}}}")))
                    {
                        _tell(Problems.DamagedManifest);
                    }

                    _isAtEnd = true;
                    return null;
                }

                _count++;
                if (Parse(_lines.Line) is { } known && string.CompareOrdinal(known.Path, _last) > 0)
                {
                    _last = known.Path;
                    return known;
                }

                _tell(Problems.DamagedManifest);
            }

            _tell(Problems.DamagedManifest);
        }
        catch (IOException e)
        {
            _tell(Problems.ManifestUnreadable(e.Message));
        }

        _isAtEnd = true;
        return null;
    }

    private static KnownFile? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            Utf8JsonReader json = new(line);
            if (json.Read() && json.TokenType == JsonTokenType.StartArray && json.Read() && json.TokenType == JsonTokenType.String
                && json.GetString() is { } path && json.Read() && json.TryGetInt64(out long length) && json.Read() && json.TryGetInt64(out long time))
            {
                return new(path, length, time, line.ToArray());
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Its check sum would be wrong as well.
        }

        return null;
    }
}
