using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace NewsModel.Queries;

/// <summary>A condition on articles, written as people would: <c>heat &gt; 10 and topics has AI and published &lt; 2020-02</c>.</summary>
/// <remarks>
/// <para>
/// Conditions are a <see cref="QueryField">field</see>, an operator and a value, and are joined with <c>and</c>, <c>or</c>, <c>not</c> and
/// parentheses; <c>not</c> binds closest, then <c>and</c>. The operators:
/// </para>
/// <list type="table">
/// <item><term><c>= != &lt; &lt;= &gt; &gt;=</c></term><description>numbers, dates, truth values and texts</description></item>
/// <item><term><c>has</c></term><description>a list with this entry</description></item>
/// <item><term><c>contains</c>, <c>starts</c>, <c>ends</c></term><description>a text, or any of a list, with this part</description></item>
/// <item><term><c>in (a, b)</c></term><description>one of several values</description></item>
/// <item><term><c>exists</c>, <c>missing</c></term><description>whether there is a value at all</description></item>
/// </list>
/// <para>
/// Texts are compared by their letters, whatever their case. A date is as precise as it is written: <c>&lt; 2020-02</c> is before February, <c>&lt;=
/// 2020-02</c> before its end, <c>= 2020-02</c> within it, by the date that stands in the file; with an offset it is an instant. Of several values
/// one must fulfil the condition. What is absent fulfils none, so <c>!=</c>, which is the contrary of <c>=</c>, holds for it. The schema of the model
/// decides what a value may be; a key that the model does not name is compared as a number or a date if both are one, and else as text. A value with
/// a space in it stands in quotes.
/// </para>
/// <para>
/// A query takes time in proportion to its length and to that of what it reads. It is at most <see cref="MaxLength"/> characters long and nests at
/// most <see cref="MaxDepth"/> levels deep. Immutable and thread-safe.
/// </para>
/// </remarks>
[DebuggerDisplay("{Text,nq}")]
public sealed class ArticleQuery
{
    /// <summary>How many characters a query may have.</summary>
    public const int MaxLength = 10_000;

    /// <summary>How deep parentheses and <c>not</c> may nest.</summary>
    public const int MaxDepth = 64;

    private readonly QueryNode _root;

    private ArticleQuery(string text, QueryNode root)
    {
        Text = text;
        _root = root;
    }

    /// <summary>The query as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads a query.</summary>
    /// <param name="text">The query.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">It is none; the message says where and why, as <see cref="QueryError.ToString"/> does.</exception>
    public static ArticleQuery Parse(string text) =>
        TryParse(text, out ArticleQuery? query, out QueryError? error) ? query : throw new FormatException(error.ToString());

    /// <summary>Reads a query, if it is one.</summary>
    /// <param name="text">The query.</param>
    /// <param name="query">The query; <see langword="null"/> if it is none.</param>
    /// <param name="error">What is wrong with it; <see langword="null"/> if nothing is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static bool TryParse(string text, [NotNullWhen(true)] out ArticleQuery? query, [NotNullWhen(false)] out QueryError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        query = null;
        if (text.Length > MaxLength)
        {
            error = new(text, MaxLength, 1, $"A query is at most {MaxLength} characters long.");
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

    /// <summary>Whether an article fulfils the query.</summary>
    /// <param name="article">The article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    public bool Matches(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _root.Matches(article);
    }

    /// <summary>The query as it was written.</summary>
    public override string ToString() => Text;
}
