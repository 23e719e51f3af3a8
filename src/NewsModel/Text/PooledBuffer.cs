using System.Buffers;

namespace NewsModel;

/// <summary>A buffer that grows, in pooled memory. Dispose of it once, and use nothing of it afterwards.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialLength = 8 * 1024;

    // One for each thread, so that most who need a buffer for a moment make none.
    [ThreadStatic]
    private static PooledBuffer? _spare;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialLength);
    private int _length;
    private bool _isRented;

    /// <summary>Gives an empty buffer, which comes back when it is disposed of.</summary>
    public static PooledBuffer Rent()
    {
        PooledBuffer? buffer = _spare;
        _spare = null;
        if (buffer is null)
        {
            return new() { _isRented = true };
        }

        buffer._bytes = ArrayPool<byte>.Shared.Rent(InitialLength);
        return buffer;
    }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _length);
        _length += count;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        int needed = Math.Max(sizeHint, 1);
        if (needed > _bytes.Length - _length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(checked((int)Math.Max(_length + (long)needed, Math.Min(_bytes.Length * 2L, Array.MaxLength))));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsMemory(_length);
    }

    /// <summary>Adds what a stream holds, from its position to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="limit">How many bytes the buffer may hold.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Whether it held no more than that; if not, the rest is not read.</returns>
    public async ValueTask<bool> TryReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        int read;
        while ((read = await stream.ReadAsync(GetMemory(), cancellationToken).ConfigureAwait(false)) > 0)
        {
            _length += read;
            if (_length > limit)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Forgets the first bytes that were written; what is behind them moves to the beginning.</summary>
    public void RemoveFirst(int count)
    {
        Written[count..].CopyTo(_bytes);
        _length -= count;
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _length = 0;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
        _spare = _isRented ? this : _spare;
    }
}
