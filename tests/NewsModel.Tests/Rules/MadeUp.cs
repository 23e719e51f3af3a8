using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

#pragma warning disable CA1034, CA1067, CA1051, CA1052, CA1068, CA1815, CA2211, CA2225, CA1002, CA1724, CA1720, CA1716, CA1802, CA2007, IDE0044, CS1998

namespace NewsModel.Tests.Rules;

/// <summary>Types that break the rules, each one or two, and one that keeps all of them.</summary>
public static class MadeUp
{
    public readonly struct Good : IEquatable<Good>
    {
        private static readonly int[] Own = [1];

        public static ImmutableArray<int> Numbers => [.. Own];

        public int this[int position] => position;

        public static explicit operator int(Good good) => good.GetHashCode();

        public Task<T> GetAsync<T>(List<int>.Enumerator numbers, T[] items, CancellationToken cancellationToken) =>
            Task.FromResult(items[numbers.Current]);

        public bool Equals(Good other) => true;
    }

    public class OpenClass;

    public record OpenRecord;

    public abstract record ClosedRecord;

    public struct MutableStruct : IEquatable<MutableStruct>
    {
        public int Number;

        public readonly bool Equals(MutableStruct other) => other.Number == Number;
    }

    public readonly struct ForeignStruct;

    public sealed class Settable
    {
        public int Value { get; set; }

        public int Fine { get; init; }
    }

    public static class Statics
    {
        public static int Field;

        public static readonly int[] Words = [1];

        public static IList<int> List { get; } = [1];

        public static Dictionary<string, int> Names { get; } = [];

        public static IReadOnlyList<int> Fine { get; } = [1];

        public static int Use() => Hidden++;

        private static int Hidden;
    }

    public sealed class Late
    {
        public Task NoTokenAsync() => Task.CompletedTask;

        public Task NotLastAsync(CancellationToken cancellationToken, int count) => Task.Delay(count, cancellationToken);

        public ValueTask<int> ValueAsync(int count) => ValueTask.FromResult(count);

        public async IAsyncEnumerable<int> SequenceAsync()
        {
            yield return 1;
        }

        public Task NameDoesNotSay(CancellationToken cancellationToken) => Task.Delay(0, cancellationToken);

        public Task FineAsync(int count, CancellationToken cancellationToken = default) => Task.Delay(count, cancellationToken);

        public void Take(int count) => _ = count;
    }

    public sealed class Others : IEmitter
    {
        public List<Mark> Inner { get; } = [];

        public Mark Give() => Inner[0];

        void IEmitter.Emit(ParsingEvent @event) => Hide(@event);

        private static void Hide(ParsingEvent hidden) => _ = hidden;
    }

    public sealed class DiagMgr;

    public sealed class Short
    {
        public string GetMsg() => "";

        public void Take(int src) => _ = src;

        public string JsonPrsr => "";

        public string CdnUrl => "";
    }
}
