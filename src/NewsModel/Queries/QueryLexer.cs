using System.Buffers;
using System.Text;

namespace NewsModel.Queries;

/// <summary>Takes a query apart, in one pass.</summary>
internal static class QueryLexer
{
    private static readonly SearchValues<char> SymbolCharacters = SearchValues.Create("=!<>&|");
    private static readonly SearchValues<char> Enders = SearchValues.Create("=!<>&|(), \t\r\n");

    /// <summary>Takes a query apart.</summary>
    /// <param name="text">The query.</param>
    /// <param name="tokens">Its parts, with one at the end that says so.</param>
    /// <returns>What is wrong; <see langword="null"/> if nothing is.</returns>
    public static QueryError? Tokens(string text, out List<QueryToken> tokens)
    {
        tokens = [];
        int i = 0;
        while (i < text.Length)
        {
            int start = i;
            switch (text[i])
            {
                case ' ' or '\t' or '\r' or '\n':
                    i++;
                    break;
                case '(':
                    tokens.Add(new(QueryTokenKind.Open, "(", i++, 1));
                    break;
                case ')':
                    tokens.Add(new(QueryTokenKind.Close, ")", i++, 1));
                    break;
                case ',':
                    tokens.Add(new(QueryTokenKind.Comma, ",", i++, 1));
                    break;
                case '"' or '\'':
                    if (!TryUnquote(text, ref i, out string value))
                    {
                        string message = $"The quotation mark that opens here is never closed; add {text[start]} after the value.";
                        return new(text, start, text.Length - start, message);
                    }

                    tokens.Add(new(QueryTokenKind.Quoted, value, start, i - start));
                    break;
                case var c when SymbolCharacters.Contains(c):
                    int symbol = text.AsSpan(i).IndexOfAnyExcept(SymbolCharacters);
                    i = symbol < 0 ? text.Length : i + symbol;
                    tokens.Add(new(QueryTokenKind.Symbol, text[start..i], start, i - start));
                    break;
                default:
                    i = EndOfWord(text, i);
                    tokens.Add(new(QueryTokenKind.Word, text[start..i], start, i - start));
                    break;
            }
        }

        tokens.Add(new(QueryTokenKind.End, "", text.Length, 1));
        return null;
    }

    /// <summary>A word ends where a space or a sign is, but not within <c>["…"]</c>.</summary>
    private static int EndOfWord(string text, int i)
    {
        // Looked for once: without a close, no later ["… has one either.
        bool mayQuote = true;
        while (i < text.Length && !Enders.Contains(text[i]))
        {
            int close = mayQuote && text.AsSpan(i).StartsWith("[\"") ? text.IndexOf("\"]", i + 2, StringComparison.Ordinal) : 0;
            mayQuote &= close >= 0;
            i = close > 0 ? close + 2 : i + 1;
        }

        return i;
    }

    private static bool TryUnquote(string text, ref int i, out string value)
    {
        char quote = text[i++];
        StringBuilder unquoted = new();
        while (i < text.Length && text[i] != quote)
        {
            // A backslash escapes a quote or another backslash, and is itself before anything else.
            i += text[i] == '\\' && i + 1 < text.Length && (text[i + 1] == quote || text[i + 1] == '\\') ? 1 : 0;
            unquoted.Append(text[i++]);
        }

        value = unquoted.ToString();
        return i++ < text.Length;
    }
}
