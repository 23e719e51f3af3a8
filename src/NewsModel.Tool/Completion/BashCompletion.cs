using System.Globalization;
using System.Text;

namespace NewsModel.Tool.Completion;

/// <summary>The script for bash.</summary>
internal static class BashCompletion
{
    /// <summary>Writes the script.</summary>
    /// <param name="commands">The table.</param>
    public static string Of(CompletedCommand[] commands)
    {
        StringBuilder values = new();
        StringBuilder words = new();
        foreach (CompletedCommand command in commands)
        {
            foreach (CompletedOption option in command.Options.Where(o => o.TakesValue))
            {
                string names = string.Join('|', option.Names.Select(n => $"\"{command.Name} {n}\""));
                values.Append(CultureInfo.InvariantCulture, $"        {names}) words=\"{string.Join(' ', option.Values)}\" ;;\n");
            }

            string options = string.Join(' ', command.Options.SelectMany(o => o.Names));
            words.Append(CultureInfo.InvariantCulture, $"            {command.Name}) words=\"{string.Join(' ', command.Words)}\"; ")
                .Append(CultureInfo.InvariantCulture, $"[[ $cur == -* ]] && words=\"{options}\" ;;\n");
        }

        string all = string.Join(' ', commands.Select(c => c.Name));
        return $$"""
            # newsmodel: completion for bash. Load it with: source <(newsmodel completion bash)
            _newsmodel() {
                local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" command="" words="" i
                for ((i = 1; i < COMP_CWORD; i++)); do
                    [[ " {{all}} " == *" ${COMP_WORDS[i]} "* ]] && command="${COMP_WORDS[i]}" && break
                done

                case "$command $prev" in
            {{values}}        *)
                    case "$command" in
                        "") words="{{all}} --help --version" ;;
            {{words}}        esac ;;
                esac

                # Where no word fits, bash completes the name of a file.
                mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
            }
            complete -o default -o bashdefault -F _newsmodel newsmodel

            """;
    }
}
