namespace NewsModel.Tool.Assignments;

/// <summary>An assignment makes no sense: for no article, when it is thrown while parsing, or for this one, when while applying.</summary>
/// <param name="path">What was to be set.</param>
/// <param name="problem">What is wrong and what to do.</param>
internal sealed class AssignmentException(string path, string problem) : Exception($"{path}: {problem}")
{
    private const int MaxQuotedLength = 40;

    /// <summary>A value as messages show it: in quotes and cut short.</summary>
    /// <param name="value">The value.</param>
    public static string Quote(string value)
    {
        if (value.Length <= MaxQuotedLength)
        {
            return $"'{value}'";
        }

        int length = char.IsHighSurrogate(value[MaxQuotedLength - 1]) ? MaxQuotedLength - 1 : MaxQuotedLength;
        return $"'{value[..length]}…'";
    }
}
