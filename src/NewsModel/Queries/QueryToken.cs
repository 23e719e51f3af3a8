namespace NewsModel.Queries;

/// <summary>What a part of a query is.</summary>
internal enum QueryTokenKind
{
    /// <summary>There is nothing more.</summary>
    End,

    /// <summary>A word without quotes: a field, an operator or a value.</summary>
    Word,

    /// <summary>A value in quotes.</summary>
    Quoted,

    /// <summary><c>=</c> and its like.</summary>
    Symbol,

    /// <summary><c>(</c>.</summary>
    Open,

    /// <summary><c>)</c>.</summary>
    Close,

    /// <summary><c>,</c>.</summary>
    Comma,
}

/// <summary>A part of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, the symbol, or what is between the quotes.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Length">How long it is, with its quotes.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int Position, int Length)
{
    /// <summary>Whether it is a word of the language, in any case.</summary>
    /// <param name="word">The word.</param>
    public bool Is(string word) => Kind == QueryTokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}
