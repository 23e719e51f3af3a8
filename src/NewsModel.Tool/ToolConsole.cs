using System.Globalization;
using System.Text;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;
using Spectre.Console;

namespace NewsModel.Tool;

/// <summary>Standard input, output and error, as a command sees them. Tests pass their own.</summary>
/// <param name="input">Standard input, as bytes.</param>
/// <param name="output">Standard output: results alone, so a program can read them.</param>
/// <param name="error">Standard error: complaints.</param>
internal sealed class ToolConsole(Stream input, TextWriter output, TextWriter error)
{
    // What is written is UTF-8 whatever the locale, and the encoding without a preamble keeps U+FEFF out of it.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private ColorMode _color;
    private IAnsiConsole? _terminal;
    private bool _isTerminal;

    /// <summary>Standard input, as bytes.</summary>
    public Stream Input { get; } = input;

    /// <summary>Standard output: results alone. Lines end with LF on every system, as in the files.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Standard output again, for bytes rather than text; it must not be written to while text waits in <see cref="Output"/>.</summary>
    public required Stream OutputBytes { get; init; }

    /// <summary>Standard error: complaints.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>The terminal that <see cref="Output"/> is, with its width and colours; <see langword="null"/> for a file or a pipe.</summary>
    public IAnsiConsole? Terminal
    {
        get => _terminal ??= _isTerminal ? CreateTerminal() : null;
        init
        {
            _terminal = value;
            _isTerminal = value is not null;
        }
    }

    /// <summary>Whether text for people has colours: on a terminal, unless NO_COLOR is set, or where <c>--color always</c> asks for them.</summary>
    public bool HasColors => _color switch
    {
        ColorMode.Always => true,
        ColorMode.Never => false,
        _ => _isTerminal && !IsColorUnwanted,
    };

    /// <summary>The columns of the terminal that <see cref="Output"/> is; <see langword="null"/> for a file or a pipe, whose lines are never
    /// broken.</summary>
    public int? Width => !_isTerminal ? null : _terminal?.Profile.Width ?? Math.Max(Console.WindowWidth, 1);

    /// <summary>Whether standard input is a file or a pipe, so a command may read it without being told to.</summary>
    public bool IsInputPiped
    {
        get => Input is StandardInput ? StandardInput.IsPiped : field;
        init;
    }

    /// <summary>Whether standard error is a terminal, on which progress can be shown.</summary>
    public bool IsErrorTerminal
    {
        get => Input is StandardInput ? !Console.IsErrorRedirected : field;
        init;
    }

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
            _isTerminal = isTerminal,
        };
    }

    /// <summary>The line that shows progress on standard error; <see langword="null"/> if nobody would see it. It disappears when something is
    /// written.</summary>
    public ProgressLine? Progress { get; private set; }

    /// <summary>Shows progress from now on, if standard error is a terminal.</summary>
    public ProgressLine? StartProgress() =>
        Progress = IsErrorTerminal && Environment.GetEnvironmentVariable("TERM") != "dumb" ? new(Error, TimeProvider.System) : null;

    /// <summary>Takes note of <c>--color</c>.</summary>
    /// <param name="color">When colours are wanted.</param>
    public void Choose(ColorMode color)
    {
        _color = color;
        if (_isTerminal && color != ColorMode.Auto)
        {
            int? width = _terminal?.Profile.Width;
            _terminal = CreateTerminal();
            _terminal.Profile.Width = width ?? _terminal.Profile.Width;
        }
    }

    /// <summary>Writes a line of results.</summary>
    /// <param name="line">The line; it is made safe here.</param>
    /// <param name="ink">Its colour, where there are any.</param>
    public void WriteLine(string line, Ink ink = Ink.Plain)
    {
        Progress?.Clear();
        Output.Write(Painted(TerminalEscaper.OneLine(line), ink) + "\n");
    }

    /// <summary>Writes a problem as compilers write it, on a terminal broken between words.</summary>
    /// <param name="line">The problem; it is made safe here.</param>
    /// <param name="place">With what it begins: the file and the place in it.</param>
    /// <param name="ink">The colour of the word after that, which says how bad it is.</param>
    /// <param name="indent">The indentation of the lines after the first, in columns.</param>
    public void WriteProblem(string line, string place, Ink ink, int indent)
    {
        Progress?.Clear();
        string safe = TerminalEscaper.OneLine(line);
        IReadOnlyList<string> lines = Width is { } width ? LineWrapper.LinesOf(safe, width, indent) : [safe];
        string first = lines[0];
        int severity = TerminalEscaper.OneLine(place).Length + 2;
        int end = severity < first.Length ? first.IndexOf(' ', severity) : -1;
        if (HasColors && end > 0)
        {
            first = Painted(first[..severity], Ink.Bold) + Painted(first[severity..end], ink) + first[end..];
        }

        Output.Write($"{first}\n");
        foreach (string more in lines.Skip(1))
        {
            Output.Write($"{more}\n");
        }
    }

    /// <summary>A text in a colour, where there are any.</summary>
    /// <param name="text">The text, which is safe already.</param>
    /// <param name="ink">The colour.</param>
    public string Painted(string text, Ink ink) =>
        HasColors && ink != Ink.Plain ? string.Create(CultureInfo.InvariantCulture, $"\e[{(int)ink}m{text}\e[0m") : text;

    /// <summary>Writes the text of a file: as it is to a file or a pipe, and with each line made safe to a terminal.</summary>
    /// <param name="text">The text; lines end with LF.</param>
    public void WriteText(string text)
    {
        Progress?.Clear();
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
            Progress?.Clear();
            Error.Write(TerminalEscaper.OneLine(line) + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is nobody left to report to.
        }
    }

    private static StreamWriter WriterOf(Stream stream) => new(stream, Utf8) { AutoFlush = true };

    // NO_COLOR (no-color.org) counts when it is not empty.
    private static bool IsColorUnwanted =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";

    private IAnsiConsole CreateTerminal()
    {
        bool noColor = !HasColors;
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = noColor ? AnsiSupport.No : _color == ColorMode.Always ? AnsiSupport.Yes : AnsiSupport.Detect,
            ColorSystem = noColor ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(Output),

            // They would turn colours on for build servers, which have no terminal.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
    }
}
