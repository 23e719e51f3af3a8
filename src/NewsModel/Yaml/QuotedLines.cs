namespace NewsModel.Yaml;

/// <summary>The lines of quoted text (YAML 1.2, sections 7.3.1 and 7.3.2), for YamlDotNet to read where they are not indented.</summary>
internal static class QuotedLines
{
    /// <summary>Finds the closing quote of text that nothing but a comment, the end of the line or the rest of a list or map follows.</summary>
    /// <param name="text">The document.</param>
    /// <param name="start">Where the opening quote is.</param>
    /// <returns>The position after the closing quote; -1 if there is none, or a document marker is before it.</returns>
    public static int FindEnd(ReadOnlySpan<char> text, int start)
    {
        char quote = text[start];
        for (int i = start + 1; i < text.Length; i++)
        {
            if (text[i] == quote)
            {
                if (quote == '"' || i + 1 == text.Length || text[i + 1] != quote)
                {
                    return MayFollow(text[(i + 1)..]) ? i + 1 : -1;
                }

                i++;
            }
            else if (IsBreak(text[i]))
            {
                if (IsDocumentMarker(text[(i + 1)..]))
                {
                    return -1;
                }
            }
            else if (text[i] == '\\' && quote == '"' && i + 1 < text.Length && !IsBreak(text[i + 1]))
            {
                i++;
            }
        }

        return -1;
    }

    /// <summary>Folds line breaks in place: a space or line feeds take the place of each, and what is left of it is filled up.</summary>
    /// <param name="quoted">The text with its quotes.</param>
    /// <param name="lineFeed">The character that stands for a line feed of the text.</param>
    /// <param name="nothing">The character that stands for nothing.</param>
    public static void Fold(Span<char> quoted, char lineFeed, char nothing)
    {
        bool hasEscapes = quoted[0] == '"';
        for (int i = 1; i < quoted.Length - 1;)
        {
            if (hasEscapes && quoted[i] == '\\')
            {
                if (!IsBreak(quoted[i + 1]))
                {
                    i += 2;
                    continue;
                }

                // An escaped line break is nothing, but for the empty lines after it.
                int next = EndOfFold(quoted, i + 1, out int breaks);
                Fill(quoted[i..next], breaks - 1, lineFeed, nothing);
                i = next;
                continue;
            }

            if (!IsBreak(quoted[i]) && !IsWhite(quoted[i]))
            {
                i++;
                continue;
            }

            int end = EndOfFold(quoted, i, out int count);
            if (count == 1)
            {
                quoted[i] = ' ';
                quoted[(i + 1)..end].Fill(nothing);
            }
            else if (count > 1)
            {
                Fill(quoted[i..end], count - 1, lineFeed, nothing);
            }

            i = end;
        }
    }

    /// <summary>The end of white space and line breaks, and how many line breaks are among them.</summary>
    private static int EndOfFold(ReadOnlySpan<char> text, int start, out int breaks)
    {
        breaks = 0;
        int i = start;
        for (; IsWhite(text[i]) || IsBreak(text[i]); i++)
        {
            breaks += text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n') ? 1 : 0;
        }

        return i;
    }

    private static void Fill(Span<char> place, int lineFeeds, char lineFeed, char nothing)
    {
        place[..lineFeeds].Fill(lineFeed);
        place[lineFeeds..].Fill(nothing);
    }

    private static bool MayFollow(ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> next = rest.TrimStart(" \t");
        return next.IsEmpty || IsBreak(next[0]) || next[0] is ',' or ']' or '}' || (next[0] == '#' && next.Length < rest.Length);
    }

    private static bool IsDocumentMarker(ReadOnlySpan<char> line) =>
        (line.StartsWith("---") || line.StartsWith("...")) && (line.Length == 3 || IsWhite(line[3]) || IsBreak(line[3]));

    private static bool IsBreak(char c) => c is '\n' or '\r';

    private static bool IsWhite(char c) => c is ' ' or '\t';
}
