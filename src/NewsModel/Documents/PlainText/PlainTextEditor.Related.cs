using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.PlainText;

namespace NewsModel.Documents.PlainText;

/// <content>Related titles: blocks after a marker, or on the line of one.</content>
internal sealed partial class PlainTextEditor
{
    private void EditRelated(ValueList<Related> old, Article wanted)
    {
        IEnumerable<int> blocks = Enumerable.Range(0, _page.Blocks.Length);
        List<int> titles = [.. blocks.Where(i => _page.Blocks[i].Role == PageBlockRole.RelatedTitle || HasTitle(i))];
        if (titles.Count == 0)
        {
            InsertRelated(wanted);
            return;
        }

        List<ListStep> steps = ListStep.Between(old.Count, wanted.Related.Count, (i, j) => old[i] == wanted.Related[j]);
        int ahead = steps.Count(s => s.Old < 0 && s.Before < 0);
        foreach (ListStep step in steps)
        {
            string path = DiagnosticPath.Index("related", step.Old < 0 ? step.New : step.Old);
            if (step.New < 0)
            {
                _edit.Remove(titles[step.Old], path);
                continue;
            }

            string text = wanted.Related[step.New].Title ?? "";
            if (step.Old >= 0)
            {
                ReplaceTitle(titles[step.Old], text, DiagnosticPath.Key(path, "title"));
            }
            else
            {
                InsertTitle(titles[Math.Max(step.Before, 0)], text, path, ahead: step.Before < 0 ? ahead - step.New : 0, isFirst: step.New == 0);
            }
        }

        RemoveIdleMarkers();
    }

    private void ReplaceTitle(int block, string title, string path)
    {
        if (HasTitle(block))
        {
            _edit.Replace(block, title, path, from: _page.Blocks[block].Marker.TitleStart);
            return;
        }

        string text = TitleText(title);
        if (_page.Blocks[block - 1].Role != PageBlockRole.RelatedMarker)
        {
            RestartList(block - 1, block, text, path);
        }

        _edit.Replace(block, text, path);
    }

    /// <summary>Adds a title.</summary>
    /// <param name="like">The title that it comes after or, if it is the first of all, before.</param>
    /// <param name="title">The title.</param>
    /// <param name="path">What it is of the article.</param>
    /// <param name="ahead">How many there are to add before the first title of the page, this one included; 0 if it comes after a title.</param>
    /// <param name="isFirst">Whether it becomes the first of all.</param>
    private void InsertTitle(int like, string title, string path, int ahead, bool isFirst)
    {
        ReadBlock model = _page.Blocks[like];
        int after = ahead > 0 ? like - 1 : like;
        if (HasTitle(like))
        {
            _edit.Insert(after, model.Text[..model.Marker.TitleStart] + title, path, like);
            return;
        }

        string text = TitleText(title);
        if (!isFirst)
        {
            RestartList(after, like, text, path);
        }

        _edit.Insert(after, text, path, like);
        if (ahead == 1)
        {
            RestartList(after, like, model.Text, path);
        }
    }

    /// <summary>Repeats the marker of a list before a title that would be taken for the body after another title of the list.</summary>
    private void RestartList(int after, int like, string text, string path)
    {
        if (PageCharacters.IsRunningText(text))
        {
            int marker = Array.FindLastIndex(_page.Blocks, like, b => b.Role == PageBlockRole.RelatedMarker);
            _edit.Insert(after, _page.Blocks[marker].Text, path, like: marker);
        }
    }

    /// <summary>Adds the first related titles of a page: after a marker that has none yet, or before the furniture.</summary>
    private void InsertRelated(Article wanted)
    {
        int profile = ProfileFor(wanted);
        List<string> blocks = [];
        PlainTextWriter.AddRelated(blocks, PlainTextWriter.HeldRelated(wanted.Related, _markers, profile), _markers, profile);
        int marker = Array.FindLastIndex(_page.Blocks, b => b.Role == PageBlockRole.RelatedMarker);
        if (marker >= 0 && blocks.Count > 0 && _markers.Find(blocks[0]).RoleIn(profile, out bool hasTitle) == PageBlockRole.RelatedMarker
            && !hasTitle)
        {
            blocks.RemoveAt(0);
        }
        else
        {
            int furniture = IndexOf(PageBlockRole.FurnitureMarker);
            marker = (furniture < 0 ? _page.Blocks.Length : furniture) - 1;
        }

        foreach (string block in blocks)
        {
            _edit.Insert(marker, block, "related");
        }
    }

    /// <summary>Removes markers whose titles are all gone.</summary>
    private void RemoveIdleMarkers()
    {
        int next = _page.Blocks.Length;
        for (int i = next - 1; i >= 0; i--)
        {
            bool isMarker = _page.Blocks[i].Role == PageBlockRole.RelatedMarker && !HasTitle(i);
            if (isMarker && next > i + 1 && (next == _page.Blocks.Length || _page.Blocks[next].Role != PageBlockRole.RelatedTitle))
            {
                _edit.Remove(i, "related");
            }

            next = _edit.IsRemoved(i) ? next : i;
        }
    }

    private int ProfileFor(Article wanted) => ProfileFor(_page, wanted, _markers);

    /// <summary>The profile whose markers a page has or, if it has none, gets.</summary>
    private static int ProfileFor(PageReading page, Article wanted, PageMarkers markers) =>
        page.Profile >= 0 ? page.Profile : PlainTextWriter.ChooseProfile(wanted.Locale, PlainTextWriter.ImageTitles(wanted.Images), markers);

    private bool HasTitle(int block, PageBlockRole role = PageBlockRole.RelatedMarker) =>
        _page.Blocks[block].Rule == PageBlockRule.MarkerWithTitle && _page.Blocks[block].Role == role;
}
