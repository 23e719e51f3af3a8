using System.Text;
using NewsModel.Schema;

namespace NewsModel.Testing;

/// <summary>What differs between two articles, two files or two results, for messages.</summary>
internal static class Differences
{
    private const int LongestShown = 120;

    /// <summary>The keys in which two articles differ, a line each.</summary>
    public static string Of(Article expected, Article found)
    {
        StringBuilder text = new();
        foreach (RecordKey key in Article.Schema.KeysAndBody())
        {
            Add(key.Name, Article.Schema.GetValue(expected, key), Article.Schema.GetValue(found, key));
        }

        Add("extensions", expected.Extensions, found.Extensions);
        return text.ToString();

        void Add(string name, object? wanted, object? got)
        {
            if (!Equals(wanted, got))
            {
                text.Append("\n  ").Append(name).Append(": expected ").Append(Excerpt.Of(wanted)).Append(", found ").Append(Excerpt.Of(got));
            }
        }
    }

    /// <summary>Where two files begin to differ, and how they go on from there.</summary>
    public static string Of(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> found)
    {
        int start = expected.CommonPrefixLength(found);
        return $"\n  from byte {start} on expected {Excerpt.Of(expected[start..], LongestShown)}\n  found {Excerpt.Of(found[start..], LongestShown)}";
    }
}
