namespace NewsModel.Tests.Diagnostics;

/// <summary>The payload of <c>secured</c> is in no message, whatever it is written as: messages end in logs.</summary>
public class SecuredInMessagesTests
{
    private const string Payload = "cGF5bG9hZA";

    [Theory]
    [InlineData($"secured: !{Payload} x")]
    [InlineData($"secured: !{Payload} [x]")]
    [InlineData($"secured: [!{Payload} x, y]")]
    [InlineData($"secured: {{a: !{Payload} x}}")]
    [InlineData($"secured: !<{Payload}> x")]
    [InlineData($"secured: *{Payload}")]
    [InlineData($"secured: [*{Payload}]")]
    [InlineData($"secured: &a {Payload}\nheat: *a")]
    [InlineData($"heat: &a {Payload}\nsecured: *a")]
    [InlineData($"x: &a {Payload}\nsecured: *a\nheat: *a")]
    [InlineData($"secured: &a {Payload}\npublished: *a")]
    [InlineData($"secured: &a {Payload}\npublishedDateTime: *a")]
    [InlineData($"secured: &a '{Payload}'\nimages:\n  - width: *a")]
    [InlineData($"secured: &a |\n  {Payload}\nheat: *a")]
    [InlineData($"secured: {Payload}\nheat: {Payload}")]
    [InlineData($"heat: {Payload}\nsecured: \"{Payload}\"")]
    [InlineData("secured: &a 99999999999\nheat: *a", "99999999999")]
    [InlineData("secured: &a 2020-03-04\nupdatedDateTime: *a", "2020-03-04")]
    public void Of_front_matter(string yaml, string payload = Payload) =>
        AssertHidden(FrontMatterFormat.Default.Parse($"---\n{yaml}\n---\n\n"), payload);

    [Theory]
    [InlineData($"{{\"secured\": t{Payload}}}")]
    [InlineData($"{{\"secured\": n{Payload}}}")]
    [InlineData($"{{\"secured\": {Payload}}}")]
    [InlineData($"{{\"secured\": \"{Payload}\", \"heat\": \"{Payload}\"}}")]
    public void Of_JSON(string json) => AssertHidden(JsonFormat.Default.Parse(json), Payload);

    [Theory]
    [InlineData("title: !money x", "'!money'")]
    [InlineData("secured: [!a x]\ntitle: !money x", "'!money'")]
    [InlineData("heat: hot\nsecured: x", "'hot'")]
    [InlineData("title: *nowhere", "'*nowhere'")]
    public void Other_values_are_quoted(string yaml, string quoted) =>
        Assert.Contains(FrontMatterFormat.Default.Parse($"---\n{yaml}\n---\n\n").Diagnostics, d => d.Message.Contains(quoted, StringComparison.Ordinal));

    private static void AssertHidden(ReadResult<Article> result, string payload)
    {
        Assert.NotEmpty(result.Diagnostics);
        Assert.All(result.Diagnostics, d => Assert.DoesNotContain(payload, d.ToString(), StringComparison.Ordinal));
    }
}
