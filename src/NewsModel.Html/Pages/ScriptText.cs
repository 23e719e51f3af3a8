namespace NewsModel.Html.Pages;

/// <summary>Finds the text of a script in that of its page, so the parser need not copy the scripts.</summary>
internal static class ScriptText
{
    private const string End = "</script";

    /// <summary>The text between the tags of a script; empty where there is none.</summary>
    /// <param name="html">The page.</param>
    /// <param name="tag">The index of the start tag.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> html, int tag)
    {
        int close = tag < 0 ? -1 : CloseOf(html[tag..]);
        if (close < 0)
        {
            return default;
        }

        ReadOnlySpan<char> text = html[(tag + close + 1)..];
        int end = text.IndexOf(End, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? text : text[..end];
    }

    /// <summary>The index of the <c>&gt;</c> that ends a start tag, which is in no quoted value; -1 when there is none.</summary>
    /// <param name="rest">The page from the tag's name, or its attributes, on.</param>
    public static int CloseOf(ReadOnlySpan<char> rest)
    {
        int at = 0;
        while (true)
        {
            int stop = rest[at..].IndexOfAny('>', '=');
            if (stop < 0)
            {
                return -1;
            }

            at += stop;
            if (rest[at] == '>')
            {
                return at;
            }

            at++;
            while (at < rest.Length && char.IsWhiteSpace(rest[at]))
            {
                at++;
            }

            if (at < rest.Length && rest[at] is '"' or '\'')
            {
                int quote = rest[(at + 1)..].IndexOf(rest[at]);
                if (quote < 0)
                {
                    return -1;
                }

                at += quote + 2;
            }
        }
    }
}
