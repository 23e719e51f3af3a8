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
                // A pattern such as *.md may give this name, and it would be set in all others.
                assignments.Add(File.Exists(argument)
                    ? throw new AssignmentException(
                        argument, $"this is also the name of a file; write ./{argument} for the file, or the key as [\"KEY\"].")
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
            result.AddError("There is nothing to set; write what, as in 'newsmodel set article.md heat=40'.");
        }

        if (files.Count > 1 && files.Contains("-"))
        {
            result.AddError("Standard input goes to standard output, so '-' stands alone; change the files in a run of their own.");
        }

        return new(files, assignments);
    }
}
