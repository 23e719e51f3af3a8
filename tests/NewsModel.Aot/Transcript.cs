using System.Text;

namespace NewsModel.Aot;

/// <summary>What came out, a line for each result.</summary>
internal sealed class Transcript
{
    private readonly StringBuilder _text = new();

    /// <summary>How many results there are.</summary>
    public int Count { get; private set; }

    /// <summary>Begins a part.</summary>
    /// <param name="title">What it is about.</param>
    public void Begin(string title) => _text.Append(_text.Length == 0 ? "" : "\n").Append(title).Append('\n');

    /// <summary>Adds a result.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="value">The result; several lines are indented.</param>
    public void Add(string name, string value)
    {
        string text = value.TrimEnd('\n').Replace("\r", "\\r", StringComparison.Ordinal);
        _text.Append("  ").Append(name).Append(": ");
        _text.Append(text.Contains('\n', StringComparison.Ordinal) ? "\n    " + text.Replace("\n", "\n    ", StringComparison.Ordinal) : text).Append('\n');
        Count++;
    }

    /// <summary>Adds whether something holds.</summary>
    /// <param name="name">What should hold.</param>
    /// <param name="holds">Whether it does.</param>
    public void Add(string name, bool holds) => Add(name, holds ? "yes" : "no");

    /// <summary>Adds problems, without their messages.</summary>
    /// <param name="name">Whose they are.</param>
    /// <param name="diagnostics">The problems.</param>
    public void Add(string name, ValueList<Diagnostic> diagnostics) => Add(name, Describe(diagnostics));

    /// <summary>Problems on a line.</summary>
    /// <param name="diagnostics">The problems.</param>
    public static string Describe(ValueList<Diagnostic> diagnostics) => diagnostics.IsEmpty ? "none" : string.Join(", ", diagnostics.Select(Describe));

    private static string Describe(Diagnostic diagnostic) =>
        string.Join(' ', new[] { diagnostic.Code.Id, diagnostic.Location?.ToString(), diagnostic.Path }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>All of it.</summary>
    public override string ToString() => _text.ToString();
}
