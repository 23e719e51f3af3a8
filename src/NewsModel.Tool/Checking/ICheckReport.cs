namespace NewsModel.Tool.Checking;

/// <summary>How the results of <c>check</c> are written to standard output.</summary>
internal interface ICheckReport
{
    /// <summary>Takes the result of the next file.</summary>
    /// <param name="result">The result.</param>
    void Add(CheckResult result);

    /// <summary>Finishes the report after the last file.</summary>
    /// <param name="totals">The counts of all results.</param>
    void Complete(CheckTotals totals);
}
