using System.Globalization;

namespace NewsModel.Text;

/// <summary>Texts for the debugger, which shows them beside each value: short and on one line.</summary>
internal static class DebuggerSummary
{
    private const int Longest = 60;

    /// <summary>Text cut short after its first line; what stands for nothing, where there is none.</summary>
    public static string Short(string? text, string nothing)
    {
        if (text is null)
        {
            return nothing;
        }

        int end = text.AsSpan().IndexOfAny('\r', '\n');
        end = Math.Min(end < 0 ? text.Length : end, Longest);
        end -= end < text.Length && end > 0 && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return end == text.Length ? text : $"{text.AsSpan(0, end)}…";
    }

    /// <summary>A number of things, such as <c>1 list</c> and <c>2 lists</c>.</summary>
    public static string Count(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");
}
