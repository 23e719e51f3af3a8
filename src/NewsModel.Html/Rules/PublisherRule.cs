using System.Diagnostics;

namespace NewsModel.Html;

/// <summary>Where a publisher's pages have what no general rule finds: data, and no code.</summary>
/// <remarks>
/// A selector is one of CSS. The value is the element's <c>content</c>, <c>datetime</c> or <c>href</c>, or else its text. For
/// <see cref="HtmlField.Body"/>, the elements hold the body. Immutable, compared by value, thread-safe.
/// </remarks>
[DebuggerDisplay("{Host,nq} {Field}")]
public sealed record PublisherRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="host">The host without <c>www.</c>, such as <c>example.com</c>; it holds for hosts below it, too.</param>
    /// <param name="field">What it finds.</param>
    /// <param name="selector">The selector of CSS.</param>
    /// <exception cref="ArgumentException"><paramref name="host"/> or <paramref name="selector"/> is <see langword="null"/> or empty.</exception>
    public PublisherRule(string host, HtmlField field, string selector)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        ArgumentException.ThrowIfNullOrEmpty(selector);
        Host = host;
        Field = field;
        Selector = selector;
    }

    /// <summary>The host without <c>www.</c>.</summary>
    public string Host { get; }

    /// <summary>What it finds.</summary>
    public HtmlField Field { get; }

    /// <summary>The selector of CSS.</summary>
    public string Selector { get; }

    /// <summary>From when on the publisher's pages are so; <see langword="null"/> where nobody knows. It is for people who keep the rules.</summary>
    public DateOnly? ValidFrom { get; init; }

    internal bool IsFor(string host) =>
        host.Equals(Host, StringComparison.OrdinalIgnoreCase)
        || (host.Length > Host.Length && host[host.Length - Host.Length - 1] == '.' && host.EndsWith(Host, StringComparison.OrdinalIgnoreCase));
}
