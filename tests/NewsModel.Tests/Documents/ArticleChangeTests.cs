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

    [Fact]
    public void A_text_that_only_speaks_of_it_is_shown()
    {
        ArticleDocument edited = ArticleDocument.Parse("---\ntitle: \"T\"\n---\n\n"u8).Edit(a => a with { Title = "Funding secured" });

        Assert.Equal("(2): title: '\"T\"' becomes '\"Funding secured\"'", Assert.Single(edited.Changes).ToString());
    }
}
