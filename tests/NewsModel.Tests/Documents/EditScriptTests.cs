using System.Text;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

public class EditScriptTests
{
    [Theory]
    [InlineData("a stretch", "abcdef", "aXef", "1-4:X")]
    [InlineData("in any order", "abcdef", "XbYdZ", "4-6:Z", "2-3:Y", "0-1:X")]
    [InlineData("neighbours", "abcd", "aXYd", "2-3:Y", "1-2:X")]
    [InlineData("insertions at one place stand as they were added", "ab", "aXYb", "1-1:X", "1-1:Y")]
    [InlineData("an insertion stands before what is replaced there", "abc", "aXYc", "1-2:Y", "1-1:X")]
    [InlineData("an insertion stands behind what is replaced up to there", "abc", "XYbc", "1-1:Y", "0-1:X")]
    [InlineData("at the ends", "ab", "XabY", "2-2:Y", "0-0:X")]
    [InlineData("nothing for nothing is no replacement", "ab", "ab", "1-1:")]
    public void Replacements_are_made_in_one_go(string about, string text, string expected, params string[] replacements)
    {
        Assert.True(Script(replacements).TryApply(Encoding.UTF8.GetBytes(text), out byte[] result, out ValueList<ArticleChange> changes), about);

        Assert.Equal(expected, Encoding.UTF8.GetString(result));
        Assert.Equal(replacements.Count(r => !r.EndsWith("1-1:", StringComparison.Ordinal)), changes.Count);
    }

    [Fact]
    public void Very_many_insertions_at_one_place_keep_their_order()
    {
        string letters = string.Concat(Enumerable.Range(0, 100).Select(i => (char)('0' + i)));

        Assert.True(Script([.. letters.Select(c => $"1-1:{c}").Where(r => r is not ("1-1::" or "1-1:-"))]).TryApply("ab"u8, out byte[] result, out _));

        Assert.Equal($"a{letters.Replace(":", "", StringComparison.Ordinal)}b", Encoding.UTF8.GetString(result));
    }

    [Theory]
    [InlineData("1-3:X", "2-4:Y")]
    [InlineData("1-3:X", "1-2:Y")]
    [InlineData("1-4:X", "2-2:Y")]
    [InlineData("3-2:X")]
    public void Replacements_that_overlap_are_not_made(params string[] replacements)
    {
        Assert.False(Script(replacements).TryApply("abcdef"u8, out byte[] result, out ValueList<ArticleChange> changes));

        Assert.Empty(result);
        Assert.Empty(changes);
    }

    [Fact]
    public void A_text_that_would_be_longer_than_an_array_is_not_made()
    {
        byte[] large = GC.AllocateUninitializedArray<byte>(1 << 26);
        EditScript script = new();
        for (int i = 0; i < 32; i++)
        {
            script.Replace(0, 0, large, "");
        }

        Assert.False(script.TryApply("a"u8, out byte[] result, out ValueList<ArticleChange> changes));

        Assert.Empty(result);
        Assert.Empty(changes);
    }

    [Fact]
    public void Those_of_another_script_come_after_its_own()
    {
        EditScript script = Script("1-1:a", "1-1:b");
        script.Add(Script("1-1:c", "1-1:d", "0-0:e"));
        script.Replace(1, 1, "f"u8.ToArray(), "");

        Assert.True(script.TryApply("--"u8, out byte[] result, out _));

        Assert.Equal("e-abcdf-", Encoding.UTF8.GetString(result));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Whether_replacements_lie_from_a_position_on(int position, bool expected) =>
        Assert.Equal(expected, Script("4-6:X", "1-2:Y").HasFrom(position));

    [Theory]
    [InlineData(10, true, 1, 6, 8, "4-6:XYZ", "1-2:YY")]
    [InlineData(10, true, 1, 6, 8, "1-2:YY", "4-6:XYZ")]
    [InlineData(4, true, 1, 2, 3, "4-6:XYZ", "1-2:YY")]
    [InlineData(5, true, 1, 6, 8, "4-6:XYZ", "1-2:YY")]
    [InlineData(10, true, 3, 3, 4, "3-3:X")]
    [InlineData(10, true, 0, 3, 0, "0-3:")]
    [InlineData(1, false, int.MaxValue, 0, 0, "4-6:XYZ", "1-2:YY")]
    [InlineData(1, false, int.MaxValue, 0, 0)]
    public void The_stretch_in_which_replacements_lie(int limit, bool expected, int start, int oldEnd, int newEnd, params string[] replacements)
    {
        Assert.Equal(expected, Script(replacements).TryGetBounds(limit, out int foundStart, out int foundOldEnd, out int foundNewEnd));

        Assert.Equal((start, oldEnd, newEnd), (foundStart, foundOldEnd, foundNewEnd));
    }

    /// <summary>The ranges are the first line and the count, of the old lines and of the new.</summary>
    [Theory]
    [InlineData("within a line", "a\nbcd\ne\n", "3-4:X", "2,1 2,1")]
    [InlineData("a whole line", "a\nb\nc\n", "2-4:X\n", "2,1 2,1")]
    [InlineData("a line for two", "a\nb\nc\nd\n", "2-6:X\n", "2,2 2,1")]
    [InlineData("a line removed", "a\nb\nc\n", "2-4:", "2,1 2,0")]
    [InlineData("a line added", "a\nc\n", "2-2:b\n", "2,0 2,1")]
    [InlineData("a line added in front", "a\n", "0-0:b\n", "1,0 1,1")]
    [InlineData("lines added at the end", "a\n", "2-2:b\nc\n", "2,0 2,2")]
    [InlineData("text added at the end, without a line break", "a\n", "2-2:b", "2,0 2,1")]
    [InlineData("a line break removed", "a\nb\n", "1-2:", "1,2 1,1")]
    [InlineData("a line break added", "ab\n", "1-1:\n", "1,1 1,2")]
    [InlineData("to within the next line", "ab\ncd\nef\n", "1-4:X", "1,2 1,1")]
    [InlineData("from the line's beginning to within the next line", "ab\ncd\n", "0-4:", "1,2 1,1")]
    [InlineData("from within a line to its end and more", "ab\ncd\n", "1-3:X\n", "1,1 1,1")]
    [InlineData("from within a line to the next one's beginning", "ab\ncd\n", "1-3:X", "1,2 1,1")]
    [InlineData("a line break that comes in front of what was the beginning of a line", "ab\ncd\n", "3-4:X\n", "2,1 2,2")]
    [InlineData("the last line, without a line break", "a\nb", "2-3:X", "2,1 2,1")]
    [InlineData("the last line goes", "a\nb", "2-3:", "2,1 2,0")]
    [InlineData("the last line with the line break before it", "a\nb", "1-3:", "1,2 1,1")]
    [InlineData("the last line gets a line break", "a\nb", "3-3:\n", "2,1 2,1")]
    [InlineData("CRLF", "a\r\nb\r\nc\r\n", "3-6:X\r\nY\r\n", "2,1 2,2")]
    [InlineData("CR", "a\rb\rc\r", "2-4:X\rY\r", "2,1 2,2")]
    public void Changes_list_the_lines_they_touch(string about, string text, string replacement, string lines)
    {
        Assert.True(Script(replacement).TryApply(Encoding.UTF8.GetBytes(text), out _, out ValueList<ArticleChange> changes));

        ArticleChange change = Assert.Single(changes);
        Assert.True(lines == $"{change.OldLines.Start},{change.OldLines.Count} {change.NewLines.Start},{change.NewLines.Count}", $"{about}: {change.OldLines} {change.NewLines}");
    }

    [Fact]
    public void Lines_are_counted_on_from_change_to_change()
    {
        EditScript script = new();
        script.Replace(4, 6, "C\nD\nE\n"u8.ToArray(), "two");
        script.Replace(8, 10, [], "three");
        script.Replace(0, 2, "A\n"u8.ToArray(), "one");
        script.Replace(11, 11, "X"u8.ToArray(), "four");

        Assert.True(script.TryApply("a\nb\nc\nd\ne\nf\n"u8, out byte[] result, out ValueList<ArticleChange> changes));

        Assert.Equal("A\nb\nC\nD\nE\nd\nfX\n", Encoding.UTF8.GetString(result));
        ArticleChange[] expected =
        [
            new("one", "a\n", "A\n", new LineRange(1, 1), new LineRange(1, 1)),
            new("two", "c\n", "C\nD\nE\n", new LineRange(3, 1), new LineRange(3, 3)),
            new("three", "e\n", "", new LineRange(5, 1), new LineRange(7, 0)),
            new("four", "", "X", new LineRange(6, 1), new LineRange(7, 1)),
        ];
        Assert.Equal(expected, changes);
    }

    /// <summary>Each is <c>start-end:text</c>.</summary>
    private static EditScript Script(params string[] replacements)
    {
        EditScript script = new();
        foreach (string replacement in replacements)
        {
            string[] parts = replacement.Split('-', ':');
            script.Replace(int.Parse(parts[0]), int.Parse(parts[1]), Encoding.UTF8.GetBytes(parts[2]), "");
        }

        return script;
    }
}
