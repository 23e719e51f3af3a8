namespace NewsModel.Text;

/// <summary>
/// Reads a stream line by line, with one line in memory. A line ends at LF or CRLF, which is not part of it; a byte order mark is left out.
/// </summary>
internal sealed class Utf8LineReader(Stream stream, int maxLength) : IDisposable
{
    private const int ChunkLength = 4 * 1024;

    private readonly PooledBuffer _buffer = new();
    private int _lineStart;
    private int _lineEnd;
    private int _searched;
    private long _bufferStart;
    private int _returns;
    private bool _isFirst = true;
    private bool _hasLineBreak;
    private bool _isAtEnd;

    /// <summary>The line, unless it <see cref="IsTooLong"/>; valid until the next one is read.</summary>
    public ReadOnlySpan<byte> Line
    {
        get
        {
            ReadOnlySpan<byte> line = _buffer.Written[_lineStart.._lineEnd];
            return _hasLineBreak && line.EndsWith("\r"u8) ? line[..^1] : line;
        }
    }

    /// <summary>Whether the line was longer than the limit, and was skipped.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Its number; the first is 1. A lone CR ends none here, but counts, as it does for places in a file.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Where it begins in the stream.</summary>
    public long Start { get; private set; }

    /// <returns>Whether there is another line.</returns>
    public async ValueTask<bool> TryReadAsync(CancellationToken cancellationToken)
    {
        Begin();
        bool isLine;
        while (!TryEnd(out isLine))
        {
            Filled(await stream.ReadAsync(_buffer.GetMemory(ChunkLength), cancellationToken).ConfigureAwait(false));
        }

        return isLine;
    }

    /// <returns>Whether there is another line.</returns>
    public bool TryRead()
    {
        Begin();
        bool isLine;
        while (!TryEnd(out isLine))
        {
            Filled(stream.Read(_buffer.GetSpan(ChunkLength)));
        }

        return isLine;
    }

    public void Dispose() => _buffer.Dispose();

    /// <summary>Goes on after the line that was read.</summary>
    private void Begin()
    {
        if (!_isFirst)
        {
            CountReturns(_lineEnd);
            bool isCrLf = _lineEnd > 0 && _buffer.Written[_lineEnd - 1] == '\r';
            Number += _returns + (isCrLf ? 0 : 1);
            _lineStart = Math.Min(_lineEnd + 1, _buffer.Written.Length);
        }

        _isFirst = false;
        _returns = 0;
        _searched = _lineStart;
        Start = _bufferStart + _lineStart;
        IsTooLong = false;
    }

    /// <summary>Looks for the end of the line in what was read. If it is not there, there is room for more.</summary>
    /// <param name="isLine">Whether there is a line at all.</param>
    private bool TryEnd(out bool isLine)
    {
        int length = _buffer.Written[_searched..].IndexOf((byte)'\n');
        _lineEnd = length < 0 ? _buffer.Written.Length : _searched + length;
        _searched = _lineEnd;
        _hasLineBreak = length >= 0;
        if (_lineEnd - _lineStart > maxLength && !IsTooLong)
        {
            IsTooLong = true;
        }

        if (_hasLineBreak || _isAtEnd)
        {
            SkipByteOrderMark();
            isLine = _hasLineBreak || _lineEnd > _lineStart || IsTooLong;
            return true;
        }

        DropWhatIsBehind();
        isLine = false;
        return false;
    }

    private void CountReturns(int end) => _returns += _buffer.Written[_lineStart..end].Count((byte)'\r');

    /// <summary>Makes room: lines that were read are not needed any more, nor is what was read of one that is too long.</summary>
    private void DropWhatIsBehind()
    {
        int behind = IsTooLong ? _lineEnd - 1 : _lineStart;
        if (behind == 0)
        {
            return;
        }

        if (IsTooLong)
        {
            CountReturns(behind);
        }

        _buffer.RemoveFirst(behind);
        _bufferStart += behind;
        _searched -= behind;
        _lineStart = 0;
    }

    private void Filled(int read)
    {
        _buffer.Advance(read);
        _isAtEnd = read == 0;
    }

    private void SkipByteOrderMark()
    {
        if (Start == 0 && !IsTooLong)
        {
            int bom = Utf8Codec.BomLength(Line);
            _lineStart += bom;
            Start += bom;
        }
    }
}
