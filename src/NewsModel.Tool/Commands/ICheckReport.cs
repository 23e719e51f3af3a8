namespace NewsModel.Tool.Commands;

/// <summary>Tells the results of <c>check</c>.</summary>
internal interface ICheckReport
{
    /// <summary>Takes the next file's result.</summary>
    /// <param name="result">The result.</param>
    void Add(CheckResult result);

    /// <summary>Takes note that there are no more files.</summary>
    void Complete();
}
