using System.Text;

namespace NewsModel.Html.Decoding;

/// <summary>A page as text, with what leads back to the bytes it came from.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Encoding">The encoding it was decoded with.</param>
/// <param name="MarkLength">The length of the byte order mark.</param>
/// <param name="HasInvalidBytes">Whether some bytes stood for no character.</param>
internal sealed record DecodedPage(string Text, Encoding Encoding, int MarkLength, bool HasInvalidBytes);
