using System.Globalization;
using NewsModel.Diagnostics;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary>
/// Results as lines: of each file, as soon as it is known, the problems as compilers write them and then <c>file: identical</c>,
/// <c>file: differs at line 3</c>, <c>file: read, but never written</c> (a web page) or <c>file: not read</c>; at the end a summary.
/// </summary>
/// <param name="console">Where to write.</param>
internal sealed class CheckTextReport(ToolConsole console) : ICheckReport
{
    private int _files;
    private int _identical;
    private int _different;
    private int _readOnly;
    private int _errors;
    private int _warnings;

    /// <inheritdoc/>
    public void Add(CheckResult result)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            console.WriteLine(ShellText.Of(diagnostic, result.File));
        }

        string verdict = result.IsIdentical switch
        {
            true => "identical",
            false => string.Create(CultureInfo.InvariantCulture, $"differs at line {result.FirstDifferentLine}"),
            null => result.IsReadOnly ? "read, but never written" : "not read",
        };
        console.WriteLine($"{result.File}: {verdict}");

        _files++;
        _identical += result.IsIdentical == true ? 1 : 0;
        _different += result.IsIdentical == false ? 1 : 0;
        _readOnly += result.IsReadOnly ? 1 : 0;
        _errors += result.ErrorCount;
        _warnings += result.Diagnostics.Count - result.ErrorCount;
    }

    /// <inheritdoc/>
    public void Complete() => console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{_files} {(_files == 1 ? "file" : "files")}: {_identical} identical, {_different} different, "
        + $"{(_readOnly > 0 ? $"{_readOnly} never written, " : "")}{_files - _identical - _different - _readOnly} not read; "
        + $"{_errors} {(_errors == 1 ? "error" : "errors")}, {_warnings} {(_warnings == 1 ? "warning" : "warnings")}"));
}
