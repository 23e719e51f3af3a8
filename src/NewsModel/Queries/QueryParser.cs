using NewsModel.Schema;
using NewsModel.Text;

namespace NewsModel.Queries;

/// <summary>Reads the conditions of a query; the first error ends it.</summary>
internal sealed class QueryParser(string text, List<QueryToken> tokens)
{
    private const string Operators = "=, !=, <, <=, >, >=, has, contains, starts, ends, in, exists or missing";

    private static readonly string[] Words = ["has", "contains", "starts", "ends", "in", "exists", "missing"];
    private static readonly string[] Symbols = ["=", "==", "!=", "<>", "<", "<=", ">", ">="];
    private static readonly string[] Joiners = ["and", "or"];

    private int _at;
    private int _depth;
    private QueryError? _error;

    private QueryToken Next => tokens[_at];

    /// <summary>Reads the whole query.</summary>
    /// <param name="root">Its condition; <see langword="null"/> if there is an error.</param>
    /// <returns>The error, or <see langword="null"/>.</returns>
    public QueryError? Parse(out QueryNode? root)
    {
        root = null;
        if (Next.Kind == QueryTokenKind.End)
        {
            return Error(Next, "A condition is missing; write one, such as heat > 10.");
        }

        root = ParseOr();
        if (root is not null && Next.Kind != QueryTokenKind.End)
        {
            root = Fail(Next, WhatInsteadOfJoiner(Next));
        }

        return _error;
    }

    private QueryNode? ParseOr() => ParseJoined("or", ParseAnd, static nodes => new QueryNode.Any(nodes));

    private QueryNode? ParseAnd() => ParseJoined("and", ParseNot, static nodes => new QueryNode.All(nodes));

    private QueryNode? ParseJoined(string joiner, Func<QueryNode?> parse, Func<QueryNode[], QueryNode> join)
    {
        List<QueryNode> nodes = [];
        do
        {
            if (parse() is not { } node)
            {
                return null;
            }

            nodes.Add(node);
        }
        while (TakeWord(joiner));

        return nodes.Count == 1 ? nodes[0] : join([.. nodes]);
    }

    private QueryNode? ParseNot()
    {
        QueryToken first = Next;
        bool isNot = TakeWord("not");
        if (!isNot && first.Kind != QueryTokenKind.Open)
        {
            return ParseCondition();
        }

        if (++_depth > ArticleQuery.MaxDepth)
        {
            return Fail(first, $"Parentheses and 'not' can nest at most {ArticleQuery.MaxDepth} levels deep.");
        }

        QueryNode? node = isNot ? ParseNot() : ParseParenthesis();
        _depth--;
        return node is null ? null : isNot ? new QueryNode.Not(node) : node;
    }

    private QueryNode? ParseParenthesis()
    {
        QueryToken open = tokens[_at++];
        QueryNode? node = ParseOr();
        if (node is null || Next.Kind == QueryTokenKind.Close)
        {
            _at++;
            return node;
        }

        return Next.Kind == QueryTokenKind.End
            ? Fail(open, "The parenthesis that opens here is never closed; add ).")
            : Fail(Next, WhatInsteadOfJoiner(Next));
    }

    private QueryNode? ParseCondition()
    {
        QueryToken name = Next;
        if (name.Kind != QueryTokenKind.Word)
        {
            return Fail(name, name.Kind == QueryTokenKind.Quoted
                ? "A condition starts with a key, not with a quoted value; write one such as title contains 'AI'."
                : "A condition is missing here; write one, such as heat > 10.");
        }

        _at++;
        QueryToken word = Next;
        string? symbol = word.Kind == QueryTokenKind.Symbol && Symbols.Contains(word.Text) ? word.Text
            : word.Kind == QueryTokenKind.Word ? Array.Find(Words, w => word.Is(w))
            : null;
        if (symbol is null)
        {
            return ParseTruth(name, word);
        }

        _at++;
        symbol = symbol switch
        {
            "==" => "=",
            "<>" => "!=",
            _ => symbol,
        };
        if (symbol is "exists" or "missing")
        {
            QueryNode? exists = FieldOf(name, wantsDate: false) is { } field ? new QueryNode.Field(field, static _ => true) : null;
            return exists is null || symbol == "exists" ? exists : new QueryNode.Not(exists);
        }

        return TakeValues(symbol == "in", word) is { } values ? Compare(name, symbol, word, values) : null;
    }

    /// <summary>A key alone, which is short for <c>= true</c>; or an operator is wrong or missing.</summary>
    private QueryNode? ParseTruth(QueryToken name, QueryToken word)
    {
        bool isAlone = word.Kind is QueryTokenKind.End or QueryTokenKind.Close || Joiners.Any(j => word.Is(j));
        if (!isAlone)
        {
            string? similar = word.Kind == QueryTokenKind.Word ? Similar.To(word.Text, [.. Words, .. Joiners]) : null;
            return Fail(word, $"'{word.Text}' is not an operator; {(similar is null ? $"write {Operators}." : $"did you mean '{similar}'?")}");
        }

        if (FieldOf(name, wantsDate: false) is not { } field)
        {
            return null;
        }

        return field.Key is { Kind: not RecordKeyKind.Boolean }
            ? Fail(word, $"An operator is missing after '{name.Text}'; write {Operators}.")
            : new QueryNode.Field(field, ValueTest.Of("=", new QueryToken(QueryTokenKind.Word, "true", 0, 4), field.Key, out _)!);
    }

    private List<QueryToken>? TakeValues(bool isList, QueryToken word)
    {
        List<QueryToken> values = [];
        if (isList && Next.Kind != QueryTokenKind.Open)
        {
            Fail(Next, "Put the values after 'in' in parentheses, as in category in (news, sport).");
            return null;
        }

        _at += isList ? 1 : 0;
        do
        {
            if (Next.Kind is not (QueryTokenKind.Word or QueryTokenKind.Quoted))
            {
                Fail(Next, $"A value is missing after '{word.Text}'; put one with spaces or symbols in quotes.");
                return null;
            }

            values.Add(tokens[_at++]);
        }
        while (isList && Take(QueryTokenKind.Comma));

        if (!isList || Take(QueryTokenKind.Close))
        {
            return values;
        }

        Fail(Next, "A comma or the closing parenthesis is missing here, as in category in (news, sport).");
        return null;
    }

    private QueryNode? Compare(QueryToken name, string symbol, QueryToken word, List<QueryToken> values)
    {
        bool wantsDate = values.TrueForAll(v => v.Kind == QueryTokenKind.Word && DateRange.TryParse(v.Text, out _));
        if (FieldOf(name, wantsDate) is not { } field)
        {
            return null;
        }

        string wanted = symbol switch
        {
            "in" => field.Key is { Kind: RecordKeyKind.TextList } ? "has" : "=",
            "!=" => "=",
            _ => symbol,
        };
        if (ValueTest.OperatorProblem(wanted, field, name.Text) is { } problem)
        {
            return Fail(word, problem);
        }

        List<QueryNode> nodes = [];
        foreach (QueryToken value in values)
        {
            if (ValueTest.Of(wanted, value, field.Key, out string wrong) is not { } test)
            {
                return Fail(value, wrong);
            }

            nodes.Add(new QueryNode.Field(field, test));
        }

        QueryNode node = nodes.Count == 1 ? nodes[0] : new QueryNode.Any([.. nodes]);
        return symbol == "!=" ? new QueryNode.Not(node) : node;
    }

    private QueryField? FieldOf(QueryToken name, bool wantsDate)
    {
        QueryError? error = FieldParser.Parse(text, name.Text, name.Position, wantsDate, out FieldStep[] steps);
        _error ??= error;
        return error is null ? new(name.Text, steps) : null;
    }

    private bool TakeWord(string word)
    {
        bool isIt = Next.Is(word);
        _at += isIt ? 1 : 0;
        return isIt;
    }

    private bool Take(QueryTokenKind kind)
    {
        bool isIt = Next.Kind == kind;
        _at += isIt ? 1 : 0;
        return isIt;
    }

    private static string WhatInsteadOfJoiner(QueryToken token) => token.Kind switch
    {
        QueryTokenKind.Close => "This closing parenthesis has no opening one; remove it.",
        QueryTokenKind.Symbol when token.Text is "&&" or "&" => "Use the word 'and' to join conditions.",
        QueryTokenKind.Symbol when token.Text is "||" or "|" => "Use the word 'or' to join conditions.",
        QueryTokenKind.Word when Similar.To(token.Text, Joiners) is { } similar =>
            $"'{token.Text}' cannot join conditions; did you mean '{similar}'?",
        _ => "'and' or 'or' is missing here; a value with a space or a sign in it stands in quotes.",
    };

    private QueryNode? Fail(QueryToken token, string message)
    {
        _error ??= Error(token, message);
        return null;
    }

    private QueryError Error(QueryToken token, string message) => new(text, token.Position, token.Length, message);
}
