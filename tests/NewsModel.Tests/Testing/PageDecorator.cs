using System.Text;
using NewsModel.Formats;

namespace NewsModel.Tests.Testing;

/// <summary>Makes pages out of articles that look as if scraped: all line ends, indentation, spaces after lines, furniture, markers amid the body, and bare
/// image markers.</summary>
public sealed class PageDecorator(int seed)
{
    private readonly Random _random = new(seed);

    public byte[] Decorate(Article article, PlainTextFormat format)
    {
        List<string> blocks = [.. format.Write(article).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)];
        PageProfile? profile = format.Profiles.FirstOrDefault(p => p.Locale == article.Locale);
        int head = (article.Title is null ? 0 : 1) + (article.Excerpt is null ? 0 : 1) + article.Images.Count
            + (article.Authors.IsEmpty ? 0 : 1) + (article.PublishedDateTime is null ? 0 : 1) + (article.UpdatedDateTime is null ? 0 : 1);
        if (profile is not null && article.Content is not null && _random.Next(3) == 0)
        {
            int end = head + article.Content.Split("\n\n").Length;
            blocks.Insert(Math.Clamp(blocks.Count / 2, Math.Min(head, end), end), profile.RelatedMarkers[0].TrimEnd(':') + ": Amid the text");
        }

        if (profile is not null && _random.Next(3) == 0)
        {
            // A bare marker right in front of the body, where pages have it.
            blocks.Insert(Math.Min(head, blocks.Count), profile.ImageMarkers[_random.Next(profile.ImageMarkers.Count)]);
        }

        if (profile is not null && _random.Next(2) == 0)
        {
            blocks.AddRange([profile.FurnitureMarkers[0], "Job", "Two lines\nof furniture", profile.RelatedMarkers[0], "Not related"]);
        }

        string lineBreak = _random.Next(4) switch { 0 => "\r\n", 1 => "\r", _ => "\n" };
        string indentation = _random.Next(3) == 0 ? "    " : "";
        StringBuilder page = new(_random.Next(4) == 0 ? "\uFEFF" : "");
        Blank(page, _random.Next(4) == 0 ? 1 : 0);
        for (int i = 0; i < blocks.Count; i++)
        {
            Blank(page, i == 0 ? 0 : _random.Next(4) == 0 ? 3 : 1);
            page.Append(_random.Next(4) == 0 ? indentation : "");
            page.Append(_random.Next(4) == 0 ? blocks[i].TrimEnd('\n').Replace("\n", " \t\n", StringComparison.Ordinal) + "  " : blocks[i].TrimEnd('\n')).Append('\n');
        }

        Blank(page, _random.Next(4) == 0 ? 2 : 0);
        string text = page.ToString();
        return Encoding.UTF8.GetBytes((_random.Next(4) == 0 ? text.TrimEnd('\n') : text).Replace("\n", lineBreak, StringComparison.Ordinal));
    }

    private void Blank(StringBuilder page, int lines)
    {
        for (; lines > 0; lines--)
        {
            page.Append(_random.Next(6) switch { 0 => " ", 1 => "\t", 2 => "\u00A0", _ => "" }).Append('\n');
        }
    }
}
