namespace NewsModel.Testing;

/// <summary>A stream that returns one byte at a time and records whether it was closed.</summary>
internal sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
{
    public bool IsClosed { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

    public override int Read(Span<byte> buffer) => base.Read(buffer.IsEmpty ? buffer : buffer[..1]);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        base.ReadAsync(buffer, offset, Math.Min(count, 1), cancellationToken);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Now and then not at once, so what comes after runs elsewhere.
        if (Position % 256 == 1)
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return await base.ReadAsync(buffer.IsEmpty ? buffer : buffer[..1], cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
