using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.PlainText;

namespace NewsModel.Documents.PlainText;

/// <summary>
/// Finds the replacements that turn a page with one article into a page with another: only the blocks that differ are touched. Whether the result is
/// right is for its caller to prove.
/// </summary>
internal sealed partial class PlainTextEditor
{
    private readonly PageMarkers _markers;
    private readonly PageReading _page;
    private readonly PageEdit _edit;

    private PlainTextEditor(PageMarkers markers, PageReading page, PageEdit edit)
    {
        _markers = markers;
        _page = page;
        _edit = edit;
    }

    /// <summary>Plans an edit.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="format">The format that it was read with.</param>
    /// <param name="options">The limits that it was read with.</param>
    /// <param name="old">What was read from it.</param>
    /// <param name="wanted">The wanted article.</param>
    /// <param name="script">Takes the replacements.</param>
    /// <returns>Why it cannot be done; empty if it perhaps can.</returns>
    public static ValueList<Diagnostic> Plan(
        byte[] utf8, PlainTextFormat format, ReadOptions options, ReadResult<Article> old, Article wanted, EditScript script)
    {
        foreach (Diagnostic diagnostic in old.Diagnostics)
        {
            if (diagnostic.Code == DiagnosticCode.InputTooLong || diagnostic.Code == DiagnosticCode.TooManyNodes)
            {
                Problem problem = Problems.BrokenText(diagnostic.Code);
                return [new(problem.Code, problem.Severity, problem.Message) { Location = diagnostic.Location }];
            }
        }

        PageReading page = PlainTextReader.Read(utf8, format.Markers, options);
        ValueList<Diagnostic> refusals = PageFields.WithoutPlace(old.Value, wanted, format.Markers, ProfileFor(page, wanted, format.Markers));
        if (refusals.IsEmpty)
        {
            EditScript trial = new();
            new PlainTextEditor(format.Markers, page, new(utf8, page.Blocks, trial)).Edit(old.Value, wanted);
            if (trial.IsEmpty || !trial.TryApply(utf8, out byte[] edited, out _)
                || SpacingFor(wanted, PlainTextReader.Read(edited, format.Markers, options)) is not { } spacing)
            {
                script.Add(trial);
            }
            else
            {
                new PlainTextEditor(format.Markers, page, new(utf8, page.Blocks, script)).Edit(old.Value, wanted, spacing);
            }
        }

        return refusals;
    }

    /// <summary>
    /// What an edited page lacks so that the block after the title is read as the lead, or is not: blank lines after the one or the other, or less of
    /// them before it.
    /// </summary>
    private static Spacing? SpacingFor(Article wanted, PageReading edited)
    {
        ReadBlock[] blocks = edited.Blocks;
        if (edited.Result.Value == wanted || wanted.Title is null || !wanted.Images.IsEmpty || blocks.Length < 2
            || blocks[0].Role != PageBlockRole.Title)
        {
            return null;
        }

        int afterTitle = PlainTextReader.BlankLinesAfter(blocks, 0);
        int afterNext = PlainTextReader.BlankLinesAfter(blocks, 1);
        bool wantsLead = wanted.Excerpt is not null;
        return blocks[1].Role switch
        {
            // Where an image marker comes after it, no blank lines make it anything else.
            PageBlockRole.Lead when !wantsLead && blocks[1].Rule == PageBlockRule.AfterTitle => new("title", afterNext - afterTitle + 1),
            PageBlockRole.Body when wantsLead => new("excerpt", blocks.Length > 2 ? afterTitle - afterNext : 0),
            _ => null,
        };
    }

    private void Edit(Article old, Article wanted, Spacing? spacing = null)
    {
        int title = IndexOf(PageBlockRole.Title);
        int lead = IndexOf(PageBlockRole.Lead);
        if (old.Title != wanted.Title)
        {
            EditBlock(title, wanted.Title is null ? null : TitleText(wanted.Title), "title", after: -1);
        }

        if (old.Excerpt != wanted.Excerpt)
        {
            EditBlock(lead, wanted.Excerpt, "excerpt", after: title);
        }

        int head = Math.Max(title, lead);
        EditHeadLines(old, wanted, title >= 0 ? head : IndexOf(PageBlockRole.ImageMarker));
        head = Math.Max(head, Array.FindLastIndex(_page.Blocks, static b => b.Role is PageBlockRole.Byline or PageBlockRole.Date));
        if (old.Images != wanted.Images)
        {
            EditImages(old.Images, wanted, after: head);
        }

        if (old.Content != wanted.Content)
        {
            int image = Array.FindLastIndex(_page.Blocks, static b => b.Role == PageBlockRole.ImageMarker);
            EditBody(PageScanner.Texts(wanted.Content ?? ""), after: Math.Max(head, image));
        }

        if (old.Related != wanted.Related)
        {
            EditRelated(old.Related, wanted);
        }

        KeepMarker(wanted);

        if (spacing is { BlankLines: 0 })
        {
            _edit.RemoveBlankLines(title, lead, "excerpt");
        }
        else if (spacing is { } lines)
        {
            _edit.InsertBlankLines(lines.After, lines.After == "title" ? title : lead, lines.BlankLines);
        }

        _edit.Complete();
    }

    /// <summary>Blank lines to add.</summary>
    /// <param name="After">After which block: the title or the excerpt.</param>
    /// <param name="BlankLines">How many; 0 to leave one between the title and the excerpt instead.</param>
    private readonly record struct Spacing(string After, int BlankLines);

    private void EditBlock(int block, string? text, string path, int after)
    {
        if (block < 0)
        {
            _edit.Insert(after, text ?? "", path);
        }
        else if (text is null)
        {
            _edit.Remove(block, path);
        }
        else
        {
            _edit.Replace(block, text, path);
        }
    }

    /// <summary>Edits the blocks of the body.</summary>
    /// <param name="wanted">The wanted texts, one for each block.</param>
    /// <param name="after">The block after which they go if there are none.</param>
    private void EditBody(List<string> wanted, int after)
    {
        List<int> old = [.. Enumerable.Range(0, _page.Blocks.Length).Where(i => _page.Blocks[i].Role == PageBlockRole.Body)];
        bool IsSame(int i, int j) => _page.Blocks[old[i]] is { IsValid: true } block && block.Text == wanted[j];
        foreach (ListStep step in ListStep.Between(old.Count, wanted.Count, IsSame))
        {
            if (step.New < 0)
            {
                _edit.Remove(old[step.Old], "content");
            }
            else if (step.Old >= 0)
            {
                _edit.Replace(old[step.Old], wanted[step.New], "content");
            }
            else
            {
                int place = step.Before >= 0 ? old[step.Before] : old.Count > 0 ? old[0] - 1 : after;
                _edit.Insert(place, wanted[step.New], "content", like: old.Count == 0 ? -1 : old[Math.Max(step.Before, 0)]);
            }
        }
    }

    /// <summary>The text of a block that is read as a title.</summary>
    private string TitleText(string title) => PlainTextWriter.WithoutMarker(PageCharacters.OneLine(title), _markers);

    private int IndexOf(PageBlockRole role) => Array.FindIndex(_page.Blocks, b => b.Role == role);
}
