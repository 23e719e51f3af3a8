using AngleSharp.Dom;

namespace NewsModel.Html.Body;

/// <summary>The addresses of pictures, which pages put in places of their own to load them late.</summary>
internal static class Pictures
{
    private static readonly string[] Attributes = ["data-src", "data-original", "data-lazy-src", "src"];

    /// <summary>The address of a picture that is worth showing; <see langword="null"/> for pixels, icons and data.</summary>
    public static string? AddressOf(IElement picture)
    {
        if (IsSmall(picture.GetAttribute("width")) || IsSmall(picture.GetAttribute("height")))
        {
            return null;
        }

        foreach (string attribute in Attributes)
        {
            if (picture.GetAttribute(attribute) is { Length: > 4 and < 2000 } address
                && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                return address.Trim();
            }
        }

        return null;
    }

    private static bool IsSmall(string? size) => int.TryParse(size, out int pixels) && pixels < 64;
}
