using NewsModel.Formats;
using NewsModel.Formats.PlainText;
using NewsModel.Text;

namespace NewsModel.Documents.PlainText;

/// <content>The byline and the dates: each is a line, of which the label stays.</content>
internal sealed partial class PlainTextEditor
{
    private void EditHeadLines(Article old, Article wanted, int after)
    {
        int profile = ProfileFor(wanted);
        if (old.Authors != wanted.Authors)
        {
            string? line = PlainTextWriter.Byline(wanted.Authors, _markers, profile);
            EditHeadLine(IndexOf(PageBlockRole.Byline), line, line is null ? null : PlainTextWriter.Names(wanted.Authors), "authors", after);
        }

        if (!IsSame(old.PublishedDateTime, wanted.PublishedDateTime))
        {
            EditDate(wanted.PublishedDateTime, isUpdate: false, "publishedDateTime", profile, after);
        }

        if (!IsSame(old.UpdatedDateTime, wanted.UpdatedDateTime))
        {
            EditDate(wanted.UpdatedDateTime, isUpdate: true, "updatedDateTime", profile, after);
        }
    }

    private void EditDate(DateTimeOffset? wanted, bool isUpdate, string path, int profile, int after)
    {
        int block = Array.FindIndex(_page.Blocks, b => b.Role == PageBlockRole.Date && b.Head.IsUpdate == isUpdate);
        string? line = PlainTextWriter.DateLine(wanted, isUpdate, _markers, profile);
        EditHeadLine(block, line, wanted is { } value ? Rfc3339.Format(value) : null, path, after);
    }

    /// <summary>Edits, adds or removes a line.</summary>
    /// <param name="block">The block; -1 if the page has none.</param>
    /// <param name="line">The line to add.</param>
    /// <param name="value">What comes after the label of a line that stays; <see langword="null"/> if it goes.</param>
    /// <param name="path">What it is of the article.</param>
    /// <param name="after">The block after which a new line goes.</param>
    private void EditHeadLine(int block, string? line, string? value, string path, int after)
    {
        if (block < 0)
        {
            _edit.Insert(after, line ?? value ?? "", path);
        }
        else if (value is null)
        {
            _edit.Remove(block, path);
        }
        else
        {
            _edit.Replace(block, value, path, from: _page.Blocks[block].Head.Start);
        }
    }

    private static bool IsSame(DateTimeOffset? one, DateTimeOffset? other) =>
        one is { } a && other is { } b ? a.EqualsExact(b) : one is null == other is null;
}
