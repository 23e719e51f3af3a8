using System.CommandLine;
using System.CommandLine.Completions;

namespace NewsModel.Tool.Completion;

/// <summary>A command as shells complete it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">The first line of its description.</param>
/// <param name="Options">Its options, those of every command among them.</param>
/// <param name="Words">What may be in the place of a file; empty where only files may.</param>
/// <param name="TakesFiles">Whether files may follow.</param>
internal sealed record CompletedCommand(string Name, string Description, CompletedOption[] Options, string[] Words, bool TakesFiles)
{
    /// <summary>The rows of the table of commands.</summary>
    /// <param name="root">The table.</param>
    public static CompletedCommand[] AllOf(Command root) =>
    [
        .. root.Subcommands.Select(command => new CompletedCommand(
            command.Name,
            FirstLine(command.Description),
            [.. command.Options.Concat(root.Options.Where(o => o.Recursive)).Select(Of)],
            [.. command.Arguments.SelectMany(a => a.GetCompletions(CompletionContext.Empty)).Select(c => c.Label).Distinct()],
            command.Arguments.Any(a => a.CompletionSources.Count == 0))),
    ];

    private static CompletedOption Of(Option option)
    {
        string[] names = [.. new[] { option.Name }.Concat(option.Aliases).Where(n => n is not ("/?" or "/h" or "-?")).Distinct()];
        bool takesValue = option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);
        string[] values = takesValue ? [.. option.GetCompletions(CompletionContext.Empty).Select(c => c.Label)] : [];
        return new(names, FirstLine(option.Description), takesValue, values);
    }

    private static string FirstLine(string? text) => (text ?? "").Split('\n')[0];
}
