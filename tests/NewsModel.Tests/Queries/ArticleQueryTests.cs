using System.Diagnostics;
using NewsModel.Queries;

namespace NewsModel.Tests.Queries;

public class ArticleQueryTests
{
    private static readonly Article Sample = FrontMatterFormat.Default.Read(
        """
        ---
        category: news
        title: "Étude in 5G"
        publishedDateTime: 2020-02-01T00:30:00+02:00
        updatedDateTime: 2020-03-01T12:00:00Z
        webUrl: https://example.com/web?a=1
        heat: 11
        quality: -1
        published: true
        locale: da-DK
        provider:
          name: Example
          images:
            - url: /logo.png
              width: 50
        topics: [AI, 5G, Big Data]
        images:
          - url: https://example.com/a.png
            width: 400
          - title: "Second"
        related:
          - title: Other
            provider: { name: Reuters, country: DK }
          - title: More
            price: 3
        price: 9.5
        nothing: null
        day: 2020-05-06
        odd key: { part: [x, y], flag: yes }
        secured: "c2VjcmV0;AAAAAAAAAAAAAAAAAAAAAA=="
        ---
        The body.

        """);

    [Theory]
    [InlineData("heat > 10 and topics has AI and published < 2020-03")]
    [InlineData("heat = 11")]
    [InlineData("heat == 11")]
    [InlineData("heat>=11")]
    [InlineData("heat <= 11.5 and heat > 10.5")]
    [InlineData("heat <> 12 and heat != 1e1")]
    [InlineData("quality = -1")]
    [InlineData("heat in (1, 11, 12)")]
    [InlineData("published")]
    [InlineData("published = true")]
    [InlineData("published != false")]
    [InlineData("not published = false")]
    [InlineData("NOT (published = false OR heat < 5)")]
    [InlineData("heat = 1 or heat = 2 and heat = 3 or heat = 11")]
    [InlineData("title = 'étude IN 5g'")]
    [InlineData("title contains '5g'")]
    [InlineData("title starts Étude and title ends 5G")]
    [InlineData("title > A and title < \"Ö\"")]
    [InlineData("webUrl contains 'web?a=1'")]
    [InlineData("content contains body and body starts The")]
    [InlineData("topics has 'big data'")]
    [InlineData("topics contains dat")]
    [InlineData("topics in (Sport, ai)")]
    [InlineData("topics[1] = 5G")]
    [InlineData("category in (sport, news)")]
    [InlineData("provider.name = Example")]
    [InlineData("provider.images.width = 50")]
    [InlineData("provider.images[0].url ends png")]
    [InlineData("images.width = 400 and images.title = Second")]
    [InlineData("images[1].title = Second")]
    [InlineData("related.provider.name = reuters")]
    [InlineData("related.provider.country = DK")]
    [InlineData("related.price = 3")]
    [InlineData("related exists and images[1] exists and provider exists")]
    [InlineData("excerpt missing and images[2] missing and nothing missing and unknown missing")]
    [InlineData("secured exists")]
    [InlineData("price = 9.5 and price > 9 and price < 10 and price != 9.4")]
    [InlineData("price = 9.50")]
    [InlineData("price starts 9")]
    [InlineData("day = 2020-05 and day > 2020-04 and day < 2021")]
    [InlineData("[\"odd key\"].part has x and [\"odd key\"].part contains Y")]
    [InlineData("[\"odd key\"][\"part\"][1] = y")]
    [InlineData("[\"odd key\"].flag = yes")]
    [InlineData("excerpt != anything")]
    [InlineData("title = \"\\u\" or title contains 'Étu'")]
    public void Holds(string query) => Assert.True(ArticleQuery.Parse(query).Matches(Sample));

    [Theory]
    [InlineData("heat > 11")]
    [InlineData("heat < 11")]
    [InlineData("heat != 11")]
    [InlineData("not published")]
    [InlineData("heat = 1 or heat = 11 and heat = 3")]
    [InlineData("(heat = 11 or heat = 1) and heat = 3")]
    [InlineData("title = Étude")]
    [InlineData("topics has Data")]
    [InlineData("topics[0] = 5G")]
    [InlineData("topics[9] = 5G")]
    [InlineData("images[0].title = Second")]
    [InlineData("related[1].provider exists")]
    [InlineData("excerpt = anything")]
    [InlineData("price > abc and price < 1")]
    [InlineData("day > 5")]
    [InlineData("category in (sport)")]
    [InlineData("[\"odd key\"] = x")]
    public void DoesNotHold(string query) => Assert.False(ArticleQuery.Parse(query).Matches(Sample));

    [Theory]
    [InlineData("2020", "<= >= =")]
    [InlineData("2020-02", "<= >= =")]
    [InlineData("2020-01", "> >=")]
    [InlineData("2020-03", "< <=")]
    [InlineData("2020-02-01", "<= >= =")]
    [InlineData("2020-01-31", "> >=")]
    [InlineData("2020-02-01T00:30", "<= >= =")]
    [InlineData("'2020-02-01 00:30:00'", "<= >= =")]
    [InlineData("2020-02-01T00:29:59", "> >=")]
    [InlineData("2020-01-31T22:30:00Z", "<= >= =")]
    [InlineData("2020-01-31T23:30:00+01:00", "<= >= =")]
    [InlineData("2020-02-01T00:30:00Z", "< <=")]
    [InlineData("9999", "< <=")]
    [InlineData("9999-12", "< <=")]
    [InlineData("9999-12-31", "< <=")]
    [InlineData("0001", "> >=")]
    public void DatesAreAsPreciseAsTheyAreWritten(string date, string operators)
    {
        string[] all = ["<", "<=", ">", ">=", "="];

        Assert.Equal(operators.Split(' ').Order(), all.Where(o => ArticleQuery.Parse($"publishedDateTime {o} {date}").Matches(Sample)).Order());
    }

    [Theory]
    [InlineData("date", "2020-02-01")]
    [InlineData("published", "2020-02-01")]
    [InlineData("updated", "2020-03")]
    public void NamesThatPeopleGuess(string name, string date) => Assert.True(ArticleQuery.Parse($"{name} = {date}").Matches(Sample));

    [Theory]
    [InlineData("", 0, 1, "A condition is missing; write one, such as heat > 10.")]
    [InlineData("heta > 10", 0, 4, "There is no key 'heta'; did you mean 'heat'? Write a key of your own as [\"heta\"].")]
    [InlineData("heat > 10 and Heat < 20", 14, 4, "There is no key 'Heat'; did you mean 'heat'? Write a key of your own as [\"Heat\"].")]
    [InlineData("tags has go", 0, 4, "There is no key 'tags'; did you mean 'topics'? Write a key of your own as [\"tags\"].")]
    [InlineData("draft or heat > 1", 0, 5, "There is no key 'draft'; did you mean 'published'? Write a key of your own as [\"draft\"].")]
    [InlineData("provider.nam = x", 9, 3, "There is no key 'nam'; did you mean 'name'? Write a key of your own as [\"nam\"].")]
    [InlineData("heat >> 10", 5, 2, "'>>' is not an operator; write =, !=, <, <=, >, >=, has, contains, starts, ends, in, exists or missing.")]
    [InlineData("title contain 5G", 6, 7, "'contain' is not an operator; did you mean 'contains'?")]
    [InlineData("heat > hot", 7, 3, "'heat' is a number, but 'hot' is not; write digits such as 42 or -1.")]
    [InlineData("heat > Infinity", 7, 8, "'heat' is a number, but 'Infinity' is not; write digits such as 42 or -1.")]
    [InlineData("published = maybe", 12, 5, "'published' is true or false, but 'maybe' is neither.")]
    [InlineData("published > true", 10, 1, "'published' is true or false; compare it with = or !=.")]
    [InlineData("date < 2020-13", 7, 7, "'publishedDateTime' is a date, but '2020-13' is not; write one such as 2020, 2020-02, 2020-02-03 or 2020-02-03T10:31:00Z.")]
    [InlineData("heat contains 1", 5, 8, "'heat' is a number, not text; compare it with =, !=, <, <=, > or >=.")]
    [InlineData("topics = AI", 7, 1, "'topics' is a list; write topics has VALUE.")]
    [InlineData("title has AI", 6, 3, "'title' is not a list; write title = VALUE or title contains VALUE.")]
    [InlineData("provider = x", 9, 1, "'provider' has keys of its own; use one, such as provider.name, or 'exists' or 'missing'.")]
    [InlineData("related has x", 8, 3, "'related' is a list whose entries have keys; use one, such as related.title, or 'exists' or 'missing'.")]
    [InlineData("secured = x", 8, 1, "'secured' is sealed; only 'exists' and 'missing' work with it.")]
    [InlineData("heat", 4, 1, "An operator is missing after 'heat'; write =, !=, <, <=, >, >=, has, contains, starts, ends, in, exists or missing.")]
    [InlineData("heat >", 6, 1, "A value is missing after '>'; put one with spaces or symbols in quotes.")]
    [InlineData("heat > 1 heat < 2", 9, 4, "'and' or 'or' is missing here; a value with a space or a sign in it stands in quotes.")]
    [InlineData("heat > 1 && heat < 2", 9, 2, "Use the word 'and' to join conditions.")]
    [InlineData("heat > 1 adn heat < 2", 9, 3, "'adn' cannot join conditions; did you mean 'and'?")]
    [InlineData("(heat > 1", 0, 1, "The parenthesis that opens here is never closed; add ).")]
    [InlineData("heat > 1)", 8, 1, "This closing parenthesis has no opening one; remove it.")]
    [InlineData("heat > 1 and", 12, 1, "A condition is missing here; write one, such as heat > 10.")]
    [InlineData("'heat' > 1", 0, 6, "A condition starts with a key, not with a quoted value; write one such as title contains 'AI'.")]
    [InlineData("title = 'x", 8, 2, "The quotation mark that opens here is never closed; add ' after the value.")]
    [InlineData("heat in 1", 8, 1, "Put the values after 'in' in parentheses, as in category in (news, sport).")]
    [InlineData("heat in (1 2)", 11, 1, "A comma or the closing parenthesis is missing here, as in category in (news, sport).")]
    [InlineData("images[x].url = 1", 0, 17 - 4, "A list position is a number in brackets, counted from 0, as in images[0].url.")]
    [InlineData("images[0]url = 1", 9, 1, "A dot is missing here, as in images[0].url.")]
    [InlineData("heat[0] = 1", 0, 7, "'heat' is not a list, so it has no positions.")]
    [InlineData("heat.x = 1", 0, 6, "'heat' is a single value, which has no keys.")]
    [InlineData("provider. = 1", 9, 1, "A name is missing here; write one, such as heat or provider.name.")]
    [InlineData("[\"a = 1", 0, 3, "A quoted name must end with \"], as in [\"odd key\"].")]
    public void ErrorsSayWhereAndWhat(string text, int position, int length, string message)
    {
        Assert.False(ArticleQuery.TryParse(text, out ArticleQuery? query, out QueryError? error));

        Assert.Null(query);
        Assert.Equal((text, position, length, message), (error.Text, error.Position, error.Length, error.Message));
        Assert.Equal(error.ToString(), Assert.Throws<FormatException>(() => ArticleQuery.Parse(text)).Message);
    }

    [Fact]
    public void AnErrorIsMarked()
    {
        Assert.False(ArticleQuery.TryParse("heat > 10 and\ttopcis has AI", out _, out QueryError? error));

        Assert.Equal(
            "heat > 10 and topcis has AI\n              ^^^^^^\nThere is no key 'topcis'; did you mean 'topics'? Write a key of your own as [\"topcis\"].",
            error.ToString());
    }

    [Fact]
    public void OfALongQueryThePartAroundTheErrorIsShown()
    {
        string text = string.Join(" or ", Enumerable.Repeat("heat = 1", 500)) + " or heat = x or " + string.Join(" or ", Enumerable.Repeat("heat = 2", 100));

        Assert.False(ArticleQuery.TryParse(text, out _, out QueryError? error));

        string[] lines = error.ToString().Split('\n');
        Assert.Equal('x', lines[0][lines[1].IndexOf('^', StringComparison.Ordinal)]);
        Assert.InRange(lines[0].Length, 50, 120);
    }

    [Fact]
    public void NestingAndLengthHaveLimits()
    {
        string Nested(int depth) => $"{new string('(', depth)}heat = 11{new string(')', depth)}";

        Assert.True(ArticleQuery.Parse(Nested(ArticleQuery.MaxDepth)).Matches(Sample));
        Assert.False(ArticleQuery.TryParse(Nested(ArticleQuery.MaxDepth + 1), out _, out QueryError? deep));
        Assert.Equal("Parentheses and 'not' can nest at most 64 levels deep.", deep.Message);
        Assert.False(ArticleQuery.TryParse(string.Concat(Enumerable.Repeat("not ", 65)) + "heat = 1", out _, out QueryError? nots));
        Assert.Equal(deep.Message, nots.Message);
        Assert.False(ArticleQuery.TryParse(new string(' ', ArticleQuery.MaxLength + 1), out _, out QueryError? tooLong));
        Assert.Equal("A query can be at most 10000 characters long.", tooLong.Message);
        Assert.False(ArticleQuery.TryParse(string.Join('.', Enumerable.Repeat("a", 65)) + " = 1", out _, out QueryError? tooDeep));
        Assert.Equal("Lists and maps nest at most 64 levels deep; use a shorter path.", tooDeep.Message);
    }

    [Fact]
    public void AnyTextIsAQueryOrAnErrorInsideIt()
    {
        string[] parts =
        [
            "heat", "topics", "published", "provider.name", "related[0].title", "date", "x", "[\"", "\"]", "[", "]", ".", "and", "or", "not", "in", "has", "exists",
            "=", "<", ">=", "!", "&&", "(", ")", ",", "'", "\"", "\\", " ", " ", " ", "2020-02", "10", "-", "é", "\ud83d", "\0", "\n", "true", "[0]",
        ];
        Random random = new(20201129);
        int queries = 0;
        for (int i = 0; i < FuzzCases.Count(200_000); i++)
        {
            string text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(9)).Select(_ => parts[random.Next(parts.Length)]));
            if (ArticleQuery.TryParse(text, out ArticleQuery? query, out QueryError? error))
            {
                _ = query.Matches(Sample);
                queries++;
            }
            else
            {
                Assert.InRange(error.Position, 0, text.Length);
                Assert.InRange(error.Length, 1, Math.Max(1, text.Length - error.Position));
                Assert.Equal(3, error.ToString().Split('\n').Length);
            }
        }

        Assert.InRange(queries, 50, int.MaxValue);
    }

    [Theory]
    [InlineData("[\"", "")]
    [InlineData("a[\"b", "")]
    [InlineData("(", "")]
    [InlineData("not ", "heat = 1")]
    [InlineData("heat = 1 or ", "heat = 1")]
    [InlineData("\\'", "")]
    [InlineData("heta.", "x = 1")]
    public void TheLongestQueryIsReadAtOnce(string part, string end)
    {
        string text = string.Concat(Enumerable.Repeat(part, (ArticleQuery.MaxLength - end.Length) / part.Length)) + end;
        _ = ArticleQuery.TryParse(text, out _, out _);

        long start = Stopwatch.GetTimestamp();
        _ = ArticleQuery.TryParse(text, out _, out _);

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 0, 500);
    }
}
