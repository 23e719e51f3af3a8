using System.Text;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;
using Spectre.Console;

namespace NewsModel.Tool;

/// <summary>Standard input, output and error, as a command sees them. Tests give their own.</summary>
/// <param name="input">Standard input, as bytes.</param>
/// <param name="output">Standard output: results alone, so that a program can read them.</param>
/// <param name="error">Standard error: complaints.</param>
internal sealed class ToolConsole(Stream input, TextWriter output, TextWriter error)
{
    // What is written is UTF-8 whatever the locale, and the encoding without a preamble keeps U+FEFF out of it.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard input, as bytes.</summary>
    public Stream Input { get; } = input;

    /// <summary>Standard output: results alone. Lines end with LF on every system, as in the files.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Standard output again, for what is bytes and not text; it must not be written to while text waits in <see cref="Output"/>.</summary>
    public required Stream OutputBytes { get; init; }

    /// <summary>Standard error: complaints.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>The terminal that <see cref="Output"/> is, with its width and colours; <see langword="null"/> for a file or a pipe.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>The console of this process.</summary>
    public static ToolConsole OfProcess()
    {
        bool isTerminal = !Console.IsOutputRedirected;
        if (isTerminal)
        {
            Console.OutputEncoding = Utf8;
        }

        // The writers of Console look the terminal up, which takes time.
        return new(
            new StandardInput(),
            isTerminal ? Console.Out : WriterOf(Console.OpenStandardOutput()),
            WriterOf(Console.OpenStandardError()))
        {
            OutputBytes = Console.OpenStandardOutput(),
            Terminal = isTerminal ? CreateTerminal() : null,
        };
    }

    /// <summary>Writes a line of results.</summary>
    /// <param name="line">The line; it is made safe here.</param>
    public void WriteLine(string line) => Output.Write(SafeText.OneLine(line) + "\n");

    /// <summary>Writes the text of a file: as it is to a file or a pipe, and with each line made safe to a terminal.</summary>
    /// <param name="text">The text; lines end with LF.</param>
    public void WriteText(string text)
    {
        if (Terminal is null || text.Length == 0)
        {
            Output.Write(text);
            return;
        }

        foreach (string line in (text[^1] == '\n' ? text[..^1] : text).Split('\n'))
        {
            WriteLine(line);
        }
    }

    /// <summary>Writes a line of complaint, <c>newsmodel: subject: message</c>.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="subject">What it is wrong with, such as a file; may be empty.</param>
    public void Complain(string message, string subject = "") =>
        WriteErrorLine(subject.Length == 0 ? $"newsmodel: {message}" : $"newsmodel: {subject}: {message}");

    /// <summary>Writes a line to standard error.</summary>
    /// <param name="line">The line; it is made safe here.</param>
    public void WriteErrorLine(string line)
    {
        try
        {
            Error.Write(SafeText.OneLine(line) + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is nobody left to tell.
        }
    }

    private static StreamWriter WriterOf(Stream stream) => new(stream, Utf8) { AutoFlush = true };

    private static IAnsiConsole CreateTerminal()
    {
        // NO_COLOR (no-color.org) counts when it is not empty.
        bool noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = noColor ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = noColor ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Out),

            // They would turn colours on for build servers, which have no terminal.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
    }
}
