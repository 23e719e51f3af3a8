using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsModel.Tool.Input;

/// <summary>Does the same with many things on all processors, and returns the results in their order; a few wait at a time.</summary>
internal static class OrderedWork
{
    /// <summary>Starts the work as the results are taken.</summary>
    /// <param name="items">The things.</param>
    /// <param name="work">What is done with each.</param>
    /// <param name="cancellationToken">Ends all of it.</param>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IAsyncEnumerable<T> items, Func<T, CancellationToken, Task<TResult>> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<Task<TResult>> started = Channel.CreateBounded<Task<TResult>>(Math.Max(1, Environment.ProcessorCount * 2));
        Task producing = Task.Run(() => ProduceAsync(items, work, started.Writer, end.Token), CancellationToken.None);
        try
        {
            await foreach (Task<TResult> task in started.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await task.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            // If the results are no longer wanted, nobody waits for a file that never arrives.
            await end.CancelAsync().ConfigureAwait(false);
            _ = producing.ContinueWith(static task => _ = task.Exception, TaskScheduler.Default);
        }
    }

    private static async Task ProduceAsync<T, TResult>(
        IAsyncEnumerable<T> items,
        Func<T, CancellationToken, Task<TResult>> work,
        ChannelWriter<Task<TResult>> started,
        CancellationToken cancellationToken)
    {
        try
        {
            await foreach (T item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await started.WriteAsync(Task.Run(() => work(item, cancellationToken), cancellationToken), cancellationToken).ConfigureAwait(false);
            }

            started.Complete();
        }
        catch (Exception e)
        {
            started.Complete(e);
        }
    }
}
