using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using NewsModel.Diagnostics;
using NewsModel.Text;

namespace NewsModel.Archives.Manifests;

/// <summary>Goes through a manifest from an earlier run, in the order of paths.</summary>
internal sealed class ManifestReader : IDisposable
{
    private const int LongestLine = 256 * 1024 * 1024;

    private readonly FileStream? _file;
    private readonly Utf8LineReader? _lines;
    private readonly Action<Problem> _tell;
    private string _last = "";

    /// <summary>Whether the line that was read last has yet to be asked for.</summary>
    private bool _hasLine;

    /// <summary>Where its path is, if that can be compared as it stands; its text, if that was made.</summary>
    private Range _path;
    private string? _text;
    private long _length;
    private long _time;
    private long _count;
    private bool _isAtEnd;

    /// <param name="path">The manifest; there may be none.</param>
    /// <param name="options">The options of this run.</param>
    /// <param name="tell">Receives the reason if a manifest, or part of it, is not used.</param>
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
            // Opening it again will show.
            return false;
        }
    }

    /// <summary>What the manifest says of a file. Paths are asked for in order.</summary>
    public KnownFile? Find(string path)
    {
        while (_hasLine || TryNext())
        {
            // Most files are those of the earlier run, in the same order, so their paths are compared as written.
            int order = _text is null && Ascii.Equals(PathUtf8, path) ? 0 : string.CompareOrdinal(PathText(), path);
            if (order > 0)
            {
                return null;
            }

            _hasLine = false;
            _last = order == 0 ? path : _text!;
            if (order == 0)
            {
                return new(path, _length, _time, _lines!.Line.ToArray());
            }
        }

        return null;
    }

    public void Dispose()
    {
        _lines?.Dispose();
        _file?.Dispose();
    }

    /// <summary>The path as written in the line, if it is ASCII and has no escapes.</summary>
    private ReadOnlySpan<byte> PathUtf8 => _lines!.Line[_path];

    private string PathText() => _text ??= Encoding.ASCII.GetString(PathUtf8);

    /// <summary>Goes on to the next line that can be read.</summary>
    private bool TryNext()
    {
        if (_isAtEnd)
        {
            return false;
        }

        try
        {
            while (_lines!.TryRead())
            {
                ReadOnlySpan<byte> line = _lines.Line;
                if (line.StartsWith(ManifestFormat.End))
                {
                    if (!line[ManifestFormat.End.Length..].SequenceEqual(Encoding.UTF8.GetBytes($"{_count}}}")))
                    {
                        _tell(Problems.DamagedManifest);
                    }

                    _isAtEnd = true;
                    return false;
                }

                _count++;
                if ((TryParsePlain(line) || TryParse(line)) && IsInOrder())
                {
                    _hasLine = true;
                    return true;
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
        return false;
    }

    /// <summary>Whether the line comes after the one before it.</summary>
    private bool IsInOrder() => _text is null
        ? CompareAscii(PathUtf8, _last) > 0
        : string.CompareOrdinal(_text, _last) > 0;

    private static int CompareAscii(ReadOnlySpan<byte> ascii, string text)
    {
        int length = Math.Min(ascii.Length, text.Length);
        for (int i = 0; i < length; i++)
        {
            if (ascii[i] != text[i])
            {
                return ascii[i] - text[i];
            }
        }

        return ascii.Length - text.Length;
    }

    /// <summary>Reads a line as it is mostly written: <c>["path",length,time,…</c> in ASCII, with nothing escaped.</summary>
    private bool TryParsePlain(ReadOnlySpan<byte> line)
    {
        _text = null;
        if (!line.StartsWith("[\""u8))
        {
            return false;
        }

        int end = line[2..].IndexOfAny((byte)'"', (byte)'\\');
        ReadOnlySpan<byte> path = end < 0 ? default : line.Slice(2, end);
        if (end <= 0 || !Ascii.IsValid(path))
        {
            return false;
        }

        _path = new Range(2, 2 + end);
        ReadOnlySpan<byte> rest = line[(2 + end)..];
        return rest.StartsWith("\","u8) && TryParseNumber(rest = rest[2..], out _length, out int read)
            && TryParseNumber(rest[(read + 1)..], out _time, out _);
    }

    private static bool TryParseNumber(ReadOnlySpan<byte> text, out long number, out int read) =>
        Utf8Parser.TryParse(text, out number, out read) && read < text.Length && text[read] == (byte)',';

    private bool TryParse(ReadOnlySpan<byte> line)
    {
        try
        {
            Utf8JsonReader json = new(line);
            if (json.Read() && json.TokenType == JsonTokenType.StartArray && json.Read() && json.TokenType == JsonTokenType.String
                && json.GetString() is { } path && json.Read() && json.TryGetInt64(out _length) && json.Read() && json.TryGetInt64(out _time))
            {
                (_text, _path) = (path, default);
                return true;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Its check sum would be wrong as well.
        }

        return false;
    }
}
