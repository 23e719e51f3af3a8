using NewsModel.Html.Body;
using NewsModel.Html.Collecting;
using NewsModel.Html.Decoding;
using NewsModel.Html.Evidence;
using NewsModel.Html.Pages;
using NewsModel.Html.Resolving;
using NewsModel.Text.PageLines;

namespace NewsModel.Html;

/// <summary>Creates the result: the article, its diagnostics, and the evidence with places in the file.</summary>
internal sealed class ResultMaker(
    PageTree tree, CandidateTable table, DecodedPage? page, List<HtmlProblem> problems, ArticleFields fields, PageBody body, LdGraph graph)
{
    private const int LongestValue = 500;
    private const int LongestBlock = 120;

    /// <summary>Creates the result.</summary>
    /// <param name="address">The address of the page, if known.</param>
    /// <param name="host">Its host.</param>
    public HtmlReadResult Make(Uri? address, string host)
    {
        string text = body.Text;
        string content = new MarkdownWriter(tree).Write(body.Blocks);
        (text, content) = ArticleBodyOr(text, content);
        ArticleMaker maker = new(tree, table, fields, body, address, host);
        Article article = maker.Make(content);
        FindProblems(article, text);
        PlaceFinder places = new(page, Indexes());
        return new(article, Diagnostics(places))
        {
            PublishedDay = fields.Published is { Date: { Time: null } date } ? date.Day : null,
            Text = text,
            Evidence = Evidence(places),
            Blocks = Blocks(places),
            Charset = page?.Encoding.WebName ?? "",
        };
    }

    // Where scripts load the text, JSON-LD may have it all the same.
    private (string Text, string Content) ArticleBodyOr(string text, string content)
    {
        foreach (Candidate candidate in table.Of(HtmlField.Body))
        {
            List<string> paragraphs = StatedBody.Paragraphs(candidate.Value);
            string stated = string.Join('\n', paragraphs);
            if (stated.Length > 200 && text.Length * 2 < stated.Length)
            {
                candidate.Take("the page shows less than half of it");
                body.Blocks.Clear();
                return (stated, StatedBody.ToMarkdown(paragraphs));
            }

            candidate.Pass("the page shows the text");
        }

        return (text, content);
    }

    private void FindProblems(Article article, string text)
    {
        foreach ((int script, int _) in graph.Broken)
        {
            problems.Add(HtmlProblems.BrokenJsonLd(tree.StartOf(script)));
        }

        if (article.Title is null && text.Length == 0)
        {
            problems.Add(HtmlProblems.NoArticle);
        }
        else if (article.Title is null)
        {
            problems.Add(HtmlProblems.NoTitle);
        }
        else if (text.Length == 0)
        {
            problems.Add(HtmlProblems.NoBody);
        }

        if (fields.Published is { Source: { Field: HtmlField.Updated } source })
        {
            problems.Add(HtmlProblems.OnlyUpdateStated(source.Value, tree.StartOf(source.Row)));
        }

        AddDay(fields.Published, "publishedDateTime");
        AddDay(fields.Updated, "updatedDateTime");
    }

    private void AddDay((PageDate Date, Candidate Source)? found, string path)
    {
        if (found is { Date.Time: null } day)
        {
            problems.Add(HtmlProblems.DateWithoutTime(day.Source.Value, tree.StartOf(day.Source.Row), path));
        }
    }

    private List<int> Indexes()
    {
        List<int> indexes = new(table.All.Count + problems.Count + body.Blocks.Count + body.Out.Count);
        foreach (Candidate candidate in table.All)
        {
            indexes.Add(tree.StartOf(candidate.Row));
        }

        foreach (HtmlProblem problem in problems)
        {
            indexes.Add(problem.Index);
        }

        foreach (BodyBlock block in body.Blocks)
        {
            indexes.Add(tree.StartOf(block.Row));
        }

        foreach ((int row, HtmlBlockRole _) in body.Out)
        {
            indexes.Add(tree.StartOf(row));
        }

        return indexes;
    }

    private ValueList<Diagnostic> Diagnostics(PlaceFinder places) => problems
        .OrderBy(static p => p.Index)
        .Select(p => new Diagnostic(p.Code, p.Severity, p.Message) { Path = p.Path, Location = places.At(p.Index) })
        .ToValueList();

    private ValueList<HtmlCandidate> Evidence(PlaceFinder places) => table.All
        .OrderBy(static c => c.Field).ThenBy(static c => !c.IsTaken).ThenBy(static c => c.Rank)
        .Select(c => new HtmlCandidate(c.Field, PageStrings.Clean(Short(c.Value, LongestValue)), c.Source)
        {
            Location = places.At(tree.StartOf(c.Row)),
            IsTaken = c.IsTaken,
            Rule = c.Rule,
        })
        .ToValueList();

    private ValueList<HtmlBlock> Blocks(PlaceFinder places)
    {
        List<(int Row, HtmlBlockRole Role, string Text)> all = [];
        foreach (BodyBlock block in body.Blocks)
        {
            all.Add((block.Row, block.Role, Short(block.Text, LongestBlock)));
        }

        foreach ((int row, HtmlBlockRole role) in body.Out)
        {
            string text = PageStrings.Clean(tree.TextOf(row, LongestBlock + 1));
            if (text.Length > 0)
            {
                all.Add((row, role == HtmlBlockRole.Figure ? HtmlBlockRole.Furniture : role, Short(text, LongestBlock)));
            }
        }

        return all.OrderBy(static b => b.Row)
            .Select(b => new HtmlBlock(b.Role, b.Text) { Location = places.At(tree.StartOf(b.Row)) })
            .ToValueList();
    }

    private static string Short(string text, int longest) => text.Length > longest ? $"{PageStrings.Cut(text, longest)}…" : text;
}
