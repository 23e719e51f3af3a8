using System.Buffers;

namespace NewsModel.Tests.Testing;

/// <summary>
/// A pool that runs out of memory on purpose, and knows of each array whose it is. What it is given back it fills, so that who writes to it afterwards
/// is found out.
/// </summary>
/// <param name="mark">What it fills arrays with.</param>
/// <param name="failingRent">Which call to rent fails, counted from 1; 0 for none.</param>
/// <param name="failingReturn">Which call to give back fails, after the array was taken back, as the shared pool can.</param>
public sealed class StrictPool<T>(T mark, int failingRent = 0, int failingReturn = 0) : ArrayPool<T>
{
    private readonly HashSet<T[]> _lent = [];
    private readonly HashSet<T[]> _returned = [];
    private int _rents;
    private int _returns;

    /// <summary>Whether a call failed.</summary>
    public bool HasFailed { get; private set; }

    public override T[] Rent(int minimumLength)
    {
        if (++_rents == failingRent)
        {
            HasFailed = true;
            throw new InsufficientMemoryException();
        }

        T[] array = new T[minimumLength];
        _lent.Add(array);
        return array;
    }

    public override void Return(T[] array, bool clearArray = false)
    {
        Assert.True(_lent.Remove(array), "An array was given back that is not lent.");
        _returned.Add(array);
        Array.Fill(array, mark);
        if (++_returns == failingReturn)
        {
            HasFailed = true;
            throw new InsufficientMemoryException();
        }
    }

    /// <summary>That nobody wrote to what was given back.</summary>
    public void AssertUntouched() => Assert.All(_returned, array => Assert.All(array, item => Assert.Equal(mark, item)));
}
