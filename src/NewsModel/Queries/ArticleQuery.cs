using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace NewsModel.Queries;

/// <summary>Represents a condition on articles, in a readable notation: <c>heat &gt; 10 and topics has AI and published &lt; 2020-02</c>.</summary>
/// <remarks>
/// <para>
/// A condition consists of a <see cref="QueryField">field</see>, an operator and a value. Combine conditions with <c>and</c>, <c>or</c>, <c>not</c>
/// and parentheses; <c>not</c> binds most tightly, then <c>and</c>. The operators:
/// </para>
/// <list type="table">
/// <item><term><c>= != &lt; &lt;= &gt; &gt;=</c></term><description>compare numbers, dates, Booleans and text</description></item>
/// <item><term><c>has</c></term><description>a list contains this entry</description></item>
/// <item><term><c>contains</c>, <c>starts</c>, <c>ends</c></term><description>a string, or any in a list, has this part</description></item>
/// <item><term><c>in (a, b)</c></term><description>equals one of several values</description></item>
/// <item><term><c>exists</c>, <c>missing</c></term><description>there is a value, or none</description></item>
/// </list>
/// <para>
/// Text is compared without regard to case. A date is as precise as written: <c>&lt; 2020-02</c> is before February, <c>&lt;= 2020-02</c> before its
/// end, <c>= 2020-02</c> within it, by the date in the file; with an offset, it is an instant. If a field has several values, one of them must match.
/// An absent value matches nothing, so <c>!=</c>, the opposite of <c>=</c>, is true for it. The model's schema determines the type of a value; a key
/// outside the model is compared as a number or a date if both values are, and otherwise as text. Put a value that contains a space in quotes.
/// </para>
/// <para>
/// A query runs in time proportional to its length and to the data it reads. It can be at most <see cref="MaxLength"/> characters long and nest at
/// most <see cref="MaxDepth"/> levels deep. Immutable and thread-safe.
/// </para>
/// </remarks>
[DebuggerDisplay("{Text,nq}")]
public sealed class ArticleQuery
{
    /// <summary>The maximum length of a query in characters.</summary>
    public const int MaxLength = 10_000;

    /// <summary>The maximum depth of parentheses and <c>not</c>.</summary>
    public const int MaxDepth = 64;

    private readonly QueryNode _root;

    private ArticleQuery(string text, QueryNode root)
    {
        Text = text;
        _root = root;
    }

    /// <summary>Gets the query as written.</summary>
    public string Text { get; }

    /// <summary>Parses a query.</summary>
    /// <param name="text">The query.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">
    /// The text is not a query; the message says where and why, as <see cref="QueryError.ToString"/> does.
    /// </exception>
    public static ArticleQuery Parse(string text) =>
        TryParse(text, out ArticleQuery? query, out QueryError? error) ? query : throw new FormatException(error.ToString());

    /// <summary>Tries to parse a query.</summary>
    /// <param name="text">The query.</param>
    /// <param name="query">The query; <see langword="null"/> if the text is not one.</param>
    /// <param name="error">What is wrong with the text; <see langword="null"/> if nothing is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static bool TryParse(string text, [NotNullWhen(true)] out ArticleQuery? query, [NotNullWhen(false)] out QueryError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        query = null;
        if (text.Length > MaxLength)
        {
            error = new(text, MaxLength, 1, $"A query can be at most {MaxLength} characters long.");
            return false;
        }

        QueryNode? root = null;
        error = QueryLexer.Tokens(text, out List<QueryToken> tokens) ?? new QueryParser(text, tokens).Parse(out root);
        if (error is not null)
        {
            return false;
        }

        query = new(text, root!);
        return true;
    }

    /// <summary>Returns whether an article matches the query.</summary>
    /// <param name="article">The article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    public bool Matches(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _root.Matches(article);
    }

    /// <summary>Returns the query as written.</summary>
    public override string ToString() => Text;
}
