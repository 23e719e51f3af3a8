using System.Text;
using System.Text.Json;

namespace NewsModel.Formats;

/// <summary>The name of a member, ready to be written: all ASCII, nothing to escape.</summary>
/// <param name="name">The name.</param>
internal sealed class JsonName(string name)
{
    public string Text { get; } = name;

    /// <summary>With a comma before and a colon behind, as it stands between two members without white space.</summary>
    public byte[] Joined { get; } = Encoding.ASCII.GetBytes($",\"{name}\":");

    public JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(name);
}
