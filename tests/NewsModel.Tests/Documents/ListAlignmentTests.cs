using NewsModel.Documents;
using NewsModel.Formats.Tree;

namespace NewsModel.Tests.Documents;

/// <summary>
/// Entries are written as in front matter: text, <c>{a: 1}</c> or <c>[a]</c>. The pairs are <c>old-new</c>, <c>=</c> where nothing changes; a move is
/// <c>old>new</c>.
/// </summary>
public class ListAlignmentTests
{
    [Theory]
    [InlineData("nothing in either", "[]", "[]", "")]
    [InlineData("all new", "[]", "[a, b]", "")]
    [InlineData("all gone", "[a, b]", "[]", "")]
    [InlineData("the same", "[a, b]", "[a, b]", "0=0 1=1")]
    [InlineData("one new", "[a, c]", "[a, b, c]", "0=0 1=2")]
    [InlineData("one gone", "[a, b, c]", "[a, c]", "0=0 2=1")]
    [InlineData("text for text", "[a, b, c]", "[a, x, c]", "0=0 1-1 2=2")]
    [InlineData("text for text, and one new", "[a, c]", "[x, y, c]", "0-0 1=2")]
    [InlineData("text for text, and one gone", "[a, b, c]", "[x, c]", "0-0 2=1")]
    [InlineData("to the end", "[a, b, c]", "[b, c, a]", "1=0 2=1 0>2")]
    [InlineData("to the front", "[a, b, c]", "[c, a, b]", "0=1 1=2 2>0")]
    [InlineData("two that are the same", "[a, a, b]", "[b, a, a]", "0=1 1=2 2>0")]
    [InlineData("of two that are the same, one goes", "[a, x, y, a]", "[x, a, y]", "1=0 3=1 2>2")]
    [InlineData("two move that are the same", "[a, a, x, y, z]", "[x, y, z, a, a]", "2=0 3=1 4=2 0>3 1>4")]
    [InlineData("one that moved is not changed into another", "[a, x, y]", "[x, y, a, b]", "1=0 2=1 0>2")]
    [InlineData("beside one that moved, another changes", "[a, b, x, y, z]", "[x, y, z, c, a]", "2=0 3=1 4=2 0>4")]
    [InlineData("maps that have a value in common", "[{a: 1, b: 2}]", "[{a: 1, b: 3}]", "0-0")]
    [InlineData("maps that have no value in common", "[{a: 1, b: 2}]", "[{a: 3, b: 4}]", "")]
    [InlineData("maps that have no key in common", "[{a: 1}]", "[{b: 1}]", "")]
    [InlineData("keys in another order", "[{a: 1, b: 2, c: 3}]", "[{c: 3, b: 5, a: 1}]", "0-0")]
    [InlineData("the map that differs least", "[{a: 1, b: 2, c: 3}]", "[{a: 1, b: 5, c: 6}, {a: 1, b: 2, c: 7}]", "0-1")]
    [InlineData("the map that differs least, of the old ones", "[{a: 1, b: 5, c: 6}, {a: 1, b: 2, c: 7}]", "[{a: 1, b: 2, c: 3}]", "1-0")]
    [InlineData("the map that differs least, though it is longer", "[{a: 1, b: 2}, {a: 1, b: 3, c: 4}]", "[{a: 1, b: 3, c: 5}]", "1-0")]
    [InlineData("the first of two maps, where a long one is as much to add as a short one to extend", "[{a: 1}]", "[{a: 1, b: 2, c: 3}, {a: 1, b: 2}]", "0-0")]
    [InlineData("the last of two maps, where a long one is as much to remove as a short one to extend", "[{a: 1}, {a: 1, b: 2, c: 3}]", "[{a: 1, b: 2}]", "1-0")]
    [InlineData("a new map before the one that changes", "[{a: 1, b: 2}]", "[{c: 1}, {a: 1, b: 3}]", "0-1")]
    [InlineData("a map goes before the one that changes", "[{c: 1}, {a: 1, b: 2}]", "[{a: 1, b: 3}]", "1-0")]
    [InlineData("a map that changes much is made anew", "[{a: 1, b: 2, c: 3, d: 4, e: 5}]", "[{a: 1, b: 6, c: 7, d: 8, e: 9}]", "0-0")]
    [InlineData("text and a map", "[a]", "[{a: 1}]", "")]
    [InlineData("a list and a map", "[[a]]", "[{a: 1}]", "")]
    [InlineData("a list and text", "[[a]]", "[a]", "")]
    [InlineData("lists", "[[a]]", "[[b]]", "0-0")]
    [InlineData("text beside a map", "[a, {b: 1, c: 2}]", "[{b: 1, c: 3}, x]", "1-0")]
    [InlineData("the first of two lists", "[[a]]", "[[b, c, d], [e]]", "0-0")]
    [InlineData("the first of two old lists", "[[b, c, d], [e]]", "[[a]]", "0-0")]
    [InlineData("the first of two lists, where the last one costs as much", "[[a]]", "[[e], [b, c, d]]", "0-0")]
    [InlineData("the list that is as long", "[[a], [b, c, d, e]]", "[[w, x, y, z]]", "1-0")]
    [InlineData("the map that has the same keys", "[{a: 1, b: 2}]", "[{a: 1, c: 3}, {a: 1, b: 5}]", "0-1")]
    [InlineData("the map that has the same keys, of which the first differs", "[{a: 1, b: 2}]", "[{c: 5, b: 2}, {a: 9, b: 2}]", "0-1")]
    [InlineData("one for two that are the same", "[a]", "[a, a]", "0=0")]
    [InlineData("beside one that goes elsewhere, another changes", "[x, a, b, y]", "[x, c, y, a]", "0=0 2-1 3=2 1>3")]
    [InlineData("behind one that comes, another changes", "[a, x, b]", "[x, a, c]", "1=0 2-2 0>1")]
    [InlineData("the list beside text", "[[a, b, c]]", "[x, [d, e, f]]", "0-1")]
    public void What_becomes_of_entries(string about, string old, string wanted, string expected)
    {
        List<ArticleNode> olds = Entries(old);
        List<ArticleNode> news = Entries(wanted);

        ListAlignment alignment = ListAlignment.Of(olds, news);

        Assert.True(expected == Describe(alignment, olds, news), $"{about}: {Describe(alignment, olds, news)}");
        Assert.Equal(alignment.Pairs.Select(p => p.Old), Enumerable.Range(0, olds.Count).Where(alignment.Stays));
    }

    /// <summary>A hundred entries on each side are weighed against each other; of more, the first becomes the first.</summary>
    [Theory]
    [InlineData(100, 100, 99)]
    [InlineData(101, 100, 0)]
    [InlineData(100, 101, 0)]
    public void Very_many_entries_are_paired_as_they_come(int oldCount, int newCount, int pairs)
    {
        List<ArticleNode> olds = Entries($"[{string.Join(", ", Enumerable.Range(0, oldCount).Select(i => $"{{k: {i}, x: 0}}"))}]");
        List<ArticleNode> news = Entries($"[{string.Join(", ", Enumerable.Range(1, newCount).Select(i => $"{{k: {i}, y: 1}}"))}]");

        ListAlignment alignment = ListAlignment.Of(olds, news);

        bool isWeighed = pairs > 0;
        Assert.Equal(isWeighed ? Enumerable.Range(1, pairs).Select(i => (i, i - 1)) : Enumerable.Range(0, 100).Select(i => (i, i)), alignment.Pairs);
    }

    [Fact]
    public void Of_very_many_entries_only_those_of_a_kind_are_paired()
    {
        List<ArticleNode> olds = Entries($"[{string.Join(", ", Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? $"a{i}" : $"{{a: {i}}}"))}]");
        List<ArticleNode> news = Entries($"[{string.Join(", ", Enumerable.Range(0, 200).Select(i => i % 4 < 2 ? $"b{i}" : $"{{b: {i}}}"))}]");

        Assert.Equal(Enumerable.Range(0, 200).Where(i => i % 4 is 0 or 3).Select(i => (i, i)), ListAlignment.Of(olds, news).Pairs);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Moves_are_only_detected_among_so_many_entries(int count, bool expected)
    {
        // All are in the other order, but for one that stays.
        List<ArticleNode> olds = Entries($"[{string.Join(", ", Enumerable.Range(0, count + 1).Select(i => $"a{i}"))}]");
        List<ArticleNode> news = [.. olds.AsEnumerable().Reverse()];

        ListAlignment alignment = ListAlignment.Of(olds, news);

        Assert.Equal(expected ? count : 0, Enumerable.Range(0, count + 1).Count(j => alignment.MovedFrom(j) >= 0));
    }

    private static List<ArticleNode> Entries(string list) => ArticleNode.Of(FrontMatterFormat.Default.Parse($"---\nx: {list}\n---\n").Value.Extensions["x"]).Items;

    private static string Describe(ListAlignment alignment, List<ArticleNode> olds, List<ArticleNode> news) => string.Join(' ',
    [
        .. alignment.Pairs.Select(p => $"{p.Old}{(olds[p.Old].ValueEquals(news[p.New]) ? '=' : '-')}{p.New}"),
        .. Enumerable.Range(0, news.Count).Where(j => alignment.MovedFrom(j) >= 0).Select(j => $"{alignment.MovedFrom(j)}>{j}"),
    ]);
}
