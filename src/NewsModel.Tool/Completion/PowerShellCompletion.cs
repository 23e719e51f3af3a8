using System.Globalization;
using System.Text;

namespace NewsModel.Tool.Completion;

/// <summary>The script for PowerShell.</summary>
internal static class PowerShellCompletion
{
    /// <summary>Writes the script.</summary>
    /// <param name="commands">The table.</param>
    public static string Of(CompletedCommand[] commands)
    {
        StringBuilder words = new();
        StringBuilder values = new();
        foreach (CompletedCommand command in commands)
        {
            string list = List(command.Options.SelectMany(o => o.Names).Concat(command.Words));
            words.Append(CultureInfo.InvariantCulture, $"        '{command.Name}' = @({list})\n");
            foreach (CompletedOption option in command.Options.Where(o => o.Values.Length > 0))
            {
                foreach (string name in option.Names)
                {
                    values.Append(CultureInfo.InvariantCulture, $"        '{command.Name} {name}' = @({List(option.Values)})\n");
                }
            }
        }

        return $$"""
            # newsmodel: completion for PowerShell. Load it with: newsmodel completion powershell | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName newsmodel -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $words = @{
            {{words}}    }
                $values = @{
            {{values}}    }
                $typed = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
                $command = $typed | Select-Object -Skip 1 | Where-Object { $words.ContainsKey($_) } | Select-Object -First 1
                $choices = $words.Keys
                if ($command) { $choices = $words[$command] }
                if ($command -and $values.ContainsKey("$command $($typed[-1])")) { $choices = $values["$command $($typed[-1])"] }
                $choices | Where-Object { $_ -like "$wordToComplete*" } | Sort-Object | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }

            """;
    }

    private static string List(IEnumerable<string> words) => string.Join(", ", words.Select(w => $"'{w}'"));
}
