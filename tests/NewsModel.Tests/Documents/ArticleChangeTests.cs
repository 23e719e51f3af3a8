using System.Text;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

public class ArticleChangeTests
{
    private const string Payload = "c2VjcmV0IHRleHQ=;aXYtaXYtaXYtaXYtaXY=";

    [Theory]
    [InlineData("A body without front matter.\n")]
    [InlineData("---\n---\n\n")]
    [InlineData("---\ntitle: \"T\"\n---\n\n")]
    [InlineData("---\ntitle: \"T\"\nsecured: \"b2xk;b2xk\"\n---\n\n")]
    [InlineData("{\"title\":\"T\"}")]
    [InlineData("{}")]
    public void A_payload_is_shown_in_no_change(string file)
    {
        ArticleDocument document = ArticleDocument.Parse(Encoding.UTF8.GetBytes(file));
        ArticleDocument edited = document.Edit(a => a with { Category = "news", Secured = new SecuredPayload(Payload) });

        Assert.NotEmpty(edited.Changes);
        Assert.All(edited.Changes, change =>
        {
            Assert.DoesNotContain(Payload[..8], change.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("b2xk", change.ToString(), StringComparison.Ordinal);
        });
        Assert.Contains(edited.Changes, change => change.NewText.Contains(Payload, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a\u2028b", "a b")]
    [InlineData("a\u2029b", "a b")]
    [InlineData("a\u202Eb", "a b")]
    [InlineData("a\u001Bb", "a b")]
    [InlineData("a\u00E9b", "a\u00E9b")]
    public void What_would_steer_a_terminal_is_not_shown(string text, string expected) =>
        Assert.Equal($"(3): x: '{expected}' added", new ArticleChange("x", "", text, new(3, 0), new(3, 1)).ToString());

    [Fact]
    public void A_change_of_nothing_in_particular_has_no_path() => Assert.Equal("(1): 'a' becomes 'b'", new ArticleChange("", "a", "b", new(1, 1), new(1, 1)).ToString());

    [Fact]
    public void A_text_that_only_speaks_of_it_is_shown()
    {
        ArticleDocument edited = ArticleDocument.Parse("---\ntitle: \"T\"\n---\n\n"u8).Edit(a => a with { Title = "Funding secured" });

        Assert.Equal("(2): title: '\"T\"' becomes '\"Funding secured\"'", Assert.Single(edited.Changes).ToString());
    }
}
