using System.Diagnostics;
using System.Text;
using NewsModel.Text;

namespace NewsModel.Queries;

/// <summary>Describes why and where a text is not a valid query or field.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Message,nq}")]
public sealed record QueryError
{
    internal QueryError(string text, int position, int length, string message)
    {
        Text = text;
        Position = position;
        Length = length;
        Message = Harmless(message);
    }

    /// <summary>Gets the whole text.</summary>
    public string Text { get; }

    /// <summary>Gets where in <see cref="Text"/> the faulty part starts, from 0; the length of the text if something is missing at its
    /// end.</summary>
    public int Position { get; }

    /// <summary>Gets the length of the faulty part in characters; at least 1, which may be just past the end.</summary>
    public int Length { get; }

    /// <summary>Gets what is wrong and what to write instead.</summary>
    public string Message { get; }

    /// <summary>On one line, whatever is quoted.</summary>
    private static string Harmless(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = VisibleCharacter.IsOne(source[i]) ? source[i] : ' ';
        }
    });

    /// <summary>Returns three lines: the text, marks under the faulty part, and the message. A long text is cut to the part around it.</summary>
    public override string ToString()
    {
        const int MostBefore = 60;
        const int MostShown = 100;
        int start = Math.Max(0, Position - MostBefore);
        int end = Math.Min(Text.Length, start + MostShown);
        string before = start > 0 ? "…" : "";
        string shown = before + Text[start..end] + (end < Text.Length ? "…" : "");
        StringBuilder lines = new(Harmless(shown));
        int marks = Math.Max(1, Math.Min(Length, end - Position));
        return lines.Append('\n').Append(' ', before.Length + Position - start).Append('^', marks).Append('\n').Append(Message).ToString();
    }
}
