using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NewsModel.Archives.Sources;

namespace NewsModel.Archives.Reading;

/// <summary>Reads items on several threads, a bounded number of batches ahead of the consumer.</summary>
/// <typeparam name="T">What is made of them.</typeparam>
/// <param name="options">How to read.</param>
/// <param name="createReader">Creates a reader for each thread.</param>
internal sealed class EntryPipeline<T>(ArchiveOptions options, Func<IItemReader<T>> createReader) : IDisposable
{
    private const int BatchesPerReader = 2;

    private readonly bool _isOrdered = options.Order != ArchiveOrder.AsTheyCome;
    private readonly SemaphoreSlim _room = new(options.MaxDegreeOfParallelism * BatchesPerReader);
    private readonly Channel<Batch> _toRead = Channel.CreateUnbounded<Batch>();
    private readonly Channel<Batch> _toTake = Channel.CreateUnbounded<Batch>();
    private readonly ProgressCounter _progress = new(options.Progress);
    private int _finished;

    public void Dispose() => _room.Dispose();

    /// <summary>Reads all of a sequence. To be called once.</summary>
    /// <param name="open">Opens the sequence.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async IAsyncEnumerable<T> RunAsync(Func<ItemSequence> open, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] tasks = new Task[options.MaxDegreeOfParallelism + 1];
        tasks[0] = Task.Run(() => ListAsync(open, stop.Token), CancellationToken.None);
        for (int i = 1; i < tasks.Length; i++)
        {
            tasks[i] = Task.Run(() => ReadBatchesAsync(stop.Token), CancellationToken.None);
        }

        try
        {
            await foreach (Batch batch in _toTake.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                await batch.Read.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
                foreach (T entry in batch.Entries)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return entry;
                }

                _room.Release();
            }

            _progress.Complete();
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListAsync(Func<ItemSequence> open, CancellationToken cancellationToken)
    {
        Exception? error = null;
        try
        {
            using ItemBatches items = new(open());
            while (true)
            {
                await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
                Batch batch = new();
                if (!items.TryTake(batch.Items))
                {
                    break;
                }

                if (_isOrdered)
                {
                    _toTake.Writer.TryWrite(batch);
                }

                _toRead.Writer.TryWrite(batch);
            }
        }
        catch (Exception e)
        {
            error = e;
        }

        _toRead.Writer.TryComplete();
        if (_isOrdered || error is not null)
        {
            _toTake.Writer.TryComplete(error);
        }
    }

    private async Task ReadBatchesAsync(CancellationToken cancellationToken)
    {
        using IItemReader<T> reader = createReader();
        await foreach (Batch batch in _toRead.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                foreach (SourceItem item in batch.Items)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    reader.Read(item, batch.Entries);
                }

                _progress.Add(reader.TakeProgress());
                batch.Read.TrySetResult();
            }
            catch (Exception e)
            {
                batch.Read.TrySetException(e);
            }

            if (!_isOrdered)
            {
                _toTake.Writer.TryWrite(batch);
            }
        }

        if (!_isOrdered && Interlocked.Increment(ref _finished) == options.MaxDegreeOfParallelism)
        {
            _toTake.Writer.TryComplete();
        }
    }

    /// <summary>Items that are read together.</summary>
    private sealed class Batch
    {
        public List<SourceItem> Items { get; } = [];

        public List<T> Entries { get; } = [];

        public TaskCompletionSource Read { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
