using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.PlainText;

namespace NewsModel.Documents.PlainText;

/// <content>
/// Images: the titles on the lines of image markers. A bare marker is not an image, so an edit leaves it alone, unless it can take the first one.
/// </content>
internal sealed partial class PlainTextEditor
{
    /// <summary>Edits the images.</summary>
    /// <param name="old">Those of the page.</param>
    /// <param name="wanted">The wanted article.</param>
    /// <param name="after">The block after which the first goes if the page has no image marker.</param>
    private void EditImages(ValueList<Image> old, Article wanted, int after)
    {
        List<int> lines = [.. Enumerable.Range(0, _page.Blocks.Length).Where(i => HasTitle(i, PageBlockRole.ImageMarker))];
        int bare = lines.Count > 0 ? -1 : IndexOf(PageBlockRole.ImageMarker);
        foreach (ListStep step in ListStep.Between(old.Count, wanted.Images.Count, (i, j) => old[i] == wanted.Images[j]))
        {
            string path = DiagnosticPath.Index("images", step.Old < 0 ? step.New : step.Old);
            if (step.New < 0)
            {
                _edit.Remove(lines[step.Old], path);
                continue;
            }

            string title = PageCharacters.OneLine(wanted.Images[step.New].Title ?? "");
            if (step.Old >= 0)
            {
                _edit.Replace(lines[step.Old], title, DiagnosticPath.Key(path, "title"), from: _page.Blocks[lines[step.Old]].Marker.TitleStart);
            }
            else if (lines.Count > 0)
            {
                int like = lines[Math.Max(step.Before, 0)];
                ReadBlock model = _page.Blocks[like];
                _edit.Insert(step.Before < 0 ? like - 1 : like, model.Text[..model.Marker.TitleStart] + title, path, like);
            }
            else if (step.New == 0 && bare >= 0 && CompletedMarker(bare, title) is { } completed)
            {
                int kept = _page.Blocks[bare].Text.Length;
                _edit.Replace(bare, completed[kept..], path, from: kept);
            }
            else
            {
                string line = PlainTextWriter.ImageLine(title, _markers, ProfileFor(wanted)) ?? title;
                _edit.Insert(bare >= 0 ? bare : after, line, path, like: bare);
            }
        }
    }

    /// <summary>
    /// Keeps a marker, without its title, if the edit removes all markers of the page but not the locale that it has from them. One of an image
    /// rather than the last: it does not alter what comes after it.
    /// </summary>
    private void KeepMarker(Article wanted)
    {
        if (wanted.Locale is null || !wanted.Images.IsEmpty || !wanted.Related.IsEmpty)
        {
            return;
        }

        int kept = -1;
        for (int i = 0; i < _page.Blocks.Length; i++)
        {
            PageBlockRole role = _page.Blocks[i].Role;
            if (role is PageBlockRole.ImageMarker or PageBlockRole.RelatedMarker or PageBlockRole.FurnitureMarker)
            {
                if (!_edit.IsRemoved(i))
                {
                    return;
                }

                bool isImage = kept >= 0 && _page.Blocks[kept].Role == PageBlockRole.ImageMarker;
                kept = isImage && role != PageBlockRole.ImageMarker ? kept : i;
            }
        }

        if (kept >= 0)
        {
            ReadBlock block = _page.Blocks[kept];
            _edit.Keep(kept);
            ReadOnlySpan<char> marker = PageCharacters.TrimEnd(block.Text.AsSpan(0, block.Marker.TitleStart));
            if (HasTitle(kept, PageBlockRole.ImageMarker))
            {
                _edit.Replace(kept, "", "images", from: PageCharacters.TrimEnd(marker[..^1]).Length);
            }
            else if (HasTitle(kept))
            {
                _edit.Replace(kept, "", "related", from: marker.Length);
            }
        }
    }

    /// <summary>The line of a bare image marker with a title after it; <see langword="null"/> if it would not be read so.</summary>
    private string? CompletedMarker(int bare, string title) =>
        PlainTextWriter.Line(_page.Blocks[bare].Text, title, PageBlockRole.ImageMarker, _markers, _page.Profile);
}
