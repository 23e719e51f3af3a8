namespace NewsModel.Html.Collecting;

/// <summary>Addresses as they compare: without scheme, <c>www.</c>, query, fragment and the slash at the end.</summary>
internal static class PageAddress
{
    /// <summary>Host and path of an address; empty for one that has neither.</summary>
    public static string Bare(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return "";
        }

        ReadOnlySpan<char> text = address.AsSpan().Trim();
        int scheme = text.IndexOf("//");
        text = scheme is >= 0 and < 10 ? text[(scheme + 2)..] : text;
        int end = text.IndexOfAny('?', '#');
        text = (end < 0 ? text : text[..end]).TrimEnd('/');
        return (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? text[4..] : text).ToString().ToLowerInvariant();
    }

    /// <summary>The host without <c>www.</c>; empty where there is none.</summary>
    public static string Host(string? address)
    {
        string bare = address?.Contains("//", StringComparison.Ordinal) == true ? Bare(address) : "";
        int slash = bare.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? bare : bare[..slash];
    }

    /// <summary>An address in full, where that of the page is known; else as it stands.</summary>
    public static string Absolute(string address, Uri? page)
    {
        address = address.Trim();
        return page is not null && Uri.TryCreate(page, address, out Uri? full) && full.Scheme is "http" or "https" ? full.AbsoluteUri : address;
    }
}
