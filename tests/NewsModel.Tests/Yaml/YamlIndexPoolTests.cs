using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Json;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Tests.Yaml;

/// <summary>
/// When memory runs out in the middle, no array is given back twice and none is written to afterwards: otherwise the pool would lend it to two readers,
/// who would get each other's articles.
/// </summary>
public class YamlIndexPoolTests
{
    private const int Values = 3000;

    private static readonly SyntaxRow Mark = new() { KeyStart = int.MinValue, Size = -1 };

    private delegate void Scanner(ref SyntaxIndex index);

    [Fact]
    public void Of_the_block_scanner() => AssertOwned(FrontMatter("x:\n" + string.Concat(Enumerable.Repeat("  - 1\n", Values))));

    [Fact]
    public void Of_the_other_scanner() => AssertOwned(FrontMatter("x: [" + string.Join(", ", Enumerable.Repeat("1", Values)) + "]\n"), leastFailures: 2);

    [Fact]
    public void Of_one_that_takes_over() => AssertOwned(FrontMatter("x:\n" + string.Concat(Enumerable.Repeat("  - 1\n", Values)) + "y: [1, 2]\n"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_JSON(bool withPlaces)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("{\"x\":[[" + string.Join(",", Enumerable.Repeat("1", Values)) + "]]}");
        AssertOwned((ref SyntaxIndex index) =>
        {
            DiagnosticSink sink = default;
            Assert.True(JsonScanner.TryScan(utf8, 0, ReadOptions.Default.SyntaxLimits, ref index, ref sink, out _, withPlaces));
        });
    }

    private static Scanner FrontMatter(string yaml)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes($"---\n{yaml}---\n");
        return (ref SyntaxIndex index) =>
        {
            DiagnosticSink sink = default;
            Assert.True(FrontMatterScanner.TryScan(utf8, 4, ReadOptions.Default, ref index, ref sink, out _));
        };
    }

    /// <summary>Scans with each of the calls to the pool failing, one at a time.</summary>
    /// <param name="scan">Fills an index.</param>
    /// <param name="leastFailures">How many calls of the pool can fail: growing from 256 rows to 4096 step by step, if it is not known how many are needed.</param>
    private static void AssertOwned(Scanner scan, int leastFailures = 8)
    {
        int failures = 0;
        foreach (bool isRent in (bool[])[true, false])
        {
            StrictPool<SyntaxRow> pool;
            int call = isRent ? 2 : 1;
            do
            {
                pool = isRent ? new(Mark, failingRent: call) : new(Mark, failingReturn: call);
                SyntaxIndex index = new(SchemaNames.Table, pool);
                try
                {
                    scan(ref index);
                    Assert.True(index.Count > Values);
                    Assert.Equal(SyntaxKind.Mapping, index.Rows[0].Kind);
                    Assert.Equal(index.Count, index.Rows[0].Size);
                }
                catch (OutOfMemoryException)
                {
                    failures++;
                }
                finally
                {
                    Dispose(ref index);
                }

                pool.AssertUntouched();
                call++;
            }
            while (pool.HasFailed);
        }

        Assert.True(failures >= leastFailures, $"{failures} calls failed");
    }

    private static void Dispose(ref SyntaxIndex index)
    {
        try
        {
            index.Dispose();
            index.Dispose();
        }
        catch (OutOfMemoryException)
        {
            // It was the one that fails.
            index.Dispose();
        }
    }
}
