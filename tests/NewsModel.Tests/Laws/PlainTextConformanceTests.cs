namespace NewsModel.Tests.Laws;

/// <summary>Plain text keeps to what every format must; from the page of the seed.</summary>
/// <remarks>
/// What a page can hold of an arbitrary article has no shorter description than the writer. So it is what comes back here, and only that it comes back
/// once and for all is tested; <c>Formats/PlainText/LawTests</c> tests which articles come back whole.
/// </remarks>
public class PlainTextConformanceTests : ArticleFormatConformance
{
    protected override ArticleFormat Format => PlainTextFormat.Default;

    protected override IEnumerable<byte[]> Samples =>
    [
        Repository.Fixture("xiaomi-danish-page.txt"),
        "Title\r\n\r\nLead.\r\n\r\nBody, which goes on.\r\n\r\nMore body.\r\n\r\nLesen Sie auch:\r\n\r\nAnother\r\n\r\nMeistgelesen\r\n\r\n    Ad\r\n"u8.ToArray(),
        "Only a title"u8.ToArray(),
    ];

    protected override bool IsRecognizable => false;

    protected override Article Expected(Article article) => PlainTextFormat.Default.Parse(PlainTextFormat.Default.WriteToUtf8Bytes(article)).Value;
}
