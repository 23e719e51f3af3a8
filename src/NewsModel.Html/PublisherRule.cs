using System.Diagnostics;

namespace NewsModel.Html;

/// <summary>Specifies where a publisher's pages state something that no general rule finds. A rule is data, not code.</summary>
/// <remarks>
/// The value is the <c>content</c>, <c>datetime</c> or <c>href</c> of the element that the CSS selector matches, or else its text. For
/// <see cref="HtmlField.Body"/>, the elements contain the body. Immutable, compared by value, thread-safe.
/// </remarks>
[DebuggerDisplay("{Host,nq} {Field}")]
public sealed record PublisherRule
{
    /// <summary>Creates a rule.</summary>
    /// <param name="host">The host without <c>www.</c>, such as <c>example.com</c>; the rule also applies to its subdomains.</param>
    /// <param name="field">The field to find.</param>
    /// <param name="selector">The CSS selector.</param>
    /// <exception cref="ArgumentException"><paramref name="host"/> or <paramref name="selector"/> is <see langword="null"/> or empty.</exception>
    public PublisherRule(string host, HtmlField field, string selector)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        ArgumentException.ThrowIfNullOrEmpty(selector);
        Host = host;
        Field = field;
        Selector = selector;
    }

    /// <summary>Gets the host without <c>www.</c>.</summary>
    public string Host { get; }

    /// <summary>Gets the field to find.</summary>
    public HtmlField Field { get; }

    /// <summary>Gets the CSS selector.</summary>
    public string Selector { get; }

    /// <summary>Gets since when the publisher's pages match the rule; <see langword="null"/> if unknown. Only informative.</summary>
    public DateOnly? ValidFrom { get; init; }

    internal bool IsFor(string host) =>
        host.Equals(Host, StringComparison.OrdinalIgnoreCase)
        || (host.Length > Host.Length && host[host.Length - Host.Length - 1] == '.' && host.EndsWith(Host, StringComparison.OrdinalIgnoreCase));
}
