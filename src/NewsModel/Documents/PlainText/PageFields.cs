using NewsModel.Diagnostics;
using NewsModel.Formats.PlainText;
using NewsModel.Formats.Tree;

namespace NewsModel.Documents.PlainText;

/// <summary>Tells which values of an article have no place on a page.</summary>
internal static class PageFields
{
    /// <summary>The problems of an article that a page should have, where they are not those of the article that it has.</summary>
    /// <param name="old">The article that the page has.</param>
    /// <param name="wanted">The article that it should have.</param>
    /// <param name="markers">The markers of the format.</param>
    /// <param name="profile">The profile whose markers the page has or gets, or -1.</param>
    public static ValueList<Diagnostic> WithoutPlace(Article old, Article wanted, PageMarkers markers, int profile)
    {
        List<string> paths = [];
        Article rest = wanted with
        {
            Title = null,
            Excerpt = null,
            Authors = default,
            PublishedDateTime = null,
            UpdatedDateTime = null,
            Images = default,
            Related = default,
            Locale = null,
            Content = null,
        };
        Add(paths, "", ArticleNode.MembersOf(Article.Schema, rest));
        if (old.Authors != wanted.Authors && !wanted.Authors.IsEmpty && PlainTextWriter.Byline(wanted.Authors, markers, profile) is null)
        {
            paths.Add("authors");
        }

        AddDate(paths, "publishedDateTime", old.PublishedDateTime, wanted.PublishedDateTime, markers, profile);
        AddDate(paths, "updatedDateTime", old.UpdatedDateTime, wanted.UpdatedDateTime, markers, profile);
        HashSet<Image>? oldImages = null;
        for (int i = 0; i < wanted.Images.Count; i++)
        {
            Image image = wanted.Images[i];
            string path = DiagnosticPath.Index("images", i);
            Add(paths, path, ArticleNode.MembersOf(Image.Schema, image with { Title = null }));
            if (PlainTextWriter.ImageLine(PageCharacters.OneLine(image.Title ?? ""), markers, profile) is null
                && !(oldImages ??= [.. old.Images]).Contains(image))
            {
                paths.Add(DiagnosticPath.Key(path, "title"));
            }
        }

        for (int i = 0; i < wanted.Related.Count; i++)
        {
            Related related = wanted.Related[i];
            string path = DiagnosticPath.Index("related", i);
            Add(paths, path, ArticleNode.MembersOf(Related.Schema, related with { Title = null }));
            if (string.IsNullOrWhiteSpace(related.Title) && !old.Related.Contains(related))
            {
                paths.Add(DiagnosticPath.Key(path, "title"));
            }
        }

        // The locale is that of the markers.
        if (old.Locale != wanted.Locale && old.Images == wanted.Images && old.Related == wanted.Related)
        {
            paths.Add("locale");
        }

        Problem problem = Problems.NoPlaceInText;
        return paths.ConvertAll(p => new Diagnostic(problem.Code, problem.Severity, problem.Message) { Path = p }).ToValueList();
    }

    private static void AddDate(List<string> paths, string path, DateTimeOffset? old, DateTimeOffset? wanted, PageMarkers markers, int profile)
    {
        if (old != wanted && wanted is not null && PlainTextWriter.DateLine(wanted, path == "updatedDateTime", markers, profile) is null)
        {
            paths.Add(path);
        }
    }

    private static void Add(List<string> paths, string path, List<ArticleMember> members)
    {
        foreach (ArticleMember member in members)
        {
            paths.Add(DiagnosticPath.Key(path, member.Key));
        }
    }
}
