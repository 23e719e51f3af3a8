using System.Globalization;
using NewsModel.Documents;
using NewsModel.Tool.Checking;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Setting;

/// <summary>Says what became of each file, and counts.</summary>
/// <param name="isDryRun">Whether the changes are printed and not made.</param>
/// <param name="console">Where to say it.</param>
internal sealed class SetOutcomes(bool isDryRun, ToolConsole console)
{
    private long _changed;
    private long _changedBefore;
    private long _unchanged;
    private long _failed;
    private bool _hasFound;

    /// <summary>How many files were left out because they are not articles.</summary>
    public long Skipped { get; set; }

    /// <summary>Whether a file was not changed that should have been.</summary>
    public bool HasFailures => _failed > 0;

    /// <summary>Notes that a file was found in a folder, so a summary is wanted.</summary>
    public void Find() => _hasFound = true;

    /// <summary>A file was changed, or would be.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="edited">What it is now.</param>
    public void Changed(string name, ArticleDocument edited)
    {
        _changed++;
        if (isDryRun)
        {
            console.WriteText(edited.ToUnifiedDiff(DiffNameOf(name)));
            return;
        }

        console.WriteLine($"{name}: {CheckTotals.Plural(edited.Changes.Count, "change")}");
    }

    /// <summary>A file was changed by a run that was interrupted.</summary>
    public void ChangedBefore() => _changedBefore++;

    /// <summary>A file is as it should be.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isNamed">Whether the file was named, so its outcome must be reported.</param>
    public void Unchanged(string name, bool isNamed)
    {
        _unchanged++;
        if (isNamed && !isDryRun)
        {
            console.WriteLine($"{name}: no change");
        }
    }

    /// <summary>A file was not changed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="problem">Why not.</param>
    public void Failed(string name, string problem)
    {
        _failed++;
        console.Complain(problem, name);
    }

    /// <summary>A file was not changed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="problems">Why not.</param>
    public void Failed(string name, ValueList<Diagnostic> problems)
    {
        _failed++;
        foreach (Diagnostic problem in problems)
        {
            console.WriteErrorLine(ShellMessage.Of(problem, name));
        }
    }

    /// <summary>Says how far it got.</summary>
    public void TellInterrupted()
    {
        if (!isDryRun && _changed > 0)
        {
            console.Complain($"interrupted after {CheckTotals.Plural(_changed, "file")} changed; run the same command again to change the rest");
        }
    }

    /// <summary>Ends with a summary, if there were folders.</summary>
    public void Complete()
    {
        if (isDryRun || !(_hasFound || Skipped > 0 || _changedBefore > 0))
        {
            return;
        }

        string before = _changedBefore > 0 ? Invariant($" ({_changedBefore} of them by the interrupted run)") : "";
        string failed = _failed > 0 ? Invariant($", {_failed} failed") : "";
        string skipped = Skipped > 0 ? Invariant($"; {Skipped} skipped, not articles") : "";
        string changed = CheckTotals.Plural(_changed + _changedBefore, "file");
        console.WriteLine(Invariant($"{changed} changed{before}, {_unchanged} unchanged{failed}{skipped}"));
    }

    /// <summary>A path as a diff has it: relative, and with <c>/</c> on every system.</summary>
    private static string DiffNameOf(string path)
    {
        string name = path[(Path.GetPathRoot(path)?.Length ?? 0)..].Replace(Path.DirectorySeparatorChar, '/');
        while (name.StartsWith("./", StringComparison.Ordinal))
        {
            name = name[2..].TrimStart('/');
        }

        return name;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
