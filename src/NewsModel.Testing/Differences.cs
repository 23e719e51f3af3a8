using System.Reflection;
using System.Text;

namespace NewsModel.Testing;

/// <summary>What differs between two articles, two files or two results, for messages.</summary>
internal static class Differences
{
    private const int LongestShown = 120;

    /// <summary>The properties in which two articles differ, a line each.</summary>
    public static string Of(Article expected, Article found)
    {
        StringBuilder text = new();
        foreach (PropertyInfo property in typeof(Article).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            object? wanted = property.GetValue(expected);
            object? got = property.GetValue(found);
            if (!Equals(wanted, got) && property.Name != nameof(Article.Link))
            {
                text.Append("\n  ").Append(property.Name).Append(": expected ").Append(Excerpt.Of(wanted)).Append(", found ").Append(Excerpt.Of(got));
            }
        }

        return text.ToString();
    }

    /// <summary>Where two files begin to differ, and how they go on from there.</summary>
    public static string Of(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> found)
    {
        int start = expected.CommonPrefixLength(found);
        return $"\n  from byte {start} on expected {Excerpt.Of(expected[start..], LongestShown)}\n  found {Excerpt.Of(found[start..], LongestShown)}";
    }
}
