using System.CommandLine.Parsing;

namespace NewsModel.Tool.Assignments;

/// <summary>The arguments of <c>set</c>, sorted.</summary>
/// <param name="Files">The files.</param>
/// <param name="Assignments">What to set in each, in this order.</param>
internal sealed record SetArguments(IReadOnlyList<string> Files, IReadOnlyList<Assignment> Assignments)
{
    /// <summary>Sorts the arguments. What is wrong with them, no matter which files there are, is an error of the result.</summary>
    /// <param name="result">The arguments.</param>
    public static SetArguments Parse(ArgumentResult result)
    {
        List<string> files = [];
        List<Assignment> assignments = [];
        bool hasErrors = false;
        foreach (string argument in result.Tokens.Select(t => t.Value))
        {
            if (!Assignment.IsOne(argument))
            {
                files.Add(argument);
                continue;
            }

            try
            {
                // A pattern such as *.md may expand to this name, and the value would be set in all other files.
                assignments.Add(File.Exists(argument)
                    ? throw new AssignmentException(
                        argument, $"there is also a file with this name; write ./{argument} for the file, or the key as [\"KEY\"].")
                    : Assignment.Parse(argument));
            }
            catch (AssignmentException e)
            {
                result.AddError(e.Message);
                hasErrors = true;
            }
        }

        if (assignments.Count == 0 && !hasErrors)
        {
            result.AddError("There is nothing to set; pass a change, as in 'newsmodel set article.md heat=40'.");
        }

        if (files.Count > 1 && files.Contains("-"))
        {
            result.AddError("'-' cannot be combined with files, since it writes to standard output; change the files in a separate run.");
        }

        return new(files, assignments);
    }
}
