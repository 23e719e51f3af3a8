using System.CommandLine;
using System.CommandLine.Parsing;
using NewsModel.Formats;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Input;

/// <summary>An option that names a vocabulary of front matter: one that is built in, or a small file.</summary>
internal sealed class VocabularyOption : Option<FrontMatterVocabulary?>
{
    /// <summary>Creates the option.</summary>
    /// <param name="name">Its name, with its hyphens.</param>
    /// <param name="purpose">What the vocabulary is for.</param>
    public VocabularyOption(string name, string purpose)
        : base(name)
    {
        Description = $"{purpose}: {string.Join(", ", Names)}, or a file that defines one";
        HelpName = "NAME|FILE";
        CompletionSources.Add(Names);
        CustomParser = Parse;
    }

    /// <summary>The names of those that are built in.</summary>
    private static string[] Names { get; } = [.. FrontMatterVocabulary.BuiltIn.Select(static vocabulary => vocabulary.Name)];

    /// <summary>The option of a command that reads files.</summary>
    public static VocabularyOption ForReading() => new("--vocabulary", "vocabulary of the front matter, instead of detecting it in each file");

    private FrontMatterVocabulary? Parse(ArgumentResult result)
    {
        if (result.Tokens is not [var token])
        {
            return null;
        }

        if (FrontMatterVocabulary.Find(token.Value) is { } builtIn)
        {
            return builtIn;
        }

        try
        {
            ReadResult<FrontMatterVocabulary> read = FrontMatterVocabulary.Parse(File.ReadAllBytes(token.Value));
            foreach (string problem in read.Diagnostics.Select(diagnostic => ShellMessage.Of(diagnostic, token.Value)))
            {
                result.AddError($"{Name}: {problem}");
            }

            return read.HasErrors ? null : read.Value;
        }
        catch (Exception e) when (FileError.IsOne(e))
        {
            result.AddError(e is FileNotFoundException or DirectoryNotFoundException
                ? $"'{token.Value}' is neither a file nor a front matter style; use {string.Join(", ", Names)}, or a file."
                : $"{Name}: {token.Value}: {FileError.Describe(e)}");
            return null;
        }
    }
}
