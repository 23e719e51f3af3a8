using System.Text;
using System.Text.RegularExpressions;
using NewsModel.Documents;
using NewsModel.Formats;

namespace NewsModel.Tests.Documents.PlainText;

/// <summary>All removals and insertions on generated pages: each is made right, or refused with a reason that says what to do.</summary>
public class EveryEditTests
{
    private static readonly PlainTextFormat Format = PlainTextFormat.Default;

    private static readonly DiagnosticCode[] Reasons =
    [
        DiagnosticCode.NotRepresentableInText, DiagnosticCode.TitleRequired, DiagnosticCode.LocaleWouldChange, DiagnosticCode.InsignificantWhiteSpace, DiagnosticCode.PartWouldChange,
        DiagnosticCode.NotAnArticle, DiagnosticCode.EditChangesFormat,
    ];

    [Fact]
    public void Each_is_made_or_refused_with_a_reason()
    {
        int made = 0;
        int refused = 0;
        int retried = 0;
        Parallel.For(0, FuzzCases.Count(1500), seed =>
        {
            byte[] page = seed % 2 == 0 ? new PageDecorator(seed).Decorate(new PageArticleGenerator(seed).Holdable(Format), Format) : MarkerPage(seed);
            ArticleDocument document = ArticleDocument.Parse(page, Format);
            if (page.Contains((byte)0))
            {
                // It may be anything, and is left alone.
                Assert.False(document.TryWith(document.Article with { Title = "another" }, out _, out ValueList<Diagnostic> reasons));
                Assert.Equal(DiagnosticCode.NotAnArticle, Assert.Single(reasons).Code);
                return;
            }

            foreach (Article wanted in Edits(document.Article))
            {
                string where = $"seed {seed}: {wanted}\n{Encoding.UTF8.GetString(page)}";
                if (document.TryWith(wanted, out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics))
                {
                    Assert.True(Format.Parse(edited.ToUtf8Bytes()).Value == wanted, where);
                    Interlocked.Increment(ref made);
                    continue;
                }

                Interlocked.Increment(ref refused);
                Assert.True(diagnostics.Count > 0 && diagnostics.All(d => Reasons.Contains(d.Code)), $"{diagnostics}\n{where}");
                if (diagnostics[0].Code == DiagnosticCode.LocaleWouldChange)
                {
                    // What the message says to do helps.
                    string? locale = Regex.Match(diagnostics[0].Message, "'(.*)'").Groups[1] is { Success: true } group ? group.Value : null;
                    Assert.True(document.TryWith(wanted with { Locale = locale }, out _, out diagnostics), $"{diagnostics}\n{where}");
                    Interlocked.Increment(ref retried);
                }
            }
        });

        Assert.True(made > refused && refused > 0 && retried > 0, $"{made} made, {refused} refused, {retried} made with another locale");
    }

    /// <summary>A page of few words and many markers of two languages, so that either may win, with any number of blank lines between.</summary>
    private static byte[] MarkerPage(int seed)
    {
        Random random = new(seed);
        PageProfile[] profiles = [.. Format.Profiles.OrderBy(_ => random.Next()).Take(2)];
        StringBuilder page = new(random.Next(4) == 0 ? "" : "x" + new string('\n', random.Next(2, 6)));
        for (int blocks = random.Next(1, 9); blocks > 0; blocks--)
        {
            string block = random.Next(8) switch { < 5 => Marker(), 5 => Marker().TrimEnd(':', ' ', '\u00A0') + ": x", 6 => "A. B.", _ => "t" + blocks };
            page.Append(block).Append('\n', random.Next(4) == 0 ? random.Next(1, 6) : 2);
        }

        return Encoding.UTF8.GetBytes(page.ToString());

        string Marker()
        {
            PageProfile profile = profiles[random.Next(profiles.Length)];
            ValueList<string> markers = random.Next(8) switch { < 4 => profile.RelatedMarkers, < 7 => profile.ImageMarkers, _ => profile.FurnitureMarkers };
            return markers[random.Next(markers.Count)];
        }
    }

    private static IEnumerable<Article> Edits(Article article)
    {
        yield return article with { Title = null };
        yield return article with { Title = "Another" };
        yield return article with { Excerpt = null };
        yield return article with { Excerpt = "Another. Lead." };
        yield return article with { Content = null };
        yield return article with { Content = $"{article.Content}\n\nA last paragraph." };
        yield return article with { Content = $"{article.Content}\n" };
        yield return article with { Authors = article.Authors.IsEmpty ? ["Jane Doe", "John Roe"] : default };
        yield return article with { PublishedDateTime = article.PublishedDateTime is null ? new DateTimeOffset(2024, 5, 3, 10, 15, 0, TimeSpan.FromHours(2)) : null };
        yield return article with { Authors = ["Someone Else"], UpdatedDateTime = new DateTimeOffset(2024, 5, 3, 10, 15, 0, TimeSpan.FromHours(2)) };
        yield return article with { Related = default };
        yield return article with { Images = default };
        yield return article with { Related = default, Images = default };
        for (int i = 0; i < article.Related.Count; i++)
        {
            yield return article with { Related = [.. article.Related.Where((_, k) => k != i)] };
            yield return article with { Related = [.. article.Related.Take(i), new() { Title = "Another" }, .. article.Related.Skip(i)] };
        }

        yield return article with { Related = [.. article.Related, new() { Title = "One. Two." }] };
        for (int i = 0; i < article.Images.Count; i++)
        {
            yield return article with { Images = [.. article.Images.Where((_, k) => k != i)] };
            yield return article with { Images = [.. article.Images.Take(i), article.Images[i], .. article.Images.Skip(i)] };
        }

        string[] paragraphs = article.Content?.Split("\n\n") ?? [];
        for (int i = 0; i < paragraphs.Length; i++)
        {
            yield return article with { Content = paragraphs.Length == 1 ? null : string.Join("\n\n", paragraphs.Where((_, k) => k != i)) };
            yield return article with { Content = string.Join("\n\n", [.. paragraphs.Take(i), "Another", .. paragraphs.Skip(i)]) };
        }
    }
}
