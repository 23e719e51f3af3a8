using System.Diagnostics;
using System.Text;

namespace NewsModel.Queries;

/// <summary>Why a text is no query or no field, and where.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Message,nq}")]
public sealed record QueryError
{
    internal QueryError(string text, int position, int length, string message)
    {
        Text = text;
        Position = position;
        Length = length;
        Message = message;
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Where in <see cref="Text"/> the part that is wrong begins, from 0; the length of the text where something is missing at its
    /// end.</summary>
    public int Position { get; }

    /// <summary>How many characters are wrong; at least 1, which may be one behind the end.</summary>
    public int Length { get; }

    /// <summary>What is wrong and what to write instead.</summary>
    public string Message { get; }

    /// <summary>Three lines: the text, marks below the part that is wrong, and the message. Of a long text, the part around it.</summary>
    public override string ToString()
    {
        const int MostBefore = 60;
        const int MostShown = 100;
        int start = Math.Max(0, Position - MostBefore);
        int end = Math.Min(Text.Length, start + MostShown);
        string before = start > 0 ? "…" : "";
        string shown = before + Text[start..end] + (end < Text.Length ? "…" : "");
        StringBuilder lines = new();
        foreach (char c in shown)
        {
            lines.Append(char.IsControl(c) ? ' ' : c);
        }

        int marks = Math.Max(1, Math.Min(Length, end - Position));
        return lines.Append('\n').Append(' ', before.Length + Position - start).Append('^', marks).Append('\n').Append(Message).ToString();
    }
}
