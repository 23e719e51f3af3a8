using System.Buffers;

namespace NewsModel.Text;

/// <summary>A buffer that grows, in pooled memory. Dispose of it once, and use nothing of it afterwards.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialLength = 8 * 1024;

    // One for each thread, so most callers that need a buffer briefly do not create one.
    [ThreadStatic]
    private static PooledBuffer? _spare;

    private readonly ArrayPool<byte> _pool;
    private byte[]? _rented;
    private Memory<byte> _memory;
    private int _length;
    private readonly bool _isSpare;

    public PooledBuffer()
        : this(ArrayPool<byte>.Shared)
    {
    }

    /// <param name="pool">Lends the memory.</param>
    public PooledBuffer(ArrayPool<byte> pool)
    {
        _pool = pool;
        _memory = _rented = pool.Rent(InitialLength);
    }

    private PooledBuffer(bool isSpare)
    {
        _pool = ArrayPool<byte>.Shared;
        _isSpare = isSpare;
    }

    public ReadOnlySpan<byte> Written => _memory.Span[.._length];

    public ReadOnlyMemory<byte> WrittenMemory => _memory[.._length];

    /// <summary>Gives an empty buffer, which comes back when it is disposed of.</summary>
    public static PooledBuffer Rent()
    {
        PooledBuffer buffer = Spare();
        buffer._memory = buffer._rented = buffer._pool.Rent(InitialLength);
        return buffer;
    }

    /// <summary>
    /// Gives an empty buffer in the free memory of a destination, as far as there is room: what fits is there already when
    /// <see cref="HandOverTo"/> is called, and before that is none of the destination's.
    /// </summary>
    public static PooledBuffer RentOver(IBufferWriter<byte> destination)
    {
        PooledBuffer buffer = Spare();
        buffer._memory = destination.GetMemory();
        return buffer;
    }

    /// <summary>Gives all that was written to the destination that the buffer was rented over.</summary>
    public void HandOverTo(IBufferWriter<byte> destination)
    {
        if (_rented is null)
        {
            destination.Advance(_length);
        }
        else
        {
            destination.Write(Written);
        }
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _memory.Length - _length);
        _length += count;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        int needed = Math.Max(sizeHint, 1);
        if (needed > _memory.Length - _length)
        {
            byte[] larger = _pool.Rent(checked((int)Math.Max(_length + (long)needed, Math.Min(_memory.Length * 2L, Array.MaxLength))));
            Written.CopyTo(larger);
            Return(and: larger);
        }

        return _memory[_length..];
    }

    /// <summary>Adds what a stream holds, from its position to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="limit">How many bytes the buffer may hold.</param>
    /// <returns>Whether it held no more than that; if not, the rest is not read.</returns>
    public bool TryRead(Stream stream, int limit)
    {
        int read;
        while ((read = stream.Read(GetSpan())) > 0)
        {
            _length += read;
            if (_length > limit)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds what a stream holds, from its position to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="limit">How many bytes the buffer may hold.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
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
        Written[count..].CopyTo(_memory.Span);
        _length -= count;
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _length = 0;

    public void Dispose()
    {
        _length = 0;
        Return(and: null);
        _spare = _isSpare ? this : _spare;
    }

    private static PooledBuffer Spare()
    {
        PooledBuffer buffer = _spare ?? new(isSpare: true);
        _spare = null;
        return buffer;
    }

    /// <summary>
    /// Returns the memory. The buffer lets go of it first, so an error in the middle cannot return it twice.
    /// </summary>
    /// <param name="and">What takes its place.</param>
    private void Return(byte[]? and)
    {
        byte[]? rented = _rented;
        _memory = _rented = and;
        if (rented is not null)
        {
            _pool.Return(rented);
        }
    }
}
