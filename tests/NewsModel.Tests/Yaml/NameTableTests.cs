using System.Text;
using NewsModel.Schema;
using NewsModel.Syntax;

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
    public void Names_that_share_a_place_at_first_get_places_of_their_own()
    {
        // Fifty names at random among 256 places: some share one, but for luck that one in a hundred has.
        Random random = new(1);
        (string Name, byte Number)[] names =
            [.. Enumerable.Range(1, 50).Select(i => (string.Concat(Enumerable.Range(0, 8).Select(_ => (char)random.Next('a', 'z' + 1))), (byte)i))];

        NameTable table = new(names);

        Assert.All(names, name => Assert.Equal(name.Number, table.Find(name.Name.AsSpan())));
        Assert.Equal(0, table.Find("unknown".AsSpan()));
    }

    [Theory]
    [InlineData("featuredContent", "featuredPicture")]
    [InlineData("publishedDateTimeOfText", "publishedDateTimeOfWork")]
    [InlineData("publishedDateTimeOfTheTexts", "publishedDateTimeOfTheWorks")]
    public void Names_of_one_length_with_a_common_start_are_distinguished(string one, string other)
    {
        (string Name, byte Number)[] names = [(one, 1), (other, 2)];

        NameTable table = new(names);

        Assert.Equal(1, table.Find(one.AsSpan()));
        Assert.Equal(2, table.Find(other.AsSpan()));
        Assert.Equal(0, table.Find((one[..^1] + "_").AsSpan()));
    }

    [Fact]
    public void Names_that_no_table_can_hold_are_named()
    {
        (string Name, byte Number)[] twice = [("heat", 1), ("title", 2), ("title", 3)];
        (string Name, byte Number)[] many = [.. Enumerable.Range(1, 255).Select(i => ("name" + i, (byte)i))];

        ArgumentException same = Assert.Throws<ArgumentException>(() => new NameTable(twice));
        ArgumentException full = Assert.Throws<ArgumentException>(() => new NameTable(many));

        Assert.StartsWith("The names 'title' and 'title' collide in the table;", same.Message);
        Assert.Matches("^The names 'name[0-9]+' and 'name[0-9]+' collide in the table;", full.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(29)]
    [InlineData(30)]
    public void A_name_may_have_any_length_up_to_30(int length)
    {
        string name = new('n', length);
        byte[] longer = [.. Encoding.ASCII.GetBytes(name), .. "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"u8];
        (string Name, byte Number)[] names = [(name, 200), ("other", 7)];
        NameTable table = new(names);

        Assert.Equal(200, table.Find(name.AsSpan()));
        Assert.Equal(200, table.Find(Encoding.ASCII.GetBytes(name)));
        Assert.Equal(7, table.Find("other"u8));
        for (int other = 0; other <= longer.Length - NameTable.ReadLength; other++)
        {
            Assert.Equal(other == length ? 200 : 0, table.Find(longer.AsSpan(0, other)));
            Assert.Equal(other == length ? 200 : 0, table.Find(in longer[0], other));
        }
    }

    [Fact]
    public void Each_key_has_its_name()
    {
        foreach (RecordSchema schema in new RecordSchema[] { Article.Schema, Related.Schema, Author.Schema, Provider.Schema, Image.Schema, ArticlePage.Schema })
        {
            foreach (RecordKey key in schema.Keys)
            {
                Assert.Same(key, schema.KeyOf(SchemaNames.Table.Find(key.Name)));
                Assert.Same(key, schema.Find(key.Name));
                Assert.Equal(key.Name, SchemaNames.NameOf(SchemaNames.NumberOf(key.Name)));
            }
        }
    }

    private static int Find(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        int number = SchemaNames.Table.Find(utf8);
        Assert.Equal(number, SchemaNames.Table.Find(name.AsSpan()));
        byte[] among = [.. utf8, .. ": and much more behind it, longer than a block"u8];
        if (utf8.Length is > 0 and < NameTable.ReadLength)
        {
            Assert.Equal(number, SchemaNames.Table.Find(in among[0], utf8.Length));
        }

        return number;
    }

    private static TheoryData<string, int> AllNames()
    {
        TheoryData<string, int> names = [];
        foreach (string name in SchemaNames.All)
        {
            names.Add(name, SchemaNames.NumberOf(name));
        }

        return names;
    }
}
