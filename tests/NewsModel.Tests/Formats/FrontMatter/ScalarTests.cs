using System.Globalization;

namespace NewsModel.Tests.Formats.FrontMatter;

/// <summary>The ways to write a scalar, read by whichever scanner takes it.</summary>
public class ScalarTests
{
    public static TheoryData<string, string?> Titles { get; } = new()
    {
        { "plain", "plain" },
        { "  spaced out  ", "spaced out" },
        { "No", "No" },
        { "1984", "1984" },
        { "042", "042" },
        { "true", "true" },
        { "2020-01-02", "2020-01-02" },
        { "a:b", "a:b" },
        { "a#b", "a#b" },
        { "a # b", "a" },
        { "it's \"so\"", "it's \"so\"" },
        { "C:\\temp", "C:\\temp" },
        { "", null },
        { "~", null },
        { "null", null },
        { "Null", null },
        { "NULL", null },
        { "nULL", "nULL" },
        { "# only a comment", null },
        { "\"\"", "" },
        { "\"null\"", "null" },
        { "'~'", "~" },
        { "\"a # b\" # c", "a # b" },
        { "\"\\\"\\\\\\/\\n\\r\\t\"", "\"\\/\n\r\t" },
        { "\"\\0\\a\\b\\v\\f\\e\\ \\_\\N\\L\\P\"", "\0\a\b\v\f\e \u00A0\u0085\u2028\u2029" },
        { "\"\\x41\\u00e9\\u2028\\U0001F600\\ud83d\\ude00\"", "Aé\u2028😀😀" },
        { "\"tab\there\"", "tab\there" },
        { "'it''s'", "it's" },
        { "'a\\n'", "a\\n" },
        { "'\"'", "\"" },
        { "\"a\n  b\n\n  c\"", "a b\nc" },
        { "\"a\\\n  b\"", "ab" },
        { "'a\n  b'", "a b" },
        { "a\n  b\n  c", "a b c" },
        { "\n  deeper", "deeper" },
        { "|\n  a\n   b\n\n  c\n", "a\n b\n\nc\n" },
        { "|-\n  a\n  b\n", "a\nb" },
        { "|+\n  a\n\n", "a\n\n\n" },
        { "|2\n   a\n", " a\n" },
        { ">\n  a\n  b\n\n  c\n", "a b\nc\n" },
        { ">-\n  a\n  b\n", "a b" },
        { "!!str 1984", "1984" },
        { "!!str null", "null" },
        { "! ~", "~" },
        { "&anchor text", "text" },
        { "a\tb", "a\tb" },
        { "\ta", "a" },
        { "a\u2028b\u0085c\u2029d\0e\uFEFF", "a\u2028b\u0085c\u2029d\0e\uFEFF" },
        { "\"a\u2028b\n  c\u0085\0\"", "a\u2028b c\u0085\0" },
        { "|\n  a\u2028b\0\n  c\n", "a\u2028b\0\nc\n" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_title_is_read_as_text_however_it_is_written(string yaml, string? expected)
    {
        foreach (string lineEnd in (string[])["\n", "\r\n"])
        {
            string file = $"---\nheat: 1\ntitle: {yaml}\nquality: 2\n---\n\n".ReplaceLineEndings(lineEnd == "\n" ? "\n" : lineEnd);
            file = yaml.AsSpan().ContainsAny("\u2028\u0085\u2029") ? $"---\nheat: 1\ntitle: {yaml}\nquality: 2\n---\n\n" : file;

            ReadResult<Article> result = FrontMatterFormat.Default.Parse(file);

            Assert.True(result.Diagnostics.IsEmpty, string.Join('\n', result.Diagnostics));
            Assert.Equal(new Article { Heat = 1, Title = expected, Quality = 2 }, result.Value);
        }
    }

    [Theory]
    [InlineData("42", 42)]
    [InlineData("-1", -1)]
    [InlineData("+7", 7)]
    [InlineData("042", 42)]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("\"42\"", 42)]
    [InlineData("'42'", 42)]
    [InlineData("\"4\\x32\"", 42)]
    [InlineData("!!int 42", 42)]
    [InlineData("9", 9)]
    [InlineData("-9", -9)]
    [InlineData("999999999", 999999999)]
    [InlineData("-999999999", -999999999)]
    [InlineData("1999999999", 1999999999)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("00000000000000000042", 42)]
    [InlineData("", null)]
    [InlineData("~", null)]
    public void A_number_is_read_from_its_digits(string yaml, int? expected) =>
        Assert.Equal(expected, FrontMatterFormat.Default.Read($"---\nheat: {yaml}\n---\n").Heat);

    [Theory]
    [InlineData("4.0")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData("４２")]
    [InlineData("42 apples")]
    [InlineData("4/2")]
    [InlineData("4:2")]
    [InlineData("\"\"")]
    [InlineData("\" 42\"")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("--1")]
    public void An_invalid_number_is_an_error_and_leaves_the_field_absent(string yaml)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\ntitle: T\nheat: {(yaml == "-" ? "\"-\"" : yaml)}\n---\n\n");

        Assert.Equal(DiagnosticCode.InvalidInteger, Assert.Single(result.Diagnostics).Code);
        Assert.Equal(new Article { Title = "T" }, result.Value);
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("99999999999999999999999999999999999999")]
    public void A_number_that_is_too_large_is_distinguished(string yaml) =>
        Assert.Equal(DiagnosticCode.IntegerOutOfRange, Assert.Single(FrontMatterFormat.Default.Parse($"---\nheat: {yaml}\n---\n").Diagnostics).Code);

    [Theory]
    [InlineData("true", true, false)]
    [InlineData("True", true, false)]
    [InlineData("TRUE", true, false)]
    [InlineData("\"true\"", true, false)]
    [InlineData("false", false, false)]
    [InlineData("False", false, false)]
    [InlineData("FALSE", false, false)]
    [InlineData("", null, false)]
    [InlineData("\"tr\\x75e\"", true, false)]
    [InlineData("~", null, false)]
    [InlineData("Null", null, false)]
    [InlineData("!!null null", null, false)]
    [InlineData("!!null Null", null, false)]
    [InlineData("!!null NULL", null, false)]
    [InlineData("!!null ~", null, false)]
    [InlineData("yes", true, true)]
    [InlineData("Yes", true, true)]
    [InlineData("YES", true, true)]
    [InlineData("on", true, true)]
    [InlineData("On", true, true)]
    [InlineData("ON", true, true)]
    [InlineData("y", true, true)]
    [InlineData("Y", true, true)]
    [InlineData("no", false, true)]
    [InlineData("No", false, true)]
    [InlineData("NO", false, true)]
    [InlineData("off", false, true)]
    [InlineData("Off", false, true)]
    [InlineData("OFF", false, true)]
    [InlineData("n", false, true)]
    [InlineData("N", false, true)]
    public void A_truth_value_is_read_in_its_spellings(string yaml, bool? expected, bool isOld)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\npublished: {yaml}\n---\n");

        Assert.Equal(expected, result.Value.Published);
        Assert.Equal(
            isOld ? [$"(2,12): warning NM1205: published: '{yaml}' was read as {(expected == true ? "true" : "false")}, as in YAML 1.1; write {(expected == true ? "true" : "false")}."] : [],
            result.Diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void A_key_that_occurs_three_times_is_reported_twice_and_the_first_value_is_used()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("---\ntitle: A\ntitle: B\ntitle: C\n---\n\n");

        Assert.Equal(["NM1103 3", "NM1103 4"], result.Diagnostics.Select(d => $"{d.Code} {d.Location!.Value.Line}"));
        Assert.Equal(new Article { Title = "A" }, result.Value);
    }

    [Theory]
    [InlineData("topics: [a, ~, b]\n")]
    [InlineData("topics:\n  - a\n  -\n  - b\n")]
    public void An_empty_topic_is_reported_and_ignored(string yaml)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\n{yaml}---\n\n");

        Assert.Equal(["NM1209 topics[1]"], result.Diagnostics.Select(d => $"{d.Code} {d.Path}"));
        Assert.Equal(2, result.Value.Topics.Count);
        Assert.Equal(new Article { Topics = ["a", "b"] }, result.Value);
    }

    [Theory]
    [InlineData(0xFF, 0x20, 0x20, "These bytes are not UTF-8")]
    [InlineData(0xED, 0xA0, 0x80, "Half of a surrogate pair is not a character")]
    public void Invalid_bytes_are_reported_by_kind(byte first, byte second, byte third, string message)
    {
        byte[] file = [.. "---\nheat: 5\ntitle: a"u8, first, second, third, .. "b\n---\n\n"u8];

        ReadResult<Article> result = FrontMatterFormat.Default.Parse(file);

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((DiagnosticCode.InvalidUtf8, 3, 9), (diagnostic.Code, diagnostic.Location!.Value.Line, diagnostic.Location.Value.Column));
        Assert.StartsWith(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_many_zeros_is_read_where_its_digits_are_escaped_too() =>
        Assert.Equal(42, FrontMatterFormat.Default.Read($"---\nheat: \"\\x30{new string('0', 997)}42\"\n---\n").Heat);

    [Theory]
    [InlineData("news")]
    [InlineData("book")]
    [InlineData("video")]
    [InlineData("stats")]
    [InlineData("course")]
    [InlineData("article")]
    [InlineData("webinar")]
    [InlineData("download")]
    [InlineData("collection")]
    [InlineData("newt")]
    [InlineData("News")]
    [InlineData("größe")]
    public void A_type_is_read_as_it_is_written(string type)
    {
        foreach (string yaml in (string[])[type, $"\"{type}\"", $"'{type}'", $"!!str {type}", $"\"\\x{(type[0] > 'z' ? 'x' : type[0]) + 0:x2}{type[1..]}\""])
        {
            Assert.Equal(new ArticleType(type), FrontMatterFormat.Default.Read($"---\ntype: {yaml}\n---\n").Type);
        }
    }

    [Theory]
    [InlineData("category")]
    [InlineData("title")]
    [InlineData("publishedDateTime")]
    [InlineData("sourceUrl")]
    [InlineData("type")]
    [InlineData("heat")]
    [InlineData("published")]
    [InlineData("secured")]
    public void A_list_is_not_a_scalar(string key)
    {
        foreach (string yaml in (string[])["\n  - a", " [a]"])
        {
            ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\n{key}:{yaml}\n---\n\n");

            Diagnostic diagnostic = Assert.Single(result.Diagnostics);
            Assert.Equal((DiagnosticCode.ExpectedScalar, key), (diagnostic.Code, diagnostic.Path));
            Assert.Equal(new Article(), result.Value);
        }
    }

    [Theory]
    [InlineData("2020-01-02T10:31:00Z", "2020-01-02T10:31:00.0000000+00:00")]
    [InlineData("\"2020-01-02T10:31:00Z\"", "2020-01-02T10:31:00.0000000+00:00")]
    [InlineData("2020-01-02t10:31:00z", "2020-01-02T10:31:00.0000000+00:00")]
    [InlineData("2020-01-02 10:31:00Z", "2020-01-02T10:31:00.0000000+00:00")]
    [InlineData("2020-01-02T10:31:00+02:00", "2020-01-02T10:31:00.0000000+02:00")]
    [InlineData("2021-06-02T09:12:27-07:00", "2021-06-02T09:12:27.0000000-07:00")]
    [InlineData("2020-01-02T10:31:00.5Z", "2020-01-02T10:31:00.5000000+00:00")]
    [InlineData("2020-01-02T10:31:00.1234567Z", "2020-01-02T10:31:00.1234567+00:00")]
    [InlineData("2020-01-02T10:31:00.120000000Z", "2020-01-02T10:31:00.1200000+00:00")]
    [InlineData("2020-02-29T23:59:59.9999999+14:00", "2020-02-29T23:59:59.9999999+14:00")]
    [InlineData("2023-05-01 10:20:00 -0500", "2023-05-01T10:20:00.0000000-05:00")]
    [InlineData("2020-01-02T10:31:00+0200", "2020-01-02T10:31:00.0000000+02:00")]
    [InlineData("2020-01-02T10:31:00 Z", "2020-01-02T10:31:00.0000000+00:00")]
    [InlineData("2020-01-02  10:31:00Z", "2020-01-02T10:31:00.0000000+00:00")]
    [InlineData("2020-1-2T10:31:00Z", "2020-01-02T10:31:00.0000000+00:00")]
    [InlineData("2001-12-14 21:59:43.10 -5", "2001-12-14T21:59:43.1000000-05:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    public void A_date_is_read_with_its_offset(string yaml, string expected) =>
        Assert.Equal(expected, FrontMatterFormat.Default.Read($"---\npublishedDateTime: {yaml}\n---\n").PublishedDateTime?.ToString("O"));

    [Fact]
    public void A_date_alone_is_midnight_UTC_with_a_warning()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("---\npublishedDateTime: 2020-01-02\n---\n");

        Assert.Equal(new DateTimeOffset(2020, 1, 2, 0, 0, 0, TimeSpan.Zero), result.Value.PublishedDateTime);
        Assert.Equal("(2,20): warning NM1207: publishedDateTime: '2020-01-02' has no time, so it was read as midnight UTC; write 2020-01-02T00:00:00Z.", Assert.Single(result.Diagnostics).ToString());
    }

    [Theory]
    [InlineData("2001-12-15 2:59:43.10", "2001-12-15T02:59:43.1Z")]
    [InlineData("2020-01-02T10:31:00", "2020-01-02T10:31:00Z")]
    public void A_date_without_an_offset_is_in_UTC_with_a_warning(string date, string utc)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\npublishedDateTime: {date}\n---\n");

        Assert.Equal(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture), result.Value.PublishedDateTime);
        Assert.Equal(TimeSpan.Zero, result.Value.PublishedDateTime?.Offset);
        Assert.Equal($"(2,20): warning NM1211: publishedDateTime: '{date}' has no offset, so it was read as UTC; write {utc}.", Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void A_fraction_beyond_a_tick_is_cut_off_with_a_warning()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("---\npublishedDateTime: 2020-01-02T10:31:00.12345678901Z\n---\n");

        Assert.Equal("2020-01-02T10:31:00.1234567+00:00", result.Value.PublishedDateTime?.ToString("O"));
        Assert.Equal(DiagnosticCode.TruncatedFraction, Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("2020-01-02T10:31")]
    [InlineData("2020-01-02T10:31Z")]
    [InlineData("2020-1-2")]
    [InlineData("2020-13-02T10:31:00Z")]
    [InlineData("2020-02-30T10:31:00Z")]
    [InlineData("2021-02-29")]
    [InlineData("2020-01-02T24:00:00Z")]
    [InlineData("2020-01-02T23:59:60Z")]
    [InlineData("2020-01-02T10:31:00.Z")]
    [InlineData("2020-01-02T10:31:00+020")]
    [InlineData("2020-01-02T10:31:00+1500")]
    [InlineData("2020-01-02T10:31:00+15:00")]
    [InlineData("2020-01-02T10:31:00+02:60")]
    [InlineData("2020-01-02T 10:31:00Z")]
    [InlineData("2020-01-02 noon")]
    [InlineData("2020-01-02T")]
    [InlineData("0000-01-01")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("02.01.2020")]
    [InlineData("1577961060")]
    [InlineData("\"\"")]
    public void Any_other_date_is_an_error(string yaml)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"---\npublishedDateTime: {yaml}\ntitle: T\n---\n\n");

        Assert.Equal(DiagnosticCode.InvalidDateTime, Assert.Single(result.Diagnostics).Code);
        Assert.Equal(new Article { Title = "T" }, result.Value);
    }
}
