using System.Text;
using NewsModel.Tool.Assignments;

namespace NewsModel.Tool.Tests.Assignments;

public sealed class AssignmentErrorTests
{
    private const string File =
        "---\ntopics:\n  - AI\nimages:\n  - url: /a\nprovider: Someone\nrelated: none\nprice: 5\nlevels:\n  - A\nratings:\n  count: 1\nwriters:\n  - name: Ann\n---\n\n";

    [Theory]
    [InlineData("=x", "=x: the key is missing; write one, as in heat=40.")]
    [InlineData("+=x", "+=x: the key is missing; write one, as in heat=40.")]
    [InlineData("foo bar=1", "foo bar: a key that contains a space must be in brackets and quotes; write [\"foo bar\"].")]
    [InlineData("a.foo\tbar[0]=1", "a.foo\tbar[0]: a key that contains a space must be in brackets and quotes; write [\"foo\tbar\"].")]
    [InlineData("\"a\"=1", "\"a\": a key cannot contain quotes; write it as in heat=40.")]
    [InlineData(".a=1", ".a: a key is missing; write one, as in heat=40 or provider.name=VALUE.")]
    [InlineData("a..b=1", "a..b: a key is missing; write one, as in heat=40 or provider.name=VALUE.")]
    [InlineData("a.=1", "a.: a key is missing; write one, as in heat=40 or provider.name=VALUE.")]
    [InlineData("topics[0=1", "topics[0: a list entry is a number in brackets, counted from 0, as in images[0].url=VALUE.")]
    [InlineData("topics0]=1", "topics0]: a list entry is a number in brackets, counted from 0, as in images[0].url=VALUE.")]
    [InlineData("topics[]=1", "topics[]: a list entry is a number in brackets, counted from 0, as in images[0].url=VALUE.")]
    [InlineData("topics[x]=1", "topics[x]: a list entry is a number in brackets, counted from 0, as in images[0].url=VALUE.")]
    [InlineData("topics[-1]=1", "topics[-1]: a list entry is a number in brackets, counted from 0, as in images[0].url=VALUE.")]
    [InlineData("topics[9999999999]=1", "topics[9999999999]: a list entry is a number in brackets, counted from 0, as in images[0].url=VALUE.")]
    [InlineData("topics[0]x=1", "topics[0]x: a dot is missing before 'x'; write it as in images[0].url=VALUE.")]
    [InlineData("[0]=1", "[0]: a key is missing; write one, as in heat=40 or provider.name=VALUE.")]
    [InlineData("[\"a=1", "[\"a: a quoted key must end with \"], as in [\"odd key\"]=VALUE.")]
    [InlineData("a+=", "a+=: the value is missing; write a+=VALUE.")]
    [InlineData("topics-=", "topics-=: the value is missing; write topics-=VALUE.")]
    public void An_assignment_with_invalid_syntax_is_refused(string assignment, string message) => AssertNeverMakesSense(assignment, message);

    [Theory]
    [InlineData("heat=hot", "heat: 'hot' is not a whole number; write digits such as 42 or -1.")]
    [InlineData("heat=4.5", "heat: '4.5' is not a whole number; write digits such as 42 or -1.")]
    [InlineData("heat= 4", "heat: ' 4' is not a whole number; write digits such as 42 or -1.")]
    [InlineData("related[0].quality=3000000000", "related[0].quality: '3000000000' is out of range; write a number from -2147483648 to 2147483647.")]
    [InlineData("images[0].width=-", "images[0].width: '-' is not a whole number; write digits such as 42 or -1.")]
    [InlineData("published=yes", "published: 'yes' is not a Boolean; write true or false.")]
    [InlineData("images[0].isCached=1", "images[0].isCached: '1' is not a Boolean; write true or false.")]
    [InlineData("publishedDateTime=now",
        "publishedDateTime: 'now' is not a recognized date and time; write it like 2020-01-02T10:31:00Z, ending in 'Z' or an offset such as +02:00.")]
    [InlineData("updatedDateTime=2020-01-02T10:31:00",
        "updatedDateTime: '2020-01-02T10:31:00' is not a recognized date and time; write it like 2020-01-02T10:31:00Z, ending in 'Z' or an offset such as +02:00.")]
    [InlineData("publishedDateTime=2020-01-02", "publishedDateTime: '2020-01-02' has no time; write 2020-01-02T00:00:00Z for midnight UTC.")]
    [InlineData("publishedDateTime=2020-01-02T10:31:00.12345678Z", "publishedDateTime: the fractional seconds have more than 7 digits; write at most 7.")]
    [InlineData("heat=0123456789012345678901234567890123456789x",
        "heat: '0123456789012345678901234567890123456789…' is not a whole number; write digits such as 42 or -1.")]
    public void An_invalid_value_is_refused(string assignment, string message) => AssertNeverMakesSense(assignment, message);

    [Theory]
    [InlineData("title+=x", "title: this key takes a single value; write title=VALUE.")]
    [InlineData("content-=x", "content: this key takes a single value; write content=VALUE.")]
    [InlineData("related[0].webUrl.x=1", "related[0].webUrl: this key takes a single value; write related[0].webUrl=VALUE.")]
    [InlineData("title[0]=", "title: this key takes a single value; write title=VALUE.")]
    [InlineData("provider=Name", "provider: this key has keys of its own; write provider.name=VALUE, or provider= to remove it.")]
    [InlineData("related[0].provider+=Name",
        "related[0].provider: this key has keys of its own; write related[0].provider.name=VALUE, or related[0].provider= to remove it.")]
    [InlineData("provider[0].name=x", "provider: this key has keys of its own; write provider.name=VALUE, or provider= to remove it.")]
    [InlineData("images=x", "images: this key is a list whose entries have keys; write images[0].url=VALUE, or images= to remove it.")]
    [InlineData("images+=x", "images: this key is a list whose entries have keys; write images[0].url=VALUE, or images= to remove it.")]
    [InlineData("images.url=x", "images: this key is a list whose entries have keys; write images[0].url=VALUE, or images= to remove it.")]
    [InlineData("related=x", "related: this key is a list whose entries have keys; write related[0].title=VALUE, or related= to remove it.")]
    [InlineData("images[0]=x", "images[0]: this entry has keys of its own; write images[0].url=VALUE, or images[0]= to remove it.")]
    [InlineData("related[2]-=x", "related[2]: this entry has keys of its own; write related[2].title=VALUE, or related[2]= to remove it.")]
    [InlineData("images[0][1]=x", "images[0]: this entry has keys of its own; write images[0].url=VALUE, or images[0]= to remove it.")]
    [InlineData("topics=AI", "topics: this key is a list of strings; write topics+=VALUE, topics-=VALUE or topics[0]=VALUE, or topics= to remove it.")]
    [InlineData("topics.x=AI", "topics: this key is a list of strings; write topics+=VALUE, topics-=VALUE or topics[0]=VALUE, or topics= to remove it.")]
    [InlineData("topics[0].x=1", "topics[0]: this entry is a single value; write topics[0]=VALUE.")]
    [InlineData("topics[0]+=1", "topics[0]: this entry is a single value; write topics[0]=VALUE.")]
    public void An_assignment_to_the_wrong_kind_of_key_is_refused(string assignment, string message) => AssertNeverMakesSense(assignment, message);

    [Fact]
    public void A_path_that_is_too_deep_is_refused()
    {
        string path = string.Join('.', Enumerable.Repeat("a", ExtensionValue.MaxDepth));

        Article article = Assignment.Parse($"{path}=1").Apply(new(), vocabulary: null);

        Assert.Equal(article, FrontMatterFormat.Default.Read(FrontMatterFormat.Default.WriteToUtf8Bytes(article)));
        AssertNeverMakesSense($"{path}.a=1", $"{path}.a: lists and maps nest at most 64 levels deep; use a shorter path.");
    }

    [Theory]
    [InlineData("topics-=X", "topics: there is no 'X' to remove.")]
    [InlineData("topics[1]=", "topics[1]: there is no such entry; the list has 1.")]
    [InlineData("topics[2]=X", "topics[2]: there is no such entry; the list has 1, so the next one is [1].")]
    [InlineData("images[1]=", "images[1]: there is no such entry; the list has 1.")]
    [InlineData("images[1].url=", "images[1]: there is no such entry; the list has 1.")]
    [InlineData("images[2].url=/x", "images[2]: there is no such entry; the list has 1, so the next one is [1].")]
    [InlineData("images[0].tags-=x", "images[0].tags: there is no 'x' to remove.")]
    [InlineData("provider.name=x", "provider: this is a single value of a different shape in this file; remove it first with provider=.")]
    [InlineData("related[0].title=x", "related: this is a single value of a different shape in this file; remove it first with related=.")]
    [InlineData("price.x=1", "price: this is a single value in this file; write price=VALUE, or remove it first with price=.")]
    [InlineData("price[0]=1", "price: this is a single value in this file; write price=VALUE, or remove it first with price=.")]
    [InlineData("price+=1", "price: this is a single value in this file; write price=VALUE, or remove it first with price=.")]
    [InlineData("price.x=", "price: this is a single value in this file; write price=VALUE, or remove it first with price=.")]
    [InlineData("levels=1", "levels: this is a list in this file; write levels+=VALUE or levels[0]=VALUE, or remove it first with levels=.")]
    [InlineData("levels.x=1", "levels: this is a list in this file; write levels+=VALUE or levels[0]=VALUE, or remove it first with levels=.")]
    [InlineData("levels-=X", "levels: there is no 'X' to remove.")]
    [InlineData("levels[2]=1", "levels[2]: there is no such entry; the list has 1, so the next one is [1].")]
    [InlineData("levels[1]=", "levels[1]: there is no such entry; the list has 1.")]
    [InlineData("ratings=1", "ratings: this is a map in this file; write ratings.KEY=VALUE, or remove it first with ratings=.")]
    [InlineData("ratings[0]=1", "ratings: this is a map in this file; write ratings.KEY=VALUE, or remove it first with ratings=.")]
    [InlineData("ratings-=1", "ratings: this is a map in this file; write ratings.KEY=VALUE, or remove it first with ratings=.")]
    [InlineData("writers+=Bo", "writers: in this file, the list contains lists or maps; write writers[0].KEY=VALUE.")]
    [InlineData("writers[0]=Bo", "writers[0]: this is a map in this file; write writers[0].KEY=VALUE, or remove it first with writers[0]=.")]
    [InlineData("[\"odd key\"][0].x-=1", "[\"odd key\"][0]: there is no such entry; the list has 0.")]
    public void An_assignment_that_does_not_fit_the_file_is_refused(string assignment, string message)
    {
        Article article = FrontMatterFormat.Default.Read(Encoding.UTF8.GetBytes(File));

        Assignment parsed = Assignment.Parse(assignment);

        Assert.Equal(message, Assert.Throws<AssignmentException>(() => parsed.Apply(article, vocabulary: null)).Message);
    }

    private static void AssertNeverMakesSense(string assignment, string message)
    {
        Assert.True(Assignment.IsOne(assignment));
        Assert.Equal(message, Assert.Throws<AssignmentException>(() => Assignment.Parse(assignment)).Message);
    }
}
