using System.Buffers;
using System.Diagnostics;
using System.Text;
using NewsModel.Diagnostics;

namespace NewsModel.Formats.PlainText;

/// <summary>
/// Writes an article as a page: one block for each part of it, with a blank line between. What it writes of an article is what it would write of the
/// article that is read from that.
/// </summary>
internal static partial class PlainTextWriter
{
    /// <exception cref="NewsFormatException">The article holds what no file can hold.</exception>
    public static void Write(Article article, PageMarkers markers, IBufferWriter<byte> utf8)
    {
        CheckSurrogates(article);
        string between = "";
        foreach (string block in Blocks(article, markers, out bool isTitleSetApart))
        {
            Encoding.UTF8.GetBytes(between, utf8);
            Encoding.UTF8.GetBytes(block, utf8);
            between = between.Length == 0 && isTitleSetApart ? "\n\n\n" : "\n\n";
        }

        if (between.Length > 0)
        {
            utf8.Write("\n"u8);
        }
    }

    /// <summary>
    /// The blocks, with the markers of the profile that they will be read with: the one for the article, unless an earlier one has all of the markers
    /// that were written, or the same locale and the images that were.
    /// </summary>
    private static List<string> Blocks(Article article, PageMarkers markers, out bool isTitleSetApart)
    {
        List<string> images = ImageTitles(article.Images);
        int profile = ChooseProfile(article.Locale, images, markers);
        while (true)
        {
            List<string> blocks = Compose(article, markers, profile, out isTitleSetApart);
            PageVote vote = markers.Vote();
            foreach (string block in blocks)
            {
                vote.Add(markers.Find(block));
            }

            int winner = vote.Winner;
            if (winner < 0)
            {
                // The page is read without a locale, and the words of no language stand for one.
                return profile < 0 ? blocks : Compose(article, markers, profile: -1, out isTitleSetApart);
            }

            int next = winner == profile ? ChooseProfile(markers.Profiles[profile].Locale, HeldImages(images, markers, profile), markers)
                : winner;
            if (next == profile)
            {
                return blocks;
            }

            // No other profile has more of the markers, or holds more of the images; so another one is an earlier one, and this ends.
            Debug.Assert(next < profile, "The profiles are tried from the last to the first.");
            profile = next;
        }
    }

    private static List<string> Compose(Article article, PageMarkers markers, int profile, out bool isTitleSetApart)
    {
        string? title = OrNull(PageCharacters.OneLine(article.Title ?? ""));
        string? lead = OrNull(string.Join('\n', PageScanner.Texts(article.Excerpt ?? "")));
        List<string> paragraphs = PageScanner.Texts(article.Content ?? "").ConvertAll(p => WithoutMarker(p, markers));
        List<string> lines = HeadLines(article, markers, profile);
        List<string> images = HeldImages(ImageTitles(article.Images), markers, profile);
        if (title is null && lead is not null)
        {
            (title, lead) = (PageCharacters.OneLine(lead), null);
        }
        else if (title is null && images.Count == 0 && paragraphs.Count > 0)
        {
            // The first block is read as the title, whatever it is.
            title = PageCharacters.OneLine(paragraphs[0]);
            paragraphs.RemoveAt(0);
        }

        if (paragraphs.Count > 0)
        {
            paragraphs[0] = WithoutRole(paragraphs[0], markers);
        }

        // Without a title, the first of them would be read as one.
        bool hasLines = lines.Count > 0 && (title is not null || images.Count > 0);

        // Two blank lines keep the first paragraph from being read as the lead.
        isTitleSetApart = lead is null && images.Count == 0 && paragraphs.Count > 0 && !hasLines;
        List<string> blocks = [];
        AddIfPresent(blocks, title is null ? null : WithoutMarker(title, markers));
        AddIfPresent(blocks, lead is null ? null : WithoutRole(lead, markers));
        if (hasLines && title is not null)
        {
            blocks.AddRange(lines);
        }

        foreach (string image in images)
        {
            AddIfPresent(blocks, ImageLine(image, markers, profile));
        }

        if (hasLines && title is null)
        {
            blocks.AddRange(lines);
        }

        blocks.AddRange(paragraphs);
        AddRelated(blocks, HeldRelated(article.Related, markers, profile), markers, profile);
        return blocks;
    }

    private static void AddIfPresent(List<string> blocks, string? block)
    {
        if (block is not null)
        {
            blocks.Add(block);
        }
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static void CheckSurrogates(Article article)
    {
        List<Diagnostic>? problems = null;
        CheckSurrogates(ref problems, article.Title, "title");
        CheckSurrogates(ref problems, article.Excerpt, "excerpt");
        for (int i = 0; i < article.Images.Count; i++)
        {
            if (PageCharacters.IndexOfLoneSurrogate(article.Images[i].Title) >= 0)
            {
                CheckSurrogates(ref problems, article.Images[i].Title, DiagnosticPath.Key(DiagnosticPath.Index("images", i), "title"));
            }
        }

        for (int i = 0; i < article.Related.Count; i++)
        {
            if (PageCharacters.IndexOfLoneSurrogate(article.Related[i].Title) >= 0)
            {
                CheckSurrogates(ref problems, article.Related[i].Title, DiagnosticPath.Key(DiagnosticPath.Index("related", i), "title"));
            }
        }

        CheckSurrogates(ref problems, article.Content, "content");
        if (problems is not null)
        {
            throw new NewsFormatException(new([.. problems]));
        }
    }

    private static void CheckSurrogates(ref List<Diagnostic>? problems, string? text, string path)
    {
        int index = PageCharacters.IndexOfLoneSurrogate(text);
        if (index >= 0)
        {
            Problem problem = Problems.LoneSurrogate(index);
            problems ??= [];
            problems.Add(new(problem.Code, problem.Severity, problem.Message) { Path = path });
        }
    }
}
