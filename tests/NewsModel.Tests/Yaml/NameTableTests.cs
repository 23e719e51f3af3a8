using System.Text;
using NewsModel.Formats;
using NewsModel.Yaml;

namespace NewsModel.Tests.Yaml;

public class NameTableTests
{
    public static TheoryData<string, int> Names { get; } = AllNames();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_found_and_nothing_that_is_almost_it(string name, int number)
    {
        Assert.Equal(number, Find(name));
        Assert.Equal(0, Find(name[1..]) == number ? number : 0);
        for (int i = 0; i < name.Length; i++)
        {
            Assert.Equal(0, Find(name[..i] + (char)(name[i] ^ 1) + name[(i + 1)..]));
            Assert.Equal(0, Find(name[..i] + char.ToUpperInvariant((char)(name[i] ^ 0x20)) + name[(i + 1)..] + "x"));
        }

        Assert.Equal(0, Find(name + "\0"));
        Assert.Equal(0, Find(name + ":"));
        Assert.Equal(0, Find("\0" + name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("k")]
    [InlineData("größe")]
    [InlineData("a-name-that-is-as-long-as-can-be")]
    [InlineData("a-name-that-is-longer-than-a-table-takes")]
    public void Others_are_not_found(string name) => Assert.Equal(0, Find(name));

    [Fact]
    public void Each_key_has_its_name()
    {
        foreach (ArticleKey key in Enum.GetValues<ArticleKey>().Where(key => key != ArticleKey.Unknown))
        {
            string name = ArticleKeys.NameOf(key);
            Assert.Equal(key.ToString(), name.TrimStart('$'), ignoreCase: true);
            Assert.Equal(key, ArticleKeys.Find(name));
        }
    }

    private static int Find(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        int number = ArticleKeys.Names.Find(utf8);
        Assert.Equal(number, ArticleKeys.Names.Find(name.AsSpan()));
        byte[] among = [.. utf8, .. ": and much more behind it, longer than a block"u8];
        if (utf8.Length is > 0 and < NameTable.ReadLength)
        {
            Assert.Equal(number, ArticleKeys.Names.Find(in among[0], utf8.Length));
        }

        return number;
    }

    private static TheoryData<string, int> AllNames()
    {
        TheoryData<string, int> names = [];
        foreach (ArticleKey key in Enum.GetValues<ArticleKey>().Where(key => key != ArticleKey.Unknown))
        {
            names.Add(ArticleKeys.NameOf(key), (int)key);
        }

        return names;
    }
}
