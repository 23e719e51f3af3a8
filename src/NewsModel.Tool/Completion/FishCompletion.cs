using System.Globalization;
using System.Text;

namespace NewsModel.Tool.Completion;

/// <summary>The script for fish.</summary>
internal static class FishCompletion
{
    /// <summary>Writes the script.</summary>
    /// <param name="commands">The table.</param>
    public static string Of(CompletedCommand[] commands)
    {
        StringBuilder script = new("# newsmodel: completion for fish. Save it as ~/.config/fish/completions/newsmodel.fish\n");
        foreach (CompletedCommand command in commands)
        {
            script.Append("complete -c newsmodel -n __fish_use_subcommand -f ")
                .Append(CultureInfo.InvariantCulture, $"-a {command.Name} -d {Quote(command.Description)}\n");
            string when = $"-n '__fish_seen_subcommand_from {command.Name}'";
            foreach (CompletedOption option in command.Options)
            {
                string names = string.Concat(option.Names.Select(n => n is ['-', '-', .. var name] ? $" -l {name}" : $" -s {n[1..]}"));
                string values = !option.TakesValue ? "" : option.Values.Length == 0 ? " -r" : $" -x -a {Quote(string.Join(' ', option.Values))}";
                script.Append(CultureInfo.InvariantCulture, $"complete -c newsmodel {when}{names}{values} -d {Quote(option.Description)}\n");
            }

            if (command.Words.Length > 0)
            {
                script.Append(CultureInfo.InvariantCulture, $"complete -c newsmodel {when} -a {Quote(string.Join(' ', command.Words))}\n");
            }

            if (!command.TakesFiles)
            {
                script.Append(CultureInfo.InvariantCulture, $"complete -c newsmodel {when} -f\n");
            }
        }

        return script.ToString();
    }

    private static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
