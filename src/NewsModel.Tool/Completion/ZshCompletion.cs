using System.Globalization;
using System.Text;

namespace NewsModel.Tool.Completion;

/// <summary>The script for zsh.</summary>
internal static class ZshCompletion
{
    /// <summary>Writes the script.</summary>
    /// <param name="commands">The table.</param>
    public static string Of(CompletedCommand[] commands)
    {
        StringBuilder list = new();
        StringBuilder cases = new();
        foreach (CompletedCommand command in commands)
        {
            list.Append(CultureInfo.InvariantCulture, $"        '{command.Name}:{Escape(command.Description)}'\n");
            cases.Append(CultureInfo.InvariantCulture, $"        {command.Name})\n            _arguments");
            foreach (CompletedOption option in command.Options)
            {
                string names = option.Names.Length == 1
                    ? $"'{option.Names[0]}"
                    : $"'({string.Join(' ', option.Names)})'{{{string.Join(',', option.Names)}}}'";
                string value = !option.TakesValue ? "" : option.Values.Length == 0 ? ":value:_files" : $":value:({string.Join(' ', option.Values)})";
                cases.Append(CultureInfo.InvariantCulture, $" \\\n                {names}[{Escape(option.Description)}]{value}'");
            }

            cases.Append(command.Words.Length > 0 ? $" \\\n                '*:word:({string.Join(' ', command.Words)})'" : "");
            cases.Append(command.TakesFiles ? " \\\n                '*:file:_files'" : "").Append("\n            ;;\n");
        }

        return $$"""
            #compdef newsmodel
            # newsmodel: completion for zsh. Save it as _newsmodel in a folder of $fpath, or load it with: source <(newsmodel completion zsh)
            _newsmodel() {
                local -a commands
                commands=(
            {{list}}    )
                if (( CURRENT == 2 )); then
                    _describe command commands
                    return
                fi

                local command=$words[2]
                shift words
                (( CURRENT-- ))
                case $command in
            {{cases}}    esac
            }
            if [ "$funcstack[1]" = "_newsmodel" ]; then _newsmodel "$@"; else compdef _newsmodel newsmodel; fi

            """;
    }

    private static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (char c in text)
        {
            _ = c switch
            {
                '\'' => escaped.Append("'\\''"),
                '[' or ']' or ':' or '\\' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
