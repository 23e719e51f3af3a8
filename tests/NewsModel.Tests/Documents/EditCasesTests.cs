using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>Layouts one by one: what an edit makes of them, or why it is refused.</summary>
public partial class EditCasesTests
{
    private static readonly Func<Article, Article> NoTitle = a => a with { Title = null };
    private static readonly Func<Article, Article> NewProvider = a => a with { Provider = new() { Name = "Name" } };

    /// <summary>What it is about, the front matter, the edit, and the new front matter or the code of the refusal.</summary>
    private static readonly (string About, string Yaml, Func<Article, Article> Edit, string Expected)[] Cases =
    [
        // Scalars.
        ("single quotes stay", "title: 'a' # c", a => a with { Title = "it's" }, "title: 'it''s' # c"),
        ("single quotes cannot hold a line break", "title: 'a' # c", a => a with { Title = "b\nc" }, "title: \"b\\nc\" # c"),
        ("plain stays plain", "title:   a   # c", a => a with { Title = "b" }, "title:   b   # c"),
        ("plain would be misread", "title: a", a => a with { Title = "No" }, "title: \"No\""),
        ("a quoted number", "heat: '1'", a => a with { Heat = 2 }, "heat: '2'"),
        ("a number below its key", "heat: |-\n  1", a => a with { Heat = 2 }, "heat: 2"),
        ("a comma outside of brackets", "category: # c", a => a with { Category = "b, c" }, "category: b, c # c"),
        ("a key of another level", "name: a # c\ntitle: b", a => a with { Extensions = [new("name", ExtensionValue.FromPlain("c"))] }, "name: c # c\ntitle: b"),
        ("an empty value", "title: # c", a => a with { Title = "b" }, "title: \"b\" # c"),
        ("null", "title: ~ # c", a => a with { Title = "b" }, "title: \"b\" # c"),
        ("null in a word", "title: null # c", a => a with { Title = "b" }, "title: \"b\" # c"),
        ("null in a word with a capital", "title: Null # c", a => a with { Title = "b" }, "title: \"b\" # c"),
        ("null in capitals", "title: NULL # c", a => a with { Title = "b" }, "title: \"b\" # c"),
        ("a bad value", "heat: hot # c", a => a with { Heat = 2 }, "heat: 2 # c"),
        ("to null", "price: 5 # c", a => a with { Extensions = [new("price", ExtensionValue.Null)] }, "price: # c"),
        ("plain and quoted are two values", "price: 5", a => a with { Extensions = [new("price", "5")] }, "price: \"5\""),
        ("quotes go", "price: \"5\"", a => a with { Extensions = [new("price", 5)] }, "price: 5"),
        ("several lines", "title: a\n  b # c", a => a with { Title = "d" }, "title: d # c"),
        ("several lines in quotes", "title: \"a\n  b\" # c", a => a with { Title = "d" }, "title: \"d\" # c"),
        ("a tag of YAML goes", "title: !!str 5", a => a with { Title = "6 x" }, "title: 6 x"),
        ("another tag stays", "price: !money 5", a => a with { Extensions = [new("price", 6)] }, "price: !money 6"),
        ("the offset of a date alone is no change", "publishedDateTime: 2020-01-02T10:00:00Z", a => a with { PublishedDateTime = new DateTimeOffset(2020, 1, 2, 11, 0, 0, TimeSpan.FromHours(1)) }, "publishedDateTime: 2020-01-02T10:00:00Z"),

        // Block scalars.
        ("literal stays literal", "excerpt: | # c\n  a\n\n  b\nheat: 1", a => a with { Excerpt = "x\n\ny\n" }, "excerpt: | # c\n  x\n\n  y\nheat: 1"),
        ("literal with deeper lines", "featuredContent: |\n   <p>a</p>\n     <b>x</b>", a => a with { FeaturedContent = "<p>b</p>\n  <b>x</b>\n" }, "featuredContent: |\n   <p>b</p>\n     <b>x</b>"),
        ("the last line end goes", "excerpt: |\n  a", a => a with { Excerpt = "b" }, "excerpt: |-\n  b"),
        ("folded of one line", "excerpt: >-\n  a\n  b", a => a with { Excerpt = "c" }, "excerpt: >-\n  c"),
        ("folded of two lines", "excerpt: >-\n  a\n  b", a => a with { Excerpt = "c\nd" }, "excerpt: |-\n  c\n  d"),
        ("white space at the end", "title: |-\n  x \nheat: 1", a => a with { Title = "y " }, "title: \"y \"\nheat: 1"),
        ("white space at the end goes", "title: |-\n  x \nheat: 1", a => a with { Title = "z" }, "title: |-\n  z\nheat: 1"),
        ("a blank at the beginning", "title: |-\n  x\nheat: 1", a => a with { Title = " y\nz" }, "title: \" y\\nz\"\nheat: 1"),
        ("a tab at the beginning", "title: |-\n  x\nheat: 1", a => a with { Title = "\ty\nz" }, "title: \"\\ty\\nz\"\nheat: 1"),
        ("a blank line at the beginning", "title: |-\n  x\nheat: 1", a => a with { Title = "\ny" }, "title: \"\\ny\"\nheat: 1"),
        ("a blank line at the end", "title: |-\n  x\nheat: 1", a => a with { Title = "y\n\n" }, "title: \"y\\n\\n\"\nheat: 1"),
        ("a block of nothing", "title: |\nheat: 1", a => a with { Title = "y" }, "title: \"y\"\nheat: 1"),
        ("indentation in the header", "title: |2-\n    x\nheat: 1", a => a with { Title = "y" }, "title: \"y\"\nheat: 1"),
        ("the least indentation in the header", "title: |1-\n  x\nheat: 1", a => a with { Title = "y" }, "title: \"y\"\nheat: 1"),
        ("the most indentation in the header", "title: |9-\n          x\nheat: 1", a => a with { Title = "y" }, "title: \"y\"\nheat: 1"),
        ("kept blank lines behind indentation", "title: |2+\n  x\n", a => a with { Heat = 1 }, "title: |2+\n  x\n\nheat: 1"),
        ("a plus in the comment of a header", "title: |- # +\n  x\n", a => a with { Heat = 1 }, "title: |- # +\n  x\nheat: 1\n"),
        ("kept blank lines at the end of an entry", "related:\n  - title: |+\n      x\n\nx: 1", a => a with { Related = [a.Related[0], new() { Title = "b" }] }, "related:\n  - title: |+\n      x\n\n  - title: \"b\"\nx: 1"),
        ("kept blank lines, and a key behind", "title: |+\n  x\n", a => a with { Heat = 1 }, "title: |+\n  x\n\nheat: 1"),
        ("kept blank lines, and a group behind", "locale: |+\n  x", NewProvider, "locale: |+\n  x\nprovider:\n  name: Name"),
        ("kept blank lines, and a group that goes", "featuredContent: |+\n  <p>\n\ntopics:\n  - a", a => a with { Topics = [] }, "featuredContent: |+\n  <p>\n"),
        ("kept blank lines, and blank lines behind what goes", "locale: |+\n  x\nheat: 1\n\n\ntopics:\n- a", a => a with { Heat = null }, "locale: |+\n  x\ntopics:\n- a"),

        // A text that becomes a list.
        ("double quotes of the only author", "authors: \"Jane\"\nheat: 1", a => a with { Authors = [.. a.Authors, "Joe"] }, "authors:\n  - \"Jane\"\n  - \"Joe\"\nheat: 1"),
        ("single quotes of the only author", "authors: 'Jane' # she", a => a with { Authors = ["Joe", .. a.Authors] }, "authors: # she\n  - 'Joe'\n  - 'Jane'"),
        ("no quotes of the only author", "authors: Jane", a => a with { Authors = [.. a.Authors, "No"] }, "authors:\n  - Jane\n  - \"No\""),

        // Keys that come and go.
        ("a group that goes", "heat: 1\n\nprovider:\n  name: a\n\ntopics:\n  - b", a => a with { Provider = null }, "heat: 1\n\ntopics:\n  - b"),
        ("the last group goes", "heat: 1\n\nprovider:\n  name: a", a => a with { Provider = null }, "heat: 1"),
        ("the only field goes", "heat: 1\n\nprovider:\n  name: a", a => a with { Heat = null }, "provider:\n  name: a"),
        ("a field and the head of a group go", "title: a\nheat: 1\n\nx: 1\ny: 2", a => a with { Heat = null, Extensions = [new("y", 2)] }, "title: a\n\ny: 2"),
        ("comments above stay", "# one\ntitle: a # two\n# three\nheat: 1", NoTitle, "# one\n# three\nheat: 1"),
        ("comments within go", "heat: 1\nprovider:\n  # one\n  name: a\n  # two\n# three\nlocale: b", a => a with { Provider = null }, "heat: 1\n# three\nlocale: b"),
        ("no blank lines in this file", "heat: 1\nprovider:\n  name: a", a => a with { Topics = ["b"] }, "heat: 1\nprovider:\n  name: a\ntopics:\n  - b"),
        ("keys in another order", "topics:\n  - b\ntitle: a", a => a with { Heat = 1, Category = "c" }, "category: c\n\ntopics:\n  - b\ntitle: a\nheat: 1"),
        ("above a comment", "# about the url\nwebUrl: u", a => a with { Title = "t" }, "title: \"t\"\n# about the url\nwebUrl: u"),
        ("behind a nested comment", "heat: 1\n\nprovider:\n  name: a\n  # tail\n", a => a with { Topics = ["b"] }, "heat: 1\n\nprovider:\n  name: a\n  # tail\n\ntopics:\n  - b\n"),
        ("an empty front matter", "", a => a with { Title = "t" }, "title: \"t\""),
        ("comments alone", "# one\n\n# two", a => a with { Title = "t" }, "# one\n\n# two\ntitle: \"t\""),
        ("all keys indented", "  title: a\n  heat: 1", a => a with { Locale = "b" }, "  title: a\n  heat: 1\n  locale: b"),
        ("quotes of the level", "title: \"a\"\nimages:\n  - title: plain", a => a with { Excerpt = "e", Images = [a.Images[0], new() { Title = "t" }] }, "title: \"a\"\nexcerpt: \"e\"\nimages:\n  - title: plain\n  - title: t"),
        ("explicit keys", "? title\n: a\n? heat\n: 1", a => a with { Heat = 2, Title = null }, "? heat\n: 2"),
        ("extensions move", "a: 1\nb: 2 # two\nc: 3", a => a with { Extensions = [new("b", 2), new("a", 1), new("c", 3)] }, "b: 2 # two\na: 1\nc: 3"),
        ("an extension comes first", "b: 2\nc: 3", a => a with { Extensions = [new("a", 1), .. a.Extensions] }, "a: 1\nb: 2\nc: 3"),
        ("an extension comes between", "a: 1\nc: 3", a => a with { Extensions = [new("a", 1), new("b", 2), new("c", 3)] }, "a: 1\nb: 2\nc: 3"),
        ("an extension comes between, above a blank line", "a: 1\n\nc: 3", a => a with { Extensions = [new("a", 1), new("b", 2), new("c", 3)] }, "a: 1\nb: 2\n\nc: 3"),
        ("behind the last extension", "a: 1\nb: 2", a => a with { Secured = new SecuredPayload("b2xk;b2xk") }, "a: 1\nb: 2\n\nsecured: \"b2xk;b2xk\""),
        ("an extension comes first, above a comment", "title: t\n\n# about b\nb: 2", a => a with { Extensions = [new("a", 1), .. a.Extensions] }, "title: t\n\na: 1\n# about b\nb: 2"),
        ("a blank line behind the first of a map goes with it", "provider:\n  name: a\n\n  domain: b", a => a with { Provider = new() { Domain = "b" } }, "provider:\n  domain: b"),
        ("the last goes, and a comment stays set apart", "heat: 1\n\nlocale: a\n# c", a => a with { Locale = null }, "heat: 1\n\n# c"),
        ("the only one goes, and a blank line stays", "# c\n\nheat: 1", a => a with { Heat = null }, "# c\n"),
        ("one for another, with a blank line behind", "provider:\n  name: a\n\nx: 1", a => a with { Provider = new() { Domain = "b" } }, "provider:\n  domain: b\n\nx: 1"),
        ("the first two go with the blank line between", "title: a\n\nx: 1\ny: 2", a => a with { Title = null, Extensions = [new("y", 2)] }, "y: 2"),
        ("three go, with a blank line behind the first of them", "title: t\nx: 3\n\nheat: 2\nlocale: l\ny: 4", a => a with { Heat = null, Locale = null, Extensions = [new("y", 4)] }, "title: t\n\ny: 4"),
        ("a group that comes to a single field", "title: t", NewProvider, "title: t\n\nprovider:\n  name: Name"),
        ("a group between groups", "topics:\n- a\n\nrelated:\n- title: b", a => a with { Images = [new() { Url = "u" }] }, "topics:\n- a\n\nimages:\n- url: u\n\nrelated:\n- title: b"),
        ("all of a map goes", "provider:\n  name: a # c\nx: 1", a => a with { Provider = new() }, "provider: {}\nx: 1"),
        ("all of a list goes", "x:\n- a\n- b", a => a with { Extensions = [new("x", ExtensionValue.FromList())] }, "x: []"),
        ("a key without a colon", "? title\nheat: 1", a => a with { Title = "b" }, "NM3003"),
        ("a null alone", "~", a => a with { Title = "b" }, "NM3004"),

        // Habits of the file.
        ("keys as deep as in the first map", "heat: 1\nprovider:\n    name: a\nx:\n   b: 1", a => a with { Extensions = [.. a.Extensions, new("z", Map("c", 2))] }, "heat: 1\nprovider:\n    name: a\nx:\n   b: 1\nz:\n    c: 2"),
        ("dashes as deep as in the first list", "heat: 1\ntopics:\n    - a\nx:\n- b", a => a with { Images = [new() { Url = "u" }] }, "heat: 1\ntopics:\n    - a\nimages:\n    - url: u\nx:\n- b"),
        ("dashes at the column of the key, as in the first list", "heat: 1\ntopics:\n- a\nx:\n  - b", a => a with { Images = [new() { Url = "u" }] }, "heat: 1\ntopics:\n- a\nimages:\n- url: u\nx:\n  - b"),
        ("dashes as wide as the first one", "heat: 1\ntopics:\n-   a\nrelated:\n-  title: b", a => a with { Images = [new() { Url = "u", Width = 1 }] }, "heat: 1\ntopics:\n-   a\nimages:\n-   url: u\n    width: 1\nrelated:\n-  title: b"),
        ("dashes as wide as the first one of a map", "heat: 1\nrelated:\n-   title: a\nx:\n-  b", a => a with { Images = [new() { Url = "u", Width = 1 }] }, "heat: 1\nimages:\n-   url: u\n    width: 1\nrelated:\n-   title: a\nx:\n-  b"),
        ("dashes as wide as the first one that has an entry", "heat: 1\nx:\n-\n-   a", a => a with { Images = [new() { Url = "u", Width = 1 }] }, "heat: 1\nimages:\n-   url: u\n    width: 1\nx:\n-\n-   a"),
        ("a list in a list shows no width of a dash", "heat: 1\nx:\n-\n    - a", a => a with { Images = [new() { Url = "u", Width = 1 }] }, "heat: 1\nimages:\n- url: u\n  width: 1\nx:\n-\n    - a"),
        ("no list in the file", "heat: 1", a => a with { Images = [new() { Url = "u", Width = 1 }] }, "heat: 1\n\nimages:\n  - url: u\n    width: 1"),
        ("dashes as wide as beside them, though the first one is not", "topics:\n- a\nrelated:\n-   title: a", a => a with { Related = [a.Related[0], new() { Title = "b", Quality = 1 }] }, "topics:\n- a\nrelated:\n-   title: a\n-   title: b\n    quality: 1"),
        ("URLs as the first one", "heat: 1\nwebUrl: 'u'\nampUrl: \"v\"", a => a with { SourceUrl = "s" }, "sourceUrl: 's'\nheat: 1\nwebUrl: 'u'\nampUrl: \"v\""),
        ("URLs as the first one that shows it", "webUrl: 'a: b'\nampUrl: \"v\"", a => a with { SourceUrl = "s" }, "sourceUrl: \"s\"\nwebUrl: 'a: b'\nampUrl: \"v\""),
        ("other keys show nothing of URLs", "title: 'a'\nx: 'b'", a => a with { SourceUrl = "s" }, "title: 'a'\nsourceUrl: s\nx: 'b'"),
        ("a block shows nothing of quotes", "webUrl: |-\n  u", a => a with { SourceUrl = "s" }, "sourceUrl: s\nwebUrl: |-\n  u"),
        ("an alias shows nothing of quotes", "x: &a 'u'\nwebUrl: *a", a => a with { SourceUrl = "s" }, "sourceUrl: s\n\nx: &a 'u'\nwebUrl: *a"),
        ("a comma in a new map", "heat: 1", a => a with { Provider = new() { Name = "a, b" } }, "heat: 1\n\nprovider:\n  name: a, b"),
        ("a key as elsewhere at its level", "locale: l\nrelated:\n  - provider:\n      name: 'a'", NewProvider, "locale: l\nprovider:\n  name: 'Name'\nrelated:\n  - provider:\n      name: 'a'"),
        ("a key at another level shows nothing", "category: a\nrelated:\n  - title: 'b'", a => a with { Title = "t" }, "category: a\ntitle: \"t\"\nrelated:\n  - title: 'b'"),
        ("a key in braces as elsewhere", "category: c\nrelated:\n  - {provider: {name: 'a'}}", NewProvider, "category: c\nprovider:\n  name: 'Name'\nrelated:\n  - {provider: {name: 'a'}}"),
        ("what an alias repeats shows nothing", "heat: 1\nx: &p\n  name: 'n'\nrelated:\n- provider: *p", NewProvider, "heat: 1\nprovider:\n  name: Name\nx: &p\n  name: 'n'\nrelated:\n- provider: *p"),
        ("a map for a number, as deep as in the first map", "heat: 1\nprovider:\n    name: a\nx: 5", a => a with { Extensions = [new("x", Map("b", 1))] }, "heat: 1\nprovider:\n    name: a\nx:\n    b: 1"),
        ("a list for a number, as deep as in the first list", "topics:\n- a\nx: 5", a => a with { Extensions = [new("x", ExtensionValue.FromList("b"))] }, "topics:\n- a\nx:\n- b"),
        ("a map for an entry, as wide as the first dash", "x:\n-   a", a => a with { Extensions = [new("x", ExtensionValue.FromList(Map("b", 1)))] }, "x:\n-   b: 1"),
        ("a list for an entry, as deep as in the first map", "provider:\n    name: a\nx:\n- [] # c", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList("b")))] }, "provider:\n    name: a\nx:\n- # c\n    - b"),
        ("a map for an entry", "x:\n- {}", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromMap([new("a", 1), new("b", 2)])))] }, "x:\n- a: 1\n  b: 2"),
        ("a number for a list with a comment behind its key", "x: # c\n  - a\ny: 1", a => a with { Extensions = [new("x", 5), new("y", 1)] }, "x: 5 # c\ny: 1"),
        ("nothing in maps and lists", "heat: 1\n\nx: 5", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("a", ExtensionValue.FromMap([])), new("b", ExtensionValue.FromList()), new("c", ExtensionValue.Null), new("d", "")]))] }, "heat: 1\n\nx:\n  a: {}\n  b: []\n  c:\n  d: \"\""),

        // Lists.
        ("a list at its key's column", "topics:\n- a\nheat: 1", a => a with { Topics = ["a", "b"] }, "topics:\n- a\n- b\nheat: 1"),
        ("quoted entries", "topics:\n  - 'a'", a => a with { Topics = ["a", "b"] }, "topics:\n  - 'a'\n  - 'b'"),
        ("wide dashes", "topics:\n  -   a", a => a with { Topics = ["a", "b"] }, "topics:\n  -   a\n  -   b"),
        ("wide dashes of maps", "related:\n-   title: a", a => a with { Related = [.. a.Related, new() { Title = "b", Quality = 1 }] }, "related:\n-   title: a\n-   title: b\n    quality: 1"),
        ("entries set apart", "related:\n  - title: a\n\n  # two\n  - title: b", a => a with { Related = [.. a.Related, new() { Title = "c" }] }, "related:\n  - title: a\n\n  # two\n  - title: b\n\n  - title: c"),
        ("an entry set apart goes", "related:\n  - title: a\n\n  - title: b\n\n  - title: c\nx: 1", a => a with { Related = [a.Related[0], a.Related[1]] }, "related:\n  - title: a\n\n  - title: b\nx: 1"),
        ("entries with a comment between, and no blank line", "related:\n  - title: a\n  # two\n  - title: b", a => a with { Related = [.. a.Related, new() { Title = "c" }] }, "related:\n  - title: a\n  # two\n  - title: b\n  - title: c"),
        ("entries set apart behind a comment", "related:\n  - title: a\n  # two\n\n  - title: b", a => a with { Related = [.. a.Related, new() { Title = "c" }] }, "related:\n  - title: a\n  # two\n\n  - title: b\n\n  - title: c"),
        ("a map in an entry, as deep as in the entry before", "provider:\n  name: a\nrelated:\n- provider:\n      name: b\n- provider:\n    name: c", a => a with { Related = [a.Related[0], new() { Provider = new() { Name = "d" } }, a.Related[1]] }, "provider:\n  name: a\nrelated:\n- provider:\n      name: b\n- provider:\n      name: d\n- provider:\n    name: c"),
        ("a list in an entry, as deep as in the entry before", "topics:\n  - a\nrelated:\n  - images:\n    - url: u", a => a with { Related = [a.Related[0], new() { Images = [new() { Url = "v" }] }] }, "topics:\n  - a\nrelated:\n  - images:\n    - url: u\n  - images:\n    - url: v"),
        ("a map in an entry, beside one in braces", "related:\n  - provider: {name: 'b'}", a => a with { Related = [a.Related[0], new() { Provider = new() { Name = "d" } }] }, "related:\n  - provider: {name: 'b'}\n  - provider:\n      name: 'd'"),
        ("a map beside text", "x:\n  - 'a'", a => a with { Extensions = [new("x", ExtensionValue.FromList("a", Map("b", "c")))] }, "x:\n  - 'a'\n  - b: c"),
        ("nothing beside a wide dash", "x:\n  -   a", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromPlain("a"), ExtensionValue.Null))] }, "x:\n  -   a\n  -"),
        ("an empty text beside a wide dash", "x:\n  -   'a'", a => a with { Extensions = [new("x", ExtensionValue.FromList("a", ""))] }, "x:\n  -   'a'\n  -   ''"),
        ("beside an anchor", "topics:\n  -   &a b\nx: *a", a => a with { Topics = ["b", "c"] }, "topics:\n  -   &a b\n  - c\nx: *a"),
        ("beside an alias", "x: &a b\ntopics:\n  -   *a", a => a with { Topics = ["b", "c"] }, "x: &a b\ntopics:\n  -   *a\n  - c"),
        ("beside an entry below its dash", "related:\n-\n   title: a", a => a with { Related = [a.Related[0], new() { Title = "b", Quality = 1 }] }, "related:\n-\n   title: a\n- title: b\n  quality: 1"),
        ("comments without a blank in them", "topics:\n  - a #x\n  #b\n  - c", a => a with { Topics = ["a", "d"] }, "topics:\n  - a #x\n  #b\n  - d"),
        ("a map in front of an entry's keys", "x:\n  - b: 2", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromMap([new("a", 1), new("b", 2)])))] }, "x:\n  - a: 1\n    b: 2"),
        ("empty entries", "topics:\n  - a\n  -\n  - b", a => a with { Topics = ["a", "c"] }, "topics:\n  - a\n  -\n  - c"),
        ("above a comment of an entry", "topics:\n  # about a\n  - a", a => a with { Topics = ["z", "a"] }, "topics:\n  - z\n  # about a\n  - a"),
        ("a moved entry keeps its text", "topics:\n  - 'a'   # one\n  - b\n  - c", a => a with { Topics = ["b", "c", "a"] }, "topics:\n  - b\n  - c\n  - 'a'   # one"),
        ("lists in lists", "x:\n  - - a\n    - b", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList(ExtensionValue.FromPlain("b")), ExtensionValue.FromList("c")))] }, "x:\n  - - b\n  -\n    - c"),
        ("a list of two in a list", "x:\n  - a", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromPlain("a"), ExtensionValue.FromList("c", "d")))] }, "x:\n  - a\n  -\n    - c\n    - d"),
        ("others for all of a list in a list", "x:\n  - - a", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList(Map("b", 1), Map("c", 2))))] }, "x:\n  - - b: 1\n    - c: 2"),
        ("one comes second to a list in a list", "x:\n  - - a\n    - c", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList(ExtensionValue.FromPlain("a"), ExtensionValue.FromPlain("b"), ExtensionValue.FromPlain("c"))))] }, "x:\n  - - a\n    - b\n    - c"),
        ("an empty list in a list", "x:\n- [] # c", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList("a")))] }, "x:\n- # c\n  - a"),
        ("an empty list in a list, without a comment", "x:\n- []", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList("a")))] }, "x:\n-\n  - a"),

        // The first line of an entry.
        ("the first key goes", "related:\n  - title: a # c\n    webUrl: u", a => a with { Related = [a.Related[0] with { Title = null }] }, "related:\n  - webUrl: u"),
        ("the first key goes, a comment is between", "related:\n-  title: a\n   # c\n   webUrl: u", a => a with { Related = [a.Related[0] with { Title = null }] }, "related:\n-\n   # c\n   webUrl: u"),
        ("the first key goes, a comment begins the next line", "related:\n- title: a\n# c\n  webUrl: u", a => a with { Related = [a.Related[0] with { Title = null }] }, "related:\n-\n# c\n  webUrl: u"),
        ("the first two keys go", "related:\n  - title: a\n    excerpt: b\n    webUrl: u", a => a with { Related = [a.Related[0] with { Title = null, Excerpt = null }] }, "related:\n  - webUrl: u"),
        ("the first key goes, with its question mark", "related:\n  - ? title\n    : a\n    webUrl: u", a => a with { Related = [a.Related[0] with { Title = null }] }, "related:\n  - webUrl: u"),
        ("other keys for all", "x:\n  - - a: 1\n    - b", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList(ExtensionValue.FromMap([new("c", 1), new("d", 2)]), ExtensionValue.FromPlain("b"))))] }, "x:\n  - - c: 1\n      d: 2\n    - b"),
        ("another key before it", "related:\n-  title: a\n   # c\n   webUrl: u", a => a with { Related = [a.Related[0] with { Title = null, Excerpt = "e" }] }, "related:\n-  excerpt: \"e\"\n   # c\n   webUrl: u"),
        ("a key comes first", "images:\n  - width: 1", a => a with { Images = [a.Images[0] with { Url = "u" }] }, "images:\n  - url: u\n    width: 1"),
        ("all keys go", "images:\n  - width: 1 # c", a => a with { Images = [new()] }, "images:\n  - {}"),
        ("keys come to nothing", "provider: {} # c", NewProvider, "provider: # c\n  name: Name"),

        // Brackets and braces.
        ("an entry in brackets", "topics: [a, 'b'] # c", a => a with { Topics = ["a", "b", "c"] }, "topics: [a, 'b', 'c'] # c"),
        ("a comma in brackets", "topics: [a]", a => a with { Topics = ["a, b"] }, "topics: [\"a, b\"]"),
        ("one goes", "topics: [ a,b, c,\n  d ]", a => a with { Topics = ["a", "b", "d"] }, "topics: [ a,b, d ]"),
        ("the last goes", "topics: [ a,b, c , ]", a => a with { Topics = ["a", "b"] }, "topics: [ a,b , ]"),
        ("the first two go in brackets", "topics: [a, b, c]", a => a with { Topics = ["c"] }, "topics: [c]"),
        ("two go between", "topics: [a, b, c, d]", a => a with { Topics = ["a", "d"] }, "topics: [a, d]"),
        ("the last two go in brackets", "topics: [a, b, c]", a => a with { Topics = ["a"] }, "topics: [a]"),
        ("all go in brackets", "x: [ a, b ]", a => a with { Extensions = [new("x", ExtensionValue.FromList())] }, "x: []"),
        ("all go in braces", "x: {y: { a: 1 }}", a => a with { Extensions = [new("x", Map("y", ExtensionValue.FromMap([])))] }, "x: {y: {}}"),
        ("others for all in braces", "x: { a: 1 }", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("b", 2), new("c", 3)]))] }, "x: { b: 2, c: 3 }"),
        ("one comes to empty brackets in braces", "x: {y: [], z: 1}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("y", ExtensionValue.FromList("a", "b")), new("z", 1)]))] }, "x: {y: [a, b], z: 1}"),
        ("one comes to empty braces in braces", "x: {y: {}, z: 1}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("y", Map("a", 1)), new("z", 1)]))] }, "x: {y: {a: 1}, z: 1}"),
        ("one comes first in braces", "x: {b: 2, c: 3}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("a", 1), new("b", 2), new("c", 3)]))] }, "x: {a: 1, b: 2, c: 3}"),
        ("one comes between in braces", "x: {a: 1, c: 3}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("a", 1), new("b", 2), new("c", 3)]))] }, "x: {a: 1, b: 2, c: 3}"),
        ("one comes first in brackets", "topics: [b, c]", a => a with { Topics = ["a", "b", "c"] }, "topics: [a, b, c]"),
        ("one moves in brackets", "topics: ['a', b, c]", a => a with { Topics = ["b", "c", "a"] }, "topics: [b, c, 'a']"),
        ("a list for text in brackets", "x: [a, b]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList("c"), ExtensionValue.FromPlain("b")))] }, "x: [[c], b]"),
        ("a list for a map in brackets", "x: [{}, b]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList("c"), ExtensionValue.FromPlain("b")))] }, "x: [[c], b]"),
        ("a map for a number in braces", "x: {a: 1}", a => a with { Extensions = [new("x", Map("a", Map("b", ExtensionValue.FromList("c", "d"))))] }, "x: {a: {b: [c, d]}}"),
        ("a number for a list in braces", "x: {a: [1, 2], b: 3}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("a", 5), new("b", 3)]))] }, "x: {a: 5, b: 3}"),
        ("a number for nothing in braces", "x: {a: , b: 3}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("a", 5), new("b", 3)]))] }, "x: {a: 5, b: 3}"),
        ("a number for a key alone in braces", "x: {a, b: 3}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("a", 5), new("b", 3)]))] }, "x: {a: 5, b: 3}"),
        ("an explicit key goes in braces", "x: {? a : 1, b: 2}", a => a with { Extensions = [new("x", Map("b", 2))] }, "x: {b: 2}"),
        ("an explicit pair goes in brackets", "x: [? a : 1, b]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromPlain("b")))] }, "x: [b]"),
        ("a number sign in text that goes", "x: ['a # b', c]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromPlain("c")))] }, "x: [c]"),
        ("a number sign in text that stays", "x: ['a # b', c]", a => a with { Extensions = [new("x", ExtensionValue.FromList("a # b"))] }, "x: ['a # b']"),
        ("a comment before what goes", "topics: [ # c\n  a, b]", a => a with { Topics = ["b"] }, "topics: [ # c\n  b]"),
        ("a comment behind what goes", "topics: [a, b # c\n  ]", a => a with { Topics = ["a"] }, "topics: [a # c\n  ]"),
        ("a comment before the comma of what goes", "topics: [a # c\n  , b]", a => a with { Topics = ["a"] }, "NM3003"),
        ("a comment before the first entry, and a new one", "topics: [a, # c\n  b]", a => a with { Topics = ["a", "b", "d"] }, "topics: [a, # c\n  b, d]"),
        ("nothing comes to brackets", "x: [a]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromPlain("a"), ExtensionValue.Null))] }, "NM3003"),
        ("a plain value comes to brackets", "x: [a]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromPlain("a"), ExtensionValue.FromPlain("b")))] }, "x: [a, b]"),
        ("text with a comma comes to brackets", "topics: [a]", a => a with { Topics = ["a", "b, c"] }, "topics: [a, \"b, c\"]"),
        ("a map with a comma comes to brackets", "related: [{title: a}]", a => a with { Related = [a.Related[0], new() { Provider = new() { Name = "b, c" } }] }, "related: [{title: a}, {provider: {name: \"b, c\"}}]"),
        ("text with a comma for nothing in braces", "provider: {name: , domain: d}", a => a with { Provider = a.Provider! with { Name = "b, c" } }, "provider: {name: \"b, c\", domain: d}"),
        ("one comes to a pair without braces", "x: [a: 1, c]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromMap([new("a", 1), new("b", 2)]), ExtensionValue.FromPlain("c")))] }, "NM3003"),
        ("an extension comes first in braces, behind a key of the model", "{title: a, c: 3}", a => a with { Extensions = [new("b", 2), new("c", 3)] }, "{title: a, b: 2, c: 3}"),
        ("a list of nothing comes to brackets", "x: [a]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromPlain("a"), ExtensionValue.FromList(ExtensionValue.Null)))] }, "NM3003"),
        ("a map of nothing comes to brackets", "x: [a]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromPlain("a"), Map("b", ExtensionValue.Null)))] }, "x: [a, {b: }]"),
        ("spacing is left alone", "x: {\"a\":1,\"b\":[\"c\"]}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("a", 2), new("b", ExtensionValue.FromList("d")), new("c", "e")]))] }, "x: {\"a\":2,\"b\":[\"d\"],c: e}"),
        ("braces", "provider: { name: a, domain: b }", a => a with { Provider = new() { Name = "a, b" } }, "provider: { name: \"a, b\" }"),
        ("a comment in brackets", "topics: [a, # c\n  b]", a => a with { Topics = ["a", "d"] }, "topics: [a, # c\n  d]"),
        ("a comment that would go", "topics: [a, # c\n  b]", a => a with { Topics = ["b"] }, "NM3003"),
        ("a pair without braces", "x: [a: 1]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromMap([new("a", 2)]), "c"))] }, "x: [{a: 2}, c]"),
        ("two pairs without braces", "related: [title: a, title: b]", a => a with { Related = [a.Related[0]] }, "related: [title: a]"),
        ("pairs without braces among what stays, all in braces", "{x: [b: c], title: a, y: [ d , e: {f: g}, \"h\":i ], heat: 1, z: [[j: ]] }", a => a with { Title = "t", Heat = 2 }, "{x: [b: c], title: t, y: [ d , e: {f: g}, \"h\":i ], heat: 2, z: [[j: ]] }"),
        ("the first pair without braces goes, all in braces", "{x: [b: c, d], title: a}", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromPlain("d")))] }, "{x: [d], title: a}"),
        ("the last pair without braces goes, all in braces", "{x: [d, b: c, e: [f: g] ], title: a}", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromPlain("d"), Map("b", ExtensionValue.FromPlain("c"))))] }, "{x: [d, b: c ], title: a}"),
        ("a pair without braces changes, all in braces", "{x: [b: 1 , c: 2], title: a}", a => a with { Extensions = [new("x", ExtensionValue.FromList(Map("b", 1), Map("c", 3)))] }, "{x: [b: 1 , {c: 3}], title: a}"),
        ("a pair without braces in brackets of its own changes, all in braces", "{x: [[b: 1], c], title: a}", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList(Map("b", 2)), ExtensionValue.FromPlain("c")))] }, "{x: [[{b: 2}], c], title: a}"),
        ("an entry before a pair without braces, all in braces", "{x: [b: c], title: a}", a => a with { Extensions = [new("x", ExtensionValue.FromList(1, Map("b", ExtensionValue.FromPlain("c"))))] }, "{x: [1, b: c], title: a}"),
        ("related items without braces, all in braces", "{related: [title: a, title: b], topics: [c], heat: 1}", a => a with { Related = [a.Related[0], new() { Title = "t" }], Heat = 2 }, "{related: [title: a, {title: t}], topics: [c], heat: 2}"),
        ("a related item without braces goes, all in braces", "{related: [title: a, title: b, title: c], heat: 1}", a => a with { Related = [a.Related[1], a.Related[2]] }, "{related: [title: b, title: c], heat: 1}"),
        ("related items without braces move, all in braces", "{related: [title: a, title: 'b'], heat: 1}", a => a with { Related = [a.Related[1], a.Related[0]] }, "{related: [title: 'b', title: a], heat: 1}"),
        ("a pair without braces among topics, all in braces", "{topics: [a, b: c], heat: 1}", a => a with { Heat = 2 }, "{topics: [a, b: c], heat: 2}"),
        ("one comes to a pair without braces, all in braces", "{x: [a: 1, c], title: a}", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromMap([new("a", 1), new("b", 2)]), ExtensionValue.FromPlain("c")))] }, "NM3003"),
        ("a pair with a merge key without braces stays behind", "y: &a {b: c}\nx: [<<: *a, d]", a => a with { Extensions = [a.Extensions[0], new("x", ExtensionValue.FromList(Map("b", ExtensionValue.FromPlain("c"))))] }, "y: &a {b: c}\nx: [<<: *a]"),
        ("a pair with a merge key without braces goes", "x: [<<: {b: c}, d]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromPlain("d")))] }, "x: [d]"),
        ("no value in braces", "provider: {name: , domain: y}", a => a with { Provider = new() }, "provider: {name: }"),
        ("null in braces", "x: {a: 1, b: 2}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("a", ExtensionValue.Null), new("b", 2)]))] }, "x: {a: , b: 2}"),
        ("a colon in front in braces", "x: {\"a b:\": 1}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("a b:", ExtensionValue.FromPlain(":x"))]))] }, "x: {\"a b:\": \":x\"}"),
        ("null in brackets", "x: [a, b]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.Null, ExtensionValue.FromPlain("b")))] }, "NM3003"),
        ("all in braces", "{title: a, heat: 1}", a => a with { Title = "b", Locale = "c" }, "{title: b, heat: 1, locale: c}"),

        // Anchors, aliases, merge keys, and what is no key.
        ("an alias", "x: &a 1\nheat: *a", a => a with { Heat = 2 }, "NM3002"),
        ("an alias that goes", "x: &a 1\nheat: *a\ntitle: b", a => a with { Heat = null }, "x: &a 1\ntitle: b"),
        ("an alias that goes, of what has an anchor in it", "x: &a\n  b: &c 1\ny: *a\nz: *c", a => a with { Extensions = [a.Extensions[0], a.Extensions[2]] }, "x: &a\n  b: &c 1\nz: *c"),
        ("an anchor", "heat: &a 1", a => a with { Heat = 2 }, "NM3002"),
        ("an anchor that goes", "heat: &a 1", a => a with { Heat = null }, "NM3002"),
        ("others beside an anchor", "heat: &a 1\ntitle: b # c\nquality: *a", a => a with { Title = "d" }, "heat: &a 1\ntitle: d # c\nquality: *a"),
        ("blank lines behind what goes, in a text with an anchor", "x: &a b+c\nheat: 1\n\n\ntopics:\n- a", a => a with { Heat = null }, "x: &a b+c\n\n\ntopics:\n- a"),
        ("a merged value", "x: &b\n  name: n\nprovider:\n  <<: *b # keep\n  domain: d", a => a with { Provider = a.Provider! with { Name = "m" } }, "NM3002"),
        ("a value beside a merge key", "x: &b\n  name: n\nprovider:\n  <<: *b # keep\n  # keep too\n  domain: d", a => a with { Provider = a.Provider! with { Domain = null } }, "x: &b\n  name: n\nprovider:\n  <<: *b # keep\n  # keep too"),
        ("a value beside a merge key in braces", "x: &b {name: x}\nprovider: {name: y, <<: *b, domain: z}", a => a with { Provider = a.Provider! with { Domain = null } }, "NM3002"),
        ("a merge key alone", "x: &b\n  name: n\nprovider:\n  <<: *b", a => a with { Provider = a.Provider! with { Domain = "d" } }, "NM3002"),
        ("a merged extension", "x: &b\n  p: 1\ny:\n  <<: *b\n  q: 2", a => a with { Extensions = [a.Extensions[0], new("y", ExtensionValue.FromMap([.. a.Extensions["y"].Members.Select(m => m.Key == "p" ? new("p", 3) : m)]))] }, "NM3002"),
        ("a merged extension that goes", "x: &b\n  p: 1\ny:\n  <<: *b\n  q: 2", a => a with { Extensions = [a.Extensions[0], new("y", Map("q", 2))] }, "NM3002"),
        ("an extension beside a merged one", "x: &b\n  p: 1\ny:\n  <<: *b\n  q: 2", a => a with { Extensions = [a.Extensions[0], new("y", ExtensionValue.FromMap([.. a.Extensions["y"].Members.Select(m => m.Key == "q" ? new("q", 3) : m)]))] }, "x: &b\n  p: 1\ny:\n  <<: *b\n  q: 3"),
        ("an extension in front of a merged one", "x: &b\n  p: 1\ny:\n  q: 2\n  <<: *b", a => a with { Extensions = [a.Extensions[0], new("y", ExtensionValue.FromMap([.. a.Extensions["y"].Members.Select(m => m.Key == "q" ? new("q", 3) : m)]))] }, "x: &b\n  p: 1\ny:\n  q: 3\n  <<: *b"),
        ("text for a map with a merge key", "x: &b\n  p: 1\ny:\n  <<: *b\n  q: 2", a => a with { Extensions = [a.Extensions[0], new("y", "z")] }, "NM3002"),
        ("text for a map with an anchor in it", "x:\n  p: &b 1\ny: *b", a => a with { Extensions = [new("x", "z"), a.Extensions[1]] }, "NM3002"),
        ("a key that is a list", "provider:\n  ? [q, r]\n  : 1\n  name: n", a => a with { Provider = new() }, "provider:\n  ? [q, r]\n  : 1"),
        ("a key that is a list alone", "provider:\n  ? [q, r]\n  : 1", NewProvider, "NM3003"),
        ("a shape that is not the model's", "provider: Someone", a => a with { Provider = new() { Name = "Name" }, Extensions = [] }, "provider:\n  name: Name"),
    ];

    private static ExtensionValue Map(string key, ExtensionValue value) => ExtensionValue.FromMap([new(key, value)]);

    public static TheoryData<string> Names => [.. Cases.Concat(CasesOfOddYaml).Select(c => c.About)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_layout(string about)
    {
        (_, string yaml, Func<Article, Article> edit, string expected) = Cases.Concat(CasesOfOddYaml).Single(c => c.About == about);
        foreach (string lineEnd in (string[])["\n", "\r\n"])
        {
            string file = File(yaml, lineEnd);
            ArticleDocument document = ArticleDocument.Parse(file);
            bool isMade = document.TryWith(edit(document.Article), out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics);

            Assert.Equal(expected.StartsWith("NM", StringComparison.Ordinal) ? expected : File(expected, lineEnd), isMade ? edited!.ToString() : diagnostics[0].Code.Id);
        }
    }

    [Theory]
    [InlineData("", "x", "x")]
    [InlineData("\n", "x\n", "x\n")]
    [InlineData("a\nb\nc\n", "a\nB\nc\n", "a\nB\nc\n")]
    [InlineData("a\n", null, "\n")]
    [InlineData("a\n", "", "")]
    [InlineData("a\n", "---\nb: c\n---\n", "---\nb: c\n---\n")]
    [InlineData("a", "b", "b")]
    public void A_body(string old, string? wanted, string expected) =>
        Assert.Equal($"---\nheat: 1\n---\n{expected}", ArticleDocument.Parse($"---\nheat: 1\n---\n{old}").Edit(a => a with { Content = wanted }).ToString());

    [Theory]
    [InlineData("---\nheat: 1\n---", "x", "---\nheat: 1\n---\nx")]
    [InlineData("---\r\nheat: 1\r\n---", null, "---\r\nheat: 1\r\n---\r\n\r\n")]
    [InlineData("---\nheat: 1\n", "x", "x")]
    [InlineData("just text\n", "other text\n", "other text\n")]
    [InlineData("just text\n", null, "\n")]
    [InlineData("just text\r\n", null, "\r\n")]
    [InlineData("just text\n", "---\nmoon\n---\n", "---\n---\n---\nmoon\n---\n")]
    [InlineData("\uFEFFjust text\n", "other", "\uFEFFother")]
    public void A_body_of_an_odd_file(string old, string? wanted, string expected) => AssertEdited(expected, old, a => a with { Content = wanted });

    [Theory]
    [InlineData("", "---\ntitle: \"t\"\n---\n")]
    [InlineData("just text\r\n", "---\r\ntitle: \"t\"\r\n---\r\njust text\r\n")]
    [InlineData("\uFEFF# Head\n", "\uFEFF---\ntitle: \"t\"\n---\n# Head\n")]
    [InlineData("---\n---", "---\ntitle: \"t\"\n---")]
    public void Front_matter_is_put_before_a_file_without_one(string old, string expected) => AssertEdited(expected, old, a => a with { Title = "t" });

    [Fact]
    public void Front_matter_and_a_body_that_come_to_a_file_without_both_are_two_changes() => Assert.Equal(
        [("", "---\ntitle: \"t\"\n---\n"), ("content", "other\n")],
        ArticleDocument.Parse("text\n").Edit(a => a with { Title = "t", Content = "other\n" }).Changes.Select(c => (c.Path, c.NewText)));

    [Fact]
    public void A_key_and_the_body_change_together() => Assert.Equal(
        "---\nheat: 2 # c\n---\nb\n",
        ArticleDocument.Parse("---\nheat: 1 # c\n---\na\n").Edit(a => a with { Heat = 2, Content = "b\n" }).ToString());

    [Theory]
    [InlineData("---\ntitle: a\r\nheat: 1\r\n---\n", "---\ntitle: a\r\nheat: 1\r\nlocale: l\r\n---\n")]
    [InlineData("---\r\ntitle: a\nheat: 1\n---\r\n", "---\r\ntitle: a\nheat: 1\nlocale: l\n---\r\n")]
    [InlineData("---\ntitle: a\nheat: 1\r\n---\n", "---\ntitle: a\nheat: 1\r\nlocale: l\r\n---\n")]
    public void A_line_that_comes_ends_as_the_one_beside_it(string old, string expected) =>
        Assert.Equal(expected, ArticleDocument.Parse(old).Edit(a => a with { Locale = "l" }).ToString());

    [Fact]
    public void Lines_that_come_below_a_key_end_as_its_own() => Assert.Equal(
        "---\nx:\r\n  a: 1\r\n---\n",
        ArticleDocument.Parse("---\nx: 5\r\n---\n").Edit(a => a with { Extensions = [new("x", Map("a", 1))] }).ToString());

    [Theory]
    [InlineData(128, "", "")]
    [InlineData(129, "? ", "\n")]
    public void A_key_that_is_longer_than_a_key_on_one_line_may_be_has_a_question_mark(int length, string before, string behind)
    {
        string key = new('k', length);
        ArticleDocument document = ArticleDocument.Parse("---\nx: {}\ny: {a: 1}\n---\n");

        ArticleDocument edited = document.Edit(a => a with { Extensions = [new("x", Map(key, 1)), new("y", ExtensionValue.FromMap([new("a", 1), new(key, 2)]))] });

        Assert.Equal($"---\nx:\n  {before}{key}{(behind.Length == 0 ? "" : behind + "  ")}: 1\ny: {{a: 1, {before}{key}: 2}}\n---\n", edited.ToString());
    }

    [Fact]
    public void Each_entry_that_comes_or_goes_is_a_change_of_its_own()
    {
        AssertChanges("topics: [a, b, c, d]", a => a with { Topics = ["a", "d"] }, ("topics[1]", "b, ", ""), ("topics[2]", "c, ", ""));
        AssertChanges("topics: [a, b, c]", a => a with { Topics = ["a"] }, ("topics[1]", ", b, ", ""), ("topics[2]", "c", ""));
        AssertChanges("topics: [b]", a => a with { Topics = ["a", "b"] }, ("topics[0]", "", "a, "));
        AssertChanges("related:\n  - title: a\n    excerpt: b\n    webUrl: u", a => a with { Related = [new() { WebUrl = "u" }] }, ("related[0].title", "title: a\n    ", ""), ("related[0].excerpt", "excerpt: b\n    ", ""));
        AssertChanges("x:\n  - - b", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList(ExtensionValue.FromPlain("a"), ExtensionValue.FromPlain("b"))))] }, ("x[0][0]", "", "- a\n    "));
        AssertChanges("a: 1\nb: 2\nc: 3", a => a with { Extensions = [new("a", 1), new("b", 5), new("c", 3), new("d", 4)] }, ("b", "2", "5"), ("d", "", "d: 4\n"));
    }

    [Fact]
    public void Refusals_come_in_the_order_of_the_text_with_their_places()
    {
        ArticleDocument document = ArticleDocument.Parse("---\nheat: &a 1\nx: *a\nquality: &b 2\nprovider:\n  <<: {z: 1, name: n}\n  domain: d\n---\n");

        Assert.False(document.TryWith(document.Article with { Heat = 3, Quality = 4, Provider = document.Article.Provider! with { Name = "m" } }, out _, out ValueList<Diagnostic> diagnostics));

        Assert.Equal([("heat", "(2,7)"), ("quality", "(4,10)"), ("provider.name", "(6,14)")], diagnostics.Select(d => (d.Path, d.Location.ToString())));
    }

    /// <summary>An edit of a document that was read before, and of one that is read for it.</summary>
    private static void AssertEdited(string expected, string old, Func<Article, Article> edit)
    {
        ArticleDocument document = ArticleDocument.Parse(old);

        Assert.Equal(expected, document.With(edit(document.Article)).ToString());
        Assert.Equal(expected, ArticleDocument.Parse(old).Edit(edit).ToString());
    }

    private static void AssertChanges(string yaml, Func<Article, Article> edit, params (string, string, string)[] expected) =>
        Assert.Equal(expected, ArticleDocument.Parse(File(yaml, "\n")).Edit(edit).Changes.Select(c => (c.Path, c.OldText, c.NewText)));

    [Fact]
    public void Paths_of_changes_are_those_of_the_article()
    {
        ArticleDocument document = ArticleDocument.Parse("---\ntopics:\n  - a\n  -\n  - b\n---\n");

        Assert.Equal("topics[1]", Assert.Single(document.Edit(a => a with { Topics = ["a", "c"] }).Changes).Path);
    }

    [Fact]
    public void Changes_add_up()
    {
        ArticleDocument document = ArticleDocument.Parse(Repository.Seed).Edit(a => a with { Heat = 1 }).Edit(a => a with { Heat = 2, Quality = null });

        Assert.Equal(["heat: '-1' becomes '1'", "quality: 'quality: 42' removed", "heat: '1' becomes '2'"], document.Changes.Select(c => c.ToString().Split("): ")[1]));
        Assert.Equal([(11, 1), (10, 1), (11, 1)], document.Changes.Select(c => (c.OldLines.Start, c.OldLines.Count)));
        Assert.Equal([(11, 1), (10, 0), (10, 1)], document.Changes.Select(c => (c.NewLines.Start, c.NewLines.Count)));
    }

    private static string File(string yaml, string lineEnd) => $"---\n{yaml}{(yaml.Length == 0 ? "" : "\n")}---\nbody\n".Replace("\n", lineEnd, StringComparison.Ordinal);
}
