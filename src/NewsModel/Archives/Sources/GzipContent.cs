using System.Diagnostics;
using System.IO.Compression;
using NewsModel.Text;

namespace NewsModel.Archives.Sources;

/// <summary>What is compressed in a gzip file, to its end: where that is cut off, reading fails.</summary>
/// <remarks>
/// <see cref="GZipStream"/> takes a file that is cut off for one that has ended. But it also reads several gzip files in one, so a known one is put
/// after: only if the first ended where it must does the known text come out at the end.
/// </remarks>
internal sealed class GzipContent : ForwardStream
{
    private const int BufferLength = 32 * 1024;

    private static readonly byte[] Seal = "\0NewsModel: the end of the file\n"u8.ToArray();
    private static readonly byte[] CompressedSeal = Compress(Seal);

    private readonly GZipStream _gzip;
    private readonly byte[] _buffer = new byte[BufferLength];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <param name="file">The gzip file; disposed of with this.</param>
    public GzipContent(Stream file) => _gzip = new(new SealedStream(file), CompressionMode.Decompress);

    /// <exception cref="InvalidDataException">The file is damaged, or cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (_end - _start <= Seal.Length && !_isAtEnd)
        {
            Fill();
        }

        int count = Math.Min(buffer.Length, _end - _start - Seal.Length);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        int read = _gzip.Read(_buffer.AsSpan(_end));
        _end += read;
        if (read == 0)
        {
            _isAtEnd = true;
            if (!_buffer.AsSpan(_start, _end - _start).SequenceEqual(Seal))
            {
                throw new InvalidDataException("It is truncated, or followed by other data.");
            }
        }

        Debug.Assert(_start >= 0 && _end <= _buffer.Length, "There is room for what is kept and more.");
    }

    private static byte[] Compress(byte[] bytes)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }

    /// <summary>A file, and the known one after it.</summary>
    private sealed class SealedStream(Stream file) : ForwardStream
    {
        private int _sealRead = -1;

        public override int Read(Span<byte> buffer)
        {
            if (_sealRead < 0)
            {
                int read = file.Read(buffer);
                if (read > 0 || buffer.IsEmpty)
                {
                    return read;
                }

                _sealRead = 0;
            }

            int count = Math.Min(buffer.Length, CompressedSeal.Length - _sealRead);
            CompressedSeal.AsSpan(_sealRead, count).CopyTo(buffer);
            _sealRead += count;
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                file.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
