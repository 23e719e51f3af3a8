using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

public partial class UnifiedDiffTests
{
    private static readonly int RandomCases = FuzzCases.Count(5_000);
    private const string Header = "--- a/x.md\n+++ b/x.md\n";
    private const string NoNewline = "\n\\ No newline at end of file\n";

    private static readonly string[] SomeLines = ["", "a", "b", "c", "-a", "+a", "@@", "\\", "---", "é\r"];

    [Theory]
    [InlineData("")]
    [InlineData("a\nb\n")]
    [InlineData("a")]
    public void Equal_texts_have_no_diff(string text) => Assert.Equal("", Diff(text, text));

    [Theory]
    [InlineData("1\n2\n3\n4\n5\n", "x\n2\n3\n4\n5\n", "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n")]
    [InlineData("1\n2\n3\n4\n5\n", "1\n2\n3\n4\nx\n", "@@ -2,4 +2,4 @@\n 2\n 3\n 4\n-5\n+x\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n", "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n")]
    [InlineData("1\n2\n3\n4\n5\n", "1\n2\n3\n4\n5\nx\ny\n", "@@ -3,3 +3,5 @@\n 3\n 4\n 5\n+x\n+y\n")]
    [InlineData("1\n2\n3\n4\n5\n", "x\n1\n2\n3\n4\n5\n", "@@ -1,3 +1,4 @@\n+x\n 1\n 2\n 3\n")]
    [InlineData("1\n2\n3\n4\n5\n", "2\n3\n4\n5\n", "@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n")]
    [InlineData("1\n2\n3\n", "1\na\nb\n3\n", "@@ -1,3 +1,4 @@\n 1\n-2\n+a\n+b\n 3\n")]
    [InlineData("1\n", "x\n", "@@ -1 +1 @@\n-1\n+x\n")]
    [InlineData("\n", "\n\n", "@@ -1 +1,2 @@\n \n+\n")]
    public void A_change_has_three_lines_around_it(string before, string after, string hunk) => Assert.Equal(Header + hunk, Diff(before, after));

    [Theory]
    [InlineData("", "1\n2\n", "@@ -0,0 +1,2 @@\n+1\n+2\n")]
    [InlineData("1\n2\n", "", "@@ -1,2 +0,0 @@\n-1\n-2\n")]
    [InlineData("", "\n", "@@ -0,0 +1 @@\n+\n")]
    public void Of_nothing_the_line_before_it_counts(string before, string after, string hunk) => Assert.Equal(Header + hunk, Diff(before, after));

    [Theory]
    [InlineData("1\n2", "1\n2\n", "@@ -1,2 +1,2 @@\n 1\n-2" + NoNewline + "+2\n")]
    [InlineData("1\n2\n", "1\n2", "@@ -1,2 +1,2 @@\n 1\n-2\n+2" + NoNewline)]
    [InlineData("1\n2", "1\n3", "@@ -1,2 +1,2 @@\n 1\n-2" + NoNewline + "+3" + NoNewline)]
    [InlineData("1\n2", "0\n2", "@@ -1,2 +1,2 @@\n-1\n+0\n 2" + NoNewline)]
    [InlineData("", "1", "@@ -0,0 +1 @@\n+1" + NoNewline)]
    public void A_missing_final_newline_is_reported(string before, string after, string hunk) => Assert.Equal(Header + hunk, Diff(before, after));

    [Fact]
    public void Changes_with_six_lines_between_them_share_a_hunk() =>
        Assert.Equal(
            Header + "@@ -1,9 +1,9 @@\n 0\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+y\n",
            Diff("0\n1\n2\n3\n4\n5\n6\n7\n8\n", "0\nx\n2\n3\n4\n5\n6\n7\ny\n"));

    [Fact]
    public void Changes_with_seven_lines_between_them_have_a_hunk_each() =>
        Assert.Equal(
            Header + "@@ -1,5 +1,4 @@\n 0\n-1\n 2\n 3\n 4\n@@ -7,4 +6,5 @@\n 6\n 7\n 8\n-9\n+x\n+y\n",
            Diff("0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n", "0\n2\n3\n4\n5\n6\n7\n8\nx\ny\n"));

    [Fact]
    public void A_carriage_return_is_part_of_its_line() =>
        Assert.Equal(Header + "@@ -1,3 +1,3 @@\n a\rb\r\n-c\r\n+d\r\n e\r" + NoNewline, Diff("a\rb\r\nc\r\ne\r", "a\rb\r\nd\r\ne\r"));

    [Fact]
    public void A_change_of_line_ends_is_a_change() => Assert.Equal(Header + "@@ -1 +1 @@\n-a\r\n+a\n", Diff("a\r\n", "a\n"));

    [Theory]
    [InlineData("docs/a.md", "--- a/docs/a.md\n+++ b/docs/a.md\n")]
    [InlineData("é.md", "--- a/é.md\n+++ b/é.md\n")]
    [InlineData("a b.md", "--- a/a b.md\t\n+++ b/a b.md\t\n")]
    [InlineData("a\"b\\c.md", "--- \"a/a\\\"b\\\\c.md\"\n+++ \"b/a\\\"b\\\\c.md\"\n")]
    [InlineData("a\n\e b.md", "--- \"a/a\\012\\033 b.md\"\n+++ \"b/a\\012\\033 b.md\"\n")]
    public void A_name_that_was_written_reads_back(string name, string header) =>
        Assert.Equal(header + "@@ -1 +1 @@\n-1\n+2\n", UnifiedDiff.Of("1\n"u8.ToArray(), "2\n"u8.ToArray(), name));

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_replaced()
    {
        byte[] before = [.. "a\n"u8, 0xFF, (byte)'\n'];

        Assert.Equal(Header + "@@ -1,2 +1,2 @@\n-a\n+b\n \uFFFD\n", UnifiedDiff.Of(before, (byte[])[(byte)'b', .. before[1..]], "x.md"));
    }

    [Fact]
    public void Lines_are_compared_by_their_bytes() =>
        Assert.Equal(Header + "@@ -1 +1 @@\n-\uFFFD\n+\uFFFD\n", UnifiedDiff.Of((byte[])[0xFF, (byte)'\n'], (byte[])[0xFE, (byte)'\n'], "x.md"));

    [Fact]
    public void A_document_that_was_not_edited_has_no_difference() =>
        Assert.Equal("", ArticleDocument.Parse("---\ntitle: \"A\"\n---\n\n").ToUnifiedDiff("x.md"));

    [Fact]
    public void A_document_lists_all_its_edits()
    {
        ArticleDocument document = ArticleDocument.Parse("---\ntitle: \"A\"\nheat: 1\n---\n\n");

        ArticleDocument edited = document.With(document.Article with { Heat = 2 });
        edited = edited.With(edited.Article with { Title = "B" });

        Assert.Equal(
            Header + "@@ -1,5 +1,5 @@\n ---\n-title: \"A\"\n-heat: 1\n+title: \"B\"\n+heat: 2\n ---\n \n",
            edited.ToUnifiedDiff("x.md"));
    }

    [Fact]
    public void Applying_the_diff_produces_the_new_text()
    {
        Random random = new(3);
        for (int i = 0; i < RandomCases; i++)
        {
            string before = RandomText(random);
            string after = random.Next(3) == 0 ? RandomText(random) : Mutate(random, before);

            string diff = Diff(before, after);

            Assert.True(Apply(before, diff) == after, $"{before}\n=>\n{after}\nby\n{diff}");
        }
    }

    private static string Diff(string before, string after) => UnifiedDiff.Of(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after), "x.md");

    private static string RandomText(Random random)
    {
        StringBuilder text = new();
        for (int line = random.Next(30); line > 0; line--)
        {
            text.Append(SomeLines[random.Next(SomeLines.Length)]).Append('\n');
        }

        return random.Next(3) == 0 ? text.Append('z').ToString() : text.ToString();
    }

    private static string Mutate(Random random, string text)
    {
        List<string> lines = [.. text.Split('\n')];
        for (int edit = random.Next(1, 4); edit > 0; edit--)
        {
            int line = random.Next(lines.Count);
            switch (random.Next(3))
            {
                case 0: lines[line] = $"x{edit}"; break;
                case 1: lines.Insert(line, $"y{edit}"); break;
                default: lines.RemoveAt(line); lines.AddRange(lines.Count == 0 ? [""] : []); break;
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>Applies a difference as its format has it, checking every line that it shows and every number.</summary>
    private static string Apply(string before, string diff)
    {
        if (diff.Length == 0)
        {
            return before;
        }

        string[] old = Lines(before);
        string[] lines = Lines(diff);
        StringBuilder after = new();
        int position = 0;
        int written = 0;
        int i = 2;
        while (i < lines.Length)
        {
            Match hunk = HunkHeader().Match(lines[i++]);
            int oldCount = Count(hunk.Groups[2]);
            int newCount = Count(hunk.Groups[4]);
            int start = int.Parse(hunk.Groups[1].Value, CultureInfo.InvariantCulture) - (oldCount == 0 ? 0 : 1);
            for (; position < start; position++, written++)
            {
                after.Append(old[position]);
            }

            Assert.Equal(written + (newCount == 0 ? 0 : 1), int.Parse(hunk.Groups[3].Value, CultureInfo.InvariantCulture));
            for (; oldCount > 0 || newCount > 0; i++)
            {
                bool hasNewline = i + 1 == lines.Length || !lines[i + 1].StartsWith("\\ ", StringComparison.Ordinal);
                string line = hasNewline ? lines[i][1..] : lines[i][1..^1];
                if (lines[i][0] is ' ' or '-')
                {
                    Assert.Equal(old[position++], line);
                    oldCount--;
                }

                if (lines[i][0] is ' ' or '+')
                {
                    after.Append(line);
                    written++;
                    newCount--;
                }

                i += hasNewline ? 0 : 1;
            }
        }

        return after.AppendJoin("", old[position..]).ToString();
    }

    private static int Count(Group count) => count.Success ? int.Parse(count.Value, CultureInfo.InvariantCulture) : 1;

    private static string[] Lines(string text) => [.. LineWithItsEnd().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"[^\n]*\n|[^\n]+\z")]
    private static partial Regex LineWithItsEnd();

    [GeneratedRegex(@"\A@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n\z")]
    private static partial Regex HunkHeader();
}
