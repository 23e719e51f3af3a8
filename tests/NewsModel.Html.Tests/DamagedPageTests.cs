using System.Text;
using NewsModel.Benchmarks.Pages;
using NewsModel.Tests.Testing;

namespace NewsModel.Html.Tests;

/// <summary>Pages that were cut off or damaged: nothing is thrown, and the article that comes of them can be written and read back.</summary>
public class DamagedPageTests
{
    private const int RealPages = 10;

    private static readonly FrontMatterFormat FrontMatter = new();

    private static readonly byte[] Sample = Encoding.UTF8.GetBytes(Page.With(
        Page.Ld("""
            {"@type":["NewsArticle"],"headline":"Bridge closed until winter","datePublished":"2024-05-03T15:47:42+02:00",
            "author":[{"@type":"Person","name":"Jane Doe"}],"articleBody":"Text"}
            """)
        + "<meta property=\"og:title\" content=\"Bridge closed until winter\"><link rel=canonical href=\"/news/bridge\">",
        "<h1>Bridge closed until winter</h1><p class=byline>By <a rel=author href=/jane>Jane Doe</a></p><time datetime=2024-05-03>3 May 2024</time>"
        + "<figure><img src=/a.jpg><figcaption>The bridge</figcaption></figure><ul><li>One<li>Two</ul><table><tr><th>a<th>b<tr><td>1<td>2</table>"));

    [Fact]
    public void Every_prefix_of_a_page_is_read() => ReadEachPrefix(Sample, every: 1);

    [Fact]
    public void A_damaged_page_is_read() => ReadDamaged(Sample, FuzzCases.Count(5_000), seed: 17);

    /// <summary>The shortest pages, since each prefix is a page to read.</summary>
    [PagesFact]
    public void Every_prefix_of_real_pages_is_read()
    {
        foreach (byte[] page in Real().OrderBy(p => p.Length).Where(p => p.Length > 4_000).Take(RealPages))
        {
            ReadEachPrefix(page, every: LongRun.IsOn ? 1 : 199);
        }
    }

    [PagesFact]
    public void Damaged_real_pages_are_read()
    {
        byte[][] pages = [.. Real().OrderBy(p => p.Length)];
        for (int i = 0; i < RealPages; i++)
        {
            ReadDamaged(pages[(2 * i + 1) * pages.Length / (2 * RealPages)], FuzzCases.Count(LongRun.IsOn ? 2_000 : 100), seed: i);
        }
    }

    private static IEnumerable<byte[]> Real() => PageSet.ReadAll(PageSets.Folder!).SelectMany(set => set.Pages).Select(page => page.Html);

    private static void ReadEachPrefix(byte[] page, int every)
    {
        for (int length = 0; length <= page.Length; length += every)
        {
            Check(page.AsSpan(0, length));
        }
    }

    private static void ReadDamaged(byte[] page, int count, int seed)
    {
        Random random = new(seed);
        ReadOnlySpan<byte> nasty = "<>/\"'=&;{}[]!-\0\r\n\\"u8;
        for (int i = 0; i < count; i++)
        {
            byte[] html = [.. page];
            for (int damage = random.Next(1, 12); damage > 0; damage--)
            {
                html[random.Next(html.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : nasty[random.Next(nasty.Length)];
            }

            Check(html);
        }
    }

    private static void Check(ReadOnlySpan<byte> html)
    {
        HtmlReadResult result = HtmlArticleReader.Read(html, Page.Address);
        bool isNothing = result.Article.Title is null && result.Text.Length == 0;
        Assert.Equal(isNothing ? [HtmlDiagnosticCodes.NoArticle] : [], result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code));
        foreach (HtmlCandidate candidate in result.Evidence)
        {
            Assert.True(candidate.Location is not { } place || (place.Offset >= 0 && place.Offset <= html.Length));
        }

        byte[] written = FrontMatter.WriteToUtf8Bytes(result.Article);
        Assert.Equal(result.Article, FrontMatter.Read(written));
    }
}
