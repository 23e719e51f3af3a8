using System.Text;
using System.Text.Json;

namespace NewsModel.Formats.Json;

/// <summary>The name of a member, ready to be written: all ASCII, nothing to escape.</summary>
internal sealed class JsonName
{
    /// <summary>How many bytes can be read of <see cref="Block"/>, from its first two bytes on.</summary>
    public const int BlockLength = 64;

    private readonly byte[] _bytes = new byte[BlockLength + 1];

    /// <param name="name">The name.</param>
    public JsonName(string name)
    {
        Text = name;
        Length = Encoding.ASCII.GetBytes($",\"{name}\":", _bytes);
        Encoded = JsonEncodedText.Encode(name);
    }

    public string Text { get; }

    /// <summary>How many bytes the name has with a comma before it, its quotes and a colon after it.</summary>
    public int Length { get; }

    public JsonEncodedText Encoded { get; }

    /// <summary>
    /// The name with a comma before and a colon after, as it stands between two members without white space; then room to copy blocks from.
    /// </summary>
    /// <param name="isFirst">Whether the comma is left out.</param>
    public ReadOnlySpan<byte> Block(bool isFirst) => _bytes.AsSpan(isFirst ? 1 : 0, BlockLength);
}
