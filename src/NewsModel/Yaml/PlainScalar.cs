using System.Buffers;
using System.Runtime.CompilerServices;

namespace NewsModel.Yaml;

/// <summary>Which text may be without quotes.</summary>
internal static class PlainScalar
{
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`");

    // What readers of YAML 1.1 take as line breaks, what YAML does not allow to be written as it is, and the colon and number sign, which
    // need a look at their neighbours.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        ":#\t\n\r\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\v\f\u000E\u000F\u0010\u0011\u0012\u0013"
        + "\u0014\u0015\u0016\u0017\u0018\u0019\u001A\e\u001C\u001D\u001E\u001F"
        + "\u007F\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F"
        + "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF");

    /// <summary>
    /// Whether text may be written plain so that every reader of YAML 1.1 or 1.2 takes it as this text: no indicator in front, nothing that
    /// ends a plain scalar, no character that needs an escape, and no look of a number, a date, a Boolean or null.
    /// </summary>
    public static bool IsSafe(ReadOnlySpan<char> text)
    {
        if (!MayBePlain(text))
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            int suspect = text[i..].IndexOfAny(Suspects);
            if (suspect < 0)
            {
                break;
            }

            i += suspect;
            if (!IsSafeAt(text, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first half of <see cref="IsSafe"/>: what the ends of the text and its meaning say.</summary>
    public static bool MayBePlain(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[0] != ' ' && text[^1] != ' ' && !IsIndicator(text[0]) && !PlainMeaning.IsOtherThanText(text);

    /// <summary>The second half of <see cref="IsSafe"/>: whether the character at a position is allowed there.</summary>
    public static bool IsSafeAt(ReadOnlySpan<char> text, int position) => text[position] switch
    {
        ':' => position + 1 < text.Length && text[position + 1] != ' ',
        '#' => text[position - 1] != ' ',
        char other => !NeedsEscape(other),
    };

    /// <summary>
    /// Whether a character must be escaped in double quotes: it is not printable (YAML 1.2, section 5.1), or some readers take it as a line
    /// break, or as a byte order mark and drop it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NeedsEscape(char c) =>
        c < ' ' || (c >= '\u007F' && (c < '\u00A0' || (c >= '\u2028' && c is <= '\u2029' or '\uFEFF' or >= '\uFFFE')));

    /// <summary>Whether text may be written as a plain key; stricter than for values, since readers differ more about keys.</summary>
    public static bool IsSafeKey(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c < 0x80 && !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or ' ' or '.' or '/' or '$' or '@' or '+'))
            {
                return false;
            }
        }

        // At the beginning of a line, three dots and a space would end the document.
        return !text.StartsWith("...") && IsSafe(text);
    }

    /// <summary>
    /// Whether text that was read from a plain scalar may be written as one on a single line, whatever it means: a plain scalar of YAML 1.2,
    /// section 7.3.3, in a block, of characters that all readers take. The empty text may; it is null.
    /// </summary>
    public static bool CanStand(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (IsWhite(text[0]) || IsWhite(text[^1])
            || (IsIndicator(text[0]) && (text[0] is not ('-' or '?' or ':') || text.Length == 1 || IsWhite(text[1]))))
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool endsHere = text[i] switch
            {
                ':' => i + 1 == text.Length || IsWhite(text[i + 1]),
                '#' => i > 0 && IsWhite(text[i - 1]),
                '\t' => false,
                char other => NeedsEscape(other),
            };
            if (endsHere)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIndicator(char c) => c < 0x80 && Indicators.Contains(c);

    private static bool IsWhite(char c) => c is ' ' or '\t';
}
