namespace NewsModel.Text;

/// <summary>A stream of which the beginning was read already, and is there again. It does not close the stream below it.</summary>
internal sealed class HeadStream : ForwardStream
{
    private readonly Stream _rest;
    private int _position;

    private HeadStream(ReadOnlyMemory<byte> head, Stream rest)
    {
        Head = head;
        _rest = rest;
    }

    /// <summary>The beginning: shorter than was asked for only where the stream is.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    public static async Task<HeadStream> OpenAsync(Stream stream, int headLength, CancellationToken cancellationToken)
    {
        byte[] head = new byte[headLength];
        int length = await stream.ReadAtLeastAsync(head, headLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return new(head.AsMemory(0, length), stream);
    }

    public override int Read(Span<byte> buffer)
    {
        int length = Math.Min(buffer.Length, Head.Length - _position);
        if (length == 0)
        {
            return _rest.Read(buffer);
        }

        Head.Span.Slice(_position, length).CopyTo(buffer);
        _position += length;
        return length;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _position < Head.Length ? new(Read(buffer.Span)) : _rest.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
}
